import { and, eq } from 'drizzle-orm'
import { contests, type WinnerRow, winners } from '../../database/tables/index.js'
import { assertVisible, type ContestKey, lockContest } from '../contest/find.js'
import { notFound } from '../errors.js'
import type { WriteWork } from '../work.js'
import type { WinnerKey } from './find.js'
import { releaseWinners } from './release.js'

/** The contest of the winner named, whose contest the caller may see; NOT_FOUND otherwise. */
async function contestOf(work: WriteWork, key: WinnerKey): Promise<number> {
  const named =
    'id' in key ? eq(winners.id, key.id) : and(eq(winners.entryId, key.entryId), eq(winners.isCurrent, true))
  const [found] = await work.executor
    .select({ contest: contests })
    .from(winners)
    .innerJoin(contests, eq(contests.id, winners.contestId))
    .where(named)
  assertVisible(work.caller, found?.contest, () => notFound('winner'))
  if (found === undefined) throw notFound('winner')
  return found.contest.id
}

/**
 * Takes winner status away: the winner is gone from every list, the prize is free, and the person can win
 * again; the rows stay. NOT_FOUND for one that is no winner now, does not exist for the caller, or is not
 * of the contest `within` (#131).
 */
export async function removeWinner(
  work: WriteWork,
  key: WinnerKey,
  within: ContestKey | undefined,
): Promise<WinnerRow> {
  const contest = await lockContest(work, within ?? { id: await contestOf(work, key) })
  const target = 'id' in key ? { winnerId: key.id } : { entryId: key.entryId }
  const [removed] = await releaseWinners(work, contest.id, target, 'removed')
  if (removed === undefined) throw notFound('winner')
  return removed
}
