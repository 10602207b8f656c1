import { sha256 as sha256OfNoble } from '@noble/hashes/sha2.js'
import { concat, utf8 } from './bytes.js'

/** sha256 as a function. Who hashes millions of times passes the platform's own. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** sha256 that works in a browser too. */
export const sha256: Sha256 = sha256OfNoble

/** The version that all hashes of this protocol are bound to. */
export const protocolVersion = 'giveaway-draw/1'

/** What a hash is of: no two kinds can be confused, since each begins with its own words. */
export type HashedKind =
  | 'pseudonym'
  | 'empty pool'
  | 'commitment'
  | 'history'
  | 'seed'
  | 'block'
  | `section ${string}`

/** The bytes that begin what is hashed: the version, a space, the kind and a line feed. */
export function tag(kind: HashedKind): Uint8Array {
  return utf8(`${protocolVersion} ${kind}\n`)
}

/** sha256 of the tag of the kind and the parts. */
export function taggedHash(kind: HashedKind, ...parts: readonly Uint8Array[]): Uint8Array {
  return sha256(concat(tag(kind), ...parts))
}
