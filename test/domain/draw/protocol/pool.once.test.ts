import { describe, expect, it } from 'vitest'
import {
  chunkSize,
  type Leaf,
  PoolBuilder,
  poolRecords,
  recordOf,
  Selector,
  seedOf,
  toHex,
} from '../../../../src/domain/draw/protocol/index.js'
import { drawUuid, peopleOf, TestPool } from './make-draw.js'

const half = 2 ** 52 - 1

function records(leaves: readonly Leaf[]): Uint8Array {
  return Buffer.concat(leaves.map(recordOf))
}

describe('a pool', () => {
  it('is the same however its records come', () => {
    const all = poolRecords(peopleOf(Array.from({ length: 5_000 }, (_, n) => 1 + (n % 7))))
    const whole = new PoolBuilder()
    whole.add(all)
    const pieces = new PoolBuilder()
    for (let offset = 0; offset < all.length; offset += 40 * 123)
      pieces.add(all.subarray(offset, offset + 40 * 123))
    expect(pieces.done().pool).toEqual(whole.done().pool)
  })

  it('takes weights that come to 2^53 - 1 and refuses more', () => {
    expect(new TestPool(peopleOf([half, 1, half])).totalWeight).toBe(Number.MAX_SAFE_INTEGER)
    expect(() => new TestPool(peopleOf([half, 2, half]))).toThrow(RangeError)
  })

  it('refuses records out of order, twice the same person, a weight of 0 and half a record', () => {
    const [first, second] = peopleOf([1, 1]).toSorted((a, b) =>
      toHex(a.pseudonym) < toHex(b.pseudonym) ? -1 : 1,
    )
    if (first === undefined || second === undefined) throw new Error('Too few people.')
    expect(() => new PoolBuilder().add(records([second, first]))).toThrow('ascending')
    expect(() => new PoolBuilder().add(records([first, first]))).toThrow('ascending')
    expect(() => new PoolBuilder().add(records([{ ...first, weight: 0 }]))).toThrow('weight 0')
    expect(() => new PoolBuilder().add(records([first]).subarray(1))).toThrow('40 bytes')
  })

  it('keeps the order over the border of two calls and of two chunks', () => {
    const all = poolRecords(peopleOf(Array.from({ length: chunkSize + 1 }, () => 1)))
    const builder = new PoolBuilder()
    builder.add(all.subarray(0, 40 * chunkSize))
    expect(() => builder.add(all.subarray(0, 40))).toThrow('ascending')
  })
})

describe('a selection', () => {
  const seed = seedOf(new Uint8Array(32), drawUuid, new Uint8Array(32))

  it('ends when nobody is left', () => {
    const selector = new Selector(seed, 1)
    expect(selector.next()?.position).toBe(0)
    selector.take({ start: 0, weight: 1 })
    expect(selector.next()).toBeUndefined()
    expect(new Selector(seed, 0).next()).toBeUndefined()
  })

  it('refuses somebody who does not hold the chance, or holds more than is left', () => {
    const selector = new Selector(seed, 10)
    const position = selector.next()?.position ?? 0
    expect(() => selector.take({ start: position + 1, weight: 1 })).toThrow(RangeError)
    expect(() => selector.take({ start: position, weight: 0 })).toThrow(RangeError)
    expect(() => selector.take({ start: 0, weight: 11 })).toThrow(RangeError)
  })
})
