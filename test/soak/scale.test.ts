import { expect, it } from 'vitest'
import { type Cost, Scaled } from '../support/scale/measure.js'
import {
  countedReads,
  mayTouch,
  mayTouchToCount,
  mayTouchToSearch,
  scaleReads,
  selectiveSearches,
} from '../support/scale/reads.js'

const sizes = [10_000, 100_000, 1_000_000] as const
/** Requests that count, and before them. */
const many = { times: 100, warm: 100 }
const few = { times: 30, warm: 3 }
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

it(
  'reads of a contest touch as much of the database at a million people as at ten thousand, but for a quarter; other totals as much as matches, and searches little',
  async () => {
    const found = new Map<string, Cost[]>()
    const counts = new Map<string, (Cost & { readonly matches: number })[]>()
    const note = <Of>(costs: Map<string, Of[]>, name: string, cost: Of) =>
      costs.set(name, [...(costs.get(name) ?? []), cost])
    for (const size of sizes) {
      const contest = await Scaled.make(size)
      await contest.rest()
      for (const read of [...scaleReads, ...selectiveSearches]) {
        const { times, warm } = read.walks ? few : many
        note(found, read.name, await contest.costOf(read, times, warm))
      }
      for (const read of countedReads) note(counts, read.name, await contest.countOf(read, 5))
      await contest.close()
    }
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
