import { and, eq } from 'drizzle-orm'
import type { Database } from '../../src/database/connection.js'
import { events, rewards, rewardUnlocks } from '../../src/database/tables/index.js'

/** The unlocked rewards of a contest as `reward person`, sorted. */
export async function unlocksOf(database: Database, contestId: number): Promise<string[]> {
  const found = await database.root
    .select({ reward: rewardUnlocks.rewardId, person: rewardUnlocks.participantId })
    .from(rewardUnlocks)
    .innerJoin(rewards, eq(rewards.id, rewardUnlocks.rewardId))
    .where(eq(rewards.contestId, contestId))
  return found.map(({ reward, person }) => `${reward} ${person}`).sort()
}

/** What was told of unlocked rewards in a contest, as `reward person`, in the order of the telling. */
export async function toldUnlocks(database: Database, contestId: number): Promise<string[]> {
  const found = await database.root
    .select()
    .from(events)
    .where(and(eq(events.contestId, contestId), eq(events.type, 'reward.unlocked')))
    .orderBy(events.id)
  return found.map(({ data }) => `${String(data['rewardId'])} ${String(data['participantId'])}`)
}
