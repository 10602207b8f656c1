import type { ReactNode } from 'react'
import { count, momentIn } from '../../parts/format.js'
import { type Draw, fallbackWords } from './draw-words.js'

interface DrawFactsProps {
  readonly draw: Draw
  readonly timeZone: string
}

/** What a draw by chance was committed to, and what decided it. */
export function DrawFacts({ draw, timeZone }: DrawFactsProps): ReactNode {
  return (
    <details>
      <summary>How it is decided</summary>
      <dl className="details facts">
        {facts(draw, timeZone).map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </details>
  )
}

function facts(
  draw: Draw,
  timeZone: string,
): readonly (readonly [label: string, value: string | undefined])[] {
  const at = (instant: string | null | undefined) => (instant ? momentIn(instant, timeZone) : undefined)
  const { beacon, minimumEntries, excludePrevious, supersedes, redraws } = draw
  return [
    ['Committed to', at(draw.createdAt)],
    ['Commitment', draw.commitment ?? undefined],
    ['Chances', count(draw.totalWeight)],
    ['Least entries', minimumEntries > 0 ? count(minimumEntries) : undefined],
    ['Who has won before', excludePrevious ? 'Left out' : 'Can win again'],
    ['Round of the beacon', beacon ? `${beacon.round}, due ${momentIn(beacon.dueAt, timeZone)}` : undefined],
    ['Randomness from', randomnessOf(draw)],
    ['Randomness', draw.randomness ?? undefined],
    ['Drawn', at(draw.drawnAt)],
    ['Settled', at(draw.completedAt)],
    ['Took the place of the draw of', at(supersedes?.createdAt)],
    ['Continues the draw of', at(redraws?.createdAt)],
  ]
}

function randomnessOf({ randomSource, fallbackReason }: Draw): string | undefined {
  if (!randomSource) return undefined
  if (randomSource === 'DRAND') return 'The public beacon'
  const why = fallbackReason ? `, as ${fallbackWords[fallbackReason]}` : ''
  return `The gateway itself: not independently random${why}`
}
