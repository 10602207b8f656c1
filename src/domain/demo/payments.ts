import type { Member, Money, Standing } from './members.js'
import type { ContestPlan } from './plan.js'
import type { Random } from './random.js'

/** Something that a member bought. */
export interface Purchase {
  readonly member: Member
  /** In the contest's currency, with two decimals. */
  readonly amount: string
  readonly reference: string
  readonly at: number
}

/** Points that a member spent. */
export interface Spending {
  readonly member: Member
  readonly amount: number
  readonly reason: string
  readonly at: number
}

export interface Payments {
  readonly purchases: readonly Purchase[]
  readonly spendings: readonly Spending[]
}

const day = 86_400_000
const spent = ['Mug', 'Free shipping', 'Sticker set', '5 off the next order']
/** What a usual purchase costs. */
const usual: Record<string, number> = { JPY: 4_200, EUR: 19, USD: 46 }

/** What the members of a contest bought, and the points that those who have enough spent. */
export function drawPayments(
  random: Random,
  plan: ContestPlan,
  members: readonly Member[],
  standing: ReadonlyMap<Member, Pick<Standing, 'total' | 'totalChangedAt'>>,
  until: number,
): Payments {
  const buyers = members.filter(() => random.chance(plan.buyers))
  const spenders = plan.fields.unit === 'points' ? members.filter(() => random.chance(0.15)) : []
  return {
    purchases: buyers.flatMap((member) => purchasesOf(random, plan, member, until)),
    spendings: spenders.flatMap((member): Spending[] => {
      const { total, totalChangedAt } = standing.get(member) ?? { total: 0, totalChangedAt: until }
      const at = totalChangedAt + random.whole(0, 2 * day)
      if (total < 20 || at >= until) return []
      return [{ member, amount: random.whole(2, Math.floor(total / 5)) * 2, reason: random.pick(spent), at }]
    }),
  }
}

function purchasesOf(random: Random, plan: ContestPlan, member: Member, until: number): Purchase[] {
  const currency = plan.fields.currency ?? 'USD'
  const found: Purchase[] = []
  let at = member.createdAt
  for (
    let left = random.weighted([
      [1, 70],
      [2, 20],
      [3, 7],
      [5, 3],
    ]);
    left > 0;
    left -= 1
  ) {
    at += random.whole(day / 48, 6 * day)
    if (at >= until) break
    const price = random.around(usual[currency] ?? 40, 0.6)
    const amount = currency === 'JPY' ? `${Math.round(price)}.00` : price.toFixed(2)
    found.push({ member, amount, reference: `order-${random.whole(10_000, 99_999)}-${found.length + 1}`, at })
  }
  return found
}

/** What each member's payments come to; members without any are absent. */
export function paymentSums({ purchases, spendings }: Payments): ReadonlyMap<Member, Money> {
  const found = new Map<Member, Money>()
  for (const { member, amount } of purchases) {
    const { purchaseValue, purchaseCount, used } = found.get(member) ?? noMoney
    const cents = Math.round(Number(purchaseValue) * 100) + Math.round(Number(amount) * 100)
    found.set(member, { purchaseValue: (cents / 100).toFixed(2), purchaseCount: purchaseCount + 1, used })
  }
  for (const { member, amount } of spendings) {
    const before = found.get(member) ?? noMoney
    found.set(member, { ...before, used: before.used + amount })
  }
  return found
}

export const noMoney: Money = { purchaseValue: '0.00', purchaseCount: 0, used: 0 }
