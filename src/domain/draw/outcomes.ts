import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { draws, prizes, type WinnerRow, winners } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'
import { latestOf } from './instants.js'
import type { ProofOutcome } from './protocol/making.js'

const predecessors = alias(winners, 'predecessors')

/** What became of those whom chance chose in many draws, by draw, in the order of ranks. One statement. */
export async function outcomesOf(
  { executor }: Pick<OperatorWork, 'executor'>,
  drawIds: readonly number[],
): Promise<ReadonlyMap<number, readonly ProofOutcome[]>> {
  const found = await executor
    .select({
      winner: winners,
      prize: prizes.seq,
      replaces: predecessors.rank,
      places: draws.requested,
      promisedAt: draws.createdAt,
    })
    .from(winners)
    .innerJoin(draws, eq(draws.id, winners.drawId))
    .leftJoin(prizes, eq(prizes.id, winners.prizeId))
    .leftJoin(predecessors, eq(predecessors.id, winners.promotedFromId))
    .where(
      and(
        sql`${winners.drawId} = any(${sql.param([...drawIds])}::bigint[])`,
        isNotNull(winners.selectionIndex),
      ),
    )
    .orderBy(asc(winners.drawId), asc(winners.rank))
  const outcomes = new Map<number, ProofOutcome[]>()
  for (const { winner, prize, replaces, places, promisedAt } of found) {
    const ofDraw = outcomes.get(winner.drawId) ?? []
    const { status, since } = fateOf(winner, places)
    ofDraw.push({ rank: winner.rank, status, since: latestOf(promisedAt, since), prize, replaces })
    outcomes.set(winner.drawId, ofDraw)
  }
  return outcomes
}

/** The status as proofs tell it, and since when. `places` is the number of winners asked for. */
function fateOf(winner: WinnerRow, places: number): Pick<ProofOutcome, 'status' | 'since'> {
  const { status, removedAt, skipReason, selectedAt, promotedAt, updatedAt } = winner
  if (skipReason !== null) return { status: passedOver(winner, places), since: updatedAt }
  if (removedAt !== null) return { status: 'removed', since: removedAt }
  switch (status) {
    case 'selected':
      // Alternates wait for a place; who has one is held back.
      if (winner.rank > places && promotedAt === null) return { status: 'waiting', since: selectedAt }
      return { status: 'held', since: updatedAt }
    case 'won':
      return { status, since: promotedAt ?? selectedAt }
    case 'notified':
      return { status, since: winner.notifiedAt ?? updatedAt }
    case 'claimed':
      return { status, since: winner.claimedAt ?? updatedAt }
    case 'disqualified':
      return { status, since: winner.disqualifiedAt ?? updatedAt }
    case 'expired':
      return { status, since: winner.expiredAt ?? updatedAt }
  }
}

/** Who was to win by rank and could not any more when winners were allocated was none from the start. */
function passedOver({ rank, skipReason }: WinnerRow, places: number): ProofOutcome['status'] {
  if (rank > places) return 'passedOver'
  return skipReason === 'excluded' ? 'disqualified' : 'removed'
}
