import { readContract } from '../../../src/contract/contract.js'
import { Both, type Place } from './both.js'
import type { Difference, Sorting } from './compare.js'
import { type explained, explanationOf } from './explained.js'
import { sweepWidgetSorting } from './sorting.js'
import { type Bounds, blitzRocketReads, type ReadsWalk, revupReads, sweepWidgetReads } from './walks.js'

export type ReadDialect = keyof typeof explained

const walks: Readonly<Record<ReadDialect, ReadsWalk>> = {
  sweepwidget: sweepWidgetReads,
  revup: revupReads,
  'blitz-rocket': blitzRocketReads,
}

const sortings: Readonly<Record<ReadDialect, (operation: string, request: string) => Sorting>> = {
  sweepwidget: sweepWidgetSorting,
  revup: () => () => undefined,
  'blitz-rocket': () => () => undefined,
}

export interface ReadsReport {
  /** Differences that nobody has explained. */
  readonly unexplained: readonly Difference[]
  /** How often each explanation was needed, by operation and reason. */
  readonly needed: ReadonlyMap<string, number>
  /** Documented reads that were not asked for. */
  readonly unasked: readonly string[]
  readonly requests: number
}

/** Asks a source and its copy for every documented read of the dialect, and compares what they say. */
export async function compareReads(
  dialect: ReadDialect,
  source: Place,
  copy: Place,
  bounds: Bounds,
): Promise<ReadsReport> {
  const { base, operations } = readContract(dialect)
  const both = new Both(source, copy, base, sortings[dialect])
  await walks[dialect](both, bounds)
  const needed = new Map<string, number>()
  const unexplained: Difference[] = []
  for (const difference of both.differences) {
    const reason = (await explanationOf(dialect, difference, (path) => both.askSource(path)))?.reason
    if (reason === undefined) unexplained.push(difference)
    else {
      const use = `${difference.operation}: ${reason}`
      needed.set(use, (needed.get(use) ?? 0) + 1)
    }
  }
  const reads = operations.filter(({ method }) => method === 'GET').map(({ id }) => id)
  return {
    unexplained,
    needed,
    unasked: reads.filter((id) => !both.asked.has(id)),
    requests: [...both.asked.values()].reduce((sum, count) => sum + count, 0),
  }
}

/** The differences in short: how many there are at each field, and one of them. */
export function inShort(found: readonly Difference[]): string[] {
  const groups = new Map<string, Difference[]>()
  for (const one of found) {
    const place = `${one.operation} ${one.path}`
    groups.set(place, [...(groups.get(place) ?? []), one])
  }
  return [...groups].map(([place, all]) => {
    const [{ request, source, copy } = { request: '', source: null, copy: null }] = all
    return `${all.length} × ${place}: ${request} says ${brief(source)}, the copy ${brief(copy)}`
  })
}

const brief = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 120)
