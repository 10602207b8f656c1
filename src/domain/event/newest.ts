/** Ids of each sort that are kept between two emissions of a subscription. */
export const mostListed = 50

/** The newest ids of some rows, each once, at most `most` of them. */
export class Newest {
  readonly #most: number
  readonly #ids = new Set<number>()
  #dropped = false

  constructor(most: number) {
    this.#most = most
  }

  add(id: unknown): void {
    if (typeof id !== 'number') return
    // Named again: it is the newest now.
    this.#ids.delete(id)
    this.#ids.add(id)
    for (const oldest of this.#ids) {
      if (this.#ids.size <= this.#most) break
      this.#ids.delete(oldest)
      this.#dropped = true
    }
  }

  /** Adds ids of which the first is the newest. */
  addAll(ids: readonly number[]): void {
    for (const id of [...ids].reverse()) this.add(id)
  }

  /** Newest first. */
  get ids(): number[] {
    return [...this.#ids].reverse()
  }

  /** Whether there were more than are kept. */
  get dropped(): boolean {
    return this.#dropped
  }
}
