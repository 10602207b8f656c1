import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../clock.js'
import { instantOfWallClock } from '../contest/zone.js'
import type { Run } from './plan.js'
import type { Random } from './random.js'

const hour = 3_600_000
const day = 24 * hour

/** Start and end of a run as instants. */
export interface Period {
  readonly startsAt: Instant
  readonly endsAt: Instant | null
}

/** The day's text, `days` after the zone's day at `instant`. */
function localDay(instant: Instant, zone: string, days: number): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().add({ days }).toString()
}

function at(day: string, time: string, zone: string): Instant {
  const instant = instantOfWallClock(`${day} ${time}`, zone)
  if (instant === undefined) throw new RangeError(`${day} ${time} is no time in ${zone}.`)
  return instant
}

/** The last change of the zone's clock that is far enough back for a run around it to be over. */
function clockChangeBefore(now: Instant, zone: string, days: number): Instant {
  const late = Temporal.Instant.from(now).toZonedDateTimeISO(zone).subtract({ days })
  const change = late.getTimeZoneTransition('previous')
  if (change === null) throw new RangeError(`The clocks of ${zone} never change.`)
  return change.toInstant().toString({ smallestUnit: 'millisecond' })
}

/** Runs start at nine in the morning and end at the last second of a day, in their zone. */
export function periodOf(run: Run, zone: string, now: Instant): Period {
  const anchor = run.aroundClockChange === true ? clockChangeBefore(now, zone, (run.to ?? 0) + 2) : now
  return {
    startsAt: at(localDay(anchor, zone, run.from), '09:00:00', zone),
    endsAt: run.to === undefined ? null : at(localDay(anchor, zone, run.to), '23:59:59', zone),
  }
}

/** How busy each hour of a local day is, on weekdays and at weekends. */
const weekdayHours = [3, 2, 1, 1, 1, 2, 5, 9, 10, 8, 8, 9, 13, 11, 8, 8, 9, 11, 14, 18, 21, 19, 13, 7]
const weekendHours = [6, 4, 2, 1, 1, 1, 2, 4, 8, 12, 15, 16, 15, 14, 14, 14, 14, 15, 16, 17, 17, 15, 12, 9]
const choices = (weights: readonly number[]) => weights.map((weight, index) => [index, weight] as const)
const weekdayChoices = choices(weekdayHours)
const weekendChoices = choices(weekendHours)
/** Sunday to Saturday. */
const weekdays = [1.25, 0.9, 0.85, 0.95, 1, 1.1, 1.35]

/**
 * Instants of a run at which people come: a rush at the opening, growth by word of mouth, a last push
 * before the end, more at weekends, and waves over each local day.
 */
export class Arrivals {
  readonly #days: readonly (readonly [number, number])[]
  readonly #first: number

  constructor(
    readonly from: number,
    readonly until: number,
    /** The end that people know of; the last push is before it. */
    end: number | null,
    offset: number,
  ) {
    // Local midnight of the first day, as far as waves need to be exact.
    this.#first = Math.floor((from + offset) / day) * day - offset
    const count = Math.max(1, Math.ceil((until - this.#first) / day))
    this.#days = Array.from({ length: count }, (_, index) => {
      const start = this.#first + index * day
      const left = end === null ? Number.POSITIVE_INFINITY : (end - start) / day
      const rush = 4.2 * Math.exp(-index / 2) + (left < 3 ? 1.2 : 0)
      const weekday = weekdays[new Date(start + offset).getUTCDay()] ?? 1
      return [start, weekday * (rush + 0.6 + 0.5 * Math.min(1, index / 20))] as const
    })
  }

  /** One instant, in milliseconds. */
  draw(random: Random): number {
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const instant = timeOfDay(random, random.weighted(this.#days))
      if (instant >= this.from && instant < this.until) return instant
    }
    return random.whole(this.from, this.until - 1)
  }
}

/** An instant of the local day that starts at `start`. */
export function timeOfDay(random: Random, start: number): number {
  const weekday = new Date(start + day / 2).getUTCDay()
  const hours = weekday === 0 || weekday === 6 ? weekendChoices : weekdayChoices
  return start + random.weighted(hours) * hour + random.whole(0, hour - 1)
}

/** How far the zone's clocks are ahead of UTC at the instant, in milliseconds. */
export function offsetAt(instant: Instant, zone: string): number {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000
}
