import { activeSpan, type PlannedContest, type PlannedMethod } from './plan.js'
import { Random, streams } from './random.js'

export type Origin = 'base' | 'method' | 'bonus' | 'adjust' | 'referral_advocate' | 'referral_friend'

/** A row of the ledger before it has an id; `person` is the place in the contest. */
export interface PlannedEntry {
  readonly person: number
  readonly origin: Origin
  readonly method: PlannedMethod | null
  readonly amount: number
  readonly verified: boolean
  readonly at: number
}

/** What the ledger makes of a person. */
export interface PlannedPerson {
  readonly createdAt: number
  readonly disqualifiedAt: number | null
  readonly bannedAt: number | null
  referrer: number | null
  total: number
  actions: number
  bonusActions: number
  changedAt: number
  referralCount: number
}

export interface PlannedLedger {
  readonly people: readonly PlannedPerson[]
  /** In the order in which they happened. */
  readonly entries: readonly PlannedEntry[]
}

const hour = 3_600_000

function planPeople(contest: PlannedContest, random: Random): PlannedPerson[] {
  const { from, until } = activeSpan(contest)
  const births = Float64Array.from({ length: contest.people }, () =>
    // More people come early than late.
    Math.floor(from + (until - from) * 0.98 * random.next() ** 1.5),
  ).sort()
  return Array.from(births, (createdAt) => ({
    createdAt,
    disqualifiedAt: random.chance(0.005) ? createdAt + hour : null,
    bannedAt: random.chance(0.003) ? createdAt + 2 * hour : null,
    referrer: null,
    total: 0,
    actions: 0,
    bonusActions: 0,
    changedAt: createdAt,
    referralCount: 0,
  }))
}

const counts = (person: PlannedPerson): boolean =>
  person.disqualifiedAt === null && person.bannedAt === null && person.actions > 0

/** Decides who the people of a contest are and what they did: about three entries each. */
export function planLedger(contest: PlannedContest, seed: number): PlannedLedger {
  const random = new Random(seed, streams.ledger, contest.index)
  const people = planPeople(contest, random)
  const { until } = activeSpan(contest)
  const entries: PlannedEntry[] = []
  const base = contest.methods.find(({ typeId }) => typeId === 1)
  const others = contest.methods.filter(({ typeId }) => typeId > 5)
  if (base === undefined || others.length === 0) throw new Error('A contest lacks its entry methods.')

  people.forEach((person, place) => {
    const { createdAt } = person
    const later = () => Math.floor(createdAt + (until - createdAt) * random.next() ** 6)
    const confirmed = !random.chance(0.01)
    const add = (
      origin: Origin,
      method: PlannedMethod | null,
      amount: number,
      verified: boolean,
      at: number,
    ) => entries.push({ person: place, origin, method, amount, verified, at })
    add('base', base, base.amount, confirmed, createdAt)
    while (random.chance(0.625)) {
      const method = random.pick(others)
      add('method', method, method.amount, confirmed && !random.chance(0.03), later())
    }
    if (random.chance(0.05)) add('bonus', null, 1 + random.below(20), confirmed, later())
    // A removal takes back no more than the base row gave, so no total falls below zero.
    if (random.chance(0.02)) add('adjust', null, random.chance(0.5) ? -base.amount : 5, confirmed, until)
    if (place > 0 && random.chance(0.12)) {
      // A few people refer many: the square leans towards those who came first.
      const referrer = Math.floor(place * random.next() ** 2)
      person.referrer = referrer
      entries.push({
        person: referrer,
        origin: 'referral_advocate',
        method: null,
        amount: contest.advocateAmount,
        verified: true,
        at: createdAt,
      })
      add('referral_friend', null, contest.friendAmount, true, createdAt)
    }
  })
  // Stable, so that rows of one instant keep the order in which they were written.
  entries.sort((one, other) => one.at - other.at)
  settle(people, entries)
  return { people, entries }
}

/** Adds the ledger up: the derived columns of each person. */
function settle(people: readonly PlannedPerson[], entries: readonly PlannedEntry[]): void {
  for (const entry of entries) {
    const person = people[entry.person]
    if (person === undefined || !entry.verified) continue
    person.total += entry.amount
    person.actions += 1
    if (entry.origin !== 'base') person.bonusActions += 1
    person.changedAt = entry.at
  }
  for (const person of people) {
    if (person.referrer === null || !counts(person)) continue
    const referrer = people[person.referrer]
    if (referrer !== undefined) referrer.referralCount += 1
  }
}
