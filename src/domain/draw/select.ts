import { createHash } from 'node:crypto'
import type { FrozenPool } from './pool.js'
import { Weights } from './weights.js'

/** One person who was selected, with everything that shows why. */
export interface Selection {
  readonly participantId: number
  /** The place within the draw, from 1. */
  readonly rank: number
  /** The place in the frozen pool, from 0. */
  readonly index: number
  /** The chance that was drawn, from 0 to the total weight less 1. */
  readonly target: number
  /** The weight of those who were left. */
  readonly totalWeight: number
  /** What the target was made of, hex. */
  readonly hash: string
  /** The target within the person's own weight: it decides which row has won (#122). */
  readonly rest: number
}

/** How many values a hash has. */
const hashSpace = 1n << 256n

/**
 * The target in `[0, total)` that follows from a value in `[0, space)`: the value modulo the total, or
 * undefined where the value stands beyond the last whole multiple of the total, so that every target has
 * as many values as any other.
 */
export function targetOf(value: bigint, total: bigint, space: bigint = hashSpace): bigint | undefined {
  return value < space - (space % total) ? value % total : undefined
}

/**
 * The hash of a pick: sha256 of the ASCII text `<randomness, hex>:<pool hash, hex>:<rank>:<attempt>`.
 * Attempts count from 0; there is a second one only where the hash gave no target, which nobody will see.
 */
export function pickHash(randomness: string, poolHash: string, rank: number, attempt: number): string {
  return createHash('sha256').update(`${randomness}:${poolHash}:${rank}:${attempt}`).digest('hex')
}

function pick(randomness: string, poolHash: string, rank: number, total: number) {
  for (let attempt = 0; ; attempt += 1) {
    const hash = pickHash(randomness, poolHash, rank, attempt)
    const target = targetOf(BigInt(`0x${hash}`), BigInt(total))
    if (target !== undefined) return { hash, target: Number(target) }
  }
}

/**
 * Selects up to `count` people from a frozen pool: each pick falls on a person with a chance in proportion
 * to the weight among those who are left (#125), and nobody is picked twice. Pure: the same pool,
 * randomness (32 bytes, hex) and count give the same selections, and a smaller count their beginning.
 */
export function select(pool: FrozenPool, randomness: string, count: number): Selection[] {
  if (!/^[0-9a-f]{64}$/.test(randomness)) throw new RangeError('The randomness is 32 bytes as hex.')
  const weights = new Weights(pool.weights)
  return Array.from({ length: Math.min(count, pool.ids.length) }, (_, n) => {
    const rank = n + 1
    const totalWeight = weights.total
    const { hash, target } = pick(randomness, pool.hash, rank, totalWeight)
    const { index, rest } = weights.at(target)
    const participantId = pool.ids[index]
    if (participantId === undefined) throw new Error('A target beyond the pool.')
    weights.remove(index)
    return { participantId, rank, index, target, totalWeight, hash, rest }
  })
}
