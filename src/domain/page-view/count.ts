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

/**
 * Adds a view to the contest's totals, rollups and referrers, in one statement. The row of a referrer is one
 * for everybody who comes from the same page; the others are in a stripe that nobody else holds.
 */
export async function countView(work: WriteWork, contestId: number, view: CountedView): Promise<void> {
  const unique = view.firstView ? 1 : 0
  const places = [
    ...(view.countryCode === null
      ? []
      : [{ dimension: 'country', key: view.countryCode, bucket: allTime, unique: 0 }]),
    { dimension: 'time', key: '', bucket: bucketOf(view.viewedAt), unique },
  ]
  const source = unnest('d', [
    { name: 'dimension', type: 'text', values: places.map(({ dimension }) => dimension) },
    { name: 'key', type: 'text', values: places.map(({ key }) => key) },
    { name: 'bucket', type: 'timestamptz', values: places.map(({ bucket }) => bucket) },
    { name: 'unique_views', type: 'bigint', values: places.map((place) => place.unique) },
  ])
  await work.executor.execute(sql`
    with counted as (
      insert into contest_counters as c (contest_id, slot, views, unique_views)
      select k.contest_id, ${freeSlot(sql`k.contest_id`)}, 1, ${unique}::bigint
      from (values (${contestId}::bigint)) as k(contest_id)
      on conflict (contest_id, slot) do update set
        views = c.views + excluded.views, unique_views = c.unique_views + excluded.unique_views
      returning c.contest_id, c.slot
    ), rolled as (
      insert into contest_rollups as r (contest_id, slot, dimension, key, bucket, views, unique_views)
      select k.contest_id, k.slot, d.dimension, d.key, d.bucket, 1, d.unique_views
      from counted as k cross join ${source}
      on conflict (contest_id, dimension, key, bucket, slot) do update set
        views = r.views + excluded.views, unique_views = r.unique_views + excluded.unique_views
    )
    ${view.referrer === null ? sql`select from counted` : referrerRow(view.referrer)}`)
}

function referrerRow(referrer: string): SQL {
  return sql`
    insert into contest_referrers as r (contest_id, url, domain, views)
    select k.contest_id, ${referrer}::text, ${domainOf(sql`${referrer}::text`)}, 1 from counted as k
    on conflict (contest_id, url) do update set views = r.views + 1`
}
