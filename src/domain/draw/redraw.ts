import { and, eq, isNull } from 'drizzle-orm'
import { type ContestRow, type DrawRow, draws, winners } from '../../database/tables/index.js'
import { DomainError, notFound } from '../errors.js'
import type { OperatorWork } from '../operator.js'

function refused(message: string, detail: string): DomainError {
  return new DomainError('STATE_FORBIDS', message, {
    subject: 'draw',
    detail,
    fields: [{ path: 'redraws', message }],
  })
}

/**
 * The draw of the contest, which is locked exclusively, if another may continue it: its winners were
 * allocated, by a commitment, and none of its alternates waits any more. STATE_FORBIDS otherwise, with
 * `NOT_ALLOCATED` or `ALTERNATES_LEFT`; NOT_FOUND for a draw that is not of the contest.
 */
export async function redrawable(
  work: Pick<OperatorWork, 'executor'>,
  contest: Pick<ContestRow, 'id'>,
  id: number,
): Promise<DrawRow> {
  const [draw] = await work.executor
    .select()
    .from(draws)
    .where(and(eq(draws.id, id), eq(draws.contestId, contest.id)))
  if (draw === undefined) throw notFound('draw')
  if (draw.state !== 'allocated' || draw.commitment === null) {
    throw refused('Only a draw whose winners were allocated can be continued.', 'NOT_ALLOCATED')
  }
  const [waiting] = await work.executor
    .select({ id: winners.id })
    .from(winners)
    .where(and(eq(winners.drawId, id), eq(winners.status, 'selected'), isNull(winners.skipReason)))
    .limit(1)
  if (waiting !== undefined) throw refused('Alternates of this draw are still waiting.', 'ALTERNATES_LEFT')
  return draw
}
