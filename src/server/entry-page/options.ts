import type { Database } from '../../database/connection.js'
import type { Clock } from '../../domain/clock.js'
import type { RateLimiter } from '../../domain/limit/limiter.js'
import type { Execute } from '../../graphql/execute.js'

/** What the page needs of the server. */
export interface EntryPageOptions {
  readonly database: Database
  readonly clock: Clock
  readonly execute: Execute
  /** Counts requests by address; undefined: nobody counts. */
  readonly limiter: RateLimiter | undefined
  /** The address under which the gateway is reached: the page's paths begin with its path. */
  readonly publicUrl: () => string
  /** The header in which the proxy in front names the visitor's country; undefined: none does. */
  readonly countryHeader: string | undefined
  /** Milliseconds in which a contest is looked up. */
  readonly operationTime: number
}
