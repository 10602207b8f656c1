import { type SQL, sql } from 'drizzle-orm'
import { slots } from './stripes.js'

// What the ledger says of people's shares in their contests' rollups. Used to move people in and out and
// to recompute, so that both mean the same.

const bucket = (column: SQL) => sql`date_bin('15 minutes', ${column}, timestamptz '2000-01-01T00:00:00Z')`

/**
 * Rows of (contest_id, slot, dimension, key, bucket, entries, actions, participants), each key once: the
 * shares of the people for whom `which` holds (of `participants p`), as if none were excluded.
 */
export function rollupShares(which: SQL): SQL {
  return sql`
    select s.contest_id, s.slot, s.dimension, s.key, s.bucket,
      sum(s.entries)::bigint as entries, sum(s.actions)::bigint as actions,
      sum(s.participants)::bigint as participants
    from (
      select p.contest_id, (p.id % ${sql.raw(String(slots))})::smallint as slot, k.dimension, k.key,
        ${bucket(sql`e.occurred_at`)} as bucket, e.amount as entries, 1 as actions, 0 as participants
      from participants p
      join entries e on e.participant_id = p.id and e.verified
      cross join lateral (
        values ('time', ''), ('method', e.method_type_id::text)
      ) as k(dimension, key)
      where ${which} and k.key is not null
      union all
      select p.contest_id, (p.id % ${sql.raw(String(slots))})::smallint, 'time', '',
        ${bucket(sql`p.created_at`)}, 0, 0, 1
      from participants p
      where ${which} and exists (select 1 from entries e where e.participant_id = p.id and e.verified)
    ) as s
    group by s.contest_id, s.slot, s.dimension, s.key, s.bucket`
}

/**
 * Rows of (id, contest_id, excluded, total, actions, bonus_actions, referral_count): what the ledger says
 * of the people for whom `which` holds (of `participants p`). `which` must hold for whole contests.
 */
export function recountedPeople(which: SQL): SQL {
  return sql`
    with sums as (
      select p.id, p.contest_id, p.referred_by,
        p.disqualified_at is not null or p.banned_at is not null as excluded,
        coalesce(sum(e.amount), 0)::bigint as total, count(e.id) as actions,
        count(e.id) filter (where e.origin <> 'base') as bonus_actions
      from participants p
      left join entries e on e.participant_id = p.id and e.verified
      where ${which}
      group by p.id
    )
    select s.id, s.contest_id, s.excluded, s.total, s.actions, s.bonus_actions,
      coalesce(f.referral_count, 0) as referral_count
    from sums s
    left join (
      select referred_by, count(*) as referral_count from sums
      where not excluded and actions > 0 and referred_by is not null
      group by referred_by
    ) as f on f.referred_by = s.id`
}

/** Rows of (contest_id, slot, people, participants, entries, actions): what the ledger says of contests. */
export function recountedTotals(which: SQL): SQL {
  return sql`
    select r.contest_id, (r.id % ${sql.raw(String(slots))})::smallint as slot, count(*) as people,
      count(*) filter (where not r.excluded and r.actions > 0) as participants,
      coalesce(sum(r.total) filter (where not r.excluded), 0)::bigint as entries,
      coalesce(sum(r.actions) filter (where not r.excluded), 0)::bigint as actions
    from (${recountedPeople(which)}) as r
    group by r.contest_id, r.id % ${sql.raw(String(slots))}`
}
