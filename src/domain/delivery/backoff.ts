import { createHash } from 'node:crypto'
import type { Instant } from '../clock.js'

const minute = 60_000

/** From the end of each try to the next one, at least: six tries over a day (#155). */
const intervals = [minute, 9 * minute, 50 * minute, 300 * minute, 1_080 * minute]

/** How much longer an interval may become by chance, so that what failed together does not come back together. */
const spread = 0.2

/** From how many attempts in a row that found it unavailable a receiver rests. */
const enduredFailures = 3

const shortestRest = 5_000
const longestRest = 5 * minute

/** Chance that is the same at every run: from 0 to less than 1, for a text. */
function chanceOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32
}

function later(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + Math.round(milliseconds)).toISOString()
}

/**
 * When a delivery is tried again after `tries` tries of which the last has failed now; undefined: it was the
 * last. Not before the `retryAfter` seconds for which the receiver has asked.
 */
export function nextTry(
  { key, tries, now }: { readonly key: string; readonly tries: number; readonly now: Instant },
  retryAfter: number | null,
): Instant | undefined {
  const interval = intervals[tries - 1]
  if (interval === undefined) return undefined
  const spreaded = interval * (1 + spread * chanceOf(`${key}:${tries}`))
  return later(now, Math.max(spreaded, (retryAfter ?? 0) * 1_000))
}

/**
 * Until when a receiver rests that was unavailable `failures` times in a row; null: it is tried at once. The
 * rests double from some seconds to some minutes. A receiver that asks for time rests from the first failure.
 */
export function restUntil(
  {
    webhookId,
    failures,
    now,
  }: { readonly webhookId: number; readonly failures: number; readonly now: Instant },
  retryAfter: number | null,
): Instant | null {
  const doublings = failures - enduredFailures
  const own = doublings < 0 ? 0 : Math.min(longestRest, shortestRest * 2 ** Math.min(doublings, 20))
  const spreaded = own * (1 + spread * chanceOf(`${webhookId}:${failures}`))
  const rest = Math.max(spreaded, Math.min(longestRest, (retryAfter ?? 0) * 1_000))
  return rest === 0 ? null : later(now, rest)
}
