import { eq, inArray, sql } from 'drizzle-orm'
import { type ContestRow, type ParticipantRow, participants } from '../../../database/tables/index.js'
import { factsTold } from '../../contact/facts.js'
import { upsertContacts } from '../../contact/upsert.js'
import { appendToLocked, type NewEntry } from '../../entry/ledger.js'
import type { LockedPeople } from '../../entry/lock-people.js'
import { type NewEvent, recordEvents } from '../../event/record.js'
import { type Identity, identityKey } from '../../person/identity.js'
import { searchColumns } from '../../person/search.js'
import type { WriteWork } from '../../work.js'
import { moveCountries } from '../country.js'
import { withoutSums } from '../new-person.js'
import { formerContact, newlySeen } from '../update.js'
import { bonusesOf } from './bonuses.js'
import { insertNewcomers, type Newcomer } from './newcomers.js'
import type { Draft } from './roster.js'

type Stored = Draft & { readonly stored: ParticipantRow }

const isStored = (draft: Draft): draft is Stored => draft.stored !== undefined

/**
 * Writes what the rows have made of people of an exclusively locked contest: contacts, people, events,
 * countries, ledger and counters, in a number of statements that does not depend on that of the people.
 * The answer has everybody as they are after it, and the contacts whom it has told something.
 */
export async function writeDrafts(
  work: WriteWork,
  contest: ContestRow,
  drafts: readonly Draft[],
  locked: LockedPeople,
): Promise<{ people: ReadonlyMap<Draft, ParticipantRow>; contactIds: readonly number[] }> {
  const fresh = drafts.filter((draft) => !isStored(draft))
  const changed = drafts.filter(isStored).filter(({ changes }) => changes.length > 0)
  const contacts = await upsertContacts(work, [...fresh.map(toldOf), ...changed.map(seenOf)])
  const updated = await updatePeople(work, changed, contacts)
  const made = await insertNewcomers(work, contest, fresh, ({ state: { identity } }) =>
    contactOf(contacts, identity),
  )
  await moveCountries(
    work,
    contest.id,
    changed.flatMap((draft) => {
      const after = updated.get(draft.stored.id)
      return after === undefined ? [] : [{ before: draft.stored, after }]
    }),
  )
  const events = drafts.flatMap((draft) =>
    eventsOf(contest.id, draft, made.get(draft)?.person, updated.get(draft.stored?.id ?? 0)),
  )
  await recordEvents(work, events)
  const people = await giveEntries(work, contest, drafts, new Map([...locked, ...updated]), made)
  return { people, contactIds: [...contacts.values()] }
}

/** What the contact learns from a new person. */
function toldOf({ state: { identity, names, profile } }: Draft) {
  return factsTold(identity, names, profile)
}

/** What the contact learns from a changed person. */
function seenOf({ stored, state: { identity, names, profile }, phoneGiven }: Stored) {
  return { ...newlySeen(stored, identity, phoneGiven), ...names, ...profile }
}

function contactOf(contacts: ReadonlyMap<string, number>, identity: Identity): number {
  const id = contacts.get(identityKey(identity))
  if (id === undefined) throw new Error('A contact was not written.')
  return id
}

const columns = [
  ...(['email', 'emailNormalized', 'phone', 'phoneNormalized', 'uniqueId'] as const),
  ...(['displayName', 'firstName', 'middleName', 'lastName'] as const),
  ...(['address', 'address2', 'city', 'state', 'postalCode', 'addressCountry'] as const),
  ...(['countryCode', 'gender', 'birthday', 'custom', 'contactId', 'emailConfirmedAt'] as const),
  ...(['searchText', 'sortName', 'updatedAt'] as const),
] as const

type Columns = Pick<ParticipantRow, (typeof columns)[number]>

function columnsOf(work: WriteWork, { stored, state }: Stored, contactId: number): Columns {
  const { identity, names, profile, custom } = state
  const sameEmail = identity.emailNormalized === stored.emailNormalized
  return {
    ...identity,
    ...names,
    ...profile,
    custom,
    contactId,
    emailConfirmedAt: sameEmail ? stored.emailConfirmedAt : null,
    ...searchColumns({ email: identity.email, displayName: names.displayName }),
    updatedAt: work.clock.now(),
  }
}

/** Changes people in one statement; in one more before it gives up identifiers that others may take. */
async function updatePeople(
  work: WriteWork,
  changed: readonly Stored[],
  contacts: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<number, ParticipantRow>> {
  if (changed.length === 0) return new Map()
  const leaving = changed.filter(({ stored, state }) => leaves(stored, state.identity))
  if (leaving.length > 0) await giveUpIdentifiers(work, leaving)
  const documents = changed.map((draft) => {
    const values = columnsOf(work, draft, contactOf(contacts, draft.state.identity))
    return Object.fromEntries([
      ['id', draft.stored.id],
      ...columns.map((column) => [participants[column].name, values[column]] as const),
    ])
  })
  const after: readonly ParticipantRow[] = await work.executor
    .update(participants)
    .set(
      Object.fromEntries(
        columns.map((column) => [column, sql`d.${sql.identifier(participants[column].name)}`]),
      ),
    )
    .from(sql`jsonb_populate_recordset(null::participants, ${JSON.stringify(documents)}::jsonb) as d`)
    .where(eq(participants.id, sql`d.id`))
    .returning()
  return new Map(after.map((person) => [person.id, person]))
}

/** Whether somebody gives an identifier up, for another or to be found by a stronger one. */
function leaves(before: Identity, after: Identity): boolean {
  return (['emailNormalized', 'phoneNormalized', 'uniqueId'] as const).some(
    (name) => before[name] !== null && before[name] !== after[name],
  )
}

async function giveUpIdentifiers(work: WriteWork, leaving: readonly Stored[]): Promise<void> {
  const ids = leaving.map(({ stored }) => stored.id)
  await work.executor
    .update(participants)
    .set({ emailNormalized: null, phoneNormalized: null, uniqueId: null })
    .where(inArray(participants.id, ids))
}

/** Changes that rows made to somebody new are told like those of others: one event each (#22). */
function eventsOf(
  contestId: number,
  draft: Draft,
  made: ParticipantRow | undefined,
  after: ParticipantRow | undefined,
): NewEvent[] {
  const participantId = draft.stored?.id ?? made?.id
  const former = draft.stored === undefined || after === undefined ? {} : formerContact(draft.stored, after)
  return draft.changes.map((fields) => ({
    type: 'participant.updated',
    contestId,
    data: { participantId, fields, ...former },
  }))
}

/** The ledger rows, which are in the sums of new people already, and everybody as they are after them. */
async function giveEntries(
  work: WriteWork,
  contest: ContestRow,
  drafts: readonly Draft[],
  there: LockedPeople,
  made: ReadonlyMap<Draft, Newcomer>,
): Promise<ReadonlyMap<Draft, ParticipantRow>> {
  const occurredAt = work.clock.now()
  const rows = drafts.flatMap((draft): readonly NewEntry[] => {
    const newcomer = made.get(draft)
    if (newcomer !== undefined) return newcomer.entries
    return draft.stored === undefined ? [] : bonusesOf(draft, draft.stored.id, occurredAt)
  })
  const fresh = [...made.values()].map(({ person }) => person)
  const people = new Map([...there, ...fresh.map((person) => [person.id, withoutSums(person)] as const)])
  const { people: moved } = await appendToLocked(work, contest, people, rows, fresh)
  return new Map(
    drafts.map((draft) => {
      const id = draft.stored?.id ?? 0
      const person = made.get(draft)?.person ?? moved.get(id)?.after ?? there.get(id)
      if (person === undefined) throw new Error('Somebody in an import is missing.')
      return [draft, person]
    }),
  )
}
