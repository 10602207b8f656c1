import { Temporal } from 'temporal-polyfill'

const day = 86_400_000
const quarterHour = 900_000

/** Most offsets that are remembered; then all are forgotten, so that no request can fill the memory. */
const most = 20_000

const known = new Map<string, number>()

function lookUp(time: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
}

function remembered(time: number, zone: string): number {
  const key = `${time} ${zone}`
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size >= most) known.clear()
  const offset = lookUp(time, zone)
  known.set(key, offset)
  return offset
}

/**
 * How many milliseconds the clocks of the zone are ahead of UTC at an instant, given in milliseconds since
 * 1970. Lists print thousands of times within few days, so the offset is looked up at the ends of the day
 * (in UTC) and, where it changes on that day, of the quarter hour. A zone that changed its clocks and
 * changed them back within one day would be misread; none ever has.
 */
export function zoneOffset(time: number, zone: string): number {
  for (const span of [day, quarterHour]) {
    const start = Math.floor(time / span) * span
    const offset = remembered(start, zone)
    if (offset === remembered(start + span, zone)) return offset
  }
  return lookUp(time, zone)
}
