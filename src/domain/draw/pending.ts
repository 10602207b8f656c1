import { and, asc, eq, getTableColumns, gt, isNull, or, sql } from 'drizzle-orm'
import { contests, type DrawRow, draws } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'
import { firstRoundAfter, quicknet } from './protocol/making.js'

/** A draw that can go on, and whose it is. */
export interface PendingDraw {
  readonly draw: DrawRow
  readonly accountId: number
}

/**
 * Draws under way whose round is due by the clock, at most `limit`, by number from above `after`; those of
 * deleted contests stay as they are.
 */
export async function pendingDraws(
  { executor, clock }: OperatorWork,
  after: number,
  limit: number,
): Promise<PendingDraw[]> {
  const dueRound = firstRoundAfter(quicknet, Date.parse(clock.now())) - 1
  return await executor
    .select({ draw: getTableColumns(draws), accountId: contests.accountId })
    .from(draws)
    .innerJoin(contests, eq(contests.id, draws.contestId))
    .where(
      and(
        sql`${draws.state} in ('committed', 'drawn')`,
        or(eq(draws.state, 'drawn'), sql`${draws.beaconRound} <= ${dueRound}::bigint`),
        gt(draws.id, after),
        isNull(contests.deletedAt),
      ),
    )
    .orderBy(asc(draws.id))
    .limit(limit)
}
