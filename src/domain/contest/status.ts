import { and, eq, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { type ContestRow, contests } from '../../database/tables/index.js'
import type { Instant } from '../clock.js'

/** Where a contest stands, by its dates and the clock (#71). */
export type ContestStatus = 'draft' | 'scheduled' | 'live' | 'ended'

/**
 * The status at an instant, on the half-open interval from start to end (#71). Without a start it began
 * when it was published; without an end it never ends (#172).
 */
export function statusAt(
  contest: Pick<ContestRow, 'isDraft' | 'startsAt' | 'endsAt'>,
  now: Instant,
): ContestStatus {
  if (contest.isDraft) return 'draft'
  if (contest.startsAt !== null && now < contest.startsAt) return 'scheduled'
  if (contest.endsAt !== null && contest.endsAt <= now) return 'ended'
  return 'live'
}

/** The condition under which a contest has the status at an instant: the same rule as `statusAt`. */
export function hasStatus(status: ContestStatus, now: Instant): SQL | undefined {
  const published = eq(contests.isDraft, false)
  const begun = or(isNull(contests.startsAt), lte(contests.startsAt, now))
  switch (status) {
    case 'draft':
      return eq(contests.isDraft, true)
    case 'scheduled':
      return and(published, gt(contests.startsAt, now))
    case 'live':
      return and(published, begun, or(isNull(contests.endsAt), gt(contests.endsAt, now)))
    case 'ended':
      return and(published, begun, lte(contests.endsAt, now))
  }
}

/** The status of each contest at an instant, as a value. */
export function statusValue(now: Instant): SQL {
  const being = (status: ContestStatus) => sql`when ${hasStatus(status, now)} then ${sql.raw(`'${status}'`)}`
  return sql`case ${being('draft')} ${being('scheduled')} ${being('live')} else 'ended' end`
}
