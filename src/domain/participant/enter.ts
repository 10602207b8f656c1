import type { ContestRow, ParticipantRow } from '../../database/tables/index.js'
import { upsertContacts } from '../contact/upsert.js'
import { appendToLocked } from '../entry/ledger.js'
import type { LockedPeople } from '../entry/lock-people.js'
import { DomainError } from '../errors.js'
import { identityKey } from '../person/identity.js'
import type { WriteWork } from '../work.js'
import { lockAdvocates } from './advocates.js'
import { type Arrival, arrivalOf } from './arrival.js'
import { type Awards, awardsOf } from './awards.js'
import { type Arrived, insertPeople } from './insert.js'
import { IdentityIndex } from './known.js'
import { type Sums, sumsOf, withoutSums } from './new-person.js'
import type { Newcomer } from './newcomer.js'

/** In what a way in differs from another. */
export interface EntryPolicy {
  /** Whether the first entries count at once. */
  readonly verified: boolean
  /** First entries at most; 0: no bound. */
  readonly bound: number
}

/** What became of a newcomer. */
export type Outcome =
  | {
      readonly status: 'created'
      readonly participant: ParticipantRow
      readonly referred: boolean
      readonly advocateAmount: number
      readonly friendAmount: number
    }
  | { readonly status: 'existing'; readonly participant: ParticipantRow }
  | { readonly status: 'refused'; readonly error: DomainError }

/** What became of a newcomer before anything was given: `created` ones are in no count yet. */
export type Entrance = Pick<Extract<Outcome, { status: 'created' }>, 'status' | 'participant'> | Stayed

/** Nobody new. */
type Stayed = Extract<Outcome, { status: 'existing' | 'refused' }>

type Plan =
  | { readonly kind: 'new'; readonly newcomer: Newcomer }
  | { readonly kind: 'settled'; readonly entrance: Stayed }
  /** The same person as an earlier one of the same call. */
  | { readonly kind: 'again'; readonly newcomer: Newcomer }

/**
 * Enters people into a contest, which must be locked: who is there already stays unchanged (#40), banned
 * people and blocked addresses are refused (#20), the others get a row, a contact, a base entry and the
 * awards of a referral (#8, #42, #43, #199). Later newcomers see earlier ones. The number of statements
 * does not depend on that of the people, of whom there are 1,000 at most; the outcomes follow them. What is `known` of
 * them already, since the contest was locked, is not asked again.
 */
export async function enterPeople(
  work: WriteWork,
  contest: ContestRow,
  newcomers: readonly Newcomer[],
  policy: EntryPolicy,
  known?: Arrival,
): Promise<Outcome[]> {
  const arrival = known ?? (await arrivalOf(work, contest.id, newcomers))
  const first = { ...policy, method: arrival.method, occurredAt: work.clock.now() }
  const awards = (person: ParticipantRow, { initialEntries }: Newcomer) =>
    awardsOf(contest, person, { ...first, initialEntries })
  const { entrances, locked } = await insertNewcomers(work, contest, newcomers, arrival, {
    blocking: 'new',
    sums(person, [newcomer]) {
      const { entries } = awards(person, newcomer)
      return sumsOf(entries.filter(({ participantId, verified }) => verified && participantId === person.id))
    },
  })
  const created = newcomers.flatMap((newcomer, index) => {
    const entrance = entrances[index]
    if (entrance?.status !== 'created') return []
    const { participant } = entrance
    return [{ participant, awards: awards(participant, newcomer) }]
  })
  const awarded = await award(work, contest, created, locked)
  return entrances.map((entrance) => {
    if (entrance.status === 'refused') return entrance
    const outcome = awarded.get(entrance.participant.id)
    if (entrance.status === 'created' && outcome !== undefined) return outcome
    return { status: 'existing', participant: outcome?.participant ?? entrance.participant }
  })
}

/** How people are entered, and with what. */
export interface Entering {
  /** `all`: a blocked address refuses people who are there, too. */
  readonly blocking: 'new' | 'all'
  /** The sums of the verified ledger rows that a new person gets for these newcomers, all of whom it is. */
  readonly sums: (person: ParticipantRow, newcomers: readonly [Newcomer, ...Newcomer[]]) => Sums
}

/**
 * The first half of entering: finds or refuses people, and makes rows and contacts for the others, with
 * `participant.created` events. The caller gives the created ones, as they are in their entrances, to `appendToLocked` as
 * newcomers with the rows that are in their sums already. The entrances follow the newcomers; `locked` are the
 * created people as before those rows, whom nobody else sees yet, and their advocates, as `lockPeople` locks them.
 */
export async function insertNewcomers(
  work: WriteWork,
  contest: ContestRow,
  newcomers: readonly Newcomer[],
  known: Arrival,
  { blocking, sums }: Entering,
): Promise<{ readonly entrances: Entrance[]; readonly locked: LockedPeople }> {
  const plans = planned(newcomers, known, blocking)
  const fresh = new Map<Newcomer, [Newcomer, ...Newcomer[]]>()
  for (const [index, plan] of plans.entries()) {
    const newcomer = newcomers[index]
    if (plan.kind === 'new') fresh.set(plan.newcomer, [plan.newcomer])
    else if (plan.kind === 'again' && newcomer !== undefined) fresh.get(plan.newcomer)?.push(newcomer)
  }
  const { entered, locked } = await insertNew(work, contest, fresh, sums)
  const entrances = plans.map((plan): Entrance => {
    if (plan.kind === 'settled') return plan.entrance
    const entrance = entered.get(plan.newcomer)
    if (entrance === undefined) throw new Error('A newcomer was lost.')
    return plan.kind === 'again' && entrance.status === 'created'
      ? { status: 'existing', participant: entrance.participant }
      : entrance
  })
  return { entrances, locked }
}

/** Decides in order, on the rows that are there and on those that earlier newcomers will get. */
function planned(
  newcomers: readonly Newcomer[],
  { people: known, blocked }: Arrival,
  blocking: 'new' | 'all',
): Plan[] {
  const earlier = new IdentityIndex<Newcomer>()
  return newcomers.map((newcomer): Plan => {
    const { identity } = newcomer
    const isBlocked = identity.emailNormalized !== null && blocked.has(identity.emailNormalized)
    const existing = known.find(identity)
    if (existing !== undefined && !(isBlocked && blocking === 'all' && existing.bannedAt === null)) {
      return { kind: 'settled', entrance: found(existing) }
    }
    const twin = earlier.find(identity)
    if (twin !== undefined) return { kind: 'again', newcomer: twin }
    if (isBlocked) return { kind: 'settled', entrance: { status: 'refused', error: emailBlocked() } }
    if ((known.holderOf(identity.uniqueId) ?? earlier.holderOf(identity.uniqueId)) !== undefined) {
      return { kind: 'settled', entrance: { status: 'refused', error: uniqueIdTaken() } }
    }
    earlier.add(identity, newcomer)
    return { kind: 'new', newcomer }
  })
}

function found(participant: ParticipantRow): Stayed {
  if (participant.bannedAt === null) return { status: 'existing', participant }
  return { status: 'refused', error: banned() }
}

/** The refusal of a banned person (#20). */
export function banned(): DomainError {
  return new DomainError('ENTRY_REFUSED', 'This person is banned from the contest.', { detail: 'BANNED' })
}

/** The refusal of an address on the contest's blocklist (#20). */
export function emailBlocked(): DomainError {
  return new DomainError('ENTRY_REFUSED', 'This e-mail address is blocked in the contest.', {
    detail: 'EMAIL_BLOCKED',
  })
}

/** The refusal of an own id that another person of the contest has. */
export function uniqueIdTaken(): DomainError {
  return new DomainError('CONFLICT', 'This uniqueId belongs to another person of the contest.', {
    detail: 'UNIQUE_ID_TAKEN',
    fields: [{ path: 'uniqueId', message: 'This uniqueId belongs to another person of the contest.' }],
  })
}

async function insertNew(
  work: WriteWork,
  contest: ContestRow,
  fresh: ReadonlyMap<Newcomer, readonly [Newcomer, ...Newcomer[]]>,
  sums: Entering['sums'],
): Promise<{ readonly entered: ReadonlyMap<Newcomer, Entrance>; readonly locked: LockedPeople }> {
  if (fresh.size === 0) return { entered: new Map(), locked: new Map() }
  const newcomers = [...fresh.keys()]
  // Lock order: people, contacts, then the unique keys of new rows.
  const codes = newcomers.flatMap(({ referralCode }) => referralCode ?? [])
  const advocates = await lockAdvocates(work, contest.id, codes)
  const contacts = await upsertContacts(
    work,
    newcomers.map(({ identity, names, profile, source }) => ({
      ...identity,
      ...names,
      ...profile,
      ...source,
    })),
  )
  const arrived = await insertPeople(
    work,
    contest,
    [...fresh].map(([newcomer, same]) => ({
      newcomer,
      contactId: contactOf(contacts, newcomer),
      advocate: newcomer.referralCode === null ? undefined : advocates.byCode.get(newcomer.referralCode),
      sums: (person) => sums(person, same),
    })),
  )
  const created = arrived.flatMap((one) => (one.status === 'created' ? [withoutSums(one.participant)] : []))
  return {
    entered: new Map(newcomers.map((newcomer, index) => [newcomer, entranceOf(arrived[index])])),
    locked: new Map([...advocates.locked, ...created].map((person) => [person.id, person])),
  }
}

function contactOf(contacts: ReadonlyMap<string, number>, { identity }: Newcomer): number {
  const id = contacts.get(identityKey(identity))
  if (id === undefined) throw new Error('A contact was not written.')
  return id
}

/** A new person, or somebody whose twin was faster. */
function entranceOf(arrived: Arrived | undefined): Entrance {
  if (arrived === undefined || arrived.status === 'taken') {
    return { status: 'refused', error: uniqueIdTaken() }
  }
  const { status, participant } = arrived
  return status === 'created' ? { status, participant } : found(participant)
}

interface Created {
  readonly participant: ParticipantRow
  readonly awards: Awards
}

/** Gives the new people and their advocates the first entries, and counts them. */
async function award(
  work: WriteWork,
  contest: ContestRow,
  created: readonly Created[],
  locked: LockedPeople,
): Promise<ReadonlyMap<number, Extract<Outcome, { status: 'created' }>>> {
  if (created.length === 0) return new Map()
  const { people } = await appendToLocked(
    work,
    contest,
    locked,
    created.flatMap(({ awards }) => awards.entries),
    created.map(({ participant }) => participant),
  )
  return new Map(
    created.map(({ participant, awards }) => [
      participant.id,
      createdOutcome(people.get(participant.id)?.after ?? participant, awards),
    ]),
  )
}

function createdOutcome(participant: ParticipantRow, { advocateAmount, friendAmount }: Awards) {
  return {
    status: 'created' as const,
    participant,
    referred: participant.referredBy !== null,
    advocateAmount,
    friendAmount,
  }
}
