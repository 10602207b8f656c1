import type { Workload } from '../workloads/workload.js'
import { contenderNames } from '../workloads/workload.js'
import type { Tallies, Tally } from './measure.js'
import { table } from './table.js'

const digits = (value: number | null, places: number): string =>
  value === null ? '–' : value.toFixed(places)
const milliseconds = (value: number | null): string => digits(value, value !== null && value >= 100 ? 0 : 2)
const ratio = (one: Tally, other: Tally | undefined): string =>
  other === undefined ? '–' : one.ratioTo(other).toFixed(2)

/** Both processes' time for a request, as a multiple of another contender's. */
function processorRatio(one: Tally, other: Tally | undefined): string {
  const [ours, theirs] = [one.allTimePerRequest, other?.allTimePerRequest ?? null]
  return ours === null || theirs === null ? '–' : (ours / theirs).toFixed(2)
}

const headings = [
  'workload',
  'contender',
  'requests/s',
  'spread',
  'p50 ms',
  'p99 ms',
  'CPU ms/request',
  'PostgreSQL CPU ms/request',
  'to the floor',
  'to PostGraphile',
  'CPU to the floor',
]

/** The table of a run: a row for each workload and contender. */
export function figures(
  workloads: readonly Workload[],
  tallies: ReadonlyMap<string, Tallies>,
  markdown: boolean,
): string {
  const rows = workloads.flatMap((workload) => {
    const all = tallies.get(workload.id)
    const present = contenderNames.filter((name) => all?.has(name))
    return present.flatMap((name) => {
      const tally = all?.get(name)
      if (tally === undefined) return []
      return [
        [
          name === present[0] ? `${workload.id} ${workload.title}` : '',
          name,
          digits(tally.rate, tally.rate < 100 ? 1 : 0),
          `${(tally.spread * 100).toFixed(0)}%`,
          milliseconds(tally.percentile(0.5)),
          milliseconds(tally.percentile(0.99)),
          milliseconds(tally.ownTimePerRequest),
          milliseconds(tally.databaseTimePerRequest),
          ratio(tally, all?.get('floor')),
          ratio(tally, all?.get('postgraphile')),
          processorRatio(tally, all?.get('floor')),
        ],
      ]
    })
  })
  const notes = workloads.flatMap(({ id, note }) => (note === undefined ? [] : [`${id}: ${note}.`]))
  const wrong = [...tallies].flatMap(([id, all]) =>
    [...all].flatMap(([name, tally]) =>
      tally.wrong === 0 ? [] : [`${id}: ${tally.wrong} wrong answers of ${name}!`],
    ),
  )
  return [table(headings, rows, 2, markdown), '', ...notes, ...wrong].join('\n')
}
