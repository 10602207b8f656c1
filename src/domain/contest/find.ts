import { and, eq, isNull, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { cellsByKey, keyedStatement } from '../../database/keyed.js'
import type { KeyedStatement } from '../../database/prepared.js'
import { columnsFrom, nameOf, type RowShape } from '../../database/row-shape.js'
import { type ContestRow, contests } from '../../database/tables/index.js'
import type { Caller } from '../caller.js'
import { isStorable } from '../checks.js'
import { type DomainError, notFound, type PrivateReason } from '../errors.js'
import { rowsWithIds } from '../rows-with-ids.js'
import { everything, type Wanted } from '../wanted.js'
import type { BatchRead, Work, WriteWork } from '../work.js'

/** Names one contest by the id of the row or by Blitz Rocket's string. */
export type ContestKey = { readonly id: number } | { readonly publicId: string }

/** The condition under which a contest exists for callers of the account who are not restricted: own, not deleted. */
export function visibleIn(account: number | Placeholder): SQL | undefined {
  return and(eq(contests.accountId, account), isNull(contests.deletedAt))
}

/** The condition under which a contest exists for the caller: own, not deleted, not restricted away (#2). */
export function visibleContests(caller: Caller): SQL | undefined {
  return and(
    visibleIn(caller.accountId),
    caller.contestIds === null
      ? undefined
      : sql`${contests.id} = any(${sql.param([...caller.contestIds])}::bigint[])`,
  )
}

/** Throws NOT_FOUND, with the private reason, unless the contest exists for the caller. */
export function assertVisible(
  caller: Caller,
  contest: Pick<ContestRow, 'id' | 'accountId' | 'deletedAt'> | undefined,
  missing: () => DomainError = () => notFound('contest'),
): void {
  if (contest === undefined) throw missing()
  // An error takes note of the stack: none is made unless it is thrown.
  const hidden = (reason: PrivateReason) => notFound(missing().subject ?? 'contest', reason)
  if (contest.accountId !== caller.accountId) throw hidden('foreign')
  if (contest.deletedAt !== null) throw hidden('deleted')
  if (caller.contestIds !== null && !caller.contestIds.includes(contest.id)) throw hidden('restricted')
}

/** Throws NOT_FOUND for a text that no row can hold. */
export function assertNameable(key: ContestKey): void {
  if ('publicId' in key && !isStorable(key.publicId)) throw notFound('contest')
}

/** The condition by which the key names one contest; a text that no row can hold is NOT_FOUND. */
export function namedContest(key: ContestKey): SQL {
  assertNameable(key)
  return 'id' in key ? eq(contests.id, key.id) : eq(contests.publicId, key.publicId)
}

/** The contest, as much of it as is wanted; NOT_FOUND for one that does not exist for the caller. */
export async function requireContest(
  { executor, caller }: Work,
  key: ContestKey,
  wanted: Wanted = everything,
): Promise<ContestRow> {
  assertNameable(key)
  const shape = wanted.shape(contests)
  const { id: byId, publicId: byPublicId } = lookupBy(shape)
  const cells =
    'id' in key
      ? await cellsByKey(executor, byId, key.id)
      : await cellsByKey(executor, byPublicId, key.publicId)
  if (cells === undefined) throw notFound('contest')
  const [id, accountId, deletedAt] = cells
  const deleted = deletedAt === null ? null : String(deletedAt)
  assertVisible(caller, { id: Number(id), accountId: Number(accountId), deletedAt: deleted })
  return shape.read(cells, gateWidth)
}

type LookupBy = Readonly<Record<'id' | 'publicId', KeyedStatement>>

const lookups = new WeakMap<RowShape, LookupBy>()

/** What decides whether the caller may see the contest, before what is wanted of it. */
const gate = sql`${contests.id}, ${contests.accountId}, ${contests.deletedAt}`
const gateWidth = 3

function lookupBy(shape: RowShape): LookupBy {
  const known = lookups.get(shape)
  if (known !== undefined) return known
  const columns = sql`${gate}, ${sql.raw(columnsFrom(shape, nameOf(contests)))}`
  const by = (column: PgColumn) => keyedStatement(columns, contests, column)
  const made = { id: by(contests.id), publicId: by(contests.publicId) }
  lookups.set(shape, made)
  return made
}

/**
 * The contest, locked so that nobody deletes or changes it until the transaction ends; others may write
 * into it at the same time. With `exclusive` nobody else holds it.
 */
export async function lockContest(work: WriteWork, key: ContestKey, exclusive = false): Promise<ContestRow> {
  const [contest] = await work.executor
    .select()
    .from(contests)
    .where(namedContest(key))
    .for(exclusive ? 'no key update' : 'share')
  assertVisible(work.caller, contest)
  if (contest === undefined) throw notFound('contest')
  return contest
}

/** Contests by id, as far as they exist for the caller. */
export const contestsById: BatchRead<number, ContestRow> = (work, ids, _args, wanted) =>
  rowsWithIds(work.executor, contests, ids, { where: visibleContests(work.caller) }, wanted)
