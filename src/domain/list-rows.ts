import { and, type InferSelectModel, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { cellsOf } from '../database/cells.js'
import type { Executor } from '../database/connection.js'
import { type Cells, columnsFrom, nameOf, type RowShape, wholeRows } from '../database/row-shape.js'
import { plannedEachTime } from '../database/statement-names.js'
import { everything, type Relation, type Wanted } from './wanted.js'

/** What a list is sorted by. The id follows, so that every order is total. */
export interface ListOrder {
  /** Distinguishes cursors: one made under another order is refused. */
  readonly name: string
  readonly expression: SQL | PgColumn
  readonly type: 'bigint' | 'text' | 'timestamptz'
  readonly direction: Direction
  /** The direction of the id among equals; absent: the same. */
  readonly ties?: Direction | undefined
}

export type Direction = 'asc' | 'desc'

/** A list of a table's rows under parents: the contests of an account, the people of a contest. */
export interface List<Table extends PgTable> {
  readonly table: Table
  /** The column that holds the parent's id, or the condition under which a row belongs to the parent. */
  readonly parent: PgColumn | ((parent: SQL) => SQL)
  readonly id: PgColumn
  readonly where: SQL | undefined
  /** Whether the condition leaves most rows of a parent, whatever its values: the statement then keeps its plan. */
  readonly lenient?: boolean
  readonly order: ListOrder
  /** To what its rows lead and which they can bring along. */
  readonly relations?: readonly Relation[]
}

/** A part of a list: rows in its order, or in the opposite one. */
export interface Slice {
  readonly backward: boolean
  /** Which rows, beside the list's own condition. */
  readonly where?: SQL | undefined
  readonly limit: number
  readonly offset: number
  /** Rows under all parents together at most; absent: as many as there are. */
  readonly atMost?: number
}

/** A row with its cells that no field stands for. */
export interface ListRow<Row> {
  readonly row: Row
  readonly id: number
  /** What it is sorted by, as the driver gives it. */
  readonly sortValue: unknown
}

/** The condition under which a row belongs to the parent of the statement. */
export function belonging(parent: List<PgTable>['parent']): SQL {
  const id = sql`p.parent`
  return typeof parent === 'function' ? parent(id) : sql`${parent} = ${id}`
}

/** The order in SQL as rows are read. */
function readingOrder({ direction, ties = direction }: ListOrder, backward: boolean) {
  const turned = (way: Direction) => ((way === 'asc') === backward ? 'desc' : 'asc')
  return { key: turned(direction), ties: turned(ties) }
}

/** How the cells of a statement's rows are told apart. */
interface Layout<Table extends PgTable> {
  readonly shape: RowShape<Table>
  readonly id: number
  readonly sort: number
  /** Where the parent's number stands, where there are several. */
  readonly parent: number | undefined
  readonly joined:
    | { readonly as: Relation['as']; readonly shape: RowShape; readonly start: number }
    | undefined
}

/** The first relation of the list that is wanted. Lists have one at most. */
function wantedRelation({ relations = [] }: List<PgTable>, wanted: Wanted): Relation | undefined {
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
  const shape = wanted.shape(list.table)
  const id = shape.columns.indexOf(list.id)
  // Rows that are cut down to less than what they are found by are read whole.
  const layout = layoutOf(list, id < 0 ? wholeRows(list.table) : shape, parents.length, relation, wanted)
  const found = await cellsOf(executor, statement(list, parents, slice, layout, relation))
  return grouped(found, parents, layout)
}

function layoutOf<Table extends PgTable>(
  { id, order }: List<Table>,
  shape: RowShape<Table>,
  parents: number,
  relation: Relation | undefined,
  wanted: Wanted,
): Layout<Table> {
  const size = shape.columns.length
  const byId = order.expression === id
  const parent = byId ? size : size + 1
  const start = parents === 1 ? parent : parent + 1
  return {
    shape,
    id: shape.columns.indexOf(id),
    sort: byId ? shape.columns.indexOf(id) : size,
    parent: parents === 1 ? undefined : parent,
    joined: relation && { as: relation.as, shape: wanted.shape(relation.to), start },
  }
}

function statement<Table extends PgTable>(
  list: List<Table>,
  parents: readonly number[],
  { backward, where, limit, offset, atMost }: Slice,
  { shape, parent, joined }: Layout<Table>,
  relation: Relation | undefined,
): SQL {
  const { order, id, table } = list
  const ways = readingOrder(order, backward)
  const byId = order.expression === id
  const sort = byId ? `r."${id.name}"` : 'r.sort_value'
  const outer = [
    columnsFrom(shape, 'r'),
    ...(byId ? [] : [sort]),
    ...(parent === undefined ? [] : ['p.n']),
    ...(joined === undefined ? [] : [columnsFrom(joined.shape, 'j')]),
  ]
  // One parent is a constant to the planner, which then knows that the rows come in order.
  const [only] = parents
  const under =
    parents.length === 1
      ? sql`(select ${only}::bigint as parent, 1 as n) as p`
      : sql`unnest(${sql.param([...parents])}::bigint[]) with ordinality as p(parent, n)`
  const inner = [
    columnsFrom(shape, nameOf(table)),
    ...(relation === undefined ? [] : [`${nameOf(table)}."${relation.key}" as joined_id`]),
  ]
  const beginning = list.where === undefined || list.lenient ? sql`` : plannedEachTime
  return sql`${beginning}select ${sql.raw(outer.join(', '))} from ${under} cross join lateral (
    select ${sql.raw(inner.join(', '))}${byId ? sql`` : sql`, ${order.expression} as sort_value`}
    from ${table} where ${and(belonging(list.parent), list.where, where)}
    order by ${order.expression} ${sql.raw(ways.key)}${byId ? sql`` : sql.raw(`, ${nameOf(table)}."${id.name}" ${ways.ties}`)}
    limit ${sql.raw(String(limit))}${offset === 0 ? sql`` : sql` offset ${offset}`}
  ) as r${relation === undefined || joined === undefined ? sql`` : sql.raw(joining(relation, joined.shape))}
  order by p.n, ${sql.raw(`${sort} ${ways.key}${byId ? '' : `, r."${id.name}" ${ways.ties}`}`)}${
    atMost === undefined || parents.length === 1 ? sql`` : sql.raw(` limit ${atMost}`)
  }`
}

/** Each row's other row by its id: `offset 0` keeps a planner that guesses wrong from reading the whole table. */
function joining(relation: Relation, shape: RowShape): string {
  const table = nameOf(relation.to)
  return ` cross join lateral (
    select ${columnsFrom(shape, table)} from ${table} where ${table}."id" = r.joined_id offset 0
  ) as j`
}

function grouped<Table extends PgTable>(
  found: readonly Cells[],
  parents: readonly number[],
  layout: Layout<Table>,
): Map<number, ListRow<InferSelectModel<Table>>[]> {
  const groups = new Map<number, ListRow<InferSelectModel<Table>>[]>(parents.map((parent) => [parent, []]))
  const { id, sort, parent } = layout
  const read = readerOf(layout)
  const [only] = groups.values()
  for (const cells of found) {
    const group = parent === undefined ? only : groups.get(parents[Number(cells[parent]) - 1] ?? Number.NaN)
    group?.push({ row: read(cells), id: cells[id] as number, sortValue: cells[sort] })
  }
  return groups
}

function readerOf<Table extends PgTable>({ shape, joined }: Layout<Table>) {
  if (joined === undefined) return (cells: Cells) => shape.read(cells, 0)
  const { as, start } = joined
  const { read } = joined.shape
  return (cells: Cells) => {
    const row = shape.read(cells, 0)
    // No table has a column of that name: the row's own fields stay what they are.
    const bearer = row as { [key in Relation['as']]?: unknown }
    bearer[as] = read(cells, start)
    return row
  }
}
