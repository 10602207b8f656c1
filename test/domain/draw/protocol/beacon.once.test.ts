import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  firstRoundAfter,
  isGenuine,
  quicknet,
  randomnessOf,
  timeOfRound,
  toHex,
} from '../../../../src/domain/draw/protocol/index.js'

/** Rounds that drand has published. */
const published = [
  {
    round: 1,
    signature:
      'b55e7cb2d5c613ee0b2e28d6750aabbb78c39dcc96bd9d38c2c2e12198df95571de8e8e402a0cc48871c7089a2b3af4b',
    randomness: '1466a6cd24e327188770752f6134001c64d6efcc590ccc26b721611ad96f165a',
  },
  {
    round: 42,
    signature:
      '95a9f9f5b231b7714de1553105d8ffdf3dcda24cfdb1e689319bccf79a9c8ce430a91b811fbfaf763900bc998b5d686a',
    randomness: '8ada64bae5c6c0f5540a6a13af56e663240edfbd2c76ac6a8f27671eb7259ce3',
  },
  {
    round: 1000,
    signature:
      'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
    randomness: 'fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd',
  },
]

describe('the beacon', () => {
  it.each(published)('of round $round is genuine, and gives the published randomness', (beacon) => {
    expect(isGenuine(quicknet, beacon.round, beacon.signature)).toBe(true)
    expect(toHex(randomnessOf(beacon.signature))).toBe(beacon.randomness)
  })

  it('is refused where round 43 carries the signature of round 42', () => {
    expect(isGenuine(quicknet, 43, published[1]?.signature ?? '')).toBe(false)
  })

  it.each([
    ['no digits', ''],
    ['too few digits', 'b55e7c'],
    ['no hexadecimal digits', 'z'.repeat(96)],
    ['no point of the curve', 'f'.repeat(96)],
    ['the point at infinity', `c0${'0'.repeat(94)}`],
    ['capital digits', published[0]?.signature.toUpperCase() ?? ''],
  ])('is refused where the signature is %s', (_, signature) => {
    expect(isGenuine(quicknet, 1, signature)).toBe(false)
  })

  it('has the key, period and genesis to which the chain’s hash is bound', () => {
    const group = 'f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e'
    const numbers = Buffer.alloc(12)
    numbers.writeUInt32BE(quicknet.period)
    numbers.writeBigInt64BE(BigInt(quicknet.genesis), 4)
    const info = [numbers, Buffer.from(quicknet.publicKey + group, 'hex'), Buffer.from('quicknet')]
    expect(createHash('sha256').update(Buffer.concat(info)).digest('hex')).toBe(quicknet.hash)
  })

  it('has its first round after an instant strictly later, however close', () => {
    const due = timeOfRound(quicknet, 1_000)
    expect(new Date(due).toISOString()).toBe('2023-08-23T15:59:24.000Z')
    expect([due - 3_000, due - 1, due].map((instant) => firstRoundAfter(quicknet, instant))).toEqual([
      1_000, 1_000, 1_001,
    ])
    expect(firstRoundAfter(quicknet, 0)).toBe(1)
  })
})
