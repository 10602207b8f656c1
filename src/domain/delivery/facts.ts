import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import {
  contests,
  type EventRow,
  entries,
  participants,
  prizes,
  winners,
  workflows,
} from '../../database/tables/index.js'
import { contestTotals } from '../counters/totals.js'
import type { OperatorWork } from '../operator.js'

/** A number in an event's data: an id or a figure; null where it holds none. */
export function numberIn({ data }: EventRow, name: string): number | null {
  const value = data[name]
  return typeof value === 'number' ? value : null
}

const contestColumns = {
  id: contests.id,
  accountId: contests.accountId,
  /** Whether rows of its account may have ids of SweepWidget. */
  isDrawnFrom: sql<boolean>`exists (
    select from sources s where s.account_id = contests.account_id and s.dialect = 'sweepwidget')`,
  slug: contests.slug,
  title: contests.title,
  description: contests.description,
  startsAt: contests.startsAt,
  endsAt: contests.endsAt,
  timeZone: contests.timeZone,
  language: contests.language,
  winnerQuota: contests.winnerQuota,
  imageUrl: contests.imageUrl,
  isDraft: contests.isDraft,
  createdAt: contests.createdAt,
}

const personColumns = {
  id: participants.id,
  uuid: participants.uuid,
  displayName: participants.displayName,
  firstName: participants.firstName,
  lastName: participants.lastName,
  email: participants.email,
  phone: participants.phone,
  countryCode: participants.countryCode,
  birthday: participants.birthday,
  custom: participants.custom,
  total: participants.total,
  disqualifiedAt: participants.disqualifiedAt,
  bannedAt: participants.bannedAt,
}

function within(column: PgColumn, ids: readonly number[]): SQL {
  return sql`${column} = any(${sql.param([...ids])}::bigint[])`
}

/** Rows by their ids, read at once where there are any. */
async function byId<Row extends { readonly id: number }>(
  ids: readonly (number | null)[],
  read: (ids: number[]) => Promise<readonly Row[]>,
): Promise<ReadonlyMap<number, Row>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  return new Map((await read(wanted)).map((row) => [row.id, row]))
}

/** What messages tell besides what their events say, as it is now. */
export type Facts = Awaited<ReturnType<typeof factsOf>>

export type Contest = Facts['contests'] extends ReadonlyMap<number, infer Row> ? Row : never

export type Person = Facts['people'] extends ReadonlyMap<number, infer Row> ? Row : never

/**
 * Reads what the messages of these events need, whatever accounts and contests they are of: one statement for
 * each table that any of them needs, seven at most. Rows that are deleted since are absent.
 */
export async function factsOf({ executor }: OperatorWork, events: readonly EventRow[]) {
  const named = (name: string) => events.map((event) => numberIn(event, name))
  const told = events.filter(({ type }) => type.startsWith('contest.')).map(({ contestId }) => contestId)
  const added = events.filter(({ type }) => type === 'entry.created')
  return {
    contests: await byId(
      events.map(({ contestId }) => contestId),
      (ids) => executor.select(contestColumns).from(contests).where(within(contests.id, ids)),
    ),
    people: await byId(named('participantId'), (ids) =>
      executor.select(personColumns).from(participants).where(within(participants.id, ids)),
    ),
    entries: await byId(
      added.map((event) => numberIn(event, 'entryId')),
      (ids) =>
        executor
          .select({ id: entries.id, value: entries.value })
          .from(entries)
          .where(within(entries.id, ids)),
    ),
    winners: await byId(named('winnerId'), (ids) =>
      executor
        .select({ id: winners.id, selectedAt: winners.selectedAt })
        .from(winners)
        .where(within(winners.id, ids)),
    ),
    prizes: await byId(named('prizeId'), (ids) =>
      executor
        .select({ id: prizes.id, name: prizes.name, value: prizes.value })
        .from(prizes)
        .where(within(prizes.id, ids)),
    ),
    workflows: await byId(named('workflowId'), (ids) =>
      executor
        .select({ id: workflows.id, name: workflows.name })
        .from(workflows)
        .where(within(workflows.id, ids)),
    ),
    totals: await byId(told, async (ids) =>
      [...(await contestTotals({ executor }, ids))].map(([id, totals]) => ({ id, ...totals })),
    ),
  }
}
