import type { Database } from '../../src/database/connection.js'
import type { ContestRow } from '../../src/database/tables/index.js'
import { createContest, type NewContest } from '../../src/domain/contest/create.js'
import { TestClock } from './clock.js'
import { writingAs } from './work.js'

/** A contest as the rules make it, with its User Details method: published, of June 2026 in New York. */
export function makeContest(
  database: Database,
  account: { readonly id: number },
  overrides: Partial<NewContest> = {},
): Promise<ContestRow> {
  return writingAs(database, account.id, new TestClock('2026-06-01T00:00:00.000Z'), (work) =>
    createContest(work, {
      title: 'Summer Giveaway',
      startsAt: '2026-06-01T04:00:00.000Z',
      endsAt: '2026-07-01T04:00:00.000Z',
      timeZone: 'America/New_York',
      isDraft: false,
      ...overrides,
    }),
  )
}
