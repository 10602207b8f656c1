import { type SQL, sql } from 'drizzle-orm'
import { allTime } from './stripes.js'

// What the ledger says of people's shares in their contests' figures. Used to move people in and out and
// to recompute, so that both mean the same.

const bucket = (column: SQL) => sql`date_bin('15 minutes', ${column}, timestamptz '2000-01-01T00:00:00Z')`

const always = sql`timestamptz '${sql.raw(allTime)}'`
const active = sql`exists (select 1 from entries e where e.participant_id = p.id and e.verified)`

/**
 * Rows of (contest_id, dimension, key, bucket, entries, actions, participants), each key once: the shares
 * of the people for whom `which` holds (of `participants p`), as if none were excluded.
 */
export function rollupShares(which: SQL): SQL {
  return sql`
    select s.contest_id, s.dimension, s.key, s.bucket,
      sum(s.entries)::bigint as entries, sum(s.actions)::bigint as actions,
      sum(s.participants)::bigint as participants
    from (
      select p.contest_id, 'time' as dimension, '' as key,
        ${bucket(sql`e.occurred_at`)} as bucket, e.amount as entries, 1 as actions, 0 as participants
      from participants p
      join entries e on e.participant_id = p.id and e.verified
      where ${which}
      union all
      select p.contest_id, 'method', e.method_type_id::text, ${always}, sum(e.amount), count(*), 1
      from participants p
      join entries e on e.participant_id = p.id and e.verified
      where ${which} and e.method_type_id is not null
      group by p.id, e.method_type_id
      union all
      select p.contest_id, k.dimension, k.key, k.bucket, 0, 0, 1
      from participants p
      cross join lateral (
        values ('time', '', ${bucket(sql`p.created_at`)}), ('country', p.country_code, ${always})
      ) as k(dimension, key, bucket)
      where ${which} and k.key is not null and ${active}
    ) as s
    group by s.contest_id, s.dimension, s.key, s.bucket`
}

/**
 * Rows of (contest_id, ip_address, actions), each address once: the shares of the people for whom `which`
 * holds (of `participants p`), as if none were excluded.
 */
export function addressShares(which: SQL): SQL {
  return sql`
    select p.contest_id, e.ip_address, count(*)::integer as actions
    from participants p
    join entries e on e.participant_id = p.id and e.verified
    where ${which} and e.ip_address is not null
    group by p.contest_id, e.ip_address`
}

/** Whether a person (of `participants p`) is not excluded. */
export const included = sql`p.disqualified_at is null and p.banned_at is null`

/**
 * Rows of (id, contest_id, referred_by, excluded, total, actions, bonus_actions, referral_count): what the ledger says
 * of the people for whom `which` holds (of `participants p`). `which` must hold for whole contests.
 */
export function recountedPeople(which: SQL): SQL {
  return sql`
    with sums as (
      select p.id, p.contest_id, p.referred_by, p.referrals_told,
        p.disqualified_at is not null or p.banned_at is not null as excluded,
        coalesce(sum(e.amount), 0)::bigint as total, count(e.id) as actions,
        count(e.id) filter (where e.origin <> 'base') + p.bonus_actions_told as bonus_actions
      from participants p
      left join entries e on e.participant_id = p.id and e.verified
      where ${which}
      group by p.id
    )
    select s.id, s.contest_id, s.referred_by, s.excluded, s.total, s.actions, s.bonus_actions,
      coalesce(f.referral_count, 0) + s.referrals_told as referral_count
    from sums s
    left join (
      select referred_by, count(*) as referral_count from sums
      where not excluded and actions > 0 and referred_by is not null
      group by referred_by
    ) as f on f.referred_by = s.id`
}

/**
 * Rows of (contest_id, people, participants, entries, actions, referrals, referrers): what the ledger says
 * of contests.
 */
export function recountedTotals(which: SQL): SQL {
  return sql`
    select r.contest_id, count(*) as people,
      count(*) filter (where r.counted) as participants,
      coalesce(sum(r.total) filter (where r.counted), 0)::bigint as entries,
      coalesce(sum(r.actions) filter (where r.counted), 0)::bigint as actions,
      count(*) filter (where r.counted and r.referred_by is not null) as referrals,
      count(*) filter (where r.counted and r.referral_count > 0) as referrers
    from (
      select f.*, not f.excluded and f.actions > 0 as counted from (${recountedPeople(which)}) as f
    ) as r
    group by r.contest_id`
}
