import type { Database } from '../../src/database/connection.js'
import type { ContestRow } from '../../src/database/tables/index.js'
import { type PageViewInput, recordPageView } from '../../src/domain/page-view/record.js'
import { TestClock } from './clock.js'
import { writingAs } from './work.js'

/** A view of a test: of a visitor of its own unless it says otherwise. */
export interface ViewToBuild extends Partial<PageViewInput> {
  readonly viewedAt?: string
}

const seenAt = '2026-06-02T10:00:00.000Z'
let visitors = 0

/** Views of the contest's page, recorded in their order, each at its time. */
export async function buildViews(
  database: Database,
  contest: ContestRow,
  views: readonly ViewToBuild[],
): Promise<void> {
  await writingAs(database, contest.accountId, new TestClock(seenAt), async (work) => {
    for (const { viewedAt = seenAt, ...view } of views) {
      visitors += 1
      const clock = { now: () => viewedAt }
      await recordPageView({ ...work, clock }, { id: contest.id }, { visitor: `own ${visitors}`, ...view })
    }
  })
}
