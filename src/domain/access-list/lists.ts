import { and, eq, getTableColumns, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import {
  type AllowlistRow,
  allowlist,
  type BlocklistRow,
  blocklist,
  contests,
} from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import { visibleContests } from '../contest/find.js'
import { countRows, type Page, type PageRequest, readPages } from '../page.js'
import { checkSearch, containedIn } from '../person/search.js'
import type { BatchRead } from '../work.js'
import type { BlockedKind } from './values.js'

/** Which rows; all conditions hold together. Absent and null set none. */
export interface AllowlistFilter {
  readonly search?: string | null | undefined
}

export interface BlocklistFilter {
  readonly search?: string | null | undefined
  readonly kind?: BlockedKind | null | undefined
  readonly byBan?: boolean | null | undefined
}

/** A page of a filtered list. */
interface Listing<Filter> {
  readonly filter: Filter
  readonly page: PageRequest
}

/** Throws VALIDATION_FAILED unless the search is within its bounds. */
export function checkListFilter(filter: AllowlistFilter | BlocklistFilter): void {
  const checks = new Checks()
  checkSearch(checks, { search: filter.search })
  checks.done()
}

const ascending = { name: 'id asc', type: 'bigint', direction: 'asc' } as const

const allowed = {
  table: allowlist,
  parent: allowlist.contestId,
  id: allowlist.id,
  order: { ...ascending, expression: allowlist.id },
}

const blocked = {
  table: blocklist,
  parent: blocklist.contestId,
  id: blocklist.id,
  order: { ...ascending, expression: blocklist.id },
}

const allowedWhere = ({ search }: AllowlistFilter) => containedIn(allowlist.email, search)

function blockedWhere({ search, kind, byBan }: BlocklistFilter): SQL | undefined {
  const { bannedParticipantId } = blocklist
  return and(
    containedIn(blocklist.value, search),
    kind == null ? undefined : eq(blocklist.kind, kind),
    byBan == null ? undefined : byBan ? isNotNull(bannedParticipantId) : isNull(bannedParticipantId),
  )
}

/** A page of the allowlist of each of many contests, which the caller may see, as rows were added. */
export const allowlistsOfContests: BatchRead<number, Page<AllowlistRow>, Listing<AllowlistFilter>> = (
  work,
  contestIds,
  { filter, page },
) => readPages(work.executor, { ...allowed, where: allowedWhere(filter) }, contestIds, page)

/** The number of matching rows of each of many allowlists. */
export const allowlistCounts: BatchRead<number, number, AllowlistFilter> = (work, contestIds, filter) =>
  countRows(work.executor, { ...allowed, where: allowedWhere(filter) }, contestIds)

/** A page of the blocklist of each of many contests, which the caller may see, as rows were added. */
export const blocklistsOfContests: BatchRead<number, Page<BlocklistRow>, Listing<BlocklistFilter>> = (
  work,
  contestIds,
  { filter, page },
) => readPages(work.executor, { ...blocked, where: blockedWhere(filter) }, contestIds, page)

/** The number of matching rows of each of many blocklists. */
export const blocklistCounts: BatchRead<number, number, BlocklistFilter> = (work, contestIds, filter) =>
  countRows(work.executor, { ...blocked, where: blockedWhere(filter) }, contestIds)

/** Rows of allowlists by id, as far as their contests exist for the caller. */
export const allowlistRowsById: BatchRead<number, AllowlistRow> = async (work, ids) => {
  const found = await work.executor
    .select(getTableColumns(allowlist))
    .from(allowlist)
    .innerJoin(contests, eq(contests.id, allowlist.contestId))
    .where(and(sql`${allowlist.id} = any(${sql.param([...ids])}::bigint[])`, visibleContests(work.caller)))
  return new Map(found.map((row) => [row.id, row]))
}

/** Rows of blocklists by id, as far as their contests exist for the caller. */
export const blocklistRowsById: BatchRead<number, BlocklistRow> = async (work, ids) => {
  const found = await work.executor
    .select(getTableColumns(blocklist))
    .from(blocklist)
    .innerJoin(contests, eq(contests.id, blocklist.contestId))
    .where(and(sql`${blocklist.id} = any(${sql.param([...ids])}::bigint[])`, visibleContests(work.caller)))
  return new Map(found.map((row) => [row.id, row]))
}
