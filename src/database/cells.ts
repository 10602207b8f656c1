import type { SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { Executor } from './connection.js'
import { cellsThrough } from './prepared.js'
import type { Cells } from './row-shape.js'

const dialect = new PgDialect()

/** Rows of a hand-written statement as arrays: columns in the order of the statement, as the driver gives them. */
export function cellsOf(executor: Executor, query: SQL): Promise<readonly Cells[]> {
  const { sql, params } = dialect.sqlToQuery(query)
  return cellsThrough(executor, sql, params)
}
