import { sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import type { BatchRead } from '../work.js'

/** A page that led views to a contest. */
export interface ReferrerFigures {
  readonly url: string
  /** Its host, `www.` included. */
  readonly domain: string
  readonly views: number
}

/** How many referrers are given at most. */
export const topReferrers = 20

/** The pages that led most views to contests by id, most first, then by address (#146). One statement. */
export const referrerRanking: BatchRead<number, readonly ReferrerFigures[]> = async (work, ids) => {
  const found = await rows<{ id: number; url: string; domain: string; views: number }>(
    work.executor,
    sql`
    select c.id, top.url, top.domain, top.views
    from unnest(${sql.param([...ids])}::bigint[]) as c(id)
    cross join lateral (
      select url, domain, views from contest_referrers r
      where r.contest_id = c.id order by views desc nulls last, url limit ${topReferrers}
    ) as top
    order by c.id, top.views desc, top.url`,
  )
  const rankings = new Map<number, ReferrerFigures[]>(ids.map((id) => [id, []]))
  for (const { id, ...referrer } of found) rankings.get(id)?.push(referrer)
  return rankings
}
