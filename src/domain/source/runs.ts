import { and, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import {
  type SourceProblemRow,
  type SourceRunCount,
  type SourceRunRow,
  sourceProblems,
  sourceRuns,
  sources,
} from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import {
  countRows,
  defaultPageSize,
  type List,
  type Page,
  type PageRequest,
  readLists,
  readPages,
} from '../page.js'
import type { BatchRead } from '../work.js'

const ofSource: List<typeof sourceRuns> = {
  table: sourceRuns,
  parent: sourceRuns.sourceId,
  id: sourceRuns.id,
  where: undefined,
  order: { name: 'id desc', expression: sourceRuns.id, type: 'bigint', direction: 'desc' },
}

const ofRun: List<typeof sourceProblems> = {
  table: sourceProblems,
  parent: sourceProblems.runId,
  id: sourceProblems.id,
  where: undefined,
  order: { name: 'id asc', expression: sourceProblems.id, type: 'bigint', direction: 'asc' },
}

/** A page of the runs of each of many sources, which the caller may see, latest first, in one statement. */
export const runPages: BatchRead<number, Page<SourceRunRow>, PageRequest> = (work, sourceIds, page) =>
  readPages(work.executor, ofSource, sourceIds, page)

/** How many runs each of many sources had. */
export const runCounts: BatchRead<number, number> = (work, sourceIds) =>
  countRows(work.executor, ofSource, sourceIds)

/** The latest run of each of many sources, which the caller may see. */
export const lastRuns: BatchRead<number, SourceRunRow> = async (work, sourceIds) => {
  const lists = await readLists(work.executor, ofSource, sourceIds, 1)
  return new Map(
    [...lists].flatMap(([id, [last]]): [number, SourceRunRow][] => (last === undefined ? [] : [[id, last]])),
  )
}

/** Problems of a run that are kept. */
export const keptProblems = 1_000

/** How many problems a list gives; VALIDATION_FAILED outside of 1 to 1,000. */
export function problemBound(first: number | null | undefined): number {
  const checks = new Checks()
  checks.integer('first', first, 1, keptProblems)
  checks.done()
  return first ?? defaultPageSize
}

/** The first problems of each of many runs, which the caller may see, as they were found. */
export const problemsOfRuns: BatchRead<number, readonly SourceProblemRow[], number> = (work, runIds, first) =>
  readLists(work.executor, ofRun, runIds, first)

/** Runs by id, as far as their sources exist for the caller. */
export const runsById: BatchRead<number, SourceRunRow> = async (work, ids) => {
  if (work.caller.contestIds !== null) return new Map()
  const found = await work.executor
    .select(getTableColumns(sourceRuns))
    .from(sourceRuns)
    .innerJoin(sources, eq(sources.id, sourceRuns.sourceId))
    .where(
      and(
        sql`${sourceRuns.id} = any(${sql.param([...ids])}::bigint[])`,
        eq(sources.accountId, work.caller.accountId),
        isNull(sources.removedAt),
      ),
    )
  return new Map(found.map((run) => [run.id, run]))
}

/** The counts of a run by kind, in the order of the kinds' names. */
export function countsByKind({ counts }: SourceRunRow): ({ readonly kind: string } & SourceRunCount)[] {
  return Object.keys(counts)
    .sort()
    .flatMap((kind) => {
      const count = counts[kind]
      return count === undefined ? [] : [{ kind, ...count }]
    })
}
