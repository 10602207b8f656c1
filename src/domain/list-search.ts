import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'

/** A search among rows that are sorted. */
export interface SortedSearch {
  readonly table: PgTable
  readonly id: PgColumn
  /** What rows are sorted by, and the ways as they are read: `asc` or `desc`. */
  readonly expression: SQL | PgColumn
  readonly key: 'asc' | 'desc'
  readonly ties: 'asc' | 'desc'
  /** Where the rows are that are searched, and what is searched for. */
  readonly where: SQL | undefined
  readonly search: SQL
  /** How many are found at most, how many of the found are passed over, and how many that may be. */
  readonly most: number
  readonly skipped: SQL
  readonly place: number
}

/** How many rows are looked through before an index is asked: few different numbers. */
function searchWindow(place: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2_000, 4 * place)))
}

/**
 * The ids of a page of what is found. Read in their order until a page is full, something that few have would be looked for
 * in the whole list, row by row wherever they lie; collected by an index and then sorted, something that most have would be. So
 * the beginning is looked through first, and only where that does not fill the page all that match are collected.
 */
export function idsFound(sorted: SortedSearch): SQL {
  const { table, id, expression, key, ties, where, search, skipped, place } = sorted
  const most = sql.raw(String(sorted.most))
  const part = sql`order by place ${sql.raw(key)}, id ${sql.raw(ties)} limit ${most} offset ${skipped}`
  return sql`
    with near as materialized (
      select ${id} as id, ${expression} as place, ${search} as found from ${table} where ${where}
      order by ${expression} ${sql.raw(key)}, ${id} ${sql.raw(ties)} limit ${sql.raw(String(searchWindow(place)))}
    ), early as materialized (
      select id from near where found ${part}
    ), matching as materialized (
      select ${id} as id, ${expression} as place from ${table}
      where ${where} and ${search} and (select count(*) from early) < ${most}
    )
    select id from early where (select count(*) from early) = ${most}
    union all (select id from matching ${part})`
}
