import { randomFillSync } from 'node:crypto'

export const lowerAlphanumeric = '0123456789abcdefghijklmnopqrstuvwxyz'

const pool = Buffer.allocUnsafe(4_096)
let taken = pool.length

function randomByte(): number {
  if (taken === pool.length) {
    randomFillSync(pool)
    taken = 0
  }
  const byte = pool.readUInt8(taken)
  // What was given out is nobody's to find.
  pool.writeUInt8(0, taken)
  taken += 1
  return byte
}

/**
 * `length` characters, each drawn from the alphabet, of at most 256, with equal chance by the system's secure generator.
 */
export function randomText(alphabet: string, length: number): string {
  // Bytes beyond would favour the alphabet's beginning.
  const bound = 256 - (256 % alphabet.length)
  let text = ''
  while (text.length < length) {
    const byte = randomByte()
    if (byte < bound) text += alphabet.charAt(byte % alphabet.length)
  }
  return text
}
