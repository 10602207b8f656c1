import { and, getTableColumns, sql } from 'drizzle-orm'
import { type EntryRow, entries } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import { DomainError } from '../errors.js'
import type { BatchRead } from '../work.js'
import { type EntryListArgs, latestFirst, listOf } from './list.js'

/** How many rows an export gives at most, for one contest or person and for all of one request. */
export const exportBound = { owner: 10_000, request: 50_000 }

/** Throws VALIDATION_FAILED unless 1 to 10,000. */
export function checkExportLimit(limit: number): void {
  const checks = new Checks()
  checks.integer('limit', limit, 1, exportBound.owner)
  checks.done()
}

/**
 * The latest rows of contests or people by id, `limit` at most for each, latest first, one statement (#68,
 * #104). More than 50,000 rows of several together are refused: LIMIT_EXCEEDED.
 */
export const exportedEntries: BatchRead<
  number,
  readonly EntryRow[],
  EntryListArgs & { readonly limit: number }
> = async (work, owners, { limit, ...args }) => {
  const { parent, where } = listOf(args, latestFirst)
  const latest = work.executor
    .select(getTableColumns(entries))
    .from(entries)
    .where(and(sql`${parent} = p.parent`, where))
    .orderBy(sql`${entries.occurredAt} desc, ${entries.id} desc`)
    .limit(limit)
    .as('r')
  const found = await work.executor
    .select(latest._.selectedFields)
    .from(sql`unnest(${sql.param([...owners])}::bigint[]) as p(parent)`)
    .crossJoinLateral(latest)
    .orderBy(sql`p.parent, r.occurred_at desc, r.id desc`)
    .limit(exportBound.request + 1)
  if (found.length > exportBound.request) {
    throw new DomainError(
      'LIMIT_EXCEEDED',
      `Exports give at most ${exportBound.request} rows together; ask for fewer at once.`,
    )
  }
  const byOwner = new Map<number, EntryRow[]>(owners.map((id) => [id, []]))
  for (const entry of found) {
    byOwner.get(args.owner === 'contest' ? entry.contestId : entry.participantId)?.push(entry)
  }
  return byOwner
}
