import type { Database } from '../../database/connection.js'
import { type Backlog, lookAtBacklog } from '../../domain/backlog.js'
import type { Clock } from '../../domain/clock.js'

/** Milliseconds for which what was read is shown, however often somebody asks. */
const freshness = 10_000
/** Milliseconds that whoever asks waits for the database. */
const patience = 2_000

/** Reads what waits to be done: one statement in ten seconds at most, and never two at once. */
export class BacklogWatch {
  readonly kind: Database['kind']
  #last: { readonly at: number; readonly backlog: Backlog | undefined } | undefined
  #reading: Promise<Backlog | undefined> | undefined

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.kind = database.kind
  }

  /** The figures, not older than ten seconds; undefined where the database does not give them in time. */
  async figures(): Promise<Backlog | undefined> {
    if (this.#last !== undefined && performance.now() - this.#last.at < freshness) return this.#last.backlog
    this.#reading ??= this.#read()
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), patience)
    })
    try {
      return await Promise.race([this.#reading, late])
    } finally {
      clearTimeout(timer)
    }
  }

  async #read(): Promise<Backlog | undefined> {
    const work = { executor: this.database.root, clock: this.clock }
    // An outage is told of elsewhere; here the figures are missing.
    const backlog = await lookAtBacklog(work).catch(() => undefined)
    this.#last = { at: performance.now(), backlog }
    this.#reading = undefined
    return backlog
  }
}
