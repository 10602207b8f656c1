import {
  blocklist,
  contactKeys,
  contacts,
  type EntryOrigin,
  entries,
  participants,
  purchases,
  spendings,
} from '../../database/tables/index.js'
import { keysOf } from '../contact/keys.js'
import { referFriendType, userDetailsType } from '../entry-method/catalogue.js'
import type { OperatorWork } from '../operator.js'
import type { Arrivals } from './calendar.js'
import type { StoredContest } from './contests.js'
import { insertRows, reserveIds } from './insert-rows.js'
import { type Line, nothing, standings } from './ledger.js'
import { type Member, participantRow, type Standing } from './members.js'
import { noMoney, type Payments, paymentSums } from './payments.js'
import type { Person } from './people.js'
import type { Random } from './random.js'

/** A contest with everything that happened in it. */
export interface FilledContest extends StoredContest {
  readonly arrivals: Arrivals
  readonly members: readonly Member[]
  readonly lines: readonly Line[]
  readonly payments: Payments
}

type IdOf = (member: Member) => number
type Placed = { readonly member: Member; readonly contestId: number }

const instant = (time: number): string => new Date(time).toISOString()

/** Stores contacts, people, ledgers and payments, people and ledgers in the order of time. */
export async function storePeople(
  work: OperatorWork,
  accountId: number,
  random: Random,
  filled: readonly FilledContest[],
): Promise<void> {
  const { executor } = work
  const placed = filled
    .flatMap(({ contest, members }) => members.map((member) => ({ member, contestId: contest.id })))
    .sort((a, b) => a.member.createdAt - b.member.createdAt)
  const ids = await reserveIds(executor, participants, placed.length)
  const idByMember = new Map(placed.map(({ member }, index) => [member, ids[index]]))
  const idOf: IdOf = (member) => {
    const id = idByMember.get(member)
    if (id === undefined) throw new Error('A member without an id.')
    return id
  }
  await insertRows(executor, contacts, contactRows(accountId, placed))
  await insertRows(executor, contactKeys, keyRows(accountId, placed))
  await insertRows(executor, participants, peopleRows(accountId, random, filled, placed, idOf))
  await insertRows(executor, entries, entryRows(filled, idOf))
  await insertRows(executor, blocklist, blocklistRows(placed, idOf))
  const payments = filled.map((one) => one.payments)
  await insertRows(
    executor,
    purchases,
    payments.flatMap((one) =>
      one.purchases.map(({ member, at, ...rest }) => ({
        ...rest,
        participantId: idOf(member),
        occurredAt: instant(at),
      })),
    ),
  )
  await insertRows(
    executor,
    spendings,
    payments.flatMap((one) =>
      one.spendings.map(({ member, at, ...rest }) => ({
        ...rest,
        participantId: idOf(member),
        occurredAt: instant(at),
      })),
    ),
  )
}

/** One row for each person, whatever the number of contests: made with the first, changed with the last. */
function contactRows(accountId: number, placed: readonly Placed[]): (typeof contacts.$inferInsert)[] {
  const spans = new Map<Person, { first: number; last: number }>()
  for (const { member } of placed) {
    const span = spans.get(member.person) ?? { first: member.createdAt, last: member.createdAt }
    spans.set(member.person, { ...span, last: member.createdAt })
  }
  return [...spans].map(([{ contactId, facts }, { first, last }]) => {
    const names = [facts.firstName, facts.lastName].filter((name) => name !== null).join(' ')
    return {
      id: contactId,
      accountId,
      ...facts,
      searchText: `${facts.emailNormalized ?? ''}\u001f${names.toLowerCase()}`,
      createdAt: instant(first),
      updatedAt: instant(last),
    }
  })
}

/** What leads to them: people of the demo data share no identifier. */
function keyRows(accountId: number, placed: readonly Placed[]): (typeof contactKeys.$inferInsert)[] {
  return [...new Set(placed.map(({ member }) => member.person))].flatMap(({ contactId, facts }) =>
    keysOf(facts).map((key) => ({ accountId, ...key, contactId })),
  )
}

function peopleRows(
  accountId: number,
  random: Random,
  filled: readonly FilledContest[],
  placed: readonly Placed[],
  idOf: IdOf,
): (typeof participants.$inferInsert)[] {
  const standing = new Map(filled.flatMap(({ lines }) => [...standings(lines)]))
  const money = new Map(filled.flatMap(({ payments }) => [...paymentSums(payments)]))
  const friends = friendCounts(placed, standing)
  return placed.map(({ member, contestId }) =>
    participantRow(
      random,
      member,
      { accountId, contestId, idOf },
      { ...(standing.get(member) ?? nothing(member)), referralCount: friends.get(member) ?? 0 },
      money.get(member) ?? noMoney,
    ),
  )
}

/** How many counted people each member brought. */
function friendCounts(
  placed: readonly Placed[],
  standing: ReadonlyMap<Member, Pick<Standing, 'actions'>>,
): ReadonlyMap<Member, number> {
  const counts = new Map<Member, number>()
  for (const { member } of placed) {
    const { referrer, disqualifiedAt, bannedAt } = member
    const excluded = disqualifiedAt !== undefined || bannedAt !== undefined
    if (referrer === undefined || excluded || !standing.has(member)) continue
    counts.set(referrer, (counts.get(referrer) ?? 0) + 1)
  }
  return counts
}

function entryRows(filled: readonly FilledContest[], idOf: IdOf): (typeof entries.$inferInsert)[] {
  return filled
    .flatMap(({ contest, methodIds, plan, lines }) =>
      lines.map((line) => ({ line, contestId: contest.id, methodIds, plan })),
    )
    .sort((a, b) => a.line.at - b.line.at)
    .map(({ line: { member, method, at, ...rest }, contestId, methodIds, plan }) => ({
      ...rest,
      contestId,
      participantId: idOf(member),
      methodId: method === undefined ? null : (methodIds[method] ?? null),
      methodTypeId:
        method === undefined ? typeWithoutMethod(rest.origin) : (plan.methods[method]?.typeId ?? null),
      // As live: only the entry itself tells from where it came.
      ipAddress: rest.origin === 'base' ? member.person.facts.ipAddress : null,
      occurredAt: instant(at),
    }))
}

function typeWithoutMethod(origin: EntryOrigin): number | null {
  if (origin === 'manual') return userDetailsType
  return origin === 'referral_advocate' || origin === 'referral_friend' ? referFriendType : null
}

/** A ban keeps the address out (#116). */
function blocklistRows(placed: readonly Placed[], idOf: IdOf): (typeof blocklist.$inferInsert)[] {
  return placed.flatMap(({ member, contestId }) => {
    const value = member.person.facts.emailNormalized
    if (member.bannedAt === undefined || value === null) return []
    const createdAt = instant(member.bannedAt)
    return [{ contestId, kind: 'email' as const, value, bannedParticipantId: idOf(member), createdAt }]
  })
}
