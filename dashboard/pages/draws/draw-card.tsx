import { type ReactNode, useId } from 'react'
import { count, momentIn } from '../../parts/format.js'
import { useSession } from '../../session/session.js'
import { ChosenList } from './chosen-list.js'
import { DrawFacts } from './draw-facts.js'
import { DrawWinners } from './draw-winners.js'
import { type Changing, type Draw, isPending, many, states, waitingOf } from './draw-words.js'
import { Pending } from './pending.js'

interface DrawCardProps extends Changing {
  readonly contest: number
  readonly draw: Draw
  /** The draw that has gone on with this one's empty places. */
  readonly continuation: Draw | undefined
  readonly timeZone: string
}

/** One draw: how it was made, where its proof is, whom it chose, and what became of them. */
export function DrawCard(props: DrawCardProps): ReactNode {
  const { draw, timeZone } = props
  const id = useId()
  const { endpoint } = useSession().connection
  const [words, look] = states[draw.state]
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>
        {draw.kind === 'MANUAL' ? 'Picked by hand' : 'Draw'} of {momentIn(draw.createdAt, timeZone)}{' '}
        <span className={`badge ${look}`}>{words}</span>
      </h2>
      {draw.kind === 'RANDOM' && (
        <p className="quiet">
          {askedFor(draw)} among {many(draw.poolSize, 'person', 'people')}
          {draw.protocol && (
            <>
              {' · '}
              <a href={endpoint.replace(/graphql$/, `draws/${draw.uuid}`)} target="_blank" rel="noreferrer">
                {isPending(draw) ? 'Commitment' : 'Proof'}
              </a>
            </>
          )}
        </p>
      )}
      {isPending(draw) && <Pending {...props} />}
      {draw.state === 'ALLOCATED' && <ChosenList {...props} />}
      {canContinue(draw) && <Continue {...props} />}
      {draw.protocol && <DrawFacts draw={draw} timeZone={timeZone} />}
    </section>
  )
}

function askedFor({ requested, alternatesRequested }: Draw): string {
  const winners = many(requested, 'winner')
  return alternatesRequested === 0 ? winners : `${winners} and ${many(alternatesRequested, 'alternate')}`
}

function emptyPlaces({ requested, selections }: Draw): number {
  return requested - selections.filter(({ isCurrent }) => isCurrent).length
}

/** Whether another draw may find winners for places that nobody has any more. */
function canContinue(draw: Draw): boolean {
  const settled = draw.state === 'ALLOCATED' && Boolean(draw.commitment)
  return settled && emptyPlaces(draw) > 0 && waitingOf(draw).length === 0
}

function Continue({ contest, draw, continuation, timeZone, disabled, tell }: DrawCardProps): ReactNode {
  const empty = emptyPlaces(draw)
  if (continuation !== undefined) {
    return <p>Continued by the draw of {momentIn(continuation.createdAt, timeZone)}.</p>
  }
  return (
    <div className="actions">
      <p>{empty === 1 ? 'One place is empty.' : `${count(empty)} places are empty.`}</p>
      <DrawWinners
        contest={contest}
        label="Draw again for what is empty"
        title="Continue this draw?"
        relation={{ redraws: { id: draw.id } }}
        winners={empty}
        disabled={disabled}
        tell={tell}
      >
        <p>A new draw, with a proof of its own that says which one it continues.</p>
      </DrawWinners>
    </div>
  )
}
