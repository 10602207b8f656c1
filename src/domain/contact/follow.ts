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

const tells: ReadonlySet<string> = new Set(telling)

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
  const { passed, told } = await eventsAfter(executor, Number(reader.after), limit)
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
  const deletion = told.findIndex(({ type, contest }) => type === 'contest.deleted' && contest !== null)
  const batch = deletion < 0 ? told : told.slice(0, deletion)
  await refreshContacts(executor, {
    contactIds: [...new Set(batch.flatMap(({ contacts }) => contacts))],
    personIds: [...new Set(batch.flatMap(({ person }) => person ?? []))],
  })
  const afterId = deletion < 0 ? passed : Math.max(batch.at(-1)?.id ?? 0, Number(reader.after))
  return await doneUpTo(executor, afterId, now, batch.length)
}

interface Part {
  /** Everything up to here is in it. */
  readonly passed: number
  /** What changes figures. */
  readonly told: readonly Told[]
}

/**
 * The next events up to `limit`. Which of them tell, and where the limit is, is not left to the statement: a planner that knows nothing of
 * the table yet would look through and sort all that wait, for each part anew.
 */
async function eventsAfter(executor: Executor, after: number, limit: number): Promise<Part> {
  const found = await rows<Omit<Told, 'contacts'> & { contacts: (string | null)[] }>(
    executor,
    sql`select id, type, contest_id as contest, (data->>'participantId')::bigint as person,
        array[data->>'contactId', data->>'mergedContactId', data->>'formerContactId'] as contacts
      from events where id > ${after} order by id limit ${batchSize}`,
  )
  const settled = found.filter(({ id }) => id <= limit)
  const last = settled.at(-1)
  return {
    passed: last !== undefined && settled.length === batchSize ? last.id : Math.max(limit, after),
    told: settled
      .filter(({ type }) => tells.has(type))
      .map((event) => ({
        ...event,
        contacts: event.contacts.flatMap((id) => (id === null ? [] : Number(id))),
      })),
  }
}

async function doneUpTo(executor: Executor, afterId: number, now: Instant, done: number): Promise<Followed> {
  await executor.execute(
    sql`update event_readers set after_id = ${afterId}, updated_at = ${now} where name = 'contacts'`,
  )
  return { afterId, done, leaving: undefined }
}
