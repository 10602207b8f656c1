import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ChunkPaths,
  chunkAt,
  chunkSize,
  documentText,
  Levels,
  leafHolding,
  type ProofRandomness,
  pseudonymOf,
  toHex,
} from '../../../../src/domain/draw/protocol/index.js'
import { drawUuid, inclusionOf, makeDraw, peopleOf, TestPool, uuidOf } from './make-draw.js'
import { verifiers } from './verifiers.js'

const hex32 = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'))

/** Small weights, and now and then ones so large that 2^53 - 1 comes near. */
const weights = fc.array(
  fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 50 }) }, fc.integer({ min: 1, max: 2 ** 46 })),
  { maxLength: 70 },
)

const local = (randomness: string): ProofRandomness => ({
  kind: 'local',
  randomness,
  reason: 'a property',
  warning: 'not independently random',
})

const anyDraw = fc
  .record({
    weights,
    randomness: hex32,
    winners: fc.integer({ min: 1, max: 40 }),
    alternates: fc.nat(40),
    units: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 5 }),
  })
  .map(({ weights, randomness, winners, alternates, units }) => ({
    weights,
    ...makeDraw({
      leaves: peopleOf(weights),
      commitment: {
        winners,
        alternates,
        prizes: units.map((count, place) => ({
          number: place + 1,
          name: `Prize ${place + 1}`,
          units: count,
        })),
        randomness: { kind: 'local' },
      },
      randomness: local(randomness),
    }),
  }))

describe('any draw', () => {
  it.each(verifiers)('has a proof that is verified by %s', (_, verify) => {
    fc.assert(
      fc.property(anyDraw, ({ proof }) => {
        expect(verify(documentText(proof))).toEqual({ verdict: 'verified', faults: new Map() })
      }),
      { numRuns: 60, seed: 11 },
    )
  })

  it('chooses as many as it can, nobody twice, each by a chance that is theirs', () => {
    fc.assert(
      fc.property(anyDraw, ({ weights, proof: { commitment, selections } }) => {
        const { winners, alternates } = commitment.content
        expect(selections).toHaveLength(Math.min(winners + alternates, weights.length))
        expect(new Set(selections.map(({ leaf }) => leaf.index)).size).toBe(selections.length)
        let left = weights.reduce((sum, weight) => sum + weight, 0)
        for (const { rank, role, leaf, target, position, totalWeight } of selections) {
          expect(role).toBe(rank <= winners ? 'winner' : 'alternate')
          expect(totalWeight).toBe(left)
          expect(target).toBeLessThan(totalWeight)
          expect(position - leaf.start).toBeGreaterThanOrEqual(0)
          expect(position - leaf.start).toBeLessThan(leaf.weight)
          left -= leaf.weight
        }
      }),
      { numRuns: 100, seed: 12 },
    )
  })

  it('gives the prizes in order to the winners, and none to alternates', () => {
    fc.assert(
      fc.property(anyDraw, ({ proof: { commitment, selections } }) => {
        const { prizes, winners } = commitment.content
        const units = prizes.flatMap(({ number, units: count }) => Array<number>(count).fill(number))
        const given = selections.slice(0, winners).map(({ prize }) => prize)
        expect(given).toEqual(given.map((_, rank) => units[rank] ?? null))
        expect(selections.slice(winners).every(({ prize }) => prize === null)).toBe(true)
      }),
      { numRuns: 100, seed: 13 },
    )
  })

  it.each(verifiers)(
    'gives each person a place that is verified by %s, and nobody another’s',
    (_, verify) => {
      fc.assert(
        fc.property(anyDraw, fc.nat(), ({ weights, pool, commitment }, number) => {
          fc.pre(weights.length > 0)
          const inclusion = inclusionOf(pool, commitment, number % weights.length)
          expect(inclusion.leaf.weight).toBe(weights[number % weights.length])
          expect(verify(documentText(inclusion)).verdict).toBe('verified')
          const other = documentText({ ...inclusion, participant: uuidOf(weights.length) })
          expect(verify(other).verdict).toBe('failed')
        }),
        { numRuns: 60, seed: 15 },
      )
    },
  )

  it('has pseudonyms that say nothing of the person in another draw', () => {
    const other = '7f1f9a52-55a5-4d0c-9d0e-0a3f6f8f7b11'
    const here = toHex(pseudonymOf(drawUuid, uuidOf(1)))
    const bytes = Buffer.from(`${drawUuid}${uuidOf(1)}`.replaceAll('-', ''), 'hex')
    expect(here).toBe(createHash('sha256').update('giveaway-draw/1 pseudonym\n').update(bytes).digest('hex'))
    expect(toHex(pseudonymOf(other, uuidOf(1)))).not.toBe(here)
  })
})

describe('a pool in chunks', () => {
  const size = 3 * chunkSize + 17
  const pool = new TestPool(peopleOf(Array.from({ length: size }, (_, n) => 1 + (n % 5))))

  it('has chunks whose sums lead to every leaf', () => {
    expect(pool.chunks.map((chunk) => chunk.size)).toEqual([chunkSize, chunkSize, chunkSize, 17])
    fc.assert(
      fc.property(fc.nat(pool.totalWeight - 1), (position) => {
        const number = chunkAt(pool.chunks, position)
        const chunk = pool.chunks[number]
        if (chunk === undefined) throw new Error('No such chunk.')
        const leaf = leafHolding(number, chunk, chunk.records, position)
        expect(position).toBeGreaterThanOrEqual(leaf.start)
        expect(position).toBeLessThan(leaf.start + leaf.weight)
        expect(pool.find(leaf.pseudonym)).toEqual(leaf)
      }),
      { numRuns: 10, seed: 16, examples: [[0], [pool.totalWeight - 1]] },
    )
  })

  it('has the root and the paths of the tree over all leaves at once', () => {
    const { commitment } = makeDraw({ leaves: [] })
    const { root, totalWeight } = pool
    const promised = { ...commitment, pool: { root, size, totalWeight } }
    for (const number of [0, 1, chunkSize, size - 1]) {
      const text = documentText(inclusionOf(pool, promised, number))
      for (const [, verify] of verifiers) expect(verify(text).verdict).toBe('verified')
    }
  })

  it('gives the same path from a chunk and the summaries of all as from the chunks themselves', () => {
    const top = new Levels(pool.chunks.map(({ node }) => node))
    const records = pool.chunks[3]?.records ?? new Uint8Array()
    const index = 3 * chunkSize + 5
    expect(new ChunkPaths(3, records, top).path(index)).toEqual(pool.path(index))
  })
})
