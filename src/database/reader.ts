import { Column, type GetColumnData, is, SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { PreparedRead, prepareStatement } from './prepared.js'

/** What a row is made of: a column, a piece of SQL, or a row in the row, as a join gives it. */
type Part = PgColumn | SQL | SQL.Aliased | Shape | Optional<Shape>

/** The fields of a row. */
export interface Shape {
  readonly [field: string]: Part
}

/** The row that a shape describes. */
export type RowOf<S> = { [Field in keyof S]: ValueOf<S[Field]> }

type ValueOf<P> = P extends PgColumn
  ? GetColumnData<P, 'query'>
  : P extends SQL<infer Value>
    ? Value
    : P extends SQL.Aliased<infer Value>
      ? Value
      : P extends Optional<infer Inner>
        ? RowOf<Inner> | null
        : RowOf<P>

class Optional<S extends Shape> {
  constructor(readonly shape: S) {}
}

/** A row in a row that may be missing, as a left join gives it: null where its columns that are never null are. */
export function optional<S extends Shape>(shape: S): Optional<S> {
  return new Optional(shape)
}

/** Makes rows of one shape out of cells. */
export class Reader<Row> {
  /** The select list whose cells it reads: all columns of the shape, in order, those of rows in rows too. */
  readonly columns: SQL
  /** The row out of its cells. */
  readonly row: (cells: readonly unknown[]) => Row

  constructor(columns: SQL, row: (cells: readonly unknown[]) => Row) {
    this.columns = columns
    this.row = row
  }

  /**
   * A statement that gives such rows, its text made once. Its values are placeholders:
   * `` people.prepared<{ id: number }>((columns) => sql`select ${columns} from ${participants} where ${participants.id} = ${sql.placeholder('id')}`) ``
   */
  prepared<Values extends Readonly<Record<string, unknown>>>(
    statement: (columns: SQL) => SQL,
  ): PreparedRead<Values, Row> {
    return new PreparedRead(prepareStatement<Values>(statement(this.columns)), this.row)
  }
}

/**
 * The reader of a shape: some columns of a table, or `getTableColumns(table)` for all of them, with those of joined
 * rows. It gives what Drizzle's builder gives for the same fields; what may be missing is `optional`. Made once, as
 * it is compiled.
 */
export function reader<S extends Shape>(shape: S): Reader<RowOf<S>> {
  const compiled = new Compiled()
  const literal = compiled.object(shape)
  const make = new Function('convert', `return (cells) => (${literal})`)
  return new Reader(sql.join(compiled.columns, sql`, `), make(compiled.converters))
}

type Convert = (value: unknown) => unknown

/** The code of a reader while it is made. The names are those of our own fields. */
class Compiled {
  readonly columns: SQL[] = []
  readonly converters: Convert[] = []

  /** One object literal: an engine gives all rows one shape then. */
  object(shape: Shape): string {
    const fields = Object.entries(shape).map(
      ([field, part]) => `${JSON.stringify(field)}: ${this.#part(part)}`,
    )
    return `{ ${fields.join(', ')} }`
  }

  #part(part: Part): string {
    if (part instanceof Optional) return this.#optional(part.shape)
    if (is(part, Column)) return this.#cell(sql`${part}`, converterOf(part))
    if (is(part, SQL)) return this.#cell(part, decoderOf(part))
    if (is(part, SQL.Aliased)) {
      return this.#cell(sql`${part.sql} as ${sql.identifier(part.fieldAlias)}`, decoderOf(part.sql))
    }
    return this.object(part as Shape)
  }

  #cell(column: SQL, convert: Convert | undefined): string {
    const cell = `cells[${this.columns.push(column) - 1}]`
    if (convert === undefined) return cell
    return `${cell} === null ? null : convert[${this.converters.push(convert) - 1}](${cell})`
  }

  #optional(shape: Shape): string {
    const sure = Object.values(shape).findIndex((part) => is(part, Column) && part.notNull)
    if (sure < 0) throw new Error('An optional row needs a column that is never null.')
    const before = Object.values(shape).slice(0, sure)
    const first = this.columns.length + before.reduce((width, part) => width + widthOf(part), 0)
    return `cells[${first}] === null ? null : ${this.object(shape)}`
  }
}

function widthOf(part: Part): number {
  if (part instanceof Optional) return widthOf(part.shape)
  if (is(part, Column) || is(part, SQL) || is(part, SQL.Aliased)) return 1
  return Object.values(part as Shape).reduce((width, inner) => width + widthOf(inner), 0)
}

/** Kinds of columns of which both drivers give the value as it is. */
const asGiven = new Set(['PgBigInt53', 'PgInteger', 'PgSmallInt', 'PgNumeric', 'PgDateString'])

/** What the column's type makes of the driver's value; undefined where it takes it as it is. */
export function converterOf(column: PgColumn): Convert | undefined {
  if (asGiven.has(column.columnType)) return undefined
  if (column.mapFromDriverValue === Column.prototype.mapFromDriverValue) return undefined
  return (value) => column.mapFromDriverValue(value)
}

interface Decoder {
  mapFromDriverValue(value: unknown): unknown
}

/** What `mapWith` was told. Drizzle keeps it to itself. */
function decoderOf(expression: SQL): Convert | undefined {
  const decoder = Reflect.get(expression, 'decoder') as Decoder
  if (is(decoder, Column)) return converterOf(decoder as PgColumn)
  return (value) => decoder.mapFromDriverValue(value)
}
