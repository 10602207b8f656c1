import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import {
  type ContactRow,
  contactKeys,
  contacts,
  contests,
  type ParticipantRow,
  participants,
} from '../../database/tables/index.js'
import { keyText } from '../contact/keys.js'
import type { Work, WriteWork } from '../work.js'

/** A contact with everybody who belongs to it, deleted contests included, all under lock. */
export interface LockedContact {
  /** The contact itself, those that were merged into it, and those that were left behind for it, by number. */
  readonly parts: readonly ContactRow[]
  readonly people: readonly ParticipantRow[]
  /** Identifiers that lead to it, as texts (`email:jane@example.com`). */
  readonly keys: readonly { readonly kind: string; readonly value: string }[]
}

const rounds = 20

/**
 * Locks everything of a contact until the transaction ends, in the order in which everybody takes locks: contests, people
 * by id, identifiers by text, contacts by id. When somebody joins the contact while this waits, the locks are given
 * back and taken anew, so that nobody is missed and no lock is waited for out of order. `also` are people who are
 * to be locked in any case.
 */
export async function lockWholeContact(
  work: WriteWork,
  contactId: number,
  also: readonly number[] = [],
): Promise<LockedContact> {
  for (let round = 1; round <= rounds; round += 1) {
    const seen = await idsOfContact(work, contactId, also)
    await work.executor.execute(sql`savepoint erasure`)
    const people = await lockPeopleOfAll(work, seen.people)
    const keys = await lockKeysOf(work, seen.parts)
    const parts = await lockParts(work, seen.parts)
    const now = await idsOfContact(work, contactId, also)
    if (isSame(seen.people, now.people) && isSame(seen.parts, now.parts)) {
      await work.executor.execute(sql`release savepoint erasure`)
      return { parts, people, keys }
    }
    await work.executor.execute(sql`rollback to savepoint erasure`)
    await work.executor.execute(sql`release savepoint erasure`)
  }
  throw new Error('The contact grew faster than it could be locked.')
}

interface Ids {
  readonly people: readonly number[]
  readonly parts: readonly number[]
}

/**
 * The numbers of what makes up the contact behind `contactId`, ascending. Contacts that were left behind belong to it, too: when
 * the people of one have gone to others by changing their address, and an identifier of this person still leads there.
 */
export async function idsOfContact(
  work: Pick<Work, 'executor' | 'caller'>,
  contactId: number,
  also: readonly number[] = [],
): Promise<Ids> {
  const whole = sql`(select coalesce(merged_into, id) from contacts where id = ${contactId}::bigint)`
  const own = sql`select c.id from contacts c where coalesce(c.merged_into, c.id) = ${whole}`
  const people = await work.executor
    .select({ id: participants.id })
    .from(participants)
    .where(
      sql`${participants.contactId} in (${own}) or ${participants.id} = any(${sql.param([...also])}::bigint[])`,
    )
    .orderBy(asc(participants.id))
  const peopleIds = people.map(({ id }) => id)
  const parts = await rows<{ id: number }>(
    work.executor,
    sql`
      with known as (
        select k.contact_id from participants p
        join contact_keys k on k.account_id = ${work.caller.accountId}::bigint and (k.kind, k.value) in (
          ('email', p.email_normalized), ('phone', p.phone_normalized), ('unique_id', p.unique_id))
        where p.id = any(${sql.param(peopleIds)}::bigint[])
        union
        select k.contact_id from contacts c
        join contact_keys k on k.account_id = c.account_id and (k.kind, k.value) in (
          ('email', c.email_normalized), ('phone', c.phone_normalized), ('unique_id', c.unique_id))
        where c.id in (${own})
      )
      select c.id from contacts c where c.id in (${own})
      union
      select c.id from contacts c
      where coalesce(c.merged_into, c.id) in (
          select coalesce(l.merged_into, l.id) from known join contacts l on l.id = known.contact_id)
        and not exists (
          select 1 from contacts part join participants p on p.contact_id = part.id
          where coalesce(part.merged_into, part.id) = coalesce(c.merged_into, c.id))
      order by id`,
  )
  return { people: peopleIds, parts: parts.map(({ id }) => Number(id)) }
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index])
}

/** Locks the contests of these people against deletion and change, then the people against every other write. */
export async function lockPeopleOfAll(work: WriteWork, ids: readonly number[]): Promise<ParticipantRow[]> {
  const people = sql`${sql.param([...ids])}::bigint[]`
  await work.executor
    .select({ id: contests.id })
    .from(contests)
    .where(sql`${contests.id} in (select p.contest_id from participants p where p.id = any(${people}))`)
    .orderBy(asc(contests.id))
    .for('share')
  return await work.executor
    .select(getTableColumns(participants))
    .from(participants)
    .where(sql`${participants.id} = any(${people})`)
    .orderBy(asc(participants.id))
    .for('update')
}

async function lockKeysOf(work: WriteWork, parts: readonly number[]): Promise<LockedContact['keys']> {
  const found = await work.executor
    .select({ kind: contactKeys.kind, value: contactKeys.value })
    .from(contactKeys)
    .where(sql`${contactKeys.contactId} = any(${sql.param([...parts])}::bigint[])`)
  const ordered = found.sort((one, other) => (keyText(one) < keyText(other) ? -1 : 1))
  // Rows are locked in the order in which they are named: that of the texts, as by `lockKeys`.
  await work.executor.execute(sql`
    select 1 from unnest(${sql.param(ordered.map(({ kind }) => kind))}::text[],
      ${sql.param(ordered.map(({ value }) => value))}::text[]) with ordinality as n(kind, value, place)
    join contact_keys k on k.account_id = ${work.caller.accountId} and k.kind = n.kind and k.value = n.value
    order by n.place for update of k`)
  return ordered
}

async function lockParts(work: WriteWork, parts: readonly number[]): Promise<ContactRow[]> {
  return await work.executor
    .select()
    .from(contacts)
    .where(
      and(
        sql`${contacts.id} = any(${sql.param([...parts])}::bigint[])`,
        eq(contacts.accountId, work.caller.accountId),
      ),
    )
    .orderBy(asc(contacts.id))
    .for('update')
}
