import type { Position, PrimaryPosition } from './position.js'
import { type Identity, ReplicaLink } from './replica-link.js'
import type { StatementGate } from './statements.js'
import { within } from './within.js'

/** Hears when a replica is left out and when it is back; `name` is its address without user and password. */
export interface ReplicaReport {
  readonly left: (name: string, reason: string) => void
  readonly joined: (name: string) => void
}

export interface ReplicaOptions {
  readonly url: string
  readonly poolSize: number
  readonly statementTimeout?: number | undefined
  /** Where reads pass by. */
  readonly gate: StatementGate
  /** Milliseconds that a replica may be behind; a read waits no longer for it. */
  readonly lag: number
  /** Milliseconds between two checks, and those after which silence counts as an end. */
  readonly interval: number
  readonly report: ReplicaReport
}

/** What every replica is compared with. */
export interface Primary {
  readonly position: PrimaryPosition
  readonly identity: () => Promise<Identity>
}

/**
 * One replica, checked on an interval. It is left out when it cannot be reached, does not answer within the
 * interval, is further behind than it may be, or follows another server; it joins again when a check finds it in
 * order. What it was reading when it fell behind, it reads to the end.
 */
export class Replica {
  readonly name: string
  readonly #options: ReplicaOptions
  readonly #primary: Primary
  #link: ReplicaLink | undefined
  #serving = false
  #fault: string | undefined
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(options: ReplicaOptions, primary: Primary) {
    const { host, pathname } = new URL(options.url)
    this.name = `${host}${pathname}`
    this.#options = options
    this.#primary = primary
  }

  /** The connections to read through, unless it is left out. */
  get link(): ReplicaLink | undefined {
    return this.#serving ? this.#link : undefined
  }

  /** Checks once, and from then on after each interval. */
  async start(): Promise<void> {
    await this.#check().catch((error: unknown) => {
      this.#leave(sentence(error))
    })
    if (this.#closed) return
    this.#timer = setTimeout(() => void this.start(), this.#options.interval).unref()
  }

  /** Leaves it out until a check finds that it has caught up. */
  behind(): void {
    this.#leave(`It is more than ${this.#options.lag} ms behind`)
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
    this.#serving = false
    this.#link?.end(new Error('The gateway ends'))
  }

  async #check(): Promise<void> {
    const { interval, lag } = this.#options
    const link = this.#link ?? (await this.#connect())
    if (!(await within(link.observe(), interval))) {
      return link.end(new Error(`It did not answer within ${interval} ms`))
    }
    const seen = link.position
    const position = await this.#primaryPosition()
    // Without a primary nothing can be compared, and nothing asks the replica either.
    if (position === undefined) return
    // Whatever a replica has replayed, its primary had written before.
    if (seen > position) return link.end(new Error('It is ahead of the primary: it follows another one'))
    if (!(await link.reach(position, lag))) return this.behind()
    if (this.#link === link) this.#join()
  }

  async #primaryPosition(): Promise<Position | undefined> {
    return await this.#primary.position.now().catch(() => undefined)
  }

  async #connect(): Promise<ReplicaLink> {
    const { interval, ...options } = this.#options
    const link = await ReplicaLink.open({ ...options, connectTimeout: interval })
    try {
      const told = Promise.all([link.identity(), this.#primary.identity()])
      if (!(await within(told, interval))) throw new Error(`It did not answer within ${interval} ms`)
      const [own, primary] = await told
      if (own.system !== primary.system || own.database !== primary.database) {
        throw new Error('It is no copy of the database')
      }
      if (this.#closed) throw new Error('The gateway ends')
    } catch (error) {
      link.end(error instanceof Error ? error : new Error(String(error)))
      throw error
    }
    this.#link = link
    link.ended.then((reason) => this.#end(link, reason))
    return link
  }

  #end(link: ReplicaLink, reason: Error): void {
    if (this.#link !== link) return
    this.#link = undefined
    this.#leave(sentence(reason))
  }

  #leave(reason: string): void {
    const known = !this.#serving && this.#fault === reason
    this.#serving = false
    this.#fault = reason
    if (!known && !this.#closed) this.#options.report.left(this.name, reason)
  }

  #join(): void {
    if (this.#serving) return
    this.#serving = true
    this.#fault = undefined
    this.#options.report.joined(this.name)
  }
}

/** Several addresses of one name fail as one error without a message. */
function sentence(error: unknown): string {
  const [first = error] = error instanceof AggregateError ? error.errors : []
  return first instanceof Error ? first.message : String(first)
}
