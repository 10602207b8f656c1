import { sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { TableRows } from '../../database/table-rows.js'
import { type ContactRow, contacts } from '../../database/tables/index.js'
import { recordEvents } from '../event/record.js'
import { type Compared, identityKey } from '../person/identity.js'
import type { WriteWork } from '../work.js'
import { type ContactFacts, contactSearchText } from './facts.js'
import { claimKeys, keysOf, keyText, lockKeys } from './keys.js'
import { type LockedContacts, lockContacts } from './lock.js'
import { type Candidate, ContactResolution, wholeOf } from './resolve.js'

/**
 * The contacts of these people by identity key, found, made, merged and brought up to date by the rule in
 * README.md. The number of statements does not depend on that of the people, who must be identified;
 * later ones see earlier ones. Merging records `contact.merged`.
 */
export async function upsertContacts(
  work: WriteWork,
  people: readonly ContactFacts[],
): Promise<ReadonlyMap<string, number>> {
  if (people.length === 0) return new Map()
  const keys = await lockKeys(work, people.flatMap(keysOf))
  const led = [...keys].flatMap(([key, id]) => (id === null ? [] : [[key, id] as const]))
  const locked = await lockContacts(
    work,
    led.map(([, id]) => id),
  )
  const known = candidatesOf(locked)
  const resolution = new ContactResolution(
    new Map(led.map(([key, id]) => [key, inMap(known, id)])),
    now(work),
  )
  for (const person of people) resolution.tell(person)
  const ids = await writeContacts(work, resolution, [...new Set(known.values())], locked)
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
    if (!byRow.has(row)) byRow.set(row, { id: row.id, facts: factsIn(row), mergedInto: undefined })
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
  known: readonly Candidate[],
  locked: LockedContacts,
): Promise<ReadonlyMap<Candidate, number>> {
  const ids = new Map(await insertContacts(work, resolution.made))
  for (const candidate of known) if (candidate.id !== undefined) ids.set(candidate, candidate.id)
  const changed = known.filter((candidate) => isChanged(candidate, locked))
  await replaceContacts(work, changed, ids)
  await claimKeys(
    work,
    resolution.claimed.map((key) => ({
      ...key,
      contactId: inMap(ids, resolution.owner(keyText(key))),
    })),
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

const columns = new TableRows(contacts, fields)
const places = new TableRows(contacts, ['id', ...fields, 'mergedInto'])

/** Makes rows in one statement. No two of the candidates have the same strongest identifier. */
async function insertContacts(
  work: WriteWork,
  made: readonly Candidate[],
): Promise<(readonly [Candidate, number])[]> {
  if (made.length === 0) return []
  const rowsMade = made.map((candidate) => rowOf(work, candidate))
  const inserted = await rows<Compared & { id: number }>(
    work.executor,
    sql`insert into contacts (account_id, ${columns.names})
      select ${work.caller.accountId}::bigint, ${columns.values} from ${columns.source(rowsMade)} order by d.n
      returning id, email_normalized as "emailNormalized", phone_normalized as "phoneNormalized",
        unique_id as "uniqueId"`,
  )
  const idByKey = new Map(inserted.map((row) => [identityKey(row), Number(row.id)]))
  return made.map((candidate) => [candidate, inMap(idByKey, identityKey(candidate.facts))] as const)
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
