import { and, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { type PreparedStatement, prepareStatement } from '../database/prepared.js'
import { columnsFrom, MadeOnce, nameOf, type RowShape } from '../database/row-shape.js'
import { ofAnyNumber, plannedEachTime } from '../database/statement-names.js'
import type { Boundary, Direction, List, ListOrder, Slice } from './list.js'
import { idsFound } from './list-search.js'
import type { Relation } from './wanted.js'

/** How the cells of a statement's rows are told apart. */
export interface Layout {
  readonly id: number
  readonly sort: number
  /** Where the parent's number stands, where there are several. */
  readonly parent: number | undefined
  readonly joined:
    | { readonly as: Relation['as']; readonly shape: RowShape; readonly start: number }
    | undefined
}

/** What a statement is made for. */
export interface Asked {
  readonly list: List<PgTable>
  readonly shape: RowShape
  /** Whether it reads under several parents. */
  readonly many: boolean
  readonly slice: Slice
  /** What rows bring along, and how much of it. */
  readonly along: { readonly relation: Relation; readonly shape: RowShape } | undefined
}

/** What stands for the placeholders of a statement, beside the values of the list's own condition. */
export interface ListValues extends Readonly<Record<string, unknown>> {
  /** A parent, or an array of several. */
  readonly parents: number | readonly number[]
  readonly offset: number
  readonly afterValue: string | undefined
  readonly afterId: number | undefined
  readonly beforeValue: string | undefined
  readonly beforeId: number | undefined
}

/** A statement with the places of its cells. */
export interface ListStatement {
  readonly text: PreparedStatement<ListValues>
  readonly layout: Layout
}

const made = new MadeOnce<ListStatement>()

/** The statement for a part of a list: made once, where the list's condition does not hang on the request. */
export function listStatement(asked: Asked): ListStatement {
  const make = () => {
    const layout = layoutOf(asked)
    return { text: prepareStatement<ListValues>(statement(asked, layout)), layout }
  }
  const name = nameOfStatement(asked)
  return name === undefined ? make() : made.of(asked.shape, name, make)
}

/** Tells statements for rows of one shape from each other; undefined: it is made each time. */
function nameOfStatement({ list, many, slice, along }: Asked): string | undefined {
  const { parent, order, where, search, name = where === undefined ? '' : undefined } = list
  if (search !== undefined) return undefined
  const under = typeof parent === 'function' ? list.name : parent.name
  if (name === undefined || under === undefined) return undefined
  const { backward, after, before, limit, offset, atMost = 0 } = slice
  const bounds = `${sideOf(order, list.id, after)} ${sideOf(order, list.id, before)}`
  const joined = along === undefined ? '' : columnsFrom(along.shape, 'j')
  return `${under}|${name}|${order.name}|${many}|${backward}|${bounds}|${limit}|${offset > 0}|${atMost}|${joined}`
}

function layoutOf({ list: { id, order }, shape, many, along }: Asked): Layout {
  const size = shape.columns.length
  const sort = sortColumn(order, shape)
  const parent = sort === undefined ? size + 1 : size
  return {
    id: shape.columns.indexOf(id),
    sort: sort === undefined ? size : shape.columns.indexOf(sort),
    parent: many ? parent : undefined,
    joined: along && { as: along.relation.as, shape: along.shape, start: many ? parent + 1 : parent },
  }
}

/** The column of the rows that a list is sorted by; undefined: what it is sorted by stands beside them. */
function sortColumn({ expression }: ListOrder, { columns }: RowShape): PgColumn | undefined {
  return columns.find((column) => column === expression)
}

/** The condition under which a row belongs to the parent of the statement. */
export function belonging(parent: List<PgTable>['parent']): SQL {
  const id = sql`p.parent`
  return typeof parent === 'function' ? parent(id) : sql`${parent} = ${id}`
}

/** The order in SQL as rows are read. */
function readingOrder({ direction, ties = direction }: ListOrder, backward: boolean) {
  const turned = (way: Direction): Direction => ((way === 'asc') === backward ? 'desc' : 'asc')
  return { key: turned(direction), ties: turned(ties) }
}

function statement({ list, shape, many, slice, along }: Asked, { parent }: Layout): SQL {
  const { order, id, table } = list
  const { backward, after, before, limit, offset, atMost } = slice
  const ways = readingOrder(order, backward)
  const byId = order.expression === id
  const column = sortColumn(order, shape)
  const sort = column === undefined ? 'r.sort_value' : `r."${column.name}"`
  const outer = [
    columnsFrom(shape, 'r'),
    ...(column === undefined ? [sort] : []),
    ...(parent === undefined ? [] : ['p.n']),
    ...(along === undefined ? [] : [columnsFrom(along.shape, 'j')]),
  ]
  // One parent is a constant to the planner, which then knows that the rows come in order.
  const parents = sql.placeholder('parents')
  const keepsPlan = list.search === undefined && (list.where === undefined || list.name !== undefined)
  const planned = keepsPlan ? sql`` : plannedEachTime
  const ids = sql`${parents}::bigint[]`
  const under = many
    ? sql`unnest(${planned === plannedEachTime ? ids : ofAnyNumber(ids)}) with ordinality as p(parent, n)`
    : sql`(select ${parents}::bigint as parent, 1 as n) as p`
  const inner = [
    columnsFrom(shape, nameOf(table)),
    ...(along === undefined ? [] : [`${nameOf(table)}."${along.relation.key}" as joined_id`]),
  ]
  const where = and(
    belonging(list.parent),
    list.where,
    after && beyond(order, id, after, 'after'),
    before && beyond(order, id, before, 'before'),
  )
  const ordered = sql`order by ${order.expression} ${sql.raw(ways.key)}${byId ? sql`` : sql.raw(`, ${nameOf(table)}."${id.name}" ${ways.ties}`)}`
  const sorted = { table, id, expression: order.expression, ...ways, where }
  const rows = list.search
    ? sql`where ${id} = any(array(${idsFound({ ...sorted, search: list.search, most: limit, skipped: passedOver, place: offset + limit })}))`
    : rowsInOrder(where, ordered, { table, id, limit, offset })
  return sql`${planned}select ${sql.raw(outer.join(', '))} from ${under} cross join lateral (
    select ${sql.raw(inner.join(', '))}${column === undefined ? sql`, ${order.expression} as sort_value` : sql``}
    from ${table} ${rows}
  ) as r${along === undefined ? sql`` : sql.raw(joining(along, isShared(list, along) ? undefined : id.name))}
  order by p.n, ${sql.raw(`${sort} ${ways.key}${byId ? '' : `, r."${id.name}" ${ways.ties}`}`)}${
    atMost === undefined || !many ? sql`` : sql.raw(` limit ${atMost}`)
  }`
}

const passedOver = sql`${sql.placeholder('offset')}`

interface InOrder {
  readonly table: PgTable
  readonly id: PgColumn
  readonly limit: number
  readonly offset: number
}

/** Rows are passed over in the index alone where it holds what the condition asks. */
function rowsInOrder(where: SQL | undefined, ordered: SQL, { table, id, limit, offset }: InOrder): SQL {
  const part = sql`where ${where} ${ordered} limit ${sql.raw(String(limit))}`
  if (offset === 0) return part
  return sql`where ${id} = any(array(select ${id} from ${table} ${part} offset ${passedOver})) ${ordered}`
}

/** Whether all rows under a parent lead to the same row. */
function isShared({ parent }: List<PgTable>, { relation }: NonNullable<Asked['along']>): boolean {
  return typeof parent !== 'function' && parent.name === relation.key
}

/**
 * Each row's other row by its id: `offset 0` keeps a planner that guesses wrong from reading the whole table. It also takes
 * a person to come back often, and remembers each, which costs more than a look where hardly any does; with the row's own
 * id (`own`, a column of `r`) in the condition it knows that nothing comes back. Rows under one person have that one in
 * common. `left`: where there may be no row.
 */
export function joining(
  { relation, shape }: NonNullable<Asked['along']>,
  own: string | undefined,
  kind: 'cross' | 'left' = 'cross',
): string {
  const table = nameOf(relation.to)
  return ` ${kind} join lateral (
    select ${columnsFrom(shape, table)} from ${table} where ${table}."id" = r.joined_id${
      own === undefined ? '' : ` and r."${own}" is not null`
    } offset 0
  ) as j${kind === 'left' ? ' on true' : ''}`
}

/** In a list by id the pair is the id alone, unless a client has made the cursor up. */
function sideOf(order: ListOrder, id: PgColumn, boundary: Boundary | undefined): 'id' | 'pair' | '' {
  if (boundary === undefined) return ''
  return order.expression === id && boundary.value === String(boundary.id) ? 'id' : 'pair'
}

/** The condition of rows on that side of a boundary. */
function beyond(order: ListOrder, id: PgColumn, boundary: Boundary, side: 'after' | 'before'): SQL {
  const further = (direction: Direction) => sql.raw((side === 'after') === (direction === 'asc') ? '>' : '<')
  const { expression, direction, ties = direction } = order
  const ofId = sql`${sql.placeholder(`${side}Id`)}::bigint`
  if (sideOf(order, id, boundary) === 'id') return sql`${id} ${further(direction)} ${ofId}`
  const value = sql`${sql.placeholder(`${side}Value`)}::${sql.raw(order.type)}`
  if (ties === direction) return sql`(${expression}, ${id}) ${further(direction)} (${value}, ${ofId})`
  // The first condition is one that an index can take.
  return sql`${expression} ${further(direction)}= ${value}
    and (${expression} <> ${value} or ${id} ${further(ties)} ${ofId})`
}
