import { and, getTableColumns, type InferSelectModel, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { type Executor, rows } from '../database/connection.js'
import { rowReader } from '../database/row-reader.js'
import { instantFromText } from '../database/tables/columns.js'
import { isStorable } from './checks.js'
import { type DomainError, invalidField } from './errors.js'

export const maximumPageSize = 250
export const defaultPageSize = 50
const maximumOffset = 2_147_483_647

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

type Direction = 'asc' | 'desc'

/** One page of a list, validated. */
export interface PageRequest {
  readonly limit: number
  readonly offset: number
  readonly backward: boolean
  readonly after: Cursor | undefined
  readonly before: Cursor | undefined
}

interface Cursor {
  readonly order: string
  readonly value: string
  readonly id: number
}

/** The arguments that every connection takes, as the caller gave them. */
export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
  readonly offset?: number | null | undefined
}

export interface PageRow<Row> {
  readonly row: Row
  readonly cursor: string
}

export interface Page<Row> {
  readonly rows: readonly PageRow<Row>[]
  readonly hasNext: boolean
  readonly hasPrevious: boolean
}

export const emptyPage: Page<never> = { rows: [], hasNext: false, hasPrevious: false }

function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.order, cursor.value, cursor.id])).toString('base64url')
}

/** The cursor of the row with this id in a list by ascending id: dialects print the id as their cursor (#166). */
export function idCursor(id: number): string {
  return encodeCursor({ order: 'id asc', value: String(id), id })
}

function decodeCursor(text: string, path: string): Cursor {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (Array.isArray(parts) && parts.length === 3) {
      const [order, value, id] = parts as unknown[]
      if (typeof order === 'string' && typeof value === 'string' && Number.isSafeInteger(id)) {
        return { order, value, id: Number(id) }
      }
    }
  } catch {
    // Falls through to the one sentence for every malformed cursor.
  }
  throw notOfThisList(path)
}

function notOfThisList(path: string): DomainError {
  return invalidField(path, `The cursor in ${path} is not one of this list.`)
}

/** Checks connection arguments (sizes 1 to 250, offset from 0); faults name the argument. */
export function pageRequest(args: PageArguments, defaultSize = defaultPageSize): PageRequest {
  const { first, last, after, before, offset } = args
  for (const [path, size] of [
    ['first', first],
    ['last', last],
  ] as const) {
    if (size != null && (size < 1 || size > maximumPageSize)) {
      throw invalidField(path, `${path} must be between 1 and ${maximumPageSize}.`)
    }
  }
  if (first != null && last != null) throw invalidField('last', 'Give first or last, not both.')
  if (offset != null && (offset < 0 || offset > maximumOffset)) {
    throw invalidField('offset', `offset must be between 0 and ${maximumOffset}.`)
  }
  if (offset && (after != null || before != null || last != null)) {
    throw invalidField('offset', 'offset goes with first alone, not with cursors or last.')
  }
  return {
    limit: first ?? last ?? defaultSize,
    offset: offset ?? 0,
    backward: last != null,
    after: after == null ? undefined : decodeCursor(after, 'after'),
    before: before == null ? undefined : decodeCursor(before, 'before'),
  }
}

/** A list of a table's rows under parents: the contests of an account, the people of a contest. */
export interface List<Table extends PgTable> {
  readonly table: Table
  /** The column that holds the parent's id, or the condition under which a row belongs to the parent. */
  readonly parent: PgColumn | ((parent: SQL) => SQL)
  readonly id: PgColumn
  readonly where: SQL | undefined
  readonly order: ListOrder
}

const instantPattern = /^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** Whether a cursor's value is one that the order can have made: clients may send anything. */
const cursorForms: Record<ListOrder['type'], (value: string) => boolean> = {
  bigint: (value) => /^-?\d{1,18}$/.test(value),
  text: isStorable,
  timestamptz: (value) =>
    /^-?infinity$/.test(value) || (instantPattern.test(value) && !Number.isNaN(Date.parse(value))),
}

function keyset(order: ListOrder, id: PgColumn, cursor: Cursor, side: 'after' | 'before'): SQL {
  if (cursor.order !== order.name) throw invalidField(side, `The cursor in ${side} belongs to another order.`)
  if (!cursorForms[order.type](cursor.value)) throw notOfThisList(side)
  const beyond = (direction: Direction) => sql.raw((side === 'after') === (direction === 'asc') ? '>' : '<')
  const { expression, direction, ties = direction } = order
  const value = sql`${cursor.value}::${sql.raw(order.type)}`
  if (ties === direction)
    return sql`(${expression}, ${id}) ${beyond(direction)} (${value}, ${cursor.id}::bigint)`
  // The first condition is one that an index can take.
  return sql`${expression} ${beyond(direction)}= ${value}
    and (${expression} <> ${value} or ${id} ${beyond(ties)} ${cursor.id}::bigint)`
}

/** The order in SQL as the page is read: backward pages are read from their end. */
function readingOrder({ direction, ties = direction }: ListOrder, backward: boolean) {
  const turned = (way: Direction) => sql.raw((way === 'asc') === backward ? 'desc' : 'asc')
  return { key: turned(direction), ties: turned(ties) }
}

function cursorValue(order: ListOrder, value: unknown): string {
  const text = String(value)
  return order.type === 'timestamptz' && !text.includes('infinity') ? instantFromText(text) : text
}

function belonging(parent: List<PgTable>['parent']): SQL {
  const id = sql`p.parent`
  return typeof parent === 'function' ? parent(id) : sql`${parent} = ${id}`
}

/** A page for each parent in one statement, whatever their number. Parents without rows have an empty page. */
export async function readPages<Table extends PgTable>(
  executor: Executor,
  list: List<Table>,
  parents: readonly number[],
  page: PageRequest,
): Promise<ReadonlyMap<number, Page<InferSelectModel<Table>>>> {
  const { order } = list
  const ways = readingOrder(order, page.backward)
  const columns = sql.join(Object.values(getTableColumns(list.table as PgTable)), sql`, `)
  const conditions = and(
    belonging(list.parent),
    list.where,
    page.after && keyset(order, list.id, page.after, 'after'),
    page.before && keyset(order, list.id, page.before, 'before'),
  )
  const found = await rows<FoundRow>(
    executor,
    sql`
    select p.parent as parent_key, r.*
    from unnest(${sql.param([...parents])}::bigint[]) with ordinality as p(parent, n)
    cross join lateral (
      select ${columns}, ${order.expression} as sort_value
      from ${list.table} where ${conditions}
      order by ${order.expression} ${ways.key}, ${list.id} ${ways.ties}
      limit ${page.limit + 1} offset ${page.offset}
    ) as r
    order by p.n, r.sort_value ${ways.key}, r.${sql.identifier(list.id.name)} ${ways.ties}`,
  )
  return groupPages(found, list, parents, page)
}

/** The whole of a short list for each parent, at most `bound` rows, in one statement whatever their number. */
export async function readLists<Table extends PgTable>(
  executor: Executor,
  list: List<Table>,
  parents: readonly number[],
  bound: number,
): Promise<ReadonlyMap<number, readonly InferSelectModel<Table>[]>> {
  const page = { limit: bound, offset: 0, backward: false, after: undefined, before: undefined }
  const pages = await readPages(executor, list, parents, page)
  return new Map([...pages].map(([parent, { rows }]) => [parent, rows.map(({ row }) => row)]))
}

/** A row as the driver gives it, with its parent and what it is sorted by. */
interface FoundRow extends Record<string, unknown> {
  readonly parent_key: number
  readonly sort_value: unknown
}

function groupPages<Table extends PgTable>(
  found: readonly FoundRow[],
  list: List<Table>,
  parents: readonly number[],
  page: PageRequest,
): Map<number, Page<InferSelectModel<Table>>> {
  const groups = new Map<number, PageRow<InferSelectModel<Table>>[]>(parents.map((parent) => [parent, []]))
  const read = rowReader(list.table)
  for (const raw of found) {
    groups.get(Number(raw.parent_key))?.push({
      row: read(raw),
      // Most clients ask for the rows alone.
      get cursor() {
        const value = cursorValue(list.order, raw.sort_value)
        return encodeCursor({ order: list.order.name, value, id: Number(raw[list.id.name]) })
      },
    })
  }
  return new Map([...groups].map(([parent, rows]) => [parent, cut(rows, page)]))
}

function cut<Row>(rows: readonly PageRow<Row>[], page: PageRequest): Page<Row> {
  const more = rows.length > page.limit
  const kept = rows.slice(0, page.limit)
  if (page.backward) {
    return { rows: kept.reverse(), hasNext: page.before !== undefined, hasPrevious: more }
  }
  return { rows: kept, hasNext: more, hasPrevious: page.after !== undefined || page.offset > 0 }
}

/** The number of matching rows for each parent, in one statement. */
export async function countRows<Table extends PgTable>(
  executor: Executor,
  list: Pick<List<Table>, 'table' | 'parent' | 'where'>,
  parents: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const counted = executor
    .select({ matching: sql<number>`count(*)`.mapWith(Number).as('matching') })
    .from(list.table as PgTable)
    .where(and(belonging(list.parent), list.where))
    .as('r')
  const found = await executor
    .select({ parent: sql<number>`p.parent`.mapWith(Number), matching: counted.matching })
    .from(sql`unnest(${sql.param([...parents])}::bigint[]) as p(parent)`)
    .crossJoinLateral(counted)
  return new Map(found.map((row) => [row.parent, row.matching]))
}

/** `text` as a pattern that finds it anywhere, with `%`, `_` and `\` taken literally (#33). */
export function containedPattern(text: string): string {
  return `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
}
