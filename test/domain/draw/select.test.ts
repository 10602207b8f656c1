import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type FrozenPool, PoolReader, poolText } from '../../../src/domain/draw/pool.js'
import { pickHash, select, targetOf } from '../../../src/domain/draw/select.js'

/** A pool of people 1, 2, 3 … with these weights. */
function poolOf(weights: readonly number[]): FrozenPool {
  const reader = new PoolReader()
  reader.add(poolText(weights.map((weight, index) => [index + 1, weight])))
  return reader.done()
}

/** Thirty-two bytes that follow from a number. */
function randomnessOf(seed: number): string {
  return createHash('sha256').update(`seed ${seed}`).digest('hex')
}

/**
 * How far the counts are from the expected ones, in standard deviations of the chi-square distribution
 * (Wilson and Hilferty): beyond 4 once in thirty thousand fair runs.
 */
function deviation(counts: readonly number[], expected: readonly number[]): number {
  const sum = counts.reduce((all, count, index) => {
    const fair = expected[index] ?? 0
    return all + (count - fair) ** 2 / fair
  }, 0)
  const freedom = counts.length - 1
  const spread = 2 / (9 * freedom)
  return (Math.cbrt(sum / freedom) - (1 - spread)) / Math.sqrt(spread)
}

describe('a frozen pool', () => {
  it('holds ids and weights, their sum and the sha256 of its text, however it was cut', () => {
    const people = Array.from({ length: 5_000 }, (_, n): [number, number] => [n * 3 + 1, (n % 9) + 1])
    const text = poolText(people)
    const cut = text.indexOf('\n', text.length / 2) + 1
    const reader = new PoolReader()
    reader.add(text.slice(0, cut))
    reader.add(text.slice(cut))
    const pool = reader.done()
    expect([...pool.ids]).toEqual(people.map(([id]) => id))
    expect([...pool.weights]).toEqual(people.map(([, weight]) => weight))
    expect(pool.totalWeight).toBe(people.reduce((sum, [, weight]) => sum + weight, 0))
    expect(pool.hash).toBe(createHash('sha256').update(text).digest('hex'))
  })

  it('takes 2^53 - 1 in all and refuses more', () => {
    const large = 4_503_599_627_370_495
    expect(poolOf([large, 1, large]).totalWeight).toBe(Number.MAX_SAFE_INTEGER)
    expect(() => poolOf([large, 2, large])).toThrow(RangeError)
  })
})

describe('a target', () => {
  it.each([1n, 2n, 3n, 5n, 7n, 100n, 255n, 256n])(
    'below %s follows from as many values as any other',
    (total) => {
      const counts = new Map<bigint, number>()
      let refused = 0
      for (let value = 0n; value < 256n; value += 1n) {
        const target = targetOf(value, total, 256n)
        if (target === undefined) refused += 1
        else counts.set(target, (counts.get(target) ?? 0) + 1)
      }
      expect([...counts.keys()].sort((a, b) => Number(a - b))).toEqual(
        Array.from({ length: Number(total) }, (_, n) => BigInt(n)),
      )
      expect(new Set(counts.values())).toEqual(new Set([Number(256n / total)]))
      expect(refused).toBe(Number(256n % total))
    },
  )

  it('is refused where the hash stands beyond the last whole multiple of the total', () => {
    const highest = (1n << 256n) - 1n
    expect(targetOf(highest, 3n)).toBeUndefined()
    expect(targetOf(highest, 2n)).toBe(1n)
    expect(targetOf(highest, BigInt(Number.MAX_SAFE_INTEGER))).toBeUndefined()
  })
})

describe('a selection', () => {
  it('is the same for the same pool, randomness and count, and a smaller count is its beginning', () => {
    const pool = poolOf(Array.from({ length: 300 }, (_, n) => (n % 7) + 1))
    const all = select(pool, randomnessOf(1), 100)
    expect(select(pool, randomnessOf(1), 100)).toEqual(all)
    expect(select(pool, randomnessOf(1), 10)).toEqual(all.slice(0, 10))
    expect(select(pool, randomnessOf(2), 100)).not.toEqual(all)
  })

  it('stands in its own words: this pool and this randomness give these people', () => {
    const chosen = select(poolOf([5, 1, 3, 8]), '00'.repeat(32), 4)
    expect(
      chosen.map(({ participantId, index, target, totalWeight, rest }) => [
        participantId,
        index,
        target,
        totalWeight,
        rest,
      ]),
    ).toMatchInlineSnapshot(`
      [
        [
          1,
          0,
          3,
          17,
          3,
        ],
        [
          4,
          3,
          9,
          12,
          5,
        ],
        [
          3,
          2,
          2,
          4,
          1,
        ],
        [
          2,
          1,
          0,
          1,
          0,
        ],
      ]
    `)
  })

  it('can be checked from what is recorded of it', () => {
    const weights = Array.from({ length: 50 }, (_, n) => (n % 4) + 1)
    const pool = poolOf(weights)
    const randomness = randomnessOf(3)
    for (const { rank, index, target, totalWeight, hash, rest, participantId } of select(
      pool,
      randomness,
      50,
    )) {
      expect(hash).toBe(pickHash(randomness, pool.hash, rank, 0))
      expect(BigInt(`0x${hash}`) % BigInt(totalWeight)).toBe(BigInt(target))
      expect(totalWeight).toBe(weights.reduce((sum, weight) => sum + weight, 0))
      const before = weights.slice(0, index).reduce((sum, weight) => sum + weight, 0)
      expect(target - before).toBe(rest)
      expect(rest).toBeLessThan(weights[index] ?? 0)
      expect(participantId).toBe(index + 1)
      weights[index] = 0
    }
  })

  it('takes everybody once where as many are wanted as there are, and no more', () => {
    const pool = poolOf(Array.from({ length: 100 }, (_, n) => n + 1))
    for (const count of [100, 101]) {
      const chosen = select(pool, randomnessOf(4), count)
      expect(chosen.map(({ participantId }) => participantId).sort((a, b) => a - b)).toEqual([...pool.ids])
      expect(chosen.map(({ rank }) => rank)).toEqual(Array.from({ length: 100 }, (_, n) => n + 1))
    }
    expect(select(poolOf([]), randomnessOf(4), 5)).toEqual([])
  })

  it('gives each person chances in proportion to the weight', () => {
    const weights = [1, 2, 3, 4, 10, 30, 50]
    const pool = poolOf(weights)
    const counts = weights.map(() => 0)
    const draws = 20_000
    for (let seed = 0; seed < draws; seed += 1) {
      const [first] = select(pool, randomnessOf(seed), 1)
      if (first !== undefined) counts[first.index] = (counts[first.index] ?? 0) + 1
    }
    const expected = weights.map((weight) => (draws * weight) / 100)
    expect(Math.abs(deviation(counts, expected))).toBeLessThan(4)
  })

  it('gives every order of winners the chance that drawing without replacement gives it', () => {
    const weights = [1, 2, 3, 4]
    const pool = poolOf(weights)
    const total = 10
    const chances = new Map<string, number>()
    for (const [a, first] of weights.entries()) {
      for (const [b, second] of weights.entries()) {
        if (a !== b) chances.set(`${a} ${b}`, (first / total) * (second / (total - first)))
      }
    }
    const counts = new Map([...chances.keys()].map((order) => [order, 0]))
    const draws = 20_000
    for (let seed = 0; seed < draws; seed += 1) {
      const order = select(pool, randomnessOf(seed), 2)
        .map(({ index }) => index)
        .join(' ')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(12)
    const expected = [...chances.values()].map((chance) => chance * draws)
    expect(Math.abs(deviation([...counts.values()], expected))).toBeLessThan(4)
  })

  it('spreads the target within a person’s weight evenly', () => {
    const pool = poolOf([20, 1])
    const counts = Array.from({ length: 20 }, () => 0)
    let picks = 0
    for (let seed = 0; seed < 20_000; seed += 1) {
      const [first] = select(pool, randomnessOf(seed), 1)
      if (first?.index !== 0) continue
      counts[first.rest] = (counts[first.rest] ?? 0) + 1
      picks += 1
    }
    expect(
      Math.abs(
        deviation(
          counts,
          counts.map(() => picks / 20),
        ),
      ),
    ).toBeLessThan(4)
  })

  it('is exact near 2^53 chances', () => {
    const large = 4_503_599_627_370_495
    const counts = [0, 0, 0]
    for (let seed = 0; seed < 2_000; seed += 1) {
      const chosen = select(poolOf([large, 1, large]), randomnessOf(seed), 3)
      expect(chosen.map(({ index }) => index).sort()).toEqual([0, 1, 2])
      for (const { target, totalWeight } of chosen) {
        expect(Number.isSafeInteger(target) && target < totalWeight).toBe(true)
      }
      const [first] = chosen
      if (first !== undefined) counts[first.index] = (counts[first.index] ?? 0) + 1
    }
    expect(counts[1]).toBe(0)
    expect(Math.abs(deviation([counts[0] ?? 0, counts[2] ?? 0], [1_000, 1_000]))).toBeLessThan(4)
  })

  it('wants 32 bytes of randomness', () => {
    for (const text of ['', '00', 'zz'.repeat(32), '00'.repeat(33)]) {
      expect(() => select(poolOf([1]), text, 1)).toThrow(RangeError)
    }
  })
})
