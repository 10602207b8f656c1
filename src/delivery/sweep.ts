import type { Database } from '../database/connection.js'
import type { Clock } from '../domain/clock.js'
import { dueReceivers } from '../domain/delivery/due.js'
import type { ReceiverQueue } from './queue.js'
import type { Progress, Task } from './task.js'

/** Receivers that one statement looks at. */
const stepSize = 500

/**
 * Finds receivers with something due that nobody sends to, and gives them a turn: what failed before and is due
 * again, and whatever lost its turn when a process died.
 */
export class Sweep implements Task {
  readonly name = 'sweep'
  readonly interval = 1_000
  readonly wokenBy = []
  #after = 0

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queue: ReceiverQueue,
  ) {}

  async run(): Promise<Progress> {
    const { root } = this.database
    const work = { executor: root, clock: this.clock }
    const { webhookIds, next } = await dueReceivers(work, this.#after, stepSize)
    this.#after = next ?? 0
    await this.queue.put(root, webhookIds)
    return { done: webhookIds.length, ...(next === undefined ? {} : { again: 0 }) }
  }
}
