import { count, eq, getTableColumns, sql } from 'drizzle-orm'
import { contests, type EntryMethodRow, entryMethods } from '../../database/tables/index.js'
import { visibleContests } from '../contest/find.js'
import { type ListOrder, readLists } from '../page.js'
import type { BatchRead } from '../work.js'

/** Most methods that a contest has (#68). */
export const methodBound = 10_000

const byPosition: ListOrder = {
  name: 'position',
  expression: sql`${entryMethods.position}::bigint`,
  type: 'bigint',
  direction: 'asc',
}

/** The methods of each contest in display order. The caller has seen to it that the contests are visible. */
export const methodsOfContests: BatchRead<number, readonly EntryMethodRow[]> = async (work, contestIds) => {
  const list = {
    table: entryMethods,
    parent: entryMethods.contestId,
    id: entryMethods.id,
    where: undefined,
    order: byPosition,
  }
  return await readLists(work.executor, list, contestIds, methodBound)
}

/** How many methods each contest has. The caller has seen to it that the contests are visible. */
export const methodCounts: BatchRead<number, number> = async (work, contestIds) => {
  const rows = await work.executor
    .select({ contestId: entryMethods.contestId, number: count() })
    .from(entryMethods)
    .where(sql`${entryMethods.contestId} = any(${sql.param([...contestIds])}::bigint[])`)
    .groupBy(entryMethods.contestId)
  return new Map(rows.map(({ contestId, number }) => [contestId, number]))
}

/** Entry methods by id, as far as their contests exist for the caller. */
export const entryMethodsById: BatchRead<number, EntryMethodRow> = async (work, ids) => {
  const found = await work.executor
    .select(getTableColumns(entryMethods))
    .from(entryMethods)
    .innerJoin(contests, eq(contests.id, entryMethods.contestId))
    .where(
      sql`${entryMethods.id} = any(${sql.param([...ids])}::bigint[]) and ${visibleContests(work.caller)}`,
    )
  return new Map(found.map((method) => [method.id, method]))
}
