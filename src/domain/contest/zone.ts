import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../clock.js'
import { zoneOffset } from './zone-offset.js'

const localPattern = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:[0-5]\d$/
const namePattern = /^[A-Za-z]/
const firstInstant = '0001-01-01T00:00:00.000Z'
const lastInstant = '9999-12-31T23:59:59.999Z'

/** The IANA zone's name in its usual spelling (`america/new_york` is `America/New_York`), or undefined. */
export function zoneNamed(name: string): string | undefined {
  if (!namePattern.test(name)) return undefined
  try {
    return new Temporal.ZonedDateTime(0n, name).timeZoneId
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function zoned(instant: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
}

/**
 * The instant of a wall-clock time: in a gap of the clock it moves forward by the gap, of two it is the
 * earlier (#10). Undefined where it is outside of the years 1 to 9999 in UTC.
 */
function instantOf(wallClock: Temporal.PlainDateTime, zone: string): Instant | undefined {
  const instant = wallClock
    .toZonedDateTime(zone, { disambiguation: 'compatible' })
    .toInstant()
    .toString({ smallestUnit: 'millisecond' })
  return instant.length === firstInstant.length && instant >= firstInstant && instant <= lastInstant
    ? instant
    : undefined
}

/** An instant as wall-clock time of the zone, `2026-06-01 00:00:00`; fractions of a second are dropped. */
export function wallClockOf(instant: Instant, zone: string): string {
  const time = Date.parse(instant)
  const shown = new Date(time + zoneOffset(time, zone)).toISOString()
  // Years before 0 and after 9999 are written with a sign and six digits.
  return shown.slice(0, -5).replace('T', ' ')
}

/** The instant of `2026-06-01 00:00:00` in the zone (#10), or undefined for a text of another form. */
export function instantOfWallClock(text: string, zone: string): Instant | undefined {
  if (!localPattern.test(text) || text.startsWith('0000')) return undefined
  try {
    return instantOf(Temporal.PlainDateTime.from(text.replace(' ', 'T')), zone)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The instant at which the clocks of `to` show what those of `from` show at the given one (#84). */
export function sameWallClock(instant: Instant, from: string, to: string): Instant | undefined {
  return instantOf(zoned(instant, from).toPlainDateTime(), to)
}

/** The calendar day on which an instant falls in the zone, `2026-06-15`. */
export function dayOf(instant: Instant, zone: string): string {
  return wallClockOf(instant, zone).slice(0, -9)
}

/** The first instant of a calendar day in the zone; not always midnight, where clocks change then. */
export function startOfDay(day: string, zone: string): Instant {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime(zone)
    .startOfDay()
    .toInstant()
    .toString({ smallestUnit: 'millisecond' })
}

/** The calendar day `days` after (or before, when negative) the given one. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** How many days the second calendar day is after the first; negative when before. */
export function daysBetween(first: string, second: string): number {
  return Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(second), { largestUnit: 'day' }).days
}
