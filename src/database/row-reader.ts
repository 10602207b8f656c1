import { Column, getTableColumns, type InferSelectModel } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'

/** Makes a row of the table out of what the driver gave, whose columns have the database's names. */
export type RowReader<Table extends PgTable> = (
  raw: Readonly<Record<string, unknown>>,
) => InferSelectModel<Table>

const readers = new WeakMap<PgTable, RowReader<PgTable>>()

/**
 * The reader of a table's whole rows, made once. It gives what Drizzle's builder gives, without asking of each cell
 * what it is: that took most of the time of a list.
 */
export function rowReader<Table extends PgTable>(table: Table): RowReader<Table> {
  const known = readers.get(table)
  // Readers are filed under their table, which fixes the type of the row.
  if (known !== undefined) return known as RowReader<Table>
  const made = compile(Object.entries(getTableColumns(table)))
  readers.set(table, made as RowReader<PgTable>)
  return made as RowReader<Table>
}

/** One object literal: an engine gives all rows one shape then. The names are those of our own tables. */
function compile(columns: readonly (readonly [string, PgColumn])[]): unknown {
  const converters = columns.map(([, column]) => converterOf(column))
  const cells = columns.map(([field, { name }], place) => {
    const value = `raw[${JSON.stringify(name)}]`
    const read =
      converters[place] === undefined ? value : `${value} === null ? null : convert[${place}](${value})`
    return `${JSON.stringify(field)}: ${read}`
  })
  return new Function('convert', `return (raw) => ({ ${cells.join(', ')} })`)(converters)
}

/** What the column's type makes of the driver's value; undefined where it takes it as it is. */
function converterOf(column: PgColumn): ((value: unknown) => unknown) | undefined {
  if (column.mapFromDriverValue === Column.prototype.mapFromDriverValue) return undefined
  return (value) => column.mapFromDriverValue(value)
}
