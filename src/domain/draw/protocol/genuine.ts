import { bls12_381 } from '@noble/curves/bls12-381.js'
import type { BeaconChain } from './beacon.js'
import { fromHex, u64 } from './bytes.js'
import { sha256 } from './hash.js'

const scheme = bls12_381.shortSignatures
const separation = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_'

/** Whether the signature (96 hexadecimal digits) is the chain's for the round. Takes about 30 ms. */
export function isGenuine(chain: BeaconChain, round: number, signature: string): boolean {
  try {
    const message = scheme.hash(sha256(u64(round)), separation)
    return scheme.verify(fromHex(signature), message, fromHex(chain.publicKey))
  } catch {
    // Digits that are no point of the curve.
    return false
  }
}
