import { eq, getTableColumns, sql } from 'drizzle-orm'
import { type ContestRow, contests, type EntryRow, entries } from '../../database/tables/index.js'
import { assertVisible, visibleContests } from '../contest/find.js'
import { notFound } from '../errors.js'
import { rowsWithIds } from '../rows-with-ids.js'
import type { BatchRead, Work } from '../work.js'

/**
 * The ledger row, or NOT_FOUND for one that does not exist for the caller. Of the contest `within`, which
 * must be visible, every other row is missing, whoever it belongs to (#59).
 */
export async function requireEntry(
  work: Work,
  id: number,
  within?: Pick<ContestRow, 'id'>,
): Promise<EntryRow> {
  const [found] = await work.executor
    .select({ entry: getTableColumns(entries), contest: getTableColumns(contests) })
    .from(entries)
    .innerJoin(contests, eq(contests.id, entries.contestId))
    .where(eq(entries.id, id))
  if (within !== undefined && found?.entry.contestId !== within.id) throw notFound('entry')
  assertVisible(work.caller, found?.contest, () => notFound('entry'))
  if (found === undefined) throw notFound('entry')
  return found.entry
}

const inContests = sql`join ${contests} on ${contests.id} = ${entries.contestId}`

/** Ledger rows by id, as far as they exist for the caller. */
export const entriesById: BatchRead<number, EntryRow> = (work, ids, _args, wanted) =>
  rowsWithIds(work.executor, entries, ids, { join: inContests, where: visibleContests(work.caller) }, wanted)
