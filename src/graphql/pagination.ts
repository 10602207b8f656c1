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
  const request = pageRequest(args)
  let reading: Promise<Page<Row>> | undefined
  const read = () => {
    reading ??= page(request).then((found) => found ?? emptyPage)
    return reading
  }
  return {
    edges: async () => (await read()).rows.map(({ row, cursor }) => ({ cursor, node: row })),
    nodes: async () => (await read()).rows.map(({ row }) => row),
    pageInfo: async () => {
      const { rows, hasNext, hasPrevious } = await read()
      return {
        hasNextPage: hasNext,
        hasPreviousPage: hasPrevious,
        startCursor: rows[0]?.cursor ?? null,
        endCursor: rows.at(-1)?.cursor ?? null,
      }
    },
    totalCount: async () => (await count()) ?? 0,
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
