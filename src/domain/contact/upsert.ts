import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { contacts, type ParticipantRow } from '../../database/tables/index.js'
import { type Identity, type IdentityKind, identityKey, identityKind } from '../person/identity.js'
import type { Profile } from '../person/profile.js'
import type { WriteWork } from '../work.js'

/** What a contact learns from a person. */
export type ContactFacts = Identity &
  Profile &
  Pick<ParticipantRow, 'firstName' | 'middleName' | 'lastName' | 'ipAddress' | 'location'>

/** What makes two contacts the same, by the kind of the strongest identifier. */
const targets: Record<IdentityKind, { readonly target: PgColumn[]; readonly where?: SQL }> = {
  email: { target: [contacts.accountId, contacts.emailNormalized] },
  phone: {
    target: [contacts.accountId, contacts.phoneNormalized],
    where: sql`email_normalized is null`,
  },
  unique_id: {
    target: [contacts.accountId, contacts.uniqueId],
    where: sql`email_normalized is null and phone_normalized is null`,
  },
}

const named = [contacts.firstName, contacts.middleName, contacts.lastName]
const located = [
  contacts.address,
  contacts.address2,
  contacts.city,
  contacts.state,
  contacts.postalCode,
  contacts.addressCountry,
]

const sent = (column: PgColumn): SQL => sql`excluded.${sql.identifier(column.name)}`
const firstKnown = (column: PgColumn): SQL => sql`coalesce(${column}, ${sent(column)})`
const lastKnown = (column: PgColumn): SQL => sql`coalesce(${sent(column)}, ${column})`

/** The new value of `column` when all of `group` is missing so far, else the present one. */
function filled(column: PgColumn, group: readonly PgColumn[]): SQL {
  const missing = sql.join(
    group.map((member) => sql`${member} is null`),
    sql` and `,
  )
  return sql`case when ${missing} then ${sent(column)} else ${column} end`
}

const kept = {
  phone: lastKnown(contacts.phone),
  phoneNormalized: lastKnown(contacts.phoneNormalized),
  uniqueId: firstKnown(contacts.uniqueId),
  firstName: filled(contacts.firstName, named),
  middleName: filled(contacts.middleName, named),
  lastName: filled(contacts.lastName, named),
  searchText: filled(contacts.searchText, named),
  address: filled(contacts.address, located),
  address2: filled(contacts.address2, located),
  city: filled(contacts.city, located),
  state: filled(contacts.state, located),
  postalCode: filled(contacts.postalCode, located),
  addressCountry: filled(contacts.addressCountry, located),
  countryCode: firstKnown(contacts.countryCode),
  gender: firstKnown(contacts.gender),
  birthday: firstKnown(contacts.birthday),
  ipAddress: lastKnown(contacts.ipAddress),
  location: lastKnown(contacts.location),
  updatedAt: sent(contacts.updatedAt),
}

function searchText(facts: ContactFacts): string {
  const names = [facts.firstName, facts.middleName, facts.lastName].filter((name) => name !== null)
  return `${facts.emailNormalized ?? ''}\u001f${names.join(' ').toLowerCase()}`
}

/**
 * The contacts of these people by identity key, made where there were none and brought up to date by the
 * rules in README.md: one statement for each kind of identifier, whatever the number of people, who must
 * be identified and have different keys.
 */
export async function upsertContacts(
  work: WriteWork,
  people: readonly ContactFacts[],
): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>()
  for (const kind of Object.keys(targets) as IdentityKind[]) {
    const ofKind = people.filter((person) => identityKind(person) === kind)
    for (const [key, id] of await upsertKind(work, kind, ofKind)) ids.set(key, id)
  }
  return ids
}

async function upsertKind(
  work: WriteWork,
  kind: IdentityKind,
  people: readonly ContactFacts[],
): Promise<ReadonlyMap<string, number>> {
  if (people.length === 0) return new Map()
  const now = work.clock.now()
  const ordered = [...people].sort((a, b) => (identityKey(a) < identityKey(b) ? -1 : 1))
  const { target, where } = targets[kind]
  const written = await work.executor
    .insert(contacts)
    .values(ordered.map((person) => contactRow(work.caller.accountId, person, now)))
    .onConflictDoUpdate({ target, ...(where === undefined ? {} : { targetWhere: where }), set: kept })
    .returning({
      id: contacts.id,
      emailNormalized: contacts.emailNormalized,
      phoneNormalized: contacts.phoneNormalized,
      uniqueId: contacts.uniqueId,
    })
  return new Map(written.map((row) => [identityKey(row), row.id]))
}

function contactRow(accountId: number, facts: ContactFacts, now: string): typeof contacts.$inferInsert {
  const { email, emailNormalized, phone, phoneNormalized, uniqueId, firstName, middleName, lastName } = facts
  const { address, address2, city, state, postalCode, addressCountry, countryCode, gender, birthday } = facts
  const { ipAddress, location } = facts
  return {
    accountId,
    ...{ email, emailNormalized, phone, phoneNormalized, uniqueId, firstName, middleName, lastName },
    ...{ address, address2, city, state, postalCode, addressCountry, countryCode, gender, birthday },
    ...{ ipAddress, location },
    searchText: searchText(facts),
    createdAt: now,
    updatedAt: now,
  }
}
