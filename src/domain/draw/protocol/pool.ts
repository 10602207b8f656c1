import { compareBytes } from './bytes.js'
import { type Sha256, sha256 } from './hash.js'
import { type Leaf, leafAt, recordLength, weightAt } from './leaf.js'
import { Levels, leafNode, RootBuilder, type TreeNode } from './tree.js'

/** Leaves of a whole chunk: a power of two, so that a chunk is a subtree: 40,960 bytes of records. */
export const chunkSize = 1_024

/** What is to be kept of each chunk of the pool beside its records. */
export interface ChunkSummary {
  /** Leaves in it: `chunkSize`, in the last one maybe fewer. */
  readonly size: number
  /** The sum of the weights of all chunks before. */
  readonly start: number
  /** The root of its leaves, whose sum is the chunk's. */
  readonly node: TreeNode
}

/** A chunk as it comes out of the builder. */
export interface Chunk extends ChunkSummary {
  /** The records of its leaves. */
  readonly records: Uint8Array
}

/** What the commitment says of the pool. */
export interface PoolRoot {
  readonly root: TreeNode
  /** How many people. */
  readonly size: number
}

/**
 * Builds the pool from records in canonical order, in bounded memory: hand over records as they come, keep
 * each chunk that comes back. Throws RangeError for a record out of order, a weight of 0 and a total beyond
 * 2^53 - 1. A chunk's worth takes a millisecond or two; between two calls others can have their turn.
 */
export class PoolBuilder {
  readonly #hash: Sha256
  readonly #top: RootBuilder
  #buffer = new Uint8Array(chunkSize * recordLength)
  #chunk: RootBuilder
  #start = 0
  #sum = 0
  #size = 0
  #last: Uint8Array | undefined

  /** On a server pass the platform's sha256: twice as fast. */
  constructor(hash: Sha256 = sha256) {
    this.#hash = hash
    this.#top = new RootBuilder(hash)
    this.#chunk = new RootBuilder(hash)
  }

  /** Adds whole records; returns the chunks that became full. */
  add(records: Uint8Array): Chunk[] {
    if (records.length % recordLength !== 0) throw new RangeError('Records are 40 bytes each.')
    const full: Chunk[] = []
    for (let offset = 0; offset < records.length; offset += recordLength) {
      this.#push(records.subarray(offset, offset + recordLength))
      if (this.#chunk.size === chunkSize) full.push(this.#close())
    }
    return full
  }

  /** The last chunk, where one is open, and the root over all. */
  done(): { readonly last: Chunk | undefined; readonly pool: PoolRoot } {
    const last = this.#chunk.size > 0 ? this.#close() : undefined
    return { last, pool: { root: this.#top.root(), size: this.#size } }
  }

  #push(record: Uint8Array): void {
    const pseudonym = record.subarray(0, 32)
    if (this.#last !== undefined && compareBytes(this.#last, pseudonym) >= 0) {
      throw new RangeError('The records of the pool are not in ascending order.')
    }
    const weight = weightAt(record, 0)
    if (weight < 1) throw new RangeError('A record has the weight 0.')
    const offset = this.#chunk.size * recordLength
    this.#buffer.set(record, offset)
    this.#last = this.#buffer.subarray(offset, offset + 32)
    this.#chunk.add(leafNode(record, weight, this.#hash))
    this.#sum += weight
    this.#size += 1
  }

  #close(): Chunk {
    const size = this.#chunk.size
    const node = this.#chunk.root()
    const chunk = { size, start: this.#start, node, records: this.#buffer.subarray(0, size * recordLength) }
    this.#top.add(node)
    if (!Number.isSafeInteger(this.#sum)) throw new RangeError('The weights of the pool pass 2^53 - 1.')
    this.#start = this.#sum
    this.#chunk = new RootBuilder(this.#hash)
    this.#buffer = new Uint8Array(chunkSize * recordLength)
    return chunk
  }
}

/** A leaf with its place in the pool. */
export interface PlacedLeaf extends Leaf {
  /** From 0. */
  readonly index: number
  /** The sum of the weights before: the leaf holds the chances from `start` to `start + weight - 1`. */
  readonly start: number
}

/** Which chunk holds a chance, from 0 to the total less 1. */
export function chunkAt(chunks: readonly ChunkSummary[], position: number): number {
  let low = 0
  let high = chunks.length
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((chunks[middle]?.start ?? 0) <= position) low = middle
    else high = middle
  }
  return low
}

/** The leaf that holds a chance, given the chunk in which it is (`chunkAt`) and that chunk's records. */
export function leafHolding(
  chunkNumber: number,
  { start: chunkStart }: Pick<ChunkSummary, 'start'>,
  records: Uint8Array,
  position: number,
): PlacedLeaf {
  let start = chunkStart
  for (let place = 0; place < records.length / recordLength; place += 1) {
    const weight = weightAt(records, place)
    if (position < start + weight) {
      return { ...leafAt(records, place), index: chunkNumber * chunkSize + place, start }
    }
    start += weight
  }
  throw new RangeError('The chance is not in this chunk.')
}

/** The paths of leaves of one chunk, given its records and the summaries of all chunks. */
export class ChunkPaths {
  readonly #within: Levels
  readonly #above: readonly TreeNode[]

  /** `top` are the levels over the nodes of all chunks: `new Levels(chunks.map(({ node }) => node))`. */
  constructor(chunkNumber: number, records: Uint8Array, top: Levels, hash: Sha256 = sha256) {
    const leaves = Array.from({ length: records.length / recordLength }, (_, place) => {
      const record = records.subarray(place * recordLength, (place + 1) * recordLength)
      return leafNode(record, weightAt(records, place), hash)
    })
    this.#within = new Levels(leaves, hash)
    this.#above = top.path(chunkNumber)
  }

  /** The siblings from the leaf with this index in the pool up to the root, the lowest first. */
  path(index: number): TreeNode[] {
    return [...this.#within.path(index % chunkSize), ...this.#above]
  }
}
