import * as z from 'zod'
import type { KeyLimits } from '../domain/api-key/limits.js'
import type { LimitBucket } from '../domain/limit/limiter.js'

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

/** The limit of the count with this name. */
export function limitOf(buckets: readonly LimitBucket[], name: string): number {
  const found = buckets.find((bucket) => bucket.name === name)
  if (found === undefined) throw new Error(`The contract has no limit ${name}.`)
  return found.limit
}
