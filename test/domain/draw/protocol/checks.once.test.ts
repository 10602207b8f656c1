import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import {
  documentText,
  noHistory,
  type ProofRandomness,
  quicknet,
} from '../../../../src/domain/draw/protocol/index.js'
import { projectFile } from '../../../../src/project.js'
import { resealed, type Tree } from './forge.js'
import { committing, drand, five, forged, forgeries, link, local, outcome } from './forgeries.js'
import { inclusionOf, makeDraw, peopleOf, uuidOf } from './make-draw.js'
import { core, singleFile, verifiers } from './verifiers.js'

describe.each(verifiers)('%s', (_, verify) => {
  it.each(forgeries)('refuses %s', (_title, text, step, where) => {
    const { verdict, faults } = verify(text)
    expect({ verdict, form: faults.get('form'), where: faults.get(step) }).toEqual({
      verdict: 'failed',
      form: undefined,
      where,
    })
  })

  it.each([
    ['winners and alternates in any state that the order allows', five()],
    [
      'an alternate promoted in the place of one promoted before, past somebody passed over',
      five(
        outcome(1, { status: 'disqualified' }),
        outcome(2, { status: 'held', prize: 2 }),
        outcome(3, { status: 'removed', prize: 1, replaces: 1 }),
        outcome(4, { status: 'passedOver' }),
        outcome(5, { status: 'claimed', prize: 1, replaces: 3 }),
      ),
    ],
    [
      'a winner passed over',
      five(outcome(1, { status: 'passedOver' }), outcome(3, { status: 'won', replaces: 1 })),
    ],
    ['an alternate who was disqualified while waiting', five(outcome(3, { status: 'disqualified' }))],
    [
      'a redraw of an earlier draw',
      committing({ redrawOf: uuidOf(1) }, { earlier: [link('1'), link('2', 'superseded')] }),
    ],
    [
      'local randomness that was allowed',
      committing({ randomness: { ...drand, fallback: true } }, { randomness: local }),
    ],
    [
      'local randomness that was promised',
      committing({ randomness: { kind: 'local' } }, { randomness: local }),
    ],
  ])('accepts %s', (_title, text) => {
    expect(verify(text)).toEqual({ verdict: 'verified', faults: new Map() })
  })

  it.each(['committed', 'abandoned', 'superseded'] as const)(
    'finds nothing wrong with a draw that is %s',
    (state) => {
      const text = forged({ status: { state, asOf: '2023-08-23T15:59:20.000Z' } })
      expect(verify(text)).toEqual({ verdict: 'pending', faults: new Map() })
    },
  )

  it('takes the latest part of a long history, with how many came before', () => {
    const whole = makeDraw({ earlier: [link('1'), link('2'), link('3')] })
    const shorter = makeDraw({ earlier: [link('1'), link('2')] })
    const before = shorter.commitment.history
    const history = { skipped: 2, before, entries: [link('3')] }
    expect(before).not.toBe(noHistory)
    const text = resealed({ ...whole.proof, history } as unknown as Tree, false)
    expect(verify(text).verdict).toBe('verified')
  })

  it('refuses a place under somebody else’s name, and a place that is not in the pool', () => {
    const { pool, commitment } = makeDraw()
    const inclusion = inclusionOf(pool, commitment, 0) as unknown as Tree
    const stolen = verify(resealed({ ...inclusion, participant: uuidOf(1) }, false))
    expect([...stolen.faults.values()]).toEqual(['leaf.pseudonym'])
    const nameless = resealed({ ...inclusion, participant: null }, false)
    expect(verify(nameless).verdict).toBe('verified')
    const other = makeDraw({ leaves: peopleOf([5, 1, 3, 8]) })
    const foreign = resealed({ ...inclusion, commitment: other.proof.commitment }, false)
    expect([...verify(foreign).faults.values()]).toEqual(['path'])
  })

  it.each([
    ['nothing', ''],
    ['no JSON', 'proof'],
    ['half a document', documentText(makeDraw().proof).slice(0, -1)],
    ['another document', '{"data":null}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a deep nest', '['.repeat(1_000_000)],
    ['a mark of byte order before it', `\ufeff${documentText(makeDraw().proof)}`],
    ['a line feed after it', `${documentText(makeDraw().proof)}\n`],
    ['a member twice', documentText(makeDraw().proof).replace('"skipped":0', '"skipped":0,"skipped":0')],
    [
      'members in another order',
      JSON.stringify(Object.fromEntries(Object.entries(makeDraw().proof).reverse())),
    ],
    ['an escaped letter', documentText(makeDraw().proof).replace('bicycle', '\\u0062icycle')],
    ['a number with an exponent', documentText(makeDraw().proof).replace('"rank":1,', '"rank":1e0,')],
    ['more than 16 MiB', ' '.repeat(2 ** 24 + 1)],
    [
      'a list longer than allowed',
      resealed({ ...makeDraw().proof, outcomes: Array(1_001).fill(outcome(1)) } as Tree, false),
    ],
    [
      'a round in the year 11,000,000',
      documentText(makeDraw().proof).replaceAll('"round":1000', '"round":99999999999999'),
    ],
  ])('refuses %s by its form', (_title, text) => {
    const { verdict, faults } = verify(text)
    expect({ verdict, ids: [...faults.keys()] }).toEqual({ verdict: 'failed', ids: ['form'] })
    expect(faults.get('form')).toBeTruthy()
  })

  it('refuses local randomness without its warning', () => {
    const { proof } = makeDraw({ commitment: { randomness: { kind: 'local' } }, randomness: local })
    const randomness = { ...local, warning: 'independently random' }
    expect(verify(resealed({ ...proof, randomness } as unknown as Tree, false)).verdict).toBe('failed')
  })

  it('refuses bytes that are no text', () => {
    const bytes = Buffer.from(documentText(makeDraw().proof))
    bytes[bytes.indexOf('bicycle')] = 0xff
    expect(verify(bytes).faults.has('form')).toBe(true)
  })
})

/** Round 42, as drand has published it. */
const round42 = {
  signature:
    '95a9f9f5b231b7714de1553105d8ffdf3dcda24cfdb1e689319bccf79a9c8ce430a91b811fbfaf763900bc998b5d686a',
  randomness: '8ada64bae5c6c0f5540a6a13af56e663240edfbd2c76ac6a8f27671eb7259ce3',
}

describe('the signature of another round, from which everything follows', () => {
  const randomness: ProofRandomness = { kind: 'drand', chain: quicknet.hash, round: 1_000, ...round42 }
  const text = forged({ randomness })

  it('is refused by the gateway’s verifier', () => {
    expect([...core(text).faults]).toEqual([['randomness', 'randomness.signature']])
  })

  it('passes the single-file verifier, which says that it has not looked', async () => {
    expect(singleFile(text).verdict).toBe('verified')
    expect(await readFile(projectFile('docs', 'verify-draw.mjs'), 'utf8')).toContain(
      'NOT CHECKED: whether the signature',
    )
  })
})
