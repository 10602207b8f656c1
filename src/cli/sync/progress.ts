import type { SourceRunRow } from '../../database/tables/index.js'
import { bar, duration, grouped, pace } from '../bar.js'

/** Milliseconds between two lines where there is no terminal. */
const linePace = 5_000

/** Rows of all kinds that a run has seen. */
export function rowsOf({ counts }: Pick<SourceRunRow, 'counts'>): number {
  return Object.values(counts).reduce((sum, { seen }) => sum + seen, 0)
}

/** Where figures are shown: standard error, unless a test looks. */
export interface Screen {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** How far a source's run has come, on standard error: a bar on a terminal, else a line now and then. */
export class SyncProgress {
  #told = Number.NEGATIVE_INFINITY
  #drawn = false
  #began: { readonly at: number; readonly rows: number } | undefined
  /** What is being fetched, since when, and how many of it had come then. */
  #part: { readonly words: string; readonly at: number; readonly fetched: number } | undefined

  constructor(
    private readonly name: string,
    private readonly stream: Screen = process.stderr,
    /** Milliseconds of a clock that only goes forward. */
    private readonly time: () => number = () => performance.now(),
  ) {}

  /** The run is this far. */
  at(run: SourceRunRow): void {
    const now = this.time()
    this.#began ??= { at: now, rows: rowsOf(run) }
    if (this.#part?.words !== run.fetching) {
      this.#part = { words: run.fetching ?? '', at: now, fetched: run.fetched }
    }
    if (now - this.#told < (this.stream.isTTY ? pace : linePace)) return
    this.#told = now
    if (this.stream.isTTY) {
      this.#drawn = true
      this.stream.write(
        `\r${bar(run.fetched / Math.max(run.expected ?? 1, 1))} ${this.#figures(run, now)}\u001b[K`,
      )
    } else this.stream.write(`${this.name}: ${this.#figures(run, now)}\n`)
  }

  /** Says a sentence in the place of figures. */
  say(sentence: string): void {
    this.end()
    this.stream.write(`${this.name}: ${sentence}\n`)
  }

  /** Leaves the bar as it is. */
  end(): void {
    if (this.#drawn) this.stream.write('\n')
    this.#drawn = false
  }

  #figures(run: SourceRunRow, now: number): string {
    const rows = rowsOf(run)
    const { at, rows: first } = this.#began ?? { at: now, rows }
    const rate = (rows - first) / Math.max((now - at) / 1_000, 0.001)
    const fetching = run.fetching === null ? '' : `, now ${run.fetching}${this.#left(run, now)}`
    return `${grouped(rows)} rows, ${grouped(Math.round(rate))} a second${fetching}`
  }

  /** Of what is being fetched, where the service says how much there is. */
  #left({ fetched, expected }: SourceRunRow, now: number): string {
    if (expected === null || this.#part === undefined) return ''
    const done = fetched - this.#part.fetched
    const left = ((now - this.#part.at) / 1_000 / done) * (expected - fetched)
    const time = done > 0 && left >= 0 ? `, ${duration(left)} left` : ''
    return `: ${grouped(fetched)} of ${grouped(expected)}${time}`
  }
}
