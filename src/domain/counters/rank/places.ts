import { type SQL, sql } from 'drizzle-orm'
import type { ParticipantRow } from '../../../database/tables/index.js'

// The order of leaderboards: highest total first, who got there first leads among equals, then the lower id
// (#139). A place, for counting, is a total and when it was reached: people of one place are told apart by id.

/** Where somebody stands. */
export type Standing = Pick<ParticipantRow, 'total' | 'totalChangedAt'>

/** The condition of the index `participants_leaderboard`: who stands on the leaderboard (#92). */
export function countedAs(alias: string): SQL {
  return sql.raw(`${alias}.disqualified_at is null and ${alias}.banned_at is null and ${alias}.actions > 0`)
}

/** Before every place: no total is as high. */
export const top = {
  total: sql.raw(`${Number.MAX_SAFE_INTEGER + 1}::bigint`),
  reachedAt: sql.raw(`timestamptz '1970-01-01Z'`),
} as const

/** Behind every place: no total is as low. */
export const bottom = { total: sql.raw('(-1)::bigint'), reachedAt: top.reachedAt } as const

interface Place {
  readonly total: SQL
  readonly reachedAt: SQL
}

/**
 * Rows of (id, total, total_changed_at): who stands on a contest's leaderboard from one place to another. Each of the three
 * parts is one range of the index, however many people share a total; the index is not touched for those that cannot hold anybody, where both
 * places have one total.
 */
export function peopleBetween(contestId: SQL, from: Place, to: Place, end: '<' | '<='): SQL {
  const compare = sql.raw(end)
  const part = (where: SQL) => sql`
    select q.id, q.total, q.total_changed_at from participants q
    where q.contest_id = ${contestId} and ${countedAs('q')} and ${where}`
  return sql`
    ${part(sql`q.total = ${from.total} and q.total_changed_at >= ${from.reachedAt} and q.total_changed_at ${compare}
      case when ${from.total} > ${to.total} then timestamptz 'infinity' else ${to.reachedAt} end`)}
    union all
    ${part(sql`${from.total} > ${to.total} and q.total < ${from.total} and q.total > ${to.total}`)}
    union all
    ${part(sql`q.total = ${to.total} and ${from.total} > ${to.total} and q.total_changed_at ${compare} ${to.reachedAt}`)}`
}
