import type { Executor } from '../../database/connection.js'
import { withoutRecording } from '../../database/statements.js'
import { type NumberedTable, Settlement } from './settled.js'

interface Item {
  readonly id: number
  readonly accountId: number
}

/** What a feed reads: rows of a numbered table. */
export interface FeedSource<Row extends Item> {
  readonly table: NumberedTable
  /** Rows of these accounts with ids above `after` up to `upTo`, in the order of their ids, `limit` at most. */
  read(executor: Executor, range: FeedRange): Promise<Row[]>
}

export interface FeedRange {
  readonly accountIds: readonly number[]
  readonly after: number
  readonly upTo: number
  readonly limit: number
}

/** Somebody who wants to hear of an account's rows. */
export interface FeedListener<Row> {
  readonly accountId: number
  /** Called with each row in the order of the ids; keeps little, returns at once, never throws. */
  hear(row: Row): void
  /** Called when rows were passed over: what is known of the past has a gap. */
  miss(): void
}

/** What a subscription listens to. */
export interface Listenable<Row> {
  join(listener: FeedListener<Row>): Promise<void>
  leave(listener: FeedListener<Row>): void
}

export interface FeedOptions<Row extends Item> {
  /** The root handle. */
  readonly executor: Executor
  readonly source: FeedSource<Row>
  /** Told when the database begins to refuse, once for each outage. */
  readonly onOutage: (error: unknown) => void
  /** Milliseconds between two looks while nobody wakes the feed; 250 unless given. */
  readonly pollEvery?: number
  /** Ids behind which it passes over what it has not read; 50,000 unless given. */
  readonly mostBehind?: number
}

interface Joining {
  /** Whether the round that runs has begun after the join. */
  covered: boolean
  readonly done: () => void
}

/** Milliseconds between two rounds, however often it is woken. */
const shortestPause = 20
const longestPause = 250
/** Milliseconds for which somebody who joins waits for transactions that run. */
const patience = 1_000
const batch = 1_000

/**
 * Reads settled rows for everybody in this process who listens, each row once, and only while somebody
 * listens. The place lives in memory: an outage of the database is waited out there. Rows are handed on, not
 * kept.
 */
export class Feed<Row extends Item> {
  readonly #options: FeedOptions<Row>
  readonly #listeners = new Map<number, Set<FeedListener<Row>>>()
  readonly #joining = new Set<Joining>()
  #settlement: Settlement
  /** Everything up to here was handed on; undefined: not begun. */
  #position: number | undefined
  #running: Promise<void> | undefined
  #closed = false
  #failing = false
  #woken = false
  #wake: () => void = () => undefined

  constructor(options: FeedOptions<Row>) {
    this.#options = options
    this.#settlement = this.#newSettlement()
  }

  /**
   * Lets the listener hear of what is committed from now on. Resolves when everything that was committed
   * before the call has been passed; after a second at the latest, where a transaction runs for longer.
   */
  async join(listener: FeedListener<Row>): Promise<void> {
    if (this.#closed) return
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer)
        this.#joining.delete(joining)
        this.#add(listener)
        resolve()
      }
      const joining: Joining = { covered: false, done }
      const timer = setTimeout(done, patience)
      this.#joining.add(joining)
      this.wake()
      this.#start()
    })
  }

  /** Ends what `join` began; the feed rests when nobody is left. */
  leave(listener: FeedListener<Row>): void {
    const { accountId } = listener
    const known = this.#listeners.get(accountId)
    known?.delete(listener)
    if (known?.size === 0) this.#listeners.delete(accountId)
  }

  /** Says that something may be new. A hint: without it the feed looks four times a second. */
  wake(): void {
    this.#woken = true
    this.#wake()
  }

  /** Stops reading; resolves when the statement that runs has ended. */
  async close(): Promise<void> {
    this.#closed = true
    for (const { done } of [...this.#joining]) done()
    this.#listeners.clear()
    this.wake()
    await this.#running
  }

  #newSettlement(): Settlement {
    return new Settlement(this.#options.executor, this.#options.source.table)
  }

  #add(listener: FeedListener<Row>): void {
    const { accountId } = listener
    const known = this.#listeners.get(accountId)
    if (known === undefined) this.#listeners.set(accountId, new Set([listener]))
    else known.add(listener)
  }

  get #wanted(): boolean {
    return !this.#closed && this.#listeners.size + this.#joining.size > 0
  }

  #start(): void {
    this.#running ??= withoutRecording(() => this.#run()).finally(() => {
      this.#running = undefined
      // Somebody may have joined after the last look.
      if (this.#wanted) this.#start()
    })
  }

  async #run(): Promise<void> {
    let unsettled = 0
    while (this.#wanted) {
      this.#woken = false
      const settled = await this.#round()
      unsettled = settled ? 0 : unsettled + 1
      if (!this.#wanted) break
      await this.#pause(unsettled)
    }
    // Nobody is left: whoever comes next begins at the present.
    this.#position = undefined
    this.#settlement = this.#newSettlement()
  }

  /** Reads as far as rows are settled; false: a transaction has to end first, or the database does not answer. */
  async #round(): Promise<boolean> {
    const begun = this.#position
    if (!this.#settlement.waits) for (const joining of this.#joining) joining.covered = true
    try {
      const limit = await this.#settlement.next(begun ?? -1)
      if (limit === undefined) return false
      if (begun === undefined) {
        // Those who ran out of patience before the beginning may have missed something.
        this.#miss()
        this.#position = limit
      } else await this.#read(begun, limit)
      for (const joining of [...this.#joining]) if (joining.covered) joining.done()
      this.#failing = false
      return true
    } catch (error) {
      if (!this.#failing) this.#options.onOutage(error)
      this.#failing = true
      this.#settlement = this.#newSettlement()
      for (const joining of this.#joining) joining.covered = false
      return false
    }
  }

  async #read(after: number, limit: number): Promise<void> {
    const { executor, source, mostBehind = 50_000 } = this.#options
    if (limit - after > mostBehind) {
      this.#miss()
      this.#position = limit
      return
    }
    for (let from = after; from < limit && this.#listeners.size > 0; ) {
      const accountIds = [...this.#listeners.keys()]
      const found = await source.read(executor, { accountIds, after: from, upTo: limit, limit: batch })
      for (const row of found) {
        for (const listener of this.#listeners.get(row.accountId) ?? []) listener.hear(row)
      }
      from = found.length < batch ? limit : (found.at(-1)?.id ?? limit)
      this.#position = from
    }
    this.#position = limit
  }

  #miss(): void {
    for (const listeners of this.#listeners.values()) for (const listener of listeners) listener.miss()
  }

  /** Rests until it is woken, and a little at least; a transaction that runs is asked for more and more rarely. */
  async #pause(unsettled: number): Promise<void> {
    const { pollEvery = longestPause } = this.#options
    const least = Math.min(shortestPause * 2 ** Math.min(unsettled, 4), longestPause)
    await new Promise((resolve) => setTimeout(resolve, least))
    if (this.#woken || unsettled > 0 || !this.#wanted) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, pollEvery - least))
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.#wake = () => undefined
  }
}
