import { HeaderMap } from '@apollo/server'
import type { GraphQLError } from 'graphql'

/** Status and headers of an answer. */
export interface Head {
  readonly status: number
  readonly headers?: HeaderMap
}

const beforeExecution: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  TIMEOUT: 503,
  INTERNAL_ERROR: 500,
}

/**
 * The HTTP status of a GraphQL answer, for both media types. 400: the document, its variables or a limit
 * refused the operation before it ran; 401: no valid key; 405, 406, 413, 415: as HTTP says; 429: the key's limits, or those of an address without one; 503: nothing
 * could be read or written since the database does not answer, or not in time. Once an operation runs, the answer is 200
 * and the errors say what failed.
 */
export function statusOf(data: unknown, errors: readonly GraphQLError[]): Head | undefined {
  const codes = errors.map(({ extensions }) => String(extensions['code']))
  const unavailable = codes.length > 0 && codes.every((code) => beforeExecution[code] === 503)
  if (unavailable && hasNothing(data)) return headOf(503, errors)
  if (data === undefined) return headOf(beforeExecution[codes[0] ?? ''] ?? 400, errors)
  return undefined
}

/** Whether no root field of the answer has a value. */
function hasNothing(data: unknown): boolean {
  return typeof data !== 'object' || data === null || Object.values(data).every((value) => value === null)
}

function headOf(status: number, errors: readonly GraphQLError[]): Head {
  const retryAfter = errors[0]?.extensions['retryAfter']
  if (status === 401) return { status, headers: new HeaderMap([['www-authenticate', 'Bearer']]) }
  if (typeof retryAfter !== 'number') return { status }
  return { status, headers: new HeaderMap([['retry-after', String(retryAfter)]]) }
}
