import { type Outage, outageOf } from './outage.js'
import { isStale } from './statement-names.js'

const retryable = new Set(['40001', '40P01'])

/** How often a transaction is tried in all, where `isRetryable` says that this may help. */
export const attempts = 3

/** A thrown value and what it was thrown for, outermost first. */
export function* causes(error: unknown): Generator<object> {
  let current = error
  for (let depth = 0; depth < 8 && typeof current === 'object' && current !== null; depth += 1) {
    yield current
    current =
      'originalError' in current && current.originalError ? current.originalError : (current as Error).cause
  }
}

/** PostgreSQL's error code of a failed statement, or another error's. */
export function stateOf(error: unknown): string | undefined {
  for (const cause of causes(error)) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code
  }
  return undefined
}

/** What is wrong with the database, where it is that. */
export function outageIn(error: unknown): Outage | undefined {
  for (const cause of causes(error)) {
    const outage = outageOf(cause)
    if (outage !== undefined) return outage
  }
  return undefined
}

/**
 * Whether the same work may succeed when it is done again: a deadlock, a serialization failure, or a statement that
 * was parsed before a table was changed.
 */
export function isRetryable(error: unknown): boolean {
  if (retryable.has(stateOf(error) ?? '')) return true
  for (const cause of causes(error)) if (isStale(cause)) return true
  return false
}
