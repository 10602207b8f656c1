import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import {
  type Commitment,
  commitmentHash,
  documentText,
  makeProof,
  type Proof,
  seedOf,
  toHex,
} from '../../../../src/domain/draw/protocol/index.js'
import { projectFile } from '../../../../src/project.js'
import { peopleOf, selectAll, TestPool } from './make-draw.js'
import { verifiers } from './verifiers.js'

interface Vectors {
  readonly draw: string
  readonly roots: readonly {
    readonly weights: readonly number[]
    readonly root: string
    readonly totalWeight: number
  }[]
  readonly draws: readonly {
    readonly title: string
    readonly weights: readonly number[]
    readonly seed: string
    readonly text: string
  }[]
}

const here = (name: string) => projectFile('test', 'domain', 'draw', 'protocol', name)
const vectors = JSON.parse(await readFile(here('vectors.json'), 'utf8')) as Vectors

/** What a proof says that does not follow: all else is computed from it. */
function inputsOf(proof: Proof): {
  readonly parameters: Omit<Commitment, 'pool'>
  readonly randomness: string
} {
  if (proof.randomness === null) throw new Error('The vectors are of draws that were drawn.')
  const { pool: _, ...parameters } = proof.commitment.content
  return { parameters, randomness: proof.randomness.randomness }
}

describe('the golden vectors', () => {
  it('are what the reference makes, which follows the specification alone', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [here('reference.mjs')], {
      maxBuffer: 2 ** 24,
    })
    expect(JSON.parse(stdout)).toEqual(vectors)
  })

  it('have the roots that the core builds, for pools of 0 to 39 people', () => {
    const built = vectors.roots.map(({ weights }) => {
      const { root, totalWeight } = new TestPool(peopleOf(weights, vectors.draw))
      return { weights, root, totalWeight }
    })
    expect(built).toEqual(vectors.roots)
  })

  it.each(vectors.draws)('are drawn and proven alike by the core: $title', ({ weights, seed, text }) => {
    const proof = JSON.parse(text) as Proof
    const { parameters, randomness } = inputsOf(proof)
    const pool = new TestPool(peopleOf(weights, vectors.draw))
    const { root, size, totalWeight } = pool
    const commitment = { ...parameters, pool: { root, size, totalWeight } }
    const key = Buffer.from(randomness, 'hex')
    expect(toHex(seedOf(key, commitment.draw, commitmentHash(commitment)))).toBe(seed)
    const selections = selectAll(pool, commitment, randomness)
    expect(documentText(makeProof({ ...proof, commitment, selections }))).toBe(text)
  })

  it.each(verifiers)('are verified by %s', (_, verify) => {
    for (const { title, text } of vectors.draws) {
      expect({ title, ...verify(text) }).toEqual({ title, verdict: 'verified', faults: new Map() })
    }
  })

  it('hold a rejected block, numbers up to 2^53 - 1 and more people than a chunk takes', () => {
    const proofs = vectors.draws.map(({ text }) => JSON.parse(text) as Proof)
    expect(proofs.some(({ selections }) => selections.some(({ attempts }) => attempts > 1))).toBe(true)
    const totals = proofs.map(({ commitment }) => commitment.content.pool.totalWeight)
    expect(Math.max(...totals)).toBe(Number.MAX_SAFE_INTEGER)
    expect(Math.max(...proofs.map(({ commitment }) => commitment.content.pool.size))).toBe(5_000)
  })
})
