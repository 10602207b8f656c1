import { type ReactNode, useId, useState } from 'react'
import { Link } from 'wouter'
import type { Live } from '../../api/live.js'
import { useLive } from '../../api/use-live.js'
import { wordsFor } from '../../api/words.js'
import { ContestFeedDocument, type ContestFeedSubscription } from '../../generated/graphql.js'
import { count, momentIn } from '../../parts/format.js'
import { originWords } from '../../parts/origin-words.js'
import { nameOf } from '../../parts/person.js'
import { Empty } from '../../parts/states.js'

type Activity = ContestFeedSubscription['contestActivity']
type Row = NonNullable<Activity['entries']>[number]

/** Rows that are shown. */
const most = 5
const needed = 'participants:read'

/** What happens in a contest, as it happens. */
export function LiveFeed({ contest }: { readonly contest: number }): ReactNode {
  const id = useId()
  const [people, setPeople] = useState(true)
  const [activity, setActivity] = useState<Activity>()
  const [rows, setRows] = useState<readonly Row[]>([])
  const live = useLive(ContestFeedDocument, { contest: { databaseId: contest }, people }, (data) => {
    const { first, entries = [] } = data.contestActivity
    setActivity(data.contestActivity)
    setRows((before) => (first ? entries : withNew(entries, before)))
  })
  // Totals can be told without names.
  if (people && live.failure?.detail === needed) setPeople(false)
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>As it happens</h2>
      <Connected live={live} />
      {activity && (
        <p>
          {many(activity.totals.participants, 'participant', 'participants')} and{' '}
          {many(activity.totals.entries, 'entry', 'entries')} now.
          {activity.missed && ' Some of what happened may be missing below.'}
        </p>
      )}
      {!people && <p className="quiet">This key lacks the scope {needed}: who enters is not shown.</p>}
      {people && activity && <Rows contest={contest} rows={rows} timeZone={activity.contest.timeZone} />}
    </section>
  )
}

function withNew(entries: readonly Row[], before: readonly Row[]): readonly Row[] {
  const known = new Set(entries.map(({ id }) => id))
  return [...entries, ...before.filter(({ id }) => !known.has(id))].slice(0, most)
}

function many(value: number, one: string, several: string): string {
  return `${count(value)} ${value === 1 ? one : several}`
}

/** Whether what is shown is the present. */
function Connected({ live: { state, failure } }: { readonly live: Live }): ReactNode {
  return (
    <p role="status">
      {state === 'connecting' && <span className="badge draft">Connecting …</span>}
      {state === 'live' && <span className="badge live">Live</span>}
      {state === 'lost' && (
        <>
          <span className="badge scheduled">Connection lost</span> What happens now is not shown; it is tried
          again.
        </>
      )}
      {state === 'failed' && (
        <>
          <span className="badge bad">Not live</span>{' '}
          {failure ? wordsFor(failure) : 'The gateway has ended the connection. Load the page again.'}
        </>
      )}
    </p>
  )
}

interface RowsProps {
  readonly contest: number
  readonly rows: readonly Row[]
  readonly timeZone: string
}

function Rows({ contest, rows, timeZone }: RowsProps): ReactNode {
  if (rows.length === 0) return <Empty>Nothing has happened yet.</Empty>
  return (
    <ul className="card feed" aria-label="Newest entries">
      {rows.map(({ id, amount, origin, attributedType, occurredAt, participant }) => (
        <li key={id}>
          <span>
            <Link href={`/contests/${contest}/participants/${participant.databaseId}`}>
              {nameOf(participant)}
            </Link>
            <span className="under">
              {origin === 'METHOD' ? attributedType.name : originWords[origin]} ·{' '}
              {momentIn(occurredAt, timeZone)}
            </span>
          </span>
          <span>{amount > 0 ? `+${count(amount)}` : count(amount)}</span>
        </li>
      ))}
    </ul>
  )
}
