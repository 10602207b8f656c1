import { and, eq } from 'drizzle-orm'
import { type ContestRow, entryMethods, type ParticipantRow } from '../../database/tables/index.js'
import type { NewEntry } from '../entry/ledger.js'
import { referFriendType, userDetailsType } from '../entry-method/catalogue.js'
import type { Work } from '../work.js'

/** Entries of the base row where the contest has no User Details method. */
export const defaultBase = 1

/** The contest's User Details method, which pays the base row (#8). */
export interface BaseMethod {
  readonly id: number | null
  readonly amount: number
}

/** The method of the base row; its documented default where the contest has none. */
export async function baseMethod(work: Work, contestId: number): Promise<BaseMethod> {
  const [method] = await work.executor
    .select({ id: entryMethods.id, amount: entryMethods.amount })
    .from(entryMethods)
    .where(and(eq(entryMethods.contestId, contestId), eq(entryMethods.typeId, userDetailsType)))
  return method ?? { id: null, amount: defaultBase }
}

/** How the first ledger rows of a person come to be. */
export interface FirstEntries {
  readonly method: BaseMethod
  /** Instead of the method's amount; null: the method's amount. */
  readonly initialEntries: number | null
  /** At most so many for the person; 0: no bound. */
  readonly bound: number
  readonly verified: boolean
  readonly occurredAt: string
}

/** The rows that a new person and the advocate get, and what the referral gave. */
export interface Awards {
  readonly entries: readonly NewEntry[]
  readonly advocateAmount: number
  readonly friendAmount: number
}

/**
 * The base row, and the rows of a referral (#42). Amounts of 0 make no row. The advocate's row carries the
 * new person's public id, by which the confirmation of the address finds it. Only the base row carries the IP
 * address: the others are given, not made from there, and would make every referred person a duplicate (#138).
 */
export function awardsOf(contest: ContestRow, person: ParticipantRow, first: FirstEntries): Awards {
  const { method, verified, occurredAt } = first
  const bounded = (amount: number, taken: number): number =>
    first.bound === 0 ? amount : Math.max(0, Math.min(amount, first.bound - taken))
  const base = bounded(first.initialEntries ?? method.amount, 0)
  const referred = person.referredBy !== null
  const friendAmount = referred ? bounded(contest.referralFriendAmount, base) : 0
  const advocateAmount = referred ? contest.referralAdvocateAmount : 0
  const when = { verified, occurredAt }
  const { id: participantId, ipAddress } = person
  const entries: NewEntry[] = []
  if (base > 0) {
    const method = { methodId: first.method.id, methodTypeId: userDetailsType }
    entries.push({ participantId, amount: base, origin: 'base', ipAddress, ...method, ...when })
  }
  if (friendAmount > 0) {
    const origin = 'referral_friend'
    entries.push({ participantId, amount: friendAmount, origin, methodTypeId: referFriendType, ...when })
  }
  if (advocateAmount > 0) {
    entries.push({
      participantId: person.referredBy ?? person.id,
      amount: advocateAmount,
      origin: 'referral_advocate',
      methodTypeId: referFriendType,
      value: person.publicId,
      ...when,
    })
  }
  return { entries, advocateAmount, friendAmount }
}
