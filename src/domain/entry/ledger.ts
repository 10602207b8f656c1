import { sql } from 'drizzle-orm'
import { type EntryOrigin, type EntryRow, entries } from '../../database/tables/index.js'
import { unnest } from '../../database/unnest.js'
import type { Instant } from '../clock.js'
import { type NewEvent, recordEvents } from '../event/record.js'
import { addGalleryItems, submittedEvents } from '../gallery/add.js'
import type { RewardingContest } from '../reward/unlock.js'
import type { WriteWork } from '../work.js'
import { applyMovements, type PersonChange } from './apply.js'
import { type LockedPeople, lockPeople } from './lock-people.js'

/** A ledger row to be. */
export interface NewEntry {
  readonly participantId: number
  /** Within 32 bits, not 0. */
  readonly amount: number
  readonly origin: EntryOrigin
  readonly methodId?: number | null
  readonly methodTypeId?: number | null
  readonly value?: string | null
  readonly reason?: string | null
  readonly verified: boolean
  readonly manualKey?: string | null
  readonly ipAddress?: string | null
  readonly occurredAt: Instant
}

export interface Appended {
  /** The rows made, in the order in which they were given. */
  readonly entries: EntryRow[]
  /** Everybody named by a row, before and after; the same where nothing changed. */
  readonly people: ReadonlyMap<number, PersonChange>
}

/**
 * Inserts ledger rows of people of one contest (locks the people by id first), moves totals, actions,
 * bonus actions, `totalChangedAt`, referral counts of advocates, contest counters, rollups and addresses,
 * unlocks rewards, and records `entry.created` events: a constant number of statements for any number of
 * rows. `newcomers` are people whom this transaction has inserted, with rows or without: they are added to
 * the contest's people. The sum of a person's rows must not take the total below zero: the caller clamps
 * (#51). A total past 2^53 - 1 is refused: STATE_FORBIDS.
 */
export async function appendEntries(
  work: WriteWork,
  contest: RewardingContest,
  rows: readonly NewEntry[],
  newcomers: readonly number[] = [],
): Promise<Appended> {
  const ids = [...new Set(rows.map(({ participantId }) => participantId))]
  const locked = ids.length === 0 ? new Map() : await lockPeople(work, contest.id, ids)
  return await appendToLocked(work, contest, locked, rows, newcomers)
}

/** `appendEntries` for people whom the caller has locked with `lockPeople`. */
export async function appendToLocked(
  work: WriteWork,
  contest: RewardingContest,
  locked: LockedPeople,
  rows: readonly NewEntry[],
  newcomers: readonly number[] = [],
): Promise<Appended> {
  const made = rows.length === 0 ? [] : await insertEntries(work, contest.id, rows)
  const movements = made.filter(({ verified }) => verified).map((entry) => ({ entry, sign: 1 }) as const)
  const changed = await applyMovements(work, contest, locked, movements, newcomers)
  await recordEvents(work, createdEvents(made))
  const people = new Map(changed)
  for (const { participantId } of rows) {
    const person = locked.get(participantId)
    if (person !== undefined && !people.has(participantId))
      people.set(participantId, { before: person, after: person })
  }
  return { entries: made, people }
}

/** The events of new rows, and of the photos that they submit. */
export function createdEvents(made: readonly EntryRow[]): NewEvent[] {
  const created = made.map(
    (entry): NewEvent => ({ type: 'entry.created', contestId: entry.contestId, data: entryData(entry) }),
  )
  return [...created, ...submittedEvents(made)]
}

/** What an event tells of a ledger row: enough to tell of one that is deleted since. */
export function entryData(entry: EntryRow): Record<string, unknown> {
  const { id, participantId, amount, origin, methodTypeId, verified, occurredAt } = entry
  return { entryId: id, participantId, amount, origin, methodTypeId, verified, occurredAt }
}

/**
 * Inserts rows in one statement; ids ascend in the order of the rows, and so does the answer. Rows of photo
 * uploads get their places in the gallery, in one more statement (#151).
 */
export async function insertEntries(
  work: WriteWork,
  contestId: number,
  rows: readonly NewEntry[],
): Promise<EntryRow[]> {
  const source = unnest('d', [
    { name: 'participant_id', type: 'bigint', values: rows.map((row) => row.participantId) },
    { name: 'method_id', type: 'bigint', values: rows.map((row) => row.methodId ?? null) },
    { name: 'method_type_id', type: 'integer', values: rows.map((row) => row.methodTypeId ?? null) },
    { name: 'amount', type: 'integer', values: rows.map((row) => row.amount) },
    { name: 'origin', type: 'text', values: rows.map((row) => row.origin) },
    { name: 'value', type: 'text', values: rows.map((row) => row.value ?? null) },
    { name: 'reason', type: 'text', values: rows.map((row) => row.reason ?? null) },
    { name: 'verified', type: 'boolean', values: rows.map((row) => row.verified) },
    { name: 'manual_key', type: 'text', values: rows.map((row) => row.manualKey ?? null) },
    { name: 'ip_address', type: 'text', values: rows.map((row) => row.ipAddress ?? null) },
    { name: 'occurred_at', type: 'timestamptz', values: rows.map((row) => row.occurredAt) },
  ])
  // The sequence is asked after the sort, so that ids follow the order of the rows.
  const made = await work.executor
    .insert(entries)
    .select(
      sql`select nextval(pg_get_serial_sequence('entries', 'id')), ${contestId}::bigint, d.participant_id,
        d.method_id, d.method_type_id, d.amount, d.origin, d.value, d.reason, d.verified, d.manual_key,
        d.ip_address, d.occurred_at
      from ${source} order by d.n`,
    )
    .returning()
  made.sort((a, b) => a.id - b.id)
  await addGalleryItems(work, made)
  return made
}
