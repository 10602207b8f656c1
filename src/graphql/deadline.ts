import type { Database } from '../database/connection.js'
import { type DomainError, outcomeUnknown, timedOut, unavailable } from '../domain/errors.js'

/** Milliseconds that a commit may take beyond the operation's time, before its outcome is called unknown. */
const commitGrace = 2_000

/** The time that an operation has. Made for each: it holds no promise unless something is bound by it. */
export class Deadline {
  /** What the end does to each that is bound. */
  readonly #bound: (() => void)[] = []
  #timer: NodeJS.Timeout
  #remaining: number
  #since: number
  #passed = false

  /** `error` says why the operation ends when its time is over: it took too long, unless told otherwise. */
  constructor(
    milliseconds: number,
    private readonly error: () => DomainError = timedOut,
  ) {
    this.#remaining = milliseconds
    this.#since = performance.now()
    this.#timer = setTimeout(() => this.#end(), milliseconds)
  }

  #end(): void {
    this.#passed = true
    for (const end of this.#bound) end()
  }

  /**
   * Settles as `work` does, or fails when the time is over first. Where `settled` says that it no longer may, since it
   * commits, the end is waited for a little longer, and is then unknown.
   */
  bound<T>(work: Promise<T>, settled?: () => boolean): Promise<T> {
    return new Promise((resolve, reject) => {
      work.then(resolve, reject)
      const end = () => {
        if (settled?.()) withinGrace(work).then(resolve, reject)
        else reject(this.error())
      }
      // What has settled before it is bound is in time.
      if (this.#passed) queueMicrotask(end)
      else this.#bound.push(end)
    })
  }

  /** Throws when the time is over: nothing more is to be read or written. */
  check(): void {
    if (this.#passed) throw this.error()
  }

  /** Settles as `wait` does, which has a bound of its own: the time stands still meanwhile. One at a time. */
  async away<T>(wait: () => Promise<T>): Promise<T> {
    this.check()
    clearTimeout(this.#timer)
    this.#remaining -= performance.now() - this.#since
    try {
      return await wait()
    } finally {
      this.#since = performance.now()
      this.#timer = setTimeout(() => this.#end(), Math.max(0, this.#remaining))
    }
  }

  /** Gives the operation more time, before any of it is spent waiting. */
  extend(milliseconds: number): void {
    this.check()
    clearTimeout(this.#timer)
    const now = performance.now()
    this.#remaining += milliseconds - (now - this.#since)
    this.#since = now
    this.#timer = setTimeout(() => this.#end(), Math.max(0, this.#remaining))
  }

  clear(): void {
    clearTimeout(this.#timer)
  }
}

async function withinGrace<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(outcomeUnknown()), commitGrace)
  })
  try {
    return await Promise.race([work, over])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * The time for one operation on this database, of which `spent` milliseconds are gone (on the key's lookup). A database
 * that has answered nobody for a while is unavailable; of one that answers others the operation asked too much.
 */
export function operationDeadline(
  { timeout, database }: { readonly timeout: number; readonly database: Pick<Database, 'isSilent'> },
  spent = 0,
): Deadline {
  return new Deadline(Math.max(1, timeout - spent), () =>
    database.isSilent?.() === true ? unavailable() : timedOut(),
  )
}
