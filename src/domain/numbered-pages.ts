import type { InferSelectModel } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { readCells } from '../database/prepared.js'
import { type Cells, nameOf } from '../database/row-shape.js'
import { assertNameable, assertVisible, type ContestKey } from './contest/find.js'
import { notFound } from './errors.js'
import { bring } from './list-rows.js'
import {
  cells,
  isOneWay,
  type ListShape,
  listShape,
  type NumberedList,
  numberedStatement,
} from './numbered-statement.js'
import { type Page, type PageRequest, RowOfPage } from './page.js'
import { boundariesOf, type VersionedBoundary } from './page-boundaries.js'
import { everything, type Wanted } from './wanted.js'
import type { Work } from './work.js'

export interface NumberedPage<Row> extends Page<Row> {
  readonly contestId: number
  /** The sums for which the list asks, in its order. */
  readonly totals: readonly number[]
}

/**
 * A page by its offset of a list of one contest, with the contest's totals, in one statement; NOT_FOUND for a
 * contest that does not exist for the caller. The rows are those of that offset, always: where a boundary
 * is remembered the statement begins there and reads the list's version besides, and where that has changed
 * another statement counts rows from the beginning, in an index as far as that tells.
 */
export async function readNumberedPage<Table extends PgTable>(
  work: Work,
  contest: ContestKey,
  list: NumberedList<Table>,
  page: PageRequest,
  wanted: Wanted = everything,
): Promise<NumberedPage<InferSelectModel<Table>>> {
  const shape = listShape(list, wanted)
  const memory = boundariesOf(work.executor)
  const name = JSON.stringify([contest, nameOf(list.table), list.memory?.name, list.order.name])
  const known = list.memory && startOf(list, page, memory.nearest(name, page.offset))
  let found = await read(work, contest, list, shape, page, known)
  if (known !== undefined && found[0]?.[cells.version] !== known.version) {
    found = await read(work, contest, list, shape, page, undefined)
  }
  const [head] = found
  assertVisible(work.caller, head && contestIn(head))
  if (head === undefined) throw notFound('contest')
  const { id, sort } = shape.layout
  const matching = found.filter((row) => row[id] !== null)
  const last = matching[page.limit - 1]
  const version = head[cells.version]
  if (typeof version === 'string' && last !== undefined) {
    const boundary = { value: String(last[sort]), id: Number(last[id]) }
    memory.note(name, version, { ...boundary, offset: page.offset + page.limit })
  }
  return pageOf(list, shape, head, matching, page)
}

/** A page of a list, or why there is none: pages that are read together fail by themselves. */
export type PageOrFailure<Found> = Found | { readonly failure: unknown }

/** A page for each of many contests, one statement for each, which ask for the same list. */
export async function numberedPages<Found>(
  contests: readonly ContestKey[],
  read: (contest: ContestKey) => Promise<Found>,
): Promise<ReadonlyMap<ContestKey, PageOrFailure<Found>>> {
  const found = await Promise.all(
    contests.map(async (contest): Promise<readonly [ContestKey, PageOrFailure<Found>]> => {
      try {
        return [contest, await read(contest)]
      } catch (failure) {
        return [contest, { failure }]
      }
    }),
  )
  return new Map(found)
}

function contestIn(head: Cells) {
  const deletedAt = head[cells.deleted]
  return {
    id: Number(head[cells.contest]),
    accountId: Number(head[cells.account]),
    deletedAt: deletedAt === null ? null : String(deletedAt),
  }
}

/** The boundary to begin at. In an order of two directions only a page that begins right there has a use for it. */
function startOf(
  { order }: Pick<NumberedList<PgTable>, 'order'>,
  { offset }: PageRequest,
  boundary: VersionedBoundary | undefined,
): VersionedBoundary | undefined {
  return boundary === undefined || boundary.offset === offset || isOneWay(order) ? boundary : undefined
}

async function read(
  work: Work,
  contest: ContestKey,
  list: NumberedList<PgTable>,
  shape: ListShape,
  page: PageRequest,
  start: VersionedBoundary | undefined,
): Promise<readonly Cells[]> {
  assertNameable(contest)
  const skipped = page.offset - (start?.offset ?? 0)
  const kind = { boundary: start !== undefined, skips: skipped > 0 }
  const { version = null, value = null, id = null } = start ?? {}
  return await readCells(work.executor, numberedStatement(list, shape, contest, page, kind), {
    ...list.values,
    contest: 'id' in contest ? contest.id : contest.publicId,
    version,
    value,
    id,
    skipped,
  })
}

function pageOf<Table extends PgTable>(
  { order, totals }: NumberedList<Table>,
  { row: shape, layout: { row: start, id, sort, joined } }: ListShape<Table>,
  head: Cells,
  found: readonly Cells[],
  { limit, offset }: PageRequest,
): NumberedPage<InferSelectModel<Table>> {
  const read = (row: Cells) => {
    const own = shape.read(row, start)
    return joined === undefined ? own : bring(own, joined.relation.as, joined.shape.read(row, joined.start))
  }
  return {
    rows: found.slice(0, limit).map((row) => new RowOfPage(read(row), order, row[sort], Number(row[id]))),
    hasNext: found.length > limit,
    hasPrevious: offset > 0,
    contestId: Number(head[cells.contest]),
    totals: totals.map((_, place) => Number(head[cells.totals + place])),
  }
}
