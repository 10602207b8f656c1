import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { arrayText, type UnnestColumn, unnest } from './unnest.js'

/** Types whose values the driver hands over as they are; those of others travel as text. */
const plain: readonly string[] = ['bigint', 'integer', 'smallint', 'text', 'boolean']

interface TravellingColumn<Field> {
  readonly field: Field
  readonly name: string
  readonly type: UnnestColumn['type']
  /** A value as it travels. */
  readonly sent: (value: unknown) => unknown
}

/**
 * Some columns of a table for many rows at once, under the name `d`: the text of a statement is the same for any number
 * of rows. A column that is null in all rows is not sent; one must not be.
 */
export class TableRows<Table extends PgTable, Field extends keyof Table['$inferInsert'] & string> {
  /** The columns' names, for `insert`. */
  readonly names: SQL
  /** What they are read from, for `select`. */
  readonly values: SQL
  /** Each column but the id as it is read, for `update`. */
  readonly assignments: SQL
  readonly #columns: readonly TravellingColumn<Field>[]

  constructor(table: Table, fields: readonly Field[]) {
    const columns = fields.map((field) => {
      const column = getTableColumns(table)[field]
      if (column === undefined) throw new Error(`The table has no column ${field}.`)
      const type = column.getSQLType()
      const name = `"${column.name}"`
      return { field, column, type, name, value: `d.${name}${plain.includes(type) ? '' : `::${type}`}` }
    })
    this.names = sql.raw(columns.map(({ name }) => name).join(', '))
    this.values = sql.raw(columns.map(({ value }) => value).join(', '))
    const changed = columns.filter(({ column }) => column.name !== 'id')
    this.assignments = sql.raw(changed.map(({ name, value }) => `${name} = ${value}`).join(', '))
    this.#columns = columns.map(({ field, column, type }) => ({
      field,
      name: column.name,
      type: (plain.includes(type) ? type : 'text') as UnnestColumn['type'],
      sent: sentAs(type),
    }))
  }

  /** The rows as a table expression `d`, with their number in the column `n`. */
  source(rows: readonly { readonly [Name in Field]: unknown }[]): SQL {
    // Arrays that are shorter than the longest are filled up with nulls.
    const columns = this.#columns.map(({ field, name, type, sent }) => {
      const values = rows.map((row) => row[field])
      return { name, type, values: values.every((value) => value === null) ? [] : values.map(sent) }
    })
    return unnest('d', columns)
  }
}

function sentAs(type: string): TravellingColumn<string>['sent'] {
  if (type === 'jsonb' || type === 'json') return (value) => JSON.stringify(value)
  return (value) => (Array.isArray(value) ? arrayText(value) : value)
}
