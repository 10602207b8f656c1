import { expect } from 'vitest'
import { verifyCounters } from '../../src/domain/counters/verify.js'
import { addTo, type Copy } from './copy.js'
import type { Place } from './reads/both.js'
import { compareReads, inShort, type ReadDialect } from './reads/walked.js'
import type { Bounds } from './reads/walks.js'
import type { Source } from './source.js'
import type { MadeSource } from './sources.js'

const words = { sweepwidget: 'SWEEPWIDGET', revup: 'REVUP', 'blitz-rocket': 'BLITZ_ROCKET' } as const

/** What of a gateway with demo data is drawn in from it by one dialect. */
export interface Copied {
  readonly dialect: ReadDialect
  readonly place: Place
  /** The contests by their ids in Blitz Rocket, which lists none. */
  readonly contests: readonly string[] | undefined
  /** Two of the contests by their ids in the dialect: the one with most people, and the first, which is over and drawn. */
  readonly two: readonly string[]
}

/** The source as this dialect tells of it. */
export async function copied(
  { gateway, url, demo }: Source,
  dialect: ReadDialect,
  throughUrl = url,
): Promise<Copied> {
  const place = { url: throughUrl, key: demo.keys.full }
  const { data } = await gateway.graphql(
    place.key,
    '{ contests(first: 50) { nodes { databaseId publicId } } }',
  )
  const { contests } = data as { contests: { nodes: { databaseId: number; publicId: string }[] } }
  const ids = contests.nodes.map(({ databaseId, publicId }) =>
    dialect === 'blitz-rocket' ? publicId : String(databaseId),
  )
  const busiest = dialect === 'blitz-rocket' ? demo.contest.publicId : String(demo.contest.id)
  const two = [busiest, ...ids.slice(-1)]
  return { dialect, place, contests: dialect === 'blitz-rocket' ? ids : undefined, two }
}

/** Names it as a source of the copy. */
export function addCopied(
  copy: Copy,
  { dialect, place, contests }: Copied,
  name?: string,
): Promise<MadeSource> {
  return addTo(copy, words[dialect], place, {
    ...(name && { name }),
    ...(contests && { contestIds: contests }),
  })
}

/** How far answers are compared where a test has more to do. */
const briefly = { each: 1, size: 100, pages: 1, ways: 1 } as const

/**
 * Fails the test unless the copy answers as its source wherever the dialect tells enough, and whatever is kept beside its rows is what they
 * say. `source`: the source itself, whatever stands between. Without `bounds` two contests are looked at, and not all of their rows.
 */
export async function expectEqual(
  copy: Copy,
  { dialect, contests, two }: Copied,
  source: Place,
  bounds?: Bounds,
): Promise<void> {
  const within = bounds === undefined ? { ...briefly, contests: two } : { contests, ...bounds }
  const report = await compareReads(dialect, source, copy.place, within)
  expect(inShort(report.unexplained)).toEqual([])
  expect(report.unasked).toEqual([])
  expect(await verifyCounters(copy.gateway.database.root)).toEqual({ differences: [], more: false })
}
