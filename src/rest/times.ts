import { wallClockOf } from '../domain/contest/zone.js'

// How two dialects print instants.

/** An instant as wall-clock time of the contest's zone, `2026-05-10 14:22:11` (#10). */
export function localTime(instant: string, timeZone: string): string {
  return wallClockOf(instant, timeZone)
}

/** The same where there may be no instant. */
export function optionalLocalTime(instant: string | null, timeZone: string): string | null {
  return instant === null ? null : localTime(instant, timeZone)
}

/** An instant of the account's in UTC (#10, #171), `2026-05-10 14:22:11`. */
export function utcTime(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 19)}`
}

/** An instant as seconds since 1970, from the same instant as its printed time (#170). */
export function epoch(instant: string): number {
  return Math.floor(Date.parse(instant) / 1_000)
}
