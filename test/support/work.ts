import type { Database } from '../../src/database/connection.js'
import { noLimitsOfItsOwn } from '../../src/domain/api-key/limits.js'
import { scopes } from '../../src/domain/api-key/scopes.js'
import type { Caller } from '../../src/domain/caller.js'
import type { Clock } from '../../src/domain/clock.js'
import type { Work, WriteWork } from '../../src/domain/work.js'
import { testSettings } from './gateway.js'

/** A caller of the account who may do everything. */
export function callerOf(accountId: number): Caller {
  return {
    accountId,
    keyId: 1,
    plan: 6,
    brandId: null,
    scopes: new Set(scopes),
    contestIds: null,
    drawnFrom: new Set(),
    limits: noLimitsOfItsOwn,
  }
}

/** A unit of work that reads, for calling the domain without GraphQL. */
export function readingAs(database: Database, accountId: number, clock: Clock): Work {
  return { executor: database.root, caller: callerOf(accountId), clock, settings: testSettings }
}

/** Runs `work` in one transaction, for calling the domain without GraphQL. */
export function writingAs<T>(
  database: Database,
  accountId: number,
  clock: Clock,
  work: (write: WriteWork) => Promise<T>,
): Promise<T> {
  return database.transaction((executor) => {
    const now = clock.now()
    return work({
      transaction: true,
      executor,
      caller: callerOf(accountId),
      clock: { now: () => now },
      settings: testSettings,
      withhold: () => undefined,
    })
  })
}
