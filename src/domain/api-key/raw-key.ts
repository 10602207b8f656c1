import { hash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { randomText } from '../random.js'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const keyPrefix = 'gvw_'
const visibleLength = 12

/** Characters of the longest raw key that is looked at. */
export const longestKey = 512

function checksum(body: string): string {
  let rest = crc32(body)
  let text = ''
  for (let place = 0; place < 6; place += 1) {
    text = alphabet.charAt(rest % alphabet.length) + text
    rest = Math.floor(rest / alphabet.length)
  }
  return text
}

/** A new random key: `gvw_`, 30 characters of 0-9A-Za-z, and 6 that are the CRC32 of those before. */
export function generateRawKey(): string {
  const body = randomText(alphabet, 30)
  return `${keyPrefix}${body}${checksum(keyPrefix + body)}`
}

/** Whether a key that claims our form has a wrong checksum, so that no lookup is needed. */
export function isMistyped(raw: string): boolean {
  if (!raw.startsWith(keyPrefix)) return false
  return raw.length !== 40 || checksum(raw.slice(0, 34)) !== raw.slice(34)
}

/** What is stored of a key: sha256 as lower-case hex. */
export function hashOf(raw: string): string {
  return hash('sha256', raw)
}

/** The characters that identify a key to people and are no secret: at most 12, and less than half of it. */
export function visiblePrefix(raw: string): string {
  return raw.slice(0, Math.min(visibleLength, Math.floor(raw.length / 2) - 1))
}
