import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import {
  type ExternalIdRow,
  type ExternalKind,
  externalIds,
  sourceDialects,
} from '../../database/tables/index.js'
import type { BatchRead } from '../work.js'

/**
 * Where each of many rows of one kind, which the caller may see, was drawn in from: an external id for each dialect that knows it, in the
 * order of the dialects' names. One statement.
 */
export const provenances: BatchRead<number, readonly ExternalIdRow[], ExternalKind> = async (
  work,
  ids,
  kind,
) => {
  const found = await work.executor
    .select()
    .from(externalIds)
    .where(
      and(
        eq(externalIds.accountId, work.caller.accountId),
        inArray(externalIds.dialect, [...sourceDialects]),
        eq(externalIds.kind, kind),
        sql`${externalIds.internalId} = any(${sql.param([...ids])}::bigint[])`,
      ),
    )
    .orderBy(asc(externalIds.dialect))
  const byRow = new Map<number, ExternalIdRow[]>()
  for (const row of found) {
    const others = byRow.get(row.internalId)
    if (others === undefined) byRow.set(row.internalId, [row])
    else others.push(row)
  }
  return byRow
}
