import { and, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm'
import { type EntryOrigin, type EntryRow, entries } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import type { Instant } from '../clock.js'
import { contestTotals } from '../counters/totals.js'
import { DomainError } from '../errors.js'
import {
  containedPattern,
  countRows,
  type List,
  type ListOrder,
  type Page,
  type PageRequest,
  readPages,
} from '../page.js'
import type { BatchRead } from '../work.js'

/** Which ledger rows; all conditions hold together. Absent and null: no condition. */
export interface EntryConditions {
  /** The number of the type of entry method. */
  readonly methodTypeId?: number | null
  /** 1 to 8. */
  readonly origins?: readonly EntryOrigin[] | null
  readonly verified?: boolean | null
  /** Of people who are not excluded (true), or of excluded ones (false). */
  readonly ofCountedPeople?: boolean | null
  readonly occurredFrom?: Instant | null
  readonly occurredBefore?: Instant | null
  /** Contained in the person's e-mail address or name; at most 255 characters, blank: no condition. */
  readonly search?: string | null
}

export interface EntryOrdering {
  readonly field: 'id' | 'occurredAt'
  readonly direction: 'asc' | 'desc'
}

/** Latest first. */
export const latestFirst: EntryOrdering = { field: 'occurredAt', direction: 'desc' }

/** Whose ledger a list is. */
export type LedgerOwner = 'contest' | 'participant'

export interface EntryListArgs {
  readonly owner: LedgerOwner
  readonly filter: EntryConditions
}

/** Throws VALIDATION_FAILED for conditions out of bounds; faults name the field of the filter. */
export function checkEntryConditions(filter: EntryConditions): void {
  const checks = new Checks()
  checks.text('filter.search', filter.search, { max: 255 })
  const { origins } = filter
  if (origins != null)
    checks.that(origins.length >= 1 && origins.length <= 8, 'filter.origins', 'Give 1 to 8 origins.')
  checks.done()
}

function personWhere(condition: SQL): SQL {
  return sql`exists (select 1 from participants s
    where s.id = ${entries.participantId} and s.contest_id = ${entries.contestId} and ${condition})`
}

function matching(filter: EntryConditions): SQL | undefined {
  const { methodTypeId, origins, verified, ofCountedPeople, occurredFrom, occurredBefore, search } = filter
  const included = sql`s.disqualified_at is null and s.banned_at is null`
  return and(
    methodTypeId == null ? undefined : eq(entries.methodTypeId, methodTypeId),
    origins == null ? undefined : inArray(entries.origin, [...origins]),
    verified == null ? undefined : eq(entries.verified, verified),
    ofCountedPeople == null ? undefined : personWhere(ofCountedPeople ? included : sql`not (${included})`),
    occurredFrom == null ? undefined : sql`${entries.occurredAt} >= ${occurredFrom}::timestamptz`,
    occurredBefore == null ? undefined : sql`${entries.occurredAt} < ${occurredBefore}::timestamptz`,
    search == null || search.trim() === ''
      ? undefined
      : personWhere(sql`s.search_text like ${containedPattern(search)}`),
  )
}

function orderOf({ field, direction }: EntryOrdering): ListOrder {
  return field === 'id'
    ? { name: `id_${direction}`, expression: entries.id, type: 'bigint', direction }
    : { name: `occurred_${direction}`, expression: entries.occurredAt, type: 'timestamptz', direction }
}

function listOf({ owner, filter }: EntryListArgs, order: EntryOrdering): List<typeof entries> {
  return {
    table: entries,
    parent: owner === 'contest' ? entries.contestId : entries.participantId,
    id: entries.id,
    where: matching(filter),
    order: orderOf(order),
  }
}

/** A page of the ledger of each contest or person, one statement. */
export const entryPages: BatchRead<
  number,
  Page<EntryRow>,
  EntryListArgs & { readonly order: EntryOrdering; readonly page: PageRequest }
> = (work, owners, { order, page, ...args }) => readPages(work.executor, listOf(args, order), owners, page)

/** Whether the conditions mean exactly the counted rows (#92), of which contests keep the number. */
function meansCounted({ verified, ofCountedPeople, ...others }: EntryConditions): boolean {
  return verified === true && ofCountedPeople === true && matching(others) === undefined
}

/** How many rows match for each contest or person, one statement. */
export const entryCounts: BatchRead<number, number, EntryListArgs> = async (work, owners, args) => {
  if (args.owner === 'participant' || !meansCounted(args.filter)) {
    return await countRows(work.executor, listOf(args, latestFirst), owners)
  }
  const totals = await contestTotals(work, owners, undefined)
  return new Map([...totals].map(([id, { actions }]) => [id, actions]))
}

/** How many rows an export gives at most, for one contest and for all contests of one request. */
export const exportBound = { contest: 10_000, request: 50_000 }

/** Throws VALIDATION_FAILED unless 1 to 10,000. */
export function checkExportLimit(limit: number): void {
  const checks = new Checks()
  checks.integer('limit', limit, 1, exportBound.contest)
  checks.done()
}

/**
 * The latest rows of contests by id, `limit` at most for each, one statement (#104). A request that could
 * get more than 50,000 rows is refused: LIMIT_EXCEEDED.
 */
export const exportedEntries: BatchRead<
  number,
  readonly EntryRow[],
  { readonly filter: EntryConditions; readonly limit: number }
> = async (work, contestIds, { filter, limit }) => {
  if (contestIds.length > 1 && contestIds.length * limit > exportBound.request) {
    throw new DomainError(
      'LIMIT_EXCEEDED',
      `Exports of several contests give at most ${exportBound.request} rows together.`,
    )
  }
  const { where } = listOf({ owner: 'contest', filter }, latestFirst)
  const latest = work.executor
    .select(getTableColumns(entries))
    .from(entries)
    .where(and(sql`${entries.contestId} = p.parent`, where))
    .orderBy(sql`${entries.occurredAt} desc, ${entries.id} desc`)
    .limit(limit)
    .as('r')
  const found = await work.executor
    .select(latest._.selectedFields)
    .from(sql`unnest(${sql.param([...contestIds])}::bigint[]) as p(parent)`)
    .crossJoinLateral(latest)
    .orderBy(sql`p.parent, r.occurred_at desc, r.id desc`)
  const byContest = new Map<number, EntryRow[]>(contestIds.map((id) => [id, []]))
  for (const entry of found) byContest.get(entry.contestId)?.push(entry)
  return byContest
}
