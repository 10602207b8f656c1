import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Database, Executor } from '../database/connection.js'
import { attempts, isRetryable, outageIn } from '../database/failures.js'
import { type SourceRow, type SourceRunRow, sources } from '../database/tables/index.js'
import { Growth } from '../database/upkeep.js'
import { knownFor } from '../domain/api-key/known-keys.js'
import type { Clock } from '../domain/clock.js'
import { DomainError, notFound } from '../domain/errors.js'
import { operatorCaller } from '../domain/operator.js'
import { targetOf } from '../domain/source/ask.js'
import { type Lease, LeaseLost, leaseSeconds, renewLease, takeLease } from '../domain/source/drawing/lease.js'
import { beginRun, completeRun, failRun, holdUpRun, leave } from '../domain/source/drawing/run.js'
import { type PageToSettle, settlePage } from '../domain/source/drawing/settle.js'
import { stores as allStores, type Stores, unstored } from '../domain/source/drawing/stores.js'
import type { Kind } from '../domain/source/model.js'
import type { DomainSettings, WriteWork } from '../domain/work.js'
import { SourceFailure } from './client/failure.js'
import type { SourceOptions } from './client/open.js'
import { openSource } from './client/open.js'
import type { SourceReader } from './client/page.js'
import { systemTime } from './client/time.js'
import { RunMemory } from './memory.js'
import { positionIn, type RunPosition, wordsAt } from './position.js'
import { type Step, walk } from './walk.js'

export interface DrawingOptions {
  readonly database: Database
  readonly clock: Clock
  readonly settings: DomainSettings
  /** Ends the drawing in at the next moment at which nothing is lost; the run goes on another time. */
  readonly signal: AbortSignal
  /** Whether everything is to be fetched, and not only what is new. */
  readonly full?: boolean
  /** Told of the run as it is after each page. */
  readonly settled?: (run: SourceRunRow) => void
  /** How services are asked, where that is not as usual. */
  readonly asking?: Partial<
    Pick<SourceOptions, 'time' | 'resolve' | 'limits' | 'attempts' | 'mostWait' | 'parallel'>
  >
  /** How kinds are stored; as `stores.ts` says unless given. */
  readonly stores?: Stores
}

/** What came of a drawing in. */
export type DrawingOutcome =
  /** Another process draws the source in; so long, unless it says that it goes on. */
  | { readonly state: 'busy'; readonly until: string }
  /**
   * `held_up`: the source did not give more for now, and is due again later. `stopped`: the signal did it. `lost`: another process has
   * taken over, or the source was removed; what was read and not settled is dropped.
   */
  | { readonly state: 'completed' | 'failed' | 'held_up' | 'stopped' | 'lost'; readonly run: SourceRunRow }

/**
 * Draws a source in, from where its run stands, until it is read, held up or stopped. Whatever was settled stays, whenever the process ends. NOT_FOUND for
 * a source that does not exist or was removed. Throws where the database fails and for a defect, of which the run then tells.
 */
export async function drawIn(options: DrawingOptions, sourceId: number): Promise<DrawingOutcome> {
  const lease: Lease = { sourceId, owner: randomUUID() }
  const { root } = options.database
  const [before] = await root.select().from(sources).where(eq(sources.id, sourceId))
  const source = before === undefined ? undefined : await takeLease(root, lease)
  if (source === undefined) return await busy(root, sourceId)
  try {
    return await new Drawing(options, source, lease).run()
  } finally {
    // Where that was done already, or another process holds it, it changes nothing.
    await leave(root, lease).catch((error: unknown) => {
      if (outageIn(error) === undefined) throw error
    })
  }
}

async function busy(root: Executor, sourceId: number): Promise<DrawingOutcome> {
  const [source] = await root.select().from(sources).where(eq(sources.id, sourceId))
  if (source === undefined || source.removedAt !== null) throw notFound('source')
  return { state: 'busy', until: source.leaseEndsAt ?? new Date(0).toISOString() }
}

/** One drawing in, by whoever holds the lease. */
class Drawing {
  readonly #options: DrawingOptions
  readonly #source: SourceRow
  readonly #lease: Lease
  /** Aborted where another process has taken over. */
  readonly #lost = new AbortController()
  #run: SourceRunRow | undefined
  /** Requests of which the run knows. */
  #told = 0
  /** When the lease was taken, by a clock that goes on whatever becomes of others. */
  readonly #taken = performance.now()
  #hasSettled = false

  constructor(options: DrawingOptions, source: SourceRow, lease: Lease) {
    this.#options = options
    this.#source = source
    this.#lease = lease
  }

  async run(): Promise<DrawingOutcome> {
    const begun = await this.#write((work) => beginRun(work, this.#lease, this.#options.full ?? false))
    this.#run = begun
    let reader: SourceReader | undefined
    const heart = setInterval(() => void this.#beat(), (leaseSeconds * 1_000) / 6)
    try {
      reader = this.#open()
      await this.#walk(reader, begun)
      return {
        state: 'completed',
        run: await this.#write((work) => completeRun(work, this.#lease, begun.id)),
      }
    } catch (error) {
      return await this.#ended(error, this.#run, reader)
    } finally {
      clearInterval(heart)
      reader?.close()
    }
  }

  #open(): SourceReader {
    const { settings, asking } = this.#options
    const { credential: key, ...target } = targetOf({ settings }, this.#source)
    return openSource({ ...asking, ...target, key })
  }

  async #walk(reader: SourceReader, run: SourceRunRow): Promise<void> {
    const { database, signal, stores = allStores } = this.#options
    const begun = positionIn(run.position)
    const memory = new RunMemory(database.root, this.#source, {
      isFull: run.kind === 'full',
      isWhole: begun?.isWhole ?? true,
    })
    const steps = walk(reader, {
      memory,
      from: begun?.walk ?? null,
      without: unstored(stores),
      signal: AbortSignal.any([signal, this.#lost.signal]),
    })
    const entriesTellPeople = reader.contest.entry !== undefined
    const growth = new Growth(database)
    let pages = 0
    for await (const step of steps) {
      if (pages++ % pagesBetween === 0) await growth.count()
      this.#lost.signal.throwIfAborted()
      const requests = reader.requests - this.#told
      await this.#settle(step, { isWhole: memory.sees(step), entriesTellPeople, requests })
      this.#told += requests
      signal.throwIfAborted()
    }
    await growth.end()
  }

  async #settle(
    step: Step,
    told: Pick<PageToSettle<Kind>, 'isWhole' | 'entriesTellPeople' | 'requests'>,
  ): Promise<void> {
    const { stores } = this.#options
    await this.#untilKnown()
    const position: RunPosition = { walk: step.position, isWhole: told.isWhole }
    const page = { ...step, ...told, position: { ...position }, fetching: wordsAt(step.position) }
    const runId = this.#run?.id ?? 0
    // The rows are of the kind whose step they came with.
    const settled = await this.#write((work) =>
      settlePage(work, this.#lease, runId, page as PageToSettle<Kind>, stores),
    )
    this.#run = settled
    this.#options.settled?.(settled)
  }

  /**
   * Nothing is settled before every process knows that the account has the source: they know of a key and its account for half a
   * second, and take ids in requests for the gateway's own as long as there is no source in the dialect.
   */
  async #untilKnown(): Promise<void> {
    if (this.#hasSettled) return
    this.#hasSettled = true
    const { asking, signal } = this.#options
    const rest = knownFor - (performance.now() - this.#taken)
    if (rest > 0) await (asking?.time ?? systemTime).pause(Math.ceil(rest), signal)
  }

  /** Keeps the lease while a page is waited for. A database that fails is noticed when the page is settled. */
  async #beat(): Promise<void> {
    try {
      await renewLease(this.#options.database.root, this.#lease)
    } catch (error) {
      if (error instanceof LeaseLost) this.#lost.abort(error)
    }
  }

  async #write<T>(work: (work: WriteWork) => Promise<T>): Promise<T> {
    const { database, clock, settings } = this.#options
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await database.transaction((executor) => {
          const now = clock.now()
          return work({
            executor,
            settings,
            transaction: true,
            caller: operatorCaller(this.#source.accountId),
            clock: { now: () => now },
            withhold: () => undefined,
          })
        })
      } catch (error) {
        if (attempt === attempts || !isRetryable(error)) throw error
      }
    }
  }

  /** What becomes of the run after this error. */
  async #ended(error: unknown, run: SourceRunRow, reader: SourceReader | undefined): Promise<DrawingOutcome> {
    if (error instanceof LeaseLost || this.#lost.signal.aborted) return { state: 'lost', run }
    if (this.#options.signal.aborted) {
      await leave(this.#options.database.root, this.#lease, { nextRunAt: this.#source.nextRunAt })
      return { state: 'stopped', run }
    }
    // The lease ends by itself, and whoever takes it goes on.
    if (outageIn(error) !== undefined) throw error
    const requests = (reader?.requests ?? this.#told) - this.#told
    try {
      if (error instanceof SourceFailure && error.isPassing) {
        const held = { error: error.message, retryAfter: error.retryAfter, requests }
        return {
          state: 'held_up',
          run: await this.#write((work) => holdUpRun(work, this.#lease, run.id, held)),
        }
      }
      const failed = { error: reasonOf(error), anew: isPlaceUnknown(error), requests }
      const ended = await this.#write((work) => failRun(work, this.#lease, run.id, failed))
      if (isExpected(error)) return { state: 'failed', run: ended }
    } catch (later) {
      if (later instanceof LeaseLost) return { state: 'lost', run }
      throw later
    }
    throw error
  }
}

/**
 * Settled pages after which tables that have grown are counted anew: of one of which nothing was ever counted the database believes that an account
 * has one row of a kind there, and looks all of them through for each page.
 */
const pagesBetween = 10

function isExpected(error: unknown): error is SourceFailure | DomainError {
  return error instanceof SourceFailure || error instanceof DomainError
}

function reasonOf(error: unknown): string {
  return isExpected(error) ? error.message : 'The gateway has a fault of its own; its log says more.'
}

/** Whether the service may have forgotten the place at which it was asked to go on: a cursor that has expired. */
function isPlaceUnknown(error: unknown): boolean {
  return error instanceof SourceFailure && (error.kind === 'invalid' || error.kind === 'missing')
}
