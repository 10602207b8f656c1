import { type SQL, sql } from 'drizzle-orm'

type ColumnType = 'bigint' | 'integer' | 'smallint' | 'text' | 'boolean' | 'timestamptz'

/** One column of rows that are handed to a statement. */
export interface UnnestColumn {
  readonly name: string
  readonly type: ColumnType
  readonly values: readonly unknown[]
}

/**
 * Rows as a table expression with an ordinal column `n`: one array parameter per column, so that the text
 * of a statement is the same for any number of rows. All columns have the same length.
 */
export function unnest(alias: string, columns: readonly UnnestColumn[]): SQL {
  const arrays = columns.map(({ type, values }) => sql`${arrayText(values)}::${sql.raw(type)}[]`)
  const names = [...columns.map(({ name }) => name), 'n'].map((name) => sql.identifier(name))
  return sql`unnest(${sql.join(arrays, sql`, `)}) with ordinality as ${sql.identifier(alias)}(${sql.join(names, sql`, `)})`
}

const special = /["\\]/
const specials = /["\\]/g

/** An array as PostgreSQL reads it, `{"a",NULL,1}`: the driver would look at each value several times. */
export function arrayText(values: readonly unknown[]): string {
  let text = ''
  for (const value of values) {
    if (text !== '') text += ','
    if (value === null || value === undefined) text += 'NULL'
    else if (typeof value === 'number') text += value
    else text += quoted(String(value))
  }
  return `{${text}}`
}

function quoted(value: string): string {
  return `"${special.test(value) ? value.replace(specials, '\\$&') : value}"`
}
