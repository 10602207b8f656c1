import type { Caller } from '../../domain/caller.js'
import { DomainError } from '../../domain/errors.js'
import {
  bucketsOfKey,
  type LimitBucket,
  type LimitCount,
  type LimitVerdict,
  type RateLimiter,
} from '../../domain/limit/limiter.js'

/** What a key without limits of its own may take a minute. */
export interface OperationRates {
  readonly requests: number
  /** Points of cost of its operations: see `cost.ts`. */
  readonly cost: number
}

export const defaultOperationRates: OperationRates = { requests: 1_000, cost: 500_000 }

/** Takes one request and an operation's cost from its key's counts, both at once. */
export type Charge = (caller: Caller, cost: number) => Promise<LimitVerdict>

/** Counts GraphQL requests by key. Operations that REST runs are counted there and not here. */
export function chargeOperations(limiter: RateLimiter, rates: OperationRates): Charge {
  return async ({ keyId, limits }, cost) =>
    await limiter.take(
      { interface: 'graphql', kind: 'key', id: keyId },
      bucketsOfKey(operationBuckets(rates, cost), limits),
    )
}

function operationBuckets({ requests, cost: points }: OperationRates, cost: number): readonly LimitBucket[] {
  return [
    { name: 'requests', limit: requests, seconds: 60, cost: 1, adjustable: 'requestsPerMinute' },
    { name: 'cost', limit: points, seconds: 60, cost, adjustable: 'costPerMinute', sparing: true },
  ]
}

/** Throws RATE_LIMITED, with the exhausted count as its detail, unless the request may pass. */
export function requireRate({ counts, retryAfter }: LimitVerdict): void {
  const exhausted = counts.find((count) => count.exhausted)
  if (exhausted === undefined || retryAfter === undefined) return
  throw new DomainError('RATE_LIMITED', sentenceOf(exhausted), { retryAfter, detail: exhausted.name })
}

function sentenceOf({ name, cost, limit, remaining }: LimitCount): string {
  if (name !== 'cost') return 'The key has used up its requests of this minute.'
  return `The operation costs ${cost}; of the key’s ${limit} a minute ${remaining} are left.`
}

interface ShownCount {
  readonly limit: number
  readonly cost: number
  readonly remaining: number
  readonly resetAt: string
}

/** The counts as the field `rateLimit` and `extensions` show them. */
export function shownRates({ counts }: LimitVerdict): { requests: ShownCount; cost: ShownCount } {
  return { requests: shown(counts, 'requests'), cost: shown(counts, 'cost') }
}

function shown(counts: readonly LimitCount[], name: string): ShownCount {
  const found = counts.find((count) => count.name === name)
  if (found === undefined) throw new Error(`A request was not counted by ${name}.`)
  const { limit, cost, remaining, reset } = found
  return { limit, cost, remaining, resetAt: new Date(reset * 1_000).toISOString() }
}
