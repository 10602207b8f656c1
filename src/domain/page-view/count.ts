import { sql } from 'drizzle-orm'
import { unnest } from '../../database/unnest.js'
import type { Instant } from '../clock.js'
import { allTime, bucketOf } from '../counters/stripes.js'
import type { WriteWork } from '../work.js'
import { domainOf, slotOfVisitor } from './shares.js'

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
 * Adds a view to the contest's totals, rollups and referrers, in the order in which every write locks them:
 * totals, rollups by key, referrers. The row of a referrer comes last, so that it is locked for the
 * shortest time: it is one row for everybody who comes from the same page, while the others are striped.
 */
export async function countView(work: WriteWork, contestId: number, view: CountedView): Promise<void> {
  const unique = view.firstView ? 1 : 0
  const slot = slotOfVisitor(sql`${view.visitor}::text`)
  await work.executor.execute(sql`
    insert into contest_counters as c (contest_id, slot, views, unique_views)
    values (${contestId}, ${slot}, 1, ${unique})
    on conflict (contest_id, slot) do update set
      views = c.views + excluded.views, unique_views = c.unique_views + excluded.unique_views`)
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
    insert into contest_rollups as r (contest_id, slot, dimension, key, bucket, views, unique_views)
    select ${contestId}::bigint, ${slot}, d.dimension, d.key, d.bucket, 1, d.unique_views
    from ${source}
    order by d.dimension collate "C", d.key collate "C"
    on conflict (contest_id, dimension, key, bucket, slot) do update set
      views = r.views + excluded.views, unique_views = r.unique_views + excluded.unique_views`)
  if (view.referrer === null) return
  await work.executor.execute(sql`
    insert into contest_referrers as r (contest_id, url, domain, views)
    values (${contestId}, ${view.referrer}::text, ${domainOf(sql`${view.referrer}::text`)}, 1)
    on conflict (contest_id, url) do update set views = r.views + 1`)
}
