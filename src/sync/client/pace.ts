import type { IncomingHttpHeaders } from 'node:http'
import type { Time } from './time.js'

export interface PaceOptions {
  /** Requests at once. */
  readonly parallel: number
  /** Milliseconds between the beginnings of two requests. */
  readonly interval: number
  /** Milliseconds that are waited at most for a source's permission. */
  readonly mostWait: number
  readonly time: Time
}

/** The source wants nothing for longer than is waited. */
export class HeldError extends Error {
  override readonly name = 'HeldError'

  constructor(
    /** Seconds from now on. */
    readonly retryAfter: number,
  ) {
    super(`The source asks for ${retryAfter} s without requests.`)
  }
}

/**
 * When a source's next request may begin: so many at once, none before the last one's interval is over, none while the
 * source has said that its limit is used up (`X-RateLimit-*`) or how long to wait (`Retry-After`). What one request was
 * told holds for all.
 */
export class Pace {
  readonly #options: PaceOptions
  #running = 0
  readonly #waiting = new Set<() => void>()
  /** The earliest beginning of the next request, by the interval and by what was asked for. */
  #next = 0
  #heldUntil = 0
  /** What the present window leaves, and its end; undefined: the source has not said. */
  #window: { left: number; endsAt: number } | undefined

  constructor(options: PaceOptions) {
    this.#options = options
  }

  /** Runs one request when it may begin. Throws `HeldError` where that is too long to wait. */
  async run<Result>(cost: number, signal: AbortSignal, request: () => Promise<Result>): Promise<Result> {
    await this.#slot(signal)
    try {
      await this.#turn(cost, signal)
      return await request()
    } finally {
      this.#running -= 1
      for (const wake of this.#waiting) wake()
    }
  }

  /** Takes in what an answer says of limits. A window's end is read by the source's own clock, where it tells it. */
  learn(headers: IncomingHttpHeaders): void {
    const left = whole(headers['x-ratelimit-remaining'])
    const reset = whole(headers['x-ratelimit-reset'])
    if (left === undefined || reset === undefined) return
    const now = this.#now()
    const told = Date.parse(headers.date ?? '')
    const endsAt = now + Math.max(0, reset * 1_000 - (Number.isNaN(told) ? now : told))
    const known = this.#window
    // Answers overtake each other: within a window the least counts.
    const isSame = known !== undefined && Math.abs(known.endsAt - endsAt) < 2_000
    this.#window = { left: isSame ? Math.min(known.left, left) : left, endsAt }
  }

  /** Lets nothing begin for so many seconds. */
  hold(seconds: number): void {
    this.#heldUntil = Math.max(this.#heldUntil, this.#now() + seconds * 1_000)
  }

  #now(): number {
    return Date.parse(this.#options.time.clock.now())
  }

  async #slot(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    while (this.#running >= this.#options.parallel) await this.#freed(signal)
    this.#running += 1
  }

  #freed(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = () => {
        this.#waiting.delete(wake)
        signal.removeEventListener('abort', stop)
      }
      const wake = () => {
        end()
        resolve()
      }
      const stop = () => {
        end()
        reject(signal.reason)
      }
      this.#waiting.add(wake)
      signal.addEventListener('abort', stop, { once: true })
    })
  }

  async #turn(cost: number, signal: AbortSignal): Promise<void> {
    const { interval, mostWait, time } = this.#options
    for (;;) {
      signal.throwIfAborted()
      const now = this.#now()
      if (this.#window !== undefined && this.#window.endsAt <= now) this.#window = undefined
      const spent = this.#window !== undefined && this.#window.left < cost ? this.#window.endsAt : 0
      const asked = Math.max(this.#heldUntil, spent)
      if (asked - now > mostWait) throw new HeldError(Math.ceil((asked - now) / 1_000))
      const begins = Math.max(asked, this.#next)
      if (begins <= now) {
        this.#next = now + interval
        if (this.#window !== undefined) this.#window.left -= cost
        return
      }
      await time.pause(begins - now, signal)
    }
  }
}

function whole(value: string | string[] | undefined): number | undefined {
  return typeof value === 'string' && /^\d{1,15}$/.test(value.trim()) ? Number(value) : undefined
}
