import type { Database } from '../database/connection.js'
import type { Clock } from '../domain/clock.js'
import { type Followed, followEvents } from '../domain/contact/follow.js'
import { Settlement } from '../domain/event/settled.js'
import type { Progress, Task } from './task.js'

/** Milliseconds until it is asked again whether events are settled. */
const wait = 100

/**
 * Brings what lists of contacts are sorted by after the events, a moment after they have happened. One process at a time does so, by the lock
 * on its place in the events, and any may go on.
 */
export class ContactsTask implements Task {
  readonly name = 'contacts'
  readonly interval = 5_000
  readonly wokenBy = ['dispatch']
  readonly #settlement: Settlement
  #followed: Pick<Followed, 'afterId' | 'leaving'> = { afterId: 0, leaving: undefined }
  /** Everything up to here is settled. */
  #limit = 0

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.#settlement = new Settlement(database.root, 'events')
  }

  async run(): Promise<Progress> {
    if (this.#limit <= this.#followed.afterId) {
      const limit = await this.#settlement.next(this.#followed.afterId)
      if (limit === undefined) return { done: 0, again: wait }
      this.#limit = limit
      if (limit <= this.#followed.afterId) return { done: 0 }
    }
    const { leaving } = this.#followed
    const followed = await this.database.transaction((executor) =>
      followEvents(executor, this.#limit, this.clock.now(), leaving),
    )
    this.#followed = followed
    return { done: followed.done, ...(followed.afterId < this.#limit ? { again: 0 } : {}) }
  }
}
