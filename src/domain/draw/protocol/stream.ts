import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concat, u64, uuidBytes } from './bytes.js'
import { tag } from './hash.js'

/** The seed of a draw: HMAC-SHA256 with the randomness as key over the draw's UUID and commitment. */
export function seedOf(randomness: Uint8Array, drawUuid: string, commitment: Uint8Array): Uint8Array {
  return hmac(sha256, randomness, concat(tag('seed'), uuidBytes(drawUuid), commitment))
}

/** Block `number` of the stream, from 0: HMAC-SHA256 with the seed as key over the number. */
export function blockOf(seed: Uint8Array, number: number): Uint8Array {
  return hmac(sha256, seed, concat(tag('block'), u64(number)))
}

const space = 1n << 64n

/**
 * The target in `[0, total)` that a block gives: its first eight bytes, the highest first, modulo the
 * total; undefined where they stand beyond the last whole multiple of the total below 2^64, so that every
 * target has as many values as any other.
 */
export function targetOf(block: Uint8Array, total: number): number | undefined {
  let value = 0n
  for (const byte of block.subarray(0, 8)) value = (value << 8n) | BigInt(byte)
  const wide = BigInt(total)
  return value < space - (space % wide) ? Number(value % wide) : undefined
}

/** A number drawn from the stream. */
export interface Drawn {
  /** From 0 to the total less 1. */
  readonly target: number
  /** Blocks read for it, from 1: one more for each that was rejected. */
  readonly attempts: number
  /** The block that gave it, 32 bytes: the selection's hash. */
  readonly block: Uint8Array
}

/** The numbers that follow from a seed, in order. */
export class NumberStream {
  readonly #seed: Uint8Array
  #next = 0

  constructor(seed: Uint8Array) {
    this.#seed = seed
  }

  /** The next number in `[0, total)`; total from 1 to 2^53 - 1. */
  below(total: number): Drawn {
    if (!Number.isSafeInteger(total) || total < 1) throw new RangeError('A total is from 1 to 2^53 - 1.')
    for (let attempts = 1; ; attempts += 1) {
      const block = blockOf(this.#seed, this.#next)
      this.#next += 1
      const target = targetOf(block, total)
      if (target !== undefined) return { target, attempts, block }
    }
  }
}
