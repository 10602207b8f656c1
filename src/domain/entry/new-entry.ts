import { type SQL, sql } from 'drizzle-orm'
import type { EntryOrigin, EntryRow } from '../../database/tables/index.js'
import { unnest } from '../../database/unnest.js'
import type { Instant } from '../clock.js'
import type { PersonChange } from './apply.js'
import type { LockedPeople } from './lock-people.js'

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

/** A query of whole rows of `entries`, whose ids ascend in the order of the rows. */
export function entryRows(contestId: number, rows: readonly NewEntry[]): SQL {
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
  return sql`select nextval('entries_id_seq'::regclass), ${contestId}::bigint, d.participant_id,
      d.method_id, d.method_type_id, d.amount, d.origin, d.value, d.reason, d.verified, d.manual_key,
      d.ip_address, d.occurred_at
    from ${source} order by d.n`
}

/** Everybody whom a row names among the changed, and as they were who did not change. */
export function named(
  locked: LockedPeople,
  rows: readonly NewEntry[],
  changed: ReadonlyMap<number, PersonChange>,
): ReadonlyMap<number, PersonChange> {
  const people = new Map(changed)
  for (const { participantId } of rows) {
    const person = locked.get(participantId)
    if (person !== undefined && !people.has(participantId))
      people.set(participantId, { before: person, after: person })
  }
  return people
}
