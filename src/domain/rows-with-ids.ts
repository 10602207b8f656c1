import { and, type InferSelectModel, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { cellsOf } from '../database/cells.js'
import type { Executor } from '../database/connection.js'
import { columnsFrom, nameOf } from '../database/row-shape.js'
import { everything, type Wanted } from './wanted.js'

type Numbered = PgTable & { readonly id: PgColumn }

/** Rows by their ids, as far as the condition holds: as much of each as is wanted. */
export async function rowsWithIds<Table extends Numbered>(
  executor: Executor,
  table: Table,
  ids: readonly number[],
  { join = sql``, where }: { readonly join?: SQL; readonly where: SQL | undefined },
  wanted: Wanted = everything,
): Promise<ReadonlyMap<number, InferSelectModel<Table>>> {
  const shape = wanted.shape(table)
  const place = shape.columns.indexOf(table.id)
  const named = sql`${table.id} = any(${sql.param([...ids])}::bigint[])`
  const columns = sql.raw(columnsFrom(shape, nameOf(table)))
  const found = await cellsOf(
    executor,
    sql`select ${columns} from ${table} ${join} where ${and(named, where)}`,
  )
  return new Map(found.map((cells) => [cells[place] as number, shape.read(cells, 0)]))
}
