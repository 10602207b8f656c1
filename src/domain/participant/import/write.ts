import { eq, inArray, sql } from 'drizzle-orm'
import { type ContestRow, type ParticipantRow, participants } from '../../../database/tables/index.js'
import { upsertContacts } from '../../contact/upsert.js'
import { newManualKey } from '../../entry/add.js'
import { appendToLocked, type NewEntry } from '../../entry/ledger.js'
import type { LockedPeople } from '../../entry/lock-people.js'
import { type NewEvent, recordEvents } from '../../event/record.js'
import { type Identity, identityKey } from '../../person/identity.js'
import { searchColumns } from '../../person/search.js'
import { type Source, sourceOf } from '../../person/source.js'
import type { WriteWork } from '../../work.js'
import { awardsOf, baseMethod } from '../awards.js'
import { moveCountries } from '../country.js'
import { insertPeople } from '../insert.js'
import { newlySeen } from '../update.js'
import type { Draft } from './roster.js'

type Stored = Draft & { readonly stored: ParticipantRow }

const isStored = (draft: Draft): draft is Stored => draft.stored !== undefined

/**
 * Writes what the rows have made of people of an exclusively locked contest: contacts, people, events,
 * countries, ledger and counters, in a number of statements that does not depend on that of the people.
 * The answer has everybody as they are after it.
 */
export async function writeDrafts(
  work: WriteWork,
  contest: ContestRow,
  drafts: readonly Draft[],
  locked: LockedPeople,
): Promise<ReadonlyMap<Draft, ParticipantRow>> {
  const fresh = drafts.filter((draft) => !isStored(draft))
  const changed = drafts.filter(isStored).filter(({ changes }) => changes.length > 0)
  const source = sourceOf({}, 'api')
  const contacts = await upsertContacts(work, [
    ...fresh.map(({ state: { identity, names, profile } }) => ({
      ...identity,
      ...names,
      ...profile,
      ...source,
    })),
    ...changed.map(seenOf),
  ])
  const updated = await updatePeople(work, changed, contacts)
  const made = await insertFresh(work, contest, fresh, contacts, source)
  await moveCountries(
    work,
    contest.id,
    changed.flatMap((draft) => {
      const after = updated.get(draft.stored.id)
      return after === undefined ? [] : [{ before: draft.stored, after }]
    }),
  )
  const events = drafts.flatMap((draft) => eventsOf(contest.id, draft, made.get(draft)))
  await recordEvents(work, events)
  const people = new Map([...locked, ...updated])
  for (const person of made.values()) people.set(person.id, person)
  return await giveEntries(work, contest, drafts, people, made)
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

async function insertFresh(
  work: WriteWork,
  contest: ContestRow,
  fresh: readonly Draft[],
  contacts: ReadonlyMap<string, number>,
  source: Source,
): Promise<ReadonlyMap<Draft, ParticipantRow>> {
  if (fresh.length === 0) return new Map()
  const arrived = await insertPeople(
    work,
    contest,
    fresh.map(({ state: { custom, ...known }, initialEntries }) => ({
      newcomer: {
        ...known,
        wayIn: 'imported' as const,
        source,
        custom: new Map(Object.entries(custom)),
        referralCode: null,
        initialEntries,
      },
      contactId: contactOf(contacts, known.identity),
      advocate: undefined,
    })),
  )
  return new Map(
    fresh.map((draft, index) => {
      const one = arrived[index]
      // Nobody else writes into the contest, so that nobody was faster.
      if (one?.status !== 'created') throw new Error('Somebody new was there already.')
      return [draft, one.participant]
    }),
  )
}

/** Changes that rows made to somebody new are told like those of others: one event each (#22). */
function eventsOf(contestId: number, draft: Draft, made: ParticipantRow | undefined): NewEvent[] {
  const participantId = draft.stored?.id ?? made?.id
  const changes = draft.changes.map(
    (fields): NewEvent => ({ type: 'participant.updated', contestId, data: { participantId, fields } }),
  )
  if (made === undefined) return changes
  const data = { participantId, referredBy: null, wayIn: 'imported' }
  return [{ type: 'participant.created', contestId, data }, ...changes]
}

/** The base rows of new people and the bonuses of the others. */
async function giveEntries(
  work: WriteWork,
  contest: ContestRow,
  drafts: readonly Draft[],
  people: LockedPeople,
  made: ReadonlyMap<Draft, ParticipantRow>,
): Promise<ReadonlyMap<Draft, ParticipantRow>> {
  const method = made.size > 0 ? await baseMethod(work, contest.id) : undefined
  const occurredAt = work.clock.now()
  const rows = drafts.flatMap((draft): NewEntry[] => {
    const created = made.get(draft)
    const participantId = draft.stored?.id ?? created?.id
    if (participantId === undefined) throw new Error('Somebody new was not made.')
    const { initialEntries } = draft
    const first = { initialEntries, bound: 0, verified: true, occurredAt }
    const base = created && method ? awardsOf(contest, created, { ...first, method }).entries : []
    const bonuses = draft.bonuses.map(
      (amount): NewEntry => ({
        participantId,
        amount,
        origin: 'bonus',
        verified: true,
        manualKey: newManualKey(),
        occurredAt,
      }),
    )
    return [...base, ...bonuses]
  })
  const newcomers = [...made.values()].map(({ id }) => id)
  const appended = await appendToLocked(work, contest, people, rows, newcomers)
  return new Map(
    drafts.map((draft) => {
      const id = draft.stored?.id ?? made.get(draft)?.id ?? 0
      const person = appended.people.get(id)?.after ?? people.get(id)
      if (person === undefined) throw new Error('Somebody in an import is missing.')
      return [draft, person]
    }),
  )
}
