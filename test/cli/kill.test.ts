import { describe, expect, it } from 'vitest'
import { needsPostgres, onPostgres } from '../support/database.js'
import { killRepeatedly } from '../support/kill/run.js'

describe('a server that is killed with -9 under load', () => {
  it.skipIf(!onPostgres)(
    `has an event for each committed change and delivers each at least once${onPostgres ? '' : ` (${needsPostgres})`}`,
    async () => {
      const { broken, ...report } = await killRepeatedly({ kills: 5, seed: 1 })
      expect(broken).toEqual(Object.fromEntries(Object.keys(broken).map((promise) => [promise, 0])))
      expect(report.requests).toBeGreaterThan(20)
      expect(report.deliveries).toBeGreaterThan(report.requests)
    },
    300_000,
  )
})
