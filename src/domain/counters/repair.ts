import { sql } from 'drizzle-orm'
import type { Executor } from '../../database/connection.js'
import { recountedPeople, recountedTotals, rollupShares } from './shares.js'
import { slots } from './stripes.js'

/**
 * Writes what the ledger says over everything that is kept beside it, for contests by id, inside the
 * caller's transaction. The contests are locked against every write until it ends; page views stay.
 */
export async function repairCounters(executor: Executor, contestIds: readonly number[]): Promise<void> {
  const ids = sql`${sql.param([...contestIds])}::bigint[]`
  const within = sql`p.contest_id = any(${ids})`
  await executor.execute(sql`select id from contests where id = any(${ids}) order by id for no key update`)
  await executor.execute(sql`
    update participants c set total = r.total, actions = r.actions, bonus_actions = r.bonus_actions,
      referral_count = r.referral_count
    from (${recountedPeople(within)}) as r
    where c.id = r.id and (c.total, c.actions, c.bonus_actions, c.referral_count)
      <> (r.total, r.actions, r.bonus_actions, r.referral_count)`)
  await executor.execute(sql`
    insert into contest_counters (contest_id, slot, people, participants, entries, actions)
    select k.contest_id, k.slot, coalesce(r.people, 0), coalesce(r.participants, 0),
      coalesce(r.entries, 0), coalesce(r.actions, 0)
    from (
      select contest_id, slot::smallint from unnest(${ids}) as c(contest_id),
        generate_series(0, ${sql.raw(String(slots - 1))}) as s(slot)
    ) as k
    left join (${recountedTotals(within)}) as r on r.contest_id = k.contest_id and r.slot = k.slot
    on conflict (contest_id, slot) do update set people = excluded.people,
      participants = excluded.participants, entries = excluded.entries, actions = excluded.actions`)
  await executor.execute(sql`delete from contest_rollups where contest_id = any(${ids})`)
  const counted = sql`${within} and p.disqualified_at is null and p.banned_at is null`
  await executor.execute(sql`
    insert into contest_rollups (contest_id, slot, dimension, key, bucket, entries, actions, participants)
    ${rollupShares(counted)}`)
}
