/** Bytes of the protocol: texts, numbers and ids as they are hashed, and hexadecimal digits. */

const encoder = new TextEncoder()

/** The UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text)
}

/** One array of many. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

/** Writes a whole number from 0 to 2^53 - 1 as eight bytes, the highest first. */
export function putU64(target: Uint8Array, offset: number, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('A number is not from 0 to 2^53 - 1.')
  const high = Math.floor(value / 2 ** 32)
  for (let place = 0; place < 4; place += 1) {
    target[offset + place] = high >>> (24 - 8 * place)
    target[offset + 4 + place] = value >>> (24 - 8 * place)
  }
}

/** The eight bytes of a whole number, the highest first. */
export function u64(value: number): Uint8Array {
  const bytes = new Uint8Array(8)
  putU64(bytes, 0, value)
  return bytes
}

/** Reads eight bytes, the highest first; RangeError beyond 2^53 - 1. */
export function getU64(source: Uint8Array, offset: number): number {
  let high = 0
  let low = 0
  for (let place = offset; place < offset + 4; place += 1) {
    high = (high << 8) | (source[place] ?? 0)
    low = (low << 8) | (source[place + 4] ?? 0)
  }
  const value = (high >>> 0) * 2 ** 32 + (low >>> 0)
  if (!Number.isSafeInteger(value)) throw new RangeError('A number passes 2^53 - 1.')
  return value
}

/** Lower-case hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0')
  return text
}

/** The bytes of lower-case hexadecimal digits; RangeError for anything else. */
export function fromHex(text: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) throw new RangeError('Not lower-case hexadecimal digits.')
  return Uint8Array.from({ length: text.length / 2 }, (_, place) =>
    Number.parseInt(text.slice(2 * place, 2 * place + 2), 16),
  )
}

/** A UUID, lower-case with hyphens. */
export const uuidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The 16 bytes of a UUID in its usual lower-case form with hyphens; RangeError for anything else. */
export function uuidBytes(uuid: string): Uint8Array {
  if (!uuidPattern.test(uuid)) throw new RangeError('Not a UUID.')
  return fromHex(uuid.replaceAll('-', ''))
}

/** Negative, 0 or positive as the first stands before, is equal to or stands after the second, byte by byte. */
export function compareBytes(left: Uint8Array, right: Uint8Array): number {
  const length = Math.min(left.length, right.length)
  for (let place = 0; place < length; place += 1) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}
