import { createHash } from 'node:crypto'

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz'

/** `req_` and 12 of a-z0-9 (#61), made of the id under which the request is logged. */
export function requestIdFrom(logged: string): string {
  const digest = createHash('sha256').update(logged).digest()
  const characters = [...digest.subarray(0, 12)].map((byte) => alphabet[byte % alphabet.length])
  return `req_${characters.join('')}`
}
