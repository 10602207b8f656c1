import { DomainError } from '../domain/errors.js'

function timeoutError(): DomainError {
  return new DomainError('TIMEOUT', 'The operation took too long.')
}

/** The time that an operation has. */
export class Deadline {
  readonly #over: Promise<never>
  readonly #timer: NodeJS.Timeout
  #passed = false

  constructor(milliseconds: number) {
    let reject: (error: Error) => void = () => undefined
    this.#over = new Promise<never>((_resolve, refuse) => {
      reject = refuse
    })
    // The deadline may pass when nobody waits any more; that is no defect.
    this.#over.catch(() => undefined)
    this.#timer = setTimeout(() => {
      this.#passed = true
      reject(timeoutError())
    }, milliseconds)
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

  clear(): void {
    clearTimeout(this.#timer)
  }
}
