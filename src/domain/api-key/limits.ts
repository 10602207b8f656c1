import type { Checks } from '../checks.js'

/** Most requests a minute that a key can be given. */
export const keyLimitBound = 1_000_000

/** Requests a minute that a key may make by class; null: as many as a REST API's contract says. */
export interface KeyLimits {
  readonly readsPerMinute: number | null
  readonly writesPerMinute: number | null
  readonly heavyReadsPerMinute: number | null
}

/** The same as given: absent keeps, null goes back to what the contracts say. */
export type KeyLimitChanges = { readonly [Name in keyof KeyLimits]?: number | null | undefined }

/** As the contracts have it. */
export const noLimitsOfItsOwn: KeyLimits = {
  readsPerMinute: null,
  writesPerMinute: null,
  heavyReadsPerMinute: null,
}

/** Notes a fault for each limit that is no whole number from 1 to 1,000,000. */
export function checkKeyLimits(checks: Checks, changes: KeyLimitChanges): void {
  checks.integer('readsPerMinute', changes.readsPerMinute, 1, keyLimitBound)
  checks.integer('writesPerMinute', changes.writesPerMinute, 1, keyLimitBound)
  checks.integer('heavyReadsPerMinute', changes.heavyReadsPerMinute, 1, keyLimitBound)
}

/** The limits of a key with the changes made. */
export function limitsAfter(
  { readsPerMinute, writesPerMinute, heavyReadsPerMinute }: KeyLimits,
  changes: KeyLimitChanges,
): KeyLimits {
  const after = (now: number | null, change: number | null | undefined) =>
    change === undefined ? now : change
  return {
    readsPerMinute: after(readsPerMinute, changes.readsPerMinute),
    writesPerMinute: after(writesPerMinute, changes.writesPerMinute),
    heavyReadsPerMinute: after(heavyReadsPerMinute, changes.heavyReadsPerMinute),
  }
}
