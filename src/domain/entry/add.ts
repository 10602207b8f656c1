import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { type EntryMethodRow, entryMethods } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import type { Instant } from '../clock.js'
import { userDetailsType } from '../entry-method/catalogue.js'
import { notFound } from '../errors.js'
import type { ParticipantKey } from '../participant/find.js'
import type { WriteWork } from '../work.js'
import { type AddedEntry, appendToPerson, lockPerson } from './person.js'

const day = 24 * 60 * 60 * 1_000

/** A completed entry method, as a trusted key tells of it. */
export interface MethodEntry {
  readonly methodId: number
  /** 1 to 2,147,483,647; absent: the method's amount. */
  readonly amount?: number | null | undefined
  /** At most 2,048 characters. */
  readonly value?: string | null | undefined
  /** Absent: true. */
  readonly verified?: boolean | null | undefined
  /** From 1970 to a day from now; absent: now. */
  readonly occurredAt?: Instant | null | undefined
}

function checkMethodEntry(work: WriteWork, entry: MethodEntry): void {
  const checks = new Checks()
  checks.integer('amount', entry.amount, 1)
  checks.text('value', entry.value, { max: 2_048 })
  if (entry.occurredAt != null) {
    const at = Date.parse(entry.occurredAt)
    const fits = at >= 0 && at <= Date.parse(work.clock.now()) + day
    checks.that(fits, 'occurredAt', 'occurredAt must lie between 1970 and a day from now.')
  }
  checks.done()
}

async function methodOf(work: WriteWork, contestId: number, methodId: number): Promise<EntryMethodRow> {
  const [method] = await work.executor
    .select()
    .from(entryMethods)
    .where(and(eq(entryMethods.id, methodId), eq(entryMethods.contestId, contestId)))
  if (method === undefined) throw notFound('entryMethod')
  return method
}

/**
 * Gives a person the entries of a method of their contest: a row of origin `method`, or `base` for User
 * Details. A method of another contest is NOT_FOUND. Works on excluded people, uncounted (#20).
 */
export async function addMethodEntry(
  work: WriteWork,
  key: ParticipantKey,
  entry: MethodEntry,
): Promise<AddedEntry> {
  checkMethodEntry(work, entry)
  const found = await lockPerson(work, key)
  const method = await methodOf(work, found.contest.id, entry.methodId)
  return await appendToPerson(work, found, {
    participantId: found.person.id,
    amount: entry.amount ?? method.amount,
    origin: method.typeId === userDetailsType ? 'base' : 'method',
    methodId: method.id,
    methodTypeId: method.typeId,
    value: entry.value ?? null,
    verified: entry.verified ?? true,
    occurredAt: entry.occurredAt ?? work.clock.now(),
  })
}

/** Revup's name for a ledger row made by hand (#191). */
export function newManualKey(): string {
  return `manual_points_api_${randomBytes(16).toString('hex')}`
}

/**
 * Gives a person bonus entries, 1 to 2,147,483,647, with a label of at most 255 characters (blank: none)
 * and a manual key (#191). Works on excluded people, uncounted (#20).
 */
export async function addBonusEntries(
  work: WriteWork,
  key: ParticipantKey,
  bonus: { readonly amount: number; readonly label?: string | null | undefined },
): Promise<AddedEntry> {
  const checks = new Checks()
  checks.integer('amount', bonus.amount, 1)
  checks.text('label', bonus.label, { max: 255 })
  checks.done()
  const found = await lockPerson(work, key)
  return await appendToPerson(work, found, {
    participantId: found.person.id,
    amount: bonus.amount,
    origin: 'bonus',
    reason: bonus.label?.trim() ? bonus.label : null,
    verified: true,
    manualKey: newManualKey(),
    occurredAt: work.clock.now(),
  })
}
