import { sql } from 'drizzle-orm'
import { rows } from '../../../../database/connection.js'
import { type ContactRow, contacts } from '../../../../database/tables/index.js'
import { unnest } from '../../../../database/unnest.js'
import { type ContactKey, claimKeys, keysOf, keyText, type Lead, lockKeys } from '../../../contact/keys.js'
import { recordEvents } from '../../../event/record.js'
import type { Identity } from '../../../person/identity.js'
import type { WriteWork } from '../../../work.js'
import type { Drawing } from '../store.js'
import { settleAll } from './settle-all.js'

/** A contact, not merged, of which its service tells other identifiers than before. */
export interface Readdressed {
  readonly contact: ContactRow
  /** What it is to have. */
  readonly identity: Identity
}

/**
 * Makes way for other identifiers of contacts, each of which stands once: its new address leads to it, and so do other identifiers that
 * led nowhere. Whoever had the address without being known to the service is the same person, and becomes part of the contact. Gives
 * the numbers of those that must stay as they are, because another contact of the service has the address. The caller writes the rows.
 */
export async function readdress(
  work: WriteWork,
  drawing: Drawing,
  wanted: readonly Readdressed[],
): Promise<ReadonlySet<number>> {
  if (wanted.length === 0) return new Set()
  const leads = await lockKeys(
    work,
    wanted.map(({ identity }) => identity),
  )
  const { refused, merges } = settled(wanted, await holdersOf(work, drawing, wanted))
  const taken = wanted.filter(({ contact }) => !refused.has(contact.id))
  await giveUpAddresses(work, [...taken.map(({ contact }) => contact.id), ...merges.keys()])
  await claimKeys(work, claimsOf(wanted, refused, leads))
  await becomeParts(work, merges)
  return refused
}

interface Holder {
  readonly id: number
  readonly email: string
  /** Whether the service knows it. */
  readonly isKnown: boolean
}

/** Who has the addresses in question, locked. */
async function holdersOf(
  work: WriteWork,
  { source: { accountId, dialect } }: Drawing,
  wanted: readonly Readdressed[],
): Promise<readonly Holder[]> {
  const emails = wanted.flatMap(({ identity }) => identity.emailNormalized ?? [])
  if (emails.length === 0) return []
  const found = await rows<{ id: number; email: string; isKnown: boolean }>(
    work.executor,
    sql`select c.id, c.email_normalized as email, exists (
          select from contacts p join external_ids e on e.internal_id = p.id
          where coalesce(p.merged_into, p.id) = c.id and e.account_id = ${accountId}::bigint
            and e.dialect = ${dialect} and e.kind = 'contact' and e.vanished_at is null) as "isKnown"
      from contacts c
      where c.account_id = ${accountId}::bigint and c.email_normalized = any(${sql.param(emails)}::text[])
      order by c.id for no key update of c`,
  )
  return found.map(({ id, ...holder }) => ({ ...holder, id: Number(id) }))
}

/** Whose wishes come true, in any order but for circles, and which contacts become part of others by that. */
function settled(wanted: readonly Readdressed[], holders: readonly Holder[]) {
  const own = new Set(wanted.map(({ contact }) => contact.id))
  const known = new Set(holders.flatMap(({ id, isKnown }) => (isKnown ? [id] : [])))
  const byAddress = new Map(holders.map(({ email, id }) => [email, id]))
  const merges = new Map<number, number>()
  const refused = new Set(own)
  settleAll(
    wanted.map(({ contact, identity }) => () => {
      const { emailNormalized: email } = identity
      const holder = email === null ? undefined : byAddress.get(email)
      if (holder !== undefined && holder !== contact.id) {
        if (own.has(holder) || known.has(holder)) return false
        merges.set(holder, contact.id)
      }
      const former = contact.emailNormalized
      if (former !== null && byAddress.get(former) === contact.id) byAddress.delete(former)
      if (email !== null) byAddress.set(email, contact.id)
      return refused.delete(contact.id)
    }),
  )
  return { refused, merges }
}

/** Addresses are no two contacts', at no moment. */
async function giveUpAddresses(work: WriteWork, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await work.executor
    .update(contacts)
    .set({ email: null, emailNormalized: null })
    .where(sql`${contacts.id} = any(${sql.param([...ids])}::bigint[])`)
}

function claimsOf(
  wanted: readonly Readdressed[],
  refused: ReadonlySet<number>,
  leads: ReadonlyMap<string, Lead>,
): (ContactKey & { readonly contactId: number })[] {
  const claims = new Map<string, ContactKey & { readonly contactId: number }>()
  for (const { contact, identity } of wanted) {
    for (const key of keysOf(identity)) {
      const text = keyText(key)
      const isOwn = key.kind === 'email' && !refused.has(contact.id)
      const isOpen = leads.get(text)?.open === true && !claims.has(text)
      if (isOwn || isOpen) claims.set(text, { ...key, contactId: contact.id })
    }
  }
  return [...claims.values()]
}

/** As when contacts merge, but that what stays is the one which the service knows, as it tells of it. */
async function becomeParts(work: WriteWork, merges: ReadonlyMap<number, number>): Promise<void> {
  if (merges.size === 0) return
  const given = unnest('m', [
    { name: 'from_id', type: 'bigint', values: [...merges.keys()] },
    { name: 'into_id', type: 'bigint', values: [...merges.values()] },
  ])
  await work.executor.execute(
    sql`update contacts c set merged_into = m.into_id from ${given} where coalesce(c.merged_into, c.id) = m.from_id`,
  )
  await recordEvents(
    work,
    [...merges].map(([from, into]) => ({
      type: 'contact.merged' as const,
      contestId: null,
      data: { contactId: into, mergedContactId: from },
    })),
  )
}
