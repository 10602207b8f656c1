import type { KeyLimits } from '../api-key/limits.js'

/** Who is counted: a key or an address (its cell, see `address-cell.ts`), in one of the interfaces. */
export interface LimitSubject {
  /** A REST dialect, `graphql`, or a public page. */
  readonly interface: string
  readonly kind: 'key' | 'address'
  readonly id: number
}

/** One count that a request is taken from: `cost` of `limit` in each window of `seconds` (#54, #62). */
export interface LimitBucket {
  readonly name: string
  readonly limit: number
  /** The window: a second, a minute or a day, beginning on the full one in UTC. */
  readonly seconds: 1 | 60 | 86_400
  readonly cost: number
  /** Which of a key's own limits, where it has one, takes the place of `limit`; undefined: none, it is fixed. */
  readonly adjustable?: keyof KeyLimits | undefined
}

/** What became of a request's counts; limit, remaining and reset are those of the first bucket. */
export interface LimitVerdict {
  readonly limit: number
  readonly remaining: number
  /** Unix seconds at which the next window begins. */
  readonly reset: number
  /** Seconds until the exhausted window ends; undefined: the request may pass. */
  readonly retryAfter: number | undefined
}

/** Counts requests. */
export interface RateLimiter {
  take(subject: LimitSubject, buckets: readonly LimitBucket[]): Promise<LimitVerdict>
}

/** The counts with a key's own limits in the place of those that it may have otherwise. */
export function bucketsOfKey(buckets: readonly LimitBucket[], own: KeyLimits): readonly LimitBucket[] {
  return buckets.map((bucket) => {
    const limit = bucket.adjustable === undefined ? null : own[bucket.adjustable]
    return limit === null ? bucket : { ...bucket, limit }
  })
}
