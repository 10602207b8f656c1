import { and, asc, desc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { type Executor, rows } from '../../../database/connection.js'
import {
  type SourceRow,
  type SourceRunKind,
  type SourceRunRow,
  sourceRuns,
  sources,
} from '../../../database/tables/index.js'
import type { Instant } from '../../clock.js'
import type { OperatorWork } from '../../operator.js'
import { type Lease, LeaseLost, renewLease } from './lease.js'

/** Milliseconds after which everything is fetched again: of rows that are there already no service tells all that has changed. */
const fullEvery = 24 * 60 * 60_000

/** Runs of a source that are kept. */
const keptRuns = 1_000

const minute = 60_000

/** Minutes until a source that was held up is due again: at first, and at most. */
const firstRest = 1
const longestRest = 60

function after(work: OperatorWork, milliseconds: number): Instant {
  return new Date(Date.parse(work.clock.now()) + milliseconds).toISOString()
}

/** When a source is due after a run: at once where somebody has asked for a full run meanwhile. */
function dueAfter(work: OperatorWork, { fullNext, interval }: SourceRow): Instant | null {
  if (fullNext) return work.clock.now()
  return interval === null ? null : after(work, interval * minute)
}

/**
 * The run that is to go on, or a new one, in the caller's transaction. A run is full where that is asked for, where none has come to its end yet, and
 * once a day; a full one that is asked for takes the place of an incremental one. After a failure a new run goes on where the last one stopped.
 */
export async function beginRun(work: OperatorWork, lease: Lease, full: boolean): Promise<SourceRunRow> {
  const source = await renewLease(work.executor, lease)
  const wantsFull = full || source.fullNext
  const [last] = await work.executor
    .select()
    .from(sourceRuns)
    .where(eq(sourceRuns.sourceId, source.id))
    .orderBy(desc(sourceRuns.id))
    .limit(1)
  const now = work.clock.now()
  // Whoever takes over from a process that was killed finds the source due.
  const due = source.nextRunAt === null || source.nextRunAt > now ? now : source.nextRunAt
  await work.executor
    .update(sources)
    .set({ fullNext: false, nextRunAt: due })
    .where(eq(sources.id, source.id))
  if (last?.state === 'running') {
    if (!wantsFull || last.kind === 'full') return last
    await endRun(work, last.id, 'failed', 'A full run took its place.')
  }
  const kind: SourceRunKind = wantsFull || (await isFullDue(work, source)) ? 'full' : 'incremental'
  const begun =
    !wantsFull && last?.state === 'failed' && last.position !== null
      ? // What the last run saw of a kind this one has not: it is not to take the rest for gone.
        { kind: last.kind, position: { ...last.position, isWhole: false } }
      : { kind, position: null }
  const [run] = await work.executor
    .insert(sourceRuns)
    .values({
      ...begun,
      sourceId: source.id,
      state: 'running',
      startedAt: now,
      progressAt: now,
      counts: {},
    })
    .returning()
  if (run === undefined) throw new Error('The run was not begun.')
  await forgetOldRuns(work.executor, source.id)
  return run
}

async function isFullDue(work: OperatorWork, source: SourceRow): Promise<boolean> {
  const [full] = await work.executor
    .select({ startedAt: sourceRuns.startedAt })
    .from(sourceRuns)
    .where(
      and(eq(sourceRuns.sourceId, source.id), eq(sourceRuns.kind, 'full'), eq(sourceRuns.state, 'completed')),
    )
    .orderBy(desc(sourceRuns.id))
    .limit(1)
  return full === undefined || full.startedAt <= after(work, -fullEvery)
}

async function forgetOldRuns(executor: Executor, sourceId: number): Promise<void> {
  await rows(
    executor,
    sql`with old as (
        select id from source_runs where source_id = ${sourceId}::bigint and state <> 'running'
        order by id desc offset ${keptRuns} limit 100),
      problems as (delete from source_problems where run_id in (select id from old))
      select count(*) from old`,
  )
  await rows(
    executor,
    sql`delete from source_runs where id in (
      select id from source_runs where source_id = ${sourceId}::bigint and state <> 'running'
      order by id desc offset ${keptRuns} limit 100)`,
  )
}

async function endRun(
  work: OperatorWork,
  runId: number,
  state: 'completed' | 'failed',
  error: string | null,
): Promise<SourceRunRow> {
  const now = work.clock.now()
  const [ended] = await work.executor
    .update(sourceRuns)
    .set({ state, error, endedAt: now, progressAt: now, fetching: null, expected: null, fetched: 0 })
    .where(and(eq(sourceRuns.id, runId), eq(sourceRuns.state, 'running')))
    .returning()
  if (ended === undefined) throw new LeaseLost()
  return ended
}

/** Ends a run that has read everything, gives the lease back, and says when the source is due again. */
export async function completeRun(work: OperatorWork, lease: Lease, runId: number): Promise<SourceRunRow> {
  const source = await renewLease(work.executor, lease)
  const run = await endRun(work, runId, 'completed', null)
  await leave(work.executor, lease, { nextRunAt: dueAfter(work, source), holdUps: 0 })
  return run
}

/**
 * Ends a run that cannot go on by itself. `error` holds neither secrets nor personal data. With `anew` the next run reads everything from the
 * beginning, and else goes on where this one stopped.
 */
export async function failRun(
  work: OperatorWork,
  lease: Lease,
  runId: number,
  { error, anew, requests }: { readonly error: string; readonly anew: boolean; readonly requests: number },
): Promise<SourceRunRow> {
  const source = await renewLease(work.executor, lease)
  await addRequests(work, runId, requests)
  const run = await endRun(work, runId, 'failed', error)
  await leave(work.executor, lease, {
    nextRunAt: dueAfter(work, source),
    holdUps: 0,
    ...(anew ? { fullNext: true } : {}),
  })
  return run
}

/**
 * Leaves a run for later that something held up which may pass: the source is due again in a minute, then in ever more, an hour at most, and not before
 * the service allows (`retryAfter`, seconds).
 */
export async function holdUpRun(
  work: OperatorWork,
  lease: Lease,
  runId: number,
  held: { readonly error: string; readonly retryAfter: number | undefined; readonly requests: number },
): Promise<SourceRunRow> {
  const source = await renewLease(work.executor, lease)
  await addRequests(work, runId, held.requests)
  const [run] = await work.executor
    .update(sourceRuns)
    .set({ error: held.error, progressAt: work.clock.now() })
    .where(and(eq(sourceRuns.id, runId), eq(sourceRuns.state, 'running')))
    .returning()
  if (run === undefined) throw new LeaseLost()
  const rest = Math.min(firstRest * 2 ** Math.min(source.holdUps, 10), longestRest) * minute
  const nextRunAt = after(work, Math.max(rest, Math.min(held.retryAfter ?? 0, 86_400) * 1_000))
  await leave(work.executor, lease, { nextRunAt, holdUps: source.holdUps + 1 })
  return run
}

async function addRequests(work: OperatorWork, runId: number, requests: number): Promise<void> {
  if (requests === 0) return
  await work.executor
    .update(sourceRuns)
    .set({ requests: sql`${sourceRuns.requests} + ${requests}` })
    .where(eq(sourceRuns.id, runId))
}

/** Gives the lease back, if it is still held. `changes`: what else becomes of the source. */
export async function leave(
  executor: Executor,
  { sourceId, owner }: Lease,
  changes: Partial<Pick<SourceRow, 'nextRunAt' | 'holdUps' | 'fullNext'>> = {},
): Promise<void> {
  await executor
    .update(sources)
    .set({ ...changes, leaseOwner: null, leaseEndsAt: null })
    .where(and(eq(sources.id, sourceId), eq(sources.leaseOwner, owner)))
}

/** The sources that are due and that nobody draws in, longest due first. */
export async function dueSources(
  work: OperatorWork,
  most: number,
  accountId: number | null = null,
): Promise<readonly SourceRow[]> {
  return await work.executor
    .select()
    .from(sources)
    .where(
      and(
        isNotNull(sources.nextRunAt),
        lte(sources.nextRunAt, work.clock.now()),
        isNull(sources.removedAt),
        accountId === null ? undefined : eq(sources.accountId, accountId),
        sql`(${sources.leaseOwner} is null or ${sources.leaseEndsAt} <= clock_timestamp())`,
      ),
    )
    .orderBy(asc(sources.nextRunAt), asc(sources.id))
    .limit(most)
}
