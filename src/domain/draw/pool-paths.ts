import { and, asc, desc, eq, gt, sql } from 'drizzle-orm'
import { drawPoolChunks } from '../../database/tables/index.js'
import { unnest } from '../../database/unnest.js'
import type { OperatorWork } from '../operator.js'
import { platformSha256 } from './hash.js'
import {
  ChunkPaths,
  chunkSize,
  Levels,
  leafAt,
  type PlacedLeaf,
  recordLength,
  type TreeNode,
  toHex,
  weightAt,
} from './protocol/making.js'

type Reader = Pick<OperatorWork, 'executor'>

/** A leaf with the way to the root of its pool. */
export interface ProvenLeaf {
  readonly leaf: PlacedLeaf
  readonly path: readonly TreeNode[]
}

/** A leaf of a draw's pool, by its place from 0. */
export interface LeafKey {
  readonly drawId: number
  readonly index: number
}

/** How many chunks are in memory at a time: 3 MB. */
const chunksAtOnce = 64

/** What is told apart by `nameOf`. */
export function nameOf({ drawId, index }: LeafKey): string {
  return `${drawId}/${index}`
}

/** The levels over the chunks of many draws' pools: a few bytes for each 1,024 people. One statement. */
async function topLevels({ executor }: Reader, drawIds: readonly number[]): Promise<Map<number, Levels>> {
  const found = await executor
    .select({
      drawId: drawPoolChunks.drawId,
      root: drawPoolChunks.root,
      weight: drawPoolChunks.weight,
    })
    .from(drawPoolChunks)
    .where(sql`${drawPoolChunks.drawId} = any(${sql.param([...drawIds])}::bigint[])`)
    .orderBy(asc(drawPoolChunks.drawId), asc(drawPoolChunks.place))
  const nodes = new Map<number, TreeNode[]>()
  for (const { drawId, root, weight } of found) {
    const ofDraw = nodes.get(drawId) ?? []
    ofDraw.push({ hash: root, sum: weight })
    nodes.set(drawId, ofDraw)
  }
  return new Map([...nodes].map(([drawId, ofDraw]) => [drawId, new Levels(ofDraw, platformSha256)]))
}

/**
 * Leaves of pools with their paths, under `nameOf`. A few chunks are in memory at a time, whatever the size of the pools:
 * one statement for the levels, and one for each 64 chunks in which leaves are. Between chunks others have their turn.
 */
export async function provenLeaves(
  work: Reader,
  keys: readonly LeafKey[],
): Promise<ReadonlyMap<string, ProvenLeaf>> {
  const proven = new Map<string, ProvenLeaf>()
  if (keys.length === 0) return proven
  const byChunk = groupByChunk(keys)
  const tops = await topLevels(work, [...new Set(keys.map(({ drawId }) => drawId))])
  for (let first = 0; first < byChunk.length; first += chunksAtOnce) {
    const some = byChunk.slice(first, first + chunksAtOnce)
    for (const chunk of await readChunks(work, some)) {
      const wanted = some.find(({ drawId, place }) => drawId === chunk.drawId && place === chunk.place)
      const top = tops.get(chunk.drawId)
      if (wanted === undefined || top === undefined) throw new Error('A chunk that nobody asked for.')
      for (const leaf of provenIn(chunk, wanted.indexes, top)) {
        proven.set(nameOf({ drawId: chunk.drawId, index: leaf.leaf.index }), leaf)
      }
      await breath()
    }
  }
  return proven
}

interface WantedChunk {
  readonly drawId: number
  readonly place: number
  readonly indexes: number[]
}

function groupByChunk(keys: readonly LeafKey[]): readonly WantedChunk[] {
  const chunks = new Map<string, WantedChunk>()
  for (const { drawId, index } of keys) {
    const place = Math.floor(index / chunkSize)
    const name = `${drawId}/${place}`
    const chunk = chunks.get(name) ?? { drawId, place, indexes: [] }
    chunk.indexes.push(index)
    chunks.set(name, chunk)
  }
  return [...chunks.values()]
}

type StoredChunk = Pick<typeof drawPoolChunks.$inferSelect, 'drawId' | 'place' | 'start' | 'records'>

const chunkColumns = {
  drawId: drawPoolChunks.drawId,
  place: drawPoolChunks.place,
  start: drawPoolChunks.start,
  records: drawPoolChunks.records,
}

function readChunks({ executor }: Reader, wanted: readonly WantedChunk[]): Promise<StoredChunk[]> {
  const asked = unnest('wanted', [
    { name: 'draw_id', type: 'bigint', values: wanted.map(({ drawId }) => drawId) },
    { name: 'place', type: 'integer', values: wanted.map(({ place }) => place) },
  ])
  return executor
    .select(chunkColumns)
    .from(drawPoolChunks)
    .where(
      sql`(${drawPoolChunks.drawId}, ${drawPoolChunks.place}) in (select wanted.draw_id, wanted.place from ${asked})`,
    )
}

/** Leaves of one chunk with their paths. */
function provenIn(
  { place, start, records }: StoredChunk,
  indexes: readonly number[],
  top: Levels,
): ProvenLeaf[] {
  const paths = new ChunkPaths(place, records, top, platformSha256)
  return indexes.map((index) => ({
    leaf: {
      ...leafAt(records, index % chunkSize),
      index,
      start: start + weightBefore(records, index % chunkSize),
    },
    path: paths.path(index),
  }))
}

function weightBefore(records: Uint8Array, place: number): number {
  let weight = 0
  for (let before = 0; before < place; before += 1) weight += weightAt(records, before)
  return weight
}

/**
 * Where in the pools of draws pseudonyms stand; those that do not are left out. One statement, which reads one chunk of
 * each draw.
 */
export async function placesOf(
  { executor }: Reader,
  wanted: readonly { readonly drawId: number; readonly pseudonym: Uint8Array }[],
): Promise<LeafKey[]> {
  if (wanted.length === 0) return []
  const asked = unnest('wanted', [
    { name: 'draw_id', type: 'bigint', values: wanted.map(({ drawId }) => drawId) },
    { name: 'pseudonym', type: 'text', values: wanted.map(({ pseudonym }) => toHex(pseudonym)) },
  ])
  const chunk = executor
    .select(chunkColumns)
    .from(drawPoolChunks)
    .where(
      sql`${drawPoolChunks.drawId} = wanted.draw_id
        and ${drawPoolChunks.firstPseudonym} <= decode(wanted.pseudonym, 'hex')`,
    )
    .orderBy(desc(drawPoolChunks.place))
    .limit(1)
    .as('chunk')
  const found = await executor
    .select({
      pseudonym: sql<string>`wanted.pseudonym`,
      drawId: chunk.drawId,
      place: chunk.place,
      records: chunk.records,
    })
    .from(asked)
    .innerJoinLateral(chunk, sql`true`)
  return found.flatMap(({ pseudonym, drawId, place, records }) => {
    const within = searched(records, pseudonym)
    return within === undefined ? [] : [{ drawId, index: place * chunkSize + within }]
  })
}

/** Records ascend by pseudonym. */
function searched(records: Uint8Array, pseudonym: string): number | undefined {
  let low = 0
  let high = records.length / recordLength
  while (low < high) {
    const middle = (low + high) >>> 1
    const found = toHex(leafAt(records, middle).pseudonym)
    if (found === pseudonym) return middle
    if (found < pseudonym) low = middle + 1
    else high = middle
  }
  return undefined
}

/** The pool of a draw as text, chunk by chunk: a line `<pseudonym> <weight>` for each person, in the pool's order. */
export async function* poolLines({ executor }: Reader, drawId: number): AsyncGenerator<string> {
  for (let last = -1; ; ) {
    const [chunk] = await executor
      .select(chunkColumns)
      .from(drawPoolChunks)
      .where(and(eq(drawPoolChunks.drawId, drawId), gt(drawPoolChunks.place, last)))
      .orderBy(asc(drawPoolChunks.place))
      .limit(1)
    if (chunk === undefined) return
    last = chunk.place
    yield linesOf(chunk.records)
  }
}

function linesOf(records: Uint8Array): string {
  const bytes = Buffer.from(records.buffer, records.byteOffset, records.byteLength)
  let text = ''
  for (let offset = 0; offset < bytes.length; offset += recordLength) {
    text += `${bytes.toString('hex', offset, offset + 32)} ${bytes.readBigUInt64BE(offset + 32)}\n`
  }
  return text
}

/** Lets other requests have their turn. */
function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
