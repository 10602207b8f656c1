import type { ContestRow } from '../../database/tables/index.js'
import type { Instant } from '../clock.js'
import type { ContestTotals } from '../counters/totals.js'

const dayLength = 24 * 60 * 60 * 1_000

/** `part` / `whole`, times `factor`, with so many decimals; 0 of nothing. */
function ratio(part: number, whole: number, factor: number, decimals: number): number {
  const scale = 10 ** decimals
  return whole > 0 ? Math.round((part * factor * scale) / whole) / scale : 0
}

/** Counted people in percent of the visitors, two decimals; 0 without visitors (#90). */
export function conversionRate({ participants, uniqueViews }: ContestTotals): number {
  return ratio(participants, uniqueViews, 100, 2)
}

/** `sum` per counted person, two decimals; 0 without people (#90). */
export function averageOf(sum: number, { participants }: ContestTotals): number {
  return ratio(sum, participants, 1, 2)
}

/**
 * `entries` in percent of all entries, one decimal (#90). Between 0 and 100, though amounts taken away, which
 * no method explains, can make the whole smaller than its part.
 */
export function percentageOf(entries: number, all: number): number {
  return Math.min(100, Math.max(0, ratio(entries, all, 100, 1)))
}

/** Days until the end, begun ones whole: 0 from the end on, null without an end (#88). */
export function daysRemaining({ endsAt }: Pick<ContestRow, 'endsAt'>, now: Instant): number | null {
  if (endsAt === null) return null
  return Math.max(0, Math.ceil((Date.parse(endsAt) - Date.parse(now)) / dayLength))
}
