import { getTableColumns, sql } from 'drizzle-orm'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import { type Executor, rows } from '../../database/connection.js'

const chunk = 4_000

/** Inserts many rows, all of which give the same columns, with one statement for each 4,000. */
export async function insertRows<Table extends PgTable>(
  executor: Executor,
  table: Table,
  values: readonly Table['$inferInsert'][],
): Promise<void> {
  const [first] = values
  if (first === undefined) return
  const columns = getTableColumns(table)
  const given = Object.keys(first).map((key) => {
    const column = columns[key]
    if (column === undefined) throw new Error(`There is no column ${key}.`)
    return { key, name: column.name }
  })
  const names = sql.join(
    given.map(({ name }) => sql.identifier(name)),
    sql`, `,
  )
  for (let from = 0; from < values.length; from += chunk) {
    const documents = values.slice(from, from + chunk).map((value) => {
      const row: Record<string, unknown> = value
      return Object.fromEntries(given.map(({ key, name }) => [name, row[key]]))
    })
    await executor.execute(sql`
      insert into ${table} (${names})
      select ${names} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(documents)}::jsonb)`)
  }
}

/** `count` ids of the table that nobody else gets, ascending. */
export async function reserveIds(executor: Executor, table: PgTable, count: number): Promise<number[]> {
  const { name } = getTableConfig(table)
  const found = await rows<{ id: number }>(
    executor,
    sql`select nextval(pg_get_serial_sequence(${name}, 'id')) as id from generate_series(1, ${count}::int)`,
  )
  return found.map(({ id }) => id)
}

/** Takes ids of a list in turn. */
export function taker(ids: readonly number[]): () => number {
  let next = 0
  return () => {
    const id = ids[next]
    if (id === undefined) throw new RangeError('More ids are taken than were reserved.')
    next += 1
    return id
  }
}
