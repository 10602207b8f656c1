/** An instant as ISO 8601 in UTC with milliseconds, `2026-06-15T09:23:41.000Z`: sorts as text. */
export type Instant = string

/** The one source of the present. Injected, so that tests can move it. */
export interface Clock {
  now(): Instant
}

export const systemClock: Clock = { now: () => new Date().toISOString() }
