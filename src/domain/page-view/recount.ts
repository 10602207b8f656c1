import { type SQL, sql } from 'drizzle-orm'
import type { Executor } from '../../database/connection.js'
import {
  differ,
  digestPlace,
  figures,
  keptRollups,
  keptTotals,
  rollupPlace,
  type Within,
} from '../counters/differences.js'
import { domainOf, recountedReferrers, recountedViews, recountedVisitors, viewShares } from './shares.js'

const viewFigures = ['views', 'unique_views']

function totalsQuery(within: Within): SQL {
  return sql`
    select coalesce(c.contest_id, r.contest_id) as contest_id,
      'totals' as place, ${figures('c', viewFigures)} as stored,
      ${figures('r', viewFigures)} as actual
    from (${keptTotals(viewFigures, within)}) as c
    full join (${recountedViews(within(sql`v.contest_id`))}) as r on r.contest_id = c.contest_id
    where ${differ(viewFigures)}`
}

function rollupsQuery(within: Within): SQL {
  return sql`
    select coalesce(c.contest_id, r.contest_id) as contest_id, ${rollupPlace} as place,
      ${figures('c', viewFigures)} as stored, ${figures('r', viewFigures)} as actual
    from (${keptRollups(viewFigures, within)}) as c
    full join (${viewShares(within(sql`v.contest_id`))}) as r
      on r.contest_id = c.contest_id and r.dimension = c.dimension and r.key = c.key
        and r.bucket = c.bucket
    where ${differ(viewFigures)}`
}

/** Visitors who are missing or too many, or seen first at another time, in milliseconds since 1970. */
function visitorsQuery(within: Within): SQL {
  const names = ['first_seen_at']
  const inMilliseconds = (rows: SQL) => sql`
    select s.contest_id, s.visitor, (extract(epoch from s.first_seen_at) * 1000)::bigint as first_seen_at
    from (${rows}) as s`
  return sql`
    select coalesce(c.contest_id, r.contest_id) as contest_id, ${digestPlace('visitor', 'visitor')} as place,
      ${figures('c', names)} as stored, ${figures('r', names)} as actual
    from (${inMilliseconds(sql`select * from contest_visitors c where ${within(sql`c.contest_id`)}`)}) as c
    full join (${inMilliseconds(recountedVisitors(within(sql`v.contest_id`)))}) as r
      on r.contest_id = c.contest_id and r.visitor = c.visitor
    where ${differ(names)}`
}

function referrersQuery(within: Within): SQL {
  const names = ['views']
  return sql`
    select coalesce(c.contest_id, r.contest_id) as contest_id, ${digestPlace('referrer', 'url')} as place,
      ${figures('c', names)} as stored, ${figures('r', names)} as actual
    from (select * from contest_referrers c where ${within(sql`c.contest_id`)}) as c
    full join (${recountedReferrers(within(sql`v.contest_id`))}) as r
      on r.contest_id = c.contest_id and r.url = c.url
    where ${differ(names)}`
}

/**
 * Statements that give every figure of page views that the rows contradict, as (contest_id, place, stored,
 * actual): totals, rollups, visitors, referrers.
 */
export const viewQueries = [totalsQuery, rollupsQuery, visitorsQuery, referrersQuery] as const

/**
 * Writes what the page views say over every figure kept beside them, for contests by id, which the caller
 * has locked. Figures of other things in the same rows stay.
 */
export async function repairViews(executor: Executor, contestIds: readonly number[]): Promise<void> {
  const ids = sql`${sql.param([...contestIds])}::bigint[]`
  const within = sql`v.contest_id = any(${ids})`
  await executor.execute(sql`
    update contest_counters set views = 0, unique_views = 0
    where contest_id = any(${ids}) and (views, unique_views) <> (0, 0)`)
  await executor.execute(sql`
    insert into contest_counters (contest_id, slot, views, unique_views)
    select r.contest_id, 0, r.views, r.unique_views from (${recountedViews(within)}) as r
    on conflict (contest_id, slot) do update set views = excluded.views, unique_views = excluded.unique_views`)
  await executor.execute(sql`
    update contest_rollups set views = 0, unique_views = 0
    where contest_id = any(${ids}) and (views, unique_views) <> (0, 0)`)
  await executor.execute(sql`delete from contest_visitors where contest_id = any(${ids})`)
  await executor.execute(sql`delete from contest_referrers where contest_id = any(${ids})`)
  await storeViewShares(executor, within)
}

/**
 * Writes rollups, visitors and referrers of the views for which `which` holds (of `page_views v`), whose
 * contests have none: in rows of rollups that are there the views are replaced.
 */
export async function storeViewShares(executor: Executor, which: SQL): Promise<void> {
  await executor.execute(sql`
    insert into contest_rollups (contest_id, slot, dimension, key, bucket, views, unique_views)
    select s.contest_id, 0, s.dimension, s.key, s.bucket, s.views, s.unique_views from (${viewShares(which)}) as s
    on conflict (contest_id, dimension, key, bucket, slot) do update set
      views = excluded.views, unique_views = excluded.unique_views`)
  await executor.execute(sql`
    insert into contest_visitors (contest_id, visitor, first_seen_at) ${recountedVisitors(which)}`)
  await executor.execute(sql`
    insert into contest_referrers (contest_id, url, domain, views)
    select r.contest_id, r.url, ${domainOf(sql`r.url`)}, r.views from (${recountedReferrers(which)}) as r`)
}
