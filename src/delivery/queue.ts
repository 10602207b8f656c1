import PgBoss from 'pg-boss'
import type { Executor } from '../database/connection.js'
import { queueSchema, receiverQueue } from '../database/queue-schema.js'
import { sendText } from '../database/send-text.js'

/** A receiver's turn. */
export interface ReceiverJob {
  readonly id: string
  readonly webhookId: number
}

const handle = (executor: Executor): PgBoss.Db => ({
  executeSql: (text, values?: unknown[]) => sendText(executor, text, values),
})

/**
 * Receivers that something may be due for, in the order in which they were put: pg-boss on either kind of
 * database, over connections of ours. Each is waiting once at most; it may be put again once it was taken. What a
 * process took and did not end, because it died, is lost: the deliveries themselves say what is due.
 */
export class ReceiverQueue {
  readonly #executor: Executor
  readonly #boss: PgBoss

  /** `executor` is the root handle. */
  constructor(executor: Executor) {
    this.#executor = executor
    this.#boss = new PgBoss({
      db: handle(executor),
      schema: queueSchema,
      archiveCompletedAfterSeconds: 3_600,
      deleteAfterHours: 1,
    })
  }

  /** One statement; in the transaction of `executor`, if that is one. Ids ascend, so that two never wait for each other. */
  async put(executor: Executor, webhookIds: readonly number[]): Promise<void> {
    if (webhookIds.length === 0) return
    await this.#boss.insert(
      webhookIds.map((webhookId) => ({
        name: receiverQueue,
        data: { webhookId },
        singletonKey: String(webhookId),
      })),
      { db: handle(executor) },
    )
  }

  /** The next ones, at most `count`, as this process's. */
  async take(count: number): Promise<ReceiverJob[]> {
    const failures: unknown[] = []
    const { executeSql } = handle(this.#executor)
    // The library passes over every failure here, an outage too.
    const db: PgBoss.Db = {
      executeSql: (text, values) =>
        executeSql(text, values).catch((error: unknown) => {
          failures.push(error)
          throw error
        }),
    }
    const jobs = await this.#boss.fetch<{ webhookId: number }>(receiverQueue, {
      batchSize: count,
      // Nothing is put for later, and the embedded database's clock is coarse.
      ignoreStartAfter: true,
      db,
    })
    if (failures.length > 0) throw failures[0]
    return jobs.map(({ id, data }) => ({ id, webhookId: data.webhookId }))
  }

  /** The turn is over. */
  async end(job: ReceiverJob): Promise<void> {
    await this.#boss.deleteJob(receiverQueue, job.id)
  }

  /** Puts away what processes left behind when they died: a few rows, for an hour. */
  async maintain(): Promise<void> {
    await this.#boss.maintain()
  }
}
