import { and, type InferSelectModel, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Executor } from '../database/connection.js'
import { instantFromText } from '../database/instant-text.js'
import { isStorable } from './checks.js'
import { type DomainError, invalidField } from './errors.js'
import type { Boundary, List, ListOrder } from './list.js'
import { type ListRow, rowsUnder } from './list-rows.js'
import { belonging } from './list-statement.js'
import type { Wanted } from './wanted.js'

export type { List, ListOrder } from './list.js'

export const maximumPageSize = 250
export const defaultPageSize = 50
const maximumOffset = 2_147_483_647

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

function checkSize(path: 'first' | 'last', size: number | null | undefined): void {
  if (size != null && (size < 1 || size > maximumPageSize)) {
    throw invalidField(path, `${path} must be between 1 and ${maximumPageSize}.`)
  }
}

/** Checks connection arguments (sizes 1 to 250, offset from 0); faults name the argument. */
export function pageRequest(args: PageArguments, defaultSize = defaultPageSize): PageRequest {
  const { first, last, after, before, offset } = args
  checkSize('first', first)
  checkSize('last', last)
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

/** The page that was asked for by its offset, 0 included; undefined where it was not, or the arguments are faulty. */
export function numberedPage(args: PageArguments): PageRequest | undefined {
  const { first, offset, last, after, before } = args
  if (offset == null || last != null || after != null || before != null) return undefined
  const fits =
    offset >= 0 && offset <= maximumOffset && (first == null || (first >= 1 && first <= maximumPageSize))
  return fits ? pageRequest(args) : undefined
}

const instantPattern = /^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** Whether a cursor's value is one that the order can have made: clients may send anything. */
const cursorForms: Record<ListOrder['type'], (value: string) => boolean> = {
  bigint: (value) => /^-?\d{1,18}$/.test(value),
  text: isStorable,
  timestamptz: (value) => /^-?infinity$/.test(value) || (instantPattern.test(value) && isInstant(value)),
}

/** Whether the calendar has the day: a Date takes 30 February for a day of March. */
function isInstant(value: string): boolean {
  const milliseconds = Date.parse(value)
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === value
}

/** The cursor as a place in the list; throws for one of another list, and for one that none can have. */
function boundary(
  order: ListOrder,
  cursor: Cursor | undefined,
  side: 'after' | 'before',
): Boundary | undefined {
  if (cursor === undefined) return undefined
  if (cursor.order !== order.name) throw invalidField(side, `The cursor in ${side} belongs to another order.`)
  if (!cursorForms[order.type](cursor.value)) throw notOfThisList(side)
  return { value: cursor.value, id: cursor.id }
}

function cursorValue(order: ListOrder, value: unknown): string {
  const text = String(value)
  return order.type === 'timestamptz' && !text.includes('infinity') ? instantFromText(text) : text
}

/** The cursor of a row with this id, from the value by which the list sorts it, as the driver gave that. */
export function rowCursor(order: ListOrder, value: unknown, id: number): string {
  return encodeCursor({ order: order.name, value: cursorValue(order, value), id })
}

/**
 * A page for each parent in one statement, whatever their number. Parents without rows have an empty page. Rows hold
 * what is wanted of them.
 */
export async function readPages<Table extends PgTable>(
  executor: Executor,
  list: List<Table>,
  parents: readonly number[],
  page: PageRequest,
  wanted?: Wanted,
): Promise<ReadonlyMap<number, Page<InferSelectModel<Table>>>> {
  const { backward, limit, offset } = page
  const after = boundary(list.order, page.after, 'after')
  const before = boundary(list.order, page.before, 'before')
  const slice = { backward, after, before, limit: limit + 1, offset }
  const found = await rowsUnder(executor, list, parents, slice, wanted)
  return new Map([...found].map(([parent, rows]) => [parent, cut(rows, page, list.order)]))
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

/** A row of a page. Its cursor is made when somebody asks: most clients ask for the rows alone. */
export class RowOfPage<Row> implements PageRow<Row> {
  /** `sortValue`: what the row is sorted by, as the driver gave it. */
  constructor(
    readonly row: Row,
    private readonly order: ListOrder,
    private readonly sortValue: unknown,
    private readonly id: number,
  ) {}

  get cursor(): string {
    return rowCursor(this.order, this.sortValue, this.id)
  }
}

function cut<Row>(found: readonly ListRow<Row>[], page: PageRequest, order: ListOrder): Page<Row> {
  const more = found.length > page.limit
  const rows = found
    .slice(0, page.limit)
    .map(({ row, sortValue, id }) => new RowOfPage(row, order, sortValue, id))
  if (page.backward) {
    return { rows: rows.reverse(), hasNext: page.before !== undefined, hasPrevious: more }
  }
  return { rows, hasNext: more, hasPrevious: page.after !== undefined || page.offset > 0 }
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
