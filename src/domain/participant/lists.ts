import { and, eq, gte, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { entries, type ParticipantRow, participants } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import type { Instant } from '../clock.js'
import type { ContestTotals } from '../counters/totals.js'
import { countRows, type List, type ListOrder, type Page, type PageRequest, readPages } from '../page.js'
import { normalizedEmail } from '../person/identity.js'
import { countryCodeIn } from '../person/profile.js'
import { checkSearch, containedIn, hasTrigrams } from '../person/search.js'
import { type BroughtFilter, isBrought } from '../source/brought.js'
import type { BatchRead } from '../work.js'

/** Which people; all conditions hold together. Absent and null set none. */
export interface ParticipantFilter extends BroughtFilter {
  readonly search?: string | null | undefined
  readonly email?: string | null | undefined
  readonly excluded?: boolean | null | undefined
  readonly disqualified?: boolean | null | undefined
  readonly banned?: boolean | null | undefined
  /** Not excluded, with at least one verified entry (#92), or the others. */
  readonly counted?: boolean | null | undefined
  readonly emailConfirmed?: boolean | null | undefined
  readonly countries?: readonly string[] | null | undefined
  readonly minimumTotal?: number | null | undefined
  readonly createdFrom?: Instant | null | undefined
  readonly createdBefore?: Instant | null | undefined
  readonly entryMethodType?: number | null | undefined
  readonly referred?: boolean | null | undefined
}

export interface ParticipantOrder {
  readonly field: 'id' | 'created_at' | 'total' | 'name'
  readonly direction: 'asc' | 'desc'
  /** The direction of the id among equals; absent: the same. */
  readonly ties?: 'asc' | 'desc' | undefined
}

/** A page of a filtered, ordered list of people. */
export interface ParticipantList {
  readonly filter: ParticipantFilter
  readonly order: ParticipantOrder
  readonly page: PageRequest
}

/** As people came (#32). */
export const asTheyCame: ParticipantOrder = { field: 'created_at', direction: 'asc' }

const orders: Record<ParticipantOrder['field'], Pick<ListOrder, 'expression' | 'type'>> = {
  id: { expression: participants.id, type: 'bigint' },
  created_at: { expression: participants.createdAt, type: 'timestamptz' },
  total: { expression: participants.total, type: 'bigint' },
  name: { expression: participants.sortName, type: 'text' },
}

const excluded = or(isNotNull(participants.disqualifiedAt), isNotNull(participants.bannedAt))
const notExcluded = and(isNull(participants.disqualifiedAt), isNull(participants.bannedAt))
const counted = and(notExcluded, sql`${participants.actions} > 0`)
const notCounted = or(excluded, sql`${participants.actions} = 0`)

/** Throws VALIDATION_FAILED unless the filter is within the bounds of `schema/participant.graphql`. */
export function checkParticipantFilter(filter: ParticipantFilter): void {
  const checks = new Checks()
  const { countries } = filter
  checkSearch(checks, filter)
  if (countries != null) {
    const fits = countries.length >= 1 && countries.length <= 250
    checks.that(fits, 'filter.countries', 'filter.countries must hold 1 to 250 countries.')
    const known = countries.every((code) => countryCodeIn(code) !== undefined)
    checks.that(known, 'filter.countries', 'filter.countries must hold two-letter codes.')
  }
  checks.done()
}

function isSet(column: PgColumn, wanted: boolean | null | undefined): SQL | undefined {
  if (wanted == null) return undefined
  return wanted ? isNotNull(column) : isNull(column)
}

function ofCountries(countries: readonly string[] | null | undefined): SQL | undefined {
  if (countries == null) return undefined
  const codes = countries.map((code) => countryCodeIn(code) ?? code)
  return sql`${participants.countryCode} = any(${sql.param(codes)}::text[])`
}

/** Somebody with a verified entry of the type. Written by hand: the list's table goes by its own name. */
function withEntryOf(typeId: number | null | undefined): SQL | undefined {
  if (typeId == null) return undefined
  return sql`exists (
    select 1 from ${entries} where ${entries.participantId} = ${participants.id}
      and ${entries.contestId} = ${participants.contestId}
      and ${entries.methodTypeId} = ${typeId} and ${entries.verified}
  )`
}

const person = {
  kind: 'participant',
  id: sql`${participants.id}`,
  contestId: sql`${participants.contestId}`,
} as const

function conditions(filter: ParticipantFilter): SQL | undefined {
  const { email, minimumTotal, createdFrom, createdBefore } = filter
  return and(
    containedIn(participants.searchText, filter.search),
    email == null ? undefined : eq(participants.emailNormalized, normalizedEmail(email)),
    filter.excluded == null ? undefined : filter.excluded ? excluded : notExcluded,
    filter.counted == null ? undefined : filter.counted ? counted : notCounted,
    isSet(participants.disqualifiedAt, filter.disqualified),
    isSet(participants.bannedAt, filter.banned),
    isSet(participants.emailConfirmedAt, filter.emailConfirmed),
    isSet(participants.referredBy, filter.referred),
    ofCountries(filter.countries),
    minimumTotal == null ? undefined : gte(participants.total, minimumTotal),
    createdFrom == null ? undefined : gte(participants.createdAt, createdFrom),
    createdBefore == null ? undefined : lt(participants.createdAt, createdBefore),
    withEntryOf(filter.entryMethodType),
    isBrought(person, filter),
  )
}

const ofContests = { table: participants, parent: participants.contestId, id: participants.id }

/** The people of contests as a list. */
export function peopleList(filter: ParticipantFilter, order: ParticipantOrder): List<typeof participants> {
  const { field, direction, ties = direction } = order
  const name = `${field} ${direction}${ties === direction ? '' : ` ${ties}`}`
  return { ...ofContests, where: conditions(filter), order: { name, direction, ties, ...orders[field] } }
}

/**
 * The same where a page goes by cursors: of a search to which an index gives an answer PostgreSQL knows how many match, and
 * of one or two characters it does not, and would read the whole list in its order, each person wherever they lie.
 */
function searchedPeople(filter: ParticipantFilter, order: ParticipantOrder): List<typeof participants> {
  const text = filter.search?.trim()
  if (!text || hasTrigrams(text)) return peopleList(filter, order)
  const list = peopleList({ ...filter, search: null }, order)
  return { ...list, search: containedIn(participants.searchText, text) }
}

/** A page of people for each of many contests, which the caller may see, in one statement. */
export const participantsOfContests: BatchRead<number, Page<ParticipantRow>, ParticipantList> = (
  work,
  contestIds,
  { filter, order, page },
  wanted,
) => readPages(work.executor, searchedPeople(filter, order), contestIds, page, wanted)

/** Which people a contest's counters know the number of; undefined: not of these. */
export type CountedPeople = 'all' | 'counted' | 'others'

/** Of everybody, of people who count and of the others contests know the number. */
export function countedPeople({ counted: wanted, ...others }: ParticipantFilter): CountedPeople | undefined {
  if (conditions(others) !== undefined) return undefined
  if (wanted == null) return 'all'
  return wanted ? 'counted' : 'others'
}

/** Their number. */
export function numberOf(
  which: CountedPeople,
  { people, participants: counting }: Pick<ContestTotals, 'people' | 'participants'>,
): number {
  return { all: people, counted: counting, others: people - counting }[which]
}

const byNumber: ListOrder = {
  name: 'id asc',
  expression: participants.id,
  type: 'bigint',
  direction: 'asc',
}

const ofAdvocates = {
  table: participants,
  parent: participants.referredBy,
  id: participants.id,
  where: undefined,
  order: byNumber,
}

/** A page of referred people for each of many people of contests that the caller may see. */
export const referralsOfPeople: BatchRead<number, Page<ParticipantRow>, PageRequest> = (
  work,
  ids,
  page,
  wanted,
) => readPages(work.executor, ofAdvocates, ids, page, wanted)

/** How many people each of many people referred, excluded ones too. */
export const referralCounts: BatchRead<number, number> = (work, ids) =>
  countRows(work.executor, ofAdvocates, ids)
