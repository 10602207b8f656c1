import { and, eq } from 'drizzle-orm'
import { type DrawRow, draws } from '../../database/tables/index.js'
import { type ContestKey, lockContest } from '../contest/find.js'
import { DomainError, notFound } from '../errors.js'
import type { WriteWork } from '../work.js'
import { endPending } from './draw.js'
import { requireDraw } from './find.js'

/**
 * Gives up a draw that was committed to and whose randomness is not stored yet. Its commitment stays public
 * and in the contest's history. Again: nothing changes. STATE_FORBIDS with `NOT_PENDING` for any other draw;
 * NOT_FOUND for one that does not exist for the caller or is not of the contest `within`.
 */
export async function abandonDraw(
  work: WriteWork,
  id: number,
  within: ContestKey | undefined,
): Promise<DrawRow> {
  const contest = await lockContest(work, within ?? { id: (await requireDraw(work, id)).contestId }, true)
  const [draw] = await work.executor
    .select()
    .from(draws)
    .where(and(eq(draws.id, id), eq(draws.contestId, contest.id)))
  if (draw === undefined) throw notFound('draw')
  if (draw.state === 'abandoned') return draw
  const abandoned = draw.state === 'committed' ? await endPending(work, draw, 'abandoned') : undefined
  if (abandoned !== undefined) return abandoned
  const message = 'Only a draw that waits for its randomness can be abandoned.'
  throw new DomainError('STATE_FORBIDS', message, { subject: 'draw', detail: 'NOT_PENDING' })
}
