import { expect, it } from 'vitest'
import { Scaled } from '../support/scale/measure.js'
import { mayTouch, scaleReads } from '../support/scale/reads.js'

const sizes = [10_000, 100_000, 1_000_000] as const
const times = 30
const hour = 60 * 60_000

it(
  'reads of a contest touch as much of the database at a million people as at ten thousand, but for a quarter',
  async () => {
    const found = new Map<string, string[]>(scaleReads.map(({ name }) => [name, []]))
    const pages = new Map<string, number[]>(scaleReads.map(({ name }) => [name, []]))
    for (const size of sizes) {
      const contest = await Scaled.make(size)
      for (const read of scaleReads) {
        const cost = await contest.costOf(read, times)
        pages.get(read.name)?.push(cost.pages)
        found.get(read.name)?.push(`${cost.pages} | ${cost.postgres.toFixed(2)} | ${cost.gateway.toFixed(2)}`)
      }
      await contest.close()
    }
    const line = ([name, cells]: [string, string[]]) => `| ${name} | ${cells.join(' | ')} |\n`
    process.stdout.write([...found].map(line).join(''))
    for (const read of scaleReads) {
      const [first = 0, , last = 0] = pages.get(read.name) ?? []
      expect(last, `${read.name}: ${first} before`).toBeLessThanOrEqual(mayTouch(read, first))
    }
  },
  3 * hour,
)
