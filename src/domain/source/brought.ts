import { and, type SQL, sql } from 'drizzle-orm'
import type { ExternalKind } from '../../database/tables/index.js'

/** Which parts of contests, by where they come from; absent and null set no condition. */
export interface BroughtFilter {
  /** Brought by this source. */
  readonly sourceId?: number | null | undefined
  /** Gone at their service (true), or not (false); those made here are not. */
  readonly vanished?: boolean | null | undefined
}

/** Rows of contests, such as people: their kind, and where a row's own number and that of its contest stand. */
interface Part {
  readonly kind: ExternalKind
  readonly id: SQL
  readonly contestId: SQL
}

/** Rows of one kind of a contest that the source has brought, as a relation `id`, no id twice: a source knows a row by one name. */
export function broughtBy(kind: ExternalKind, contestId: SQL, sourceId: number): SQL {
  return sql`select x.internal_id as id from external_ids x
    where x.source_id = ${sourceId}::bigint and x.kind = ${kind} and x.contest_id = ${contestId}`
}

/** Rows of one kind of a contest that are gone at a service, as a relation `id`, no id twice. */
export function vanishedOf(kind: ExternalKind, contestId: SQL): SQL {
  return sql`select distinct x.internal_id as id from external_ids x
    where x.contest_id = ${contestId} and x.kind = ${kind} and x.vanished_at is not null`
}

/** The condition that the row in question is one of these. */
export function isBrought({ kind, id, contestId }: Part, filter: BroughtFilter): SQL | undefined {
  const { sourceId, vanished } = filter
  // Nearly all lists are asked for without, and pieces of SQL are made for each request.
  if (sourceId == null && vanished == null) return undefined
  const among = (condition: SQL) => sql`exists (
    select 1 from external_ids x
    where x.contest_id = ${contestId} and x.kind = ${kind} and x.internal_id = ${id} and ${condition})`
  const gone = among(sql`x.vanished_at is not null`)
  return and(
    sourceId == null ? undefined : among(sql`x.source_id = ${sourceId}::bigint`),
    vanished == null ? undefined : vanished ? gone : sql`not ${gone}`,
  )
}
