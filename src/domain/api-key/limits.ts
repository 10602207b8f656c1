import type { Checks } from '../checks.js'

/** Most requests a minute that a key can be given. */
export const keyLimitBound = 1_000_000

/** Most cost of GraphQL operations a minute. */
export const keyCostBound = 1_000_000_000

/** What a key may do a minute; null: as a REST API's contract says, or the operator for GraphQL. */
export interface KeyLimits {
  readonly readsPerMinute: number | null
  readonly writesPerMinute: number | null
  readonly heavyReadsPerMinute: number | null
  /** GraphQL requests. */
  readonly requestsPerMinute: number | null
  /** Points of cost of GraphQL operations. */
  readonly costPerMinute: number | null
}

/** The same as given: absent keeps, null goes back to what holds for every key. */
export type KeyLimitChanges = { readonly [Name in keyof KeyLimits]?: number | null | undefined }

/** As for every key. */
export const noLimitsOfItsOwn: KeyLimits = {
  readsPerMinute: null,
  writesPerMinute: null,
  heavyReadsPerMinute: null,
  requestsPerMinute: null,
  costPerMinute: null,
}

/** Notes a fault for each limit that is no whole number from 1 to 1,000,000, of cost to 1,000,000,000. */
export function checkKeyLimits(checks: Checks, changes: KeyLimitChanges): void {
  checks.integer('readsPerMinute', changes.readsPerMinute, 1, keyLimitBound)
  checks.integer('writesPerMinute', changes.writesPerMinute, 1, keyLimitBound)
  checks.integer('heavyReadsPerMinute', changes.heavyReadsPerMinute, 1, keyLimitBound)
  checks.integer('requestsPerMinute', changes.requestsPerMinute, 1, keyLimitBound)
  checks.integer('costPerMinute', changes.costPerMinute, 1, keyCostBound)
}

/** The limits of a key with the changes made. */
export function limitsAfter(now: KeyLimits, changes: KeyLimitChanges): KeyLimits {
  const after = (name: keyof KeyLimits) => {
    const change = changes[name]
    return change === undefined ? now[name] : change
  }
  return {
    readsPerMinute: after('readsPerMinute'),
    writesPerMinute: after('writesPerMinute'),
    heavyReadsPerMinute: after('heavyReadsPerMinute'),
    requestsPerMinute: after('requestsPerMinute'),
    costPerMinute: after('costPerMinute'),
  }
}
