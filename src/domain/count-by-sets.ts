import { type SQL, sql } from 'drizzle-orm'
import { rows } from '../database/connection.js'
import { plannedEachTime } from '../database/statement-names.js'
import type { Work } from './work.js'

/** Which rows of the contest `p.parent` are counted, each set a query of distinct `id`s that one index answers. */
export interface CountedSets {
  /** Rows are in each of these, ... */
  readonly every: readonly SQL[]
  /** ... and in none of those. */
  readonly none: readonly SQL[]
}

/**
 * How many rows each of many contests has in these sets, one statement. As one condition PostgreSQL would find the rows of
 * one of them by an index and look at each for the others; as sets, ids from one index are looked up among those from
 * another, and the table is not read. `all` is the number of all rows of `p.parent`, for sets that only leave out.
 */
export async function countBySets(
  { executor }: Pick<Work, 'executor'>,
  contestIds: readonly number[],
  { every, none }: CountedSets,
  all: SQL,
): Promise<ReadonlyMap<number, number>> {
  const found = await rows<{ id: number; matching: number }>(
    executor,
    sql`${plannedEachTime}select p.parent as id, ${every.length === 0 ? without(all, none) : within(every, none)} as matching
      from ${parents(contestIds)}`,
  )
  return new Map(found.map(({ id, matching }) => [Number(id), Number(matching)]))
}

/** One contest is a constant to the planner, which then knows how many rows of it there are. */
function parents(ids: readonly number[]): SQL {
  const [only] = ids
  return ids.length === 1 && only !== undefined
    ? sql`(select ${only}::bigint as parent) as p`
    : sql`unnest(${sql.param([...ids])}::bigint[]) as p(parent)`
}

function within(every: readonly SQL[], none: readonly SQL[]): SQL {
  const joined = every.map((set, place) => {
    const alias = sql.raw(`s${place}`)
    return place === 0 ? sql`(${set}) as ${alias}` : sql`join (${set}) as ${alias} on ${alias}.id = s0.id`
  })
  const outside = none.map((set) => sql`not exists (select from (${set}) as o where o.id = s0.id)`)
  return sql`(select count(*) from ${sql.join(joined, sql` `)}${
    outside.length === 0 ? sql`` : sql` where ${sql.join(outside, sql` and `)}`
  })`
}

function without(all: SQL, none: readonly SQL[]): SQL {
  if (none.length === 0) return all
  return sql`${all} - (select count(*) from (${sql.join([...none], sql` union `)}) as o)`
}
