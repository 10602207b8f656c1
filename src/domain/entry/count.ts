import { type SQL, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { type HintKind, hintNumbers, hintSum } from '../counters/hints.js'
import { contestTotals } from '../counters/totals.js'
import { userDetailsType } from '../entry-method/catalogue.js'
import { countRows } from '../page.js'
import type { BatchRead, Work } from '../work.js'
import { type EntryConditions, type EntryListArgs, latestFirst, listOf } from './list.js'

type Counts = ReadonlyMap<number, number>

/** How many rows match for each contest or person, one statement; from the contests' counters where they know. */
export const entryCounts: BatchRead<number, number, EntryListArgs> = async (work, owners, args) => {
  const kept = args.owner === 'contest' ? keptCounts(work, owners, args.filter) : undefined
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
  if (set.length === 0 && verified !== true) return rowsBesides(work, ids, ofCountedPeople === true, verified)
  if (set.length === 0 && ofCountedPeople !== true) return hintNumbers(work, ids, ['excluded_row'])
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
  return counted(work, sql`select c.id, ${rowsOf(verified)} as matching from ${asContests(ids)}`)
}

/** Rows of excluded people, who are few and looked up one by one, or all others. */
function rowsBesides(
  work: Work,
  ids: readonly number[],
  ofCounted: boolean,
  verified: boolean | null | undefined,
): Promise<Counts> {
  const excluded = sql`(
    select coalesce(sum(of.number), 0)::bigint
    from participants s
    cross join lateral (
      select count(*) as number from entries e
      where e.participant_id = s.id and e.contest_id = s.contest_id ${verified === false ? sql`and not e.verified` : sql``}
      offset 0
    ) as of
    where s.contest_id = c.id and (s.disqualified_at is not null or s.banned_at is not null))`
  const matching = ofCounted ? sql`${rowsOf(verified)} - ${excluded}` : excluded
  return counted(work, sql`select c.id, ${matching} as matching from ${asContests(ids)}`)
}

/** The number of rows of the contest `c`: verified ones, the others or all. */
function rowsOf(verified: boolean | null | undefined): SQL {
  if (verified === false) return hintSum(sql`c.id`, ['unverified_row'])
  const beside: HintKind[] = verified ? ['excluded_row'] : ['excluded_row', 'unverified_row']
  return sql`(
      select coalesce(sum(n.actions), 0) from contest_counters n where n.contest_id = c.id
    )::bigint + ${hintSum(sql`c.id`, beside)}`
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
