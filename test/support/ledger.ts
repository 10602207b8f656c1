import type { Database } from '../../src/database/connection.js'
import type { ContestRow, EntryRow } from '../../src/database/tables/index.js'
import { appendEntries, type NewEntry } from '../../src/domain/entry/ledger.js'
import { TestClock } from './clock.js'
import { writingAs } from './work.js'

/** A ledger row of a test: a bonus of the person unless it says otherwise. */
export type RowToBuild = Pick<NewEntry, 'participantId'> & Partial<NewEntry>

/** Ledger rows of the contest's people, counted like any others, in their order. */
export async function buildEntries(
  database: Database,
  contest: ContestRow,
  rows: readonly RowToBuild[],
): Promise<EntryRow[]> {
  const { entries } = await writingAs(
    database,
    contest.accountId,
    new TestClock('2026-06-10T10:00:00.000Z'),
    (work) =>
      appendEntries(
        work,
        contest,
        rows.map((row) => ({
          amount: 1,
          origin: 'bonus',
          verified: true,
          occurredAt: '2026-06-10T10:00:00.000Z',
          ...row,
        })),
      ),
  )
  return entries
}
