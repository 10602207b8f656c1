import { expect, it } from 'vitest'
import { type Cost, Scaled } from '../support/scale/measure.js'
import {
  countedReads,
  mayTouch,
  mayTouchToCount,
  mayTouchToSearch,
  type ScaleRead,
  scaleReads,
  selectiveSearches,
} from '../support/scale/reads.js'

const sizes = [10_000, 100_000, 1_000_000] as const
/** Requests of a round that count, before all rounds, and before each other round; and rounds. */
const many = { times: 30, warm: 100, again: 5, rounds: 7 }
const few = { times: 10, warm: 3, again: 0, rounds: 3 }
const hour = 60 * 60_000

/** Pages, and milliseconds of PostgreSQL's and of the gateway's processor time. */
const cellsOf = ({ pages, postgres, gateway }: Cost) =>
  `${pages} | ${postgres.toFixed(2)} | ${gateway.toFixed(2)}`

/** How much more the last costs than the first: pages, and processor time in all. */
function growthOf(costs: readonly Cost[]): string {
  const [first] = costs
  const last = costs.at(-1)
  if (first === undefined || last === undefined) return ''
  const spent = (last.postgres + last.gateway) / (first.postgres + first.gateway)
  return `${(last.pages / Math.max(1, first.pages)).toFixed(2)} | ${spent.toFixed(2)}`
}

/**
 * What a read costs in each contest, asked in turns, so that what the machine and the compiler do meanwhile is everybody's: processor
 * time of the cheapest round, which is the one that was disturbed least, and pages of the dearest.
 */
async function costsOf(contests: readonly Scaled[], read: ScaleRead): Promise<readonly Cost[]> {
  const { times, warm, again, rounds } = read.walks ? few : many
  const found = contests.map((): Cost[] => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, contest] of contests.entries()) {
      found[place]?.push(await contest.costOf(read, times, round === 0 ? warm : again))
    }
  }
  return found.map((costs) => ({
    pages: Math.max(...costs.map(({ pages }) => pages)),
    postgres: Math.min(...costs.map(({ postgres }) => postgres)),
    gateway: Math.min(...costs.map(({ gateway }) => gateway)),
  }))
}

it(
  'reads of a contest touch as much of the database at a million people as at ten thousand, but for a quarter; other totals as much as matches, and searches little',
  async () => {
    const found = new Map<string, readonly Cost[]>()
    const counts = new Map<string, (Cost & { readonly matches: number })[]>()
    const contests: Scaled[] = []
    for (const size of sizes) contests.push(await Scaled.make(size))
    for (const contest of contests) await contest.rest()
    for (const read of [...scaleReads, ...selectiveSearches])
      found.set(read.name, await costsOf(contests, read))
    for (const read of countedReads) {
      const costs = []
      for (const contest of contests) costs.push(await contest.countOf(read, 5))
      counts.set(read.name, costs)
    }
    for (const contest of contests) await contest.close()
    const lines = [...found].map(
      ([name, costs]) => `| ${name} | ${costs.map(cellsOf).join(' | ')} | ${growthOf(costs)} |\n`,
    )
    const totals = [...counts].map(
      ([name, costs]) =>
        `| ${name} | ${costs.map((cost) => `${cost.matches}: ${cellsOf(cost)}`).join(' | ')} |\n`,
    )
    process.stdout.write([...lines, ...totals].join(''))
    for (const read of scaleReads) {
      const [first, , last] = found.get(read.name) ?? []
      expect(last?.pages, `${read.name}: ${first?.pages} before`).toBeLessThanOrEqual(
        mayTouch(read, first?.pages ?? 0),
      )
    }
    for (const { name } of selectiveSearches) {
      for (const [place, size] of sizes.entries()) {
        expect(found.get(name)?.[place]?.pages, name).toBeLessThanOrEqual(mayTouchToSearch(size))
      }
    }
    for (const read of countedReads) {
      for (const [place, { matches, pages }] of (counts.get(read.name) ?? []).entries()) {
        expect(pages, `${read.name}: ${matches}`).toBeLessThanOrEqual(
          mayTouchToCount(read, matches, sizes[place] ?? 0),
        )
      }
    }
  },
  3 * hour,
)
