import type { InferSelectModel } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Executor } from '../database/connection.js'
import { cellInteger, cellText, type HeldRow, heldForm } from '../database/held-rows.js'
import { holdRows, readCells } from '../database/prepared.js'
import { type Cells, type RowShape, wholeRows } from '../database/row-shape.js'
import type { List, Slice } from './list.js'
import { type Layout, listStatement } from './list-statement.js'
import { everything, type Relation, type Wanted } from './wanted.js'

/** A row with its cells that no field stands for. */
export interface ListRow<Row> {
  readonly row: Row
  readonly id: number
  /** What it is sorted by, as the driver gives it. */
  readonly sortValue: unknown
}

/** The first relation of the list that is wanted. Lists have one at most. */
export function wantedRelation({ relations = [] }: List<PgTable>, wanted: Wanted): Relation | undefined {
  return relations.find((relation) => wanted.joins(relation))
}

/**
 * A part of a list under each parent, in order, by one statement whatever their number. Of the rows it reads what is
 * wanted, and brings along to what they lead where that is wanted: the other row then stands in theirs.
 */
export async function rowsUnder<Table extends PgTable>(
  executor: Executor,
  list: List<Table>,
  parents: readonly number[],
  slice: Slice,
  wanted: Wanted = everything,
): Promise<ReadonlyMap<number, ListRow<InferSelectModel<Table>>[]>> {
  const relation = wantedRelation(list, wanted)
  const part = wanted.shape(list.table)
  // Rows that are cut down to less than what they are found by are read whole.
  const shape = part.columns.includes(list.id) ? part : wholeRows(list.table)
  const along = relation && { relation, shape: wanted.shape(relation.to) }
  const [only] = parents
  const many = parents.length !== 1 || only === undefined
  const { text, layout } = listStatement({ list, shape, many, slice, along })
  const values = {
    ...list.values,
    parents: many ? parents : only,
    offset: slice.offset,
    afterValue: slice.after?.value,
    afterId: slice.after?.id,
    beforeValue: slice.before?.value,
    beforeId: slice.before?.id,
  }
  const { id, sort, parent } = layout
  const form = wanted.held === true ? heldForm(shape, layout.joined) : undefined
  if (form !== undefined) {
    const held = await holdRows(executor, text, values, (bytes, from) => new form.Row(bytes, from))
    const numberOf = parent === undefined ? undefined : (row: HeldRow) => cellInteger(row, parent)
    return grouped(held, parents, numberOf, (row) => new HeldListRow<InferSelectModel<Table>>(row, layout))
  }
  const found = await readCells(executor, text, values)
  const read = readerOf(shape, layout)
  const numberOf = parent === undefined ? undefined : (cells: Cells) => Number(cells[parent])
  return grouped(found, parents, numberOf, (cells) => ({
    row: read(cells),
    id: cells[id] as number,
    sortValue: cells[sort],
  }))
}

/** A row of a list that was left as it came. */
class HeldListRow<Row> implements ListRow<Row> {
  readonly row: Row

  constructor(
    private readonly held: HeldRow,
    private readonly layout: Pick<Layout, 'id' | 'sort'>,
  ) {
    // Its fields are those of the list's rows.
    this.row = held as unknown as Row
  }

  get id(): number {
    return cellInteger(this.held, this.layout.id)
  }

  get sortValue(): unknown {
    return cellText(this.held, this.layout.sort)
  }
}

/** What is found by its parent; `numberOf` tells which of several that is, from 1 on. */
function grouped<Found, Made>(
  found: readonly Found[],
  parents: readonly number[],
  numberOf: ((one: Found) => number) | undefined,
  make: (one: Found) => Made,
): Map<number, Made[]> {
  const groups = new Map<number, Made[]>(parents.map((parent) => [parent, []]))
  const [only] = groups.values()
  for (const one of found) {
    const group = numberOf === undefined ? only : groups.get(parents[numberOf(one) - 1] ?? Number.NaN)
    group?.push(make(one))
  }
  return groups
}

function readerOf<Table extends PgTable>(shape: RowShape<Table>, { joined }: Layout) {
  if (joined === undefined) return (cells: Cells) => shape.read(cells, 0)
  const { as, start } = joined
  const { read } = joined.shape
  return (cells: Cells) => bring(shape.read(cells, 0), as, read(cells, start))
}

/** Puts the row to which another leads in that one. */
export function bring<Row>(row: Row, as: Relation['as'], other: unknown): Row {
  // No table has a column of that name: the row's own fields stay what they are.
  const bearer = row as { [key in Relation['as']]?: unknown }
  bearer[as] = other
  return row
}
