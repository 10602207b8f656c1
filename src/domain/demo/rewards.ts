import { sql } from 'drizzle-orm'
import { rewards } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'
import { defaultsOf, mergedReward } from '../reward/fields.js'
import type { StoredContest } from './contests.js'
import { insertRows } from './insert-rows.js'

/**
 * Stores the rewards of the plan, and who has unlocked them: whoever's verified entries reached the
 * threshold before an exclusion, at the instant of the row that did it. The ledgers are there already.
 */
export async function storeRewards(work: OperatorWork, stored: readonly StoredContest[]): Promise<void> {
  const rewarding = stored.filter(({ plan }) => plan.rewards !== undefined)
  await insertRows(work.executor, rewards, rewarding.flatMap(rewardRows))
  await work.executor.execute(sql`
    insert into reward_unlocks (reward_id, participant_id, unlocked_at)
    select r.id, e.participant_id, min(e.occurred_at)
    from (
      select contest_id, participant_id, occurred_at,
        sum(amount) over (partition by participant_id order by occurred_at, id) as running
      from entries
      where verified and contest_id = any(${sql.param(rewarding.map(({ contest }) => contest.id))}::bigint[])
    ) e
    join participants p on p.id = e.participant_id
    join rewards r on r.contest_id = e.contest_id and r.threshold <= e.running
    where e.occurred_at < coalesce(least(p.disqualified_at, p.banned_at), 'infinity')
    group by r.id, e.participant_id`)
}

function rewardRows({ plan, contest }: StoredContest): (typeof rewards.$inferInsert)[] {
  return (plan.rewards ?? []).map((reward, index) => ({
    ...mergedReward(defaultsOf(reward), reward),
    contestId: contest.id,
    position: index + 1,
    createdAt: contest.createdAt,
    updatedAt: contest.createdAt,
  }))
}
