import { sql } from 'drizzle-orm'
import { type Executor, rows } from './connection.js'
import { PrimaryPosition } from './position.js'
import { Replica, type ReplicaReport } from './replica.js'
import { type Identity, identityQuery, type ReplicaLink } from './replica-link.js'
import { StatementGate, type StatementListener } from './statements.js'

export interface ReplicasOptions {
  /** The root handle of the primary. */
  readonly primary: Executor
  /** Addresses of streaming replicas, each of one server. */
  readonly urls: readonly string[]
  /** Connections for reads that one process opens at most to each of them. */
  readonly poolSize: number
  /** Milliseconds after which a replica cancels a statement; absent: never. */
  readonly statementTimeout?: number | undefined
  /** Milliseconds that a replica may be behind. */
  readonly lag: number
  /** Milliseconds between two checks of a replica; a second unless given. */
  readonly interval?: number | undefined
  readonly report: ReplicaReport
}

/**
 * Streaming replicas that answer queries in the primary's place. The rule: a query asks the primary how far its
 * log has come, and reads from a replica only once that replica has replayed as much. So it sees whatever anybody
 * was told to be committed before the query arrived, through whichever process, by whichever key: the commit
 * lies below the position asked for, and the replica beyond it. A replica for which a query would have to wait
 * longer than it may be behind is left out, and the query goes to the primary.
 */
export class Replicas {
  readonly #replicas: readonly Replica[]
  readonly #position: PrimaryPosition
  readonly #lag: number
  readonly #gate = new StatementGate()
  #turn = 0

  constructor({ primary, urls, interval = 1_000, ...options }: ReplicasOptions) {
    this.#position = new PrimaryPosition(primary)
    this.#lag = options.lag
    const compared = { position: this.#position, identity: () => identityOf(primary) }
    this.#replicas = urls.map((url) => new Replica({ ...options, url, interval, gate: this.#gate }, compared))
  }

  /** Resolves when each has been checked once: from then on queries go to those that are in order. */
  async start(): Promise<void> {
    await Promise.all(this.#replicas.map((replica) => replica.start()))
  }

  /**
   * A handle on the least busy replica, which shows everything that was committed before the call; undefined
   * where the primary is to be asked. Reads that fail because a replica runs them fail as ReplicaFault.
   */
  async reader(): Promise<Executor | undefined> {
    const [replica, link] = this.#leastBusy() ?? []
    if (replica === undefined || link === undefined) return undefined
    try {
      if (await link.reach(await this.#position.now(), this.#lag)) return link.executor
      replica.behind()
    } catch {
      // The link has ended and its replica is left out, or the primary does not answer: the query, which asks it
      // next, says so.
    }
    return undefined
  }

  /** Tells `observer` of every statement of a query from now on. Once. */
  observe(observer: StatementListener): void {
    this.#gate.observe(observer)
  }

  /** Names of the replicas that answer queries now. */
  get serving(): readonly string[] {
    return this.#replicas.filter(({ link }) => link !== undefined).map(({ name }) => name)
  }

  close(): void {
    for (const replica of this.#replicas) replica.close()
  }

  /** Of those with as few statements under way, each in turn. */
  #leastBusy(): readonly [Replica, ReplicaLink] | undefined {
    this.#turn += 1
    let chosen: readonly [Replica, ReplicaLink] | undefined
    for (let index = 0; index < this.#replicas.length; index += 1) {
      const replica = this.#replicas[(this.#turn + index) % this.#replicas.length]
      const link = replica?.link
      if (replica === undefined || link === undefined) continue
      if (chosen === undefined || link.busy < chosen[1].busy) chosen = [replica, link]
    }
    return chosen
  }
}

async function identityOf(primary: Executor): Promise<Identity> {
  const [found] = await rows<{ system: string; database: string }>(primary, sql.raw(identityQuery))
  if (found === undefined) throw new Error('The primary did not say who it is.')
  return found
}
