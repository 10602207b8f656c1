import { sql } from 'drizzle-orm'
import { type Executor, rows } from './connection.js'
import { withoutRecording } from './statements.js'
import { within } from './within.js'

/** A place in the write-ahead log, in bytes: whatever was committed before lies at or below it. */
export type Position = number

// A commit is acknowledged, and visible, once it is flushed; without synchronous_commit before that.
const present = sql`select (case current_setting('synchronous_commit') when 'off'
    then pg_current_wal_insert_lsn() else pg_current_wal_flush_lsn() end - '0/0'::pg_lsn)::bigint as position`

/** Milliseconds after which an answer is given up: its connection may lead nowhere. */
const patience = 1_000

/** Asks the primary how far its log has come. Those who ask while it is asked share the next question. */
export class PrimaryPosition {
  readonly #executor: Executor
  #last: Promise<unknown> = Promise.resolve()
  #next: Promise<Position> | undefined

  constructor(executor: Executor) {
    this.#executor = executor
  }

  /** Everything that anybody was told to be committed before this call lies at or below the position. */
  now(): Promise<Position> {
    // A question that is under way may have been answered before this call: only one not yet sent will do.
    this.#next ??= this.#last.then(() => {
      this.#next = undefined
      const asked = withoutRecording(() => this.#ask())
      this.#last = asked.catch(() => undefined)
      return asked
    })
    return this.#next
  }

  async #ask(): Promise<Position> {
    const asked = rows<{ position: Position }>(this.#executor, present)
    const [found] = (await within(asked, patience)) ? await asked : []
    if (found === undefined) throw new Error('The primary did not tell its position.')
    return found.position
  }
}
