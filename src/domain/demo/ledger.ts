import type { EntryOrigin } from '../../database/tables/index.js'
import { timeOfDay } from './calendar.js'
import type { Member, Standing } from './members.js'
import type { ContestPlan, MethodPlan } from './plan.js'
import type { Random } from './random.js'

/** A ledger row to be stored; its time is milliseconds. */
export interface Line {
  readonly member: Member
  readonly amount: number
  readonly origin: EntryOrigin
  /** Place of the method in the plan; undefined for rows that no method explains. */
  readonly method: number | undefined
  readonly value: string | null
  readonly reason: string | null
  readonly manualKey: string | null
  readonly verified: boolean
  readonly at: number
}

interface Bounds {
  /** Nothing is later: the end of the contest or now. */
  readonly until: number
  /** How far local clocks are ahead of UTC, in milliseconds. */
  readonly offset: number
}

const minute = 60_000
const day = 86_400_000
const bonusReasons = [
  'Store visit',
  'Survey at the counter',
  'Sorry for the late parcel',
  'Ambassador of the week',
]
const adjustmentReasons = ['Same photo twice', 'Share was deleted', 'Receipt belongs to somebody else']

/** The ledgers of a contest's members. */
export function drawLedger(
  random: Random,
  plan: ContestPlan,
  members: readonly Member[],
  bounds: Bounds,
): Line[] {
  const lines = members.flatMap((member) => [
    ...arrival(plan, member),
    ...doings(random, plan, member, bounds),
    ...bonus(random, member, bounds),
  ])
  return [...lines, ...adjustments(random, lines, bounds)]
}

/** Whether what the member does counts: where addresses must be confirmed, only then. */
function isVerified(plan: ContestPlan, member: Member): boolean {
  return plan.fields.requireEmailVerification !== true || member.confirmed
}

const plain = { method: undefined, value: null, reason: null, manualKey: null } as const

/** What coming is worth, and what it is worth to the one who brought the member. */
function arrival(plan: ContestPlan, member: Member): Line[] {
  const at = member.createdAt
  const verified = isVerified(plan, member)
  const base = {
    ...plain,
    member,
    amount: plan.methods[0]?.amount ?? 1,
    origin: 'base',
    method: 0,
    verified,
    at,
  } as const
  const { referrer } = member
  if (referrer === undefined) return [base]
  const advocate = plan.fields.referralAdvocateAmount ?? 10
  const friend = plan.fields.referralFriendAmount ?? 5
  return [
    base,
    { ...plain, member, amount: friend, origin: 'referral_friend', verified, at },
    {
      ...plain,
      member: referrer,
      amount: advocate,
      origin: 'referral_advocate',
      value: member.publicId,
      verified,
      at,
    },
  ]
}

function doings(random: Random, plan: ContestPlan, member: Member, { until, offset }: Bounds): Line[] {
  const lines: Line[] = []
  // Some do nearly everything, most do little.
  const zeal = random.around(0.85, 0.5)
  let at = member.createdAt
  for (const [method, doing] of plan.methods.entries()) {
    if (method === 0 || doing.share === 0) continue
    if (doing.daily === true) {
      for (const visit of visits(random, doing, zeal, { from: member.createdAt, until, offset })) {
        lines.push(done(random, plan, member, method, doing, visit))
      }
    } else if (random.chance(doing.share * zeal)) {
      at += random.around(2.5, 0.8) * minute
      const later = random.chance(0.2) ? at + random.around(2, 0.9) * day : at
      if (later < until) lines.push(done(random, plan, member, method, doing, Math.floor(later)))
    }
  }
  return lines
}

/** The days on which somebody comes back, fewer and fewer. */
function visits(
  random: Random,
  { share }: MethodPlan,
  zeal: number,
  { from, until, offset }: Bounds & { from: number },
): number[] {
  const found: number[] = []
  const firstDay = Math.floor((from + offset) / day) * day - offset
  let interest = share * zeal
  for (let start = firstDay + day; start < until && interest > 0.015; start += day) {
    if (random.chance(interest)) {
      const at = timeOfDay(random, start)
      if (at < until) found.push(at)
    }
    interest *= 0.965
  }
  return found
}

function done(
  random: Random,
  plan: ContestPlan,
  member: Member,
  method: number,
  doing: MethodPlan,
  at: number,
): Line {
  // Answers and uploads wait for somebody to look at them.
  const checked = doing.answers === undefined || random.chance(0.9)
  return {
    member,
    amount: doing.amount,
    origin: 'method',
    method,
    value: doing.answers === undefined ? null : random.pick(doing.answers),
    reason: null,
    manualKey: null,
    verified: checked && isVerified(plan, member),
    at,
  }
}

/** Some get entries by hand: small ones over SweepWidget, the others as a bonus with a label. */
function bonus(random: Random, member: Member, { until }: Bounds): Line[] {
  if (!random.chance(0.03)) return []
  const at = member.createdAt + random.whole(day / 12, 5 * day)
  if (at >= until) return []
  const manualKey = `manual_points_api_${random.text(32, '0123456789abcdef')}`
  const reason = random.pick(bonusReasons)
  const amount = random.pick([5, 10, 25])
  const given = { ...plain, member, amount, verified: true, at }
  return amount === 5 ? [{ ...given, origin: 'manual' }] : [{ ...given, origin: 'bonus', reason, manualKey }]
}

/** Some lose a little of what they have, and never more. */
function adjustments(random: Random, lines: readonly Line[], { until }: Bounds): Line[] {
  return [...standings(lines)]
    .filter(([, { total }]) => total > 6 && random.chance(0.012))
    .flatMap(([member, { totalChangedAt }]): Line[] => {
      const at = totalChangedAt + random.whole(minute, day)
      if (at >= until) return []
      const reason = random.pick(adjustmentReasons)
      return [{ ...plain, member, amount: -random.whole(1, 5), origin: 'adjust', reason, verified: true, at }]
    })
}

/** What the lines come to for each member who has a verified one. */
export function standings(lines: readonly Line[]): ReadonlyMap<Member, Omit<Standing, 'referralCount'>> {
  const found = new Map<Member, Omit<Standing, 'referralCount'>>()
  for (const { member, amount, origin, at, verified } of lines) {
    if (!verified) continue
    const { total, actions, bonusActions, totalChangedAt } = found.get(member) ?? nothing(member)
    found.set(member, {
      total: total + amount,
      actions: actions + 1,
      bonusActions: bonusActions + (origin === 'base' ? 0 : 1),
      totalChangedAt: Math.max(totalChangedAt, at),
    })
  }
  return found
}

/** A member without a verified line. */
export function nothing(member: Member): Omit<Standing, 'referralCount'> {
  return { total: 0, actions: 0, bonusActions: 0, totalChangedAt: member.createdAt }
}
