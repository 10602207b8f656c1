import type { Executor } from '../../database/connection.js'
import type { Caller } from '../caller.js'
import { callerWithHash, lookupHash } from './authenticate.js'
import { hashOf, longestKey } from './raw-key.js'

/** Milliseconds for which it is known who a key is, counted from when the database was asked. */
export const knownFor = 500

/** Keys that are remembered at most; what was looked up longest ago leaves first. */
const mostKeys = 10_000

interface Known {
  readonly since: number
  readonly caller: Caller
}

interface Asked {
  readonly since: number
  readonly caller: Promise<Caller>
}

/**
 * Who keys are, for half a second each: whatever becomes of a key elsewhere is noticed within it, and in this process
 * at once where `forget` is called. Only valid keys are remembered, under their hashes.
 */
export class KnownKeys {
  readonly #executor: Executor
  readonly #now: () => number
  #known = new Map<string, Known>()
  #asked = new Map<string, Asked>()

  /** `executor` is the root handle; `now` gives milliseconds that go on whatever becomes of the clock. */
  constructor(executor: Executor, now: () => number = () => performance.now()) {
    this.#executor = executor
    this.#now = now
  }

  /** Who the key is, where it was looked up just now. */
  remembered(raw: string | undefined): Caller | undefined {
    if (raw === undefined || raw.length > longestKey) return undefined
    const known = this.#known.get(hashOf(raw))
    return known !== undefined && this.#isRecent(known) ? known.caller : undefined
  }

  /** Looks the key up as `authenticate` does, once for all who ask at the same time. */
  async lookUp(raw: string | undefined): Promise<Caller> {
    const hash = lookupHash(raw)
    const asked = this.#asked.get(hash)
    if (asked !== undefined && this.#isRecent(asked)) return await asked.caller
    const asking = { since: this.#now(), caller: callerWithHash(this.#executor, hash) }
    this.#asked.set(hash, asking)
    try {
      const caller = await asking.caller
      // Not what was asked before `forget`, or before somebody else asked anew.
      if (this.#asked.get(hash) === asking) this.#remember(hash, { since: asking.since, caller })
      return caller
    } finally {
      if (this.#asked.get(hash) === asking) this.#asked.delete(hash)
    }
  }

  /** Keys have changed: nothing that was asked before is to be relied on. */
  forget(): void {
    this.#known = new Map()
    this.#asked = new Map()
  }

  #isRecent({ since }: Pick<Known, 'since'>): boolean {
    return this.#now() - since < knownFor
  }

  #remember(hash: string, known: Known): void {
    this.#known.delete(hash)
    this.#known.set(hash, known)
    if (this.#known.size <= mostKeys) return
    for (const oldest of this.#known.keys()) {
      this.#known.delete(oldest)
      return
    }
  }
}
