import type { WinnerRow } from '../../database/tables/index.js'
import { type ContestKey, lockContest } from '../contest/find.js'
import { notFound } from '../errors.js'
import type { WriteWork } from '../work.js'
import { contestOfWinner, type WinnerKey } from './find.js'
import { releaseWinners } from './release.js'

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
  const contest = await lockContest(work, within ?? { id: await contestOfWinner(work, key) })
  const target = 'id' in key ? { winnerId: key.id } : { entryId: key.entryId }
  const [removed] = await releaseWinners(work, contest.id, target, 'removed')
  if (removed === undefined) throw notFound('winner')
  return removed
}
