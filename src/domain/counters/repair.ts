import { type SQL, sql } from 'drizzle-orm'
import type { Executor } from '../../database/connection.js'
import { repairViews } from '../page-view/recount.js'
import { repairPrizes } from '../prize/recount.js'
import { repairHints } from './hints.js'
import { rebuildRanks } from './rank/ranges.js'
import { addressShares, included, recountedPeople, recountedTotals, rollupShares } from './shares.js'

/**
 * Writes what the ledger and the page views say over everything that is kept beside them, for contests by
 * id, inside the caller's transaction. The contests are locked against every write until it ends.
 */
export async function repairCounters(executor: Executor, contestIds: readonly number[]): Promise<void> {
  const ids = sql`${sql.param([...contestIds])}::bigint[]`
  await executor.execute(sql`select id from contests where id = any(${ids}) order by id for no key update`)
  await repairPeople(executor, ids)
  await repairTotals(executor, ids)
  await repairViews(executor, contestIds)
  await repairRollups(executor, ids)
  await repairAddresses(executor, ids)
  await repairPrizes(executor, contestIds)
  await repairHints(executor, ids)
  await rebuildRanks(executor, contestIds)
}

const within = (ids: SQL): SQL => sql`p.contest_id = any(${ids})`

async function repairPeople(executor: Executor, ids: SQL): Promise<void> {
  await executor.execute(sql`
    update participants c set total = r.total, actions = r.actions, bonus_actions = r.bonus_actions,
      referral_count = r.referral_count
    from (${recountedPeople(within(ids))}) as r
    where c.id = r.id and (c.total, c.actions, c.bonus_actions, c.referral_count)
      <> (r.total, r.actions, r.bonus_actions, r.referral_count)`)
}

/** One stripe holds everything then; the others stay for what else they hold. */
async function repairTotals(executor: Executor, ids: SQL): Promise<void> {
  await executor.execute(sql`
    update contest_counters set people = 0, participants = 0, entries = 0, actions = 0, referrals = 0, referrers = 0
    where contest_id = any(${ids})`)
  await executor.execute(sql`
    insert into contest_counters
      (contest_id, slot, people, participants, entries, actions, referrals, referrers)
    select r.contest_id, 0, r.people, r.participants, r.entries, r.actions, r.referrals, r.referrers
    from (${recountedTotals(within(ids))}) as r
    order by r.contest_id
    on conflict (contest_id, slot) do update set people = excluded.people,
      participants = excluded.participants, entries = excluded.entries, actions = excluded.actions,
      referrals = excluded.referrals, referrers = excluded.referrers`)
}

/** Rows that hold page views stay, with what the ledger says beside them. */
async function repairRollups(executor: Executor, ids: SQL): Promise<void> {
  await executor.execute(sql`
    update contest_rollups set entries = 0, actions = 0, participants = 0
    where contest_id = any(${ids}) and (entries, actions, participants) <> (0, 0, 0)`)
  await executor.execute(sql`
    insert into contest_rollups (contest_id, slot, dimension, key, bucket, entries, actions, participants)
    select s.contest_id, 0, s.dimension, s.key, s.bucket, s.entries, s.actions, s.participants
    from (${rollupShares(sql`${within(ids)} and ${included}`)}) as s
    on conflict (contest_id, dimension, key, bucket, slot) do update set entries = excluded.entries,
      actions = excluded.actions, participants = excluded.participants`)
  await executor.execute(sql`
    delete from contest_rollups where contest_id = any(${ids})
      and (entries, actions, participants, views, unique_views) = (0, 0, 0, 0, 0)`)
}

async function repairAddresses(executor: Executor, ids: SQL): Promise<void> {
  await executor.execute(sql`delete from contest_addresses where contest_id = any(${ids})`)
  await executor.execute(sql`
    insert into contest_addresses (contest_id, ip_address, actions)
    ${addressShares(sql`${within(ids)} and ${included}`)}`)
}
