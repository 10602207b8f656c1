import type { Fault } from '../contract/fault.js'
import { faulty } from './failure.js'

interface Given {
  readonly query: Readonly<Record<string, unknown>>
  readonly body: unknown
}

/** How often a field is given: in the body, in the query, or in both. */
function times(name: string, { query, body }: Given): number {
  const inBody = typeof body === 'object' && body !== null && Object.hasOwn(body, name)
  return Number(inBody) + Number(Object.hasOwn(query, name))
}

/**
 * Throws BODY_INVALID, with every field named, unless the request gives exactly one of `names`, once, in its
 * body or its query (#145). Without names any request passes. A body is not needed: clients that drop the
 * bodies of DELETE use the query.
 */
export function assertExactlyOne(names: readonly string[], given: Given): void {
  const count = names.reduce((sum, name) => sum + times(name, given), 0)
  if (names.length === 0 || count === 1) return
  const problem: Fault['problem'] = count === 0 ? 'missing' : 'rule'
  const message = `Give exactly one of ${names.join(' and ')}`
  throw faulty(
    'BODY_INVALID',
    names.map((name) => ({ name, message, problem })),
  )
}
