import { DatabaseSilent, isAnswer, outageOf } from './outage.js'

/** Told when a database begins to fail and when it answers again: in each outage once for each thing that is wrong. */
export interface OutageReport {
  /** One sentence for the operator, with what to do. */
  failed(sentence: string, error: unknown): void
  recovered(): void
}

export interface WatchdogOptions {
  /** Asks the database over a connection of its own, and fails where no answer comes in time. */
  readonly probe: () => Promise<void>
  readonly report?: OutageReport | undefined
}

/** Milliseconds without any answer after which the database is asked whether it is there. */
const patience = 1_000
const lookEvery = 500
/** Milliseconds without a failure after which the outage is over. */
const calm = 1_000

/**
 * Knows whether a database answers. Statements are followed; where several wait and nothing comes, the database is
 * asked over another connection, and is silent when that is not answered either: a statement that is merely slow
 * makes no outage, and a machine that hangs does. A silent database is sent nothing but that question, so that
 * clients hear at once what they would hear after a long wait.
 */
export class Watchdog {
  readonly #options: WatchdogOptions
  #waiting = 0
  #heardAt = 0
  #silent = false
  #probing = false
  #timer: NodeJS.Timeout | undefined
  /** When something failed last; undefined: no outage. */
  #failedAt: number | undefined
  readonly #told = new Set<string>()
  #closed = false

  constructor(options: WatchdogOptions) {
    this.#options = options
  }

  get silent(): boolean {
    return this.#silent
  }

  /** Throws where the database is silent. */
  check(): void {
    if (this.#silent) throw new DatabaseSilent()
  }

  /** Sends a statement and notes what comes of it; throws DatabaseSilent without sending where that is known. */
  async follow<T>(send: () => Promise<T>): Promise<T> {
    this.check()
    if (this.#waiting === 0) this.#heardAt = performance.now()
    this.#waiting += 1
    this.#watch()
    try {
      const answer = await send()
      this.#answered()
      return answer
    } catch (error) {
      this.failed(error)
      throw error
    } finally {
      this.#waiting -= 1
    }
  }

  /** Notes a failure; one that says nothing about the database as a whole is an answer like others. */
  failed(error: unknown): void {
    if (isAnswer(error)) this.#heard()
    const outage = outageOf(error)
    if (outage === undefined) {
      if (isAnswer(error)) this.#answered()
      return
    }
    this.#failedAt = performance.now()
    if (this.#told.has(outage.sentence)) return
    this.#told.add(outage.sentence)
    this.#options.report?.failed(outage.sentence, error)
  }

  close(): void {
    this.#closed = true
    clearInterval(this.#timer)
  }

  #heard(): void {
    this.#heardAt = performance.now()
    this.#silent = false
  }

  #answered(): void {
    this.#heard()
    if (this.#failedAt === undefined || performance.now() - this.#failedAt < calm) return
    this.#failedAt = undefined
    this.#told.clear()
    this.#options.report?.recovered()
  }

  #watch(): void {
    if (this.#closed) return
    this.#timer ??= setInterval(() => this.#look(), lookEvery).unref()
  }

  #look(): void {
    if (this.#waiting === 0 && !this.#silent) {
      clearInterval(this.#timer)
      this.#timer = undefined
    } else if (!this.#probing && performance.now() - this.#heardAt > patience) {
      void this.#probe()
    }
  }

  async #probe(): Promise<void> {
    this.#probing = true
    const asked = performance.now()
    try {
      await this.#options.probe()
      this.#heard()
    } catch (error) {
      if (isAnswer(error)) this.#heard()
      // Something may have come over the other connections meanwhile.
      else if (this.#heardAt < asked && !this.#closed) {
        this.#silent = true
        this.failed(new DatabaseSilent())
      }
    } finally {
      this.#probing = false
    }
  }
}
