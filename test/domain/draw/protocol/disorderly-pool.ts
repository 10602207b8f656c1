import {
  compareBytes,
  type Leaf,
  Levels,
  type PlacedLeaf,
  recordOf,
  type TreeNode,
  toHex,
} from '../../../../src/domain/draw/protocol/index.js'
import { leafNode } from '../../../../src/domain/draw/protocol/tree.js'
import type { Pool } from './make-draw.js'

/** A pool whose people stand in descending order, as no honest gateway has it. Its size is a power of two. */
export class DisorderlyPool implements Pool {
  readonly root: string
  readonly size: number
  readonly totalWeight: number
  readonly #leaves: readonly PlacedLeaf[]
  readonly #levels: Levels

  constructor(leaves: readonly Leaf[]) {
    const ordered = leaves.toSorted((left, right) => compareBytes(right.pseudonym, left.pseudonym))
    let start = 0
    this.#leaves = ordered.map((leaf, index) => {
      const placed = { ...leaf, index, start }
      start += leaf.weight
      return placed
    })
    this.#levels = new Levels(ordered.map((leaf) => leafNode(recordOf(leaf), leaf.weight)))
    this.root = toHex(this.#levels.root.hash)
    this.size = leaves.length
    this.totalWeight = start
  }

  holding(position: number): PlacedLeaf {
    const leaf = this.#leaves.find(({ start, weight }) => position < start + weight)
    if (leaf === undefined) throw new Error('Nobody holds this chance.')
    return leaf
  }

  path(index: number): readonly TreeNode[] {
    return this.#levels.path(index)
  }
}
