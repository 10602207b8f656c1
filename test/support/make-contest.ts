import type { Database } from '../../src/database/connection.js'
import type { ContestRow } from '../../src/database/tables/index.js'
import type { Instant } from '../../src/domain/clock.js'
import { createContest, type NewContest } from '../../src/domain/contest/create.js'
import { operatorCaller } from '../../src/domain/operator.js'
import type { WriteWork } from '../../src/domain/work.js'
import { testSettings } from './gateway.js'

/** Runs domain functions in a transaction with the operator's rights over the account. */
export function operate<T>(
  database: Database,
  accountId: number,
  run: (work: WriteWork) => Promise<T>,
  now: Instant = '2026-06-01T00:00:00.000Z',
): Promise<T> {
  return database.transaction((executor) =>
    run({
      transaction: true,
      executor,
      caller: operatorCaller(accountId),
      clock: { now: () => now },
      settings: testSettings,
      withhold: () => undefined,
    }),
  )
}

/** A contest as the rules make it, with its User Details method: published, of June 2026 in New York. */
export function makeContest(
  database: Database,
  account: { readonly id: number },
  overrides: Partial<NewContest> = {},
): Promise<ContestRow> {
  return operate(database, account.id, (work) =>
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
