import type { ContestRow, EntryRow, ParticipantRow } from '../../database/tables/index.js'
import { blockedEmails } from '../access-list/blocked.js'
import { Checks } from '../checks.js'
import { type ContestKey, lockContest } from '../contest/find.js'
import { userDetailsType } from '../entry-method/catalogue.js'
import { DomainError, invalidField } from '../errors.js'
import { arrivalOf } from '../participant/arrival.js'
import type { BaseMethod } from '../participant/awards.js'
import { banned, type Entrance, emailBlocked, insertNewcomers } from '../participant/enter.js'
import type { ParticipantKey } from '../participant/find.js'
import { sumsOf } from '../participant/new-person.js'
import { type Newcomer, newcomerOf, type WayIn } from '../participant/newcomer.js'
import { checkIdentifiers } from '../person/identity.js'
import { checkNames } from '../person/names.js'
import type { WriteWork } from '../work.js'
import { appendToLocked, type NewEntry } from './ledger.js'
import { type LockedPeople, lockPeople } from './lock-people.js'
import { type AddedEntry, appendToPerson, lockPerson } from './person.js'

/** Entries given by hand to whoever has an address. */
export interface ManualEntry {
  readonly email: string
  /** At most 255 characters; for somebody new only. */
  readonly displayName?: string | null | undefined
  /** 1 to 2,147,483,647; absent: 1. */
  readonly amount?: number | null | undefined
}

/** The row made, and whether the person came by it. */
export interface RecordedEntry {
  readonly entry: EntryRow
  readonly participant: ParticipantRow
  readonly created: boolean
}

/** What became of one of several rows. */
export type ManualOutcome = RecordedEntry | { readonly error: DomainError }

const mostRows = 100

/**
 * Gives entries by hand: one verified row of type 1 without a value (#99). Somebody unknown is entered by
 * it: the row is the base row (#8). Who is there keeps name and profile and gets a row of origin `manual`.
 * Banned and disqualified people and blocked addresses are refused: ENTRY_REFUSED (#20, #110).
 */
export async function recordManualEntry(
  work: WriteWork,
  key: ContestKey,
  row: ManualEntry,
): Promise<RecordedEntry & { readonly contest: ContestRow }> {
  const fault = faultOf(row)
  if (fault !== undefined) throw fault
  const contest = await lockContest(work, key)
  const [outcome] = await recordRows(work, contest, [row], 'entered')
  if (outcome === undefined) throw new Error('The row was lost.')
  if ('error' in outcome) throw outcome.error
  return { ...outcome, contest }
}

/**
 * The same for at most 100 rows, each judged by itself: one that is faulty or refused has its error and leaves
 * the others as they are; later rows see earlier ones (#102). The number of statements does not depend on
 * that of the rows, which the outcomes follow.
 */
export async function recordManualEntries(
  work: WriteWork,
  key: ContestKey,
  rows: readonly ManualEntry[],
): Promise<readonly ManualOutcome[]> {
  if (rows.length > mostRows) throw invalidField('rows', `rows must hold at most ${mostRows} rows.`)
  const contest = await lockContest(work, key)
  const faults = rows.map(faultOf)
  const made = await recordRows(
    work,
    contest,
    rows.filter((_row, index) => faults[index] === undefined),
    'imported',
  )
  const outcomes = made.values()
  return faults.map((error) => {
    const outcome = error === undefined ? outcomes.next().value : { error }
    if (outcome === undefined) throw new Error('A row was lost.')
    return outcome
  })
}

/**
 * Gives a known person entries by hand, 1 to 2,147,483,647: a row of type 1 and origin `manual` (#99).
 * Excluded people and blocked addresses are refused: ENTRY_REFUSED (#20, #110). Somebody of another contest
 * than `within` is NOT_FOUND.
 */
export async function addManualEntry(
  work: WriteWork,
  key: ParticipantKey,
  amount: number,
  within?: ContestKey,
): Promise<AddedEntry> {
  const checks = new Checks()
  checks.integer('amount', amount, 1)
  checks.done()
  const found = await lockPerson(work, key, 'few', within)
  const { person, contest } = found
  const { emailNormalized } = person
  const blocked = await blockedEmails(work, contest.id, emailNormalized === null ? [] : [emailNormalized])
  const error = excludedAs(person) ?? (blocked.size > 0 ? emailBlocked() : undefined)
  if (error !== undefined) throw error
  return await appendToPerson(work, found, manualRow(work, person, amount))
}

function faultOf(row: ManualEntry): DomainError | undefined {
  const checks = new Checks()
  checkIdentifiers(checks, row)
  checkNames(checks, row)
  checks.integer('amount', row.amount, 1)
  try {
    checks.done()
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
  return undefined
}

/** Why a person may not be given entries by hand; undefined: may. */
function excludedAs({ bannedAt, disqualifiedAt }: ParticipantRow): DomainError | undefined {
  if (bannedAt !== null) return banned()
  if (disqualifiedAt === null) return undefined
  return new DomainError('ENTRY_REFUSED', 'This person is disqualified in the contest.', {
    detail: 'DISQUALIFIED',
  })
}

function manualRow(work: WriteWork, person: ParticipantRow, amount: number): NewEntry {
  return {
    participantId: person.id,
    amount,
    origin: 'manual',
    methodTypeId: userDetailsType,
    verified: true,
    occurredAt: work.clock.now(),
  }
}

function newcomerIn({ email, displayName, amount }: ManualEntry, wayIn: WayIn): Newcomer {
  return newcomerOf({ email, displayName, initialEntries: amount ?? 1 }, [], 'manual', wayIn)
}

/** Rows without faults, in their order. */
async function recordRows(
  work: WriteWork,
  contest: ContestRow,
  rows: readonly ManualEntry[],
  wayIn: WayIn,
): Promise<ManualOutcome[]> {
  if (rows.length === 0) return []
  const newcomers = rows.map((row) => newcomerIn(row, wayIn))
  const known = await arrivalOf(work, contest.id, newcomers)
  // Who is there is locked before contacts and new people are written: people come first in the lock order.
  const there = newcomers.flatMap(({ identity }) => known.people.find(identity)?.id ?? [])
  const before: LockedPeople = there.length > 0 ? await lockPeople(work, contest.id, there) : new Map()
  const { entrances, locked } = await insertNewcomers(work, contest, newcomers, known, {
    blocking: 'all',
    sums: (_person, [first, ...others]) =>
      sumsOf([giftOf(first, 'base'), ...others.map((other) => giftOf(other, 'manual'))]),
  })
  const people = new Map([...before, ...locked])
  return await giveEntries(work, contest, { entrances, people, base: known.method }, newcomers)
}

/** The first of somebody's rows is the base row. */
function giftOf({ initialEntries }: Newcomer, origin: 'base' | 'manual') {
  return { amount: initialEntries ?? 1, origin }
}

interface Gift {
  readonly person: ParticipantRow
  readonly created: boolean
  readonly amount: number
}

interface Entered {
  readonly entrances: readonly Entrance[]
  /** Everybody who was locked or made. */
  readonly people: LockedPeople
  readonly base: BaseMethod
}

async function giveEntries(
  work: WriteWork,
  contest: ContestRow,
  { entrances, people: known, base }: Entered,
  newcomers: readonly Newcomer[],
): Promise<ManualOutcome[]> {
  const ids = new Set(entrances.flatMap((one) => (one.status === 'refused' ? [] : [one.participant.id])))
  if (ids.size === 0) return entrances.flatMap((one) => (one.status === 'refused' ? [one] : []))
  // Twins who were faster are not locked yet.
  const others = [...ids].filter((id) => !known.has(id))
  const locked: LockedPeople =
    others.length === 0 ? known : new Map([...known, ...(await lockPeople(work, contest.id, others))])
  const judged = entrances.map((entrance, index): Gift | { readonly error: DomainError } => {
    if (entrance.status === 'refused') return entrance
    const person = locked.get(entrance.participant.id) ?? entrance.participant
    const error = excludedAs(person)
    const amount = newcomers[index]?.initialEntries ?? 1
    return error === undefined ? { person, created: entrance.status === 'created', amount } : { error }
  })
  const gifts = judged.flatMap((one) => ('error' in one ? [] : [one]))
  const { entries, people } = await appendToLocked(
    work,
    contest,
    locked,
    gifts.map((gift) => rowOf(work, gift, base)),
    entrances.flatMap((one) => (one.status === 'created' ? [one.participant] : [])),
  )
  const made = entries.values()
  return judged.map((one) => {
    if ('error' in one) return { error: one.error }
    const entry = made.next().value
    if (entry === undefined) throw new Error('A ledger row was not made.')
    return { entry, participant: people.get(one.person.id)?.after ?? one.person, created: one.created }
  })
}

/** The base row of somebody new, or one beside it. */
function rowOf(work: WriteWork, { person, created, amount }: Gift, base: BaseMethod): NewEntry {
  const row = manualRow(work, person, amount)
  return created ? { ...row, origin: 'base', methodId: base.id } : row
}
