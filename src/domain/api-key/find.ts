import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { type ApiKeyRow, apiKeys } from '../../database/tables/index.js'
import type { Caller } from '../caller.js'
import { notFound } from '../errors.js'
import { countRows, type List, type Page, type PageRequest, readPages } from '../page.js'
import type { BatchRead, Work } from '../work.js'

/**
 * The condition under which a key exists for the caller: of its account and, for a caller restricted to
 * contests, restricted to some of these (#2).
 */
function visibleKeys(caller: Caller): SQL | undefined {
  const { contestIds } = caller
  return and(
    eq(apiKeys.accountId, caller.accountId),
    contestIds === null ? undefined : sql`${apiKeys.contestIds} <@ ${sql.param([...contestIds])}::bigint[]`,
  )
}

function listOf(work: Work): List<typeof apiKeys> {
  return {
    table: apiKeys,
    parent: apiKeys.accountId,
    id: apiKeys.id,
    where: visibleKeys(work.caller),
    order: { name: 'id', expression: apiKeys.id, type: 'bigint', direction: 'asc' },
  }
}

/** A page of the keys of each account, oldest first, revoked ones included. */
export const keyPages: BatchRead<number, Page<ApiKeyRow>, { page: PageRequest }> = (
  work,
  accountIds,
  { page },
) => readPages(work.executor, listOf(work), accountIds, page)

/** How many keys each account has, revoked ones included. */
export const keyCounts: BatchRead<number, number> = (work, accountIds) =>
  countRows(work.executor, listOf(work), accountIds)

/** Keys by id, as far as they exist for the caller. */
export const keysById: BatchRead<number, ApiKeyRow> = async (work, ids) => {
  const found = await work.executor
    .select()
    .from(apiKeys)
    .where(and(inArray(apiKeys.id, [...ids]), visibleKeys(work.caller)))
  return new Map(found.map((key) => [key.id, key]))
}

/** The key, or NOT_FOUND for one that does not exist for the caller. */
export async function requireKey(work: Work, id: number): Promise<ApiKeyRow> {
  const key = (await keysById(work, [id], undefined)).get(id)
  if (key === undefined) throw notFound('apiKey')
  return key
}
