import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { type SourceRow, sources } from '../../database/tables/index.js'
import { notFound } from '../errors.js'
import type { OperatorWork } from '../operator.js'
import { type ListOrder, readLists } from '../page.js'
import type { BatchRead, Work, WriteWork } from '../work.js'

/** Most sources that an account has at a time. */
export const sourceBound = 50

const oldestFirst: ListOrder = { name: 'id', expression: sources.id, type: 'bigint', direction: 'asc' }

/** The sources of each account, oldest first. They fill the account as a whole: none exists for a key restricted to contests. */
export const sourcesOfAccounts: BatchRead<number, readonly SourceRow[]> = async (work, accountIds) => {
  const where = and(
    eq(sources.accountId, work.caller.accountId),
    isNull(sources.removedAt),
    work.caller.contestIds === null ? undefined : sql`false`,
  )
  const list = { table: sources, parent: sources.accountId, id: sources.id, where, order: oldestFirst }
  return await readLists(work.executor, list, accountIds, sourceBound)
}

/** Sources by id, as far as they exist for the caller. */
export const sourcesById: BatchRead<number, SourceRow> = async (work, ids) => {
  if (work.caller.contestIds !== null) return new Map()
  const found = await work.executor
    .select()
    .from(sources)
    .where(
      and(
        sql`${sources.id} = any(${sql.param([...ids])}::bigint[])`,
        eq(sources.accountId, work.caller.accountId),
        isNull(sources.removedAt),
      ),
    )
  return new Map(found.map((source) => [source.id, source]))
}

function visible(work: Work, source: SourceRow | undefined): SourceRow {
  if (source === undefined) throw notFound('source')
  if (source.accountId !== work.caller.accountId) throw notFound('source', 'foreign')
  if (source.removedAt !== null) throw notFound('source', 'deleted')
  if (work.caller.contestIds !== null) throw notFound('source', 'restricted')
  return source
}

/** The source; NOT_FOUND, with its reason, for one that does not exist for the caller. */
export async function requireSource(work: Work, id: number): Promise<SourceRow> {
  const [found] = await work.executor.select().from(sources).where(eq(sources.id, id))
  return visible(work, found)
}

/** The same, locked for a change. */
export async function lockSource(work: WriteWork, id: number): Promise<SourceRow> {
  const [found] = await work.executor.select().from(sources).where(eq(sources.id, id)).for('no key update')
  return visible(work, found)
}

/** How many sources the account has. Call it with the account locked. */
export async function countSources(work: WriteWork): Promise<number> {
  const [kept] = await work.executor
    .select({ sources: count() })
    .from(sources)
    .where(and(eq(sources.accountId, work.caller.accountId), isNull(sources.removedAt)))
  return kept?.sources ?? 0
}

/** The sources of an account, or of all, oldest first: for the operator. */
export async function listSources(
  work: Pick<OperatorWork, 'executor'>,
  accountId: number | null,
): Promise<SourceRow[]> {
  return await work.executor
    .select()
    .from(sources)
    .where(and(accountId === null ? undefined : eq(sources.accountId, accountId), isNull(sources.removedAt)))
    .orderBy(sources.id)
}

/** The account of a source that is not removed, or NOT_FOUND: for the operator, who names sources alone. */
export async function accountOfSource(work: Pick<OperatorWork, 'executor'>, id: number): Promise<number> {
  const [found] = await work.executor
    .select({ accountId: sources.accountId })
    .from(sources)
    .where(and(eq(sources.id, id), isNull(sources.removedAt)))
  if (found === undefined) throw notFound('source')
  return found.accountId
}
