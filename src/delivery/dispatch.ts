import { asc, eq, gt } from 'drizzle-orm'
import type { Database } from '../database/connection.js'
import { type EventRow, eventReaders, events } from '../database/tables/index.js'
import type { Clock, Instant } from '../domain/clock.js'
import { makeDeliveries } from '../domain/delivery/make.js'
import { Settlement } from '../domain/event/settled.js'
import { makeMails } from '../domain/mail/make.js'
import type { OperatorWork } from '../domain/operator.js'
import { eraseMessagesOf } from '../domain/privacy/messages.js'
import type { MailTransport } from './mail/transport.js'
import type { ReceiverQueue } from './queue.js'
import type { Progress, Task } from './task.js'

const readerName = 'dispatcher'

/** Events of one transaction. */
const batchSize = 500

/** Milliseconds until it is asked again whether events are settled: growing while one transaction stays open. */
const shortestWait = 4
const longestWait = 250

/** Milliseconds by which the clocks of two processes may differ without disorder. */
const clockTolerance = 1_000

interface Batch {
  readonly events: number
  readonly afterId: number
}

/**
 * Makes of every settled event what is to be sent: deliveries with turns of their receivers, and e-mails, in the
 * transaction that remembers how far it has come. One process at a time does so, in the order of the events' ids.
 */
export class Dispatcher implements Task {
  readonly name = 'dispatch'
  readonly interval = 1_000
  readonly wokenBy = ['commit', 'schedule']
  readonly #settlement: Settlement
  /** Everything up to here is done, as far as this process knows. */
  #afterId = 0
  /** Everything up to here is settled. */
  #limit = 0
  #wait = shortestWait

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queue: ReceiverQueue,
    /** Destroys the e-mails with these numbers that were written to files. */
    private readonly forget?: MailTransport['forget'],
  ) {
    this.#settlement = new Settlement(database.root, 'events')
  }

  async run(): Promise<Progress> {
    if (this.#limit <= this.#afterId) {
      const limit = await this.#settlement.next(this.#afterId)
      if (limit === undefined) return { done: 0, again: this.#nextWait() }
      this.#wait = shortestWait
      this.#limit = limit
      if (limit <= this.#afterId) return { done: 0 }
    }
    const batch = await this.database.transaction((executor) =>
      this.#dispatch({ executor, clock: this.clock }, this.#limit),
    )
    this.#afterId = batch.afterId
    return { done: batch.events, ...(this.#afterId < this.#limit ? { again: 0 } : {}) }
  }

  #nextWait(): number {
    const wait = this.#wait
    this.#wait = Math.min(wait * 2, longestWait)
    return wait
  }

  async #dispatch(work: OperatorWork, limit: number): Promise<Batch> {
    const [reader] = await work.executor
      .select()
      .from(eventReaders)
      .where(eq(eventReaders.name, readerName))
      .for('update')
    if (reader === undefined) throw new Error('The dispatcher’s place in the events is missing.')
    const batch = await eventsBetween(work, reader.afterId, limit)
    const last = batch.at(-1)
    if (last === undefined) return { events: 0, afterId: Math.max(reader.afterId, limit) }
    const now = inOrder(work.clock.now(), reader.updatedAt)
    // What was drawn in from a service that service has told its receivers and people itself.
    const own = batch.filter(({ sourceId }) => sourceId === null)
    const { webhookIds } = await makeDeliveries(work, own, now)
    await this.queue.put(work.executor, webhookIds)
    await makeMails(work, own)
    const forgotten = await eraseMessagesOf(work, batch)
    // Before the place is remembered: whoever does this again finds them gone.
    if (forgotten.length > 0) await this.forget?.(forgotten)
    const afterId = batch.length < batchSize ? limit : last.id
    await work.executor
      .update(eventReaders)
      .set({ afterId, updatedAt: now })
      .where(eq(eventReaders.name, readerName))
    return { events: batch.length, afterId }
  }
}

/**
 * The next events up to `limit`, which is not left to the statement: a planner that knows nothing of the table yet would sort all
 * that wait, for each batch anew.
 */
async function eventsBetween(work: OperatorWork, after: number, limit: number): Promise<EventRow[]> {
  const next = await work.executor
    .select()
    .from(events)
    .where(gt(events.id, after))
    .orderBy(asc(events.id))
    .limit(batchSize)
  return next.filter(({ id }) => id <= limit)
}

/** The present, but not before that of the last batch, which a process with a faster clock may have made. */
function inOrder(now: Instant, last: Instant): Instant {
  return last > now && Date.parse(last) - Date.parse(now) < clockTolerance ? last : now
}
