import { DrizzleQueryError, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Executor } from './connection.js'
import { clientOf, type KeyedStatement, prepareStatement } from './prepared.js'
import { ofAnyNumber } from './statement-names.js'

/** Makes the texts of a read: these columns of the table's row whose `column`, which is unique, is the key. */
export function keyedStatement(columns: SQL, table: PgTable, column: PgColumn): KeyedStatement {
  const type = sql.raw(column.getSQLType())
  const keys = ofAnyNumber(sql`${sql.placeholder('keys')}::${type}[]`)
  // Each key is looked up by itself: no plan for keys of any number reads the table instead.
  return {
    one: prepareStatement(sql`select ${columns} from ${table} where ${column} = ${sql.placeholder('key')}`),
    many: prepareStatement(
      sql`select found.*, asked.key from unnest(${keys}) as asked (key)
        cross join lateral (select ${columns} from ${table} where ${column} = asked.key limit 1) as found`,
    ),
  }
}

/**
 * The cells of the row with the key, if there is one. Outside of transactions those who ask in the same turn of the
 * event loop share a statement. A failure tells the statement for one, as Drizzle's own do.
 */
export async function cellsByKey(
  executor: Executor,
  statement: KeyedStatement,
  key: number | string,
): Promise<readonly unknown[] | undefined> {
  const { one } = statement
  const values = one.parameters({ key })
  const { shared, cells } = clientOf(executor)
  try {
    if (shared !== undefined) return await shared.read(statement, key)
    return (await cells(one.text, values))[0]
  } catch (error) {
    throw new DrizzleQueryError(one.text, values, error instanceof Error ? error : new Error(String(error)))
  }
}
