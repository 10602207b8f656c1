import type { Workload } from '../workloads/workload.js'
import type { Tallies, Tally } from './measure.js'
import { table } from './table.js'

/** Requests per second of the gateway as multiples of another contender's. */
interface Goal {
  readonly postgraphile: number
  readonly floor: number
}

/** What the gateway is to reach; its p99 is to be no worse than PostGraphile's. */
const goals: Readonly<Record<string, Goal>> = {
  W1: { postgraphile: 2, floor: 1 },
  W2: { postgraphile: 1.5, floor: 0.6 },
  W3: { postgraphile: 2, floor: 0.9 },
  W4: { postgraphile: 2.5, floor: 1 },
  W5: { postgraphile: 1.8, floor: 0.95 },
}

const headings = [
  'workload',
  'to PostGraphile',
  'goal',
  'reached',
  'to the floor',
  'goal',
  'reached',
  'p99 ms',
  'PostGraphile’s',
  'reached',
]

const answer = (reached: boolean): string => (reached ? 'yes' : 'no')

/** What a ratio came to, what it was to come to, and whether it did. */
function compared(gateway: Tally, other: Tally | undefined, goal: number): string[] {
  if (other === undefined) return ['–', goal.toFixed(2), '–']
  const ratio = gateway.ratioTo(other)
  // As it is printed: what reads as the goal is the goal.
  return [ratio.toFixed(2), goal.toFixed(2), answer(Number(ratio.toFixed(2)) >= goal)]
}

function comparedLatency(gateway: Tally, peer: Tally | undefined): string[] {
  const ours = gateway.percentile(0.99)
  if (peer === undefined) return [ours.toFixed(2), '–', '–']
  const theirs = peer.percentile(0.99)
  return [ours.toFixed(2), theirs.toFixed(2), answer(ours <= theirs)]
}

/** A row for each workload that has a goal: how far the gateway came. */
export function goalTable(
  workloads: readonly Workload[],
  tallies: ReadonlyMap<string, Tallies>,
  markdown: boolean,
): string {
  const rows = workloads.flatMap(({ id }) => {
    const [goal, all] = [goals[id], tallies.get(id)]
    const gateway = all?.get('gateway')
    if (goal === undefined || gateway === undefined) return []
    const [peer, floor] = [all?.get('postgraphile'), all?.get('floor')]
    return [
      [
        id,
        ...compared(gateway, peer, goal.postgraphile),
        ...compared(gateway, floor, goal.floor),
        ...comparedLatency(gateway, peer),
      ],
    ]
  })
  return rows.length === 0 ? '' : table(headings, rows, 1, markdown)
}
