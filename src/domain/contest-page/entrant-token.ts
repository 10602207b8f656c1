import type { ParticipantRow } from '../../database/tables/index.js'
import type { Instant } from '../clock.js'
import type { OperatorWork } from '../operator.js'
import { ownSecret } from '../own-secret.js'
import { isOver, isSigned, type Signed, signedToken, type TokenClaim } from '../signed-token.js'

/** For how long a token shows somebody their own entries: half a year from when they entered. */
export const entrantSeconds = 180 * 24 * 60 * 60

type Person = Pick<ParticipantRow, 'id' | 'contestId' | 'publicId'>

/** The key under which entrants' tokens are signed. Without its row nobody is recognized by a token made before. */
export function entrantSecret(work: OperatorWork): Promise<Buffer> {
  return ownSecret(work, 'entrant-tokens')
}

const signedFor =
  ({ contestId, publicId }: Person): Signed =>
  ({ participantId, expiresAt }) => ['entrant', contestId, participantId, publicId, expiresAt]

/**
 * A token by which a contest's page recognizes this person and nobody else, in this contest alone. Void when the
 * person is erased, whose public id is replaced then.
 */
export function entrantToken(secret: Buffer, person: Person, now: Instant): string {
  const head = { participantId: person.id, now, seconds: entrantSeconds }
  return signedToken(secret, head, signedFor(person))
}

/** Whether the token was made for this person, and its time is not over. */
export function isTokenOf(secret: Buffer, claim: TokenClaim, person: Person, now: Instant): boolean {
  return (
    claim.participantId === person.id && !isOver(claim, now) && isSigned(secret, claim, signedFor(person))
  )
}
