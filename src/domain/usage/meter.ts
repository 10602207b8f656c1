import type { Executor } from '../../database/connection.js'
import type { Caller } from '../caller.js'
import type { Clock, Instant } from '../clock.js'
import { addUsage, deleteUsageBefore, type MinuteCount } from './store.js'

/** What readers of usage need of the meter. */
export interface PendingUsage {
  /** Stores every request counted so far; throws where the database does not take them, and keeps them. */
  flush(): Promise<void>
}

export interface MeterOptions {
  /** The root handle: counts are stored outside of any request's transaction. */
  readonly executor: Executor
  readonly clock: Clock
  /** Pairs of key and minute that wait at most; 100,000 unless given. Requests beyond them are not counted. */
  readonly mostPending?: number
  /** Rows that one sweep deletes at most; 5,000 unless given. */
  readonly sweepSize?: number
}

type Pending = MinuteCount & { requests: number }

const chunk = 5_000
const minutes = 60_000
const keptFor = 31 * 24 * 60 * minutes
const sweepEvery = 60 * minutes

function later(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString()
}

/** How all instants of the instant's minute begin. */
function beginOf(instant: Instant): string {
  return instant.slice(0, 16)
}

/** The start of the instant's minute. */
export function minuteOf(instant: Instant): Instant {
  return `${beginOf(instant)}:00.000Z`
}

/**
 * Counts the requests of this process by key and minute (#64) in memory, until somebody calls `flush` or
 * `tick`: the server does so every second and when it stops. A process that is killed loses at most what it
 * counted since; a statement whose answer is lost on the way may be counted twice.
 */
export class UsageMeter implements PendingUsage {
  readonly #options: MeterOptions
  #pending = new Map<string, Pending>()
  /** What was counted last, if it still waits, and how its minute's instants begin: most requests are of the key and minute of the one before. */
  #latest: { readonly pending: Pending; readonly begin: string } | undefined
  #dropped = 0
  #last: Promise<unknown> = Promise.resolve()
  #next: Promise<void> | undefined
  #sweepDue: Instant = ''

  constructor(options: MeterOptions) {
    this.#options = options
  }

  /** Counts one request of the key, now. */
  count({ accountId, keyId }: Pick<Caller, 'accountId' | 'keyId'>): void {
    const now = this.#options.clock.now()
    const latest = this.#latest
    if (latest?.pending.keyId === keyId && now.startsWith(latest.begin)) latest.pending.requests += 1
    else this.#add({ accountId, keyId, minute: minuteOf(now), requests: 1 })
  }

  /** Requests that could not be counted since this was asked last: too many keys waited to be stored. */
  takeDropped(): number {
    const dropped = this.#dropped
    this.#dropped = 0
    return dropped
  }

  /** Requests that wait to be stored. */
  get waiting(): number {
    return [...this.#pending.values()].reduce((sum, { requests }) => sum + requests, 0)
  }

  /** One write at a time; those who ask while one runs share the next. */
  flush(): Promise<void> {
    this.#next ??= this.#last.then(() => {
      this.#next = undefined
      const write = this.#write()
      this.#last = write.catch(() => undefined)
      return write
    })
    return this.#next
  }

  /** Stores what waits and, where there was something and an hour has passed, deletes some of what is older than 31 days. */
  async tick(): Promise<void> {
    if (this.#pending.size === 0) return
    await this.flush()
    await this.#sweep()
  }

  #add(count: MinuteCount): void {
    const name = `${count.minute} ${count.keyId}`
    const known = this.#pending.get(name)
    const most = this.#options.mostPending ?? 100_000
    if (known !== undefined) {
      known.requests += count.requests
      this.#latest = { pending: known, begin: beginOf(known.minute) }
    } else if (this.#pending.size < most) this.#pending.set(name, { ...count })
    else this.#dropped += count.requests
  }

  async #write(): Promise<void> {
    const taken = [...this.#pending.values()]
    this.#pending = new Map()
    this.#latest = undefined
    for (let from = 0; from < taken.length; from += chunk) {
      try {
        await addUsage(this.#options.executor, taken.slice(from, from + chunk))
      } catch (error) {
        for (const count of taken.slice(from)) this.#add(count)
        throw error
      }
    }
  }

  async #sweep(): Promise<void> {
    const { executor, clock, sweepSize = 5_000 } = this.#options
    const now = clock.now()
    if (now < this.#sweepDue) return
    const deleted = await deleteUsageBefore(executor, later(now, -keptFor), sweepSize)
    // A full batch means that more is left: the next tick goes on.
    if (deleted < sweepSize) this.#sweepDue = later(now, sweepEvery)
  }
}
