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

/**
 * Random numbers that the seed fixes: for test data, not for secrets. The generator is sfc32, whose 128
 * bits of state keep the streams apart; with 32 bits they would run into each other and repeat ids.
 */
export class Random {
  private a: number
  private b: number
  private c: number
  private counter = 1

  constructor(seed: number, stream: number, index = 0) {
    this.a = mix(seed, stream, index)
    this.b = mix(index, seed, stream)
    this.c = mix(stream, index, seed)
    for (let round = 0; round < 12; round++) this.next()
  }

  /** From 0 to below 1. */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0
    return (sum >>> 0) / two32
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
