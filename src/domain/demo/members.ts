import type { CustomValue, participants } from '../../database/tables/index.js'
import { newPublicId, newReferralCode } from '../participant/codes.js'
import { searchColumns } from '../person/search.js'
import type { Arrivals } from './calendar.js'
import type { PeopleMaker, Person } from './people.js'
import type { ContestPlan, FieldPlan } from './plan.js'
import type { Random } from './random.js'

/** Somebody in a demo contest, not yet stored. Times are milliseconds. */
export interface Member {
  readonly person: Person
  readonly publicId: string
  readonly referralCode: string
  readonly createdAt: number
  readonly referrer: Member | undefined
  readonly confirmed: boolean
  readonly disqualifiedAt: number | undefined
  readonly bannedAt: number | undefined
  readonly custom: Record<string, CustomValue>
  readonly source: {
    readonly sourceType: string
    readonly referringUrl: string | null
    readonly entryUrl: string
    readonly campaignId: string | null
    readonly languageId: string
    readonly deviceType: string
  }
}

const day = 86_400_000

/** How often somebody who is in another contest of the account comes again. */
const returning = 0.24

/** The members of a contest in the order in which they came. */
export function drawMembers(
  random: Random,
  plan: ContestPlan,
  arrivals: Arrivals,
  pool: { readonly people: Person[]; readonly maker: PeopleMaker; readonly nextContactId: () => number },
): Member[] {
  const times = Array.from({ length: plan.people }, () => arrivals.draw(random)).sort((a, b) => a - b)
  const known = [...pool.people]
  const codes = new Set<string>()
  const members: Member[] = []
  // Somebody whose link brought people brings more: everybody stands here once, and thrice more per friend.
  const links: Member[] = []
  for (const createdAt of times) {
    const again = known.length > 0 && random.chance(returning)
    const person = again
      ? taken(known, random.whole(0, known.length - 1))
      : pool.maker.make(pool.nextContactId(), plan.near)
    if (!again) pool.people.push(person)
    const referrer = links.length > 4 && random.chance(plan.referred) ? random.pick(links) : undefined
    const member = drawMember(random, plan, { person, createdAt, referrer, until: arrivals.until, codes })
    if (referrer !== undefined) links.push(referrer, referrer, referrer)
    links.push(member)
    members.push(member)
  }
  return members
}

/** Takes one out of the list; the last one fills its place. */
function taken(people: Person[], index: number): Person {
  const person = people[index]
  const last = people.pop()
  if (person === undefined || last === undefined) throw new RangeError('Nobody is there.')
  if (index < people.length) people[index] = last
  return person
}

function drawMember(
  random: Random,
  plan: ContestPlan,
  facts: Pick<Member, 'person' | 'createdAt' | 'referrer'> & { until: number; codes: Set<string> },
): Member {
  const { person, createdAt, referrer, until, codes } = facts
  let referralCode = newReferralCode()
  while (codes.has(referralCode)) referralCode = newReferralCode()
  codes.add(referralCode)
  const late = (): number => Math.min(createdAt + random.whole(day / 24, 4 * day), until - 1)
  const email = person.facts.email !== null
  return {
    person,
    createdAt,
    referrer,
    referralCode,
    publicId: newPublicId(),
    confirmed: email && random.chance(plan.fields.requireEmailVerification === true ? 0.78 : 0.6),
    disqualifiedAt: random.chance(0.022) ? late() : undefined,
    bannedAt: random.chance(0.012) ? late() : undefined,
    custom: Object.fromEntries(
      plan.customFields
        .filter(({ share }) => random.chance(share))
        .map((field) => [field.key, customValue(random, field, createdAt)]),
    ),
    source: {
      ...random.pick(referrer === undefined ? sources : [friendSource]),
      entryUrl: `https://giveaways.example/${plan.brand === 0 ? 'outdoors' : 'coffee'}`,
      languageId: person.language,
      deviceType: random.weighted([
        ['mobile', 64],
        ['desktop', 30],
        ['tablet', 6],
      ]),
    },
  }
}

const sources = [
  { sourceType: 'social', referringUrl: 'https://www.instagram.com/', campaignId: 'launch-reel' },
  { sourceType: 'social', referringUrl: 'https://www.instagram.com/', campaignId: null },
  { sourceType: 'social', referringUrl: 'https://www.facebook.com/', campaignId: 'launch-post' },
  { sourceType: 'email', referringUrl: null, campaignId: 'newsletter-week-1' },
  { sourceType: 'widget', referringUrl: 'https://juniper-vale.example/', campaignId: null },
  { sourceType: 'widget', referringUrl: 'https://juniper-vale.example/giveaways', campaignId: null },
  { sourceType: 'direct', referringUrl: null, campaignId: null },
]
const friendSource = { sourceType: 'referral', referringUrl: 'https://wa.me/', campaignId: null }

const trails = ['Lost Coast', 'Kungsleden', 'Höhenweg', '熊野古道', 'Tour du Mont Blanc', 'West Highland Way']
const mountains = ['富士山', '槍ヶ岳', '白馬岳', 'Seoraksan', '玉山', 'Mount Rainier']

function customValue(random: Random, field: FieldPlan, createdAt: number): CustomValue {
  const { key, kind, options = [] } = field
  if (kind === 'checkbox') return random.chance(0.6)
  if (kind === 'number') return random.whole(1, 6)
  if (kind === 'date') return new Date(createdAt - random.whole(1, 400) * day).toISOString().slice(0, 10)
  if (kind === 'select') return random.pick(options)
  if (kind === 'multi_select') return random.sample(options, random.whole(1, Math.min(3, options.length)))
  if (key === 'memberNumber') return `M-${random.whole(1_000, 9_999)}`
  return random.pick(key === 'mountain' ? mountains : trails)
}

/** What the ledger says of a member. */
export interface Standing {
  readonly total: number
  readonly actions: number
  readonly bonusActions: number
  readonly totalChangedAt: number
  readonly referralCount: number
}

export interface Money {
  readonly purchaseValue: string
  readonly purchaseCount: number
  readonly used: number
}

type ParticipantValues = typeof participants.$inferInsert

/** The member as a row. */
export function participantRow(
  random: Random,
  member: Member,
  ids: { readonly accountId: number; readonly contestId: number; readonly idOf: (member: Member) => number },
  standing: Standing,
  money: Money,
): ParticipantValues {
  const { person, createdAt } = member
  const instant = (time: number): string => new Date(time).toISOString()
  const orNull = (time: number | undefined): string | null => (time === undefined ? null : instant(time))
  const updated = Math.max(
    createdAt,
    standing.totalChangedAt,
    member.disqualifiedAt ?? 0,
    member.bannedAt ?? 0,
  )
  return {
    id: ids.idOf(member),
    accountId: ids.accountId,
    contestId: ids.contestId,
    contactId: person.contactId,
    uuid: random.uuid(),
    publicId: member.publicId,
    ...person.facts,
    displayName: person.displayName,
    ...searchColumns({ email: person.facts.email, displayName: person.displayName }),
    custom: member.custom,
    ...member.source,
    referralCode: member.referralCode,
    referredBy: member.referrer === undefined ? null : ids.idOf(member.referrer),
    emailConfirmedAt: member.confirmed ? instant(createdAt + 60_000 * 7) : null,
    disqualifiedAt: orNull(member.disqualifiedAt),
    bannedAt: orNull(member.bannedAt),
    ...standing,
    ...money,
    totalChangedAt: instant(standing.totalChangedAt),
    processingStatus: 'processed',
    createdAt: instant(createdAt),
    updatedAt: instant(updated),
    processedAt: instant(createdAt),
  }
}
