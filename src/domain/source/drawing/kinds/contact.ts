import { sql } from 'drizzle-orm'
import { rows as rowsOf } from '../../../../database/connection.js'
import { TableRows } from '../../../../database/table-rows.js'
import { type ContactRow, contacts } from '../../../../database/tables/index.js'
import { type ContactFacts, contactSearchText } from '../../../contact/facts.js'
import { upsertContacts } from '../../../contact/upsert.js'
import { identityKey, identityOf, isIdentified } from '../../../person/identity.js'
import { countryCodeIn, emptyProfile } from '../../../person/profile.js'
import type { WriteWork } from '../../../work.js'
import type { SourceContact } from '../../model.js'
import { type Known, knownByExternalId, noteSeen, type Sighting } from '../external-ids.js'
import { type Field, Fields } from '../fields.js'
import { insertAll, native, sameNamed, taken, unsaid, updateAll } from '../page.js'
import { faultOf, type SaidPerson, saidIdentity } from '../people/said.js'
import type { Drawing, StoreOfSource, Unstored } from '../store.js'

const identifiers = ['email', 'phone', 'uniqueId'] as const
const facts = [
  ...(['firstName', 'middleName', 'lastName', 'address', 'address2', 'city', 'state', 'postalCode'] as const),
  ...([
    'addressCountry',
    'countryCode',
    'gender',
    'birthday',
    'ipAddress',
    'location',
    'createdAt',
    'updatedAt',
  ] as const),
] as const

interface SaidContact extends SaidPerson {
  readonly ipAddress: string | null
  readonly updatedAt?: string
}

type Told = (typeof identifiers)[number] | (typeof facts)[number]

/** Only to be added to at the end. */
const fields = new Fields<SaidContact, ContactRow>(
  sameNamed<Told>([...identifiers, ...facts]) as readonly Field<SaidContact, ContactRow>[],
)

const columns = [...facts, 'searchText'] as const
const updated = new TableRows(contacts, ['id', ...columns])
const inserted = new TableRows(contacts, ['accountId', ...columns])

function saidOf(row: SourceContact): SaidContact {
  const { displayName: _, ...said } = saidIdentity(row, 'revup')
  const { ipAddress, location, createdAt, updatedAt } = row
  return {
    ...said,
    ...{ ipAddress, location },
    ...(createdAt != null && { createdAt }),
    ...(updatedAt != null && { updatedAt }),
  }
}

/** What the merge rule is told of a contact. */
function factsOf(said: SaidContact): ContactFacts {
  const { email = null, phone = null, uniqueId = null } = said
  const given = Object.fromEntries(Object.entries(said).filter(([name]) => name in emptyProfile))
  return {
    ...identityOf({ email, phone, uniqueId }),
    ...emptyProfile,
    ...given,
    countryCode: said.countryCode ?? countryCodeIn(said.addressCountry ?? '') ?? null,
    firstName: said.firstName ?? null,
    middleName: said.middleName ?? null,
    lastName: said.lastName ?? null,
    // Known to be seen last only by who says when: written below.
    ...{ ipAddress: null, location: null },
  }
}

interface Meant {
  readonly place: number
  readonly externalId: string
  readonly said: SaidContact
  readonly known: Known | undefined
  readonly internalId: number
}

/**
 * Stores a page of the account's people. Which contact each is, is the merge rule's (README of `contact/`): identifiers lead to contacts, and what
 * a service tells is one more thing that somebody said. A contact that has an id of the service's keeps it.
 */
export const storeContacts: StoreOfSource<'contact'> = async (work, drawing, rows) => {
  const page = taken(rows, ({ externalId }) => externalId, saidOf, faultOf)
  const known = await knownByExternalId(
    work,
    drawing,
    'contact',
    page.rows.map(({ externalId }) => externalId),
  )
  const before = await contactsOf(
    work,
    [...known.values()].map(({ internalId }) => internalId),
  )
  const told = page.rows.filter(({ externalId, said }) => {
    const found = known.get(externalId)
    return isIdentified(factsOf(said)) && (found === undefined || gains(before.get(found.internalId), said))
  })
  const found = await upsertContacts(
    work,
    told.map(({ said }) => factsOf(said)),
  )
  const blank = page.rows.filter(
    ({ externalId, said }) => !known.has(externalId) && !isIdentified(factsOf(said)),
  )
  const blanks = await insertBlank(
    work,
    drawing,
    blank.map(({ said }) => said),
  )
  const blankOf = new Map(blank.map(({ externalId }, index) => [externalId, blanks[index] ?? 0]))
  const meant = page.rows.map((row): Meant => {
    const there = known.get(row.externalId)
    const internalId =
      there?.internalId ?? blankOf.get(row.externalId) ?? found.get(identityKey(factsOf(row.said))) ?? 0
    return { ...row, known: there, internalId }
  })
  const { kept, skipped } = await withoutTwins(work, drawing, meant)
  const stored = await writeContacts(work, drawing, kept)
  const unchanged = rows.length - stored.made - stored.changed - skipped.length - page.skipped.length
  return { ...stored, unchanged, skipped: [...page.skipped, ...skipped] }
}

/** Whether the service tells an identifier that the contact lacks, and none that says it is somebody else. */
function gains(contact: ContactRow | undefined, said: SaidContact): boolean {
  if (contact === undefined || contact.erasedAt !== null) return false
  const { emailNormalized } = factsOf(said)
  if (
    emailNormalized !== null &&
    contact.emailNormalized !== null &&
    emailNormalized !== contact.emailNormalized
  )
    return false
  return identifiers.some((name) => said[name] != null && contact[name] === null)
}

/** Contacts by the numbers that lead to them, merged ones included. */
async function contactsOf(work: WriteWork, ids: readonly number[]): Promise<ReadonlyMap<number, ContactRow>> {
  if (ids.length === 0) return new Map()
  const found = await work.executor
    .select()
    .from(contacts)
    .where(
      sql`${contacts.id} in (select coalesce(c.merged_into, c.id) from contacts c where c.id = any(${sql.param([...ids])}::bigint[]))
        or ${contacts.id} = any(${sql.param([...ids])}::bigint[])`,
    )
    .orderBy(contacts.id)
    .for('no key update')
  const rows = new Map(found.map((contact) => [contact.id, contact]))
  return new Map(
    found.map((contact) => [
      contact.id,
      (contact.mergedInto !== null && rows.get(contact.mergedInto)) || contact,
    ]),
  )
}

/** Contacts of whom no identifier is told: nobody is ever taken for them. */
function insertBlank(work: WriteWork, { source }: Drawing, said: readonly SaidContact[]): Promise<number[]> {
  const now = work.clock.now()
  const rows = said.map((one) => {
    const facts = { ...factsOf(one), createdAt: now, updatedAt: now }
    return { ...facts, accountId: source.accountId, searchText: contactSearchText(facts) }
  })
  return insertAll(work, contacts, inserted, rows)
}

/** The rows without those that mean somebody who has another id of the service's: two of its people are one here. */
async function withoutTwins(
  work: WriteWork,
  { source }: Drawing,
  meant: readonly Meant[],
): Promise<{ kept: readonly Meant[]; skipped: readonly Unstored[] }> {
  const ids = meant.map(({ internalId }) => internalId)
  const named = await rowsOf<{ id: number; name: string }>(
    work.executor,
    sql`select internal_id as id, external_id as name from external_ids
      where account_id = ${source.accountId}::bigint and dialect = ${source.dialect} and kind = 'contact'
        and internal_id = any(${sql.param(ids)}::bigint[])`,
  )
  const owner = new Map(named.map(({ id, name }) => [Number(id), name]))
  const kept: Meant[] = []
  const skipped: Unstored[] = []
  for (const one of meant) {
    const name = owner.get(one.internalId)
    if (name === undefined || name === one.externalId) {
      owner.set(one.internalId, one.externalId)
      kept.push(one)
    } else
      skipped.push({
        row: one.place,
        field: '',
        problem: 'is the same person as another contact of the service',
      })
  }
  return { kept, skipped }
}

async function writeContacts(
  work: WriteWork,
  drawing: Drawing,
  meant: readonly Meant[],
): Promise<{ readonly made: number; readonly changed: number }> {
  const there = await contactsOf(
    work,
    meant.map(({ internalId }) => internalId),
  )
  const now = work.clock.now()
  const seen: Sighting[] = []
  const changed = new Map<number, ContactRow>()
  let made = 0
  let changes = 0
  for (const { externalId, internalId, said, known } of meant) {
    const contact = changed.get(there.get(internalId)?.id ?? 0) ?? there.get(internalId)
    if (contact === undefined || contact.erasedAt !== null) {
      seen.push({ externalId, internalId, fingerprint: null, localFields: null })
      continue
    }
    // What was made just now holds nobody else's word.
    const isMade = known === undefined && contact.createdAt === now
    const merged = fields.merge(said, contact, known ?? (isMade ? unsaid : native))
    seen.push({ externalId, internalId, fingerprint: merged.fingerprint, localFields: merged.localFields })
    const told = facts.filter((name) => merged.changes.has(name))
    if (isMade) made += 1
    else if (told.length > 0) changes += 1
    if (told.length === 0) continue
    const after = {
      ...contact,
      updatedAt: now,
      ...Object.fromEntries(told.map((name) => [name, said[name]])),
    }
    changed.set(contact.id, { ...after, searchText: contactSearchText(after) })
  }
  await updateAll(work, contacts, updated, [...changed.values()])
  await noteSeen(work, drawing, 'contact', seen)
  return { made, changed: changes }
}
