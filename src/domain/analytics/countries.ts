import { sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { allTime } from '../counters/stripes.js'
import type { BatchRead } from '../work.js'

/** A country of a ranking. */
export interface CountryCount {
  /** Two letters. */
  readonly countryCode: string
  readonly count: number
}

/** How many countries a ranking has at most. */
export const topCountries = 50

/**
 * The countries of contests by id from which most views (or counted people) came, most first, then by code;
 * unknown countries are left out (#137). One statement.
 */
export const countryRanking: BatchRead<
  number,
  readonly CountryCount[],
  { readonly of: 'views' | 'participants' }
> = async (work, ids, { of }) => {
  const counted = sql.identifier(of)
  const found = await rows<{ id: number; countryCode: string; count: number }>(
    work.executor,
    sql`
    select c.id, top."countryCode", top.count
    from unnest(${sql.param([...ids])}::bigint[]) as c(id)
    cross join lateral (
      select key as "countryCode", sum(${counted})::bigint as count
      from contest_rollups r
      where r.contest_id = c.id and r.dimension = 'country' and r.bucket = ${allTime}
      group by key
      having sum(${counted}) > 0
      order by sum(${counted}) desc, key collate "C"
      limit ${topCountries}
    ) as top
    order by c.id, top.count desc, top."countryCode" collate "C"`,
  )
  const rankings = new Map<number, CountryCount[]>(ids.map((id) => [id, []]))
  for (const { id, ...country } of found) rankings.get(id)?.push(country)
  return rankings
}
