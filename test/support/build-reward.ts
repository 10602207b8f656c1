import type { Database } from '../../src/database/connection.js'
import {
  type ContestRow,
  type ParticipantRow,
  type RewardRow,
  rewards,
  rewardUnlocks,
} from '../../src/database/tables/index.js'

const madeAt = '2026-06-02T10:00:00.000Z'

type RewardToBuild = Partial<typeof rewards.$inferInsert>

/** Rewards of the contest, coupons for 1 unless they say otherwise, which unlock for nobody by being made. */
export async function buildRewards(
  database: Database,
  contest: Pick<ContestRow, 'id'>,
  wanted: readonly RewardToBuild[],
): Promise<RewardRow[]> {
  return await database.root
    .insert(rewards)
    .values(
      wanted.map((reward, index) => ({
        contestId: contest.id,
        kind: 'coupon' as const,
        title: 'Ten off',
        threshold: 1,
        grant: 'guaranteed' as const,
        showCode: true,
        hideProgress: false,
        notify: true,
        position: index + 1,
        createdAt: madeAt,
        updatedAt: madeAt,
        ...reward,
      })),
    )
    .returning()
}

/** Puts a reward into people's hands. */
export async function buildUnlocks(
  database: Database,
  reward: Pick<RewardRow, 'id'>,
  people: readonly Pick<ParticipantRow, 'id'>[],
): Promise<void> {
  await database.root
    .insert(rewardUnlocks)
    .values(people.map(({ id }) => ({ rewardId: reward.id, participantId: id, unlockedAt: madeAt })))
}
