import { and, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import { contests, type RewardRow, rewards } from '../../database/tables/index.js'
import { visibleContests } from '../contest/find.js'
import { type ListOrder, readLists } from '../page.js'
import type { BatchRead } from '../work.js'

/** Most rewards that a contest has. */
export const rewardBound = 250

const byPosition: ListOrder = {
  name: 'position',
  expression: sql`${rewards.position}::bigint`,
  type: 'bigint',
  direction: 'asc',
}

/** The rewards of each contest in display order. The caller has seen to it that the contests are visible. */
export const rewardsOfContests: BatchRead<number, readonly RewardRow[]> = async (work, contestIds) => {
  const list = {
    table: rewards,
    parent: rewards.contestId,
    id: rewards.id,
    where: isNull(rewards.deletedAt),
    order: byPosition,
  }
  return await readLists(work.executor, list, contestIds, rewardBound)
}

/** Rewards by id, deleted ones too since people keep them, as far as their contests exist for the caller. */
export const rewardsById: BatchRead<number, RewardRow> = async (work, ids) => {
  const found = await work.executor
    .select(getTableColumns(rewards))
    .from(rewards)
    .innerJoin(contests, eq(contests.id, rewards.contestId))
    .where(and(sql`${rewards.id} = any(${sql.param([...ids])}::bigint[])`, visibleContests(work.caller)))
  return new Map(found.map((reward) => [reward.id, reward]))
}
