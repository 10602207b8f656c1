import { sql } from 'drizzle-orm'
import { TableRows } from '../../database/table-rows.js'
import { type ContactRow, contacts } from '../../database/tables/index.js'
import { recordEvents } from '../event/record.js'
import { identityKey } from '../person/identity.js'
import type { WriteWork } from '../work.js'
import { type ContactFacts, contactSearchText } from './facts.js'
import { claimKeys, keyText, type Lead, lockKeys } from './keys.js'
import { type LockedContacts, lockContacts } from './lock.js'
import { type Candidate, ContactResolution, wholeOf } from './resolve.js'

/**
 * The contacts of these people by identity key, found, made, merged and brought up to date by the rule in
 * README.md. The number of statements does not depend on that of the people, who must be identified;
 * later ones see earlier ones. Merging records `contact.merged`. `told`: for people, by their places, the number of the contact that a
 * service says they are; what they tell changes nothing of it, and the identifiers that lead elsewhere go on doing so.
 */
export async function upsertContacts(
  work: WriteWork,
  people: readonly ContactFacts[],
  told: readonly (number | undefined)[] = [],
): Promise<ReadonlyMap<string, number>> {
  if (people.length === 0) return new Map()
  const leads = await lockKeys(work, people)
  const led = [...leads].flatMap(([key, { contactId, open }]) => (open ? [] : [[key, contactId] as const]))
  const locked = await lockContacts(work, [
    ...led.map(([, id]) => id),
    ...told.filter((id) => id !== undefined),
  ])
  const known = candidatesOf(locked)
  const resolution = new ContactResolution(
    new Map(led.map(([key, id]) => [key, inMap(known, id)])),
    now(work),
  )
  for (const [place, person] of people.entries()) {
    const contactId = told[place]
    if (contactId === undefined) resolution.tell(person)
    else resolution.assign(person, inMap(known, contactId))
  }
  const ids = await writeContacts(work, resolution, leads, [...new Set(known.values())], locked)
  return new Map(
    people.map((person) => {
      const key = identityKey(person)
      return [key, inMap(ids, resolution.owner(key))]
    }),
  )
}

function now(work: WriteWork): string {
  return work.clock.now()
}

function inMap<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key | undefined): Value {
  const value = key === undefined ? undefined : map.get(key)
  if (value === undefined) throw new Error('A contact was lost.')
  return value
}

/** One candidate for each contact, by each number that leads to it. */
function candidatesOf(locked: LockedContacts): ReadonlyMap<number, Candidate> {
  const byRow = new Map<ContactRow, Candidate>()
  for (const row of locked.values()) {
    if (!byRow.has(row))
      byRow.set(row, { id: row.id, origin: undefined, facts: factsIn(row), mergedInto: undefined })
  }
  return new Map([...locked].map(([id, row]) => [id, inMap(byRow, row)]))
}

function factsIn({ id, accountId, mergedInto, searchText, ...facts }: ContactRow): Candidate['facts'] {
  return facts
}

/** Stores what was found out; the answer has the number of each contact. */
async function writeContacts(
  work: WriteWork,
  resolution: ContactResolution,
  leads: ReadonlyMap<string, Lead>,
  known: readonly Candidate[],
  locked: LockedContacts,
): Promise<ReadonlyMap<Candidate, number>> {
  const ids = new Map(
    resolution.made.map((candidate) => [candidate, inMap(leads, candidate.origin).contactId] as const),
  )
  await insertContacts(work, resolution.made, ids)
  for (const candidate of known) if (candidate.id !== undefined) ids.set(candidate, candidate.id)
  const changed = known.filter((candidate) => isChanged(candidate, locked))
  await replaceContacts(work, changed, ids)
  const claims = resolution.claimed.map((key) => {
    const text = keyText(key)
    const contactId = inMap(ids, resolution.owner(text))
    return { ...key, contactId, written: inMap(leads, text).contactId === contactId }
  })
  await claimKeys(
    work,
    claims.filter(({ written }) => !written),
  )
  await finishMerges(work, known, ids)
  return ids
}

/** Whether there is anything new in a contact that has a row. */
function isChanged({ id, facts, mergedInto }: Candidate, locked: LockedContacts): boolean {
  const row = inMap(locked, id)
  if (mergedInto !== undefined) return true
  return Object.entries(facts).some(([field, value]) => row[field as keyof typeof facts] !== value)
}

function rowOf(work: WriteWork, { facts }: Candidate) {
  return {
    ...facts,
    searchText: contactSearchText(facts),
    updatedAt: now(work),
  }
}

const fields = [
  ...(['email', 'emailNormalized', 'phone', 'phoneNormalized', 'uniqueId'] as const),
  ...(['firstName', 'middleName', 'lastName'] as const),
  ...(['address', 'address2', 'city', 'state', 'postalCode', 'addressCountry'] as const),
  ...(['countryCode', 'gender', 'birthday', 'ipAddress', 'location'] as const),
  ...(['searchText', 'createdAt', 'updatedAt'] as const),
] as const

const columns = new TableRows(contacts, ['id', ...fields])
const places = new TableRows(contacts, ['id', ...fields, 'mergedInto'])

/** Makes rows in one statement, under the numbers that are theirs. */
async function insertContacts(
  work: WriteWork,
  made: readonly Candidate[],
  ids: ReadonlyMap<Candidate, number>,
): Promise<void> {
  if (made.length === 0) return
  const rowsMade = made.map((candidate) => ({ ...rowOf(work, candidate), id: inMap(ids, candidate) }))
  await work.executor.execute(
    sql`insert into contacts (account_id, ${columns.names})
      select ${work.caller.accountId}::bigint, ${columns.values} from ${columns.source(rowsMade)} order by d.n`,
  )
}

/** Replaces locked rows as a whole, in one statement. */
async function replaceContacts(
  work: WriteWork,
  changed: readonly Candidate[],
  ids: ReadonlyMap<Candidate, number>,
): Promise<void> {
  if (changed.length === 0) return
  const values = changed.map((candidate) => ({
    ...rowOf(work, candidate),
    id: inMap(ids, candidate),
    mergedInto: candidate.mergedInto === undefined ? null : inMap(ids, wholeOf(candidate)),
  }))
  await work.executor.execute(
    sql`update contacts set ${places.assignments} from ${places.source(values)} where contacts.id = d.id`,
  )
}

/** Has earlier merges lead to what stays, so that each leads there at once, and tells of the new ones. */
async function finishMerges(
  work: WriteWork,
  known: readonly Candidate[],
  ids: ReadonlyMap<Candidate, number>,
): Promise<void> {
  const merges = known.flatMap((candidate) =>
    candidate.mergedInto === undefined
      ? []
      : [{ from: inMap(ids, candidate), into: inMap(ids, wholeOf(candidate)) }],
  )
  if (merges.length === 0) return
  await work.executor.execute(sql`
    update contacts c set merged_into = m.into_id
    from unnest(
      ${sql.param(merges.map(({ from }) => from))}::bigint[],
      ${sql.param(merges.map(({ into }) => into))}::bigint[]
    ) as m(from_id, into_id)
    where coalesce(c.merged_into, c.id) = m.from_id and c.id <> m.from_id`)
  await recordEvents(
    work,
    merges.map(({ from, into }) => ({
      type: 'contact.merged',
      contestId: null,
      data: { contactId: into, mergedContactId: from },
    })),
  )
}
