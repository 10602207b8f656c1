import { expect, it } from 'vitest'
import { type FaultName, faults } from '../support/faults/kinds.js'
import { loadWithFaults } from '../support/faults/run.js'

const minute = 60_000

it(
  'ten minutes at 80% of the most it can, with a fault each minute: nothing is lost, and nothing happens twice',
  async () => {
    const report = await loadWithFaults({
      faults: Object.keys(faults) as FaultName[],
      period: minute,
      lasting: 6_000,
      seed: 20_261_121,
      log: (line) => process.stdout.write(`${new Date().toISOString()} ${line}\n`),
    })
    process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`)
    expect(report).toMatchObject({ lost: 0, doubled: 0, withoutEvent: 0, refused: [] })
    expect(Object.keys(report.outcomes)).not.toContain('No answer')
  },
  40 * minute,
)

it(
  'far below the most it can, with faults of the database: how long the longest wait is, where operations may take 5 s',
  async () => {
    const report = await loadWithFaults({
      faults: [
        'PostgreSQL killed with -9',
        'PostgreSQL frozen',
        'no connection left',
        'every connection cut',
        'the ledger locked',
      ],
      period: 9_000,
      lasting: 6_000,
      rate: 5,
      seed: 1,
    })
    process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`)
    expect(report).toMatchObject({ lost: 0, doubled: 0, withoutEvent: 0, refused: [], unsent: 0 })
  },
  10 * minute,
)
