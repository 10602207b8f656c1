import type { Database } from '../database/connection.js'
import type { DeliveryRow } from '../database/tables/index.js'
import type { Clock } from '../domain/clock.js'
import { type Attempt, recordAttempt } from '../domain/delivery/attempt.js'

interface Waiting {
  readonly delivery: DeliveryRow
  readonly attempt: Attempt
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/**
 * Writes what came of a receiver's attempts. Those that end while one transaction writes are written together by
 * the next, so that a commit serves several and nobody waits for company.
 */
export class Recorder {
  readonly #waiting: Waiting[] = []
  #writing = false

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Resolves when it is committed. There are no more at once than the lane has under way. */
  record(delivery: DeliveryRow, attempt: Attempt): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ delivery, attempt, resolve, reject })
      if (!this.#writing) void this.#writeAll()
    })
  }

  async #writeAll(): Promise<void> {
    this.#writing = true
    while (this.#waiting.length > 0) {
      // In the order in which everybody locks deliveries.
      const group = this.#waiting.splice(0).sort((one, other) => one.delivery.id - other.delivery.id)
      await this.#write(group).then(
        () => group.forEach(({ resolve }) => void resolve()),
        (error: unknown) => group.forEach(({ reject }) => void reject(error)),
      )
    }
    this.#writing = false
  }

  async #write(group: readonly Waiting[]): Promise<void> {
    await this.database.transaction(async (executor) => {
      const work = { executor, clock: this.clock }
      for (const { delivery, attempt } of group) await recordAttempt(work, delivery, attempt)
    })
  }
}
