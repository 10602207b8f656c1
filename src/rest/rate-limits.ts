import { z } from 'zod'
import type { KeyLimits } from '../domain/api-key/limits.js'

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

/** Counts requests. `subject` names who is counted: a key, or an address, within a dialect. */
export interface RateLimiter {
  take(subject: string, buckets: readonly LimitBucket[]): Promise<LimitVerdict>
}

const classes = z.looseObject({
  classes: z.record(z.string(), z.looseObject({ limit: z.number() })),
  overridable: z.literal('per key').optional(),
})

const ownLimits: Readonly<Record<string, keyof KeyLimits>> = {
  read: 'readsPerMinute',
  write: 'writesPerMinute',
  heavy_read: 'heavyReadsPerMinute',
}

const costs = z.looseObject({
  perMinute: z.number(),
  perDay: z.number(),
  burstPerSecond: z.looseObject({ value: z.number() }),
  withoutKey: z.looseObject({ perMinute: z.number() }).optional(),
})

/** The two ways in which contracts state limits: classes of requests, or costs of each operation. */
export const rateLimitSchema = {
  dialect: z.union([classes, costs]),
  operation: z.union([
    z.object({ class: z.string() }),
    z.object({ minuteCost: z.number(), dayCost: z.number() }),
  ]),
}

/** The count of requests without a valid key, by address; undefined where they are not counted (#63). */
export function bucketWithoutKey(limits: z.infer<typeof rateLimitSchema.dialect>): LimitBucket | undefined {
  const { data } = costs.safeParse(limits)
  if (data?.withoutKey === undefined) return undefined
  return { name: 'address', limit: data.withoutKey.perMinute, seconds: 60, cost: 1 }
}

/** The counts that an operation is taken from, that of the headers first. */
export function bucketsOf(
  limits: z.infer<typeof rateLimitSchema.dialect>,
  operation: z.infer<typeof rateLimitSchema.operation>,
): readonly LimitBucket[] {
  if ('class' in operation) {
    const name = operation.class
    const { classes: known, overridable } = classes.parse(limits)
    const found = known[name]
    if (found === undefined) throw new Error(`The contract has no class of limits ${name}.`)
    const adjustable = overridable && ownLimits[name]
    return [{ name, limit: found.limit, seconds: 60, cost: 1, adjustable }]
  }
  const { perMinute, perDay, burstPerSecond } = costs.parse(limits)
  return [
    { name: 'minute', limit: perMinute, seconds: 60, cost: operation.minuteCost },
    { name: 'day', limit: perDay, seconds: 86_400, cost: operation.dayCost },
    { name: 'second', limit: burstPerSecond.value, seconds: 1, cost: 1 },
  ]
}

/** The counts with a key's own limits in the place of those that it may have otherwise. */
export function bucketsOfKey(buckets: readonly LimitBucket[], own: KeyLimits): readonly LimitBucket[] {
  return buckets.map((bucket) => {
    const limit = bucket.adjustable === undefined ? null : own[bucket.adjustable]
    return limit === null ? bucket : { ...bucket, limit }
  })
}

/** The limit of the count with this name. */
export function limitOf(buckets: readonly LimitBucket[], name: string): number {
  const found = buckets.find((bucket) => bucket.name === name)
  if (found === undefined) throw new Error(`The contract has no limit ${name}.`)
  return found.limit
}
