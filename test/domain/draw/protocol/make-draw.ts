import { createHash } from 'node:crypto'
import {
  type Chunk,
  ChunkPaths,
  type Commitment,
  chunkAt,
  chunkSize,
  commitmentHash,
  fromHex,
  type HistoryLink,
  historyAfter,
  type Leaf,
  Levels,
  leafAt,
  leafHolding,
  makeInclusion,
  makeProof,
  noHistory,
  type PlacedLeaf,
  PoolBuilder,
  type Proof,
  type ProofRandomness,
  type ProofSelection,
  poolRecords,
  proveSelection,
  pseudonymOf,
  quicknet,
  Selector,
  seedOf,
  type TreeNode,
  toHex,
} from '../../../../src/domain/draw/protocol/index.js'

/** Round 1000 of quicknet, as issue 5 publishes it: due at 2023-08-23T15:59:24.000Z. */
export const round1000 = {
  round: 1000,
  signature:
    'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
  randomness: 'fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd',
}

export const drawUuid = '6f1f9a52-55a5-4d0c-9d0e-0a3f6f8f7b11'

/** A UUID that follows from a number. */
export function uuidOf(number: number): string {
  const hex = createHash('sha256').update(`person ${number}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** People with these weights, numbered from 0. */
export function peopleOf(weights: readonly number[], draw = drawUuid): Leaf[] {
  return weights.map((weight, number) => ({ pseudonym: pseudonymOf(draw, uuidOf(number)), weight }))
}

/** What a draw needs of a pool. */
export interface Pool {
  readonly root: string
  readonly size: number
  readonly totalWeight: number
  holding(position: number): PlacedLeaf
  path(index: number): readonly TreeNode[]
}

/** A pool in memory, built as the gateway builds it. */
export class TestPool implements Pool {
  readonly chunks: readonly Chunk[]
  readonly size: number
  readonly root: string
  readonly totalWeight: number
  readonly #top: Levels

  constructor(leaves: readonly Leaf[]) {
    const builder = new PoolBuilder()
    const chunks = builder.add(poolRecords(leaves))
    const { last, pool } = builder.done()
    this.chunks = last === undefined ? chunks : [...chunks, last]
    this.size = pool.size
    this.root = toHex(pool.root.hash)
    this.totalWeight = pool.root.sum
    this.#top = new Levels(this.chunks.map(({ node }) => node))
  }

  holding(position: number): PlacedLeaf {
    const number = chunkAt(this.chunks, position)
    return leafHolding(number, this.#chunk(number), this.#chunk(number).records, position)
  }

  path(index: number) {
    const number = Math.floor(index / chunkSize)
    return new ChunkPaths(number, this.#chunk(number).records, this.#top).path(index)
  }

  /** The leaf of a pseudonym. */
  find(pseudonym: Uint8Array): PlacedLeaf {
    const wanted = toHex(pseudonym)
    let index = 0
    for (const { start: first, size, records } of this.chunks) {
      let start = first
      for (let place = 0; place < size; place += 1) {
        const leaf = leafAt(records, place)
        if (toHex(leaf.pseudonym) === wanted) return { ...leaf, index, start }
        start += leaf.weight
        index += 1
      }
    }
    throw new Error('Nobody goes by this pseudonym.')
  }

  #chunk(number: number): Chunk {
    const chunk = this.chunks[number]
    if (chunk === undefined) throw new Error('No such chunk.')
    return chunk
  }
}

/** What a test may say of its draw; the rest is three people on round 1000. */
export interface DrawWish {
  readonly leaves?: readonly Leaf[]
  /** Instead of the pool of the leaves. */
  readonly pool?: Pool
  readonly commitment?: Partial<Commitment>
  readonly randomness?: ProofRandomness
  readonly earlier?: readonly Proof['history']['entries'][number][]
  readonly status?: Proof['status']
  readonly outcomes?: (selections: readonly ProofSelection[]) => Proof['outcomes']
}

export const beaconRandomness: ProofRandomness = { kind: 'drand', chain: quicknet.hash, ...round1000 }

/** The commitment to a pool. */
export function commitmentTo(pool: Pool, { commitment, earlier = [] }: DrawWish): Commitment {
  const { root, size, totalWeight } = pool
  return {
    protocol: 'giveaway-draw/1',
    draw: drawUuid,
    contest: 'summer-2023',
    sequence: earlier.length + 1,
    history: earlier.reduce((history, link: HistoryLink) => historyAfter(history, link), noHistory),
    committedAt: '2023-08-23T15:59:20.000Z',
    redrawOf: null,
    rules: 'counted-entries/1',
    minimumEntries: 0,
    excludePrevious: true,
    winners: 2,
    alternates: 1,
    prizes: [{ number: 1, name: 'A bicycle – “blue”', units: 1 }],
    pool: { root, size, totalWeight },
    randomness: { kind: 'drand', chain: quicknet.hash, round: round1000.round, fallback: false },
    ...commitment,
  }
}

/** The selections that follow from a commitment and randomness. */
export function selectAll(pool: Pool, commitment: Commitment, randomness: string): ProofSelection[] {
  const seed = seedOf(fromHex(randomness), commitment.draw, commitmentHash(commitment))
  const selector = new Selector(seed, pool.totalWeight)
  const selections: ProofSelection[] = []
  while (selections.length < commitment.winners + commitment.alternates) {
    const pick = selector.next()
    if (pick === undefined) break
    const leaf = pool.holding(pick.position)
    selector.take(leaf)
    selections.push(proveSelection(commitment, pick, leaf, pool.path(leaf.index)))
  }
  return selections
}

/** A draw with its proof. */
export function makeDraw(wish: DrawWish = {}): { pool: TestPool; commitment: Commitment; proof: Proof } {
  const pool = new TestPool(wish.leaves ?? peopleOf([5, 1, 3, 7]))
  const drawnFrom = wish.pool ?? pool
  const commitment = commitmentTo(drawnFrom, wish)
  const { earlier: entries = [], status = { state: 'drawn', asOf: '2023-08-23T16:01:00.000Z' } } = wish
  const drawn = status.state === 'drawn'
  const randomness = drawn ? (wish.randomness ?? beaconRandomness) : null
  const selections = randomness === null ? [] : selectAll(drawnFrom, commitment, randomness.randomness)
  const outcomes = wish.outcomes?.(selections) ?? []
  const history = { skipped: 0, before: noHistory, entries: [...entries] }
  const proof = makeProof({ commitment, history, outcomes, randomness, selections, status })
  return { pool, commitment, proof }
}

/** The inclusion of a person, numbered as `peopleOf` numbers. */
export function inclusionOf(pool: TestPool, commitment: Commitment, number: number) {
  const participant = uuidOf(number)
  const { index, start, weight, pseudonym } = pool.find(pseudonymOf(commitment.draw, participant))
  const path = pool.path(index).map(({ hash, sum }) => ({ hash: toHex(hash), sum }))
  return makeInclusion({
    commitment,
    leaf: { index, start, weight, pseudonym: toHex(pseudonym) },
    path,
    participant,
  })
}
