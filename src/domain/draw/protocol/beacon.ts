import { fromHex } from './bytes.js'
import { sha256 } from './hash.js'

/** A drand chain: whose signatures are the randomness. */
export interface BeaconChain {
  /** The chain's hash, 64 hexadecimal digits. */
  readonly hash: string
  /** Its name among people. */
  readonly name: string
  /** The group's public key, a point of G2, 192 hexadecimal digits. */
  readonly publicKey: string
  /** Seconds between rounds. */
  readonly period: number
  /** When round 1 was due, in seconds since 1970. */
  readonly genesis: number
}

/** drand's quicknet, of the scheme `bls-unchained-g1-rfc9380`, pinned. */
export const quicknet: BeaconChain = {
  hash: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  name: 'drand quicknet',
  publicKey:
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451' +
    '0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  period: 3,
  genesis: 1_692_803_367,
}

/** When a round is due, in milliseconds since 1970. */
export function timeOfRound({ genesis, period }: BeaconChain, round: number): number {
  return (genesis + (round - 1) * period) * 1_000
}

/** The first round that is due after an instant (milliseconds since 1970), strictly. */
export function firstRoundAfter({ genesis, period }: BeaconChain, instant: number): number {
  return Math.max(1, Math.floor((instant / 1_000 - genesis) / period) + 2)
}

/** The randomness of a round: sha256 of its signature, 32 bytes. */
export function randomnessOf(signature: string): Uint8Array {
  return sha256(fromHex(signature))
}
