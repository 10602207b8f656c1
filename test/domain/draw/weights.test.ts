import { describe, expect, it } from 'vitest'
import { Weights } from '../../../src/domain/draw/weights.js'

/** Whose chance it is, by walking along the weights. */
function walked(weights: readonly number[], target: number): { index: number; rest: number } {
  let rest = target
  for (const [index, weight] of weights.entries()) {
    if (rest < weight) return { index, rest }
    rest -= weight
  }
  throw new Error('A target beyond the weights.')
}

describe('weights', () => {
  it('give each target to the one a walk along them finds, whatever was taken out', () => {
    for (const size of [1, 2, 3, 7, 8, 9, 31, 64, 65]) {
      const left = Array.from({ length: size }, (_, index) => ((index * 7) % 5) + 1)
      const weights = new Weights(left)
      const order = left.map((_, index) => (index * 5) % size).filter((at, n, all) => all.indexOf(at) === n)
      for (const taken of [undefined, ...order.slice(0, -1)]) {
        if (taken !== undefined) {
          weights.remove(taken)
          left[taken] = 0
        }
        const total = left.reduce((sum, weight) => sum + weight, 0)
        expect(weights.total).toBe(total)
        for (let target = 0; target < total; target += 1) {
          expect(weights.at(target)).toEqual(walked(left, target))
        }
      }
    }
  })

  it('pass over those without a weight at either end and between', () => {
    const weights = new Weights([0, 0, 2, 0, 1, 0])
    expect([0, 1, 2].map((target) => weights.at(target))).toEqual([
      { index: 2, rest: 0 },
      { index: 2, rest: 1 },
      { index: 4, rest: 0 },
    ])
  })

  it('are exact up to a total of 2^53 - 1', () => {
    const large = 4_503_599_627_370_495
    const weights = new Weights([large, 1, large])
    expect(weights.total).toBe(Number.MAX_SAFE_INTEGER)
    expect([large - 1, large, large + 1, Number.MAX_SAFE_INTEGER - 1].map((at) => weights.at(at))).toEqual([
      { index: 0, rest: large - 1 },
      { index: 1, rest: 0 },
      { index: 2, rest: 0 },
      { index: 2, rest: large - 1 },
    ])
    weights.remove(1)
    expect(weights.at(large)).toEqual({ index: 2, rest: 0 })
  })
})
