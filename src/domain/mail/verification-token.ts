import { createHmac, timingSafeEqual } from 'node:crypto'
import type { ParticipantRow } from '../../database/tables/index.js'
import type { Instant } from '../clock.js'

/** For how long a link confirms an address: seven days from when it was sent. */
export const verificationSeconds = 7 * 24 * 60 * 60

const headBytes = 12
const macBytes = 24
const tokenBytes = headBytes + macBytes

/** What a token says before anything is known of whether it is true. */
export interface TokenClaim {
  readonly participantId: number
  /** In seconds since 1970. */
  readonly expiresAt: number
  readonly mac: Buffer
}

type Person = Pick<ParticipantRow, 'id' | 'emailNormalized'>

function macOf(secret: Buffer, { id, emailNormalized }: Person, expiresAt: number): Buffer {
  const signed = JSON.stringify(['verify-email', id, expiresAt, emailNormalized])
  return createHmac('sha256', secret).update(signed).digest().subarray(0, macBytes)
}

/**
 * A token that confirms this person's present address, and no other, until seven days from now: 48 characters of
 * base64url that say the person's number and the time, signed together with the address. Nothing is stored.
 */
export function verificationToken(secret: Buffer, person: Person, now: Instant): string {
  const expiresAt = Math.floor(Date.parse(now) / 1_000) + verificationSeconds
  const token = Buffer.alloc(headBytes)
  token.writeUIntBE(person.id, 0, 6)
  token.writeUIntBE(expiresAt, 6, 6)
  return Buffer.concat([token, macOf(secret, person, expiresAt)]).toString('base64url')
}

/** What a token says; undefined for text that is none. */
export function readToken(text: string): TokenClaim | undefined {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== tokenBytes || bytes.toString('base64url') !== text) return undefined
  return {
    participantId: bytes.readUIntBE(0, 6),
    expiresAt: bytes.readUIntBE(6, 6),
    mac: bytes.subarray(headBytes),
  }
}

/** Whether the token was made for this person and this address, whatever the time. */
export function isSignedFor(secret: Buffer, claim: TokenClaim, person: Person): boolean {
  return person.emailNormalized !== null && timingSafeEqual(claim.mac, macOf(secret, person, claim.expiresAt))
}
