import { wallClockOf } from '../../domain/contest/zone.js'

/** An instant of a giveaway as the dialect prints it: wall-clock time of the giveaway's zone (#10). */
export function localTime(instant: string, timeZone: string): string {
  return wallClockOf(instant, timeZone)
}

/** An instant of the account's as the dialect prints it: in UTC (#10), `2024-03-15 10:30:00`. */
export function utcTime(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 19)}`
}
