import { getTableColumns, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { type ContestRow, type ParticipantRow, participants } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import { DomainError } from '../errors.js'
import { maximumPageSize } from '../page.js'
import type { BatchRead } from '../work.js'

/** One place, from 1 without gaps and without shared places. */
export interface LeaderboardPlace {
  readonly rank: number
  readonly participant: ParticipantRow
}

/** Which places; null takes the contest's own number of them. */
export interface LeaderboardSlice {
  readonly first: number | null
  readonly offset: number
}

const maximumLeaderboardOffset = 10_000
const longestLeaderboard = 10_000

/** Throws VALIDATION_FAILED unless `first` is 1 to 250 and `offset` 0 to 10,000. */
export function checkLeaderboardSlice({ first, offset }: LeaderboardSlice): void {
  const checks = new Checks()
  checks.integer('first', first, 1, maximumPageSize)
  checks.integer('offset', offset, 0, maximumLeaderboardOffset)
  checks.done()
}

/**
 * How many places the contest shows to people, of `first` at most: 1 to 10,000, null: 250 (#68). STATE_FORBIDS
 * where it does not show them (#139).
 */
export function shownPlaces(
  { leaderboardEnabled, leaderboardSize }: Pick<ContestRow, 'leaderboardEnabled' | 'leaderboardSize'>,
  first: number | null,
): number {
  const checks = new Checks()
  checks.integer('first', first, 1, longestLeaderboard)
  checks.done()
  if (!leaderboardEnabled) {
    throw new DomainError('STATE_FORBIDS', 'The leaderboard is switched off.', {
      detail: 'LEADERBOARD_OFF',
    })
  }
  return Math.min(leaderboardSize, first ?? maximumPageSize)
}

// Condition and order of the index `participants_leaderboard`: counted people (#92), highest total first,
// who got there first leads among equals, then the lower id (#139).
const counted = sql.raw('p.disqualified_at is null and p.banned_at is null and p.actions > 0')
const best = sql.raw('p.total desc nulls last, p.total_changed_at, p.id')

/** The leaderboards of contests by id, one statement. Without `first`: the contest's own size, at most 250. */
export const leaderboards: BatchRead<number, readonly LeaderboardPlace[], LeaderboardSlice> = async (
  work,
  ids,
  { first, offset },
) => {
  const size =
    first === null ? sql.raw(`least(c.leaderboard_size, ${maximumPageSize})`) : sql`${first}::integer`
  const found = await work.executor
    .select({
      contestId: sql<number>`place.contest_id`.mapWith(Number),
      rank: sql<number>`place.rank`.mapWith(Number),
      participant: getTableColumns(participants),
    })
    .from(
      sql`(
        select c.id as contest_id, top.id, top.rank + ${offset}::integer as rank
        from contests c
        cross join lateral (
          select t.id, row_number() over () as rank from (
            select p.id from participants p where p.contest_id = c.id and ${counted}
            order by ${best} limit ${size} offset ${offset}::integer
          ) as t
        ) as top
        where c.id = any(${sql.param([...ids])}::bigint[])
      ) as place`,
    )
    .innerJoin(participants, sql`${participants.id} = place.id`)
    .orderBy(sql`place.contest_id, place.rank`)
  const places = new Map<number, LeaderboardPlace[]>(ids.map((id) => [id, []]))
  for (const { contestId, ...place } of found) places.get(contestId)?.push(place)
  return places
}

/**
 * The places of people by id on their contests' leaderboards, one statement; who is not counted has none.
 * Costs as much as there are people down to the last one asked for, however many are asked for.
 */
export const ranks: BatchRead<number, number> = async (work, ids) => {
  const asked = sql.param([...ids])
  // The people asked for are named twice, not by a common expression, whose size the planner would guess.
  const found = await rows<{ id: number; rank: number }>(
    work.executor,
    sql`
    select r.id, r.rank::bigint as rank
    from (
      select p.contest_id, min(p.total) as total from participants p
      where p.id = any(${asked}::bigint[]) and ${counted}
      group by p.contest_id
    ) as last
    cross join lateral (
      select p.id, row_number() over (order by ${best}) as rank from participants p
      where p.contest_id = last.contest_id and p.total >= last.total and ${counted}
    ) as r
    where r.id = any(${asked}::bigint[])`,
  )
  return new Map(found.map(({ id, rank }) => [id, rank]))
}
