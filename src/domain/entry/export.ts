import type { EntryRow } from '../../database/tables/index.js'
import { Checks } from '../checks.js'
import { DomainError } from '../errors.js'
import { rowsUnder } from '../list-rows.js'
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
> = async (work, owners, { limit, ...args }, wanted) => {
  const slice = { backward: false, limit, offset: 0, atMost: exportBound.request + 1 }
  const found = await rowsUnder(work.executor, listOf(args, latestFirst), owners, slice, wanted)
  let size = 0
  const byOwner = new Map<number, EntryRow[]>()
  for (const [owner, rows] of found) {
    size += rows.length
    byOwner.set(
      owner,
      rows.map(({ row }) => row),
    )
  }
  if (size > exportBound.request) {
    throw new DomainError(
      'LIMIT_EXCEEDED',
      `Exports give at most ${exportBound.request} rows together; ask for fewer at once.`,
    )
  }
  return byOwner
}
