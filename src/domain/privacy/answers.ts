import { sql } from 'drizzle-orm'
import {
  type ContactRow,
  entries,
  idempotencyRecords,
  type ParticipantRow,
} from '../../database/tables/index.js'
import { drawErasedKey, erasedValue } from '../erased-text.js'
import { erasedFingerprint } from '../idempotency/record.js'
import type { WriteWork } from '../work.js'

/** By what stored answers that tell of a person are recognized. */
export interface KnownTexts {
  readonly people: readonly Pick<ParticipantRow, 'id' | 'uuid' | 'publicId' | 'referralCode'>[]
  /** Texts that nobody else has, wherever they stand: e-mail addresses, telephone numbers. */
  readonly contained: readonly string[]
  /** Texts that somebody else may have as a part: names, own ids, addresses. */
  readonly whole: readonly string[]
  /** First and last names that stand side by side. */
  readonly pairs: readonly (readonly [string, string])[]
}

type Named = Pick<ParticipantRow & ContactRow, 'email' | 'emailNormalized' | 'phone' | 'phoneNormalized'> &
  Pick<ParticipantRow, 'uniqueId' | 'firstName' | 'lastName' | 'address' | 'ipAddress'> & {
    readonly displayName?: string | null
    readonly avatarUrl?: string | null
  }

const present = (texts: readonly (string | null | undefined)[]): string[] =>
  [...new Set(texts.filter((text) => text != null && text !== ''))] as string[]

/** The texts by which a person is known: in rows, in identifiers that led to them, and in what was `entered` for methods. */
export function knownTexts(
  people: readonly ParticipantRow[],
  others: readonly Named[],
  keys: readonly { readonly kind: string; readonly value: string }[],
  entered: readonly string[],
): KnownTexts {
  const rows: readonly Named[] = [...people, ...others]
  const keysOf = (...kinds: string[]) =>
    keys.filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value)
  return {
    people,
    contained: present([
      ...rows.flatMap((row) => [row.email, row.emailNormalized, row.phone, row.phoneNormalized]),
      ...keysOf('email', 'phone'),
    ]),
    whole: present([
      ...rows.flatMap((row) => [row.displayName, row.uniqueId, row.address, row.ipAddress, row.avatarUrl]),
      ...keysOf('unique_id'),
      ...entered,
    ]),
    pairs: rows.flatMap(({ firstName, lastName }) =>
      firstName === null || lastName === null ? [] : [[firstName, lastName] as const],
    ),
  }
}

/** The text as it stands in JSON, without the quotes, in lower case. */
function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1).toLowerCase()
}

function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}

/** Characters from which on a text tells somebody from others wherever it stands. */
const telling = 6

/** Most texts of a ledger and of answers to custom fields by which stored answers are recognized. */
const mostEntered = 500

/** What people have entered for methods and into custom fields, as far as it tells them from others. */
export async function enteredTexts(work: WriteWork, people: readonly ParticipantRow[]): Promise<string[]> {
  const ids = people.map(({ id }) => id)
  const ledger = await work.executor
    .selectDistinct({ value: entries.value })
    .from(entries)
    .where(
      sql`${entries.participantId} = any(${sql.param(ids)}::bigint[]) and length(${entries.value}) >= ${telling}
        and ${entries.origin} <> 'referral_advocate'`,
    )
    .limit(mostEntered)
  const custom = people.flatMap((person) => Object.values(person.custom)).flat()
  return [...ledger.map(({ value }) => value), ...custom.slice(0, mostEntered)].filter(
    (value) => typeof value === 'string' && value.length >= telling,
  ) as string[]
}

/**
 * Forgets the account's stored answers that tell of a person: their requests cannot be repeated any more, and do nothing
 * when they are. Of keys that hold an e-mail address or another identifier a digest stays, by which they are known again. Reads
 * all records of the account, which no index leads to.
 */
export async function eraseAnswers(
  work: WriteWork,
  texts: KnownTexts,
  printedIds: readonly string[],
): Promise<void> {
  const account = sql`${idempotencyRecords.accountId} = ${work.caller.accountId}`
  const identifiers = [...texts.contained, ...texts.whole].filter(({ length }) => length >= telling)
  const inKeys = identifiers.map((text) => containing(text.toLowerCase()))
  await drawErasedKey(work)
  await work.executor
    .update(idempotencyRecords)
    .set({
      key: erasedValue(sql`${idempotencyRecords.key}`),
      answer: null,
      fingerprint: erasedFingerprint,
    })
    .where(
      sql`${account} and ${idempotencyRecords.answer} is not null and lower(${idempotencyRecords.key}) like any(${sql.param(inKeys)}::text[])`,
    )
  const ids = texts.people.flatMap(({ uuid, publicId, referralCode }) => [uuid, publicId, referralCode])
  const patterns = [
    ...[...texts.contained, ...ids].map((text) => containing(inJson(text))),
    ...[...texts.whole, ...printedIds].map((text) => containing(`"${inJson(text)}"`)),
  ]
  const numbers = texts.people.map(({ id }) => id).join('|')
  const body = sql`lower(${idempotencyRecords.answer}::text)`
  const alternatives = [
    sql`${body} like any(${sql.param(patterns)}::text[])`,
    ...texts.pairs.map(
      ([first, last]) =>
        sql`${body} like ${containing(`"${inJson(first)}"`)} and ${body} like ${containing(`"${inJson(last)}"`)}`,
    ),
    ...(numbers === '' ? [] : [sql`${body} ~ ${`"[a-z_]*id": ?(${numbers})[,}\\]]`}`]),
  ]
  await work.executor
    .update(idempotencyRecords)
    .set({ answer: null, fingerprint: erasedFingerprint })
    .where(sql`${account} and (${sql.join(alternatives, sql` or `)})`)
}
