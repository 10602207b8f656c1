import type { Instant } from '../clock.js'
import type { FeedListener, Listenable } from './feed.js'

/** Keeps what a subscription has heard until it is told: little, however much it was. */
export interface Log<Row, Taken> extends FeedListener<Row> {
  /** What was heard since it was taken last. */
  take(): Taken
  /** Puts back what was taken and could not be told. */
  giveBack(taken: Taken): void
}

/** What one emission tells of. */
export interface Told<Taken> {
  readonly taken: Taken
  /** Whether it is the first, which tells of the present alone. */
  readonly first: boolean
  /** When the emission before was made; for the first one when this one is. */
  readonly from: Instant
  readonly to: Instant
}

/** An emission that is due. What it tells of is taken as late as possible, so that it comes with the rest. */
export interface Moment<Taken> {
  take(now: Instant): Told<Taken>
  /** Undoes `take`: it could not be told. The next moment follows after the interval. */
  giveBack(): void
}

/** Bounds of the interval in milliseconds. */
export const shortestInterval = 250
export const longestInterval = 60_000

/**
 * The emissions of one subscription: the first at once, later ones when something was heard and the interval
 * since the one before is over. The feed is listened to from the first `next` until `return`.
 */
export class Paced<Row, Taken> implements AsyncIterableIterator<Moment<Taken>> {
  readonly #feed: Listenable<Row>
  readonly #interval: number
  readonly #log: Log<Row, Taken>
  #begun = false
  #ended = false
  #changed = false
  #due = 0
  #told: Told<Taken> | undefined
  #timer: NodeJS.Timeout | undefined
  #settle: (() => void) | undefined

  /** `log` makes the log, which calls its argument whenever something was heard. */
  constructor(feed: Listenable<Row>, interval: number, log: (changed: () => void) => Log<Row, Taken>) {
    this.#feed = feed
    this.#interval = interval
    this.#log = log(() => {
      this.#changed = true
      this.#schedule()
    })
  }

  /** One caller at a time. */
  async next(): Promise<IteratorResult<Moment<Taken>, undefined>> {
    if (!this.#begun) {
      this.#begun = true
      await this.#feed.join(this.#log)
      // Left meanwhile: the feed must not keep what nobody takes.
      if (this.#ended) this.#feed.leave(this.#log)
    } else await this.#change()
    if (this.#ended) return { done: true, value: undefined }
    this.#changed = false
    this.#due = performance.now() + this.#interval
    return { done: false, value: this.#moment() }
  }

  async return(): Promise<IteratorResult<Moment<Taken>, undefined>> {
    this.#ended = true
    clearTimeout(this.#timer)
    this.#feed.leave(this.#log)
    this.#settle?.()
    return { done: true, value: undefined }
  }

  async throw(error: unknown): Promise<never> {
    await this.return()
    throw error
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async #change(): Promise<void> {
    if (this.#ended) return
    await new Promise<void>((resolve) => {
      this.#settle = resolve
      if (this.#changed) this.#schedule()
    })
    this.#settle = undefined
  }

  /** Lets the one who waits go on as soon as the interval is over. */
  #schedule(): void {
    if (this.#settle === undefined || this.#timer !== undefined) return
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined
        this.#settle?.()
      },
      Math.max(0, this.#due - performance.now()),
    )
  }

  #moment(): Moment<Taken> {
    const earlier = this.#told
    return {
      take: (now) => {
        this.#told = {
          taken: this.#log.take(),
          first: earlier === undefined,
          from: earlier?.to ?? now,
          to: now,
        }
        return this.#told
      },
      giveBack: () => {
        if (this.#told !== undefined && this.#told !== earlier) this.#log.giveBack(this.#told.taken)
        this.#told = earlier
        // Without anything to tell, the first emission is due again all the same.
        this.#changed = true
      },
    }
  }
}
