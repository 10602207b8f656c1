/** Random numbers that are the same for the same seed. Not for secrets. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from `lowest` to `highest`, both included. */
  whole(lowest: number, highest: number): number {
    return lowest + Math.floor(this.next() * (highest - lowest + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** One of a list that is not empty. */
  pick<Value>(values: readonly Value[]): Value {
    const value = values[Math.floor(this.next() * values.length)]
    if (value === undefined) throw new RangeError('Nothing to pick from.')
    return value
  }

  /** One of a list, as often as its weight says. */
  weighted<Value>(choices: readonly (readonly [Value, number])[]): Value {
    let rest = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of choices) {
      rest -= weight
      if (rest < 0) return value
    }
    return this.pick(choices)[0]
  }

  /** `count` different values of the list, in the list's order; all of it where it is shorter. */
  sample<Value>(values: readonly Value[], count: number): Value[] {
    let wanted = count
    return values.filter((_, index) => {
      const taken = this.next() * (values.length - index) < wanted
      if (taken) wanted -= 1
      return taken
    })
  }

  /** `length` characters of the alphabet. */
  text(length: number, alphabet: string): string {
    return Array.from({ length }, () => alphabet.charAt(Math.floor(this.next() * alphabet.length))).join('')
  }

  /** A number around `middle`, rarely far above it, never below zero (log-normal with this spread). */
  around(middle: number, spread: number): number {
    const angle = 2 * Math.PI * this.next()
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()))
    return middle * Math.exp(spread * radius * Math.cos(angle))
  }

  /** A version 4 UUID. */
  uuid(): string {
    const hex = this.text(32, '0123456789abcdef')
    const variant = '89ab'.charAt(this.whole(0, 3))
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
  }
}
