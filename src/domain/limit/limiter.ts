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
  /** Whether only requests that pass take from it; the others count what is refused too. */
  readonly sparing?: boolean | undefined
}

/** The state of one count after a request. */
export interface LimitCount {
  readonly name: string
  readonly limit: number
  /** Seconds of the window. */
  readonly seconds: number
  /** What the request asked for. */
  readonly cost: number
  readonly remaining: number
  /** Unix seconds at which the next window begins. */
  readonly reset: number
  /** Seconds until then, at least 1. */
  readonly resetIn: number
  /** Whether it had less left than the request asked for. */
  readonly exhausted: boolean
}

/** What became of a request's counts; limit, remaining and reset are those of the first. */
export interface LimitVerdict extends Pick<LimitCount, 'limit' | 'remaining' | 'reset'> {
  /** One for each bucket, in their order. */
  readonly counts: readonly LimitCount[]
  /** Seconds until the exhausted window ends; undefined: the request may pass. */
  readonly retryAfter: number | undefined
}

/** Counts requests. */
export interface RateLimiter {
  /** Takes a request from every bucket at once; the verdict says whether it may pass. */
  take(subject: LimitSubject, buckets: readonly LimitBucket[]): Promise<LimitVerdict>
}

/** A request was refused: whose it was in kind, and by which count. Never whose in person. */
export interface ExhaustedLimit extends Pick<LimitSubject, 'interface' | 'kind'> {
  readonly bucket: string
}

/** The counts with a key's own limits in the place of those that it may have otherwise. */
export function bucketsOfKey(buckets: readonly LimitBucket[], own: KeyLimits): readonly LimitBucket[] {
  return buckets.map((bucket) => {
    const limit = bucket.adjustable === undefined ? null : own[bucket.adjustable]
    return limit === null ? bucket : { ...bucket, limit }
  })
}
