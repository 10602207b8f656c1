import { type SQL, sql } from 'drizzle-orm'
import type { Within } from '../differences.js'
import { countedAs } from './places.js'

/**
 * The ranges of leaderboards, with the changes that wait for them, that do not hold as many people as stand
 * there, as (contest_id, place, stored, actual).
 */
export function ranksQuery(within: Within): SQL {
  const kept = (column: SQL) => sql`${within(column)} and ${column} in (select contest_id from rank_ranges)`
  const levels = sql`(values (0::smallint), (1::smallint)) as l(level)`
  return sql`
    select k.contest_id, 'rank range ' || k.level || ' from total ' || -k.minus_total || ', '
        || to_char(k.reached_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as place,
      jsonb_build_object('people', k.stored) as stored, jsonb_build_object('people', k.actual) as actual
    from (
      select w.contest_id, w.level, w.part, sum(w.stored)::bigint as stored, sum(w.actual)::bigint as actual,
        min(w.minus_total) as minus_total,
        (array_agg(w.reached_at order by w.minus_total, w.reached_at))[1] as reached_at
      from (
        select u.*, sum(u.start) over (partition by u.contest_id, u.level
          order by u.minus_total, u.reached_at, u.start desc rows unbounded preceding) as part
        from (
          select r.contest_id, r.level, r.minus_total, r.reached_at, 1 as start, r.people as stored, 0 as actual
          from rank_ranges r where ${within(sql`r.contest_id`)}
          union all
          select c.contest_id, l.level, c.minus_total, c.reached_at, 0, c.people, 0
          from rank_changes c cross join ${levels} where ${kept(sql`c.contest_id`)}
          union all
          select p.contest_id, l.level, -p.total, p.total_changed_at, 0, 0, 1
          from participants p cross join ${levels} where ${kept(sql`p.contest_id`)} and ${countedAs('p')}
        ) as u
      ) as w
      group by w.contest_id, w.level, w.part
    ) as k
    where k.stored <> k.actual and k.part > 0`
}
