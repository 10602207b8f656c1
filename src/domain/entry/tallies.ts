import type { EntryRow, ParticipantRow } from '../../database/tables/index.js'
import type { Tally } from '../counters/tally.js'
import { isCounted, isExcluded, type LockedPeople, personIn } from './lock-people.js'

/** A verified ledger row that comes into a person's total (sign 1) or leaves it (-1). */
export interface Movement {
  readonly entry: Pick<
    EntryRow,
    'participantId' | 'amount' | 'origin' | 'methodTypeId' | 'ipAddress' | 'occurredAt'
  >
  readonly sign: 1 | -1
}

/** By how much a person's sums change. */
export interface Shift {
  amount: number
  actions: number
  bonusActions: number
  referrals: number
}

/** Where amounts and rows are counted. */
type Place = Pick<Tally['totals'], 'entries' | 'actions'>

/** Books the rows that come or go, as far as they count: amounts, numbers, types and addresses. */
export function bookRows(tally: Tally, locked: LockedPeople, movements: readonly Movement[]): void {
  for (const { entry, sign } of movements) {
    const { participantId, amount, methodTypeId, ipAddress, occurredAt } = entry
    const person = personIn(locked, participantId)
    if (isExcluded(person)) continue
    const places: Place[] = [tally.totals, tally.time(occurredAt)]
    if (methodTypeId !== null) {
      places.push(tally.method(methodTypeId))
      tally.methodRows(participantId, methodTypeId, sign, person.actions)
    }
    for (const place of places) {
      place.entries += sign * amount
      place.actions += sign
    }
    if (ipAddress !== null) tally.address(ipAddress, sign)
  }
}

/** Whether the person is counted and has referred somebody who is. */
export function isReferrer(
  person: Pick<ParticipantRow, 'disqualifiedAt' | 'bannedAt' | 'actions' | 'referralCount'>,
): boolean {
  return isCounted(person) && person.referralCount > 0
}

/**
 * Books the people, as they are after the shifts, who so started or stopped being counted or being
 * referrers. What they were before follows from the shifts: advocates need not have been locked.
 */
export function bookPeople(
  tally: Tally,
  people: readonly ParticipantRow[],
  shifts: ReadonlyMap<number, Shift>,
): void {
  for (const person of people) {
    const shift = shifts.get(person.id)
    const before = {
      ...person,
      actions: person.actions - (shift?.actions ?? 0),
      referralCount: person.referralCount - (shift?.referrals ?? 0),
    }
    const sign = Number(isCounted(person)) - Number(isCounted(before))
    tally.totals.referrers += Number(isReferrer(person)) - Number(isReferrer(before))
    if (sign !== 0) bookPerson(tally, person, sign)
  }
}

/** Books where people, as they were and as they are, stand on the leaderboard. */
export function bookRanks(
  tally: Tally,
  changes: Iterable<{ readonly before: ParticipantRow; readonly after: ParticipantRow }>,
): void {
  for (const { before, after } of changes) {
    if (isCounted(before)) tally.ranks.add(before, -1)
    if (isCounted(after)) tally.ranks.add(after, 1)
  }
}

/** Books a person who starts (1) or stops (-1) being counted. */
function bookPerson(tally: Tally, person: ParticipantRow, sign: number): void {
  tally.totals.participants += sign
  if (person.referredBy !== null) tally.totals.referrals += sign
  tally.time(person.createdAt).participants += sign
  if (person.countryCode !== null) tally.country(person.countryCode).participants += sign
}
