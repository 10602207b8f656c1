import { eq, sql } from 'drizzle-orm'
import { type ContactRow, contacts, type ParticipantRow, participants } from '../../database/tables/index.js'
import { requireUnrestricted } from '../caller.js'
import { type ContactName, requireContact } from '../contact/find.js'
import { type NewEvent, recordEvents } from '../event/record.js'
import { type ParticipantKey, requireParticipant } from '../participant/find.js'
import type { WriteWork } from '../work.js'
import { eraseFromLists } from './access-lists.js'
import { anonymiseContacts, anonymiseLedgers, anonymisePeople } from './anonymise.js'
import { enteredTexts, eraseAnswers, knownTexts } from './answers.js'
import { eraseMessages } from './messages.js'
import { forgetSaid } from './said.js'
import { lockPeopleOfAll, lockWholeContact } from './subject.js'

/** The ids under which interfaces print a person's rows, so that stored answers which tell of them are found. */
export type PrintedIds = (kind: 'Contact' | 'Participant', id: number) => string

/** What an erasure found and did. */
export interface ContactErasure {
  readonly contact: ContactRow
  /** How many participants it erased: those that were erased before are not among them. */
  readonly erased: number
  /** Whether anything changed: the same again changes nothing. */
  readonly changed: boolean
}

export interface ParticipantErasure {
  readonly participant: ParticipantRow
  /** The contact, where nobody else belonged to it and it was erased along. */
  readonly contact: ContactRow | null
  readonly changed: boolean
}

const isPresent = ({ erasedAt }: { readonly erasedAt: string | null }): boolean => erasedAt === null

/**
 * Erases a person: the contact under any number that leads to it, everybody who belongs to it in every contest of the
 * account, deleted ones included, and every trace that docs/privacy.md names. What counts goes on counting. A key restricted to
 * contests may not; a contact that does not exist for the caller is NOT_FOUND.
 */
export async function eraseContact(
  work: WriteWork,
  name: ContactName,
  printed: PrintedIds,
): Promise<ContactErasure> {
  requireUnrestricted(work.caller, 'erase contacts')
  const { id: whole } = await requireContact(work, name)
  const { parts, people, keys } = await lockWholeContact(work, whole)
  const present = people.filter(isPresent)
  const named = parts.filter(isPresent)
  if (present.length > 0 || named.length > 0) {
    await erase(work, { people: present, parts: named, keys }, printed)
  }
  const contact = await contactNow(work, whole)
  return { contact, erased: present.length, changed: present.length > 0 || named.length > 0 }
}

/**
 * Erases a participant, and the contact along where nobody else belongs to it; else the contact keeps what it knows, and
 * the participant belongs to none. A key restricted to contests leaves the contact. A person who does not exist for the
 * caller is NOT_FOUND.
 */
export async function eraseParticipant(
  work: WriteWork,
  key: ParticipantKey,
  printed: PrintedIds,
): Promise<ParticipantErasure> {
  const { participant } = await requireParticipant(work, key)
  const { id, contactId } = participant
  const { parts, people, keys } =
    contactId === null
      ? { parts: [], people: await lockPeopleOfAll(work, [id]), keys: [] }
      : await lockWholeContact(work, contactId, [id])
  const person = people.find((one) => one.id === id)
  if (person === undefined) throw new Error('A locked person vanished.')
  if (person.erasedAt !== null) return { participant: person, contact: null, changed: false }
  // Somebody who went to another contact while this waited; the lock keeps them there.
  if (person.contactId !== contactId) return await eraseParticipant(work, key, printed)
  const alone = work.caller.contestIds === null && people.filter(isPresent).every((one) => one.id === id)
  const named = alone ? parts.filter(isPresent) : []
  await erase(work, { people: [person], parts: named, keys: alone ? keys : [] }, printed)
  const [erased] = await work.executor.select().from(participants).where(eq(participants.id, id))
  if (erased === undefined) throw new Error('A locked person vanished.')
  const own = named.find((part) => part.id === contactId)
  const contact = own === undefined ? null : await contactNow(work, own.mergedInto ?? own.id)
  return { participant: erased, contact, changed: true }
}

async function contactNow(work: WriteWork, id: number): Promise<ContactRow> {
  const [contact] = await work.executor.select().from(contacts).where(eq(contacts.id, id))
  if (contact === undefined) throw new Error('A locked contact vanished.')
  return contact
}

/** What is erased together: people who are, and the contact's rows where the whole person goes. All locked. */
interface Subject {
  readonly people: readonly ParticipantRow[]
  readonly parts: readonly ContactRow[]
  readonly keys: readonly { readonly kind: string; readonly value: string }[]
}

/** As many statements for a person with many participants as for one. */
async function erase(work: WriteWork, { people, parts, keys }: Subject, printed: PrintedIds): Promise<void> {
  const ids = people.map(({ id }) => id)
  const isWhole = parts.length > 0
  const entered = await enteredTexts(work, people)
  // Where the contact stays, so does what is known by its name: only what names the participant is looked for.
  const texts = isWhole
    ? knownTexts(people, parts, keys, entered)
    : { people, contained: [], whole: entered, pairs: [] }
  await listsFor(work, { people, parts, keys })
  await anonymiseLedgers(work, ids)
  await anonymisePeople(work, people, isWhole)
  const contactIds = isWhole ? parts.map(({ id }) => id) : []
  await anonymiseContacts(work, contactIds)
  await forgetSaid(work, { participantIds: ids, contactIds })
  await eraseMessages(work, ids)
  const printedIds = [
    ...ids.map((id) => printed('Participant', id)),
    ...parts.map(({ id }) => printed('Contact', id)),
  ]
  await eraseAnswers(work, texts, printedIds)
  await recordEvents(work, eventsOf(people, parts))
}

/** The lists of all contests of the account where the whole person goes, else those of the participant's. */
async function listsFor(work: WriteWork, { people, parts, keys }: Subject): Promise<void> {
  const rows = [...people, ...parts]
  const contests =
    parts.length > 0
      ? sql`l.contest_id in (select c.id from contests c where c.account_id = ${work.caller.accountId})`
      : sql`l.contest_id = any(${sql.param(people.map(({ contestId }) => contestId))}::bigint[])`
  await eraseFromLists(work, {
    contests,
    emails: [
      ...rows.flatMap(({ emailNormalized }) => emailNormalized ?? []),
      ...keys.filter(({ kind }) => kind === 'email').map(({ value }) => value),
    ],
    ipAddresses: rows.flatMap(({ ipAddress }) => ipAddress ?? []),
    participantIds: people.map(({ id }) => id),
  })
}

/** Nothing personal is in them. A contact that was merged is no contact of its own. */
function eventsOf(people: readonly ParticipantRow[], parts: readonly ContactRow[]): NewEvent[] {
  return [
    ...people.map(({ id, contestId, contactId }) => ({
      type: 'participant.erased' as const,
      contestId,
      data: { participantId: id, contactId },
    })),
    ...parts
      .filter(({ mergedInto }) => mergedInto === null)
      .map(({ id }) => ({ type: 'contact.erased' as const, contestId: null, data: { contactId: id } })),
  ]
}
