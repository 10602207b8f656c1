import { and, eq, sql } from 'drizzle-orm'
import { TableRows } from '../../../../database/table-rows.js'
import { drawnViews } from '../../../../database/tables/index.js'
import { isDay } from '../../../calendar-day.js'
import type { Instant } from '../../../clock.js'
import { instantOfWallClock } from '../../../contest/zone.js'
import { bucketOf } from '../../../counters/stripes.js'
import { countDrawnViews } from '../../../page-view/count.js'
import type { WriteWork } from '../../../work.js'
import type { SourceViewDay } from '../../model.js'
import { lockDrawnContest } from '../contest-lock.js'
import { faultBy, taken } from '../page.js'
import type { StoreOfContest } from '../store.js'

type DayRow = typeof drawnViews.$inferSelect

const columns = new TableRows(drawnViews, ['contestId', 'day', 'bucket', 'views', 'uniqueViews'])

const faultOf = ({ externalId, views, uniqueViews }: SourceViewDay) =>
  faultBy((checks) => {
    // What follows the last year that PostgreSQL and ISO 8601 share would have no noon in some zone.
    checks.that(isDay(externalId) && externalId < '9999', 'externalId', 'externalId must be a calendar day.')
    checks.integer('views', views, 0, Number.MAX_SAFE_INTEGER)
    checks.integer('uniqueViews', uniqueViews, 0, Number.MAX_SAFE_INTEGER)
  })

/**
 * The views of a contest's page by day, beside those that the gateway counts itself: a service tells no single view, so that they are kept as
 * sums, at the noon of their day. What it says of a day replaces what it said before.
 */
export const storeViewDays: StoreOfContest<'viewDay'> = async (work, drawing, rows) => {
  const page = taken(
    rows,
    ({ externalId }) => externalId,
    (row) => row,
    faultOf,
  )
  const { id: contestId, timeZone } = await lockDrawnContest(work, drawing)
  const days = page.rows.map(({ externalId }) => externalId)
  const held = await work.executor
    .select()
    .from(drawnViews)
    .where(and(eq(drawnViews.contestId, contestId), sql`${drawnViews.day} = any(${sql.param(days)}::text[])`))
  const before = new Map(held.map((row) => [row.day, row]))
  const after = page.rows.map(({ externalId: day, said: { views, uniqueViews } }): DayRow => {
    return { contestId, day, bucket: noonOf(day, timeZone), views, uniqueViews }
  })
  const made = after.filter(({ day, views, uniqueViews }) => !before.has(day) && views + uniqueViews > 0)
  const changed = after.filter((row) => isOther(row, before.get(row.day)))
  await write(work, [...made, ...changed])
  await countDrawnViews(
    work,
    contestId,
    differences(
      changed.flatMap(({ day }) => before.get(day) ?? []),
      [...made, ...changed],
    ),
  )
  const touched = made.length + changed.length
  const unchanged = page.rows.length - touched + page.repeats
  return { made: made.length, changed: changed.length, unchanged, skipped: page.skipped }
}

function isOther(row: DayRow, before: DayRow | undefined): boolean {
  if (before === undefined) return false
  const { bucket, views, uniqueViews } = before
  return bucket !== row.bucket || views !== row.views || uniqueViews !== row.uniqueViews
}

/** No zone's clock leaves a noon out, or puts it on another day. */
function noonOf(day: string, timeZone: string): Instant {
  const noon = instantOfWallClock(`${day} 12:00:00`, timeZone)
  if (noon === undefined) throw new Error('A day has no noon.')
  return bucketOf(noon)
}

async function write(work: WriteWork, rows: readonly DayRow[]): Promise<void> {
  if (rows.length === 0) return
  await work.executor.execute(sql`
    insert into ${drawnViews} (${columns.names}) select ${columns.values} from ${columns.source(rows)} order by d.day
    on conflict (contest_id, day) do update set
      bucket = excluded.bucket, views = excluded.views, unique_views = excluded.unique_views`)
}

/** What is to be counted more or less, each quarter hour once. */
function differences(gone: readonly DayRow[], come: readonly DayRow[]) {
  const sums = new Map<Instant, { views: number; uniqueViews: number }>()
  const add = ({ bucket, views, uniqueViews }: DayRow, sign: 1 | -1) => {
    const sum = sums.get(bucket) ?? { views: 0, uniqueViews: 0 }
    sum.views += sign * views
    sum.uniqueViews += sign * uniqueViews
    sums.set(bucket, sum)
  }
  for (const row of gone) add(row, -1)
  for (const row of come) add(row, 1)
  return [...sums].map(([bucket, sum]) => ({ bucket, ...sum }))
}
