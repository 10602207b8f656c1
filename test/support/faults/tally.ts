/** Latencies and outcomes of a load, by what became of each request. */
export class Tally {
  readonly outcomes = new Map<string, number>()
  readonly #all: number[] = []
  readonly #calm: number[] = []
  /** Whether a fault is on, or was a moment ago. */
  disturbed = false
  /** When a client was last told of a success. */
  succeededAt: number | undefined

  note(outcome: string, milliseconds: number): void {
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1)
    this.#all.push(milliseconds)
    if (outcome === '200' || outcome === '201') this.succeededAt = performance.now()
    if (!this.disturbed) this.#calm.push(milliseconds)
  }

  get requests(): number {
    return this.#all.length
  }

  get figures() {
    return {
      p50: quantile(this.#all, 0.5),
      p99: quantile(this.#all, 0.99),
      longest: quantile(this.#all, 1),
      p99WithoutFault: quantile(this.#calm, 0.99),
    }
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort()
  const found = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  return found === undefined ? 0 : Math.round(found)
}
