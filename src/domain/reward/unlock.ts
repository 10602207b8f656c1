import { type SQL, sql } from 'drizzle-orm'
import type { ContestRow } from '../../database/tables/index.js'
import type { WriteWork } from '../work.js'

/** What unlocking has to know of a contest. */
export type RewardingContest = Pick<ContestRow, 'id' | 'rewardsEnabled'>

/**
 * Gives these people of the contest every reward whose threshold their counted total has reached, unless
 * they have it, and records `reward.unlocked` for each: one statement for any number of people and rewards,
 * none while the contest's rewards are switched off or nobody is named (#142). The people must be locked,
 * and the contest against changes of its rewards.
 */
export async function unlockRewards(
  work: WriteWork,
  contest: RewardingContest,
  participantIds: readonly number[],
): Promise<void> {
  if (!contest.rewardsEnabled || participantIds.length === 0) return
  await unlock(work, [contest.id], sql`p.id = any(${sql.param([...participantIds])}::bigint[])`)
}

/**
 * The same for everybody in the contest, with all its rewards or only these: after rewards were made, their
 * thresholds lowered, or rewards switched on. One statement for any number of people. The contest must be
 * locked exclusively, so that no total rises meanwhile.
 */
export async function unlockRewardsOfAll(
  work: WriteWork,
  contest: RewardingContest,
  rewardIds?: readonly number[],
): Promise<void> {
  if (rewardIds === undefined) return await unlockRewardsOfContests(work, [contest])
  if (!contest.rewardsEnabled || rewardIds.length === 0) return
  await unlock(work, [contest.id], sql`r.id = any(${sql.param([...rewardIds])}::bigint[])`)
}

/** The same with all rewards of several contests, each of which is locked so: one statement, none where rewards are switched off in all. */
export async function unlockRewardsOfContests(
  work: WriteWork,
  contests: readonly RewardingContest[],
): Promise<void> {
  const rewarding = contests.filter(({ rewardsEnabled }) => rewardsEnabled)
  if (rewarding.length === 0) return
  const ids = rewarding.map(({ id }) => id)
  await unlock(work, ids, sql`true`)
}

/**
 * The part `unlocked` of a statement, with rows of (reward_id, participant_id): what `unlockRewards` gives these
 * people, whose new totals are rows of (id, total) in `people`. Its caller records the events.
 */
export function unlockParts(
  work: WriteWork,
  contestId: number,
  participantIds: readonly number[],
  people: SQL,
): SQL {
  return sql`unlocked as (
    insert into reward_unlocks (reward_id, participant_id, unlocked_at)
    select r.id, m.id, ${work.clock.now()}::timestamptz
    from rewards r join (${people}) as m on m.total >= r.threshold
    where r.contest_id = ${contestId}::bigint and r.deleted_at is null
      and m.id = any(${sql.param([...participantIds])}::bigint[])
    on conflict do nothing
    returning reward_id, participant_id
  )`
}

async function unlock(work: WriteWork, contestIds: readonly number[], which: SQL): Promise<void> {
  const now = work.clock.now()
  await work.executor.execute(sql`
    with unlocked as (
      insert into reward_unlocks (reward_id, participant_id, unlocked_at)
      select r.id, p.id, ${now}::timestamptz
      from rewards r
      join participants p on p.contest_id = r.contest_id and p.total >= r.threshold
      where r.contest_id = any(${sql.param([...contestIds])}::bigint[]) and r.deleted_at is null and ${which}
        and p.disqualified_at is null and p.banned_at is null
      on conflict do nothing
      returning reward_id, participant_id
    )
    insert into events (account_id, contest_id, type, data, occurred_at)
    select ${work.caller.accountId}::bigint, r.contest_id, 'reward.unlocked',
      jsonb_build_object('rewardId', u.reward_id, 'participantId', u.participant_id), ${now}::timestamptz
    from unlocked u join rewards r on r.id = u.reward_id order by u.participant_id, u.reward_id`)
}
