import { type SQL, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { invalidField } from '../errors.js'
import type { BatchRead, Work } from '../work.js'

/** Counted activity and page views of one local day. */
export interface DailyActivity {
  /** The day in the contest's zone, `2026-06-15`. */
  readonly date: string
  readonly entries: number
  readonly actions: number
  readonly participants: number
  readonly views: number
  /** Visitors who came for the first time. */
  readonly uniqueViews: number
}

/** Days in the contest's zone, both included; null: the contest's own bound. */
export interface DayRange {
  readonly from: string | null
  readonly to: string | null
}

/** How many days are given at most. */
export const maximumDays = 366
const dayLength = 24 * 60 * 60 * 1_000

/** Throws VALIDATION_FAILED for a range, given in full, of more than 366 days. */
export function checkDayRange({ from, to }: DayRange): void {
  if (from === null || to === null) return
  if (Date.parse(to) - Date.parse(from) >= maximumDays * dayLength) {
    throw invalidField('to', `to must be less than ${maximumDays} days after the first day.`)
  }
}

/**
 * Activity of contests by id, day by day in each contest's zone, zero days included, ascending; one
 * statement. Without `from` the days begin with that of the start (or of the making), without `to` they end
 * with today or the day of the end. Of a longer span the latest 366 days are given, or the first ones where
 * only `from` is set. A range that ends before it begins has no days.
 */
export const dailyActivity: BatchRead<number, readonly DailyActivity[], DayRange> = (work, ids, range) =>
  activityOf(work, ids, range, {
    first: sql`(coalesce(c.starts_at, c.created_at) at time zone c.time_zone)::date`,
    last: sql`least(${today(work)}, (c.ends_at at time zone c.time_zone)::date)`,
  })

/** Activity of contests by id on the present day of each contest's zone; one statement. */
export const activityToday: BatchRead<number, DailyActivity> = async (work, ids) => {
  const days = await activityOf(
    work,
    ids,
    { from: null, to: null },
    { first: today(work), last: today(work) },
  )
  return new Map([...days].flatMap(([id, [day]]) => (day === undefined ? [] : [[id, day] as const])))
}

/** The present day in the zone of the contest `c`. */
function today(work: Work): SQL {
  return sql`(${work.clock.now()}::timestamptz at time zone c.time_zone)::date`
}

/** Activity of contests by id in the range, with bounds of each contest `c` where the range has none. */
async function activityOf(
  work: Work,
  ids: readonly number[],
  { from, to }: DayRange,
  bounds: { readonly first: SQL; readonly last: SQL },
): Promise<ReadonlyMap<number, readonly DailyActivity[]>> {
  const longest = sql.raw(String(maximumDays - 1))
  // A type, not an interface: rows() asks for an index signature.
  type Row = { id: number; date: string } & { [Name in keyof Omit<DailyActivity, 'date'>]: number }
  const found = await rows<Row>(
    work.executor,
    sql`
    with bounds as (
      select c.id, c.time_zone as zone, coalesce(${from}::date, ${bounds.first}) as first,
        coalesce(${to}::date, ${bounds.last}) as last
      from contests c where c.id = any(${sql.param([...ids])}::bigint[])
    ), spans as (
      select id, zone,
        case when ${from}::date is null then greatest(first, last - ${longest}) else first end as first,
        case when ${from}::date is null then last else least(last, first + ${longest}) end as last
      from bounds
    ), active as (
      select s.id, (r.bucket at time zone s.zone)::date as day, sum(r.entries) as entries,
        sum(r.actions) as actions, sum(r.participants) as participants, sum(r.views) as views,
        sum(r.unique_views) as unique_views
      from spans s
      join contest_rollups r on r.contest_id = s.id and r.dimension = 'time' and r.key = ''
        and r.bucket >= (s.first - 1)::timestamp at time zone 'UTC'
        and r.bucket < (s.last + 2)::timestamp at time zone 'UTC'
      group by s.id, (r.bucket at time zone s.zone)::date
    )
    select s.id, to_char(d.day, 'YYYY-MM-DD') as date, coalesce(a.entries, 0)::bigint as entries,
      coalesce(a.actions, 0)::bigint as actions, coalesce(a.participants, 0)::bigint as participants,
      coalesce(a.views, 0)::bigint as views, coalesce(a.unique_views, 0)::bigint as "uniqueViews"
    from spans s
    cross join lateral (select s.first + g.n as day from generate_series(0, s.last - s.first) as g(n)) as d
    left join active a on a.id = s.id and a.day = d.day
    order by s.id, d.day`,
  )
  const days = new Map<number, DailyActivity[]>(ids.map((id) => [id, []]))
  for (const { id, ...day } of found) days.get(id)?.push(day)
  return days
}
