import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Selector, seedOf } from '../../../../src/domain/draw/protocol/index.js'
import { targetOf } from '../../../../src/domain/draw/protocol/stream.js'
import { drawUuid } from './make-draw.js'

const bytesOf = (text: string) => createHash('sha256').update(text).digest()

/** The people chosen, by their places, from a pool of these weights, for a fixed seed. */
function order(weights: readonly number[], number: number, ranks: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const selector = new Selector(seedOf(bytesOf(`randomness ${number}`), drawUuid, bytesOf('promise')), total)
  return Array.from({ length: ranks }, () => {
    const position = selector.next()?.position ?? -1
    let start = 0
    const index = weights.findIndex((weight) => {
      if (position < start + weight) return true
      start += weight
      return false
    })
    selector.take({ start, weight: weights[index] ?? 0 })
    return index
  })
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

const draws = 6_000

/** Every order of three people that can come out, with its probability. */
function orders(weights: readonly number[]): Map<string, number> {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const found = new Map<string, number>()
  for (const [a, first] of weights.entries()) {
    for (const [b, second] of weights.entries()) {
      for (const [c, third] of weights.entries()) {
        if (a === b || b === c || a === c) continue
        const chance = (first / total) * (second / (total - first)) * (third / (total - first - second))
        found.set(`${a},${b},${c}`, chance)
      }
    }
  }
  return found
}

describe(`over ${draws} draws with fixed seeds`, { timeout: 120_000 }, () => {
  it('a person wins as often as the weight says', () => {
    const weights = [1, 2, 3, 4, 10, 30, 50]
    const counts = weights.map(() => 0)
    for (let number = 0; number < draws; number += 1) {
      const [winner = 0] = order(weights, number, 1)
      counts[winner] = (counts[winner] ?? 0) + 1
    }
    const expected = weights.map((weight) => (weight * draws) / 100)
    expect(Math.abs(deviation(counts, expected))).toBeLessThan(4)
  })

  it('winners and alternates come in every order as often as drawing without replacement says', () => {
    const weights = [1, 2, 3, 6]
    const expected = orders(weights)
    const counts = new Map([...expected.keys()].map((key) => [key, 0]))
    for (let number = 0; number < draws; number += 1) {
      const key = order(weights, number, 3).join(',')
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    const chances = [...expected.values()].map((chance) => chance * draws)
    expect(counts.size).toBe(24)
    expect(Math.abs(deviation([...counts.values()], chances))).toBeLessThan(4)
  })

  it('people of equal weight stand in reserve in any order alike', () => {
    const weights = [5, 5, 5, 5, 5]
    const counts = Array.from({ length: 25 }, () => 0)
    for (let number = 0; number < draws; number += 1) {
      for (const [rank, person] of order(weights, number, 5).entries()) {
        counts[5 * rank + person] = (counts[5 * rank + person] ?? 0) + 1
      }
    }
    for (let rank = 0; rank < 5; rank += 1) {
      const row = counts.slice(5 * rank, 5 * rank + 5)
      expect(Math.abs(deviation(row, Array(5).fill(draws / 5)))).toBeLessThan(4)
    }
  })
})

describe('a number below a total', () => {
  const block = (value: bigint) => {
    const bytes = new Uint8Array(32)
    new DataView(bytes.buffer).setBigUint64(0, value)
    return bytes
  }

  it.each([1, 2, 3, 10, 2 ** 32, 2 ** 53 - 1, 9_002_796_225_000_000])(
    'of %s is taken from whole multiples only, so that none is likelier',
    (total) => {
      const limit = 2n ** 64n - (2n ** 64n % BigInt(total))
      expect(targetOf(block(limit - 1n), total)).toBe(total - 1)
      expect(targetOf(block(0n), total)).toBe(0)
      if (limit < 2n ** 64n) {
        expect(targetOf(block(limit), total)).toBeUndefined()
        expect(targetOf(block(2n ** 64n - 1n), total)).toBeUndefined()
      }
    },
  )
})
