import { asc, eq, getTableColumns, lte, type SQL, sql } from 'drizzle-orm'
import {
  type ContestRow,
  type ContestScheduleRow,
  contestSchedules,
  contests,
  sourceDialects,
} from '../../database/tables/index.js'
import { unnest } from '../../database/unnest.js'
import type { Instant } from '../clock.js'
import {
  type AccountEvent,
  type EventType,
  recordEventsOfAccounts,
  recordEventsOfSources,
} from '../event/record.js'
import type { OperatorWork } from '../operator.js'
import type { WriteWork } from '../work.js'

/** Most contests that one transaction tells of. */
const batch = 200

/** A contest's schedule and whose contest it is. */
type Scheduled = ContestScheduleRow &
  Pick<ContestRow, 'accountId'> & {
    /** The source that tells of the contest, and whose service tells its receivers; null: the gateway alone does. */
    readonly sourceId: number | null
  }

type Dates = Pick<ContestRow, 'isDraft' | 'startsAt' | 'endsAt' | 'deletedAt'>

/** The later of two instants; a date that has passed takes effect now. */
function notBefore(now: Instant, date: Instant | null): Instant {
  return date === null || date < now ? now : date
}

/** When the contest becomes live and ends as its dates stand now (#71): without a start when it is published (#172). */
function momentsOf(contest: Dates, now: Instant): Pick<ContestScheduleRow, 'liveAt' | 'overAt'> {
  if (contest.isDraft || contest.deletedAt !== null) return { liveAt: null, overAt: null }
  const { startsAt, endsAt } = contest
  return { liveAt: notBefore(now, startsAt), overAt: endsAt === null ? null : notBefore(now, endsAt) }
}

/**
 * Sets the clock for a contest that was made, published, hidden, deleted or given other dates, in the
 * transaction that does so and holds the contest. What is due already is told at once: a contest that is live
 * records `contest.started`, one that is over `contest.ended` after it, each once in its life (#75), however
 * often its dates change or it goes back to draft.
 */
export async function scheduleContest(work: WriteWork, contest: ContestRow): Promise<void> {
  const moments = momentsOf(contest, work.clock.now())
  const [schedule] = await work.executor
    .insert(contestSchedules)
    .values({ contestId: contest.id, ...moments })
    .onConflictDoUpdate({ target: contestSchedules.contestId, set: moments })
    .returning()
  if (schedule === undefined) throw new Error('A contest has no schedule.')
  if (schedule.dueAt === null || schedule.dueAt > work.clock.now()) return
  await tell(work, [{ ...schedule, accountId: contest.accountId, sourceId: null }])
}

/**
 * The same for many contests that were drawn in from a service, in one statement: it has told its receivers of what is past, so
 * that nobody is told of that here.
 */
export async function scheduleDrawnContests(
  work: WriteWork,
  drawn: readonly (Dates & Pick<ContestRow, 'id'>)[],
): Promise<void> {
  if (drawn.length === 0) return
  const now = work.clock.now()
  const moments = drawn.map((contest) => momentsOf(contest, now))
  const given = unnest('d', [
    { name: 'contest_id', type: 'bigint', values: drawn.map(({ id }) => id) },
    { name: 'live_at', type: 'timestamptz', values: moments.map(({ liveAt }) => liveAt) },
    { name: 'over_at', type: 'timestamptz', values: moments.map(({ overAt }) => overAt) },
  ])
  const isPast = (moment: string) => sql`coalesce(d.${sql.raw(moment)} <= ${now}::timestamptz, false)`
  await work.executor.execute(sql`
    insert into contest_schedules as s (contest_id, live_at, over_at, start_told, end_told)
    select d.contest_id, d.live_at, d.over_at, ${isPast('live_at')}, ${isPast('over_at')}
    from ${given} order by d.contest_id
    on conflict (contest_id) do update set live_at = excluded.live_at, over_at = excluded.over_at,
      start_told = s.start_told or excluded.start_told, end_told = s.end_told or excluded.end_told`)
}

/**
 * Tells what the clock has brought about: contests that became live record `contest.started`, those that
 * ended `contest.ended`, at the instant at which they did, however late that is noticed, the start before the
 * end. Each is told once in a contest's life by whichever process comes first; what another is telling is
 * passed over. Of a contest that is drawn in from a source its service tells the receivers, so that the events carry the source.
 * Call it in a transaction, again until it tells of nothing: one call tells of 200 contests at
 * most, which it returns the number of, in at most four statements.
 */
export async function tellSchedule(work: OperatorWork): Promise<number> {
  const due = await work.executor
    .select({ ...getTableColumns(contestSchedules), accountId: contests.accountId, sourceId: tellingSource })
    .from(contestSchedules)
    .innerJoin(contests, eq(contests.id, contestSchedules.contestId))
    .where(lte(contestSchedules.dueAt, work.clock.now()))
    .orderBy(asc(contestSchedules.dueAt), asc(contestSchedules.contestId))
    .limit(batch)
    .for('update', { of: contestSchedules, skipLocked: true })
  await tell(work, due)
  return due.length
}

/** Records what is due of these schedules, which the transaction holds, and that it is told. */
async function tell(work: OperatorWork, schedules: readonly Scheduled[]): Promise<void> {
  if (schedules.length === 0) return
  const now = work.clock.now()
  const due = (told: boolean, moment: Instant | null, row: Scheduled) =>
    told || moment === null || moment > now ? [] : [{ ...row, occurredAt: moment }]
  const starting = schedules.flatMap((row) => due(row.startTold, row.liveAt, row))
  const ending = schedules.flatMap((row) => due(row.endTold, row.overAt, row))
  await work.executor
    .update(contestSchedules)
    .set({
      startTold: sql`${contestSchedules.startTold} or ${among(starting)}`,
      endTold: sql`${contestSchedules.endTold} or ${among(ending)}`,
    })
    .where(among(schedules))
  const eventOf = (type: EventType) => (row: Scheduled & Pick<AccountEvent, 'occurredAt'>) => {
    const { accountId, contestId, occurredAt, sourceId } = row
    return { type, accountId, contestId, occurredAt, sourceId, data: {} }
  }
  const told = [...starting.map(eventOf('contest.started')), ...ending.map(eventOf('contest.ended'))]
  await recordEventsOfAccounts(
    work,
    told.filter(({ sourceId }) => sourceId === null),
  )
  await recordEventsOfSources(
    work,
    told.flatMap(({ sourceId, ...event }) => (sourceId === null ? [] : [{ ...event, sourceId }])),
  )
}

/** The source that brings the contest, as long as it has it and is not removed. */
const tellingSource = sql<number | null>`(
  select e.source_id from external_ids e join sources s on s.id = e.source_id
  where e.account_id = ${contests.accountId} and e.kind = 'contest' and e.internal_id = ${contests.id}
    and e.dialect = any(${sql.param([...sourceDialects])}::text[])
    and e.vanished_at is null and s.removed_at is null
  limit 1
)`.mapWith((id: unknown) => (id === null ? null : Number(id)))

function among(schedules: readonly Pick<ContestScheduleRow, 'contestId'>[]): SQL {
  const ids = schedules.map(({ contestId }) => contestId)
  return sql`${contestSchedules.contestId} = any(${sql.param(ids)}::bigint[])`
}
