import { and, eq, sql } from 'drizzle-orm'
import {
  type ContestRow,
  contests,
  type ExternalKind,
  externalIds,
  type SourceRunCount,
  type SourceRunRow,
  sourceProblems,
  sourceRuns,
} from '../../../database/tables/index.js'
import type { WriteWork } from '../../work.js'
import type { Kind, Kinds, Position, SourceContest } from '../model.js'
import { keptProblems } from '../runs.js'
import { keepBookmark, keepZones } from './bookmarks.js'
import { markContestGone, markedNow, markUnseen, touchSeen } from './external-ids.js'
import { type Lease, LeaseLost, renewLease, tellSource } from './lease.js'
import { shadowedProblem } from './shadowed.js'
import type { ContestDrawing, Drawing, Stored, Unstored } from './store.js'
import { stores as allStores, type OfContest, type Stores } from './stores.js'

/** What was wrong with an answer; see `source_problems`. */
interface Problem {
  readonly operation: string
  readonly path: string
  readonly problem: string
}

/** A page of one kind, as it was read. */
export interface PageToSettle<K extends Kind> {
  readonly kind: K
  /** The contest's external id; null: rows of the account's. */
  readonly contest: string | null
  readonly rows: readonly Kinds[K][]
  readonly problems: readonly Problem[]
  readonly outcome: 'read' | 'refused' | 'gone'
  readonly isLast: boolean
  /** Rows of the kind that there are in all; null: not known. */
  readonly total: number | null
  /** Whether this run has read all of the kind up to here, and each row of it kept the contract: what it has not seen is gone. */
  readonly isWhole: boolean
  /** Whether the source has a list of entries beside that of people, which tells of people whom the other leaves out. */
  readonly entriesTellPeople: boolean
  /** Where the next run begins with the kind, once this was its last page; null: at its beginning. */
  readonly again: Position | null
  /** Where this run goes on. */
  readonly position: Readonly<Record<string, unknown>>
  /** What is fetched next, in words; null: nothing. */
  readonly fetching: string | null
  /** Requests that were made since the last page. */
  readonly requests: number
}

/**
 * Settles a page: its rows, the run's figures, problems and position, bookmarks and marks of what is gone, and the lease's renewal, in
 * the caller's transaction and by the account's rights. The events of the transaction carry the source. Gives the run as it is then. Throws
 * `LeaseLost` where the source or the run is no longer the caller's: nothing may be written then.
 */
export async function settlePage<K extends Kind>(
  work: WriteWork,
  lease: Lease,
  runId: number,
  page: PageToSettle<K>,
  stores: Stores = allStores,
): Promise<SourceRunRow> {
  const source = await renewLease(work.executor, lease)
  await tellSource(work.executor, source.id)
  const run = await runningRun(work, runId)
  const shadowed: Problem[] = []
  const drawing: Drawing = {
    source,
    runId,
    shadowed: (kind, ids) =>
      shadowed.push(...ids.map((path) => ({ operation: kind, path, problem: shadowedProblem }))),
  }
  const stored = await storeRows(work, drawing, page, stores)
  if (isOfContests(page)) await keepZones(work, source.id, page.rows)
  const vanished = await markGone(work, drawing, page, stores)
  const told = [
    ...page.problems,
    ...shadowed,
    ...[...stored.skipped, ...(stored.noted ?? [])].map((one) => problemOf(page, one)),
  ]
  await keepProblems(work, run, told)
  if (page.isLast) await keepBookmark(work, source.id, page, page.again)
  const goesOn = page.outcome === 'read' && !page.isLast
  const [settled] = await work.executor
    .update(sourceRuns)
    .set({
      progressAt: work.clock.now(),
      fetching: page.fetching,
      expected: goesOn ? page.total : null,
      fetched: goesOn ? run.fetched + page.rows.length : 0,
      counts: counted(run.counts, page, stored, vanished),
      requests: run.requests + page.requests,
      problems: run.problems + told.length,
      position: page.position,
      error: null,
    })
    .where(eq(sourceRuns.id, runId))
    .returning()
  if (settled === undefined) throw new LeaseLost()
  return settled
}

function isOfContests(page: {
  readonly kind: Kind
  readonly rows: readonly unknown[]
}): page is { readonly kind: 'contest'; readonly rows: readonly SourceContest[] } {
  return page.kind === 'contest'
}

async function runningRun(work: WriteWork, runId: number): Promise<SourceRunRow> {
  const [run] = await work.executor
    .select()
    .from(sourceRuns)
    .where(and(eq(sourceRuns.id, runId), eq(sourceRuns.state, 'running')))
    .for('no key update')
  if (run === undefined) throw new LeaseLost()
  return run
}

const nothing: Stored = { made: 0, changed: 0, unchanged: 0, skipped: [] }

async function storeRows<K extends Kind>(
  work: WriteWork,
  drawing: Drawing,
  page: PageToSettle<K>,
  stores: Stores,
): Promise<Stored> {
  const known: Stores[K] = stores[page.kind]
  if (known === undefined || page.rows.length === 0) return nothing
  if (known.of === 'source')
    return await touched(work, drawing, page, stores, await known.store(work, drawing, page.rows))
  const contest = await contestOf(work, drawing, page.contest)
  if (contest === undefined)
    return { ...nothing, skipped: allOf(page.rows, 'belongs to a contest that is not here') }
  return await touched(
    work,
    drawing,
    page,
    stores,
    await known.store(work, { ...drawing, contest }, page.rows),
  )
}

/** Rows that were left out are there nevertheless, and not to be marked as gone. */
async function touched<K extends Kind>(
  work: WriteWork,
  drawing: Drawing,
  page: PageToSettle<K>,
  stores: Stores,
  stored: Stored,
): Promise<Stored> {
  const ids = stored.skipped.flatMap(({ row }) => page.rows[row]?.externalId ?? [])
  const [kind] = stores[page.kind]?.marks ?? []
  if (kind !== undefined) await touchSeen(work, drawing, kind, ids)
  return stored
}

function allOf(rows: readonly unknown[], problem: string): Unstored[] {
  return rows.map((_, row) => ({ row, field: '', problem }))
}

/** The contest as it is here; undefined: it never came, or was deleted here. */
async function contestOf(
  work: WriteWork,
  { source }: Drawing,
  externalId: string | null,
): Promise<ContestRow | undefined> {
  const [found] = await work.executor
    .select({ contest: contests })
    .from(externalIds)
    .innerJoin(contests, eq(contests.id, externalIds.internalId))
    .where(
      and(
        eq(externalIds.accountId, source.accountId),
        eq(externalIds.dialect, source.dialect),
        eq(externalIds.kind, 'contest'),
        eq(externalIds.externalId, externalId ?? ''),
        eq(contests.accountId, source.accountId),
        sql`${contests.deletedAt} is null`,
      ),
    )
  return found?.contest
}

async function markGone<K extends Kind>(
  work: WriteWork,
  drawing: Drawing,
  page: PageToSettle<K>,
  stores: Stores,
): Promise<ReadonlyMap<string, number>> {
  if (page.outcome === 'gone' && page.contest !== null) await markContestGone(work, drawing, page.contest)
  const marks = page.isLast && page.isWhole ? marksOf(page, stores) : []
  if (marks.length === 0) return new Map()
  if (stores[page.kind]?.of === 'source') return await markUnseen(work, drawing, marks, null)
  const contest = await contestOf(work, drawing, page.contest)
  if (contest === undefined) return new Map()
  const marked = await markUnseen(work, drawing, marks, contest.id)
  for (const kind of marks) {
    if (marked.has(kind)) await followGone(work, { ...drawing, contest }, kind, goneOf(kind, stores))
  }
  return marked
}

type Gone = NonNullable<OfContest<Kind>['gone']>

/** What becomes of a contest's rows of this kind that are gone; undefined: nothing. */
function goneOf(kind: ExternalKind, stores: Stores): Gone | undefined {
  return Object.values(stores).flatMap((one) =>
    one.of === 'contest' && one.marks[0] === kind ? (one.gone ?? []) : [],
  )[0]
}

/** Has rows that have been marked just now be as rows are that are gone, so many at a time. */
async function followGone(
  work: WriteWork,
  drawing: ContestDrawing,
  kind: ExternalKind,
  gone: Gone | undefined,
): Promise<void> {
  if (gone === undefined) return
  for (let after = ''; ; ) {
    const names = await markedNow(work, drawing, kind, after)
    if (names.length === 0) return
    await gone(work, drawing, names)
    after = names.at(-1) ?? ''
  }
}

/** What the last page of a kind lets be known as gone. Excluded people may stand in the list of entries alone, which follows theirs. */
function marksOf({ kind, entriesTellPeople }: PageToSettle<Kind>, stores: Stores): readonly ExternalKind[] {
  const marks = stores[kind]?.marks ?? []
  if (!entriesTellPeople) return marks
  if (kind === 'participant') return marks.filter((one) => one !== 'participant')
  return kind === 'entry' ? [...marks, ...(stores.participant?.marks ?? [])] : marks
}

/** Where a row fits the contract and cannot be stored, its kind stands for the operation, and its id at the service for its place. */
function problemOf<K extends Kind>(
  { kind, rows }: PageToSettle<K>,
  { row, field, problem }: Unstored,
): Problem {
  const id = rows[row]?.externalId ?? String(row)
  return { operation: kind, path: field === '' ? id : `${id}.${field}`, problem }
}

async function keepProblems(work: WriteWork, run: SourceRunRow, told: readonly Problem[]): Promise<void> {
  const kept = told.slice(0, Math.max(0, keptProblems - run.problems))
  if (kept.length === 0) return
  const foundAt = work.clock.now()
  await work.executor.insert(sourceProblems).values(kept.map((one) => ({ ...one, runId: run.id, foundAt })))
}

function counted<K extends Kind>(
  before: SourceRunRow['counts'],
  { kind, rows, outcome }: PageToSettle<K>,
  stored: Stored,
  vanished: ReadonlyMap<string, number>,
): SourceRunRow['counts'] {
  const none: SourceRunCount = { seen: 0, made: 0, changed: 0, unchanged: 0, vanished: 0, skipped: 0 }
  const count = before[kind] ?? none
  if (outcome !== 'read' && before[kind] === undefined) return before
  const others = [...vanished].flatMap(([name, more]): [string, SourceRunCount][] => {
    const known = before[name] ?? none
    return name === kind ? [] : [[name, { ...known, vanished: known.vanished + more }]]
  })
  return {
    ...before,
    ...Object.fromEntries(others),
    [kind]: {
      seen: count.seen + rows.length,
      made: count.made + stored.made,
      changed: count.changed + stored.changed,
      unchanged: count.unchanged + stored.unchanged,
      vanished: count.vanished + (vanished.get(kind) ?? 0),
      skipped: count.skipped + stored.skipped.length,
    },
  }
}
