import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { type EntryOrigin, type EntryRow, entries } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import type { Instant } from '../clock.js'
import { userDetailsType } from '../entry-method/catalogue.js'
import {
  containedPattern,
  type List,
  type ListOrder,
  type Page,
  type PageRequest,
  readPages,
} from '../page.js'
import { contains } from '../person/search.js'
import { type BroughtFilter, isBrought } from '../source/brought.js'
import { personOfEntry } from '../wanted.js'
import type { BatchRead } from '../work.js'

/** Which ledger rows; all conditions hold together. Absent and null: no condition. */
export interface EntryConditions extends BroughtFilter {
  /** The number of the type of entry method. */
  readonly methodTypeId?: number | null
  /** The same, with rows of no type taken for rows of User Details (#99). */
  readonly attributedTypeId?: number | null
  /** 1 to 8. */
  readonly origins?: readonly EntryOrigin[] | null
  readonly verified?: boolean | null
  /** Of people who are not excluded (true), or of excluded ones (false). */
  readonly ofCountedPeople?: boolean | null
  readonly occurredFrom?: Instant | null
  readonly occurredBefore?: Instant | null
  /** The first and the last calendar day in the contest's zone (#96). */
  readonly occurredOnFrom?: string | null
  readonly occurredOnTo?: string | null
  /** Contained in the person's e-mail address or name; at most 255 characters, blank: no condition. */
  readonly search?: string | null
  /** Contained in the person's e-mail address alone; at most 255 characters, blank: no condition (#97). */
  readonly email?: string | null
}

export interface EntryOrdering {
  readonly field: 'id' | 'occurredAt' | 'amount'
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
  checks.text('filter.email', filter.email, { max: 255 })
  const { origins } = filter
  if (origins != null)
    checks.that(origins.length >= 1 && origins.length <= 8, 'filter.origins', 'Give 1 to 8 origins.')
  checks.done()
}

function personWhere(condition: SQL): SQL {
  return sql`exists (select 1 from participants s
    where s.id = ${entries.participantId} and s.contest_id = ${entries.contestId} and ${condition})`
}

/**
 * That the row's person counts. A scalar subquery, which PostgreSQL asks row by row in the order of the list
 * until a page is full; as a join it reads and sorts the whole ledger of a big contest first.
 */
const ofCounted = sql`(select s.disqualified_at is null and s.banned_at is null from participants s
  where s.id = ${entries.participantId})`

/** The zone of the contest whose ledger is read, or of the person's: known once for each list. */
const zoneOf: Record<LedgerOwner, SQL> = {
  contest: sql`(select z.time_zone from contests z where z.id = p.parent)`,
  participant: sql`(select z.time_zone from contests z
    join participants y on y.contest_id = z.id where y.id = p.parent)`,
}

/** Within whole calendar days of the zone; no zone is more than a day away from UTC, which the index knows. */
function onDays(owner: LedgerOwner, { occurredOnFrom, occurredOnTo }: EntryConditions): SQL | undefined {
  const day = sql`(${entries.occurredAt} at time zone ${zoneOf[owner]})::date`
  return and(
    occurredOnFrom == null
      ? undefined
      : sql`${entries.occurredAt} >= (${occurredOnFrom}::date - 1)::timestamp at time zone 'UTC'
          and ${day} >= ${occurredOnFrom}::date`,
    occurredOnTo == null
      ? undefined
      : sql`${entries.occurredAt} < (${occurredOnTo}::date + 2)::timestamp at time zone 'UTC'
          and ${day} <= ${occurredOnTo}::date`,
  )
}

function attributedTo(typeId: number): SQL | undefined {
  const own = sql`${entries.methodTypeId} = ${typeId}::bigint`
  return typeId === userDetailsType ? or(own, isNull(entries.methodTypeId)) : own
}

function ofPerson(search: string | null | undefined): SQL | undefined {
  const text = search?.trim()
  return text ? personWhere(contains(sql`s.search_text`, text)) : undefined
}

/** The address is part of what is searched, which an index finds; what it finds in names is not meant. */
function ofAddress(email: string | null | undefined): SQL | undefined {
  const text = email?.trim()
  if (!text) return undefined
  const pattern = containedPattern(text)
  return personWhere(sql`${contains(sql`s.search_text`, text)} and s.email_normalized like ${pattern}`)
}

const ofExcluded = sql`(s.disqualified_at is not null or s.banned_at is not null)`

const row = { kind: 'entry', id: sql`${entries.id}`, contestId: sql`${entries.contestId}` } as const

function matching(owner: LedgerOwner, filter: EntryConditions): SQL | undefined {
  const { methodTypeId, attributedTypeId, origins, verified, ofCountedPeople } = filter
  const { occurredFrom, occurredBefore, search, email } = filter
  return and(
    methodTypeId == null ? undefined : eq(entries.methodTypeId, methodTypeId),
    attributedTypeId == null ? undefined : attributedTo(attributedTypeId),
    origins == null ? undefined : inArray(entries.origin, [...origins]),
    verified == null ? undefined : eq(entries.verified, verified),
    ofCountedPeople == null ? undefined : ofCountedPeople ? ofCounted : personWhere(ofExcluded),
    occurredFrom == null ? undefined : sql`${entries.occurredAt} >= ${occurredFrom}::timestamptz`,
    occurredBefore == null ? undefined : sql`${entries.occurredAt} < ${occurredBefore}::timestamptz`,
    onDays(owner, filter),
    ofPerson(search),
    ofAddress(email),
    isBrought(row, filter),
  )
}

const orders: Record<EntryOrdering['field'], Pick<ListOrder, 'name' | 'expression' | 'type'>> = {
  id: { name: 'id', expression: entries.id, type: 'bigint' },
  occurredAt: { name: 'occurred', expression: entries.occurredAt, type: 'timestamptz' },
  amount: { name: 'amount', expression: entries.amount, type: 'bigint' },
}

function orderOf({ field, direction }: EntryOrdering): ListOrder {
  return { ...orders[field], name: `${orders[field].name}_${direction}`, direction }
}

/** The ledger of owners as a list. */
export function listOf({ owner, filter }: EntryListArgs, order: EntryOrdering): List<typeof entries> {
  return {
    table: entries,
    parent: owner === 'contest' ? entries.contestId : entries.participantId,
    id: entries.id,
    where: matching(owner, filter),
    order: orderOf(order),
    relations: [personOfEntry],
  }
}

/** A page of the ledger of each contest or person, one statement. */
export const entryPages: BatchRead<
  number,
  Page<EntryRow>,
  EntryListArgs & { readonly order: EntryOrdering; readonly page: PageRequest }
> = (work, owners, { order, page, ...args }, wanted) =>
  readPages(work.executor, listOf(args, order), owners, page, wanted)
