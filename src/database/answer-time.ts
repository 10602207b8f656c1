/** Milliseconds between two looks at who waits, at most. */
const lookEvery = 500

/** A statement that waits for its answer. */
export interface Waiting {
  /** By `performance.now()`. */
  readonly since: number
  /** Where it stands among all. */
  place: number
  readonly giveUp: () => void
}

/**
 * How long a statement's answer may take. One timer looks after all, four times in that time and at least every half second. A
 * timer for each statement, as the driver's own bound makes it, has V8's collector take statements and their rows for alive
 * long after they were answered (bench/README.md).
 */
export class AnswerTime {
  readonly #waiting: Waiting[] = []
  #timer: NodeJS.Timeout | undefined

  /** `milliseconds`: undefined where an answer may take any time. */
  constructor(private readonly milliseconds: number | undefined) {}

  /** Begins to wait; `giveUp` is called once, at most half a second after the time is over. */
  begin(giveUp: () => void): Waiting {
    const waiting = { since: performance.now(), place: this.#waiting.length, giveUp }
    if (this.milliseconds === undefined) return waiting
    this.#waiting.push(waiting)
    const every = Math.min(lookEvery, this.milliseconds / 4)
    this.#timer ??= setInterval(() => this.#look(), every).unref()
    return waiting
  }

  /** There is an answer. */
  end({ place }: Waiting): void {
    const last = this.#waiting.pop()
    if (last === undefined || last.place === place) return
    last.place = place
    this.#waiting[place] = last
  }

  #look(): void {
    const { milliseconds = Number.POSITIVE_INFINITY } = this
    const now = performance.now()
    const late = this.#waiting.filter(({ since }) => now - since > milliseconds)
    for (const waiting of late) {
      this.end(waiting)
      waiting.giveUp()
    }
    if (this.#waiting.length > 0) return
    clearInterval(this.#timer)
    this.#timer = undefined
  }
}
