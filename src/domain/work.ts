import type { Executor } from '../database/connection.js'
import type { Caller } from './caller.js'
import type { Clock } from './clock.js'

/** What the operator has set and rules depend on. */
export interface DomainSettings {
  /** The address under which the gateway is reached, without a trailing slash: links start with it. */
  readonly publicUrl: string
  /** Whether a contest is a draft when its maker does not say (#73). */
  readonly draftByDefault: boolean
}

/** A unit of work: where its statements go, who asks, and what time it is. */
export interface Work {
  readonly executor: Executor
  readonly caller: Caller
  readonly clock: Clock
  readonly settings: DomainSettings
}

/** A unit of work inside a transaction: everything it writes is kept or dropped together. */
export interface WriteWork extends Work {
  readonly transaction: true
  /** Marks a text of the answer that must not be stored for replays (#21): a raw key. */
  withhold(secret: string): void
}

/**
 * Reads many keys at once: same keys may be asked in one statement for a whole list. A key that is absent
 * from the map has no value the caller may see. `args` holds everything else that the read depends on.
 */
export type BatchRead<Key, Value, Args = undefined> = (
  work: Work,
  keys: readonly Key[],
  args: Args,
) => Promise<ReadonlyMap<Key, Value>>
