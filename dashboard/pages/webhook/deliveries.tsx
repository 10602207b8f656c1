import { type ReactNode, useState } from 'react'
import { useAnswer } from '../../api/use-answer.js'
import {
  RedeliverFailedDocument,
  RedeliverWebhookDocument,
  WebhookDeliveriesDocument,
  type WebhookDeliveriesQuery,
  type WebhookQuery,
} from '../../generated/graphql.js'
import { Change } from '../../parts/change.js'
import { Choice } from '../../parts/choice.js'
import { count } from '../../parts/format.js'
import { moment } from '../../parts/moment.js'
import { Pager } from '../../parts/pager.js'
import { pageOf, useParameters } from '../../parts/parameters.js'
import { Answered, Empty } from '../../parts/states.js'
import { useLacks } from '../../session/use-lacks.js'
import { Attempts } from './attempts.js'
import { DeliveryStateBadge, stateChoices, stateNamed } from './delivery-state.js'

type Page = WebhookDeliveriesQuery['webhook']['deliveries']
type Row = Page['nodes'][number]

const pageSize = 20
/** All that are kept: the gateway keeps settled deliveries for 30 days. */
const ever = '1970-01-01T00:00:00Z'
/** Milliseconds after which a page is asked for again on which something waits. */
const waiting = 5_000

/** What was and is to be sent, with what became of it. */
export function Deliveries({ webhook }: { readonly webhook: WebhookQuery['webhook'] }): ReactNode {
  const { parameters, choose } = useParameters()
  const [told, tell] = useState('')
  const lacks = useLacks('WEBHOOKS_WRITE')
  const state = stateNamed(parameters.get('state'))
  const deliveries = useAnswer(
    WebhookDeliveriesDocument,
    { webhook: { id: webhook.id }, filter: state ? { state } : {}, ...pageOf(parameters, pageSize) },
    {
      again: ({ data }) =>
        data.webhook.deliveries.nodes.some((delivery) => delivery.state === 'PENDING') ? waiting : undefined,
    },
  )
  const disabled = lacks !== undefined
  return (
    <>
      <h2>Deliveries</h2>
      <div className="conditions">
        <Choice
          label="State"
          value={parameters.get('state') ?? ''}
          options={stateChoices}
          onChoose={(chosen) => choose({ state: chosen })}
        />
        {webhook.failedDeliveryCount > 0 && <AllFailed {...{ webhook, disabled, tell }} />}
      </div>
      {lacks !== undefined && <p className="quiet">{lacks} Nothing can be sent again with it.</p>}
      <p role="status">{told}</p>
      <Answered asked={deliveries}>
        {({ data }) => <Table page={data.webhook.deliveries} disabled={disabled} tell={tell} />}
      </Answered>
    </>
  )
}

interface AgainProps {
  readonly disabled: boolean
  /** Says what was done. */
  readonly tell: (words: string) => void
}

function AllFailed({
  webhook,
  disabled,
  tell,
}: AgainProps & { readonly webhook: WebhookQuery['webhook'] }): ReactNode {
  return (
    <Change
      label="Send all failed again"
      title="Send all failed deliveries again?"
      confirm="Send again"
      document={RedeliverFailedDocument}
      variables={() => ({ webhook: { id: webhook.id }, since: ever })}
      onDone={({ redeliverFailed }) =>
        redeliverFailed &&
        tell(
          `${count(redeliverFailed.redelivered)} are sent again.${redeliverFailed.more ? ' There are more: press again.' : ''}`,
        )
      }
      disabled={disabled}
    >
      <p>
        Those of the last 30 days, at most 5,000 at once. Each has the same key and body as before, by which
        the receiver knows what it has seen.
      </p>
    </Change>
  )
}

function Table({ page, ...props }: AgainProps & { readonly page: Page }): ReactNode {
  if (page.nodes.length === 0) return <Empty>There are no such deliveries.</Empty>
  return (
    <Pager label="Deliveries" what={['delivery', 'deliveries']} pageInfo={page.pageInfo}>
      <ul className="plain-list" aria-label="Deliveries">
        {page.nodes.map((delivery) => (
          <Delivery key={delivery.id} delivery={delivery} {...props} />
        ))}
      </ul>
    </Pager>
  )
}

function Delivery({ delivery, disabled, tell }: AgainProps & { readonly delivery: Row }): ReactNode {
  const { id, databaseId, event, occurredAt, state, attemptCount } = delivery
  return (
    <li className="card stack">
      <div className="row">
        <p>
          <strong>{event}</strong> <DeliveryStateBadge state={state} />
          <span className="under">
            No. {databaseId} · {moment(occurredAt)}
            {whatNext(delivery)}
          </span>
        </p>
        <Change
          label="Send again"
          title={`Send delivery ${databaseId} again?`}
          confirm="Send again"
          document={RedeliverWebhookDocument}
          variables={() => ({ delivery: { id } })}
          onDone={() => tell(`Delivery ${databaseId} is sent again.`)}
          disabled={disabled}
        >
          <p>It has the same key and body as before, by which the receiver knows what it has seen.</p>
        </Change>
      </div>
      <Attempts delivery={id} attempts={attemptCount} />
    </li>
  )
}

function whatNext({ settledAt, nextAttemptAt }: Row): string {
  if (settledAt) return ` · settled ${moment(settledAt)}`
  return nextAttemptAt ? ` · tried next ${moment(nextAttemptAt)}` : ''
}
