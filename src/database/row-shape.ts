import { getTableColumns, getTableName, type InferSelectModel } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { converterOf } from './reader.js'

/** A row of cells as the driver gives it. */
export type Cells = readonly unknown[]

/** Which columns of a table are read, and how its rows are made of their cells. Made once for each set of columns. */
export interface RowShape<Table extends PgTable = PgTable> {
  readonly table: Table
  /** In the order of the cells. */
  readonly columns: readonly PgColumn[]
  /** Makes a row of the cells from `start` on: what Drizzle's builder makes of them. */
  readonly read: (cells: Cells, start: number) => InferSelectModel<Table>
}

const wholes = new WeakMap<PgTable, RowShape>()
const parts = new WeakMap<PgTable, Map<string, RowShape>>()
/** Shapes of one table that are remembered; who holds another keeps it for itself. */
const mostParts = 250

/** The shape of a table's whole rows. */
export function wholeRows<Table extends PgTable>(table: Table): RowShape<Table> {
  const known = wholes.get(table) ?? compile(table, Object.keys(getTableColumns(table)))
  wholes.set(table, known)
  // Shapes are filed under their table, which fixes the type of the row.
  return known as unknown as RowShape<Table>
}

/**
 * The shape of rows of which some fields alone are read. Every other field of such a row throws when it is looked at:
 * nobody takes for null what was not asked for. Where a name is no field of the table, rows are read whole.
 */
export function partialRows<Table extends PgTable>(
  table: Table,
  fields: ReadonlySet<string>,
): RowShape<Table> {
  const all = Object.keys(getTableColumns(table))
  const wanted = all.filter((field) => fields.has(field))
  if (wanted.length < fields.size || wanted.length === all.length) return wholeRows(table)
  let shapes = parts.get(table)
  if (shapes === undefined) {
    shapes = new Map()
    parts.set(table, shapes)
  }
  const name = wanted.join()
  const known = shapes.get(name) ?? compile(table, wanted)
  if (shapes.size < mostParts) shapes.set(name, known)
  return known as unknown as RowShape<Table>
}

/** What stands for the fields that were not read. */
function guardOf(table: PgTable, read: ReadonlySet<string>): object {
  const guard: object = {}
  for (const [field, { name }] of Object.entries(getTableColumns(table))) {
    if (read.has(field)) continue
    const get = () => {
      throw new Error(`The column ${name} was not asked for.`)
    }
    Object.defineProperty(guard, field, { get })
  }
  return guard
}

/** One function makes all rows, which an engine then gives one form. The names are those of our own tables. */
function compile(table: PgTable, fields: readonly string[]): RowShape {
  const all: Readonly<Record<string, PgColumn>> = getTableColumns(table)
  const columns = fields.flatMap((field) => all[field] ?? [])
  const converters = columns.map(converterOf)
  const cells = fields.map((field, place) => {
    const cell = `cells[start + ${place}]`
    const value =
      converters[place] === undefined ? cell : `${cell} === null ? null : convert[${place}](${cell})`
    return [JSON.stringify(field), value] as const
  })
  const body =
    columns.length === Object.keys(all).length
      ? `return (cells, start) => ({ ${cells.map(([field, value]) => `${field}: ${value}`).join(', ')} })`
      : `function Row(cells, start) { ${cells.map(([field, value]) => `this[${field}] = ${value}`).join('; ')} }
         Row.prototype = guard
         return (cells, start) => new Row(cells, start)`
  const read = new Function('convert', 'guard', body)(converters, guardOf(table, new Set(fields)))
  return { table, columns, read }
}

const columnTexts = new WeakMap<RowShape, Map<string, string>>()

/** The columns of a shape for a statement that reads them from `source`: few names, made once each. */
export function columnsFrom(shape: RowShape, source: string): string {
  let texts = columnTexts.get(shape)
  if (texts === undefined) {
    texts = new Map()
    columnTexts.set(shape, texts)
  }
  const known = texts.get(source)
  if (known !== undefined) return known
  const text = shape.columns.map(({ name }) => `${source}."${name}"`).join(', ')
  texts.set(source, text)
  return text
}

/** How a statement calls a table by its own name. */
export function nameOf(table: PgTable): string {
  return `"${getTableName(table)}"`
}

/** Things of one shape that are kept. */
const mostKept = 100

/**
 * What is made once for rows of a shape under a name, such as a statement. Requests may have a say in names: of each shape
 * the newest hundred are kept.
 */
export class MadeOnce<Made> {
  readonly #made = new WeakMap<RowShape, Map<string, Made>>()

  of(shape: RowShape, name: string, make: () => Made): Made {
    let known = this.#made.get(shape)
    if (known === undefined) {
      known = new Map()
      this.#made.set(shape, known)
    }
    const found = known.get(name)
    if (found !== undefined) return found
    const made = make()
    for (const oldest of known.keys()) {
      if (known.size < mostKept) break
      known.delete(oldest)
    }
    known.set(name, made)
    return made
  }
}
