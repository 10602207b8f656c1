import { type SQL, sql } from 'drizzle-orm'
import { type Executor, rows } from '../../../database/connection.js'
import { unnest } from '../../../database/unnest.js'
import { bottom, peopleBetween, top } from './places.js'

/** From how many people on a leaderboard is cut into ranges; fewer are counted one by one. */
const fewest = 512
/** How many people a range that is cut gets, and how many it may come to hold. */
const cut = 128
const widest = 256
/** Below so many people a range on average, ranges are put together again. */
const thinnest = 32
/** How many ranges are taken together, and how many may come to be. */
const span = 64
const widestSpan = 128

/** The locks of `lockRanges` among those that are asked for by two numbers. */
const lockSpace = 1_380_011

// A type, not an interface: rows() asks for an index signature.
type Range = { minus_total: number; reached_at: string; people: number }

/** The number by which nobody else changes the ranges of the contest until the transaction ends. */
const lockOf = (contestId: number): SQL => sql`${lockSpace}::integer, hashint8(${contestId}::bigint)`

/**
 * Adds the changes of a contest's leaderboard that were noted to its ranges, cuts those that grew too wide, and
 * begins to keep ranges for a contest that has grown. What a statement reads is whole before, during and after it:
 * a change is either noted or added. Writers are not waited for, and wait for nothing. Gives how many rows were added; 0
 * as well where somebody else is at it.
 */
export async function foldRanks(executor: Executor, contestId: number): Promise<number> {
  const [lock] = await rows<{ got: boolean }>(
    executor,
    sql`select pg_try_advisory_xact_lock(${lockOf(contestId)}) as got`,
  )
  if (!lock?.got) return 0
  const { noted, touched, kept } = await addChanges(executor, contestId)
  if (noted === 0) return 0
  if (!kept) await beginRanges(executor, contestId)
  else await cutRanges(executor, contestId, touched)
  return noted
}

/** Forgets the ranges of contests, which are locked against every write, and makes them anew from the people. */
export async function rebuildRanks(executor: Executor, contestIds: readonly number[]): Promise<void> {
  for (const id of [...contestIds].sort((one, other) => one - other)) {
    await executor.execute(sql`select pg_advisory_xact_lock(${lockOf(id)})`)
    await executor.execute(sql`delete from rank_changes where contest_id = ${id}`)
    await executor.execute(sql`delete from rank_ranges where contest_id = ${id}`)
    await beginRanges(executor, id)
  }
}

interface Added {
  readonly noted: number
  /** The ranges of level 0 that others came to or left. */
  readonly touched: readonly Range[]
  /** Whether the contest has ranges. */
  readonly kept: boolean
}

async function addChanges(executor: Executor, contestId: number): Promise<Added> {
  const [added] = await rows<{ noted: number; kept: boolean; touched: Range[] }>(
    executor,
    sql`
    with gone as (
      delete from rank_changes where contest_id = ${contestId} returning minus_total, reached_at, people
    ), places as (
      select minus_total, reached_at, sum(people)::bigint as people from gone
      group by minus_total, reached_at having sum(people) <> 0
    ), moved as (
      select r.level, r.minus_total, r.reached_at, sum(p.people)::bigint as people
      from places p
      cross join (values (0::smallint), (1::smallint)) as l(level)
      cross join lateral (
        select k.level, k.minus_total, k.reached_at from rank_ranges k
        where k.contest_id = ${contestId} and k.level = l.level
          and (k.minus_total, k.reached_at) <= (p.minus_total, p.reached_at)
        order by k.minus_total desc, k.reached_at desc limit 1
      ) as r
      group by r.level, r.minus_total, r.reached_at
    ), touched as (
      update rank_ranges r set people = r.people + m.people from moved m
      where r.contest_id = ${contestId} and r.level = m.level and r.minus_total = m.minus_total
        and r.reached_at = m.reached_at
      returning r.level, r.minus_total, r.reached_at, r.people
    )
    select (select count(*) from gone)::bigint as noted,
      exists (select from rank_ranges where contest_id = ${contestId}) as kept,
      coalesce((select jsonb_agg(t) from touched t where t.level = 0), '[]') as touched`,
  )
  if (added === undefined) throw new Error('A count has no row.')
  return { ...added, noted: Number(added.noted) }
}

/** Makes one range of everybody, where they are many, and cuts it. */
async function beginRanges(executor: Executor, contestId: number): Promise<void> {
  const made = await rows<Range>(
    executor,
    sql`
    insert into rank_ranges (contest_id, level, minus_total, reached_at, people)
    select ${contestId}::bigint, 0, -${top.total}, ${top.reachedAt}, 0
    where (select sum(participants) from contest_counters where contest_id = ${contestId}) >= ${fewest}
    returning minus_total, reached_at, ${widest + 1}::bigint as people`,
  )
  await cutRanges(executor, contestId, made)
}

/** Cuts the ranges that are too wide, so that no more than some hundred people of one are ever counted. */
async function cutRanges(executor: Executor, contestId: number, touched: readonly Range[]): Promise<void> {
  const wide = touched.filter(({ people }) => people > widest)
  if (wide.length === 0) return
  await recount(executor, contestId, wide)
  const [shape] = await rows<{ ranges: number; people: number; widest: number }>(
    executor,
    sql`
    select sum(k.ranges)::bigint as ranges, sum(k.people)::bigint as people, max(k.ranges)::bigint as widest
    from (
      select count(*) filter (where s.level = 0) as ranges, sum(s.people) filter (where s.level = 0) as people
      from (
        select level, people, sum(level) over (order by minus_total, reached_at, level desc) as part
        from rank_ranges where contest_id = ${contestId}
      ) as s
      group by s.part
    ) as k`,
  )
  if (shape === undefined) return
  const thin = shape.ranges > span && shape.people < shape.ranges * thinnest
  if (thin) await joinRanges(executor, contestId)
  if (thin || shape.widest > widestSpan) await spanRanges(executor, contestId)
}

/** Cuts ranges of level 0 into narrow ones by who stands there now, and writes how many stand in each. */
async function recount(executor: Executor, contestId: number, wide: readonly Range[]): Promise<void> {
  const contest = sql`${contestId}::bigint`
  const source = unnest('d', [
    { name: 'minus_total', type: 'bigint', values: wide.map(({ minus_total }) => minus_total) },
    { name: 'reached_at', type: 'timestamptz', values: wide.map(({ reached_at }) => reached_at) },
  ])
  const between = peopleBetween(
    contest,
    { total: sql`(-w.minus_total)`, reachedAt: sql`w.reached_at` },
    { total: sql`w.end_total`, reachedAt: sql`w.end_at` },
    '<',
  )
  await executor.execute(sql`
    with wide as materialized (
      select d.minus_total, d.reached_at, coalesce(-n.minus_total, ${bottom.total}) as end_total,
        coalesce(n.reached_at, ${bottom.reachedAt}) as end_at
      from ${source}
      left join lateral (
        select k.minus_total, k.reached_at from rank_ranges k
        where k.contest_id = ${contest} and k.level = 0
          and (k.minus_total, k.reached_at) > (d.minus_total, d.reached_at)
        order by k.minus_total, k.reached_at limit 1
      ) as n on true
    ), places as (
      select w.minus_total as own_total, w.reached_at as own_at, w.end_total, w.end_at,
        -q.total as minus_total, q.total_changed_at as reached_at, count(*) as people
      from wide w cross join lateral (${between}) as q
      group by w.minus_total, w.reached_at, w.end_total, w.end_at, q.total, q.total_changed_at
    ), numbered as (
      select p.*, (sum(p.people) over (partition by p.own_total, p.own_at
        order by p.minus_total, p.reached_at) - p.people)::bigint / ${sql.raw(String(cut))} as piece
      from places p
    ), pieces as materialized (
      select own_total, own_at, end_total, end_at, sum(people) as people,
        case when piece = 0 then own_total else min(minus_total) end as minus_total,
        case when piece = 0 then own_at
          else (array_agg(reached_at order by minus_total, reached_at))[1] end as reached_at
      from numbered group by own_total, own_at, end_total, end_at, piece
    ), noted as (
      select s.minus_total, s.reached_at, sum(c.people) as people
      from rank_changes c
      cross join lateral (
        select p.* from pieces p where (p.minus_total, p.reached_at) <= (c.minus_total, c.reached_at)
        order by p.minus_total desc, p.reached_at desc limit 1
      ) as s
      where c.contest_id = ${contest} and (c.minus_total, c.reached_at) < (-s.end_total, s.end_at)
      group by s.minus_total, s.reached_at
    )
    insert into rank_ranges (contest_id, level, minus_total, reached_at, people)
    select ${contest}, 0, p.minus_total, p.reached_at, p.people - coalesce(n.people, 0)
    from pieces p
    left join noted n on n.minus_total = p.minus_total and n.reached_at = p.reached_at
    on conflict (contest_id, level, minus_total, reached_at) do update set people = excluded.people`)
}

/** Puts neighbours that have become few together. Sums only: who stands where is not asked. */
async function joinRanges(executor: Executor, contestId: number): Promise<void> {
  await executor.execute(sql`
    with old as (
      delete from rank_ranges where contest_id = ${contestId} and level = 0 returning minus_total, reached_at, people
    ), numbered as (
      select o.*, (sum(o.people) over (order by o.minus_total, o.reached_at) - o.people)::bigint
        / ${sql.raw(String(cut))} as piece
      from old o
    )
    insert into rank_ranges (contest_id, level, minus_total, reached_at, people)
    select ${contestId}::bigint, 0, min(minus_total),
      (array_agg(reached_at order by minus_total, reached_at))[1], sum(people)
    from numbered group by piece`)
}

/** Takes the ranges together anew. */
async function spanRanges(executor: Executor, contestId: number): Promise<void> {
  await executor.execute(sql`delete from rank_ranges where contest_id = ${contestId} and level = 1`)
  await executor.execute(sql`
    insert into rank_ranges (contest_id, level, minus_total, reached_at, people)
    select ${contestId}::bigint, 1, min(minus_total),
      (array_agg(reached_at order by minus_total, reached_at))[1], sum(people)
    from (
      select r.*, (row_number() over (order by minus_total, reached_at) - 1) / ${sql.raw(String(span))} as part
      from rank_ranges r where contest_id = ${contestId} and level = 0
    ) as numbered
    group by part`)
}

/** Contests with so many changes that wait, the fullest first. */
export async function contestsToFold(executor: Executor, fewestChanges: number): Promise<readonly number[]> {
  const found = await rows<{ id: number }>(
    executor,
    sql`select contest_id as id from rank_changes group by contest_id having count(*) >= ${fewestChanges}
      order by count(*) desc limit 100`,
  )
  return found.map(({ id }) => id)
}
