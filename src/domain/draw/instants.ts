import type { DrawRow } from '../../database/tables/index.js'
import type { Clock, Instant } from '../clock.js'

/** The latest of instants, those left out that are not known. */
export function latestOf(first: Instant, ...others: readonly (Instant | null)[]): Instant {
  return others.reduce<Instant>(
    (latest, instant) => (instant !== null && Date.parse(instant) > Date.parse(latest) ? instant : latest),
    first,
  )
}

/**
 * The present as a draw has it: no earlier than what has already happened to it. A mutation's clock stands still
 * at its beginning, which is before the freeze that the commitment is dated after, and may be before another
 * mutation's that it waited for; processes have clocks of their own; and any clock may be set back.
 */
export function presentOf(
  clock: Clock,
  { createdAt, drawnAt }: Pick<DrawRow, 'createdAt' | 'drawnAt'>,
): Instant {
  return latestOf(clock.now(), createdAt, drawnAt)
}
