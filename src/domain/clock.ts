/** An instant as ISO 8601 in UTC with milliseconds, `2026-06-15T09:23:41.000Z`: sorts as text. */
export type Instant = string

/** The one source of the present. Injected, so that tests can move it. */
export interface Clock {
  now(): Instant
}

let millisecond = 0
let text: Instant = ''

/** The machine's time. Whoever asks within one millisecond is given one text, which takes longer to make than to read the clock. */
export const systemClock: Clock = {
  now() {
    const now = Date.now()
    if (now !== millisecond) {
      text = new Date(now).toISOString()
      millisecond = now
    }
    return text
  },
}
