import { sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { countedAs, peopleBetween, top } from '../counters/rank/places.js'
import type { BatchRead } from '../work.js'

/**
 * The places of people by id on their contests' leaderboards, one statement; who is not counted has none.
 * Ranges of places tell how many people stand before the one that somebody stands in, the changes that they do not
 * hold yet are added, and what is left of the range is counted: some hundred people, however many the contest has. A
 * contest of some hundred people has no ranges and is counted down to the last one asked for.
 */
export const ranks: BatchRead<number, number> = async (work, ids) => {
  // Not knowing how many are asked for, PostgreSQL keeps its plan, which is the same for all, and plans no more.
  const asked = sql`(select ${sql.param([...ids])}::bigint[])::bigint[]`
  const found = await rows<{ id: number; rank: number }>(
    work.executor,
    sql`
    select place.id, (place.number + span.before)::bigint as rank
    from (
      select s.*,
        coalesce((select sum(r.people) from rank_ranges r where r.contest_id = s.contest_id and r.level = 1
          and (r.minus_total, r.reached_at) < (s.wide_total, s.wide_at)), 0)
        + coalesce((select sum(r.people) from rank_ranges r where r.contest_id = s.contest_id and r.level = 0
          and (r.minus_total, r.reached_at) >= (s.wide_total, s.wide_at)
          and (r.minus_total, r.reached_at) < (s.minus_total, s.reached_at)), 0)
        + coalesce((select sum(c.people) from rank_changes c where c.contest_id = s.contest_id and s.ranged
          and (c.minus_total, c.reached_at) < (s.minus_total, s.reached_at)), 0) as before
      from (
        select p.contest_id, own.minus_total is not null as ranged,
          coalesce(own.minus_total, -${top.total}) as minus_total,
          coalesce(own.reached_at, ${top.reachedAt}) as reached_at,
          coalesce(wide.minus_total, -${top.total}) as wide_total,
          coalesce(wide.reached_at, ${top.reachedAt}) as wide_at,
          array_agg(p.id) as asked, min(p.total) as last_total,
          (array_agg(p.total_changed_at order by p.total, p.total_changed_at desc))[1] as last_at
        from participants p
        left join lateral (${rangeOf(0)}) as own on true
        left join lateral (${rangeOf(1)}) as wide on true
        where p.id = any(${asked}) and ${countedAs('p')}
        group by 1, 2, 3, 4, 5, 6
      ) as s
      -- Added up once for each span, and not for each of its people, as the planner would take it to be.
      offset 0
    ) as span
    cross join lateral (
      select q.id, row_number() over (order by q.total desc, q.total_changed_at, q.id) as number
      from (${people}) as q
    ) as place
    where place.id = any(span.asked)`,
  )
  return new Map(found.map(({ id, rank }) => [id, rank]))
}

/** The range of a level in which somebody, `p`, stands. */
function rangeOf(level: 0 | 1) {
  return sql`
    select k.minus_total, k.reached_at from rank_ranges k
    where k.contest_id = p.contest_id and k.level = ${sql.raw(String(level))}
      and (k.minus_total, k.reached_at) <= (-p.total, p.total_changed_at)
    order by k.minus_total desc, k.reached_at desc limit 1`
}

/** Who stands in a span, down to the last one asked for. */
const people = peopleBetween(
  sql`span.contest_id`,
  { total: sql`(-span.minus_total)`, reachedAt: sql`span.reached_at` },
  { total: sql`span.last_total`, reachedAt: sql`span.last_at` },
  '<=',
)
