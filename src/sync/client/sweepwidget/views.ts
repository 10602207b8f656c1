import { isDay } from '../../../domain/calendar-day.js'
import type { ContestKey, Position, SourceViewDay } from '../../../domain/source/model.js'
import { idOf, mapRows, type Page, type ReadOptions } from '../page.js'
import type { SweepWidgetClient as Client } from './client.js'
import { idIn } from './parts.js'

const dayLength = 24 * 60 * 60 * 1_000
/** Days of a longest window, less one. */
const year = 365

interface Days {
  readonly from: string
  readonly to: string
}

/**
 * Views of the page by day: without dates the service tells those from the start to the end or the present, the latest 366. Pages are visited before and
 * afterwards, too: the year before is asked for, and what has followed since. Where a contest has not begun, no day is told: the last year is asked for.
 * An incremental run leaves the year before out, in which nothing happens any more.
 */
export async function* viewDays(
  client: Client,
  contest: ContestKey,
  { signal, from }: ReadOptions,
): AsyncGenerator<Page<SourceViewDay>, void> {
  const told = await daysIn(client, contest, undefined, signal)
  const today = dayAfter(client.now().slice(0, 10), 1)
  const all = told.rows.map(({ externalId }) => externalId).sort()
  const [first, last] = [all.at(0), all.at(-1)]
  const windows: Days[] = []
  if (first === undefined || last === undefined) windows.push({ from: dayAfter(today, -year), to: today })
  else {
    if (from?.['begun'] !== true) windows.push({ from: dayAfter(first, -year - 1), to: dayAfter(first, -1) })
    // Zones are a day ahead at most; longer ago than a year nobody looks.
    const since = [dayAfter(last, 1), dayAfter(today, -year)].sort().at(-1) ?? today
    if (since < today) windows.push({ from: since, to: today })
  }
  const more: (typeof told)[] = []
  for (const days of windows.filter(({ from: first, to }) => isDay(first) && isDay(to)))
    more.push(await daysIn(client, contest, days, signal))
  const rows = [told, ...more].flatMap((page) => page.rows)
  const again: Position | null = first === undefined ? null : { begun: true }
  const problems = [told, ...more].flatMap((page) => page.problems)
  yield { rows, problems, next: null, again, total: rows.length }
}

async function daysIn(client: Client, contest: ContestKey, days: Days | undefined, signal: AbortSignal) {
  const query = days && { date_from: days.from, date_to: days.to }
  const answer = await client.call('analytics.daily', {
    path: idIn(contest),
    ...(query && { query }),
    signal,
  })
  return mapRows(
    'analytics.daily',
    answer,
    (row): SourceViewDay => ({
      externalId: idOf(row.date, 'date'),
      contest: contest.externalId,
      views: row.total_views,
      uniqueViews: row.unique_views,
    }),
  )
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10)
}
