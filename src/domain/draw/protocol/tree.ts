import { putU64 } from './bytes.js'
import { type Sha256, sha256, taggedHash } from './hash.js'
import { recordLength } from './leaf.js'

/** A node of the tree: a hash, and the sum of the weights below. */
export interface TreeNode {
  /** 32 bytes. */
  readonly hash: Uint8Array
  /** At most 2^53 - 1. */
  readonly sum: number
}

/** The root of a pool of nobody. */
export const emptyRoot: TreeNode = { hash: taggedHash('empty pool'), sum: 0 }

// What is hashed is written here and hashed before anything else happens: a pool takes millions.
const leafBytes = new Uint8Array(1 + recordLength)
const parentBytes = new Uint8Array(81)
parentBytes[0] = 1

/** The node of a leaf: the hash of 0x00 and its record. */
export function leafNode(record: Uint8Array, weight: number, hash: Sha256 = sha256): TreeNode {
  leafBytes.set(record, 1)
  return { hash: hash(leafBytes), sum: weight }
}

/**
 * The node over two: the hash of 0x01 and both children's hashes and sums, each sum as eight bytes.
 * RangeError where the sums come to more than 2^53 - 1.
 */
export function parentNode(left: TreeNode, right: TreeNode, hash: Sha256 = sha256): TreeNode {
  const sum = left.sum + right.sum
  if (!Number.isSafeInteger(sum)) throw new RangeError('The weights of the pool pass 2^53 - 1.')
  parentBytes.set(left.hash, 1)
  putU64(parentBytes, 33, left.sum)
  parentBytes.set(right.hash, 41)
  putU64(parentBytes, 73, right.sum)
  return { hash: hash(parentBytes), sum }
}

/** Builds a root from nodes that come one by one, in memory that grows with the logarithm of their number. */
export class RootBuilder {
  readonly #hash: Sha256
  /** Roots of whole subtrees, the largest first, and how many nodes each is over. */
  readonly #peaks: { node: TreeNode; size: number }[] = []
  #size = 0

  constructor(hash: Sha256 = sha256) {
    this.#hash = hash
  }

  /** How many were added. */
  get size(): number {
    return this.#size
  }

  add(node: TreeNode): void {
    let peak = { node, size: 1 }
    for (let last = this.#peaks.at(-1); last?.size === peak.size; last = this.#peaks.at(-1)) {
      peak = { node: parentNode(last.node, peak.node, this.#hash), size: last.size + peak.size }
      this.#peaks.pop()
    }
    this.#peaks.push(peak)
    this.#size += 1
  }

  /** The root over all that were added. */
  root(): TreeNode {
    const last = this.#peaks.at(-1)
    if (last === undefined) return emptyRoot
    return this.#peaks
      .slice(0, -1)
      .reduceRight((right, { node }) => parentNode(node, right, this.#hash), last.node)
  }
}

/** All nodes over some, level by level, for paths. Holds about twice as many nodes as it is given. */
export class Levels {
  readonly #levels: (readonly TreeNode[])[]

  constructor(nodes: readonly TreeNode[], hash: Sha256 = sha256) {
    this.#levels = [nodes]
    for (let level = nodes; level.length > 1; this.#levels.push(level)) level = above(level, hash)
  }

  /** The node over all. */
  get root(): TreeNode {
    return this.#levels.at(-1)?.[0] ?? emptyRoot
  }

  /** The siblings on the way from a node to the root, the lowest first. */
  path(index: number): TreeNode[] {
    const siblings: TreeNode[] = []
    let place = index
    for (const level of this.#levels) {
      const sibling = level[place ^ 1]
      if (sibling !== undefined && level.length > 1) siblings.push(sibling)
      place = Math.floor(place / 2)
    }
    return siblings
  }
}

/** The level over a level: each two under one node; a last one without a partner rises as it is. */
function above(level: readonly TreeNode[], hash: Sha256): TreeNode[] {
  return Array.from({ length: Math.ceil(level.length / 2) }, (_, place) => {
    const left = level[2 * place] ?? emptyRoot
    const right = level[2 * place + 1]
    return right === undefined ? left : parentNode(left, right, hash)
  })
}

/** What a path leads to. */
export interface Climb {
  readonly root: TreeNode
  /** The sum of the weights that stand before the leaf: where its interval begins. */
  readonly start: number
}

/**
 * Climbs from a node at `index` of `size` to the root. Undefined where the path has not as many siblings as
 * such a tree demands, or where sums pass 2^53 - 1.
 */
export function climb(
  node: TreeNode,
  index: number,
  size: number,
  path: readonly TreeNode[],
): Climb | undefined {
  let current = node
  let start = 0
  let used = 0
  let place = index
  for (let width = size; width > 1; width = Math.ceil(width / 2)) {
    const isRight = place % 2 === 1
    if (isRight || place + 1 < width) {
      const sibling = path[used]
      if (sibling === undefined || !Number.isSafeInteger(current.sum + sibling.sum)) return undefined
      if (isRight) start += sibling.sum
      current = isRight ? parentNode(sibling, current) : parentNode(current, sibling)
      used += 1
    }
    place = Math.floor(place / 2)
  }
  return used === path.length ? { root: current, start } : undefined
}
