import { eq } from 'drizzle-orm'
import { type ParticipantRow, participants } from '../../database/tables/index.js'
import { violatedIndex } from '../../database/unique-violation.js'
import { blockedEmails } from '../access-list/blocked.js'
import { Checks } from '../checks.js'
import { upsertContacts } from '../contact/upsert.js'
import { DomainError } from '../errors.js'
import { recordEvents } from '../event/record.js'
import {
  changedIdentity,
  checkIdentifiers,
  type Identity,
  identityKey,
  isIdentified,
} from '../person/identity.js'
import { changedNames, checkNames, type NameChanges } from '../person/names.js'
import { changedProfile, checkProfile, latestDay, type ProfileInput } from '../person/profile.js'
import { searchColumns } from '../person/search.js'
import type { WriteWork } from '../work.js'
import { moveCountries } from './country.js'
import { checkCustom, checkCustomSize, mergedCustom, namedByKey } from './custom.js'
import { customFieldsOf } from './custom-fields.js'
import { emailBlocked } from './enter.js'
import { lockParticipant, type ParticipantKey } from './find.js'
import { identifierRequired } from './newcomer.js'
import { changedFields, stateOf } from './state.js'

type Optional = string | null | undefined

/** Changes of a person: absent keeps, null clears. */
export interface ParticipantChanges extends NameChanges, ProfileInput {
  readonly email?: Optional
  readonly phone?: Optional
  readonly uniqueId?: Optional
  /** Merged per key, null removes one (#39); itself never null. */
  readonly custom?: Readonly<Record<string, unknown>> | null | undefined
}

function checkChanges(changes: ParticipantChanges, today: string): void {
  const checks = new Checks()
  checks.notNull('', changes, ['custom'])
  checkIdentifiers(checks, changes)
  checkNames(checks, changes)
  checkProfile(checks, changes, today)
  if (changes.custom != null) checkCustom(checks, changes.custom)
  checks.done()
}

/** What of an identity the contact has not been told by this person before: the rest may be outdated. */
export function newlySeen(before: ParticipantRow, identity: Identity, phoneGiven: boolean) {
  const told = !phoneGiven && identityKey(before) === identityKey(identity)
  const phone = told && identity.email !== null ? { phone: null, phoneNormalized: null } : {}
  return { ...identity, ...phone, ipAddress: null, location: null }
}

/**
 * Changes a person's data. Another address is unconfirmed (#44); the side of the name that is not written
 * follows (#13); the person is pointed to the contact of the strongest identifier. Without any identifier
 * left: VALIDATION_FAILED with the detail IDENTIFIER_REQUIRED (#47); a taken one: CONFLICT with the detail
 * EMAIL_TAKEN, PHONE_TAKEN or UNIQUE_ID_TAKEN; another address that is on the contest's blocklist: ENTRY_REFUSED with the detail
 * EMAIL_BLOCKED (#20). What changes nothing writes nothing and tells of nothing (#22).
 */
export async function updateParticipant(
  work: WriteWork,
  key: ParticipantKey,
  changes: ParticipantChanges,
): Promise<ParticipantRow> {
  checkChanges(changes, latestDay(work.clock.now()))
  const { participant, contest } = await lockParticipant(work, key)
  const identity = changedIdentity(participant, changes)
  if (!isIdentified(identity)) throw identifierRequired()
  const names = changedNames(participant, changes)
  const profile = changedProfile(participant, changes)
  const custom = await changedCustom(work, participant, changes)
  const fields = changedFields(changes, stateOf(participant), { identity, names, profile, custom })
  if (fields.length === 0) return participant
  const emailChanged = identity.emailNormalized !== participant.emailNormalized
  if (emailChanged) await assertOpen(work, contest.id, identity)
  const contacts = await upsertContacts(work, [
    { ...newlySeen(participant, identity, changes.phone !== undefined), ...names, ...profile },
  ])
  const changed = await write(work, participant.id, {
    ...identity,
    ...names,
    ...profile,
    custom,
    contactId: contacts.get(identityKey(identity)) ?? participant.contactId,
    emailConfirmedAt: emailChanged ? null : participant.emailConfirmedAt,
    ...searchColumns({ email: identity.email, displayName: names.displayName }),
    updatedAt: work.clock.now(),
  })
  await moveCountries(work, contest.id, [{ before: participant, after: changed }])
  await recordEvents(work, [
    {
      type: 'participant.updated',
      contestId: contest.id,
      data: { participantId: participant.id, fields, emailChanged, ...formerContact(participant, changed) },
    },
  ])
  return changed
}

/** Refuses an address that may not enter the contest. */
async function assertOpen(work: WriteWork, contestId: number, { emailNormalized }: Identity): Promise<void> {
  if (emailNormalized === null) return
  if ((await blockedEmails(work, contestId, [emailNormalized])).size > 0) throw emailBlocked()
}

/** What the event tells of somebody who has gone to another contact: where the figures of the one left behind change, too. */
export function formerContact(
  before: Pick<ParticipantRow, 'contactId'>,
  after: Pick<ParticipantRow, 'contactId'>,
): { readonly formerContactId?: number } {
  const { contactId } = before
  return contactId === null || contactId === after.contactId ? {} : { formerContactId: contactId }
}

async function changedCustom(
  work: WriteWork,
  participant: ParticipantRow,
  { custom }: ParticipantChanges,
): Promise<ParticipantRow['custom']> {
  if (custom == null) return participant.custom
  const fields = await customFieldsOf(work, participant.contestId)
  const merged = mergedCustom(participant.custom, namedByKey(custom, fields))
  const checks = new Checks()
  checkCustomSize(checks, merged)
  checks.done()
  return merged
}

async function write(work: WriteWork, id: number, columns: Partial<ParticipantRow>): Promise<ParticipantRow> {
  try {
    const [changed] = await work.executor
      .update(participants)
      .set(columns)
      .where(eq(participants.id, id))
      .returning()
    if (changed === undefined) throw new Error('A locked person vanished.')
    return changed
  } catch (error) {
    const taken = takenBy[violatedIndex(error) ?? '']
    throw taken === undefined ? error : identifierTaken(taken)
  }
}

const takenBy: Record<string, { readonly path: string; readonly detail: string; readonly what: string }> = {
  participants_email: { path: 'email', detail: 'EMAIL_TAKEN', what: 'e-mail address' },
  participants_phone_only: { path: 'phone', detail: 'PHONE_TAKEN', what: 'telephone number' },
  participants_unique_id: { path: 'uniqueId', detail: 'UNIQUE_ID_TAKEN', what: 'uniqueId' },
}

function identifierTaken({
  path,
  detail,
  what,
}: {
  path: string
  detail: string
  what: string
}): DomainError {
  const message = `This ${what} belongs to another person of the contest.`
  return new DomainError('CONFLICT', message, { detail, fields: [{ path, message }] })
}
