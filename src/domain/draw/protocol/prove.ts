import { toHex } from './bytes.js'
import { type Commitment, prizesByRank } from './commitment.js'
import { type Inclusion, type ProofSelection, pathOf } from './document.js'
import type { PlacedLeaf } from './pool.js'
import type { Pick } from './selector.js'
import type { TreeNode } from './tree.js'

/** A leaf with its place, as documents have it. */
export function leafOf({ index, pseudonym, weight, start }: PlacedLeaf): Inclusion['leaf'] {
  return { index, pseudonym: toHex(pseudonym), weight, start }
}

/** A rank as the proof has it: what was drawn, who holds that chance, and the path to the pool's root. */
export function proveSelection(
  commitment: Commitment,
  pick: Pick,
  leaf: PlacedLeaf,
  path: readonly TreeNode[],
): ProofSelection {
  const { rank, totalWeight, target, position, attempts, block } = pick
  return {
    rank,
    role: rank <= commitment.winners ? 'winner' : 'alternate',
    leaf: leafOf(leaf),
    path: pathOf(path),
    totalWeight,
    target,
    position,
    hash: toHex(block),
    attempts,
    prize: prizesByRank(commitment)[rank - 1] ?? null,
  }
}
