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
import { type Readdressed, readdress } from '../people/identifiers.js'
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

const columns = [...facts, ...identifiers, 'emailNormalized', 'phoneNormalized', 'searchText'] as const
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
  const { made, changed, refused } = await writeContacts(work, drawing, kept)
  const out = [...page.skipped, ...skipped, ...refused]
  return { made, changed, unchanged: rows.length - made - changed - out.length, skipped: out }
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

/** A contact as it is to be written. */
interface Written {
  readonly place: number
  readonly before: ContactRow
  readonly after: ContactRow
  readonly isMade: boolean
  readonly sighting: Sighting
}

async function writeContacts(
  work: WriteWork,
  drawing: Drawing,
  meant: readonly Meant[],
): Promise<{ readonly made: number; readonly changed: number; readonly refused: readonly Unstored[] }> {
  const there = await contactsOf(
    work,
    meant.map(({ internalId }) => internalId),
  )
  const latest = new Map([...there.values()].map((contact) => [contact.id, contact]))
  const unspoken: Sighting[] = []
  const all: Written[] = []
  for (const one of meant) {
    const before = latest.get(there.get(one.internalId)?.id ?? 0)
    if (before === undefined || before.erasedAt !== null) {
      const { externalId, internalId } = one
      unspoken.push({ externalId, internalId, fingerprint: null, localFields: null })
      continue
    }
    const written = writtenOf(work, one, before)
    latest.set(before.id, written.after)
    all.push(written)
  }
  const stays = await readdress(work, drawing, all.flatMap(readdressedOf))
  const kept = all.filter(({ before }) => !stays.has(before.id))
  const changed = kept.filter(({ before, after }) => before !== after)
  await updateAll(work, contacts, updated, [
    ...new Map(changed.map(({ after }) => [after.id, after])).values(),
  ])
  await noteSeen(work, drawing, 'contact', [...unspoken, ...kept.map(({ sighting }) => sighting)])
  return {
    made: kept.filter(({ isMade }) => isMade).length,
    changed: changed.filter(({ isMade }) => !isMade).length,
    refused: all.flatMap(({ place, before }) =>
      stays.has(before.id) ? [{ row: place, ...addressTaken }] : [],
    ),
  }
}

const addressTaken = { field: 'email', problem: 'belongs to another contact of the service' }

/** What becomes of a contact by the rule over fields. Identifiers change where the contact had the id before: else the merge rule has spoken. */
function writtenOf(
  work: WriteWork,
  { place, externalId, internalId, said, known }: Meant,
  before: ContactRow,
): Written {
  const now = work.clock.now()
  // What was made just now holds nobody else's word.
  const isMade = known === undefined && before.createdAt === now
  const { changes, fingerprint, localFields } = fields.merge(
    said,
    before,
    known ?? (isMade ? unsaid : native),
  )
  const sighting = { externalId, internalId, fingerprint, localFields }
  const told = [...facts, ...(known === undefined ? [] : identifiers)].filter((name) => changes.has(name))
  const changed = { ...before, ...Object.fromEntries(told.map((name) => [name, said[name]])) }
  const after = { ...changed, ...identityOf(changed), ...(!changes.has('updatedAt') && { updatedAt: now }) }
  return {
    ...{ place, before, isMade, sighting },
    after: told.length === 0 ? before : { ...after, searchText: contactSearchText(after) },
  }
}

function readdressedOf({ before, after }: Written): Readdressed[] {
  const isOther = identifiers.some((name) => before[name] !== after[name])
  return isOther ? [{ contact: before, identity: identityOf(after) }] : []
}
