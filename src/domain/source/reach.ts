import type { SourceDialect } from '../../database/tables/index.js'

/** What a request to a service needs. It holds a credential: it is never logged. */
export interface SourceTarget {
  readonly dialect: SourceDialect
  /** Without a final slash. */
  readonly baseUrl: string
  readonly credential: string
  /** Blitz Rocket's contests; empty in the other dialects. */
  readonly contestIds: readonly string[]
  /** Whether the address may be a private one or use plain http. */
  readonly allowPrivate: boolean
}

export interface ReachOutcome {
  /** Whether the service knows the credential and lets it read what is to be drawn in. */
  readonly reached: boolean
  /** One line for people: what the credential can reach, or why it cannot. It holds no secret. */
  readonly says: string
}

/** Asks a service what a credential can reach. Never called in a transaction: it may take some seconds. */
export interface SourceReach {
  /** A few small requests. It fails by its outcome and throws only for a defect. */
  reach(target: SourceTarget): Promise<ReachOutcome>
}
