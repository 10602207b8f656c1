import { type SQL, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { contests } from '../../database/tables/index.js'
import { type ContestFilter, matchingContests } from '../contest/list.js'
import { addDays, dayOf, daysBetween, zoneNamed } from '../contest/zone.js'
import { checkDayRange, type DailyActivity } from '../counters/daily-activity.js'
import { DomainError, invalidField } from '../errors.js'
import { type Service, serviceOf } from '../source/service.js'
import type { Work } from '../work.js'

export interface ActivityAsked {
  /** Absent: 29 days before the last one. */
  readonly from?: string | null | undefined
  /** Absent: the present day. */
  readonly to?: string | null | undefined
  readonly timeZone: string
  readonly by?: 'service' | 'brand' | null | undefined
  readonly filter: ContestFilter
}

export type ActivityTotals = Omit<DailyActivity, 'date'>

interface Span {
  readonly totals: ActivityTotals
  readonly days: readonly DailyActivity[]
}

export interface ActivitySeries extends Span {
  readonly service: Service | null
  readonly brandId: number | null
}

export interface AccountActivity extends Span {
  readonly from: string
  readonly to: string
  readonly timeZone: string
  readonly series: readonly ActivitySeries[]
}

const usualSpan = 29
/** No calendar day is before it. */
const firstDay = '0001-01-01'
/** Rows of quarter hours that one request reads. */
const mostRows = 500_000
const mostSeries = 20

const quiet: ActivityTotals = { entries: 0, actions: 0, participants: 0, views: 0, uniqueViews: 0 }

// A type, not an interface: rows() asks for an index signature.
type Active = { series: string | null; read: number } & {
  -readonly [Name in keyof DailyActivity]: DailyActivity[Name]
}

const groupings: Readonly<Record<'service' | 'brand', SQL>> = {
  service: serviceOf(sql`${contests}`),
  brand: sql`${contests.brandId}::text`,
}

function usualFrom(to: string): string {
  return daysBetween(firstDay, to) < usualSpan ? firstDay : addDays(to, -usualSpan)
}

/**
 * Activity day by day over the contests that match, as far as they exist for the caller, and the same by service or brand. One statement over
 * quarter hours, of which it reads `most`: LIMIT_EXCEEDED where there are more. A range of more than 366 days, one that ends before it begins, and an unknown
 * zone are VALIDATION_FAILED.
 */
export async function accountActivity(
  work: Work,
  asked: ActivityAsked,
  most = mostRows,
): Promise<AccountActivity> {
  const { caller, clock, executor } = work
  const timeZone = zoneNamed(asked.timeZone)
  if (timeZone === undefined) throw invalidField('timeZone', 'timeZone must be the name of an IANA zone.')
  const now = clock.now()
  const to =
    asked.to ?? (asked.from == null ? dayOf(now, timeZone) : latest(dayOf(now, timeZone), asked.from))
  const from = asked.from ?? usualFrom(to)
  if (from > to) throw invalidField('to', 'to must not be before from.')
  checkDayRange({ from, to })
  const by = asked.by == null ? sql`null::text` : groupings[asked.by]
  const active = await rows<Active>(
    executor,
    sql`
    with active as materialized (
      select x.series, x.day, count(*) as read, sum(x.entries) as entries, sum(x.actions) as actions,
        sum(x.participants) as participants, sum(x.views) as views, sum(x.unique_views) as unique_views
      from (
        select c.series, (r.bucket at time zone ${timeZone})::date as day, r.entries, r.actions, r.participants, r.views,
          r.unique_views
        from (
          select ${contests.id}, ${by} as series from ${contests} where ${matchingContests(caller, now, asked.filter)} offset 0
        ) as c
        join contest_rollups r on r.contest_id = c.id and r.dimension = 'time' and r.key = ''
          and r.bucket >= ${from}::date::timestamp at time zone ${timeZone}
          and r.bucket < (${to}::date + 1)::timestamp at time zone ${timeZone}
        limit ${most + 1}
      ) as x
      group by x.series, x.day
    ), shown as (
      select series from active where series is not null group by series
      order by sum(entries) desc, series limit ${mostSeries}
    )
    select s.series, to_char(a.day, 'YYYY-MM-DD') as date, sum(a.read)::bigint as read, sum(a.entries)::bigint as entries,
      sum(a.actions)::bigint as actions, sum(a.participants)::bigint as participants, sum(a.views)::bigint as views,
      sum(a.unique_views)::bigint as "uniqueViews"
    from active a left join shown s on s.series = a.series
    group by s.series, a.day`,
  )
  if (active.reduce((sum, { read }) => sum + Number(read), 0) > most) {
    throw new DomainError(
      'LIMIT_EXCEEDED',
      `The days hold more than ${most} quarter hours of contests; ask for fewer days or contests.`,
    )
  }
  const range = { from, to }
  const names = [...new Set(active.flatMap(({ series }) => series ?? []))]
  const series = names
    .map((name) => ({
      service: asked.by === 'service' ? (name as Service) : null,
      brandId: asked.by === 'brand' ? Number(name) : null,
      ...spanOf(
        range,
        active.filter((day) => day.series === name),
      ),
    }))
    .sort((one, other) => other.totals.entries - one.totals.entries)
  return { ...range, timeZone, ...spanOf(range, active), series }
}

function latest(one: string, other: string): string {
  return one > other ? one : other
}

/** The days of the range with what happened on each, and the sums. */
function spanOf(
  { from, to }: { readonly from: string; readonly to: string },
  active: readonly Active[],
): Span {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => ({
    date: addDays(from, n),
    ...quiet,
  }))
  const byDate = new Map(days.map((day) => [day.date, day]))
  const totals = { ...quiet }
  for (const found of active) {
    const day = byDate.get(found.date)
    if (day === undefined) continue
    for (const name of figures) {
      day[name] += Number(found[name])
      totals[name] += Number(found[name])
    }
  }
  return { totals, days }
}

const figures = ['entries', 'actions', 'participants', 'views', 'uniqueViews'] as const
