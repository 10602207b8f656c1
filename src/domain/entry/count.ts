import { type SQL, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { entries } from '../../database/tables/index.js'
import { countBySets } from '../count-by-sets.js'
import { type HintKind, hintNumbers, hintSum } from '../counters/hints.js'
import { contestTotals } from '../counters/totals.js'
import { userDetailsType } from '../entry-method/catalogue.js'
import { belonging } from '../list-statement.js'
import { countRows } from '../page.js'
import { broughtBy, vanishedOf } from '../source/brought.js'
import type { BatchRead, Work } from '../work.js'
import { type EntryConditions, type EntryListArgs, latestFirst, listOf } from './list.js'

type Counts = ReadonlyMap<number, number>

/**
 * How many rows match for each contest or person, one statement; those of contests from counters where they know, or else
 * from indexes alone.
 */
export const entryCounts: BatchRead<number, number, EntryListArgs> = async (work, owners, args) => {
  const kept =
    args.owner === 'contest'
      ? (keptCounts(work, owners, args.filter) ?? countsBySets(work, owners, args.filter))
      : undefined
  return await (kept ?? countRows(work.executor, listOf(args, latestFirst), owners))
}

/**
 * Counts of rows of which contests keep the number: all, verified ones and the others; of the counted (#92) all, those of a
 * type, those of days.
 */
function keptCounts(
  work: Work,
  ids: readonly number[],
  filter: EntryConditions,
): Promise<Counts> | undefined {
  const { verified, ofCountedPeople, ...others } = filter
  const set = Object.entries(others).filter(([, value]) => value != null && !isBlank(value))
  if (set.length === 0 && ofCountedPeople == null) return wholeLedger(work, ids, verified)
  if (set.length === 0 && verified === true && ofCountedPeople === false) {
    return hintNumbers(work, ids, ['excluded_row'])
  }
  if (verified !== true || ofCountedPeople !== true) return undefined
  const { methodTypeId, attributedTypeId, occurredOnFrom, occurredOnTo } = others
  const only = (...names: (keyof EntryConditions)[]) =>
    set.every(([name]) => names.some((known) => known === name))
  if (set.length === 0) return allRows(work, ids)
  if (only('occurredOnFrom', 'occurredOnTo')) return rowsOfDays(work, ids, occurredOnFrom, occurredOnTo)
  if (only('methodTypeId') && methodTypeId != null) return rowsOfType(work, ids, methodTypeId)
  if (!only('attributedTypeId') || attributedTypeId == null) return undefined
  return attributedTypeId === userDetailsType
    ? rowsOfUserDetails(work, ids)
    : rowsOfType(work, ids, attributedTypeId)
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === ''
}

async function allRows(work: Work, ids: readonly number[]): Promise<Counts> {
  const totals = await contestTotals(work, ids)
  return new Map([...totals].map(([id, { actions }]) => [id, actions]))
}

/** Counted rows and those of excluded people are the verified ones; with those that are not verified they are all. */
function wholeLedger(
  work: Work,
  ids: readonly number[],
  verified: boolean | null | undefined,
): Promise<Counts> {
  return counted(work, sql`select c.id, ${rowsOf(sql`c.id`, verified)} as matching from ${asContests(ids)}`)
}

/** The number of rows of a contest: verified ones, the others or all. */
function rowsOf(contestId: SQL, verified?: boolean | null): SQL {
  if (verified === false) return hintSum(contestId, ['unverified_row'])
  const beside: HintKind[] = verified ? ['excluded_row'] : ['excluded_row', 'unverified_row']
  return sql`(
      select coalesce(sum(n.actions), 0) from contest_counters n where n.contest_id = ${contestId}
    )::bigint + ${hintSum(contestId, beside)}`
}

/** Rows that match one condition, of which an index tells. */
function rowsWhich(filter: EntryConditions): SQL {
  const { table, parent, where } = listOf({ owner: 'contest', filter }, latestFirst)
  return sql`select ${table.id} as id from ${table} where ${belonging(parent)} and ${where}`
}

const ledgerOf = sql`select ${entries.id} as id from ${entries} where ${belonging(entries.contestId)}`
const unverified = sql`${ledgerOf} and not ${entries.verified}`
const withoutType = sql`${ledgerOf} and ${entries.methodTypeId} is null`
/** A row is of its person's contest. */
const ofExcluded = sql`select e.id from participants x join entries e on e.participant_id = x.id
  where x.contest_id = p.parent and (x.disqualified_at is not null or x.banned_at is not null)`

/** Conditions that each have an index; what is searched in people has none of the ledger. */
function countsBySets(
  work: Work,
  ids: readonly number[],
  { search, email, ...filter }: EntryConditions,
): Promise<Counts> | undefined {
  if (!isBlank(search ?? '') || !isBlank(email ?? '')) return undefined
  const { verified, ofCountedPeople, methodTypeId, attributedTypeId, origins, ...others } = filter
  const { sourceId, vanished, ...times } = others
  const every: SQL[] = []
  const none: SQL[] = []
  if (verified != null) (verified ? none : every).push(unverified)
  if (ofCountedPeople != null) (ofCountedPeople ? none : every).push(ofExcluded)
  if (methodTypeId != null) every.push(rowsWhich({ methodTypeId }))
  if (attributedTypeId != null) every.push(attributedTo(attributedTypeId))
  if (origins != null) every.push(rowsWhich({ origins }))
  if (sourceId != null) every.push(broughtBy('entry', sql`p.parent`, sourceId))
  if (vanished != null) (vanished ? every : none).push(vanishedOf('entry', sql`p.parent`))
  if (Object.values(times).some((value) => value != null)) every.push(rowsWhich(times))
  return countBySets(work, ids, { every, none }, rowsOf(sql`p.parent`))
}

/** Rows of a type; those of none are taken for rows of User Details. As one condition they would be two looks and the rows. */
function attributedTo(typeId: number): SQL {
  const own = rowsWhich({ methodTypeId: typeId })
  return typeId === userDetailsType ? sql`${own} union all ${withoutType}` : own
}

function asContests(ids: readonly number[]): SQL {
  return sql`unnest(${sql.param([...ids])}::bigint[]) as c(id)`
}

async function counted(work: Work, query: SQL): Promise<Counts> {
  const found = await rows<{ id: number; matching: number }>(work.executor, query)
  return new Map(found.map(({ id, matching }) => [id, matching]))
}

function rowsOfType(work: Work, ids: readonly number[], typeId: number): Promise<Counts> {
  return counted(
    work,
    sql`select contest_id as id, sum(actions)::bigint as matching from contest_rollups
      where contest_id = any(${sql.param([...ids])}::bigint[]) and dimension = 'method' and key = ${String(typeId)}
      group by contest_id`,
  )
}

/** All counted rows but those of other types: rows of no type are taken for rows of User Details. */
function rowsOfUserDetails(work: Work, ids: readonly number[]): Promise<Counts> {
  return counted(
    work,
    sql`select c.contest_id as id, (sum(c.actions) - coalesce((
        select sum(r.actions) from contest_rollups r
        where r.contest_id = c.contest_id and r.dimension = 'method' and r.key <> ${String(userDetailsType)}
      ), 0))::bigint as matching
      from contest_counters c
      where c.contest_id = any(${sql.param([...ids])}::bigint[])
      group by c.contest_id`,
  )
}

/** Offsets of zones are whole quarter hours, as the buckets are (since 1972). */
function rowsOfDays(
  work: Work,
  ids: readonly number[],
  from: string | null | undefined,
  to: string | null | undefined,
): Promise<Counts> {
  const day = sql`(r.bucket at time zone c.time_zone)::date`
  return counted(
    work,
    sql`select c.id, sum(r.actions)::bigint as matching
      from contests c
      join contest_rollups r on r.contest_id = c.id and r.dimension = 'time' and r.key = ''
      where c.id = any(${sql.param([...ids])}::bigint[])
        and (${from ?? null}::date is null or ${day} >= ${from ?? null}::date
          and r.bucket >= (${from ?? null}::date - 1)::timestamp at time zone 'UTC')
        and (${to ?? null}::date is null or ${day} <= ${to ?? null}::date
          and r.bucket < (${to ?? null}::date + 2)::timestamp at time zone 'UTC')
      group by c.id`,
  )
}
