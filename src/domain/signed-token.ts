import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Instant } from './clock.js'

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

/** What is signed for a person: what the token is good for first, so that none passes for one of another kind. */
export type Signed = (claim: Pick<TokenClaim, 'participantId' | 'expiresAt'>) => readonly unknown[]

type Head = Parameters<Signed>[0]

function macOf(secret: Buffer, head: Head, signed: Signed): Buffer {
  return createHmac('sha256', secret)
    .update(JSON.stringify(signed(head)))
    .digest()
    .subarray(0, macBytes)
}

/**
 * A token that says a person's number and when it is over, so many `seconds` from now, signed together with what
 * `signed` adds: 48 characters of base64url. Nothing is stored.
 */
export function signedToken(
  secret: Buffer,
  { participantId, now, seconds }: { readonly participantId: number; now: Instant; seconds: number },
  signed: Signed,
): string {
  const expiresAt = Math.floor(Date.parse(now) / 1_000) + seconds
  const head = Buffer.alloc(headBytes)
  head.writeUIntBE(participantId, 0, 6)
  head.writeUIntBE(expiresAt, 6, 6)
  return Buffer.concat([head, macOf(secret, { participantId, expiresAt }, signed)]).toString('base64url')
}

/** What a token says; undefined for text that is none. */
export function readSignedToken(text: string): TokenClaim | undefined {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== tokenBytes || bytes.toString('base64url') !== text) return undefined
  return {
    participantId: bytes.readUIntBE(0, 6),
    expiresAt: bytes.readUIntBE(6, 6),
    mac: bytes.subarray(headBytes),
  }
}

/** Whether the token was made with this key for what `signed` says, whatever the time. */
export function isSigned(secret: Buffer, claim: TokenClaim, signed: Signed): boolean {
  return timingSafeEqual(claim.mac, macOf(secret, claim, signed))
}

/** Whether the token's time is over. */
export function isOver({ expiresAt }: TokenClaim, now: Instant): boolean {
  return Date.parse(now) >= expiresAt * 1_000
}
