import { and, eq, type SQL, sql } from 'drizzle-orm'
import { type ContactRow, contacts, contests, participants } from '../../database/tables/index.js'
import type { Caller } from '../caller.js'
import { visibleContests } from '../contest/find.js'
import { notFound } from '../errors.js'
import type { BatchRead, Work } from '../work.js'

/** Whether somebody in a contest that the caller reaches is this contact (#200). */
function reached(caller: Caller): SQL {
  return sql`exists (
    select 1 from ${participants} join ${contests} on ${contests.id} = ${participants.contestId}
    where ${participants.contactId} = ${contacts.id} and ${visibleContests(caller)}
  )`
}

/**
 * The condition under which a contact exists for the caller: own and, for a key restricted to contests,
 * somebody in one of them (#200).
 */
export function visibleContacts(caller: Caller): SQL | undefined {
  const own = eq(contacts.accountId, caller.accountId)
  return caller.contestIds === null ? own : and(own, reached(caller))
}

/** Contacts by id, as far as they exist for the caller. */
export const contactsById: BatchRead<number, ContactRow> = async (work, ids) => {
  const found = await work.executor
    .select()
    .from(contacts)
    .where(and(sql`${contacts.id} = any(${sql.param([...ids])}::bigint[])`, visibleContacts(work.caller)))
  return new Map(found.map((contact) => [contact.id, contact]))
}

/** The contact, or NOT_FOUND for one that does not exist for the caller, with the private reason. */
export async function requireContact(work: Work, id: number): Promise<ContactRow> {
  const visible = (await contactsById(work, [id], undefined)).get(id)
  if (visible !== undefined) return visible
  const [hidden] = await work.executor
    .select({ accountId: contacts.accountId })
    .from(contacts)
    .where(eq(contacts.id, id))
  if (hidden === undefined) throw notFound('contact', 'missing')
  throw notFound('contact', hidden.accountId === work.caller.accountId ? 'restricted' : 'foreign')
}
