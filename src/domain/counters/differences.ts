import { type SQL, sql } from 'drizzle-orm'
import { allTime } from './stripes.js'

// Parts of statements that compare kept rows, `c`, with recounted ones, `r`.

/** The condition that a column names one of the contests in question. */
export type Within = (column: SQL) => SQL

/** Whether the rows `c` and `r` differ in one of `names`; a missing row has zeros. */
export function differ(names: readonly string[]): SQL {
  const row = (alias: string) => names.map((name) => `coalesce(${alias}.${name}, 0)`).join(', ')
  return sql.raw(`(${row('c')}) <> (${row('r')})`)
}

/** `names` of the row `alias` as a JSON object. */
export function figures(alias: string, names: readonly string[]): SQL {
  const parts = names.map((name) => sql.raw(`'${name}', coalesce(${alias}.${name}, 0)`))
  return sql`jsonb_build_object(${sql.join(parts, sql`, `)})`
}

const column = (name: string) => sql.raw(`coalesce(c.${name}, r.${name})`)

/** Names a rollup for people: `time, 2026-06-02T10:00:00Z`, `method 14, all time`. */
export const rollupPlace = sql`rtrim(${column('dimension')} || ' ' || ${column('key')}) || ', '
  || case when ${column('bucket')} = ${allTime}::timestamptz then 'all time'
    else to_char(${column('bucket')} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') end`

/** Names a row for people without telling its text, which may be personal data. */
export function digestPlace(kind: string, name: string): SQL {
  return sql`${kind}::text || ' ' || left(md5(${column(name)}), 12)`
}

const rollupKey = sql.raw('c.contest_id, c.dimension, c.key, c.bucket')

/** What is kept of contests, over all stripes: rows of (contest_id, `names`). */
export function keptTotals(names: readonly string[], within: Within): SQL {
  return sql`
    select c.contest_id, ${sums(names)} from contest_counters c
    where ${within(sql`c.contest_id`)} group by c.contest_id`
}

/** What is kept by key, over all stripes: rows of (contest_id, dimension, key, bucket, `names`). */
export function keptRollups(names: readonly string[], within: Within): SQL {
  return sql`
    select ${rollupKey}, ${sums(names)} from contest_rollups c
    where ${within(sql`c.contest_id`)} group by ${rollupKey}`
}

function sums(names: readonly string[]): SQL {
  return sql.raw(names.map((name) => `sum(c.${name})::bigint as ${name}`).join(', '))
}
