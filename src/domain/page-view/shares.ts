import { type SQL, sql } from 'drizzle-orm'
import { allTime } from '../counters/stripes.js'

// What page views come to in the figures kept beside them, those included that were drawn in by day. Used to count a view and
// to recount, so that both mean the same. `which` may look at the contest alone.

/** The host of a stored referrer, `www.` included (#146). */
export function domainOf(url: SQL): SQL {
  return sql`substring(${url} from '^https?://(\\[[^]]*\\]|[^/:?]+)')`
}

/**
 * Views for which `which` holds (of `page_views v`), with whether each is the visitor's `first` of the
 * contest: the one with the lowest id, since whoever is first holds the visitor's row until the view is
 * kept. Clocks of several processes may disagree. `which` must hold for whole contests.
 */
function viewsOf(which: SQL): SQL {
  return sql`
    select v.contest_id, v.visitor, v.country_code, v.viewed_at,
      v.id = min(v.id) over (partition by v.contest_id, v.visitor) as first
    from page_views v where ${which}`
}

/** Rows of (contest_id, views, unique_views), those included that were drawn in by day. */
export function recountedViews(which: SQL): SQL {
  return sql`
    select w.contest_id, sum(w.views)::bigint as views, sum(w.unique_views)::bigint as unique_views
    from (
      select o.contest_id, count(*) as views, count(*) filter (where o.first) as unique_views
      from (${viewsOf(which)}) as o group by o.contest_id
      union all
      select v.contest_id, v.views, v.unique_views from drawn_views v where ${which}
    ) as w
    group by w.contest_id`
}

/**
 * Rows of (contest_id, dimension, key, bucket, views, unique_views), each key once. Unique views stand
 * in the quarter hour of the visitor's first view, those that were drawn in where their day's views do.
 */
export function viewShares(which: SQL): SQL {
  return sql`
    select s.contest_id, s.dimension, s.key, s.bucket, sum(s.views)::bigint as views,
      sum(s.unique_views)::bigint as unique_views
    from (
      select w.contest_id, k.dimension, k.key, k.bucket, count(*) as views,
        count(*) filter (where w.first and k.dimension = 'time') as unique_views
      from (${viewsOf(which)}) as w
      cross join lateral (
        values ('time', '', date_bin('15 minutes', w.viewed_at, timestamptz '2000-01-01T00:00:00Z')),
          ('country', w.country_code, ${allTime}::timestamptz)
      ) as k(dimension, key, bucket)
      where k.key is not null
      group by w.contest_id, k.dimension, k.key, k.bucket
      union all
      select v.contest_id, 'time', '', v.bucket, v.views, v.unique_views from drawn_views v where ${which}
    ) as s
    group by s.contest_id, s.dimension, s.key, s.bucket`
}

/** Rows of (contest_id, visitor, first_seen_at). */
export function recountedVisitors(which: SQL): SQL {
  return sql`
    select w.contest_id, w.visitor, w.viewed_at as first_seen_at from (${viewsOf(which)}) as w where w.first`
}

/** Rows of (contest_id, url, views). */
export function recountedReferrers(which: SQL): SQL {
  return sql`
    select v.contest_id, v.referrer as url, count(*) as views from page_views v
    where ${which} and v.referrer is not null
    group by v.contest_id, v.referrer`
}
