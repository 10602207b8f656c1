import { type SQL, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
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

/** Counts of counted rows (#92), of which contests keep the number: all, those of a type, those of days. */
function keptCounts(
  work: Work,
  ids: readonly number[],
  filter: EntryConditions,
): Promise<Counts> | undefined {
  const { verified, ofCountedPeople, ...others } = filter
  if (verified !== true || ofCountedPeople !== true) return undefined
  const set = Object.entries(others).filter(([, value]) => value != null && !isBlank(value))
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
