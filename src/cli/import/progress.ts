import { bar, duration, grouped, pace } from '../bar.js'

/** Lines that are printed where there is no terminal, at most. */
const lines = 10

/** How far an import has come, on standard error: a bar on a terminal, else a line for each tenth. */
export class Progress {
  readonly #began = performance.now()
  #drawn = Number.NEGATIVE_INFINITY
  #told: number

  /** `first`: rows that were done before. */
  constructor(
    private readonly total: number,
    private readonly first: number,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {
    this.#told = Math.floor((first / Math.max(total, 1)) * lines)
  }

  /** So many rows are done. */
  at(done: number): void {
    if (!this.stream.isTTY) this.#tell(done)
    else if (performance.now() - this.#drawn >= pace || done === this.total) this.#draw(done)
  }

  /** Leaves the bar as it is. */
  end(): void {
    if (this.stream.isTTY && this.#drawn > 0) this.stream.write('\n')
  }

  #tell(done: number): void {
    const tenth = Math.floor((done / Math.max(this.total, 1)) * lines)
    if (tenth <= this.#told) return
    this.#told = tenth
    this.stream.write(`${this.#figures(done)}\n`)
  }

  #draw(done: number): void {
    this.#drawn = performance.now()
    this.stream.write(`\r${bar(done / Math.max(this.total, 1))} ${this.#figures(done)}\u001b[K`)
  }

  #figures(done: number): string {
    const seconds = (performance.now() - this.#began) / 1_000
    const rate = (done - this.first) / Math.max(seconds, 0.001)
    const left = done < this.total ? `, ${duration((this.total - done) / Math.max(rate, 0.001))} left` : ''
    return `${grouped(done)} of ${grouped(this.total)} rows, ${grouped(Math.round(rate))} a second${left}`
  }
}
