import type { Instant } from '../../domain/clock.js'

const first = 30
const longest = 600

/** For how long a mail server that could not be reached is left alone: half a minute, twice as long each time, ten minutes at most. */
export class Rest {
  #until: Instant | undefined
  #failures = 0

  /** Whether the last message found no server, so that the next one is a try. */
  get troubled(): boolean {
    return this.#failures > 0
  }

  holds(now: Instant): boolean {
    return this.#until !== undefined && now < this.#until
  }

  begin(now: Instant): void {
    // What fails together counts once.
    if (this.holds(now)) return
    const seconds = Math.min(longest, first * 2 ** this.#failures)
    this.#failures += 1
    this.#until = new Date(Date.parse(now) + seconds * 1_000).toISOString()
  }

  end(): void {
    this.#failures = 0
    this.#until = undefined
  }
}
