/**
 * Weights of which sums from the start are wanted while single ones are taken out: a Fenwick tree. Every
 * sum is exact, since the total is at most 2^53 - 1.
 */
export class Weights {
  readonly #tree: Float64Array
  readonly #weights: Float64Array
  readonly #highestPower: number
  #total = 0

  /** In time proportional to their number. The weights are whole, 0 or more. */
  constructor(weights: ArrayLike<number>) {
    this.#weights = new Float64Array(weights)
    const size = this.#weights.length
    this.#tree = new Float64Array(size + 1)
    for (let place = 1; place <= size; place += 1) {
      const weight = this.#weights[place - 1] ?? 0
      this.#total += weight
      this.#add(place, weight)
      const next = place + (place & -place)
      if (next <= size) this.#add(next, this.#tree[place] ?? 0)
    }
    this.#highestPower = size === 0 ? 0 : 2 ** Math.floor(Math.log2(size))
  }

  /** The sum of the weights that are left. */
  get total(): number {
    return this.#total
  }

  /**
   * Whose chance `target` is, from 0 to the total less 1: the first index at which the sum up to and with it
   * exceeds the target, and the rest of the target within that one's weight. In logarithmic time.
   */
  at(target: number): { readonly index: number; readonly rest: number } {
    let index = 0
    let rest = target
    for (let power = this.#highestPower; power > 0; power = Math.floor(power / 2)) {
      const sum = this.#tree[index + power]
      if (sum !== undefined && sum <= rest) {
        index += power
        rest -= sum
      }
    }
    return { index, rest }
  }

  /** Takes an index out: it has no more chances. In logarithmic time. */
  remove(index: number): void {
    const weight = this.#weights[index] ?? 0
    this.#weights[index] = 0
    this.#total -= weight
    for (let place = index + 1; place < this.#tree.length; place += place & -place) {
      this.#add(place, -weight)
    }
  }

  #add(place: number, amount: number): void {
    this.#tree[place] = (this.#tree[place] ?? 0) + amount
  }
}
