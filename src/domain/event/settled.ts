import { type SQL, sql } from 'drizzle-orm'
import { type Executor, rows } from '../../database/connection.js'

/** A table whose rows are read in the order of their ids: each has a sequence of its own. */
export type NumberedTable = 'events' | 'deliveries' | 'delivery_attempts'

interface Waiting {
  /** The last id that had been given when the wait began. */
  readonly limit: number
  /** The transactions that may bring rows up to it, as far as they have not ended. */
  readonly writers: readonly string[]
}

/**
 * Tells a reader how far the rows of a table are settled. Ids are given before their transactions commit
 * and not in the order of the commits, so that a row may appear behind one that was read already. A limit is
 * settled once every row up to it that will ever exist is visible.
 *
 * The last id given is read first, then who writes into the table: a transaction holds its lock on the table
 * before it is given an id and until its rows are visible. When those writers have ended, the limit is
 * settled. Transactions that write elsewhere, in other databases of the server too, hold nobody up, as they
 * would with the bounds of snapshots. (A snapshot's xmax would not do in any case: it lies one beyond the
 * last transaction that has ended, and so below the newest ones that still run.)
 *
 * What is known lives in memory, so that a dump restored elsewhere needs nothing. `executor` is the root
 * handle: a transaction that writes into the table itself would wait for ever.
 */
export class Settlement {
  readonly #executor: Executor
  readonly #table: NumberedTable
  #waiting: Waiting | undefined

  constructor(executor: Executor, table: NumberedTable) {
    this.#executor = executor
    this.#table = table
  }

  /** Whether a limit is known that is not settled yet. */
  get waits(): boolean {
    return this.#waiting !== undefined
  }

  /**
   * A settled limit beyond `after`; `after` itself where nothing new was numbered; undefined while a
   * transaction runs that may still bring a row: ask again soon. One statement where nothing is new, else
   * two, and one each time it is asked again.
   */
  async next(after: number): Promise<number | undefined> {
    if (this.#waiting === undefined) {
      const limit = await this.#lastId()
      if (limit <= after) return after
      this.#waiting = { limit, writers: await this.#writing() }
    } else {
      const { limit, writers } = this.#waiting
      const among = sql`virtualtransaction = any(${sql.param([...writers])}::text[])`
      this.#waiting = { limit, writers: await this.#writing(among) }
    }
    const { limit, writers } = this.#waiting
    if (writers.length > 0) return undefined
    this.#waiting = undefined
    return Math.max(limit, after)
  }

  async #lastId(): Promise<number> {
    const [found] = await rows<{ limit: number }>(
      this.#executor,
      sql`select case when is_called then last_value else last_value - 1 end::bigint as limit
        from ${sql.identifier(`${this.#table}_id_seq`)}`,
    )
    if (found === undefined) throw new Error('The sequence did not tell its value.')
    return found.limit
  }

  /** The transactions that have written into the table and have not ended. */
  async #writing(among: SQL = sql`true`): Promise<string[]> {
    const found = await rows<{ writer: string }>(
      this.#executor,
      sql`select virtualtransaction as writer from pg_locks
        where locktype = 'relation' and relation = ${this.#table}::regclass
          and database = (select oid from pg_database where datname = current_database())
          and mode = 'RowExclusiveLock' and granted and ${among}`,
    )
    return found.map(({ writer }) => writer)
  }
}
