import { eq, getTableColumns } from 'drizzle-orm'
import { type ContestRow, contests, type ParticipantRow, participants } from '../../database/tables/index.js'
import type { Clock } from '../clock.js'
import { DomainError } from '../errors.js'
import type { OperatorWork } from '../operator.js'
import { confirmParticipantEmail } from '../participant/confirm-email.js'
import { isOver, readSignedToken, type TokenClaim } from '../signed-token.js'
import type { WriteWork } from '../work.js'
import { verificationSecret } from './secret.js'
import { isSignedFor } from './verification-token.js'

/** What a link to confirm an address is about, and how it stands. */
export interface VerificationLink {
  /** `open`: it confirms the address; `confirmed`: that has been done; `expired`: its time is over. */
  readonly state: 'open' | 'confirmed' | 'expired'
  readonly contest: ContestRow
}

function stateOf(clock: Clock, claim: TokenClaim, person: ParticipantRow): VerificationLink['state'] {
  if (person.emailConfirmedAt !== null) return 'confirmed'
  return isOver(claim, clock.now()) ? 'expired' : 'open'
}

/**
 * What the token of a link is about; undefined for one that was not made by this gateway, or for another address than
 * the person's present one, or for somebody whose contest is deleted. Changes nothing. At most two statements.
 */
export async function verificationLink(
  work: OperatorWork,
  token: string,
): Promise<VerificationLink | undefined> {
  const claim = readSignedToken(token)
  if (claim === undefined) return undefined
  const secret = await verificationSecret(work)
  const [found] = await work.executor
    .select({ contest: getTableColumns(contests), person: getTableColumns(participants) })
    .from(participants)
    .innerJoin(contests, eq(contests.id, participants.contestId))
    .where(eq(participants.id, claim.participantId))
  if (found === undefined || !isSignedFor(secret, claim, found.person)) return undefined
  if (found.contest.deletedAt !== null) return undefined
  return { state: stateOf(work.clock, claim, found.person), contest: found.contest }
}

/**
 * Confirms the address for which the token was made, as `confirmParticipantEmail` does; again: nothing changes.
 * NOT_FOUND for a token that is none, for another address than the person's present one, and for somebody who does
 * not exist for the caller; STATE_FORBIDS with the detail `EXPIRED` seven days after it was sent.
 */
export async function verifyEmail(work: WriteWork, token: string): Promise<void> {
  const claim = readSignedToken(token)
  if (claim === undefined) throw unknownToken()
  const secret = await verificationSecret(work)
  await confirmParticipantEmail(work, { id: claim.participantId }, (person) => {
    if (!isSignedFor(secret, claim, person)) throw unknownToken()
    if (stateOf(work.clock, claim, person) !== 'expired') return
    throw new DomainError('STATE_FORBIDS', 'The link has expired.', { detail: 'EXPIRED' })
  }).catch((error: unknown) => {
    // What is known of the person is not for whoever guesses.
    throw error instanceof DomainError && error.code === 'NOT_FOUND' ? unknownToken() : error
  })
}

function unknownToken(): DomainError {
  return new DomainError('NOT_FOUND', 'This link leads to nothing.')
}
