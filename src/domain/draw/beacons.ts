import type { FallbackReason } from '../../database/tables/index.js'

/** A round of the beacon whose signature was verified. */
export interface Beacon {
  readonly round: number
  /** Hex. */
  readonly signature: string
  /** sha256 of the signature, hex. */
  readonly randomness: string
}

/** A verified round, or why there is none. */
export type BeaconAnswer =
  | { readonly beacon: Beacon }
  | { readonly beacon: null; readonly reason: FallbackReason }

/** Gives rounds of drand's quicknet over the network. Never called in a transaction: it takes as long as it may. */
export interface BeaconSource {
  /**
   * The round, as soon as one relay gives it with a signature that verifies; what fails is tried again until
   * `within` milliseconds are over. A beacon that fails verification is never given.
   */
  fetch(round: number, within: number): Promise<BeaconAnswer>
}
