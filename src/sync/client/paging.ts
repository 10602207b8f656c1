import type { Position } from '../../domain/source/model.js'
import { SourceFailure } from './failure.js'
import type { Page } from './page.js'

type Rows<Row> = Pick<Page<Row>, 'rows' | 'problems'>

/** A page by its number. */
interface Numbered<Row> extends Rows<Row> {
  /** Rows that came, broken ones included. */
  readonly came: number
  readonly total: number
}

/** The position's page; 1 where it has none. */
export function pageIn(position: Position | null): number {
  const page = position?.['page']
  return typeof page === 'number' && Number.isInteger(page) && page > 0 ? page : 1
}

/** Reads numbered pages of `size` rows to the end. `position` makes a page's position, `again` that of the next run. */
export async function* numberedPages<Row>(
  size: number,
  first: number,
  fetch: (page: number) => Promise<Numbered<Row>>,
  position: (page: number) => Position = (page) => ({ page }),
): AsyncGenerator<Page<Row>, void> {
  for (let page = first; ; page += 1) {
    const { rows, problems, came, total } = await fetch(page)
    // A source that promises rows and has none is at its end.
    const isLast = came === 0 || page * size >= total
    yield { rows, problems, next: isLast ? null : position(page + 1), again: null, total }
    if (isLast) return
  }
}

/** A page by its cursor. */
interface Walked<Row> extends Rows<Row> {
  readonly nextCursor: string | null
}

/** Reads pages by cursor to the end. The next run begins with the last page, which may have grown. */
export async function* cursorPages<Row>(
  operation: string,
  from: Position | null,
  fetch: (cursor: string | undefined) => Promise<Walked<Row>>,
): AsyncGenerator<Page<Row>, void> {
  const start = from?.['cursor']
  let cursor = typeof start === 'string' ? start : undefined
  for (;;) {
    const { rows, problems, nextCursor } = await fetch(cursor)
    if (nextCursor !== null && nextCursor === cursor) {
      throw new SourceFailure(operation, 'envelope', 'The cursor leads to itself.')
    }
    const again = cursor === undefined ? null : { cursor }
    yield { rows, problems, next: nextCursor === null ? null : { cursor: nextCursor }, again, total: null }
    if (nextCursor === null) return
    cursor = nextCursor
  }
}

/** A list that comes whole. */
export async function* onePage<Row>(fetch: () => Promise<Rows<Row>>): AsyncGenerator<Page<Row>, void> {
  const { rows, problems } = await fetch()
  yield { rows, problems, next: null, again: null, total: rows.length }
}
