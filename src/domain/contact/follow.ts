import { sql } from 'drizzle-orm'
import { type Executor, rows } from '../../database/connection.js'
import type { Instant } from '../clock.js'
import type { EventType } from '../event/record.js'
import { contactsIn, refreshContacts } from './kept-figures.js'

/** Events, and contacts of a deleted contest, that one transaction takes up. */
const batchSize = 1_000

/** The events whose figures `contact_figures` holds. */
export const telling: readonly EventType[] = [
  ...(['participant.created', 'participant.updated', 'participant.erased'] as const),
  ...([
    'participant.disqualified',
    'participant.requalified',
    'participant.banned',
    'participant.unbanned',
  ] as const),
  ...(['entry.created', 'entry.deleted', 'entry.verified', 'entry.unverified'] as const),
  ...(['contact.merged', 'contact.erased', 'contest.deleted'] as const),
]

/** How far into a deleted contest's contacts the work has come. */
interface Leaving {
  readonly eventId: number
  readonly afterContact: number
}

export interface Followed {
  /** Everything up to here is done. */
  readonly afterId: number
  /** How many events and contacts were taken up. */
  readonly done: number
  /** Where a deleted contest's contacts are under way. */
  readonly leaving: Leaving | undefined
}

// A type, not an interface: rows() asks for an index signature.
type Told = { id: number; type: string; contest: number | null; person: number | null; contacts: number[] }

/**
 * Brings `contact_figures` after the events up to `limit`, which are settled: a bounded part, inside the caller's transaction, which
 * others wait for. Figures are counted anew and not added up, so that doing it twice changes nothing. The contacts of a deleted contest are
 * gone through in parts; `leaving` says where the last one ended, and without it they begin anew.
 */
export async function followEvents(
  executor: Executor,
  limit: number,
  now: Instant,
  leaving?: Leaving,
): Promise<Followed> {
  const [reader] = await rows<{ after: number }>(
    executor,
    sql`select after_id as after from event_readers where name = 'contacts' for update`,
  )
  if (reader === undefined) throw new Error('The place of the contacts’ figures in the events is missing.')
  const told = await eventsAfter(executor, Number(reader.after), limit)
  const [first] = told
  if (first?.type === 'contest.deleted' && first.contest !== null) {
    const from = leaving?.eventId === first.id ? leaving.afterContact : 0
    const contactIds = await contactsIn(executor, first.contest, from, batchSize)
    await refreshContacts(executor, { contactIds })
    const last = contactIds.at(-1)
    if (last !== undefined && contactIds.length === batchSize) {
      const place = { eventId: first.id, afterContact: last }
      return { afterId: Number(reader.after), done: contactIds.length, leaving: place }
    }
    return await doneUpTo(executor, first.id, now, 1)
  }
  const deletion = told.findIndex(({ type }) => type === 'contest.deleted')
  const batch = deletion < 0 ? told : told.slice(0, deletion)
  await refreshContacts(executor, {
    contactIds: [...new Set(batch.flatMap(({ contacts }) => contacts))],
    personIds: [...new Set(batch.flatMap(({ person }) => person ?? []))],
  })
  const last = batch.at(-1)
  const whole = deletion < 0 && told.length < batchSize
  return await doneUpTo(
    executor,
    whole ? Math.max(limit, Number(reader.after)) : (last?.id ?? limit),
    now,
    batch.length,
  )
}

async function eventsAfter(executor: Executor, after: number, limit: number): Promise<readonly Told[]> {
  const found = await rows<Omit<Told, 'contacts'> & { contacts: (string | null)[] }>(
    executor,
    sql`select id, type, contest_id as contest, (data->>'participantId')::bigint as person,
        array[data->>'contactId', data->>'mergedContactId', data->>'formerContactId'] as contacts
      from events
      where id > ${after} and id <= ${limit} and type = any(${sql.param([...telling])}::text[])
      order by id limit ${batchSize}`,
  )
  return found.map((event) => ({
    ...event,
    contacts: event.contacts.flatMap((id) => (id === null ? [] : Number(id))),
  }))
}

async function doneUpTo(executor: Executor, afterId: number, now: Instant, done: number): Promise<Followed> {
  await executor.execute(
    sql`update event_readers set after_id = ${afterId}, updated_at = ${now} where name = 'contacts'`,
  )
  return { afterId, done, leaving: undefined }
}
