import { and, eq, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm'
import {
  type ContestRow,
  contests,
  type DrawRow,
  draws,
  type WinnerRow,
  winners,
} from '../../database/tables/index.js'
import { assertVisible, visibleContests } from '../contest/find.js'
import { notFound } from '../errors.js'
import { rowsWithIds } from '../rows-with-ids.js'
import type { BatchRead, Work } from '../work.js'

/** Names a winner: by its number, or as the current winner of a ledger row. */
export type WinnerKey = { readonly id: number } | { readonly entryId: number }

/** The condition for the winner that the key names. */
export function winnerNamed(key: WinnerKey): SQL | undefined {
  if ('id' in key) return eq(winners.id, key.id)
  return and(eq(winners.entryId, key.entryId), eq(winners.isCurrent, true))
}

/** The draw, or NOT_FOUND for one that does not exist for the caller. */
export async function requireDraw(work: Work, id: number): Promise<DrawRow> {
  const [found] = await work.executor
    .select({ draw: getTableColumns(draws), contest: getTableColumns(contests) })
    .from(draws)
    .innerJoin(contests, eq(contests.id, draws.contestId))
    .where(eq(draws.id, id))
  assertVisible(work.caller, found?.contest, () => notFound('draw'))
  if (found === undefined) throw notFound('draw')
  return found.draw
}

/**
 * The winner, or NOT_FOUND for one that was removed or does not exist for the caller (#195). Of the contest
 * `within`, which must be visible, everybody else is missing, whoever it belongs to (#160).
 */
export async function requireWinner(
  work: Work,
  key: WinnerKey,
  within?: Pick<ContestRow, 'id'>,
): Promise<WinnerRow> {
  const [found] = await work.executor
    .select({ winner: getTableColumns(winners), contest: getTableColumns(contests) })
    .from(winners)
    .innerJoin(contests, eq(contests.id, winners.contestId))
    .where(winnerNamed(key))
  if (within !== undefined && found?.contest.id !== within.id) throw notFound('winner')
  assertVisible(work.caller, found?.contest, () => notFound('winner'))
  if (found === undefined || found.winner.removedAt !== null) throw notFound('winner', 'deleted')
  return found.winner
}

/** The number of the contest of the winner named, whom the caller may see; NOT_FOUND otherwise. */
export async function contestOfWinner(work: Work, key: WinnerKey): Promise<number> {
  const [found] = await work.executor
    .select({ contest: contests })
    .from(winners)
    .innerJoin(contests, eq(contests.id, winners.contestId))
    .where(winnerNamed(key))
  assertVisible(work.caller, found?.contest, () => notFound('winner'))
  if (found === undefined) throw notFound('winner')
  return found.contest.id
}

/** Draws by id, as far as they exist for the caller. */
export const drawsById: BatchRead<number, DrawRow> = async (work, ids) => {
  const found = await work.executor
    .select(getTableColumns(draws))
    .from(draws)
    .innerJoin(contests, eq(contests.id, draws.contestId))
    .where(sql`${draws.id} = any(${sql.param([...ids])}::bigint[]) and ${visibleContests(work.caller)}`)
  return new Map(found.map((draw) => [draw.id, draw]))
}

const inContests = sql`join ${contests} on ${contests.id} = ${winners.contestId}`

/** Winners by id, as far as they exist for the caller and were not removed (#195). */
export const winnersById: BatchRead<number, WinnerRow> = (work, ids, _args, wanted) => {
  const where = and(isNull(winners.removedAt), visibleContests(work.caller))
  return rowsWithIds(work.executor, winners, ids, { join: inContests, where }, wanted)
}

/** Which of many people, whom the caller may see, are winners now: `true` under the id. */
export const currentWinnersOfPeople: BatchRead<number, true> = async (work, participantIds) => {
  const found = await work.executor
    .selectDistinct({ participantId: winners.participantId })
    .from(winners)
    .where(
      and(
        sql`${winners.participantId} = any(${sql.param([...participantIds])}::bigint[])`,
        eq(winners.isCurrent, true),
      ),
    )
  return new Map(found.map(({ participantId }) => [participantId, true]))
}
