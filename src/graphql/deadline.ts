import { DomainError } from '../domain/errors.js'

function timeoutError(): DomainError {
  return new DomainError('TIMEOUT', 'The operation took too long.')
}

/** The time that an operation has. */
export class Deadline {
  readonly #over: Promise<never>
  readonly #end: () => void
  #timer: NodeJS.Timeout
  #remaining: number
  #since: number
  #passed = false

  constructor(milliseconds: number) {
    let reject: (error: Error) => void = () => undefined
    this.#over = new Promise<never>((_resolve, refuse) => {
      reject = refuse
    })
    // The deadline may pass when nobody waits any more; that is no defect.
    this.#over.catch(() => undefined)
    this.#end = () => {
      this.#passed = true
      reject(timeoutError())
    }
    this.#remaining = milliseconds
    this.#since = performance.now()
    this.#timer = setTimeout(this.#end, milliseconds)
  }

  /** Settles as `work` does, or fails when the time is over first, unless `settled` says that it no longer may. */
  bound<T>(work: Promise<T>, settled: () => boolean = () => false): Promise<T> {
    const over = this.#over.catch((error: unknown) => {
      if (settled()) return work
      throw error
    })
    return Promise.race([work, over])
  }

  /** Throws when the time is over: nothing more is to be read or written. */
  check(): void {
    if (this.#passed) throw timeoutError()
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
      this.#timer = setTimeout(this.#end, Math.max(0, this.#remaining))
    }
  }

  /** Gives the operation more time, before any of it is spent waiting. */
  extend(milliseconds: number): void {
    this.check()
    clearTimeout(this.#timer)
    const now = performance.now()
    this.#remaining += milliseconds - (now - this.#since)
    this.#since = now
    this.#timer = setTimeout(this.#end, Math.max(0, this.#remaining))
  }

  clear(): void {
    clearTimeout(this.#timer)
  }
}
