import { type SQL, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { contests } from '../../database/tables/index.js'
import { type ContestFilter, isUnfiltered, matchingContests } from '../contest/list.js'
import { type ContestStatus, statusValue } from '../contest/status.js'
import { hintSum } from '../counters/hints.js'
import { DomainError } from '../errors.js'
import { type Service, serviceOf, services } from '../source/service.js'
import type { BatchRead, Work } from '../work.js'

/** Sums over contests. */
export interface AccountFigures {
  readonly contests: number
  readonly people: number
  readonly participants: number
  readonly entries: number
  readonly actions: number
  readonly views: number
  readonly uniqueViews: number
  /** Current winners. */
  readonly winners: number
}

export interface AccountTotals {
  readonly figures: AccountFigures
  readonly byStatus: readonly { readonly status: ContestStatus; readonly figures: AccountFigures }[]
  readonly byService: readonly { readonly service: Service; readonly figures: AccountFigures }[]
  /** Most entries first, at most 250. */
  readonly byBrand: readonly { readonly brandId: number; readonly figures: AccountFigures }[]
}

const nothing: AccountFigures = {
  contests: 0,
  people: 0,
  participants: 0,
  entries: 0,
  actions: 0,
  views: 0,
  uniqueViews: 0,
  winners: 0,
}

const statuses: readonly ContestStatus[] = ['draft', 'scheduled', 'live', 'ended']
const mostBrands = 250

// A type, not an interface: rows() asks for an index signature.
type Group = { brand: number; service: Service; status: ContestStatus } & {
  -readonly [Name in keyof AccountFigures]: number
}

function summed(groups: readonly Group[]): AccountFigures {
  const sums = { ...nothing }
  const names = Object.keys(nothing) as (keyof AccountFigures)[]
  for (const group of groups)
    for (const name of names) (sums as Record<string, number>)[name] = sums[name] + group[name]
  return sums
}

/**
 * What the contests that match come to, as far as they exist for the caller, for the caller's account: one statement, which reads the
 * counters of each contest and gives a row for each brand, service and status.
 */
export const accountTotals: BatchRead<number, AccountTotals, ContestFilter> = async (
  work,
  accountIds,
  filter,
) => {
  const { caller, clock, executor } = work
  if (!accountIds.includes(caller.accountId)) return new Map()
  const now = clock.now()
  const groups = await rows<Group>(
    executor,
    sql`
    select contests.brand_id as brand, ${serviceOf(sql`${contests}`)} as service, ${statusValue(now)} as status,
      count(*)::integer as contests, coalesce(sum(n.people), 0)::bigint as people,
      coalesce(sum(n.participants), 0)::bigint as participants, coalesce(sum(n.entries), 0)::bigint as entries,
      coalesce(sum(n.actions), 0)::bigint as actions, coalesce(sum(n.views), 0)::bigint as views,
      coalesce(sum(n.unique_views), 0)::bigint as "uniqueViews",
      sum(${hintSum(sql`contests.id`, ['winner'])})::bigint as winners
    from ${contests}
    left join lateral (
      select sum(people) as people, sum(participants) as participants, sum(entries) as entries, sum(actions) as actions,
        sum(views) as views, sum(unique_views) as unique_views
      from contest_counters where contest_id = contests.id
    ) as n on true
    where ${matchingContests(caller, now, filter)}
    group by 1, 2, 3`,
  )
  const among = (belongs: (group: Group) => boolean) => summed(groups.filter(belongs))
  const brands = [...new Set(groups.map(({ brand }) => brand))]
    .map((brandId) => ({ brandId, figures: among(({ brand }) => brand === brandId) }))
    .sort((one, other) => other.figures.entries - one.figures.entries || one.brandId - other.brandId)
  const some = ({ figures }: { readonly figures: AccountFigures }) => figures.contests > 0
  const totals = {
    figures: summed(groups),
    byStatus: statuses
      .map((status) => ({ status, figures: among((group) => group.status === status) }))
      .filter(some),
    byService: services
      .map((service) => ({ service, figures: among((group) => group.service === service) }))
      .filter(some),
    byBrand: brands.slice(0, mostBrands),
  }
  return new Map([[caller.accountId, totals]])
}

/** How many people of contests are gone through at most, to find who is in several. */
export const mostCompared = 1_000_000

/** Refuses to go through more people than that. */
export function checkCompared(people: number): void {
  if (people <= mostCompared) return
  throw new DomainError(
    'LIMIT_EXCEEDED',
    `The contests have ${people} people, of whom at most ${mostCompared} are compared; name fewer contests.`,
  )
}

/** The contacts of the account that became part of others, as the relation (id, merged_into). */
export function mergedContacts({ caller }: Work): SQL {
  return sql`
    select k.id, k.merged_into from contacts k
    where k.account_id = ${caller.accountId} and k.merged_into is not null`
}

/**
 * How many contacts have somebody in the contests that match. Without a filter, for a key that is not restricted, what is kept of contacts
 * is counted; else the people of the contests, at most 1,000,000: LIMIT_EXCEEDED. One statement, in indexes alone.
 */
export const distinctContacts: BatchRead<number, number, ContestFilter> = async (
  work,
  accountIds,
  filter,
) => {
  const { caller, clock, executor } = work
  if (!accountIds.includes(caller.accountId)) return new Map()
  const kept = caller.contestIds === null && isUnfiltered(filter)
  const [found] = await rows<{ people: number; contacts: number }>(
    executor,
    kept
      ? sql`select 0 as people, count(*)::bigint as contacts from contact_figures
          where account_id = ${caller.accountId}`
      : sql`
      with merged as materialized (${mergedContacts(work)}), chosen as materialized (
        select contests.id from ${contests} where ${matchingContests(caller, clock.now(), filter)}
      ), size as materialized (
        select coalesce(sum(n.people), 0)::bigint as people from contest_counters n where n.contest_id in (select id from chosen)
      )
      select s.people, case when s.people <= ${mostCompared} then (
        select count(*) from (
          select distinct coalesce(m.merged_into, p.contact_id) from participants p
          left join merged m on m.id = p.contact_id
          where p.contest_id in (select id from chosen) and p.contact_id is not null
        ) as one
      ) else 0 end::bigint as contacts
      from size s`,
  )
  if (found === undefined) throw new Error('A count has no row.')
  checkCompared(Number(found.people))
  return new Map([[caller.accountId, Number(found.contacts)]])
}
