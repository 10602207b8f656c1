import { and, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { type PreparedStatement, prepareStatement } from '../database/prepared.js'
import { columnsFrom, nameOf, type RowShape } from '../database/row-shape.js'
import { plannedEachTime } from '../database/statement-names.js'
import { contests, type hintKinds } from '../database/tables/index.js'
import type { ContestKey } from './contest/find.js'
import type { List, ListOrder } from './list.js'
import { wantedRelation } from './list-rows.js'
import { idsFound } from './list-search.js'
import { belonging, joining } from './list-statement.js'
import type { PageRequest } from './page.js'
import type { Relation, Wanted } from './wanted.js'

/** A list of a contest's rows, of which clients ask for pages by number. */
export interface NumberedList<Table extends PgTable> extends List<Table> {
  /** Tells the list's condition, which holds no values of a request, from other ones on the same table; undefined: it does hold some. */
  readonly name: string | undefined
  /** By what its boundaries are remembered; undefined: they are not. */
  readonly memory: ListMemory | undefined
  /** Which sums of the contest's counters are given beside the page. */
  readonly totals: readonly CounterSum[]
}

/** How boundaries of a list are told from those of other lists and of other states of the database. */
export interface ListMemory {
  /** The list's condition among those of its table, with its values. */
  readonly name: string
  /** What changes with everything that the list's rows and their order depend on. */
  readonly version: ListVersion
}

/** A memory of the condition with these values; undefined: it would be too long to keep. */
export function memoryOf(condition: unknown, version: ListVersion): ListMemory | undefined {
  const name = JSON.stringify(condition)
  return name.length > longestName ? undefined : { name, version }
}

const longestName = 500

export type CounterSum = 'people' | 'participants' | 'actions'

/**
 * `people`: whoever was ever in the contest. `counted`: whoever counts, with what total, and their counted ledger rows.
 * `ledger`: all that people are listed by but their addresses, and every ledger row. `winners`: all winners. The database
 * itself changes it (`contest_counters`, `contest_hints`), so that no way of writing can forget to.
 */
export type ListVersion = 'people' | 'counted' | 'ledger' | 'winners'

/** Where a statement begins: at the list's beginning or at a boundary, right there or further on. */
export interface Start {
  readonly boundary: boolean
  readonly skips: boolean
}

/** What differs from call to call. */
// A type, not an interface: statements take an index signature.
export type NumberedValues = {
  readonly contest: number | string
  readonly version: string | null
  readonly value: string | null
  readonly id: number | null
  readonly skipped: number
}

/** Places in the cells of a row of every such statement; those of the totals begin at `totals`. */
export const cells = { contest: 0, account: 1, deleted: 2, version: 3, totals: 4 } as const

/** Where further cells of a row stand. */
export interface Layout {
  /** Those of the list's row, ... */
  readonly row: number
  /** ... its id, and what it is sorted by, ... */
  readonly id: number
  readonly sort: number
  /** ... and the row to which it leads, if that is brought along. */
  readonly joined: Joined | undefined
}

interface Joined {
  readonly relation: Relation
  readonly shape: RowShape
  readonly start: number
}

/** What a statement reads of a list. */
export interface ListShape<Table extends PgTable = PgTable> {
  readonly row: RowShape<Table>
  readonly layout: Layout
}

/** What is wanted of the list's rows, and where it stands. */
export function listShape<Table extends PgTable>(
  list: NumberedList<Table>,
  wanted: Wanted,
): ListShape<Table> {
  const row = wanted.shape(list.table)
  const start = cells.totals + list.totals.length
  const id = start + row.columns.length
  const relation = wantedRelation(list, wanted)
  const joined = relation && { relation, shape: wanted.shape(relation.to), start: id + 2 }
  return { row, layout: { row: start, id, sort: id + 1, joined } }
}

/** Changes of these kinds; nothing else in a contest's hints counts for them. */
function hintVersion(...kinds: (typeof hintKinds)[number][]): string {
  const named = kinds.map((kind) => `'${kind}'`).join(', ')
  return `(select coalesce(bit_xor(h.version), 0) from contest_hints h
    where h.contest_id = contests.id and h.kind in (${named}))::text`
}

const versions: Record<ListVersion, SQL> = {
  people: sql.raw('bit_xor(n.people_version)::text'),
  counted: sql.raw('bit_xor(n.version)::text'),
  // Days of the ledger are those of the contest's zone.
  ledger: sql.raw(`bit_xor(n.version)::text || ' ' || contests.time_zone || ' '
    || ${hintVersion('excluded_row', 'unverified_row', 'person')}`),
  winners: sql.raw(hintVersion('winner')),
}

const made = new WeakMap<RowShape, Map<string, PreparedStatement<NumberedValues>>>()
/** Tells the shapes of rows that are brought along from one another. */
const shapeNumbers = new WeakMap<RowShape, number>()
let shapes = 0
/** Statements that are kept for each shape of rows; of others the text is made each time. */
const mostStatements = 250

/** The statement for a page: its text is made once for each list, size and start. */
export function numberedStatement(
  list: NumberedList<PgTable>,
  shape: ListShape,
  contest: ContestKey,
  { limit, offset }: Pick<PageRequest, 'limit' | 'offset'>,
  start: Start,
): PreparedStatement<NumberedValues> {
  const by = 'id' in contest ? contests.id : contests.publicId
  const write = () => {
    const most = sql.raw(String(limit + 1))
    const rows =
      list.search === undefined
        ? rowsOf(list, most, start)
        : rowsFound(list, list.search, limit + 1, offset + limit)
    return prepareStatement<NumberedValues>(
      textOf(list, shape, sql`${by} = ${sql.placeholder('contest')}`, rows),
    )
  }
  if (list.name === undefined) return write()
  const joined = numberOf(shape.layout.joined?.shape)
  const name = [by.name, list.name, list.order.name, limit, start.boundary, start.skips, joined].join('|')
  const known = made.get(shape.row) ?? new Map<string, PreparedStatement<NumberedValues>>()
  made.set(shape.row, known)
  const statement = known.get(name) ?? write()
  if (known.size < mostStatements) known.set(name, statement)
  return statement
}

function numberOf(shape: RowShape | undefined): number {
  if (shape === undefined) return 0
  const number = shapeNumbers.get(shape) ?? ++shapes
  shapeNumbers.set(shape, number)
  return number
}

function textOf(list: NumberedList<PgTable>, { row, layout }: ListShape, named: SQL, rows: SQL): SQL {
  const { order, id, memory, totals } = list
  const { direction, ties = direction } = order
  const { joined } = layout
  const table = nameOf(list.table)
  const columns = [
    ...totals.map((name) => `v.${name}`),
    columnsFrom(row, 'r'),
    ...['r.listed_id', 'r.sort_value'],
    ...(joined === undefined ? [] : [columnsFrom(joined.shape, 'j')]),
  ]
  const leads = joined === undefined ? '' : `, ${table}."${joined.relation.key}" as joined_id`
  const sums = totals.map((name) => `, coalesce(sum(n.${name}), 0)::bigint as ${name}`)
  return sql`${list.name === undefined ? plannedEachTime : sql``}
    select contests.id, contests.account_id, contests.deleted_at, v.version, ${sql.raw(columns.join(', '))}
    from contests
    cross join lateral (select contests.id as parent) as p
    cross join lateral (
      select ${memory === undefined ? sql`null::text` : versions[memory.version]} as version${sql.raw(sums.join(''))}
      from contest_counters n where n.contest_id = contests.id
      having true -- One row, also where nothing is summed up.
    ) as v
    left join lateral (
      select ${sql.raw(columnsFrom(row, table))}, ${id} as listed_id, ${order.expression} as sort_value${sql.raw(leads)}
      from ${list.table} ${rows}
    ) as r on true${joined === undefined ? sql`` : sql.raw(joining(joined, 'listed_id', 'left'))}
    where ${named}
    order by r.sort_value ${sql.raw(direction)}, r.listed_id ${sql.raw(ties)}`
}

/** Whether ties go the way of the list: then a pair of values tells what lies beyond a boundary. */
export function isOneWay({ direction, ties = direction }: ListOrder): boolean {
  return ties === direction
}

function rowsOf(list: NumberedList<PgTable>, most: SQL, { boundary, skips }: Start): SQL {
  const { table, order, id } = list
  if (boundary && !isOneWay(order)) {
    return sql`where ${id} = any(array(${idsBothWays(list, most)})) ${ordered(list)} limit ${most}`
  }
  const where = and(conditionsOf(list), boundary ? beyondBoundary(list) : undefined)
  if (!skips) return sql`where ${where} ${ordered(list)} limit ${most}`
  // Rows are passed over in the index alone where it holds what the condition asks.
  return sql`where ${id} = any(array(
    select ${id} from ${table} where ${where} ${ordered(list)}
    limit ${most} offset ${sql.placeholder('skipped')}))`
}

/** Rows of a search. */
function rowsFound(list: NumberedList<PgTable>, search: SQL, most: number, place: number): SQL {
  const { table, order, id } = list
  const { expression, direction, ties = direction } = order
  const skipped = sql`${sql.placeholder('skipped')}`
  const where = conditionsOf(list)
  const ids = idsFound({ table, id, expression, key: direction, ties, where, search, most, skipped, place })
  return sql`where ${id} = any(array(${ids}))`
}

function conditionsOf({ parent, where }: NumberedList<PgTable>): SQL | undefined {
  return and(belonging(parent), where)
}

function ordered({ order, id }: NumberedList<PgTable>): SQL {
  const { expression, direction, ties = direction } = order
  return sql`order by ${expression} ${sql.raw(direction)}, ${id} ${sql.raw(ties)}`
}

/** There are no rows where the version is another than the boundary's. */
const sameVersion = sql`v.version = ${sql.placeholder('version')}`
const ofBoundary = sql`${sql.placeholder('id')}::bigint`

function valueOfBoundary({ type }: ListOrder): SQL {
  return sql`${sql.placeholder('value')}::${sql.raw(type)}`
}

function further(direction: 'asc' | 'desc'): SQL {
  return sql.raw(direction === 'asc' ? '>' : '<')
}

function beyondBoundary({ order, id }: NumberedList<PgTable>): SQL {
  const place = sql`(${valueOfBoundary(order)}, ${ofBoundary})`
  return sql`${sameVersion} and (${order.expression}, ${id}) ${further(order.direction)} ${place}`
}

/**
 * Ids beyond a boundary where ties go the other way: the rest of those that tie with it, and only where they do not
 * fill the page the next ones, of whom an index would have to read all that tie.
 */
function idsBothWays(list: NumberedList<PgTable>, most: SQL): SQL {
  const { table, order, id } = list
  const value = valueOfBoundary(order)
  const ids = sql`select ${id} from ${table} where ${conditionsOf(list)} and ${sameVersion}`
  const { expression, direction, ties = direction } = order
  return sql`
    with tied as materialized (
      ${ids} and ${expression} = ${value} and ${id} ${further(ties)} ${ofBoundary}
      order by ${id} ${sql.raw(ties)} limit ${most}
    ), others as materialized (
      ${ids} and (select count(*) from tied) < ${most} and ${expression} ${further(direction)} ${value}
      ${ordered(list)} limit ${most}
    )
    select * from tied union all select * from others`
}
