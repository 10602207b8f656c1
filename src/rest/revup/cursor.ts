import { dialectCursor } from '../../graphql/dialect-ids/cursor.js'
import { faulty } from '../failure.js'

interface PageQuery {
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

/** The id in a cursor: base64url without padding of `{"id":123}`. Anything else is 422 (#166). */
function idIn(cursor: string): number {
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (typeof content === 'object' && content !== null && 'id' in content) {
      const { id } = content
      if (typeof id === 'number' && Number.isSafeInteger(id) && id >= 0 && printed(id) === cursor) return id
    }
  } catch {
    // Falls through to the one sentence for every malformed cursor.
  }
  const message = "The 'cursor' parameter is not one that this endpoint gave."
  throw faulty('QUERY_INVALID', [{ name: 'cursor', message, problem: 'form' }])
}

function printed(id: number): string {
  return Buffer.from(JSON.stringify({ id })).toString('base64url')
}

/** The connection arguments of a page, by ascending id; `size` unless a limit is given (#164, #165). */
export function windowOf(
  { limit, cursor }: PageQuery,
  size: number,
): { first: number; after: string | null } {
  const after =
    cursor === undefined || cursor.trim() === '' ? null : dialectCursor('revup', idIn(cursor.trim()))
  return { first: limit ?? size, after }
}

/** The documented pagination object of a page. */
export function paginationOf(
  nodes: readonly { readonly databaseId: number }[],
  { hasNextPage }: { readonly hasNextPage: boolean },
) {
  const last = nodes.at(-1)
  return {
    next_cursor: hasNextPage && last !== undefined ? printed(last.databaseId) : null,
    has_more: hasNextPage,
  }
}
