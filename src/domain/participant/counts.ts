import { type SQL, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { entries, participants } from '../../database/tables/index.js'
import { countBySets } from '../count-by-sets.js'
import { hintNumbers, hintSum } from '../counters/hints.js'
import { contestTotals } from '../counters/totals.js'
import { belonging } from '../list-statement.js'
import { countRows } from '../page.js'
import { countryCodeIn } from '../person/profile.js'
import { broughtBy, vanishedOf } from '../source/brought.js'
import type { BatchRead, Work } from '../work.js'
import { asTheyCame, countedPeople, numberOf, type ParticipantFilter, peopleList } from './lists.js'

type Counts = ReadonlyMap<number, number>

/**
 * The number of matching people for each of many contests, in one statement: from the contests' counters and
 * rollups where they know it, which then costs the same however many people there are, or else from indexes alone.
 */
export const participantCounts: BatchRead<number, number, ParticipantFilter> = async (
  work,
  contestIds,
  filter,
) => {
  const kept =
    keptCounts(work, contestIds, filter) ??
    hintCounts(work, contestIds, filter) ??
    entryTypeCounts(work, contestIds, filter) ??
    countsBySets(work, contestIds, filter)
  return await (kept ?? countRows(work.executor, peopleList(filter, asTheyCame), contestIds))
}

/** The conditions that are set, by name. */
function conditionsIn(filter: ParticipantFilter): (keyof ParticipantFilter)[] {
  const named = Object.entries(filter) as [keyof ParticipantFilter, unknown][]
  return named.filter(([, value]) => value != null && String(value).trim() !== '').map(([name]) => name)
}

/** Of people who count, contests keep the number, also by country, by type of entry method and of referred ones. */
function keptCounts(
  work: Work,
  ids: readonly number[],
  filter: ParticipantFilter,
): Promise<Counts> | undefined {
  const which = countedPeople(filter)
  if (which !== undefined) return totalsOf(work, ids, (totals) => numberOf(which, totals))
  const [one, ...others] = conditionsIn(filter).filter((name) => name !== 'counted')
  if (filter.counted !== true || others.length > 0) return undefined
  switch (one) {
    case 'referred':
      return totalsOf(work, ids, ({ participants, referrals }) =>
        filter.referred === true ? referrals : participants - referrals,
      )
    case 'countries':
      return rolledUp(
        work,
        ids,
        'country',
        (filter.countries ?? []).map((code) => countryCodeIn(code) ?? code),
      )
    case 'entryMethodType':
      return rolledUp(work, ids, 'method', [String(filter.entryMethodType)])
    default:
      return undefined
  }
}

type Totals = Awaited<ReturnType<typeof contestTotals>> extends ReadonlyMap<number, infer Of> ? Of : never

async function totalsOf(work: Work, ids: readonly number[], of: (totals: Totals) => number): Promise<Counts> {
  const totals = await contestTotals(work, ids)
  return new Map([...totals].map(([id, figures]) => [id, of(figures)]))
}

async function counted(work: Work, query: SQL): Promise<Counts> {
  const found = await rows<{ id: number; matching: number }>(work.executor, query)
  return new Map(found.map(({ id, matching }) => [Number(id), Number(matching)]))
}

function rolledUp(
  work: Work,
  ids: readonly number[],
  dimension: 'country' | 'method',
  keys: readonly string[],
): Promise<Counts> {
  return counted(
    work,
    sql`select contest_id as id, sum(participants)::bigint as matching from contest_rollups
      where contest_id = any(${sql.param([...ids])}::bigint[]) and dimension = ${dimension}
        and key = any(${sql.param([...keys])}::text[])
      group by contest_id`,
  )
}

/** Who was disqualified, or banned, or was not: of both there are sums. */
function hintCounts(
  work: Work,
  ids: readonly number[],
  filter: ParticipantFilter,
): Promise<Counts> | undefined {
  const [kind, ...others] = conditionsIn(filter)
  if (others.length > 0 || (kind !== 'disqualified' && kind !== 'banned')) return undefined
  if (filter[kind] === true) return hintNumbers(work, ids, [kind])
  return counted(
    work,
    sql`select p.parent as id, ${peopleOf(sql`p.parent`)} - ${hintSum(sql`p.parent`, [kind])} as matching
      from unnest(${sql.param([...ids])}::bigint[]) as p(parent)`,
  )
}

/** The number of all people of a contest. */
function peopleOf(contestId: SQL): SQL {
  return sql`(select coalesce(sum(n.people), 0) from contest_counters n where n.contest_id = ${contestId})::bigint`
}

/** People who match one condition, of whom an index tells. */
function peopleWho(filter: ParticipantFilter): SQL {
  const { table, parent, where } = peopleList(filter, asTheyCame)
  return sql`select ${table.id} as id from ${table} where ${belonging(parent)} and ${where}`
}

const withoutEntries = sql`select ${participants.id} as id from ${participants}
  where ${belonging(participants.contestId)} and ${participants.actions} = 0`

/** Everybody with an entry of a type. */
function entryTypeCounts(
  work: Work,
  ids: readonly number[],
  filter: ParticipantFilter,
): Promise<Counts> | undefined {
  const [one, ...others] = conditionsIn(filter)
  if (others.length > 0 || one !== 'entryMethodType' || filter.entryMethodType == null) return undefined
  return counted(
    work,
    sql`select p.parent as id, (select count(distinct w.id) from (${withEntryOf(filter.entryMethodType)}) as w) as matching
      from unnest(${sql.param([...ids])}::bigint[]) as p(parent)`,
  )
}

/** Facts that few have: everybody else has an index for none. */
const facts = ['excluded', 'disqualified', 'banned', 'emailConfirmed', 'referred'] as const

/** Conditions that each have an index; search and address find few, whose rows are read. */
function countsBySets(
  work: Work,
  ids: readonly number[],
  { search, email, ...filter }: ParticipantFilter,
): Promise<Counts> | undefined {
  if (search?.trim() || email != null) return undefined
  const { counted, countries, minimumTotal, createdFrom, createdBefore, entryMethodType } = filter
  const every: SQL[] = []
  const none: SQL[] = []
  for (const fact of facts) {
    if (filter[fact] != null) (filter[fact] ? every : none).push(peopleWho({ [fact]: true }))
  }
  const excluded = peopleWho({ excluded: true })
  if (counted === true) none.push(excluded, withoutEntries)
  if (counted === false) every.push(sql`${excluded} union ${withoutEntries}`)
  if (countries != null) every.push(peopleWho({ countries }))
  if (minimumTotal != null) every.push(peopleWho({ minimumTotal }))
  if (createdFrom != null || createdBefore != null) every.push(peopleWho({ createdFrom, createdBefore }))
  if (entryMethodType != null) every.push(sql`${withEntryOf(entryMethodType)} group by 1`)
  const { sourceId, vanished } = filter
  if (sourceId != null) every.push(broughtBy('participant', sql`p.parent`, sourceId))
  if (vanished != null) (vanished ? every : none).push(vanishedOf('participant', sql`p.parent`))
  return countBySets(work, ids, { every, none }, peopleOf(sql`p.parent`))
}

/** Whose verified rows are of a type: of the rows an index tells. */
function withEntryOf(typeId: number): SQL {
  return sql`select ${entries.participantId} as id from ${entries}
    where ${belonging(entries.contestId)} and ${entries.methodTypeId} = ${typeId}::bigint and ${entries.verified}`
}
