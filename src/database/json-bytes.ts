import { instantFromText } from './instant-text.js'
import { Utf8Text } from './utf8-text.js'

const quote = 0x22
const backslash = 0x5c
/** How JSON writes the characters below a space. */
const escapes = Array.from({ length: 0x20 }, (_, code) =>
  Buffer.from(JSON.stringify(String.fromCharCode(code)).slice(1, -1), 'latin1'),
)
/** Bytes that one byte of a text becomes at most. */
export const widest = 6

/** Bytes in front that are left free for what surrounds the JSON. */
const headroom = 1_000
/** Bytes of JSON that are better a text: each buffer of its own brings the next collection of garbage nearer. */
const shortest = 50_000
const spareSize = 2 * shortest
/** In what short JSON is written, one after the other. */
let spare: Buffer | undefined

/** JSON on its way: bytes to which more are added. `room` comes before whatever is added without asking for it. */
export class JsonBytes {
  #bytes: Buffer
  #at = headroom

  constructor(size: number) {
    if (size + headroom <= spareSize) {
      this.#bytes = spare ?? Buffer.allocUnsafeSlow(spareSize)
      spare = undefined
    } else this.#bytes = Buffer.allocUnsafeSlow(size + headroom)
  }

  /** What was added. */
  get written(): Buffer {
    return this.#bytes.subarray(headroom, this.#at)
  }

  /** What was added, as a text where it is short: nothing can be added after that. */
  ended(): Utf8Text | this {
    if (this.#at - headroom > shortest) return this
    const text = new Utf8Text(this.#bytes.toString('latin1', headroom, this.#at))
    if (this.#bytes.length === spareSize) spare = this.#bytes
    return text
  }

  /** What was added between two texts; without being copied, where they fit in. */
  between(before: string, after: string): Buffer {
    const size = Buffer.byteLength(before)
    if (size > headroom) return Buffer.concat([Buffer.from(before), this.written, Buffer.from(after)])
    this.room(after.length * 3)
    this.#bytes.write(before, headroom - size)
    const more = this.#bytes.write(after, this.#at)
    return this.#bytes.subarray(headroom - size, this.#at + more)
  }

  /** Sees to it that so many bytes can be added. */
  room(size: number): void {
    if (this.#at + size <= this.#bytes.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, this.#at + size))
    this.#bytes.copy(larger, 0, 0, this.#at)
    this.#bytes = larger
  }

  /** Begins a list. There must be room, as for the comma. */
  open(): void {
    this.#bytes[this.#at++] = 0x5b
  }

  comma(): void {
    this.#bytes[this.#at++] = 0x2c
  }

  /** Ends a list. */
  close(): void {
    this.room(1)
    this.#bytes[this.#at++] = 0x5d
  }

  /** Adds bytes as they are. There must be room. */
  copy(bytes: Uint8Array, from: number, to: number): void {
    const into = this.#bytes
    let at = this.#at
    for (let n = from; n < to; n += 1) into[at++] = bytes[n] as number
    this.#at = at
  }

  /** Adds a text in UTF-8 with its quotes. There must be room for each byte at its widest. */
  quoted(bytes: Uint8Array, from: number, to: number): void {
    const into = this.#bytes
    let at = this.#at
    into[at++] = quote
    for (let n = from; n < to; n += 1) {
      const byte = bytes[n] as number
      if (byte >= 0x20 && byte !== quote && byte !== backslash) into[at++] = byte
      else if (byte >= 0x20) {
        into[at++] = backslash
        into[at++] = byte
      } else for (const escaped of escapes[byte] as Buffer) into[at++] = escaped
    }
    into[at++] = quote
    this.#at = at
  }

  /** Adds an instant as PostgreSQL writes it: in ISO 8601, in quotes. There must be room for it and four bytes. */
  instant(bytes: Buffer, from: number, to: number): void {
    // 2026-06-15 09:23:41.5+00: the fraction is left out, or without its last zeros.
    const fraction = to - from - 22
    const isUsual =
      fraction >= 0 &&
      fraction <= 4 &&
      fraction !== 1 &&
      bytes[to - 3] === 0x2b &&
      bytes[to - 2] === 0x30 &&
      bytes[to - 1] === 0x30 &&
      bytes[from + 10] === 0x20
    if (!isUsual) {
      const text = Buffer.from(`"${instantFromText(bytes.toString('latin1', from, to))}"`, 'latin1')
      this.room(text.length)
      this.copy(text, 0, text.length)
      return
    }
    const into = this.#bytes
    let at = this.#at
    into[at++] = quote
    for (let n = 0; n < 19; n += 1) into[at++] = bytes[from + n] as number
    into[at - 9] = 0x54
    into[at++] = 0x2e
    for (let n = 1; n <= 3; n += 1) into[at++] = n < fraction ? (bytes[from + 19 + n] as number) : 0x30
    into[at++] = 0x5a
    into[at++] = quote
    this.#at = at
  }

  /** Adds JSON of whatever length. */
  text(json: string): void {
    this.room(json.length * 3)
    this.#at += this.#bytes.write(json, this.#at)
  }
}
