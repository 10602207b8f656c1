import { isDue } from '../domain/delivery/due.js'
import { Lane, type LaneParts } from './lane.js'
import { Leases } from './leases.js'
import type { ReceiverJob, ReceiverQueue } from './queue.js'
import type { Progress, Task } from './task.js'

/** Receivers that one process sends to at a time. */
const mostLanes = 64
const mostTaken = 16

/**
 * Gives receivers their turns, many at once, so that one that hangs holds up nobody else. A receiver belongs to
 * one process at a time by a lease; whoever gets a turn without it leaves it to the owner, who looks once more
 * after giving the lease back.
 */
export class Lanes implements Task {
  readonly name = 'lanes'
  readonly interval = 1_000
  readonly wokenBy = ['dispatch', 'sweep', 'lane']
  readonly #lanes = new Map<number, Promise<void>>()
  readonly #leases: Leases
  #stopped = false
  #failure: { readonly error: unknown } | undefined

  constructor(
    private readonly parts: LaneParts,
    private readonly queue: ReceiverQueue,
    /** Called when a lane has become free. */
    private readonly freed: () => void = () => undefined,
  ) {
    this.#leases = new Leases({ executor: parts.database.root, clock: parts.clock })
  }

  async run(): Promise<Progress> {
    this.#throwFailure()
    const count = Math.min(mostLanes - this.#lanes.size, mostTaken)
    if (count <= 0 || this.#stopped) return { done: 0 }
    await this.#leases.endOverdue((webhookId) => this.#lanes.has(webhookId))
    const jobs = await this.queue.take(count)
    await Promise.all(jobs.map((job) => this.#begin(job)))
    return { done: jobs.length, ...(jobs.length === count ? { again: 0 } : {}) }
  }

  stop(): void {
    this.#stopped = true
  }

  async rest(): Promise<void> {
    while (this.#lanes.size > 0) await Promise.all(this.#lanes.values())
  }

  /** A lane fails on the side; the task does when it runs next. */
  #throwFailure(): void {
    const failure = this.#failure
    this.#failure = undefined
    if (failure !== undefined) throw failure.error
  }

  async #begin(job: ReceiverJob): Promise<void> {
    const { webhookId } = job
    // Its lane here looks once more when it ends.
    if (this.#lanes.has(webhookId)) return await this.queue.end(job)
    const lane = this.#turn(job)
      .catch((error: unknown) => {
        this.#failure = { error }
      })
      .then(() => {
        this.#lanes.delete(webhookId)
        this.freed()
      })
    this.#lanes.set(webhookId, lane)
  }

  async #turn(job: ReceiverJob): Promise<void> {
    const { database, clock } = this.parts
    const work = { executor: database.root, clock }
    const { webhookId } = job
    if (!(await this.#leases.take(webhookId))) return await this.queue.end(job)
    try {
      await new Lane(this.parts, webhookId, () => this.#stopped).run()
    } finally {
      await this.#leases.end(webhookId)
    }
    await this.queue.end(job)
    // What fell due while others saw the lease taken, and what was left when the turn was over.
    if (await isDue(work, webhookId)) await this.queue.put(database.root, [webhookId])
  }
}
