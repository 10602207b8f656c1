import { getTableColumns } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { instantFromText } from './instant-text.js'
import type { RowShape } from './row-shape.js'

/** What a cell holds, as PostgreSQL writes it in text. */
export type HeldKind = 'integer' | 'boolean' | 'text' | 'instant'

/** Where a field stands among the cells of a row. */
export interface HeldCell {
  readonly place: number
  readonly kind: HeldKind
}

/** How rows of one statement are read from their bytes. Made once for each shape, with what it brings along. */
export interface HeldForm {
  /** The cells of the row's own fields. */
  readonly cells: ReadonlyMap<string, HeldCell>
  /** The row that it brings along, under this field. */
  readonly along: { readonly as: string; readonly cells: ReadonlyMap<string, HeldCell> } | undefined
  /** A row of that form whose message begins there. */
  readonly Row: new (
    bytes: Buffer,
    from: number,
  ) => HeldRow
}

/** Another row whose cells stand in the same message. */
export interface Along {
  readonly as: string
  readonly shape: RowShape
  /** The place of its first cell. */
  readonly start: number
}

/**
 * A row that is left as it came: its fields are read from the bytes whenever somebody asks for one. For lists that are
 * written at once, each value once. The names of its own are none that a column can have.
 */
export abstract class HeldRow {
  readonly $bytes: Buffer
  readonly $from: number

  constructor(bytes: Buffer, from: number) {
    this.$bytes = bytes
    this.$from = from
  }

  abstract readonly $form: HeldForm
}

const kinds: Readonly<Record<string, HeldKind>> = {
  PgBigInt53: 'integer',
  PgInteger: 'integer',
  PgSmallInt: 'integer',
  PgBoolean: 'boolean',
  PgText: 'text',
  PgVarchar: 'text',
  PgUUID: 'text',
  PgNumeric: 'text',
  PgDateString: 'text',
}

function kindOf(column: PgColumn): HeldKind | undefined {
  if (column.columnType === 'PgCustomColumn') {
    return column.getSQLType() === 'timestamp(3) with time zone' ? 'instant' : undefined
  }
  return kinds[column.columnType]
}

const forms = new WeakMap<RowShape, Map<RowShape | undefined, HeldForm | undefined>>()

/** The form of rows of a shape; undefined where it has columns of which more must be made, such as JSON. */
export function heldForm(shape: RowShape, along: Along | undefined): HeldForm | undefined {
  const ofShape = forms.get(shape) ?? new Map<RowShape | undefined, HeldForm | undefined>()
  forms.set(shape, ofShape)
  // Where the other row's cells begin hangs on the list's order.
  const known = ofShape.get(along?.shape)
  if (known !== undefined && startOf(known) === along?.start) return known
  const made = formOf(shape, along)
  ofShape.set(along?.shape, made)
  return made
}

function startOf({ along }: HeldForm): number | undefined {
  return along && Math.min(...[...along.cells.values()].map(({ place }) => place))
}

function cellsOf(shape: RowShape, start: number): ReadonlyMap<string, HeldCell> | undefined {
  const fields = Object.entries(getTableColumns(shape.table))
  const cells = new Map<string, HeldCell>()
  for (const [place, column] of shape.columns.entries()) {
    const field = fields.find(([, one]) => one === column)
    const kind = kindOf(column)
    if (field === undefined || kind === undefined) return undefined
    cells.set(field[0], { place: start + place, kind })
  }
  return cells
}

function formOf(shape: RowShape, along: Along | undefined): HeldForm | undefined {
  const cells = cellsOf(shape, 0)
  const others = along && cellsOf(along.shape, along.start)
  if (cells === undefined || (along !== undefined && others === undefined)) return undefined
  const Row = rowClass(shape, cells)
  const form: HeldForm = { cells, along: along && others && { as: along.as, cells: others }, Row }
  Object.defineProperty(Row.prototype, '$form', { value: form })
  if (along !== undefined && others !== undefined) {
    const Other = rowClass(along.shape, others)
    Object.defineProperty(Other.prototype, '$form', {
      value: { cells: others, along: undefined, Row: Other },
    })
    Object.defineProperty(Row.prototype, along.as, {
      get(this: HeldRow) {
        return new Other(this.$bytes, this.$from)
      },
    })
  }
  return form
}

function rowClass(shape: RowShape, cells: ReadonlyMap<string, HeldCell>): HeldForm['Row'] {
  class Row extends HeldRow {
    declare readonly $form: HeldForm
  }
  for (const [field, { name }] of Object.entries(getTableColumns(shape.table))) {
    const cell = cells.get(field)
    const get = cell === undefined ? () => refuse(name) : getter(cell)
    Object.defineProperty(Row.prototype, field, { get })
  }
  return Row
}

function refuse(name: string): never {
  throw new Error(`The column ${name} was not asked for.`)
}

function getter({ place, kind }: HeldCell) {
  return function (this: HeldRow): unknown {
    const text = cellText(this, place)
    if (text === null) return null
    if (kind === 'integer') return Number(text)
    if (kind === 'boolean') return text === 't'
    return kind === 'instant' ? instantFromText(text) : text
  }
}

/** Where a cell stands: before its length. */
function startOfCell({ $bytes, $from }: HeldRow, place: number): number {
  let at = $from + 2
  for (let n = 0; n < place; n += 1) {
    const length = $bytes.readInt32BE(at)
    at += length < 0 ? 4 : 4 + length
  }
  return at
}

/** The text of a cell by its place, as PostgreSQL wrote it. */
export function cellText(row: HeldRow, place: number): string | null {
  const at = startOfCell(row, place)
  const length = row.$bytes.readInt32BE(at)
  return length < 0 ? null : row.$bytes.toString('utf8', at + 4, at + 4 + length)
}

/** The number in a cell that holds a whole one, from 0 to 2^53; NaN in an empty one. */
export function cellInteger(row: HeldRow, place: number): number {
  const { $bytes } = row
  const at = startOfCell(row, place) + 4
  const end = at + $bytes.readInt32BE(at - 4)
  let value = end < at ? Number.NaN : 0
  for (let n = at; n < end; n += 1) value = value * 10 + ($bytes[n] as number) - 0x30
  return value
}
