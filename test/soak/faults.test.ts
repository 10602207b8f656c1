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
