import { expect, test } from 'vitest'
import { loadWithFaults } from '../support/faults/run.js'
import { describeWith } from '../support/services/programs.js'

describeWith(
  ['postgres'],
  'a gateway under load, whose database and which itself are stopped, killed, frozen and cut off',
  () => {
    test('loses no acknowledged write and does none twice, and answers everybody', async () => {
      const report = await loadWithFaults({
        faults: [
          'gateway stopped with SIGTERM and started',
          'PostgreSQL killed with -9',
          'PostgreSQL frozen',
          'no connection left',
          'every connection cut',
        ],
        period: 3_000,
        lasting: 1_000,
        rate: 15,
        seed: 1,
      })
      expect(report).toMatchObject({ lost: 0, doubled: 0, withoutEvent: 0, unsent: 0, refused: [] })
      expect(report.acknowledged).toBeGreaterThan(50)
      // Broken connections belong to a process that ends.
      const known = ['200', '200 TIMEOUT', '201', '503', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'cut off']
      expect(Object.keys(report.outcomes).filter((outcome) => !known.includes(outcome))).toEqual([])
    })
  },
)
