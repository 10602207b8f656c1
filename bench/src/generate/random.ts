const two32 = 2 ** 32

/** Spreads three numbers over 32 bits (the finisher of MurmurHash3). */
function mix(seed: number, stream: number, index: number): number {
  let hash = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(stream + 1, 0xc2b2ae35)
  hash ^= Math.imul(index + 1, 0x27d4eb2f)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Streams of random numbers that do not disturb each other. */
export const streams = { contest: 1, contact: 2, participant: 3, ledger: 4, key: 5 } as const

/** Random numbers that the seed fixes (mulberry32): for test data, not for secrets. */
export class Random {
  private state: number

  constructor(seed: number, stream: number, index = 0) {
    this.state = mix(seed, stream, index)
  }

  /** From 0 to below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let value = this.state
    value = Math.imul(value ^ (value >>> 15), value | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / two32
  }

  /** A whole number from 0 to below `bound`. */
  below(bound: number): number {
    return Math.floor(this.next() * bound)
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)]
    if (found === undefined) throw new Error('Nothing to pick from.')
    return found
  }

  /** `length` characters of `alphabet`. */
  token(alphabet: string, length: number): string {
    let token = ''
    for (let place = 0; place < length; place++) token += alphabet[this.below(alphabet.length)]
    return token
  }

  /** A UUID of version 4. */
  uuid(): string {
    const hex = this.token('0123456789abcdef', 30)
    const variant = '89ab'[this.below(4)]
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-${variant}${hex.slice(15, 18)}-${hex.slice(18)}`
  }
}
