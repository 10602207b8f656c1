import { prizes, redemptionCodes } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'
import { changedFields, prizeDefaults } from '../prize/fields.js'
import type { StoredContest } from './contests.js'
import { insertRows, reserveIds, taker } from './insert-rows.js'

/** Stores the prizes of the plan with their codes, won by nobody yet. */
export async function storePrizes(work: OperatorWork, stored: readonly StoredContest[]): Promise<void> {
  const { executor } = work
  const planned = stored.flatMap(({ plan, contest }) =>
    (plan.prizes ?? []).map((prize, index) => ({ prize, contest, seq: index + 1 })),
  )
  const nextId = taker(await reserveIds(executor, prizes, planned.length))
  const numbered = planned.map((one) => ({ ...one, id: nextId() }))
  await insertRows(
    executor,
    prizes,
    numbered.map(({ id, prize, contest, seq }) => ({
      ...changedFields({ ...prizeDefaults, name: prize.name, quantity: prize.quantity }, prize),
      id,
      contestId: contest.id,
      seq,
      position: seq,
      redeemed: 0,
      createdAt: contest.createdAt,
      updatedAt: contest.createdAt,
    })),
  )
  await insertRows(
    executor,
    redemptionCodes,
    numbered.flatMap(({ id, prize, contest }) =>
      (prize.codes ?? []).map((code) => ({ prizeId: id, code, createdAt: contest.createdAt })),
    ),
  )
}
