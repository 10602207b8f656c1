import { and, eq, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { cellsOf } from '../../database/cells.js'
import {
  type ContactRow,
  contactKeys,
  contacts,
  contests,
  participants,
} from '../../database/tables/index.js'
import type { Caller } from '../caller.js'
import { isStorable } from '../checks.js'
import { visibleContests } from '../contest/find.js'
import { notFound } from '../errors.js'
import type { BatchRead, Work } from '../work.js'
import type { ContactKey } from './keys.js'

/** A contact under a number that leads to it: its own, or that of one merged into it. */
const named = alias(contacts, 'named')

/** The number of the contact that a row stands for: itself, or what it was merged into. */
export function wholeOf(table: typeof contacts | typeof named): SQL<number> {
  return sql`coalesce(${table.mergedInto}, ${table.id})`.mapWith(Number)
}

/** Whether a row of people belongs to the contact with this id, itself or through one merged into it. */
export function belongsTo(contactId: SQL): SQL {
  return sql`${participants.contactId} in (
    select part.id from contacts part where coalesce(part.merged_into, part.id) = ${contactId}
  )`
}

function reached(caller: Caller, people: SQL): SQL {
  return sql`exists (
    select 1 from ${participants} join ${contests} on ${contests.id} = ${participants.contestId}
    where ${people} and ${visibleContests(caller)}
  )`
}

/**
 * The condition under which a contact exists for the caller: own, not merged into another and, for a key
 * restricted to contests, somebody in one of them (#200).
 */
export function visibleContacts(caller: Caller): SQL | undefined {
  const own = and(eq(contacts.accountId, caller.accountId), isNull(contacts.mergedInto))
  return caller.contestIds === null ? own : and(own, reached(caller, belongsTo(sql`${contacts.id}`)))
}

/**
 * The condition under which a number leads the caller to a contact that exists for it: a restricted key
 * follows the number of a merged contact only when it reaches somebody who was in that one.
 */
function visibleNames(caller: Caller): SQL | undefined {
  if (caller.contestIds === null) return undefined
  return sql`(${named.mergedInto} is null or ${reached(caller, sql`${participants.contactId} = ${named.id}`)})`
}

/** Contacts by a number that leads to each, as far as they exist for the caller. */
export const contactsById: BatchRead<number, ContactRow> = async (work, ids) => {
  const found = await work.executor
    .select({ name: named.id, contact: getTableColumns(contacts) })
    .from(named)
    .innerJoin(contacts, sql`${contacts.id} = ${wholeOf(named)}`)
    .where(
      and(
        sql`${named.id} = any(${sql.param([...ids])}::bigint[])`,
        visibleContacts(work.caller),
        visibleNames(work.caller),
      ),
    )
  return new Map(found.map(({ name, contact }) => [name, contact]))
}

/** The numbers of contacts by those that lead to them, for numbers that the caller holds. */
export const contactNumbers: BatchRead<number, number> = async (work, ids) => {
  // Each by its id: beside a condition of many ids PostgreSQL reads all contacts of an account that it takes to be small.
  const found = await cellsOf(
    work.executor,
    sql`select c.id, c.whole from unnest(${sql.param([...ids])}::bigint[]) as said(id) cross join lateral (
      select id, account_id, coalesce(merged_into, id) as whole from contacts where id = said.id offset 0
    ) as c where c.account_id = ${work.caller.accountId}`,
  )
  return new Map(found.map(([id, whole]) => [Number(id), Number(whole)]))
}

/** Names a contact by a number that leads to it, or by a normalized identifier. */
export type ContactName = { readonly id: number } | ContactKey

/** The contact, or NOT_FOUND for one that does not exist for the caller, with the private reason. */
export async function requireContact(work: Work, name: ContactName): Promise<ContactRow> {
  const id = 'id' in name ? name.id : await numberOf(work, name)
  const visible = (await contactsById(work, [id], undefined)).get(id)
  if (visible !== undefined) return visible
  const [hidden] = await work.executor
    .select({ accountId: contacts.accountId })
    .from(contacts)
    .where(eq(contacts.id, id))
  if (hidden === undefined) throw notFound('contact', 'missing')
  throw notFound('contact', hidden.accountId === work.caller.accountId ? 'restricted' : 'foreign')
}

/** The number to which an identifier of the account leads. */
async function numberOf(work: Work, { kind, value }: ContactKey): Promise<number> {
  if (!isStorable(value)) throw notFound('contact')
  const [key] = await work.executor
    .select({ contactId: contactKeys.contactId })
    .from(contactKeys)
    .where(
      and(
        eq(contactKeys.accountId, work.caller.accountId),
        eq(contactKeys.kind, kind),
        eq(contactKeys.value, value),
      ),
    )
  if (key?.contactId == null) throw notFound('contact')
  return key.contactId
}

/** Numbers of merged contacts that are told of one contact at most. */
const mostNames = 250

/**
 * The numbers of the contacts that were merged into each, ascending, at most 250 of the highest; a
 * restricted key is told those that lead it there.
 */
export const mergedNumbers: BatchRead<number, readonly number[]> = async (work, ids) => {
  const ranked = work.executor
    .select({
      id: named.id,
      whole: sql<number>`${named.mergedInto}`.mapWith(Number).as('whole'),
      place: sql<number>`row_number() over (partition by ${named.mergedInto} order by ${named.id} desc)`
        .mapWith(Number)
        .as('place'),
    })
    .from(named)
    .where(
      and(
        sql`${wholeOf(named)} = any(${sql.param([...ids])}::bigint[])`,
        sql`${named.mergedInto} is not null`,
        eq(named.accountId, work.caller.accountId),
        visibleNames(work.caller),
      ),
    )
    .as('ranked')
  const found = await work.executor
    .select({ id: ranked.id, whole: ranked.whole })
    .from(ranked)
    .where(sql`${ranked.place} <= ${mostNames}`)
    .orderBy(ranked.id)
  const byWhole = new Map<number, number[]>(ids.map((id) => [id, []]))
  for (const { id, whole } of found) byWhole.get(whole)?.push(id)
  return byWhole
}
