import { notFound } from '../domain/errors.js'
import type { PageOrFailure } from '../domain/numbered-pages.js'
import type { Page, PageArguments, PageRequest } from '../domain/page.js'
import { emptyPage, pageRequest } from '../domain/page.js'

interface PageInfo {
  hasNextPage: boolean
  hasPreviousPage: boolean
  startCursor: string | null
  endCursor: string | null
}

/** A connection of which each part is read only when it is asked for, the page once for all parts. */
export interface Connection<Row> {
  edges(): Promise<{ cursor: string; node: Row }[]>
  nodes(): Promise<Row[]>
  pageInfo(): Promise<PageInfo>
  totalCount(): Promise<number>
}

/** Checks the arguments at once, and reads through `page` and `count` when needed. */
export function connection<Row>(
  args: PageArguments,
  page: (request: PageRequest) => Promise<Page<Row> | null>,
  count: () => Promise<number | null>,
): Connection<Row> {
  return new Pages(pageRequest(args), page, count)
}

/** A class: many of them are made where connections stand under a list. */
class Pages<Row> implements Connection<Row> {
  readonly #request: PageRequest
  readonly #page: (request: PageRequest) => Promise<Page<Row> | null>
  readonly #count: () => Promise<number | null>
  #reading: Promise<Page<Row> | null> | undefined

  constructor(
    request: PageRequest,
    page: (request: PageRequest) => Promise<Page<Row> | null>,
    count: () => Promise<number | null>,
  ) {
    this.#request = request
    this.#page = page
    this.#count = count
  }

  #read(): Promise<Page<Row> | null> {
    this.#reading ??= this.#page(this.#request)
    return this.#reading
  }

  edges() {
    return this.#read().then(edgesOf)
  }

  nodes() {
    return this.#read().then(nodesOf)
  }

  pageInfo() {
    return this.#read().then(pageInfoOf)
  }

  async totalCount() {
    return (await this.#count()) ?? 0
  }
}

function edgesOf<Row>(page: Page<Row> | null): { cursor: string; node: Row }[] {
  return page === null ? [] : page.rows.map(({ row, cursor }) => ({ cursor, node: row }))
}

function nodesOf<Row>(page: Page<Row> | null): Row[] {
  return page === null ? [] : page.rows.map(({ row }) => row)
}

function pageInfoOf(page: Page<unknown> | null): PageInfo {
  const { rows, hasNext, hasPrevious } = page ?? emptyPage
  return {
    hasNextPage: hasNext,
    hasPreviousPage: hasPrevious,
    startCursor: rows[0]?.cursor ?? null,
    endCursor: rows.at(-1)?.cursor ?? null,
  }
}

/** A page by its number that was found; throws why there is none. */
export function pageFound<Found>(found: PageOrFailure<Found> | null): Found {
  if (found === null) throw notFound('contest')
  if (isFailure(found)) throw found.failure
  return found
}

function isFailure<Found>(found: PageOrFailure<Found>): found is { readonly failure: unknown } {
  return typeof found === 'object' && found !== null && 'failure' in found
}
