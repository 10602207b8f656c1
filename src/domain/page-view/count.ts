import { type SQL, sql } from 'drizzle-orm'
import { unnest } from '../../database/unnest.js'
import type { Instant } from '../clock.js'
import { allTime, bucketOf, freeSlot } from '../counters/stripes.js'
import type { WriteWork } from '../work.js'
import { domainOf } from './shares.js'

/** A view that is in order. */
export interface PageView {
  readonly visitor: string
  /** As `referrerIn` gives it. */
  readonly referrer: string | null
  /** In capitals. */
  readonly countryCode: string | null
}

/** A view with what counts it. */
interface CountedView extends PageView {
  readonly viewedAt: Instant
  readonly firstView: boolean
}

/** Views that are counted, or (below 0) no longer, at one place of the rollups. */
interface PlacedViews {
  readonly dimension: 'time' | 'country'
  /** Empty for `time`, the code for `country`. */
  readonly key: string
  readonly bucket: Instant
  readonly views: number
  readonly uniqueViews: number
}

/**
 * Adds a view to the contest's totals, rollups and referrers, in one statement. The row of a referrer is one
 * for everybody who comes from the same page; the others are in a stripe that nobody else holds.
 */
export async function countView(work: WriteWork, contestId: number, view: CountedView): Promise<void> {
  const uniqueViews = view.firstView ? 1 : 0
  const { countryCode, referrer } = view
  const time = { dimension: 'time', key: '', bucket: bucketOf(view.viewedAt), views: 1, uniqueViews } as const
  const country = { ...time, dimension: 'country', bucket: allTime, uniqueViews: 0 } as const
  const places = countryCode === null ? [time] : [{ ...country, key: countryCode }, time]
  await work.executor.execute(sql`
    with ${countedParts(contestId, time, places)}
    ${referrer === null ? sql`select from counted` : referrerRow(referrer)}`)
}

/** Adds views that were drawn in by day, each at its own quarter hour, or takes them away; one statement, none for no days. */
export async function countDrawnViews(
  work: WriteWork,
  contestId: number,
  days: readonly Pick<PlacedViews, 'bucket' | 'views' | 'uniqueViews'>[],
): Promise<void> {
  if (days.length === 0) return
  const sum = (figure: 'views' | 'uniqueViews') => days.reduce((total, day) => total + day[figure], 0)
  const total = { views: sum('views'), uniqueViews: sum('uniqueViews') }
  const places = days.map((day) => ({ ...day, dimension: 'time' as const, key: '' }))
  await work.executor.execute(sql`with ${countedParts(contestId, total, places)} select from counted`)
}

/** The parts of a statement that add views to a contest's totals and rollups, in a stripe that nobody else holds. No place may come twice. */
function countedParts(
  contestId: number,
  total: Pick<PlacedViews, 'views' | 'uniqueViews'>,
  places: readonly PlacedViews[],
): SQL {
  const source = unnest('d', [
    { name: 'dimension', type: 'text', values: places.map(({ dimension }) => dimension) },
    { name: 'key', type: 'text', values: places.map(({ key }) => key) },
    { name: 'bucket', type: 'timestamptz', values: places.map(({ bucket }) => bucket) },
    { name: 'views', type: 'bigint', values: places.map(({ views }) => views) },
    { name: 'unique_views', type: 'bigint', values: places.map(({ uniqueViews }) => uniqueViews) },
  ])
  return sql`
    counted as (
      insert into contest_counters as c (contest_id, slot, views, unique_views)
      select k.contest_id, ${freeSlot(sql`k.contest_id`)}, ${total.views}::bigint, ${total.uniqueViews}::bigint
      from (values (${contestId}::bigint)) as k(contest_id)
      on conflict (contest_id, slot) do update set
        views = c.views + excluded.views, unique_views = c.unique_views + excluded.unique_views
      returning c.contest_id, c.slot
    ), rolled as (
      insert into contest_rollups as r (contest_id, slot, dimension, key, bucket, views, unique_views)
      select k.contest_id, k.slot, d.dimension, d.key, d.bucket, d.views, d.unique_views
      from counted as k cross join ${source}
      on conflict (contest_id, dimension, key, bucket, slot) do update set
        views = r.views + excluded.views, unique_views = r.unique_views + excluded.unique_views
    )`
}

function referrerRow(referrer: string): SQL {
  return sql`
    insert into contest_referrers as r (contest_id, url, domain, views)
    select k.contest_id, ${referrer}::text, ${domainOf(sql`${referrer}::text`)}, 1 from counted as k
    on conflict (contest_id, url) do update set views = r.views + 1`
}
