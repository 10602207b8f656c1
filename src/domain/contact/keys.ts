import { sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { TableRows } from '../../database/table-rows.js'
import { contactKeys } from '../../database/tables/index.js'
import { unnest } from '../../database/unnest.js'
import type { Compared, IdentityKind } from '../person/identity.js'
import type { WriteWork } from '../work.js'

/** One identifier. */
export interface ContactKey {
  readonly kind: IdentityKind
  readonly value: string
}

/** The key as one text, `email:jane@example.com`: as `identityKey` writes the strongest one. */
export function keyText({ kind, value }: ContactKey): string {
  return `${kind}:${value}`
}

/** The identifiers of a person, the strongest first (#184). */
export function keysOf(identity: Compared): ContactKey[] {
  const { emailNormalized, phoneNormalized, uniqueId } = identity
  const keys: ContactKey[] = []
  if (emailNormalized !== null) keys.push({ kind: 'email', value: emailNormalized })
  if (phoneNormalized !== null) keys.push({ kind: 'phone', value: phoneNormalized })
  if (uniqueId !== null) keys.push({ kind: 'unique_id', value: uniqueId })
  return keys
}

/** To which contact an identifier leads. */
export interface Lead {
  readonly contactId: number
  /** Whether there is no such contact yet: the identifier was unknown, and the number is one to make it under. */
  readonly open: boolean
}

/**
 * Locks the identifiers of these people of the account until the transaction ends, and tells by key text where each
 * leads. Unknown ones are added, so that they are locked, too, those of one person under one new number of a
 * contact, which the transaction must make or put another in the place of (`claimKeys`). One statement; the order of
 * locks is that of the texts.
 */
export async function lockKeys(
  work: WriteWork,
  people: readonly Compared[],
): Promise<ReadonlyMap<string, Lead>> {
  const byText = new Map<string, ContactKey & { readonly person: number }>()
  for (const [index, person] of people.entries()) {
    for (const key of keysOf(person)) {
      const text = keyText(key)
      // Arrays begin at 1.
      if (!byText.has(text)) byText.set(text, { ...key, person: index + 1 })
    }
  }
  const ordered = [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, key]) => key)
  const source = unnest('d', [
    { name: 'kind', type: 'text', values: ordered.map(({ kind }) => kind) },
    { name: 'value', type: 'text', values: ordered.map(({ value }) => value) },
    { name: 'person', type: 'integer', values: ordered.map(({ person }) => person) },
  ])
  // What it sets changes nothing: it locks the rows that are there and has them answered.
  const answered = await rows<{ kind: IdentityKind | null; value: string; contactId: number }>(
    work.executor,
    sql`with made as materialized (
        select array(select nextval('contacts_id_seq') from generate_series(1, ${people.length}::integer)) as ids
      ), locked as (
        insert into contact_keys (account_id, kind, value, contact_id)
        select ${work.caller.accountId}::bigint, d.kind, d.value, made.ids[d.person]
        from made cross join ${source} order by d.n
        on conflict (account_id, kind, value) do update set value = excluded.value
        returning kind, value, contact_id
      )
      select kind, value, contact_id as "contactId" from locked
      union all select null, null, unnest(ids) from made`,
  )
  const made = new Set(answered.flatMap(({ kind, contactId }) => (kind === null ? [Number(contactId)] : [])))
  return new Map(
    answered.flatMap(({ kind, value, contactId }) => {
      const id = Number(contactId)
      return kind === null ? [] : [[keyText({ kind, value }), { contactId: id, open: made.has(id) }] as const]
    }),
  )
}

const claimed = new TableRows(contactKeys, ['kind', 'value', 'contactId'])

/** Lets locked identifiers lead to contacts, in one statement. */
export async function claimKeys(
  work: WriteWork,
  claims: readonly (ContactKey & { readonly contactId: number })[],
): Promise<void> {
  if (claims.length === 0) return
  // They are there: a conflict finds each by its key, whatever PostgreSQL takes the number of an account's keys for.
  await rows(
    work.executor,
    sql`insert into contact_keys (account_id, ${claimed.names})
      select ${work.caller.accountId}::bigint, ${claimed.values} from ${claimed.source(claims)}
      on conflict (account_id, kind, value) do update set contact_id = excluded.contact_id`,
  )
}
