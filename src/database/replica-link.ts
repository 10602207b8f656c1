import { setTimeout as sleep } from 'node:timers/promises'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Executor } from './connection.js'
import { drizzleClient, sendNamed, submitTo } from './drizzle-client.js'
import type { Position } from './position.js'
import { asReplicaFault, ReplicaFault } from './replica-fault.js'
import { statementNames } from './statement-names.js'
import type { StatementGate } from './statements.js'
import { RowClient } from './wire-rows.js'
import { within } from './within.js'

export interface ReplicaLinkOptions {
  readonly url: string
  /** Connections for reads at most; one more asks how far the replica has come. */
  readonly poolSize: number
  /** Milliseconds after which the server cancels a statement; absent: never. */
  readonly statementTimeout?: number | undefined
  /** Where the reads pass by. */
  readonly gate: StatementGate
  /** Milliseconds to wait for a connection. */
  readonly connectTimeout: number
}

/** What says that two addresses lead to copies of one database. */
export interface Identity {
  readonly system: string
  readonly database: string
}

/** The system's number is made with the first server and copied with its files. */
export const identityQuery = `select system_identifier::text as system, current_database()::text as database
  from pg_control_system()`

// A server that was promoted takes writes of its own; nothing is known of how far it has come.
const replayed = `select case when pg_is_in_recovery()
  then (pg_last_wal_replay_lsn() - '0/0'::pg_lsn)::bigint end as position`

/** The replica had replayed everything up to `position` at some instant after `sentAt`. */
interface Observation {
  readonly position: Position
  readonly sentAt: number
}

const longestPause = 8

type Query = (...args: unknown[]) => Promise<unknown>

/**
 * The connections to one replica, from their beginning until the first sign that its server has ended or does
 * not answer. A link that has ended fails every read that waits, and never comes back: another takes its place.
 *
 * Once the replica was seen to have replayed a position, every later read through `executor` shows what lies
 * below. A running server only goes forward; and one that was started again may be further back, but has lost
 * its connections. So a connection made before the position was seen reads from a server that was there, and one
 * made since asks for itself before its first statement.
 */
export class ReplicaLink {
  /** Each statement on its own; failures that are the replica's come as ReplicaFault. */
  readonly executor: Executor
  /** Resolves when the link has ended, with the reason. */
  readonly ended: Promise<Error>
  readonly #tellEnd: (reason: Error) => void
  readonly #watch: pg.Client
  readonly #pool: pg.Pool
  readonly #clients = new Set<pg.PoolClient>()
  readonly #born = new WeakMap<pg.PoolClient, number>()
  readonly #waiting = new Set<(reason: Error) => void>()
  #seen: Observation = { position: -1, sentAt: -1 }
  #observing: Promise<void> | undefined
  #ended: Error | undefined
  #busy = 0

  private constructor(options: ReplicaLinkOptions) {
    let tellEnd: (reason: Error) => void = () => undefined
    this.ended = new Promise((resolve) => {
      tellEnd = resolve
    })
    this.#tellEnd = tellEnd
    const settings = {
      connectionString: options.url,
      connectionTimeoutMillis: options.connectTimeout,
      application_name: 'giveaway-gateway replica',
      ...(options.statementTimeout ? { statement_timeout: options.statementTimeout } : {}),
    }
    this.#watch = new pg.Client(settings)
    this.#pool = new pg.Pool({
      ...settings,
      Client: RowClient,
      max: options.poolSize,
      idleTimeoutMillis: 30_000,
    })
    this.#pool.on('connect', (client) => {
      this.#clients.add(client)
      this.#born.set(client, performance.now())
      // A connection that breaks says so by an event too; the statement fails in any case.
      client.on('error', () => undefined)
    })
    this.#pool.on('remove', (client) => this.#clients.delete(client))
    // The connection that watches breaks with the others and says so.
    this.#pool.on('error', () => undefined)
    const client = drizzleClient({
      pass: (text, send) => options.gate.pass(text, true, () => this.#read(send)),
      request: (request) =>
        sendNamed(statementNames, request, (submission) =>
          this.#send((connection) => submitTo(connection, submission)),
        ),
      plain: (handed) =>
        this.#send((connection) => (connection.query as Query).apply(connection, [...handed])),
      alone: true,
    })
    this.executor = drizzle({ client }) as unknown as Executor
  }

  /** Connects; rejects where the server does not answer in time. */
  static async open(options: ReplicaLinkOptions): Promise<ReplicaLink> {
    const link = new ReplicaLink(options)
    link.#watch.on('error', (error) => link.end(error))
    link.#watch.on('end', () => link.end(new Error('The connection was lost')))
    await link.#watch.connect()
    return link
  }

  /** Statements under way. */
  get busy(): number {
    return this.#busy
  }

  /** How far the replica is known to have come; -1 before it was asked. */
  get position(): Position {
    return this.#seen.position
  }

  async identity(): Promise<Identity> {
    const { rows } = await this.#bound(this.#watch.query<{ system: string; database: string }>(identityQuery))
    const [found] = rows
    if (found === undefined) throw new Error('The server did not say who it is.')
    return found
  }

  /** Asks how far the replica has come. Those who ask meanwhile share the answer. */
  observe(): Promise<void> {
    this.#observing ??= this.#observe().finally(() => {
      this.#observing = undefined
    })
    return this.#observing
  }

  /** Whether the replica has replayed everything up to `position`, now or within so many milliseconds. */
  async reach(position: Position, patience: number): Promise<boolean> {
    const end = performance.now() + patience
    for (let pause = 1; this.#seen.position < position; pause = Math.min(pause * 2, longestPause)) {
      const left = end - performance.now()
      if (left <= 0) return false
      await within(this.observe(), left)
      if (this.#seen.position < position) await sleep(Math.min(pause, left))
    }
    return true
  }

  /** Cuts all connections and fails every read under way. */
  end(reason: Error): void {
    if (this.#ended !== undefined) return
    this.#ended = reason
    for (const refuse of this.#waiting) refuse(reason)
    this.#waiting.clear()
    // A server that hangs would not take leave: nobody waits for it.
    this.#watch.connection.stream.destroy()
    for (const client of this.#clients) client.connection.stream.destroy()
    this.#pool.end().catch(() => undefined)
    this.#tellEnd(reason)
  }

  async #observe(): Promise<void> {
    const sentAt = performance.now()
    const { rows } = await this.#bound(this.#watch.query<{ position: Position | null }>(replayed))
    this.#learn(rows[0]?.position, sentAt)
  }

  #learn(position: Position | null | undefined, sentAt: number): void {
    if (position == null) this.end(new Error('It is no replica'))
    else if (position >= this.#seen.position) this.#seen = { position, sentAt }
  }

  async #read<T>(send: () => Promise<T>): Promise<T> {
    this.#busy += 1
    try {
      return await this.#bound(send())
    } catch (error) {
      throw asReplicaFault(error)
    } finally {
      this.#busy -= 1
    }
  }

  async #send<T>(send: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect()
    let failed = true
    try {
      await this.#vouch(client)
      const result = await send(client)
      failed = false
      return result
    } finally {
      client.release(failed)
    }
  }

  /** Lets a new connection read only from a server that is as far as the replica was seen to be. */
  async #vouch(client: pg.PoolClient): Promise<void> {
    const born = this.#born.get(client)
    if (born !== undefined && born <= this.#seen.sentAt) return
    const sentAt = performance.now()
    const { rows } = await client.query<{ position: Position | null }>(replayed)
    const position = rows[0]?.position ?? -1
    if (position < this.#seen.position) throw new ReplicaFault('The replica was started again and is behind.')
    this.#learn(position, sentAt)
  }

  /** Settles as `work` does, or fails when the link ends first. */
  #bound<T>(work: Promise<T>): Promise<T> {
    if (this.#ended !== undefined) {
      work.catch(() => undefined)
      return Promise.reject(this.#ended)
    }
    return new Promise((resolve, reject) => {
      this.#waiting.add(reject)
      work.then(resolve, reject).finally(() => this.#waiting.delete(reject))
    })
  }
}
