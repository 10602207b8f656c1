import { type ReactNode, useState } from 'react'
import { useAnswer } from '../../api/use-answer.js'
import { DeliveryAttemptsDocument, type DeliveryAttemptsQuery } from '../../generated/graphql.js'
import { count } from '../../parts/format.js'
import { moment } from '../../parts/moment.js'
import { Answered, Empty } from '../../parts/states.js'

type Attempt = DeliveryAttemptsQuery['webhookDelivery']['attempts'][number]

interface AttemptsProps {
  /** The delivery's global id. */
  readonly delivery: string
  /** How many there were. */
  readonly attempts: number
}

/** What the receiver answered each time, asked for when it is opened. */
export function Attempts({ delivery, attempts }: AttemptsProps): ReactNode {
  const [open, setOpen] = useState(false)
  if (attempts === 0) return <p className="quiet">Not tried yet</p>
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {count(attempts)} {attempts === 1 ? 'attempt' : 'attempts'}
      </summary>
      {/* Asked for anew once there is another. */}
      {open && <List key={attempts} delivery={delivery} />}
    </details>
  )
}

function List({ delivery }: { readonly delivery: string }): ReactNode {
  const attempts = useAnswer(DeliveryAttemptsDocument, { delivery: { id: delivery } })
  return (
    <Answered asked={attempts}>
      {({ data }) => (
        <>
          <p className="quiet">webhook-id: {data.webhookDelivery.key}</p>
          {data.webhookDelivery.attempts.length === 0 && <Empty>Nothing is kept of them.</Empty>}
          <ol className="plain-list">
            {data.webhookDelivery.attempts.map((attempt) => (
              <One key={attempt.number} attempt={attempt} />
            ))}
          </ol>
        </>
      )}
    </Answered>
  )
}

function One({ attempt }: { readonly attempt: Attempt }): ReactNode {
  const { number, startedAt, duration, statusCode, fault, answer } = attempt
  return (
    <li>
      <p>
        <strong>
          {number}. {statusCode ? `Status ${statusCode}` : 'No answer'}
        </strong>
        <span className="under">
          {moment(startedAt)} · {count(duration)} ms
        </span>
      </p>
      {fault && <p className="fault">{fault}</p>}
      {answer && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        <section className="answer" tabIndex={0} aria-label={`Answer to attempt ${number}`}>
          {answer}
        </section>
      )}
    </li>
  )
}
