import { and, eq, isNull } from 'drizzle-orm'
import { type ContestRow, contests, type RewardRow, rewards } from '../../database/tables/index.js'
import { assertVisible, type ContestKey, lockContest } from '../contest/find.js'
import { DomainError, notFound } from '../errors.js'
import { recordEvents } from '../event/record.js'
import { closeGap, rearranged, writePositions } from '../positions.js'
import type { WriteWork } from '../work.js'
import { checkReward, defaultsOf, mergedReward, type NewReward, type RewardChanges } from './fields.js'
import { rewardBound, rewardsOfContests } from './find.js'
import { unlockRewardsOfAll } from './unlock.js'

/** The contest's rewards in order. */
async function present(work: WriteWork, contestId: number): Promise<readonly RewardRow[]> {
  return (await rewardsOfContests(work, [contestId], undefined)).get(contestId) ?? []
}

/**
 * Adds a reward at the end of the order. Where the contest's rewards are switched on, whoever has reached
 * the threshold has it at once (#142). STATE_FORBIDS beyond 250 rewards. Additions wait for each other.
 */
export async function createReward(work: WriteWork, key: ContestKey, input: NewReward): Promise<RewardRow> {
  checkReward(input)
  const contest = await lockContest(work, key, true)
  const count = (await present(work, contest.id)).length
  if (count >= rewardBound) {
    throw new DomainError('STATE_FORBIDS', `A contest has at most ${rewardBound} rewards.`)
  }
  const now = work.clock.now()
  const [reward] = await work.executor
    .insert(rewards)
    .values({
      ...mergedReward(defaultsOf(input), input),
      contestId: contest.id,
      position: count + 1,
      createdAt: now,
      updatedAt: now,
    })
    .returning()
  if (reward === undefined) throw new Error('The reward was not made.')
  await recordEvents(work, [{ type: 'reward.created', contestId: contest.id, data: { rewardId: reward.id } }])
  await unlockRewardsOfAll(work, contest, [reward.id])
  return reward
}

/**
 * The contest, locked exclusively: the one named, or else that of the reward. NOT_FOUND for a reward that
 * does not exist for the caller.
 */
async function lockContestOf(
  work: WriteWork,
  id: number,
  within: ContestKey | undefined,
): Promise<ContestRow> {
  if (within !== undefined) return await lockContest(work, within, true)
  const [found] = await work.executor
    .select({ contest: contests })
    .from(rewards)
    .innerJoin(contests, eq(contests.id, rewards.contestId))
    .where(eq(rewards.id, id))
  assertVisible(work.caller, found?.contest, () => notFound('reward'))
  if (found === undefined) throw notFound('reward')
  return await lockContest(work, { id: found.contest.id }, true)
}

/** The reward with its contest, which is locked exclusively; NOT_FOUND for deleted ones and those of others. */
async function lockReward(
  work: WriteWork,
  id: number,
  within: ContestKey | undefined,
): Promise<{ readonly reward: RewardRow; readonly contest: ContestRow }> {
  const contest = await lockContestOf(work, id, within)
  const [reward] = await work.executor
    .select()
    .from(rewards)
    .where(and(eq(rewards.id, id), eq(rewards.contestId, contest.id)))
  if (reward === undefined) throw notFound('reward')
  if (reward.deletedAt !== null) throw notFound('reward', 'deleted')
  return { reward, contest }
}

/**
 * Changes a reward; nothing given changes nothing (#77). A lower threshold unlocks it at once for whoever
 * has reached it; a higher one takes it from nobody (#142).
 */
export async function updateReward(
  work: WriteWork,
  id: number,
  within: ContestKey | undefined,
  changes: RewardChanges,
): Promise<RewardRow> {
  checkReward(changes)
  const { reward, contest } = await lockReward(work, id, within)
  const after = mergedReward(reward, changes)
  const names = Object.keys(after) as (keyof typeof after)[]
  const fields = names.filter((name) => after[name] !== reward[name])
  if (fields.length === 0) return reward
  const [updated] = await work.executor
    .update(rewards)
    .set({ ...after, updatedAt: work.clock.now() })
    .where(eq(rewards.id, id))
    .returning()
  if (updated === undefined) throw notFound('reward')
  await recordEvents(work, [
    { type: 'reward.updated', contestId: contest.id, data: { rewardId: id, fields } },
  ])
  if (updated.threshold < reward.threshold) await unlockRewardsOfAll(work, contest, [id])
  return updated
}

/** Removes a reward from its contest for good: nobody new gets it, who has it keeps it (#142). */
export async function deleteReward(
  work: WriteWork,
  id: number,
  within: ContestKey | undefined,
): Promise<ContestRow> {
  const { reward, contest } = await lockReward(work, id, within)
  const now = work.clock.now()
  await work.executor.update(rewards).set({ deletedAt: now, updatedAt: now }).where(eq(rewards.id, id))
  const siblings = and(eq(rewards.contestId, contest.id), isNull(rewards.deletedAt))
  if (siblings !== undefined) await closeGap(work, rewards, siblings, reward.position)
  await recordEvents(work, [{ type: 'reward.deleted', contestId: contest.id, data: { rewardId: id } }])
  return contest
}

/** Sets the display order (#121); gives the contest with all its rewards in order. */
export async function reorderRewards(
  work: WriteWork,
  key: ContestKey,
  order: readonly number[],
): Promise<{ readonly contest: ContestRow; readonly rewards: readonly RewardRow[] }> {
  const contest = await lockContest(work, key, true)
  const before = await present(work, contest.id)
  const current = before.map(({ id }) => id)
  const wanted = rearranged(current, order)
  if (wanted.every((id, index) => id === current[index])) return { contest, rewards: before }
  await writePositions(work, rewards, wanted)
  await recordEvents(work, [{ type: 'reward.reordered', contestId: contest.id, data: {} }])
  return { contest, rewards: await present(work, contest.id) }
}
