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
      where ${which} and p.actions > 0
    ) as s
    group by s.contest_id, s.slot, s.dimension, s.key, s.bucket`
}
