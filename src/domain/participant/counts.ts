import { type SQL, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { hintNumbers, hintSum } from '../counters/hints.js'
import { contestTotals } from '../counters/totals.js'
import { countRows } from '../page.js'
import { countryCodeIn } from '../person/profile.js'
import type { BatchRead, Work } from '../work.js'
import { asTheyCame, countedPeople, numberOf, type ParticipantFilter, peopleList } from './lists.js'

type Counts = ReadonlyMap<number, number>

/**
 * The number of matching people for each of many contests, in one statement: from the contests' counters and
 * rollups where they know it, which then costs the same however many people there are, or else from an index.
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
    remainingCounts(work, contestIds, filter)
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

/** Everybody with a verified row of a type: of the rows an index tells whose they are. */
function entryTypeCounts(
  work: Work,
  ids: readonly number[],
  filter: ParticipantFilter,
): Promise<Counts> | undefined {
  const [one, ...others] = conditionsIn(filter)
  if (others.length > 0 || one !== 'entryMethodType') return undefined
  return counted(
    work,
    sql`select p.parent as id, (
        select count(distinct e.participant_id) from entries e
        where e.contest_id = p.parent and e.method_type_id = ${filter.entryMethodType}::bigint and e.verified
      ) as matching
      from unnest(${sql.param([...ids])}::bigint[]) as p(parent)`,
  )
}

/** The number of all people of a contest. */
function peopleOf(contestId: SQL): SQL {
  return sql`(select coalesce(sum(n.people), 0) from contest_counters n where n.contest_id = ${contestId})::bigint`
}

/** Facts of whom an index tells: whoever has them not is counted as the rest. */
const facts = ['excluded', 'emailConfirmed', 'referred'] as const

/** Everybody but those of whom the fact is true. */
function remainingCounts(
  work: Work,
  ids: readonly number[],
  filter: ParticipantFilter,
): Promise<Counts> | undefined {
  const [one, ...others] = conditionsIn(filter)
  const fact = facts.find((name) => name === one)
  if (fact === undefined || others.length > 0 || filter[fact] !== false) return undefined
  const { table, where } = peopleList({ [fact]: true }, asTheyCame)
  return counted(
    work,
    sql`select p.parent as id, ${peopleOf(sql`p.parent`)} - (select count(*) from ${table} where ${table.contestId} = p.parent and ${where}) as matching
      from unnest(${sql.param([...ids])}::bigint[]) as p(parent)`,
  )
}
