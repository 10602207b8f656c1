import type { Database } from '../database/connection.js'
import type { Clock } from '../domain/clock.js'
import type { BeaconSource } from '../domain/draw/beacons.js'
import { type PendingDraw, pendingDraws } from '../domain/draw/pending.js'
import { resumeDraw } from '../domain/draw/resume.js'
import { operatorCaller } from '../domain/operator.js'
import type { DomainSettings } from '../domain/work.js'
import type { Progress, Task } from './task.js'

export interface DrawTaskOptions {
  readonly database: Database
  readonly clock: Clock
  readonly settings: DomainSettings
  readonly beacons: BeaconSource
  /** Milliseconds that the relays have in one run; 5 s unless given. */
  readonly within?: number
  /** Milliseconds without another attempt after one in which no beacon came; 5 s unless given. */
  readonly rest?: number
}

/** Draws of one run. */
const atOnce = 8

/** Completes the draws whose round is due, those that a process left behind among them. */
export class DrawTask implements Task {
  readonly name = 'draws'
  readonly interval = 1_000
  readonly wokenBy = []
  #after = 0
  #restsUntil = 0

  constructor(private readonly options: DrawTaskOptions) {}

  async run(): Promise<Progress> {
    if (performance.now() < this.#restsUntil) return { done: 0 }
    const { database, clock } = this.options
    const pending = await pendingDraws({ executor: database.root, clock }, this.#after, atOnce)
    // Whatever holds one up, the others have their turn.
    const full = pending.length === atOnce
    this.#after = full ? (pending.at(-1)?.draw.id ?? 0) : 0
    const outcomes = await Promise.allSettled(pending.map((one) => this.#resume(one)))
    const failed = outcomes.find((outcome) => outcome.status === 'rejected')
    if (failed !== undefined) throw failed.reason
    const done = outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value).length
    if (done < pending.length) this.#restsUntil = performance.now() + (this.options.rest ?? 5_000)
    return { done, ...(full && done > 0 ? { again: 0 } : {}) }
  }

  /** Whether the draw has come further. */
  async #resume({ draw, accountId }: PendingDraw): Promise<boolean> {
    const { database, clock, settings, beacons, within = 5_000 } = this.options
    const caller = operatorCaller(accountId)
    const resumed = await resumeDraw(
      {
        executor: database.root,
        clock,
        beacons,
        transaction: (work) =>
          database.transaction((executor) => {
            const now = clock.now()
            const fixed = { now: () => now }
            return work({
              transaction: true,
              executor,
              caller,
              clock: fixed,
              settings,
              withhold: () => undefined,
            })
          }),
      },
      draw,
      { within, fallBack: false },
    )
    return resumed.state !== draw.state
  }
}
