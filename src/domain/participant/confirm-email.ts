import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { type EntryRow, entries, type ParticipantRow, participants } from '../../database/tables/index.js'
import { lockContest } from '../contest/find.js'
import { keepForDraws } from '../draw/ledger.js'
import { applyMovements } from '../entry/apply.js'
import { entryData } from '../entry/ledger.js'
import { lockPeople } from '../entry/lock-people.js'
import { DomainError } from '../errors.js'
import { recordEvents } from '../event/record.js'
import type { WriteWork } from '../work.js'
import { type ParticipantKey, requireParticipant } from './find.js'

/**
 * Records that the person's e-mail address is confirmed; again, the first instant stays. The rows of the
 * entry and of its referral that waited for it become verified, the advocate's award among them. A person
 * without an address: STATE_FORBIDS. `check` may refuse by what the person is under lock, before anything happens.
 */
export async function confirmParticipantEmail(
  work: WriteWork,
  key: ParticipantKey,
  check: (person: ParticipantRow) => void = () => undefined,
): Promise<ParticipantRow> {
  const { participant } = await requireParticipant(work, key)
  const { id, publicId, contestId, referredBy } = participant
  const contest = await lockContest(work, { id: contestId })
  const locked = await lockPeople(work, contestId, referredBy === null ? [id] : [id, referredBy])
  const before = locked.get(id)
  if (before !== undefined) check(before)
  if (before?.emailNormalized == null) {
    throw new DomainError('STATE_FORBIDS', 'This person has no e-mail address to confirm.')
  }
  if (before.emailConfirmedAt !== null) return before
  const now = work.clock.now()
  const [confirmed] = await work.executor
    .update(participants)
    .set({ emailConfirmedAt: now, updatedAt: now })
    .where(eq(participants.id, id))
    .returning()
  if (confirmed === undefined) throw new Error('A locked person vanished.')
  const verified = await verifyWaiting(work, contestId, { id, publicId, referredBy })
  const data = { participantId: id, verified: verified.length }
  await recordEvents(work, [{ type: 'participant.email_confirmed', contestId, data }])
  const changed = await applyMovements(
    work,
    contest,
    locked,
    verified.map((entry) => ({ entry, sign: 1 }) as const),
  )
  await recordEvents(
    work,
    verified.map((entry) => ({ type: 'entry.verified', contestId, data: entryData(entry) })),
  )
  return changed.get(id)?.after ?? confirmed
}

/** Verifies the rows that entering through the form made for the person and for the advocate. */
async function verifyWaiting(
  work: WriteWork,
  contestId: number,
  person: Pick<ParticipantRow, 'id' | 'publicId' | 'referredBy'>,
): Promise<EntryRow[]> {
  const own = and(eq(entries.participantId, person.id), inArray(entries.origin, ['base', 'referral_friend']))
  const award = and(
    eq(entries.participantId, person.referredBy ?? person.id),
    eq(entries.origin, 'referral_advocate'),
    eq(entries.value, person.publicId),
  )
  const waiting = and(sql`not ${entries.verified}`, or(own, award))
  await keepForDraws(work, contestId, waiting)
  return await work.executor.update(entries).set({ verified: true }).where(waiting).returning()
}
