import { type ReactNode, useEffect, useState } from 'react'
import { AbandonDrawDocument } from '../../generated/graphql.js'
import { Change } from '../../parts/change.js'
import { momentIn } from '../../parts/format.js'
import { DrawWinners } from './draw-winners.js'
import type { Changing, Draw } from './draw-words.js'

interface PendingProps extends Changing {
  readonly contest: number
  readonly draw: Draw
  readonly timeZone: string
}

/** What a draw waits for, and what can be done about it until it has its randomness. */
export function Pending({ contest, draw, timeZone, ...changing }: PendingProps): ReactNode {
  const { id, state, beacon, requested, alternatesRequested } = draw
  if (state !== 'COMMITTED') return <p>The randomness is known; the winners are about to be told.</p>
  return (
    <>
      {beacon && (
        <p>
          Round {beacon.round} of the public beacon decides, due {momentIn(beacon.dueAt, timeZone)}.{' '}
          <TimeLeft until={beacon.dueAt} />
        </p>
      )}
      <div className="actions">
        <Change
          label="Give it up"
          title="Give this draw up?"
          confirm="Give it up"
          document={AbandonDrawDocument}
          variables={() => ({ draw: { id } })}
          onDone={() => changing.tell('The draw is given up.')}
          disabled={changing.disabled}
        >
          <p>It will have no winners, and cannot be taken up again. That it was committed to stays public.</p>
        </Change>
        <DrawWinners
          contest={contest}
          label="Draw another in its place"
          title="Draw another in its place?"
          relation={{ supersede: true }}
          winners={requested}
          alternates={alternatesRequested}
          {...changing}
        >
          <p>This one will have no winners; that it was committed to stays public.</p>
        </DrawWinners>
      </div>
    </>
  )
}

/** Counts down by this machine's clock. */
function TimeLeft({ until }: { readonly until: string }): ReactNode {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(ticking)
  }, [])
  const left = Math.ceil((Date.parse(until) - now) / 1_000)
  if (left <= 0) return 'It is being fetched; the winners appear here.'
  return <span role="timer">{`${inWords(left)} left; the winners appear here.`}</span>
}

function inWords(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60]
  const parts = [hours > 0 && `${hours} h`, seconds >= 60 && `${minutes} min`, `${seconds % 60} s`]
  return parts.filter(Boolean).join(' ')
}
