import { randomUUID } from 'node:crypto'
import { and, asc, eq, gt } from 'drizzle-orm'
import { contests, type MailRow, mails } from '../../database/tables/index.js'
import { assertVisible, lockContest } from '../contest/find.js'
import { isExcluded } from '../entry/lock-people.js'
import { DomainError, notFound } from '../errors.js'
import { recordEvent, recordEvents } from '../event/record.js'
import { lockParticipant, type ParticipantKey } from '../participant/find.js'
import type { WriteWork } from '../work.js'

/** Verifications that a person gets within a day at most, the first one among them. */
export const mostVerifications = 5

const day = 24 * 60 * 60 * 1_000

/**
 * Sends a person another link to confirm the address, whatever the contest's settings: people who were brought in get
 * theirs so. STATE_FORBIDS without an address (`NO_EMAIL`), where it is confirmed (`CONFIRMED`), for excluded people
 * (`EXCLUDED`) and in a draft (`DRAFT`); beyond five in 24 hours: RATE_LIMITED, with the seconds to wait.
 */
export async function resendVerification(work: WriteWork, key: ParticipantKey): Promise<MailRow> {
  const { participant, contest } = await lockParticipant(work, key)
  const { id, emailNormalized, emailConfirmedAt } = participant
  if (contest.isDraft) throw refused('The contest is a draft.', 'DRAFT')
  if (emailNormalized === null) throw refused('This person has no e-mail address.', 'NO_EMAIL')
  if (emailConfirmedAt !== null) throw refused('The address is confirmed.', 'CONFIRMED')
  if (isExcluded(participant)) throw refused('This person is disqualified or banned.', 'EXCLUDED')
  await assertSparing(work, id)
  const data = { participantId: id }
  const eventId = await recordEvent(work, {
    type: 'participant.verification_requested',
    contestId: contest.id,
    data,
  })
  const now = work.clock.now()
  const [mail] = await work.executor
    .insert(mails)
    .values({
      accountId: contest.accountId,
      contestId: contest.id,
      participantId: id,
      eventId,
      kind: 'verification',
      state: 'pending',
      nextAttemptAt: now,
      messageId: randomUUID(),
      createdAt: now,
    })
    .returning()
  if (mail === undefined) throw new Error('The e-mail was not made.')
  return mail
}

function refused(message: string, detail: string): DomainError {
  return new DomainError('STATE_FORBIDS', message, { subject: 'participant', detail })
}

/** The person is locked, so that two at once are counted one after the other. */
async function assertSparing(work: WriteWork, participantId: number): Promise<void> {
  const now = Date.parse(work.clock.now())
  const recent = await work.executor
    .select({ createdAt: mails.createdAt })
    .from(mails)
    .where(
      and(
        eq(mails.participantId, participantId),
        eq(mails.kind, 'verification'),
        gt(mails.createdAt, new Date(now - day).toISOString()),
      ),
    )
    .orderBy(asc(mails.id))
    .limit(mostVerifications)
  const [oldest] = recent
  if (oldest === undefined || recent.length < mostVerifications) return
  throw new DomainError(
    'RATE_LIMITED',
    `A person gets ${mostVerifications} of these e-mails a day at most.`,
    {
      retryAfter: Math.max(1, Math.ceil((Date.parse(oldest.createdAt) + day - now) / 1_000)),
    },
  )
}

/**
 * Sends an e-mail that bounced, failed or was cancelled once more, from now on with all its attempts. One that was
 * sent or is on its way: STATE_FORBIDS with the detail `SENT` or `PENDING`.
 */
export async function resendMail(work: WriteWork, mailId: number): Promise<MailRow> {
  const [found] = await work.executor
    .select({ contest: contests })
    .from(mails)
    .innerJoin(contests, eq(contests.id, mails.contestId))
    .where(eq(mails.id, mailId))
  assertVisible(work.caller, found?.contest, () => notFound('mail'))
  if (found === undefined) throw notFound('mail')
  await lockContest(work, { id: found.contest.id })
  const [mail] = await work.executor.select().from(mails).where(eq(mails.id, mailId)).for('update')
  if (mail === undefined) throw notFound('mail')
  if (mail.state === 'sent' || mail.state === 'pending') {
    const message = mail.state === 'sent' ? 'The e-mail was sent.' : 'The e-mail is on its way.'
    throw new DomainError('STATE_FORBIDS', message, { subject: 'mail', detail: mail.state.toUpperCase() })
  }
  const [again] = await work.executor
    .update(mails)
    .set({
      state: 'pending',
      attempts: 0,
      nextAttemptAt: work.clock.now(),
      leasedUntil: null,
      fault: null,
      settledAt: null,
    })
    .where(eq(mails.id, mailId))
    .returning()
  if (again === undefined) throw new Error('A locked e-mail vanished.')
  const data = { mailId, participantId: mail.participantId, kind: mail.kind }
  await recordEvents(work, [{ type: 'mail.requeued', contestId: mail.contestId, data }])
  return again
}
