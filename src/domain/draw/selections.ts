import { and, asc, isNotNull, sql } from 'drizzle-orm'
import { type DrawRow, winners } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'
import { nameOf, type ProvenLeaf, provenLeaves } from './pool-paths.js'
import {
  type Commitment,
  fromHex,
  type ProofSelection,
  proveSelection,
  Selector,
  seedOf,
} from './protocol/making.js'

/** A draw whose winners are allocated, and what it has committed to. */
export interface DrawnDraw {
  readonly draw: DrawRow
  readonly commitment: Commitment
}

/** Ranks whose selections are kept in memory: some 2 kB each. */
const keptRanks = 5_000

/** Selections by commitment, the latest used last: they never change, and their paths take a while to compute. */
const kept = new Map<string, readonly ProofSelection[]>()

/** The selections of many draws by draw id, as their proofs have them. */
export async function selectionsOf(
  work: Pick<OperatorWork, 'executor'>,
  list: readonly DrawnDraw[],
): Promise<ReadonlyMap<number, readonly ProofSelection[]>> {
  const known = new Map<number, readonly ProofSelection[]>()
  for (const { draw } of list) {
    const selections = recall(draw)
    if (selections !== undefined) known.set(draw.id, selections)
  }
  const unknown = list.filter(({ draw }) => !known.has(draw.id))
  if (unknown.length === 0) return known
  const places = await chosenPlaces(
    work,
    unknown.map(({ draw }) => draw.id),
  )
  const leaves = await provenLeaves(
    work,
    [...places].flatMap(([drawId, indexes]) => indexes.map((index) => ({ drawId, index }))),
  )
  for (const drawn of unknown) {
    const { id } = drawn.draw
    const chosen = (places.get(id) ?? []).map((index) => leafOf(leaves, id, index))
    const selections = selectionsFrom(drawn, chosen)
    keep(drawn.draw, selections)
    known.set(id, selections)
  }
  return known
}

function leafOf(leaves: ReadonlyMap<string, ProvenLeaf>, drawId: number, index: number): ProvenLeaf {
  const leaf = leaves.get(nameOf({ drawId, index }))
  if (leaf === undefined) throw new Error(`The pool of draw ${drawId} has no place ${index}.`)
  return leaf
}

/** The places in the pools of those whom chance chose, by draw, in the order of ranks. One statement. */
async function chosenPlaces(
  { executor }: Pick<OperatorWork, 'executor'>,
  drawIds: readonly number[],
): Promise<ReadonlyMap<number, number[]>> {
  const found = await executor
    .select({ drawId: winners.drawId, index: winners.selectionIndex })
    .from(winners)
    .where(
      and(
        sql`${winners.drawId} = any(${sql.param([...drawIds])}::bigint[])`,
        isNotNull(winners.selectionIndex),
      ),
    )
    .orderBy(asc(winners.drawId), asc(winners.rank))
  const places = new Map<number, number[]>()
  for (const { drawId, index } of found) {
    const ofDraw = places.get(drawId) ?? []
    if (index !== null) ofDraw.push(index)
    places.set(drawId, ofDraw)
  }
  return places
}

/** The selections, computed again from the randomness; RangeError where the rows name somebody else. */
function selectionsFrom(
  { draw, commitment }: DrawnDraw,
  chosen: readonly ProvenLeaf[],
): readonly ProofSelection[] {
  if (draw.randomness === null || draw.commitment === null) {
    throw new Error(`The draw ${draw.id} is not drawn.`)
  }
  const seed = seedOf(fromHex(draw.randomness), draw.uuid, fromHex(draw.commitment))
  const selector = new Selector(seed, commitment.pool.totalWeight)
  return chosen.map(({ leaf, path }) => {
    const pick = selector.next()
    if (pick === undefined) throw new Error(`The draw ${draw.id} has more winners than people.`)
    selector.take(leaf)
    return proveSelection(commitment, pick, leaf, path)
  })
}

function recall({ commitment }: DrawRow): readonly ProofSelection[] | undefined {
  const selections = commitment === null ? undefined : kept.get(commitment)
  if (commitment === null || selections === undefined) return undefined
  kept.delete(commitment)
  kept.set(commitment, selections)
  return selections
}

function keep({ commitment }: DrawRow, selections: readonly ProofSelection[]): void {
  if (commitment === null) return
  kept.set(commitment, selections)
  let ranks = [...kept.values()].reduce((sum, { length }) => sum + length, 0)
  for (const [oldest, { length }] of kept) {
    if (ranks <= keptRanks && kept.size <= keptRanks) break
    kept.delete(oldest)
    ranks -= length
  }
}
