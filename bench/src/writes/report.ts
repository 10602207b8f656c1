import { basename } from 'node:path'
import { table } from '../run/table.js'
import type { Found, Measured } from './measure.js'

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

const milliseconds = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(2))

/** Processor time of gateway and server for one write. */
const cost = ({ gateway, postgres }: Measured) => (gateway ?? Number.NaN) + (postgres ?? Number.NaN)

function percentile(rounds: readonly Measured[], share: number): number {
  const all = rounds.flatMap(({ latencies }) => [...latencies]).sort((one, other) => one - other)
  return all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? Number.NaN
}

/** The table of all rounds; with `smoke` only what does not depend on the machine. */
export function report({ rounds, statements }: Found, smoke: boolean, markdown: boolean): string {
  if (smoke) {
    const rows = [...statements].flatMap(([folder, kinds]) =>
      [...kinds].map(([kind, number]) => [basename(folder), kind, number.toFixed(1)]),
    )
    return table(['gateway', 'write', 'statements'], rows, 2, markdown)
  }
  const groups = Map.groupBy(rounds, ({ kind, pool, folder, where }) =>
    JSON.stringify([kind, pool, basename(folder), where]),
  )
  const rows = [...groups].map(([name, group]) => {
    const [kind, pool, folder, where] = JSON.parse(name) as [string, number, string, string]
    const of = (pick: (round: Measured) => number) => middle(group.map(pick))
    const spread = groups.get(JSON.stringify([kind, pool, folder, 'spread'])) ?? []
    const [first] = group
    const number = first === undefined ? undefined : statements.get(first.folder)?.get(first.kind)
    return [
      kind,
      String(pool),
      folder,
      where,
      of(({ rate }) => rate).toFixed(0),
      milliseconds(of(({ gateway }) => gateway ?? Number.NaN)),
      milliseconds(of(({ postgres }) => postgres ?? Number.NaN)),
      where === 'hot' ? (of(cost) / middle(spread.map(cost))).toFixed(2) : '',
      where === 'hot' ? (middle(spread.map(({ rate }) => rate)) / of(({ rate }) => rate)).toFixed(2) : '',
      percentile(group, 0.5).toFixed(1),
      percentile(group, 0.99).toFixed(1),
      `${of(({ waits }) => waits.locks).toFixed(1)} / ${of(({ waits }) => waits.active).toFixed(1)}`,
      String(group.reduce((sum, { deadlocks }) => sum + deadlocks, 0)),
      number?.toFixed(1) ?? '',
    ]
  })
  const headings = ['write', 'pool', 'gateway', 'contests', 'writes/s', 'CPU ms/write']
  headings.push('PostgreSQL CPU ms/write', 'CPU to spread', 'time to spread', 'p50 ms', 'p99 ms')
  headings.push('waiting / active', 'deadlocks', 'statements')
  return table(headings, rows, 4, markdown)
}
