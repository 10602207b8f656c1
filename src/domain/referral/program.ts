import { getTableColumns, sql } from 'drizzle-orm'
import { type ParticipantRow, participants } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import type { ContestTotals } from '../counters/totals.js'
import { maximumPageSize } from '../page.js'
import type { BatchRead } from '../work.js'

/** Throws VALIDATION_FAILED unless `first` is 1 to 250. */
export function checkTopReferrers(first: number): void {
  const checks = new Checks()
  checks.integer('first', first, 1, maximumPageSize)
  checks.done()
}

/** Referrals for each person who has referred somebody, with two decimals; 0 where nobody has (#146). */
export function averageReferrals({
  referrals,
  referrers,
}: Pick<ContestTotals, 'referrals' | 'referrers'>): number {
  return referrers === 0 ? 0 : Math.round((referrals * 100) / referrers) / 100
}

// Condition and order of the index `participants_referrers`, and that the person counts (#92).
const referring = sql.raw(
  'p.disqualified_at is null and p.banned_at is null and p.referral_count > 0 and p.actions > 0',
)
const best = sql.raw('p.referral_count desc nulls last, p.id')

/**
 * Counted people of contests by id who have referred counted people, `first` at most for each contest, most
 * referrals first, ties by the lower id; one statement (#92, #146).
 */
export const topReferrers: BatchRead<number, readonly ParticipantRow[], { readonly first: number }> = async (
  work,
  contestIds,
  { first },
) => {
  const found = await work.executor
    .select({ contestId: sql<number>`c.id`.mapWith(Number), person: getTableColumns(participants) })
    .from(
      sql`unnest(${sql.param([...contestIds])}::bigint[]) as c(id)
        cross join lateral (
          select p.id, row_number() over () as place from (
            select p.id from participants p where p.contest_id = c.id and ${referring}
            order by ${best} limit ${first}::integer
          ) as p
        ) as top`,
    )
    .innerJoin(participants, sql`${participants.id} = top.id`)
    .orderBy(sql`c.id, top.place`)
  const people = new Map<number, ParticipantRow[]>(contestIds.map((id) => [id, []]))
  for (const { contestId, person } of found) people.get(contestId)?.push(person)
  return people
}
