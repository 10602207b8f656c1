import type { ContestRow, ParticipantRow } from '../../database/tables/index.js'
import { blockedEmails } from '../access-list/blocked.js'
import { upsertContacts } from '../contact/upsert.js'
import { appendEntries } from '../entry/ledger.js'
import { DomainError } from '../errors.js'
import { recordEvents } from '../event/record.js'
import { identityKey } from '../person/identity.js'
import type { WriteWork } from '../work.js'
import { lockAdvocates } from './advocates.js'
import { type Awards, awardsOf, baseMethod } from './awards.js'
import { type Arrived, insertPeople } from './insert.js'
import { IdentityIndex, knownPeople } from './known.js'
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

type Plan =
  | { readonly kind: 'new'; readonly newcomer: Newcomer }
  | { readonly kind: 'settled'; readonly outcome: Outcome }
  /** The same person as an earlier one of the same call. */
  | { readonly kind: 'again'; readonly newcomer: Newcomer }

/**
 * Enters people into a contest, which must be locked: who is there already stays unchanged (#40), banned
 * people and blocked addresses are refused (#20), the others get a row, a contact, a base entry and the
 * awards of a referral (#8, #42, #43, #199). Later newcomers see earlier ones. The number of statements
 * does not depend on that of the people, of whom there are 1,000 at most; the outcomes follow them.
 */
export async function enterPeople(
  work: WriteWork,
  contest: ContestRow,
  newcomers: readonly Newcomer[],
  policy: EntryPolicy,
): Promise<Outcome[]> {
  const plans = await planned(work, contest.id, newcomers)
  const fresh = plans.flatMap((plan) => (plan.kind === 'new' ? [plan.newcomer] : []))
  const entered = await enterNew(work, contest, fresh, policy)
  return plans.map((plan) => {
    if (plan.kind === 'settled') return plan.outcome
    const outcome = entered.get(plan.newcomer)
    if (outcome === undefined) throw new Error('A newcomer was lost.')
    return plan.kind === 'again' && outcome.status === 'created'
      ? { status: 'existing', participant: outcome.participant }
      : outcome
  })
}

/** Decides in order, on the rows that are there and on those that earlier newcomers will get. */
async function planned(work: WriteWork, contestId: number, newcomers: readonly Newcomer[]): Promise<Plan[]> {
  const identities = newcomers.map(({ identity }) => identity)
  const known = await knownPeople(work, contestId, identities)
  const emails = identities.flatMap(({ emailNormalized }) => emailNormalized ?? [])
  const blocked = await blockedEmails(work, contestId, emails)
  const earlier = new IdentityIndex<Newcomer>()
  return newcomers.map((newcomer): Plan => {
    const { identity } = newcomer
    const existing = known.find(identity)
    if (existing !== undefined) return { kind: 'settled', outcome: foundOutcome(existing) }
    const twin = earlier.find(identity)
    if (twin !== undefined) return { kind: 'again', newcomer: twin }
    if (identity.emailNormalized !== null && blocked.has(identity.emailNormalized)) {
      return { kind: 'settled', outcome: { status: 'refused', error: emailBlocked() } }
    }
    if ((known.holderOf(identity.uniqueId) ?? earlier.holderOf(identity.uniqueId)) !== undefined) {
      return { kind: 'settled', outcome: { status: 'refused', error: uniqueIdTaken() } }
    }
    earlier.add(identity, newcomer)
    return { kind: 'new', newcomer }
  })
}

function foundOutcome(participant: ParticipantRow): Outcome {
  if (participant.bannedAt === null) return { status: 'existing', participant }
  return { status: 'refused', error: banned() }
}

function banned(): DomainError {
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

async function enterNew(
  work: WriteWork,
  contest: ContestRow,
  newcomers: readonly Newcomer[],
  policy: EntryPolicy,
): Promise<ReadonlyMap<Newcomer, Outcome>> {
  if (newcomers.length === 0) return new Map()
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
    newcomers.map((newcomer) => ({
      newcomer,
      contactId: contactOf(contacts, newcomer),
      advocate: newcomer.referralCode === null ? undefined : advocates.get(newcomer.referralCode),
    })),
  )
  const created = newcomers.flatMap((newcomer, index) => {
    const result = arrived[index]
    return result?.status === 'created' ? [{ newcomer, participant: result.participant }] : []
  })
  const awarded = await award(work, contest, created, policy)
  return new Map(
    newcomers.map((newcomer, index) => [newcomer, awarded.get(newcomer) ?? lostOutcome(arrived[index])]),
  )
}

function contactOf(contacts: ReadonlyMap<string, number>, { identity }: Newcomer): number {
  const id = contacts.get(identityKey(identity))
  if (id === undefined) throw new Error('A contact was not written.')
  return id
}

/** The outcome for somebody whose twin was faster. */
function lostOutcome(arrived: Arrived | undefined): Outcome {
  if (arrived?.status === 'existing') return foundOutcome(arrived.participant)
  return { status: 'refused', error: uniqueIdTaken() }
}

interface Created {
  readonly newcomer: Newcomer
  readonly participant: ParticipantRow
}

/** Records the new people and gives them and their advocates the first entries. */
async function award(
  work: WriteWork,
  contest: ContestRow,
  created: readonly Created[],
  policy: EntryPolicy,
): Promise<ReadonlyMap<Newcomer, Outcome>> {
  if (created.length === 0) return new Map()
  const method = await baseMethod(work, contest.id)
  const occurredAt = work.clock.now()
  const awards = created.map(({ newcomer, participant }) =>
    awardsOf(contest, participant, {
      ...policy,
      method,
      initialEntries: newcomer.initialEntries,
      occurredAt,
    }),
  )
  await recordEvents(
    work,
    created.map(({ participant }) => ({
      type: 'participant.created',
      contestId: contest.id,
      data: { participantId: participant.id, referredBy: participant.referredBy },
    })),
  )
  const { people } = await appendEntries(
    work,
    contest,
    awards.flatMap(({ entries }) => entries),
    created.map(({ participant }) => participant.id),
  )
  return new Map(
    created.map(({ newcomer, participant }, index) => [
      newcomer,
      createdOutcome(people.get(participant.id)?.after ?? participant, awards[index]),
    ]),
  )
}

function createdOutcome(participant: ParticipantRow, awards: Awards | undefined): Outcome {
  return {
    status: 'created',
    participant,
    referred: participant.referredBy !== null,
    advocateAmount: awards?.advocateAmount ?? 0,
    friendAmount: awards?.friendAmount ?? 0,
  }
}
