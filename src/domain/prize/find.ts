import { and, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import { contests, type PrizeRow, prizes } from '../../database/tables/index.js'
import { maximumInteger } from '../checks.js'
import {
  assertVisible,
  type ContestKey,
  lockContest,
  requireContest,
  visibleContests,
} from '../contest/find.js'
import { invalidField, notFound } from '../errors.js'
import { type ListOrder, readLists } from '../page.js'
import type { BatchRead, Work, WriteWork } from '../work.js'

/** Names one prize by the id of the row, or by its number within the contest named beside it (#132). */
export type PrizeKey = { readonly id: number } | { readonly sequence: number }

/** Most prizes that a contest has at a time, those archived not counted (#68). */
export const prizeBound = 10_000

const byPosition: ListOrder = {
  name: 'position',
  expression: sql`${prizes.position}::bigint`,
  type: 'bigint',
  direction: 'asc',
}

/**
 * The prizes of each contest that are not archived, in the order in which they are given. The caller has
 * seen to it that the contests are visible.
 */
export const prizesOfContests: BatchRead<number, readonly PrizeRow[]> = async (work, contestIds) => {
  const list = {
    table: prizes,
    parent: prizes.contestId,
    id: prizes.id,
    where: isNull(prizes.archivedAt),
    order: byPosition,
  }
  return await readLists(work.executor, list, contestIds, prizeBound)
}

/** Prizes by id, archived ones too, as far as their contests exist for the caller. */
export const prizesById: BatchRead<number, PrizeRow> = async (work, ids) => {
  const found = await work.executor
    .select(getTableColumns(prizes))
    .from(prizes)
    .innerJoin(contests, eq(contests.id, prizes.contestId))
    .where(sql`${prizes.id} = any(${sql.param([...ids])}::bigint[]) and ${visibleContests(work.caller)}`)
  return new Map(found.map((prize) => [prize.id, prize]))
}

/** The contest in which to look: the one named, or that of the prize; NOT_FOUND unless visible. */
async function contestOf(work: Work, key: PrizeKey, within: ContestKey | undefined): Promise<ContestKey> {
  if (within !== undefined) return within
  if ('sequence' in key) throw invalidField('contest', 'contest is needed beside a sequence.')
  const [found] = await work.executor
    .select({ contest: contests })
    .from(prizes)
    .innerJoin(contests, eq(contests.id, prizes.contestId))
    .where(eq(prizes.id, key.id))
  assertVisible(work.caller, found?.contest, () => notFound('prize'))
  return { id: found?.contest.id ?? 0 }
}

function matching(key: PrizeKey, contestId: number) {
  if ('id' in key) return and(eq(prizes.contestId, contestId), eq(prizes.id, key.id))
  // A number that no prize can have is none, not an error of the database.
  if (key.sequence < 1 || key.sequence > maximumInteger) throw notFound('prize')
  return and(eq(prizes.contestId, contestId), eq(prizes.seq, key.sequence))
}

/**
 * The prize, archived or not; NOT_FOUND for one that does not exist for the caller or does not belong to
 * the contest named.
 */
export async function requirePrize(
  work: Work,
  key: PrizeKey,
  within: ContestKey | undefined,
): Promise<PrizeRow> {
  const { id } = await requireContest(work, await contestOf(work, key, within))
  const [prize] = await work.executor.select().from(prizes).where(matching(key, id))
  if (prize === undefined) throw notFound('prize')
  return prize
}

/** The same, locked together with its contest; NOT_FOUND also for an archived prize. */
export async function lockPrize(
  work: WriteWork,
  key: PrizeKey,
  within: ContestKey | undefined,
  exclusive: boolean,
): Promise<PrizeRow> {
  const { id } = await lockContest(work, await contestOf(work, key, within), exclusive)
  const [prize] = await work.executor.select().from(prizes).where(matching(key, id)).for('no key update')
  if (prize === undefined) throw notFound('prize')
  if (prize.archivedAt !== null) throw notFound('prize', 'deleted')
  return prize
}
