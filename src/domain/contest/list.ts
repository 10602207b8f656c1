import { and, eq, gte, lt, or, type SQL, sql } from 'drizzle-orm'
import { type ContestRow, contests } from '../../database/tables/index.js'
import type { Caller } from '../caller.js'
import { Checks } from '../checks.js'
import type { Instant } from '../clock.js'
import { countRows, type List, type ListOrder, type Page, type PageRequest, readPages } from '../page.js'
import { containedIn } from '../person/search.js'
import { hasExternalId, type Service, serviceOf } from '../source/service.js'
import type { BatchRead, Work } from '../work.js'
import { visibleContests, visibleIn } from './find.js'
import { type ContestStatus, hasStatus } from './status.js'

/** Which contests; all conditions hold together, absent and null ones not at all. */
export interface ContestFilter {
  /** 1 to 4. */
  readonly status?: readonly ContestStatus[] | null | undefined
  /** Contained in title or slug, without regard to case (#72); at most 255 characters. */
  readonly search?: string | null | undefined
  readonly brandId?: number | null | undefined
  readonly startsFrom?: Instant | null | undefined
  readonly startsBefore?: Instant | null | undefined
  readonly endsFrom?: Instant | null | undefined
  readonly endsBefore?: Instant | null | undefined
  readonly service?: Service | null | undefined
  readonly sourceId?: number | null | undefined
  /** Gone at their service (true), or not (false). */
  readonly vanished?: boolean | null | undefined
}

export interface ContestOrder {
  readonly field: 'id' | 'createdAt' | 'startsAt' | 'endsAt'
  readonly direction: 'asc' | 'desc'
}

/** Latest number first. */
export const defaultOrder: ContestOrder = { field: 'id', direction: 'desc' }

/** Throws VALIDATION_FAILED for a filter out of its bounds; faults name `filter.search` and the like. */
export function checkFilter(filter: ContestFilter, name = 'filter'): void {
  const checks = new Checks()
  const { status } = filter
  checks.that(
    status == null || (status.length >= 1 && status.length <= 4),
    `${name}.status`,
    `${name}.status takes 1 to 4 states.`,
  )
  checks.text(`${name}.search`, filter.search, { max: 255 })
  checks.done()
}

/** Contests without the date come last in either direction (`ContestOrderField`). */
function orderOf({ field, direction }: ContestOrder): ListOrder {
  const name = `${field} ${direction}`
  if (field === 'id') return { name, expression: contests.id, type: 'bigint', direction }
  if (field === 'createdAt') return { name, expression: contests.createdAt, type: 'timestamptz', direction }
  const last = sql.raw(direction === 'asc' ? `'infinity'` : `'-infinity'`)
  const expression = sql`coalesce(${contests[field]}, ${last}::timestamptz)`
  return { name, expression, type: 'timestamptz', direction }
}

/** Whether the filter sets no condition. */
export function isUnfiltered(filter: ContestFilter): boolean {
  return Object.values(filter).every((value) => value == null)
}

/** The condition for contests that exist for the caller and match at an instant. */
export function matchingContests(caller: Caller, now: Instant, filter: ContestFilter): SQL | undefined {
  const { status, search, brandId, startsFrom, startsBefore, endsFrom, endsBefore } = filter
  const { service, sourceId, vanished } = filter
  return and(
    visibleContests(caller),
    status == null ? undefined : or(...status.map((one) => hasStatus(one, now))),
    containedIn(contests.searchText, search),
    brandId == null ? undefined : eq(contests.brandId, brandId),
    startsFrom == null ? undefined : gte(contests.startsAt, startsFrom),
    startsBefore == null ? undefined : lt(contests.startsAt, startsBefore),
    endsFrom == null ? undefined : gte(contests.endsAt, endsFrom),
    endsBefore == null ? undefined : lt(contests.endsAt, endsBefore),
    service == null ? undefined : sql`${serviceOf(sql`${contests}`)} = ${service}`,
    sourceId == null ? undefined : hasExternalId(sql`x.source_id = ${sourceId}::bigint`),
    vanished == null
      ? undefined
      : sql`${hasExternalId(sql`x.vanished_at is not null`)} = ${vanished}::boolean`,
  )
}

/** All contests of an account. */
const unfiltered = visibleIn(sql.placeholder('account'))

function listOf({ caller, clock }: Work, filter: ContestFilter, order: ContestOrder): List<typeof contests> {
  const list = { table: contests, parent: contests.accountId, id: contests.id, order: orderOf(order) }
  if (caller.contestIds === null && isUnfiltered(filter)) {
    return { ...list, where: unfiltered, name: 'unfiltered', values: { account: caller.accountId } }
  }
  return { ...list, where: matchingContests(caller, clock.now(), filter) }
}

/** A page of the contests of each account, as far as they exist for the caller. */
export const contestPages: BatchRead<
  number,
  Page<ContestRow>,
  { filter: ContestFilter; order: ContestOrder; page: PageRequest }
> = (work, accountIds, { filter, order, page }, wanted) =>
  readPages(work.executor, listOf(work, filter, order), accountIds, page, wanted)

/** How many contests match, for each account. */
export const contestCounts: BatchRead<number, number, { filter: ContestFilter }> = (
  work,
  accountIds,
  { filter },
) => {
  const where = matchingContests(work.caller, work.clock.now(), filter)
  return countRows(work.executor, { table: contests, parent: contests.accountId, where }, accountIds)
}
