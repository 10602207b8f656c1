import type { Clock, Instant } from '../../src/domain/clock.js'

/** A clock that stands until a test moves it. */
export class TestClock implements Clock {
  #now: number

  constructor(start: Instant = '2026-06-15T12:00:00.000Z') {
    this.#now = Date.parse(start)
  }

  now(): Instant {
    return new Date(this.#now).toISOString()
  }

  set(instant: Instant): void {
    this.#now = Date.parse(instant)
  }

  /** Moves forward by seconds. */
  advance(seconds: number): void {
    this.#now += seconds * 1_000
  }
}
