import type { Instant } from '../clock.js'

/** Over how many rows the totals of a contest are spread. */
export const slots = 16

/** The bucket of rollups that tell of all time: by entry method type and by country. */
export const allTime: Instant = '1970-01-01T00:00:00.000Z'

const quarterHour = 15 * 60 * 1_000

/** The stripe of a person's share in the contest's totals. */
export function slotOf(participantId: number): number {
  return participantId % slots
}

/** The start of the quarter hour in UTC that holds the instant. */
export function bucketOf(instant: Instant): Instant {
  return new Date(Math.floor(Date.parse(instant) / quarterHour) * quarterHour).toISOString()
}
