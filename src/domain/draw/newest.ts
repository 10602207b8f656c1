import { desc, eq } from 'drizzle-orm'
import { contests, type DrawRow, draws } from '../../database/tables/index.js'
import { visibleContests } from '../contest/find.js'
import type { Work } from '../work.js'

/**
 * The newest draws of all contests that exist for the caller, `limit` at most, in one statement: of each
 * contest the newest are read by its index.
 */
export async function newestDraws({ executor, caller }: Work, limit: number): Promise<DrawRow[]> {
  const newest = executor
    .select()
    .from(draws)
    .where(eq(draws.contestId, contests.id))
    .orderBy(desc(draws.id))
    .limit(limit)
    .as('newest')
  const found = await executor
    .select({ draw: newest._.selectedFields })
    .from(contests)
    .crossJoinLateral(newest)
    .where(visibleContests(caller))
    .orderBy(desc(newest.id))
    .limit(limit)
  return found.map(({ draw }) => draw)
}
