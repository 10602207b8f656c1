import type { Executor } from '../database/connection.js'
import type { Caller } from './caller.js'
import type { Clock } from './clock.js'
import type { BeaconSource } from './draw/beacons.js'
import type { SealingKeys } from './source/box.js'
import type { SourceReach } from './source/reach.js'
import type { PendingUsage } from './usage/meter.js'
import type { Wanted } from './wanted.js'
import type { WebhookSender } from './webhook/sender.js'

/** What the operator has set and rules depend on. */
export interface DomainSettings {
  /** The address under which the gateway is reached, without a trailing slash: links start with it. */
  readonly publicUrl: string
  /** Whether a contest is a draft when its maker does not say (#73). */
  readonly draftByDefault: boolean
  /** Whether webhooks may lead to private addresses, and by plain http (#156). */
  readonly privateWebhooks: boolean
  /** Whether sources may lie at private addresses, and be asked by plain http. */
  readonly privateSources: boolean
  /** What seals the credentials of sources. */
  readonly sealing: SealingKeys
  /** Where the randomness of draws comes from: drand's public beacon, or the gateway's own generator. */
  readonly randomness: 'drand' | 'local'
  /** Milliseconds after its round is due that a draw which must answer waits for the beacon. */
  readonly beaconWait: number
}

/** A unit of work: where its statements go, who asks, and what time it is. */
export interface Work {
  readonly executor: Executor
  readonly caller: Caller
  readonly clock: Clock
  readonly settings: DomainSettings
  /** Requests that this process has counted but not stored; absent in a transaction, and where nobody counts. */
  readonly pendingUsage?: PendingUsage | undefined
}

/** A unit of work that may wait for somebody outside: it is in no transaction, each statement stands alone. */
export interface OutwardWork extends Work {
  readonly webhooks: WebhookSender
  readonly beacons: BeaconSource
  readonly sources: SourceReach
  /** Waits so many milliseconds; the operation's time stands still. */
  readonly pause: (milliseconds: number) => Promise<void>
  /** Runs `work` in one transaction, tried again after a deadlock. */
  transaction<T>(work: (write: WriteWork) => Promise<T>): Promise<T>
  /** What a repetition of the request would have in common with it; undefined without an Idempotency-Key. */
  readonly request?: { readonly key: string; readonly fingerprint: string } | undefined
}

/** A unit of work inside a transaction: everything it writes is kept or dropped together. */
export interface WriteWork extends Work {
  readonly transaction: true
  /** The clock as it goes on, where `clock` stands still for the whole mutation; absent: it does not. */
  readonly liveClock?: Clock | undefined
  /** Marks a text of the answer that must not be stored for replays (#21): a raw key. */
  withhold(secret: string): void
}

/**
 * Reads many keys at once: same keys may be asked in one statement for a whole list. A key that is absent
 * from the map has no value the caller may see. `args` holds everything else that the read depends on, and `wanted`
 * what of its rows is looked at: a read that takes it may give less than whole rows. Absent: everything.
 */
export type BatchRead<Key, Value, Args = undefined> = (
  work: Work,
  keys: readonly Key[],
  args: Args,
  wanted?: Wanted,
) => Promise<ReadonlyMap<Key, Value>>
