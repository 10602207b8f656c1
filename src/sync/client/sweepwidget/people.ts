import { isDay } from '../../../domain/calendar-day.js'
import type {
  ContestKey,
  Position,
  SourceEntry,
  SourceParticipant,
  SourceWinner,
} from '../../../domain/source/model.js'
import type { operations } from '../../../generated/rest/sweepwidget.js'
import type { DataOf } from '../client.js'
import { idOf, instantIn, mapRows, type Page, type ReadOptions, RowFault, textOrNull } from '../page.js'
import { numberedPages, pageIn } from '../paging.js'
import type { SweepWidgetClient as Client } from './client.js'
import { idIn } from './parts.js'

const size = 100

/** Everybody who is neither banned nor disqualified, by name: the one order that points do not change. */
export async function* participants(client: Client, contest: ContestKey, { signal, from }: ReadOptions) {
  yield* numberedPages<SourceParticipant>(size, pageIn(from), async (page) => {
    const query = { page, per_page: size, sort: 'name_asc' } as const
    const answer = await client.call('participants.list', { path: idIn(contest), query, signal })
    const mapped = mapRows('participants.list', answer, (row): SourceParticipant => {
      if (row.birthday !== null && !isDay(row.birthday))
        throw new RowFault('birthday', 'must be a calendar day')
      return {
        externalId: idOf(row.user_id, 'user_id'),
        contest: contest.externalId,
        displayName: textOrNull(row.name),
        email: textOrNull(row.email),
        country: row.country,
        birthday: row.birthday,
        total: row.total_entries,
        isExcluded: false,
      }
    })
    return { ...mapped, came: answer.data.length + answer.problems.length, total: answer.pagination.total }
  })
}

/** Whether the rows that are read now are verified; the others come in a second pass. */
function verifiedIn(from: Position | null): boolean {
  return from?.['verified'] !== false
}

function dayIn(from: Position | null): string | null {
  const day = from?.['day']
  return typeof day === 'string' && isDay(day) ? day : null
}

/**
 * The ledger, oldest first, so that new rows shift no page: the verified rows from the last known day on, then all
 * that are not verified. Between two runs, deleted rows and older ones that were verified since show in a full one alone.
 */
export async function* entries(
  client: Client,
  contest: ContestKey,
  { signal, from }: ReadOptions,
): AsyncGenerator<Page<SourceEntry>, void> {
  const since = dayIn(from)
  const known = from?.['newest']
  let newest = typeof known === 'string' && isDay(known) ? known : since
  for (const verified of verifiedIn(from) ? [true, false] : [false]) {
    const first = verified === verifiedIn(from) ? pageIn(from) : 1
    const position = (page: number): Position => ({ verified, page, day: since, newest })
    for await (const page of pass(client, contest, verified, since, first, signal)) {
      if (verified) newest = newestDay(newest, page.days)
      // Where the first pass ends the second begins.
      const next =
        page.next !== null ? position(page.nextPage) : verified ? { ...position(1), verified: false } : null
      const again = newest === null ? null : { day: newest }
      yield { rows: page.rows, problems: page.problems, next, again, total: page.total }
    }
  }
}

type Row = DataOf<operations['entries.list']>[number]

interface Passed extends Page<SourceEntry> {
  readonly nextPage: number
  /** The last row's day. */
  readonly days: readonly string[]
}

async function* pass(
  client: Client,
  contest: ContestKey,
  verified: boolean,
  since: string | null,
  first: number,
  signal: AbortSignal,
): AsyncGenerator<Passed, void> {
  let days: readonly string[] = []
  const pages = numberedPages<SourceEntry>(size, first, async (page) => {
    const query = {
      page,
      per_page: size,
      sort: 'timestamp_asc',
      is_verified: verified ? 1 : 0,
      ...(verified && since !== null && { date_from: since }),
    } as const
    const answer = await client.call('entries.list', { path: idIn(contest), query, signal })
    days = answer.data.map(({ timestamp }) => timestamp.slice(0, 10))
    const mapped = mapRows('entries.list', answer, (row) => entryOf(contest, row))
    return { ...mapped, came: answer.data.length + answer.problems.length, total: answer.pagination.total }
  })
  for await (const page of pages) yield { ...page, days, nextPage: pageIn(page.next) }
}

function newestDay(known: string | null, days: readonly string[]): string | null {
  return days.reduce<string | null>((newest, day) => (newest === null || day > newest ? day : newest), known)
}

function entryOf(contest: ContestKey, row: Row): SourceEntry {
  return {
    externalId: idOf(row.id, 'id'),
    contest: contest.externalId,
    participant: idOf(row.user_id, 'user_id'),
    amount: row.entry_amount,
    occurredAt: instantIn(contest.timeZone ?? 'UTC', row.timestamp, 'timestamp'),
    verified: row.is_verified,
    type: idOf(row.entry_method, 'entry_method'),
    typeName: row.entry_method_name,
    value: row.entry_value,
    person: {
      displayName: textOrNull(row.user_name),
      email: textOrNull(row.user_email),
      country: row.country,
    },
  }
}

/** Winners, who are called by the row of the ledger that won. */
export async function* winners(client: Client, contest: ContestKey, { signal, from }: ReadOptions) {
  yield* numberedPages<SourceWinner>(size, pageIn(from), async (page) => {
    const query = { page, per_page: size }
    const answer = await client.call('winners.list', { path: idIn(contest), query, signal })
    const mapped = mapRows(
      'winners.list',
      answer,
      (row): SourceWinner => ({
        externalId: idOf(row.entry_id, 'entry_id'),
        contest: contest.externalId,
        participant: idOf(row.user_id, 'user_id'),
        selectedAt: instantIn(contest.timeZone ?? 'UTC', row.timestamp, 'timestamp'),
        status: 'won',
        isCurrent: true,
        entry: idOf(row.entry_id, 'entry_id'),
        prizeName: row.prize_info?.prize_name ?? null,
        prizeValue: row.prize_info?.prize_value ?? null,
      }),
    )
    return { ...mapped, came: answer.data.length + answer.problems.length, total: answer.pagination.total }
  })
}
