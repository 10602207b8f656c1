import { and, or, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { type ContestRow, contests } from '../../database/tables/index.js'
import { isStorable } from '../checks.js'
import { type ContestKey, visibleContests } from '../contest/find.js'
import { contestTotals } from '../counters/totals.js'
import { invalidField, notFound } from '../errors.js'
import type { BatchRead, Work } from '../work.js'
import { checkCompared, mergedContacts } from './totals.js'

const mostContests = 12

export interface ContestContacts {
  readonly contest: ContestRow
  readonly contacts: number
}

export interface OverlapPair {
  readonly one: ContestRow
  readonly other: ContestRow
  readonly contacts: number
}

export interface Overlap {
  readonly inAny: number
  readonly inAll: number
  readonly contests: readonly ContestContacts[]
  readonly pairs: readonly OverlapPair[]
}

/**
 * How many contacts contests have in common. The people are gone through once, in an index alone: each contact has a bit for each of the
 * contests, and contacts with the same bits are counted together. Three statements whatever the contests; 1 to 12 of them, each once
 * (VALIDATION_FAILED), with 1,000,000 people together (LIMIT_EXCEEDED). One that does not exist for the caller is NOT_FOUND.
 */
export async function contestOverlap(work: Work, keys: readonly ContestKey[]): Promise<Overlap> {
  if (keys.length < 1 || keys.length > mostContests) {
    throw invalidField('contests', `contests takes 1 to ${mostContests} contests.`)
  }
  const chosen = await requireContests(work, keys)
  const ids = chosen.map(({ id }) => id)
  if (new Set(ids).size < ids.length) throw invalidField('contests', 'contests takes each contest once.')
  const sizes = await contestTotals(work, ids)
  checkCompared([...sizes.values()].reduce((sum, { people }) => sum + people, 0))
  const counted = await rows<{ places: number; contacts: number }>(
    work.executor,
    sql`
    with merged as materialized (${mergedContacts(work)})
    select k.places, count(*)::integer as contacts from (
      select bit_or(1 << (w.place - 1)::integer) as places
      from unnest(${sql.param(ids)}::bigint[]) with ordinality as w(id, place)
      join participants p on p.contest_id = w.id
      left join merged m on m.id = p.contact_id
      where p.contact_id is not null
      group by coalesce(m.merged_into, p.contact_id)
    ) as k
    group by k.places`,
  )
  const inEach = (...places: readonly number[]) => {
    const bits = places.reduce((sum, place) => sum | (1 << place), 0)
    return counted.reduce((sum, group) => sum + ((group.places & bits) === bits ? group.contacts : 0), 0)
  }
  const every = chosen.map((_, place) => place)
  return {
    inAny: inEach(),
    inAll: inEach(...every),
    contests: chosen.map((contest, place) => ({ contest, contacts: inEach(place) })),
    pairs: chosen.flatMap((one, place) =>
      chosen.slice(place + 1).map((other, distance) => ({
        ...{ one, other },
        contacts: inEach(place, place + 1 + distance),
      })),
    ),
  }
}

/** The contests that the keys name, in their order: one statement. */
async function requireContests(work: Work, keys: readonly ContestKey[]): Promise<ContestRow[]> {
  const ids = keys.flatMap((key) => ('id' in key ? key.id : []))
  const publicIds = keys.flatMap((key) => ('publicId' in key ? key.publicId : []))
  if (!publicIds.every(isStorable)) throw notFound('contest')
  const found = await work.executor
    .select()
    .from(contests)
    .where(
      and(
        visibleContests(work.caller),
        or(
          sql`${contests.id} = any(${sql.param(ids)}::bigint[])`,
          sql`${contests.publicId} = any(${sql.param(publicIds)}::text[])`,
        ),
      ),
    )
  return keys.map((key) => {
    const one = found.find(({ id, publicId }) => ('id' in key ? id === key.id : publicId === key.publicId))
    if (one === undefined) throw notFound('contest')
    return one
  })
}

/** How many contacts of a contest are looked for in others. */
const mostContacts = 100_000

export const mostOverlaps = 50

/** Throws VALIDATION_FAILED for a number of contests out of bounds. */
export function checkOverlaps(first: number): void {
  if (first < 1 || first > mostOverlaps) {
    throw invalidField('first', `first must be between 1 and ${mostOverlaps}.`)
  }
}

/**
 * The contests that have most contacts in common with each of many, as far as they exist for the caller, by that and by number: one
 * statement, which looks up the 100,000 contacts of each with the highest numbers, in indexes alone.
 */
export const contestsInCommon: BatchRead<
  number,
  readonly { readonly contestId: number; readonly contacts: number }[],
  { readonly first: number }
> = async (work, ids, { first }) => {
  const found = await rows<{ id: number; contestId: number; contacts: number }>(
    work.executor,
    sql`
    with merged as materialized (${mergedContacts(work)})
    select w.id, r.id as "contestId", r.contacts
    from unnest(${sql.param([...ids])}::bigint[]) as w(id)
    cross join lateral (
      with own as materialized (
        select distinct coalesce(m.merged_into, k.contact_id) as contact from (
          select p.contact_id from participants p where p.contest_id = w.id and p.contact_id is not null
          order by p.contact_id desc limit ${mostContacts}
        ) as k
        left join merged m on m.id = k.contact_id
      ), parts as (
        select contact, contact as part from own
        union all
        select o.contact, m.id from own o join merged m on m.merged_into = o.contact
      )
      select ${contests.id}, s.contacts from (
        select q.contest_id, count(distinct parts.contact)::integer as contacts
        from parts join participants q on q.contact_id = parts.part
        where q.contest_id <> w.id
        group by q.contest_id
      ) as s
      join ${contests} on ${contests.id} = s.contest_id and ${visibleContests(work.caller)}
      order by s.contacts desc, ${contests.id} limit ${first}
    ) as r
    order by w.id, r.contacts desc, r.id`,
  )
  const byContest = new Map<number, { contestId: number; contacts: number }[]>(ids.map((id) => [id, []]))
  for (const { id, contestId, contacts } of found)
    byContest.get(Number(id))?.push({ contestId: Number(contestId), contacts })
  return byContest
}
