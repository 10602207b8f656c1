import { eq, sql } from 'drizzle-orm'
import { type EntryRow, type ParticipantRow, participants } from '../../database/tables/index.js'
import { unnest } from '../../database/unnest.js'
import { type CounterChange, moveCounters, moveRollups, type RollupChange } from '../counters/move.js'
import { bucketOf, slotOf } from '../counters/stripes.js'
import { DomainError } from '../errors.js'
import { type RewardingContest, unlockRewards } from '../reward/unlock.js'
import type { WriteWork } from '../work.js'
import { isCounted, isExcluded, type LockedPeople, personIn } from './lock-people.js'

/** A verified ledger row that comes into a person's total (sign 1) or leaves it (-1). */
export interface Movement {
  readonly entry: Pick<EntryRow, 'participantId' | 'amount' | 'origin' | 'methodTypeId' | 'occurredAt'>
  readonly sign: 1 | -1
}

/** A person before and after a change. */
export interface PersonChange {
  readonly before: ParticipantRow
  readonly after: ParticipantRow
}

interface Shift {
  amount: number
  actions: number
  bonusActions: number
  referrals: number
}

/**
 * Brings totals, actions, bonus actions, `totalChangedAt`, the referral counts of advocates, the contest's
 * counters and its rollups in line with rows that come or go, and unlocks the rewards that were reached: a
 * constant number of statements for any number of rows.
 * The people must be locked (`lockPeople`). A total that would fall below zero is a defect of the caller;
 * one that would pass 2^53 - 1 is refused: STATE_FORBIDS.
 */
export async function applyMovements(
  work: WriteWork,
  contest: RewardingContest,
  locked: LockedPeople,
  movements: readonly Movement[],
): Promise<ReadonlyMap<number, PersonChange>> {
  if (movements.length === 0) return new Map()
  const shifts = new Map<number, Shift>()
  for (const { entry, sign } of movements) {
    const shift = shiftOf(shifts, entry.participantId)
    shift.amount += sign * entry.amount
    shift.actions += sign
    if (entry.origin !== 'base') shift.bonusActions += sign
  }
  const turned = turnedPeople(locked, shifts)
  for (const [person, sign] of turned) {
    if (person.referredBy !== null) shiftOf(shifts, person.referredBy).referrals += sign
  }
  const after = await shiftPeople(work, shifts)
  await moveCounters(work, contest.id, counterChanges(locked, movements, turned))
  await moveRollups(work, contest.id, rollupChanges(locked, movements, turned))
  const changed = pairs(locked, after)
  await unlockRewards(work, contest, risen(changed))
  return changed
}

/** The counted people whose total rose. */
function risen(changed: ReadonlyMap<number, PersonChange>): number[] {
  return [...changed.values()]
    .filter(({ before, after }) => after.total > before.total && !isExcluded(after))
    .map(({ after }) => after.id)
}

function shiftOf(shifts: Map<number, Shift>, id: number): Shift {
  const known = shifts.get(id)
  if (known !== undefined) return known
  const made = { amount: 0, actions: 0, bonusActions: 0, referrals: 0 }
  shifts.set(id, made)
  return made
}

/** The people who start (1) or stop (-1) being counted, with the totals checked on the way. */
function turnedPeople(
  locked: LockedPeople,
  shifts: ReadonlyMap<number, Shift>,
): readonly (readonly [ParticipantRow, 1 | -1])[] {
  const turned: (readonly [ParticipantRow, 1 | -1])[] = []
  for (const [id, shift] of shifts) {
    const before = personIn(locked, id)
    const total = before.total + shift.amount
    if (total < 0) throw new Error(`The total of person ${id} would fall below zero.`)
    if (total > Number.MAX_SAFE_INTEGER) {
      throw new DomainError(
        'STATE_FORBIDS',
        `The total would pass ${Number.MAX_SAFE_INTEGER}, the highest that is kept.`,
        { subject: 'participant', detail: 'TOTAL_TOO_HIGH' },
      )
    }
    const was = isCounted(before)
    const is = isCounted({ ...before, actions: before.actions + shift.actions })
    if (was !== is) turned.push([before, is ? 1 : -1])
  }
  return turned
}

/** Adds to people's sums in one statement; advocates who were not locked are locked by it. */
async function shiftPeople(
  work: WriteWork,
  shifts: ReadonlyMap<number, Shift>,
): Promise<readonly ParticipantRow[]> {
  const changed = [...shifts]
  const source = unnest('d', [
    { name: 'id', type: 'bigint', values: changed.map(([id]) => id) },
    { name: 'amount', type: 'bigint', values: changed.map(([, shift]) => shift.amount) },
    { name: 'actions', type: 'integer', values: changed.map(([, shift]) => shift.actions) },
    { name: 'bonus_actions', type: 'integer', values: changed.map(([, shift]) => shift.bonusActions) },
    { name: 'referrals', type: 'integer', values: changed.map(([, shift]) => shift.referrals) },
  ])
  const now = work.clock.now()
  return await work.executor
    .update(participants)
    .set({
      total: sql`${participants.total} + d.amount`,
      actions: sql`${participants.actions} + d.actions`,
      bonusActions: sql`${participants.bonusActions} + d.bonus_actions`,
      referralCount: sql`${participants.referralCount} + d.referrals`,
      totalChangedAt: sql`case when d.amount = 0 then ${participants.totalChangedAt} else ${now}::timestamptz end`,
      updatedAt: now,
    })
    .from(source)
    .where(eq(participants.id, sql`d.id`))
    .returning()
}

function counterChanges(
  locked: LockedPeople,
  movements: readonly Movement[],
  turned: readonly (readonly [ParticipantRow, 1 | -1])[],
): CounterChange[] {
  const changes = new Map<number, CounterChange>()
  const change = (personId: number): CounterChange => {
    const slot = slotOf(personId)
    const made = changes.get(slot) ?? { slot, people: 0, participants: 0, entries: 0, actions: 0 }
    changes.set(slot, made)
    return made
  }
  for (const { entry, sign } of movements) {
    if (isExcluded(personIn(locked, entry.participantId))) continue
    const counter = change(entry.participantId)
    counter.entries += sign * entry.amount
    counter.actions += sign
  }
  for (const [person, sign] of turned) change(person.id).participants += sign
  return [...changes.values()]
}

function rollupChanges(
  locked: LockedPeople,
  movements: readonly Movement[],
  turned: readonly (readonly [ParticipantRow, 1 | -1])[],
): RollupChange[] {
  const changes = new Map<string, RollupChange>()
  const change = (personId: number, at: string, typeId: number | null): RollupChange => {
    const slot = slotOf(personId)
    const bucket = bucketOf(at)
    const [dimension, key] = typeId === null ? (['time', ''] as const) : (['method', String(typeId)] as const)
    const name = `${dimension} ${key} ${bucket} ${slot}`
    const known = changes.get(name)
    if (known !== undefined) return known
    const made = { slot, dimension, key, bucket, entries: 0, actions: 0, participants: 0 }
    changes.set(name, made)
    return made
  }
  for (const { entry, sign } of movements) {
    if (isExcluded(personIn(locked, entry.participantId))) continue
    const { participantId, occurredAt, methodTypeId } = entry
    const rollups = [change(participantId, occurredAt, null)]
    if (methodTypeId !== null) rollups.push(change(participantId, occurredAt, methodTypeId))
    for (const rollup of rollups) {
      rollup.entries += sign * entry.amount
      rollup.actions += sign
    }
  }
  for (const [person, sign] of turned) change(person.id, person.createdAt, null).participants += sign
  return [...changes.values()]
}

function pairs(locked: LockedPeople, changed: readonly ParticipantRow[]): Map<number, PersonChange> {
  const found = new Map<number, PersonChange>()
  for (const after of changed) {
    const before = locked.get(after.id)
    if (before !== undefined) found.set(after.id, { before, after })
  }
  return found
}
