import { eq, type SQL, sql } from 'drizzle-orm'
import { type ParticipantRow, participants } from '../../database/tables/index.js'
import { unnest } from '../../database/unnest.js'
import { Tally } from '../counters/tally.js'
import { DomainError } from '../errors.js'
import { type RewardingContest, unlockRewards } from '../reward/unlock.js'
import type { WriteWork } from '../work.js'
import { isCounted, isExcluded, type LockedPeople, personIn } from './lock-people.js'
import { bookPeople, bookRanks, bookRows, type Movement, type Shift } from './tallies.js'

/**
 * Somebody inserted in this transaction: the id; or the whole row, inserted with the ledger rows that follow in its
 * sums, which is not written again. Among the locked the person stands as before those rows.
 */
export type Newcomer = number | ParticipantRow

/** A person before and after a change. */
export interface PersonChange {
  readonly before: ParticipantRow
  readonly after: ParticipantRow
}

/**
 * Brings totals, actions, bonus actions, `totalChangedAt`, the referral counts of advocates, the contest's
 * counters, its rollups and its addresses in line with rows that come or go, counts `newcomers`, people
 * inserted in this transaction, and unlocks the rewards that were reached: a constant number of statements
 * for any number of rows. The people must be locked (`lockPeople`). A total that would fall below zero is a
 * defect of the caller; one that would pass 2^53 - 1 is refused: STATE_FORBIDS.
 */
export async function applyMovements(
  work: WriteWork,
  contest: RewardingContest,
  locked: LockedPeople,
  movements: readonly Movement[],
  newcomers: readonly Newcomer[] = [],
): Promise<ReadonlyMap<number, PersonChange>> {
  const shifts = shiftsOf(locked, movements)
  const written = writtenOf(newcomers).filter(({ id }) => shifts.has(id))
  const open = without(shifts, written)
  const after = [...(open.size === 0 ? [] : await shiftPeople(work, open)), ...written]
  const tally = new Tally()
  tally.totals.people += newcomers.length
  bookRows(tally, locked, movements)
  bookPeople(tally, after, shifts)
  const changed = pairs(locked, after)
  bookRanks(tally, changed.values())
  await tally.write(work, contest.id)
  await unlockRewards(work, contest, risen(changed))
  return changed
}

/** The newcomers who need no change of their sums any more. */
export function writtenOf(newcomers: readonly Newcomer[]): readonly ParticipantRow[] {
  return newcomers.filter((one) => typeof one !== 'number')
}

/** The shifts of everybody else. */
export function without(
  shifts: ReadonlyMap<number, Shift>,
  people: readonly ParticipantRow[],
): ReadonlyMap<number, Shift> {
  if (people.length === 0) return shifts
  const left = new Map(shifts)
  for (const { id } of people) left.delete(id)
  return left
}

/** The refusal of entries beyond the highest total. */
export function totalTooHigh(): DomainError {
  const message = `The total would pass ${Number.MAX_SAFE_INTEGER}, the highest that is kept.`
  return new DomainError('STATE_FORBIDS', message, { subject: 'participant', detail: 'TOTAL_TOO_HIGH' })
}

/** By how much the people's sums change, and their advocates' counts of referrals; totals are checked. */
export function shiftsOf(locked: LockedPeople, movements: readonly Movement[]): ReadonlyMap<number, Shift> {
  const shifts = new Map<number, Shift>()
  for (const { entry, sign } of movements) {
    const shift = shiftOf(shifts, entry.participantId)
    shift.amount += sign * entry.amount
    shift.actions += sign
    if (entry.origin !== 'base') shift.bonusActions += sign
  }
  for (const [person, sign] of turnedPeople(locked, shifts)) {
    if (person.referredBy !== null) shiftOf(shifts, person.referredBy).referrals += sign
  }
  return shifts
}

/** The counted people whose total rose. */
export function risen(changed: ReadonlyMap<number, PersonChange>): number[] {
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
      throw totalTooHigh()
    }
    const was = isCounted(before)
    const { disqualifiedAt, bannedAt, actions } = before
    const is = isCounted({ disqualifiedAt, bannedAt, actions: actions + shift.actions })
    if (was !== is) turned.push([before, is ? 1 : -1])
  }
  return turned
}

/** Rows of (id, amount, actions, bonus_actions, referrals) under the name `d`. */
export function shiftRows(shifts: ReadonlyMap<number, Shift>): SQL {
  const changed = [...shifts]
  return unnest('d', [
    { name: 'id', type: 'bigint', values: changed.map(([id]) => id) },
    { name: 'amount', type: 'bigint', values: changed.map(([, shift]) => shift.amount) },
    { name: 'actions', type: 'integer', values: changed.map(([, shift]) => shift.actions) },
    { name: 'bonus_actions', type: 'integer', values: changed.map(([, shift]) => shift.bonusActions) },
    { name: 'referrals', type: 'integer', values: changed.map(([, shift]) => shift.referrals) },
  ])
}

/** Adds to people's sums in one statement; advocates who were not locked are locked by it. */
async function shiftPeople(
  work: WriteWork,
  shifts: ReadonlyMap<number, Shift>,
): Promise<readonly ParticipantRow[]> {
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
    .from(shiftRows(shifts))
    .where(eq(participants.id, sql`d.id`))
    .returning()
}

function pairs(locked: LockedPeople, changed: readonly ParticipantRow[]): Map<number, PersonChange> {
  const found = new Map<number, PersonChange>()
  for (const after of changed) {
    const before = locked.get(after.id)
    if (before !== undefined) found.set(after.id, { before, after })
  }
  return found
}
