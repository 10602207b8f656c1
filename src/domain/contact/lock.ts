import { sql } from 'drizzle-orm'
import { type ContactRow, contacts } from '../../database/tables/index.js'
import type { WriteWork } from '../work.js'

/** Contacts as they are under lock, by their own numbers and by those of merged ones that lead to them. */
export type LockedContacts = ReadonlyMap<number, ContactRow>

const rounds = 20

/**
 * Locks the contacts behind these numbers by id until the transaction ends. When one of them is merged
 * into another while this waits for it, the locks are given back and those of what it became part of are
 * taken, by id again: no lock is waited for out of order.
 */
export async function lockContacts(work: WriteWork, ids: readonly number[]): Promise<LockedContacts> {
  if (ids.length === 0) return new Map()
  for (let round = 1; round <= rounds; round += 1) {
    const wholes = await wholesOf(work, ids)
    await work.executor.execute(sql`savepoint contacts`)
    const locked = await work.executor
      .select()
      .from(contacts)
      .where(sql`${contacts.id} = any(${sql.param([...new Set(wholes.values())])}::bigint[])`)
      .orderBy(contacts.id)
      .for('no key update')
    if (locked.every(({ mergedInto }) => mergedInto === null)) {
      await work.executor.execute(sql`release savepoint contacts`)
      const byId = new Map(locked.map((contact) => [contact.id, contact]))
      return new Map([...byId, ...[...wholes].map(([id, whole]) => pair(id, byId.get(whole)))])
    }
    await work.executor.execute(sql`rollback to savepoint contacts`)
    await work.executor.execute(sql`release savepoint contacts`)
  }
  throw new Error('The contacts were merged faster than they could be locked.')
}

function pair(id: number, contact: ContactRow | undefined): [number, ContactRow] {
  if (contact === undefined) throw new Error('A contact vanished.')
  return [id, contact]
}

async function wholesOf(work: WriteWork, ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const found = await work.executor
    .select({ id: contacts.id, mergedInto: contacts.mergedInto })
    .from(contacts)
    .where(sql`${contacts.id} = any(${sql.param([...ids])}::bigint[])`)
  return new Map(found.map(({ id, mergedInto }) => [id, mergedInto ?? id]))
}
