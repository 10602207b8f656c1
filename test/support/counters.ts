import { expect } from 'vitest'
import type { Database } from '../../src/database/connection.js'
import { verifyCounters } from '../../src/domain/counters/verify.js'

/** Fails the test unless everything kept beside the contest's ledger is what the ledger says. */
export async function expectCountersRight(database: Database, contestId: number): Promise<void> {
  const verification = await verifyCounters(database.root, { contestIds: [contestId] })
  expect(verification).toEqual({ differences: [], more: false })
}
