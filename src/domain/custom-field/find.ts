import { eq, getTableColumns, sql } from 'drizzle-orm'
import { type CustomFieldRow, contests, customFields } from '../../database/tables/index.js'
import { visibleContests } from '../contest/find.js'
import { type ListOrder, readLists } from '../page.js'
import type { BatchRead } from '../work.js'

/** Most custom fields that a contest has. */
export const fieldBound = 250

const byPosition: ListOrder = {
  name: 'position',
  expression: sql`${customFields.position}::bigint`,
  type: 'bigint',
  direction: 'asc',
}

/** The custom fields of each contest in their order. The caller has seen to it that the contests are visible. */
export const fieldsOfContests: BatchRead<number, readonly CustomFieldRow[]> = async (work, contestIds) => {
  const list = {
    table: customFields,
    parent: customFields.contestId,
    id: customFields.id,
    where: undefined,
    order: byPosition,
  }
  return await readLists(work.executor, list, contestIds, fieldBound)
}

/** Custom fields by id, as far as their contests exist for the caller. */
export const customFieldsById: BatchRead<number, CustomFieldRow> = async (work, ids) => {
  const found = await work.executor
    .select(getTableColumns(customFields))
    .from(customFields)
    .innerJoin(contests, eq(contests.id, customFields.contestId))
    .where(
      sql`${customFields.id} = any(${sql.param([...ids])}::bigint[]) and ${visibleContests(work.caller)}`,
    )
  return new Map(found.map((field) => [field.id, field]))
}
