import { type SQL, sql } from 'drizzle-orm'
import type { Instant } from '../clock.js'

/** The bucket of rollups that tell of all time: by entry method type and by country. */
export const allTime: Instant = '1970-01-01T00:00:00.000Z'

const quarterHour = 15 * 60 * 1_000

/** The start of the quarter hour in UTC that holds the instant. */
export function bucketOf(instant: Instant): Instant {
  return new Date(Math.floor(Date.parse(instant) / quarterHour) * quarterHour).toISOString()
}

/**
 * The number of a stripe of the contest's figures that nobody else holds, locked until the transaction ends;
 * where all are held, a new one. Whoever writes into a contest's totals or rollups takes a stripe so and
 * waits for nobody: a contest has about as many stripes as transactions were ever in it at once, and no more
 * rows to add up. In which stripe something is counted means nothing; only the sums do.
 */
export function freeSlot(contestId: SQL): SQL {
  // A number of the connection would not do for a new stripe: another transaction may hold the one that it made before.
  return sql`coalesce((
    select f.slot from contest_counters f where f.contest_id = ${contestId}
    order by f.slot limit 1 for no key update skip locked
  ), nextval('contest_counter_slots')::smallint)`
}
