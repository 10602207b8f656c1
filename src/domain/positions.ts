import { type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { invalidField } from './errors.js'
import type { WriteWork } from './work.js'

/**
 * The ids of `current` in the wanted order; those left out keep their relative order at the end (#121).
 * VALIDATION_FAILED at `order` for an id that is unknown or named twice.
 */
export function rearranged(current: readonly number[], wanted: readonly number[]): number[] {
  const rest = new Set(current)
  for (const id of wanted) {
    if (!rest.delete(id)) throw invalidField('order', 'order names an unknown row, or one row twice.')
  }
  return [...wanted, ...rest]
}

/** Numbers the rows of a table with `id` and `position` from 1 in the order of `ids`, in one statement. */
export async function writePositions(work: WriteWork, table: PgTable, ids: readonly number[]): Promise<void> {
  await work.executor.execute(sql`
    update ${table} as t set position = o.n
    from unnest(${sql.param([...ids])}::bigint[]) with ordinality as o(id, n)
    where t.id = o.id and t.position <> o.n`)
}

/** Moves up by one the rows behind a gap at `position` among those that `siblings` selects. */
export async function closeGap(
  work: WriteWork,
  table: PgTable,
  siblings: SQL,
  position: number,
): Promise<void> {
  await work.executor.execute(
    sql`update ${table} set position = position - 1 where ${siblings} and position > ${position}`,
  )
}
