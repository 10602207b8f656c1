import type { EntryRow } from '../../database/tables/index.js'
import type { ContestKey } from '../contest/find.js'
import { type NumberedPage, numberedPages, type PageOrFailure, readNumberedPage } from '../numbered-pages.js'
import { type ListMemory, memoryOf } from '../numbered-statement.js'
import type { PageRequest } from '../page.js'
import type { BatchRead } from '../work.js'
import { type EntryConditions, type EntryOrdering, listOf } from './list.js'

/** A page of a contest's ledger by its offset, and the number of rows where the contest's counters know it. */
export interface NumberedEntries extends NumberedPage<EntryRow> {
  readonly total: number | undefined
}

/** The conditions that are set. */
function conditionsIn(filter: EntryConditions): [string, unknown][] {
  return Object.entries(filter).filter(
    ([, value]) => value != null && (typeof value !== 'string' || value.trim() !== ''),
  )
}

/** What changes without the lists of the ledger: whose address is which, and where rows come from. */
const unnoticed = new Set(['search', 'email', 'sourceId', 'vanished'])

/** Amounts, types and times of rows are never changed; whether they are verified is, and whose people count. */
function remembered(conditions: readonly [string, unknown][], counted: boolean): ListMemory | undefined {
  if (conditions.some(([name]) => unnoticed.has(name))) return undefined
  return memoryOf(conditions, counted ? 'counted' : 'ledger')
}

/**
 * Pages of contests' ledgers by number, one statement for each; NOT_FOUND for a contest that the caller cannot see. Rows
 * bring their person along where that is wanted.
 */
export const numberedEntries: BatchRead<
  ContestKey,
  PageOrFailure<NumberedEntries>,
  { readonly filter: EntryConditions; readonly order: EntryOrdering; readonly page: PageRequest }
> = (work, contests, { filter, order, page }, wanted) => {
  const conditions = conditionsIn(filter)
  const counted = conditions.length === 2 && filter.verified === true && filter.ofCountedPeople === true
  const list = {
    ...listOf({ owner: 'contest', filter }, order),
    // Nearly all rows of a contest, whatever contest it is.
    name: counted ? 'counted' : conditions.length === 0 ? 'all' : undefined,
    memory: remembered(conditions, counted),
    totals: counted ? (['actions'] as const) : [],
  }
  return numberedPages(contests, async (contest) => {
    const read = await readNumberedPage(work, contest, list, page, wanted)
    return { ...read, total: read.totals[0] }
  })
}
