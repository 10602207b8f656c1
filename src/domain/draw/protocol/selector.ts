import { type Drawn, NumberStream } from './stream.js'

/** What a rank falls on, before it is known who stands there. */
export interface Pick extends Drawn {
  /** From 1. */
  readonly rank: number
  /** The chances of those who are left: the target is below it. */
  readonly totalWeight: number
  /** The chance on the whole line from 0 to the pool's total less 1: look up the leaf that holds it. */
  readonly position: number
}

/** The chances that a person holds. */
export interface Interval {
  readonly start: number
  readonly weight: number
}

/**
 * Selects without replacement, rank after rank: `next()` says which chance the rank falls on, the caller
 * looks up who holds it, `take()` takes that person's chances out. How the pool is kept is the caller's.
 */
export class Selector {
  readonly #stream: NumberStream
  /** Of those chosen, ascending by start. */
  readonly #taken: Interval[] = []
  #remaining: number
  #pending: Pick | undefined

  /** `totalWeight` is the pool's, from 0. */
  constructor(seed: Uint8Array, totalWeight: number) {
    this.#stream = new NumberStream(seed)
    this.#remaining = totalWeight
  }

  /** The next rank's pick; undefined once nobody is left. */
  next(): Pick | undefined {
    if (this.#pending !== undefined) throw new Error('The pick before has not been taken.')
    if (this.#remaining === 0) return undefined
    const totalWeight = this.#remaining
    const drawn = this.#stream.below(totalWeight)
    const rank = this.#taken.length + 1
    this.#pending = { ...drawn, rank, totalWeight, position: this.#positionOf(drawn.target) }
    return this.#pending
  }

  /** Takes out who holds the chance of the pick; RangeError for anybody else. */
  take({ start, weight }: Interval): void {
    const position = this.#pending?.position
    const holds = position !== undefined && position >= start && position < start + weight
    if (!holds || weight > this.#remaining) {
      throw new RangeError('This interval does not hold the chance that was picked.')
    }
    this.#pending = undefined
    this.#remaining -= weight
    const after = this.#taken.findIndex((other) => other.start > start)
    this.#taken.splice(after === -1 ? this.#taken.length : after, 0, { start, weight })
  }

  /** The target on the whole line: past every interval that was taken out before it. */
  #positionOf(target: number): number {
    let position = target
    for (const { start, weight } of this.#taken) {
      if (position < start) break
      position += weight
    }
    return position
  }
}
