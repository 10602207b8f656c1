import { type ReactNode, useId } from 'react'
import { Link } from 'wouter'
import { momentIn } from '../../parts/format.js'
import { nameOf } from '../../parts/person.js'
import { WinnerStatusBadge } from '../../parts/winner-status.js'
import { type Changing, type Chosen, type Draw, skipWords, waitingOf } from './draw-words.js'
import { WinnerActions } from './winner-actions.js'

interface ChosenListProps extends Changing {
  readonly contest: number
  readonly draw: Draw
  readonly timeZone: string
}

/** Whom a draw chose: those who won by their own place, and the alternates in their order. */
export function ChosenList(props: ChosenListProps): ReactNode {
  const { draw } = props
  const winners = draw.selections.filter(({ rank }) => rank <= draw.requested)
  const alternates = draw.selections.filter(({ rank }) => rank > draw.requested)
  return (
    <>
      {draw.selections.length === 0 && <p>Nobody is left whom it chose.</p>}
      {winners.length > 0 && <Ranks heading="Winners" ranks={winners} {...props} />}
      {alternates.length > 0 && <Ranks heading="Alternates, in their order" ranks={alternates} {...props} />}
    </>
  )
}

interface RanksProps extends ChosenListProps {
  readonly heading: string
  readonly ranks: readonly Chosen[]
}

function Ranks({ heading, ranks, ...props }: RanksProps): ReactNode {
  const id = useId()
  return (
    <>
      <h3 id={id}>{heading}</h3>
      <ol className="chosen" aria-labelledby={id}>
        {ranks.map((chosen) => (
          <Rank key={chosen.id} chosen={chosen} {...props} />
        ))}
      </ol>
    </>
  )
}

function Rank({
  contest,
  chosen,
  draw,
  timeZone,
  ...changing
}: ChosenListProps & { readonly chosen: Chosen }) {
  const { rank, participant, prize, status, skipReason } = chosen
  return (
    <li>
      <span className="quiet place">{rank}</span>
      <div>
        <Link href={`/contests/${contest}/participants/${participant.databaseId}`}>
          {nameOf(participant)}
        </Link>{' '}
        {skipReason ? <span className="badge bad">Passed over</span> : <WinnerStatusBadge status={status} />}
        <span className="under">
          {prize && <span>{prize.name}</span>}
          {factsOf(chosen, draw, timeZone).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      </div>
      <WinnerActions draw={draw} chosen={chosen} {...changing} />
    </li>
  )
}

/** What has happened to somebody who was chosen, and to the place. */
function factsOf(chosen: Chosen, draw: Draw, timeZone: string): readonly string[] {
  const at = (instant: string) => momentIn(instant, timeZone)
  const { notifiedAt, claimedAt, expiredAt, disqualifiedAt, skipReason } = chosen
  return [
    skipReason ? skipWords[skipReason] : undefined,
    waitingOf(draw)[0] === chosen ? 'next in turn' : undefined,
    promotion(chosen, draw, at),
    notifiedAt ? `told ${at(notifiedAt)}` : undefined,
    claimedAt ? `claimed ${at(claimedAt)}` : undefined,
    expiredAt ? `expired ${at(expiredAt)}` : undefined,
    disqualifiedAt ? `disqualified ${at(disqualifiedAt)}` : undefined,
    succession(chosen, draw),
  ].filter((fact) => fact !== undefined)
}

function promotion(
  { promotedAt, promotedFromDatabaseId: from }: Chosen,
  draw: Draw,
  at: (instant: string) => string,
) {
  if (!from) return undefined
  const before = draw.selections.find(({ databaseId }) => databaseId === from)
  const since = promotedAt ? ` since ${at(promotedAt)}` : ''
  return `in the place of ${before ? nameOf(before.participant) : 'a winner who was removed'}${since}`
}

function succession({ databaseId, recovery }: Chosen, draw: Draw): string | undefined {
  if (recovery === 'UNFILLED') return 'no alternate was left: the place is empty'
  if (recovery !== 'REPLACED') return undefined
  const successor = draw.selections.find(
    ({ promotedFromDatabaseId }) => promotedFromDatabaseId === databaseId,
  )
  return `${successor ? nameOf(successor.participant) : 'an alternate, removed since,'} has the place`
}
