import type { ParticipantRow } from '../../database/tables/index.js'
import type { Instant } from '../clock.js'
import { isSigned, type Signed, signedToken, type TokenClaim } from '../signed-token.js'

/** For how long a link confirms an address: seven days from when it was sent. */
export const verificationSeconds = 7 * 24 * 60 * 60

type Person = Pick<ParticipantRow, 'id' | 'emailNormalized'>

const signedFor =
  ({ emailNormalized }: Person): Signed =>
  ({ participantId, expiresAt }) => ['verify-email', participantId, expiresAt, emailNormalized]

/** A token that confirms this person's present address, and no other, until seven days from now. */
export function verificationToken(secret: Buffer, person: Person, now: Instant): string {
  const head = { participantId: person.id, now, seconds: verificationSeconds }
  return signedToken(secret, head, signedFor(person))
}

/** Whether the token was made for this person and this address, whatever the time. */
export function isSignedFor(secret: Buffer, claim: TokenClaim, person: Person): boolean {
  return (
    person.emailNormalized !== null &&
    claim.participantId === person.id &&
    isSigned(secret, claim, signedFor(person))
  )
}
