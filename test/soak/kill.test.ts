import { expect, it } from 'vitest'
import { killRepeatedly } from '../support/kill/run.js'

it(
  'a server that is killed with -9 a hundred times under load loses no event and no delivery',
  async () => {
    const { broken, ...report } = await killRepeatedly({ kills: 100, seed: 20_261_121 })
    process.stdout.write(`${JSON.stringify(report)}\n`)
    expect(broken).toEqual(Object.fromEntries(Object.keys(broken).map((promise) => [promise, 0])))
  },
  60 * 60_000,
)
