import { and, asc, eq, gte, lt } from 'drizzle-orm'
import { type DrawRow, drawPoolChunks } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'
import { type PlacedLeaf, recordLength, weightAt } from './protocol/making.js'

/** How many chunks are read at a time. */
const chunksAtOnce = 16

/** A frozen pool as far as a selection needs it: numbers in arrays, since there may be a million people. */
export class StoredPool {
  /** Where each person's chances begin. */
  readonly #starts: Float64Array
  readonly #participantIds: Float64Array
  #size = 0
  #totalWeight = 0

  private constructor(size: number) {
    this.#starts = new Float64Array(size)
    this.#participantIds = new Float64Array(size)
  }

  /** Reads the pool of a draw chunk by chunk: 16 bytes of each person stay in memory. */
  static async read(
    { executor }: Pick<OperatorWork, 'executor'>,
    draw: Pick<DrawRow, 'id' | 'poolSize' | 'totalWeight'>,
  ): Promise<StoredPool> {
    const pool = new StoredPool(draw.poolSize)
    for (let place = 0; pool.#size < draw.poolSize; place += chunksAtOnce) {
      const chunks = await executor
        .select({ records: drawPoolChunks.records, participants: drawPoolChunks.participants })
        .from(drawPoolChunks)
        .where(
          and(
            eq(drawPoolChunks.drawId, draw.id),
            gte(drawPoolChunks.place, place),
            lt(drawPoolChunks.place, place + chunksAtOnce),
          ),
        )
        .orderBy(asc(drawPoolChunks.place))
      if (chunks.length === 0) throw new Error(`The pool of draw ${draw.id} has gaps.`)
      for (const { records, participants } of chunks) pool.#add(records, participants)
    }
    if (pool.#totalWeight !== draw.totalWeight) throw new Error(`The pool of draw ${draw.id} was changed.`)
    return pool
  }

  /** Who holds a chance, from 0 to the total less 1. */
  holderOf(position: number): Omit<PlacedLeaf, 'pseudonym'> & { readonly participantId: number } {
    let low = 0
    let high = this.#size
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if ((this.#starts[middle] ?? 0) <= position) low = middle
      else high = middle
    }
    const start = this.#starts[low]
    const participantId = this.#participantIds[low]
    if (start === undefined || participantId === undefined || position >= this.#totalWeight) {
      throw new RangeError('A chance beyond the pool.')
    }
    const end = low + 1 < this.#size ? (this.#starts[low + 1] ?? 0) : this.#totalWeight
    return { index: low, start, weight: end - start, participantId }
  }

  #add(records: Uint8Array, participants: Uint8Array): void {
    const ids = new DataView(participants.buffer, participants.byteOffset, participants.byteLength)
    for (let place = 0; place < records.length / recordLength; place += 1) {
      this.#starts[this.#size] = this.#totalWeight
      this.#participantIds[this.#size] = Number(ids.getBigInt64(place * 8))
      this.#size += 1
      this.#totalWeight += weightAt(records, place)
    }
  }
}
