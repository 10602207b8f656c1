import { sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { TableRows } from '../../database/table-rows.js'
import { contactKeys } from '../../database/tables/index.js'
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
  const all = [
    ['email', emailNormalized],
    ['phone', phoneNormalized],
    ['unique_id', uniqueId],
  ] as const
  return all.flatMap(([kind, value]) => (value === null ? [] : [{ kind, value }]))
}

/**
 * Locks these identifiers of the account until the transaction ends, unknown ones too, and tells by key
 * text to which contact each leads; null: to none yet. One statement; the order of locks is that of the
 * texts.
 */
export async function lockKeys(
  work: WriteWork,
  keys: readonly ContactKey[],
): Promise<ReadonlyMap<string, number | null>> {
  const byText = new Map(keys.map((key) => [keyText(key), key]))
  const ordered = [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, key]) => key)
  // What it sets changes nothing: it locks the rows that are there and has them answered.
  const locked = await rows<{ kind: IdentityKind; value: string; contactId: number | null }>(
    work.executor,
    sql`insert into contact_keys (account_id, kind, value)
      select ${work.caller.accountId}::bigint, ${columns.values} from ${columns.source(ordered)} order by d.n
      on conflict (account_id, kind, value) do update set value = excluded.value
      returning kind, value, contact_id as "contactId"`,
  )
  return new Map(
    locked.map(({ contactId, ...key }) => [keyText(key), contactId === null ? null : Number(contactId)]),
  )
}

const columns = new TableRows(contactKeys, ['kind', 'value'])
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
