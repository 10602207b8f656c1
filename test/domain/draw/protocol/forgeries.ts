import {
  type Commitment,
  leafOf,
  type Proof,
  type ProofRandomness,
  type ProofSelection,
  pathOf,
  quicknet,
} from '../../../../src/domain/draw/protocol/index.js'
import { DisorderlyPool } from './disorderly-pool.js'
import { resealed, type Tree } from './forge.js'
import { beaconRandomness, type DrawWish, makeDraw, peopleOf, uuidOf } from './make-draw.js'

/** A proof whose digests fit, with other sections. */
export function forged(wish: DrawWish, change: (proof: Proof) => Partial<Proof> = () => ({})): string {
  const { proof } = makeDraw(wish)
  return resealed({ ...proof, ...change(proof) } as Tree, false)
}

/** A proof of a commitment that an honest gateway would not make, and everything that follows from it. */
export const committing = (commitment: Partial<Commitment>, wish: DrawWish = {}) =>
  forged({ ...wish, commitment })

const prize = (number: number, units: number) => ({ number, name: `Prize ${number}`, units })
export const link = (digit: string, state: Proof['status']['state'] = 'drawn') => ({
  draw: uuidOf(Number(digit)),
  committedAt: '2023-08-22T00:00:00.000Z',
  commitment: digit.repeat(64),
  state,
})
const since = '2023-08-23T16:00:00.000Z'
export const outcome = (
  rank: number,
  change: Partial<Proof['outcomes'][number]> = {},
): Proof['outcomes'][number] => ({
  rank,
  status: rank <= 2 ? 'won' : 'waiting',
  since,
  prize: null,
  replaces: null,
  ...change,
})
/** Two winners and three alternates. */
const reserve: DrawWish = { leaves: peopleOf([5, 1, 3, 7, 2]), commitment: { alternates: 3 } }
const telling = (...outcomes: Proof['outcomes'][number][]) => forged(reserve, () => ({ outcomes }))
export const five = (...changed: Proof['outcomes'][number][]) =>
  telling(...[1, 2, 3, 4, 5].map((rank) => changed.find((one) => one.rank === rank) ?? outcome(rank)))
export const local: ProofRandomness = {
  kind: 'local',
  randomness: beaconRandomness.randomness,
  reason: 'configured',
  warning: 'not independently random',
}
export const drand = { kind: 'drand', chain: quicknet.hash, round: 1_000, fallback: false } as const
const content = 'commitment.content'

/** A proof of whose first rank something is changed. */
const first = (change: (first: ProofSelection) => Partial<ProofSelection>) =>
  forged({}, ({ selections: [one, ...rest] }) => ({
    selections: one === undefined ? [] : [{ ...one, ...change(one) }, ...rest],
  }))

/** The place of the one of four people who was not chosen, as if the first rank had fallen there. */
function stranger(): Pick<ProofSelection, 'leaf' | 'path'> {
  const { pool, proof } = makeDraw()
  const chosen = new Set(proof.selections.map(({ leaf }) => leaf.index))
  const index = [0, 1, 2, 3].find((place) => !chosen.has(place)) ?? 0
  const leaf = peopleOf([5, 1, 3, 7])
    .map(({ pseudonym }) => pool.find(pseudonym))
    .find((one) => one.index === index)
  if (leaf === undefined) throw new Error('Nobody was left.')
  return { leaf: leafOf(leaf), path: pathOf(pool.path(index)) }
}

/** What is forged, the text, the step at fault and where. */
export const forgeries: readonly (readonly [title: string, text: string, step: string, where: string])[] = [
  [
    'more ranks than a draw may have',
    committing({ winners: 600, alternates: 401 }),
    'commitment',
    `${content}.alternates`,
  ],
  [
    'a prize named twice',
    committing({ prizes: [prize(1, 1), prize(1, 1)] }),
    'commitment',
    `${content}.prizes`,
  ],
  [
    'fewer chances than people',
    committing({ pool: { root: '1'.repeat(64), size: 4, totalWeight: 3 } }),
    'commitment',
    `${content}.pool.totalWeight`,
  ],
  [
    'nobody with a root of somebody',
    committing({ pool: { root: '1'.repeat(64), size: 0, totalWeight: 0 } }),
    'commitment',
    `${content}.pool.root`,
  ],
  [
    'somebody with the root of nobody',
    committing({ pool: { ...makeDraw({ leaves: [] }).commitment.pool, size: 2, totalWeight: 2 } }),
    'commitment',
    `${content}.pool.root`,
  ],
  [
    'nobody with chances',
    committing({ pool: { ...makeDraw({ leaves: [] }).commitment.pool, totalWeight: 2 } }),
    'commitment',
    `${content}.pool.totalWeight`,
  ],
  [
    'an earlier draw left out',
    forged({ earlier: [link('1'), link('2', 'abandoned')] }, ({ history }) => ({
      history: { ...history, entries: history.entries.slice(0, 1) },
    })),
    'history',
    'history.entries',
  ],
  [
    'an abandoned draw exchanged for another',
    forged({ earlier: [link('1'), link('2', 'abandoned')] }, ({ history }) => ({
      history: { ...history, entries: [link('1'), link('3')] },
    })),
    'history',
    'history.entries',
  ],
  [
    'earlier draws in another order',
    forged({ earlier: [link('1'), link('2')] }, ({ history }) => ({
      history: { ...history, entries: history.entries.toReversed() },
    })),
    'history',
    'history.entries',
  ],
  [
    'a history that begins elsewhere without skipping any',
    forged({ earlier: [link('1')] }, ({ history }) => ({ history: { ...history, before: '1'.repeat(64) } })),
    'history',
    'history.before',
  ],
  [
    'a history that skips some and begins at the beginning',
    forged({ earlier: [link('1'), link('2')] }, ({ history }) => ({
      history: { ...history, skipped: 1, entries: history.entries.slice(1) },
    })),
    'history',
    'history.before',
  ],
  [
    'a draw that replaces one that never was',
    committing({ redrawOf: uuidOf(9) }, { earlier: [link('1')] }),
    'history',
    `${content}.redrawOf`,
  ],
  [
    'a round that was out before the promise',
    committing({ committedAt: '2023-08-23T15:59:24.000Z' }),
    'order',
    `${content}.randomness.round`,
  ],
  [
    'a draw told of before its round was due',
    forged({ status: { state: 'drawn', asOf: '2023-08-23T15:59:23.999Z' } }),
    'order',
    'status.asOf',
  ],
  [
    'a promise told of before it was made',
    forged({ status: { state: 'committed', asOf: '2023-08-23T15:59:19.999Z' } }),
    'order',
    'status.asOf',
  ],
  [
    'a beacon that nobody knows',
    committing({ randomness: { ...drand, chain: '1'.repeat(64) } }),
    'order',
    `${content}.randomness.chain`,
  ],
  ['a drawn draw without randomness', forged({}, () => ({ randomness: null })), 'randomness', 'randomness'],
  [
    'randomness of a draw that is not drawn',
    forged({}, () => ({ status: { state: 'abandoned', asOf: '2023-08-23T16:01:00.000Z' } })),
    'randomness',
    'randomness',
  ],
  [
    'a beacon where none was promised',
    committing({ randomness: { kind: 'local' } }),
    'randomness',
    'randomness.kind',
  ],
  ['local randomness without leave', forged({ randomness: local }), 'randomness', 'randomness.kind'],
  [
    'another round than the promised one',
    committing({ randomness: { ...drand, round: 1_001 } }),
    'randomness',
    'randomness.round',
  ],
  [
    'another beacon than the promised one',
    forged({}, () => ({ randomness: { ...beaconRandomness, chain: '1'.repeat(64) } as Proof['randomness'] })),
    'randomness',
    'randomness.chain',
  ],
  [
    'randomness that is not the signature’s',
    forged({
      randomness: { ...beaconRandomness, randomness: '1'.repeat(64) } as Proof['randomness'] & object,
    }),
    'randomness',
    'randomness.randomness',
  ],
  [
    'fewer ranks than promised',
    forged({}, ({ selections }) => ({ selections: selections.slice(1) })),
    'membership',
    'selections',
  ],
  [
    'ranks of a draw that is not drawn',
    forged({ status: { state: 'committed', asOf: '2023-08-23T15:59:20.000Z' } }, () => ({
      selections: makeDraw().proof.selections,
    })),
    'membership',
    'selections',
  ],
  [
    'a rank in another’s place',
    forged({}, ({ selections: [first, ...rest] }) => ({
      selections: first === undefined ? [] : [{ ...first, rank: 2 }, ...rest],
    })),
    'membership',
    'selections[0].rank',
  ],
  [
    'an alternate called a winner',
    forged({}, ({ selections }) => ({
      selections: selections.map((one) => ({ ...one, role: 'winner' as const })),
    })),
    'membership',
    'selections[2].role',
  ],
  [
    'a place beyond the pool',
    forged({}, ({ selections: [first, ...rest] }) => ({
      selections: first === undefined ? [] : [{ ...first, leaf: { ...first.leaf, index: 4 } }, ...rest],
    })),
    'membership',
    'selections[0].leaf.index',
  ],
  [
    'chances that begin elsewhere',
    forged({}, ({ selections: [first, ...rest] }) => ({
      selections:
        first === undefined
          ? []
          : [{ ...first, leaf: { ...first.leaf, start: first.leaf.start + 1 } }, ...rest],
    })),
    'membership',
    'selections[0].leaf.start',
  ],
  [
    'another weight',
    forged({}, ({ selections: [first, ...rest] }) => ({
      selections:
        first === undefined
          ? []
          : [{ ...first, leaf: { ...first.leaf, weight: first.leaf.weight + 1 } }, ...rest],
    })),
    'membership',
    'selections[0].path',
  ],
  [
    'a path with a sibling too many',
    forged({}, ({ selections: [first, ...rest] }) => ({
      selections:
        first === undefined
          ? []
          : [{ ...first, path: [...first.path, { hash: '1'.repeat(64), sum: 1 }] }, ...rest],
    })),
    'membership',
    'selections[0].path',
  ],
  [
    'sums that pass 2^53 - 1',
    forged({}, ({ selections: [first, ...rest] }) => ({
      selections:
        first === undefined
          ? []
          : [
              { ...first, path: first.path.map(({ hash }) => ({ hash, sum: Number.MAX_SAFE_INTEGER })) },
              ...rest,
            ],
    })),
    'membership',
    'selections[0].path',
  ],
  ...(['totalWeight', 'target', 'position', 'attempts'] as const).map((name) => {
    const text = forged({}, ({ selections }) => ({
      selections: selections.map((one) => (one.rank === 2 ? { ...one, [name]: one[name] + 1 } : one)),
    }))
    return [`another ${name}`, text, 'selection', `selections[1].${name}`] as const
  }),
  [
    'another block',
    forged({}, ({ selections }) => ({
      selections: selections.map((one) => ({ ...one, hash: '1'.repeat(64) })),
    })),
    'selection',
    'selections[0].hash',
  ],
  [
    'a prize that was not promised',
    forged({}, ({ selections }) => ({ selections: selections.map((one) => ({ ...one, prize: 1 })) })),
    'prizes',
    'selections[1].prize',
  ],
  ['an outcome too few', telling(outcome(1), outcome(2), outcome(3), outcome(4)), 'outcomes', 'outcomes'],
  [
    'outcomes out of order',
    telling(outcome(2), ...[1, 3, 4, 5].map((n) => outcome(n))),
    'outcomes',
    'outcomes[0].rank',
  ],
  [
    'an outcome of later',
    five(outcome(2, { since: '2023-08-23T17:00:00.000Z' })),
    'outcomes',
    'outcomes[1].since',
  ],
  ['a winner who waits', five(outcome(1, { status: 'waiting' })), 'outcomes', 'outcomes[0].status'],
  ['a winner who replaces somebody', five(outcome(1, { replaces: 2 })), 'outcomes', 'outcomes[0].replaces'],
  ['an alternate who waits with a prize', five(outcome(3, { prize: 1 })), 'outcomes', 'outcomes[2]'],
  [
    'an alternate who waits in somebody’s place',
    five(outcome(3, { replaces: 1 })),
    'outcomes',
    'outcomes[2]',
  ],
  [
    'somebody passed over with a prize',
    five(outcome(1, { status: 'passedOver', prize: 1 })),
    'outcomes',
    'outcomes[0]',
  ],
  [
    'an alternate who won in nobody’s place',
    five(outcome(3, { status: 'won' })),
    'outcomes',
    'outcomes[2].replaces',
  ],
  [
    'an alternate in the own place',
    five(outcome(3, { status: 'won', replaces: 3 })),
    'outcomes',
    'outcomes[2].replaces',
  ],
  [
    'an alternate in the place of nobody',
    five(outcome(3, { status: 'won', replaces: 6 })),
    'outcomes',
    'outcomes[2].replaces',
  ],
  [
    'somebody replaced twice',
    five(
      outcome(1, { status: 'expired' }),
      outcome(3, { status: 'won', replaces: 1 }),
      outcome(4, { status: 'won', replaces: 1 }),
    ),
    'outcomes',
    'outcomes[3].replaces',
  ],
  [
    'an alternate promoted before another',
    five(outcome(1, { status: 'expired' }), outcome(4, { status: 'won', replaces: 1 })),
    'outcomes',
    'outcomes[3].replaces',
  ],
  [
    'another fingerprint',
    forged({}, ({ commitment }) => ({ commitment: { ...commitment, hash: '1'.repeat(64) } })),
    'commitment',
    'commitment.hash',
  ],
  [
    'fewer earlier draws than the number says',
    committing({ sequence: 3 }, { earlier: [link('1')] }),
    'history',
    'history.entries',
  ],
  [
    'somebody chosen twice',
    forged({}, ({ selections: [one, two, three] }) => ({
      selections: one && two && three ? [one, { ...two, leaf: one.leaf, path: one.path }, three] : [],
    })),
    'membership',
    'selections[1].leaf',
  ],
  [
    'a pool out of order',
    forged({ pool: new DisorderlyPool(peopleOf([5, 1, 3, 7])) }),
    'membership',
    'selections[1].leaf',
  ],
  [
    'a path with a sibling too few',
    first(({ path }) => ({ path: path.slice(1) })),
    'membership',
    'selections[0].path',
  ],
  ['somebody else in the pool', first(stranger), 'selection', 'selections[0].leaf'],
  [
    'more chances than were left',
    first(({ leaf }) => ({ leaf: { ...leaf, start: 0, weight: 100 } })),
    'selection',
    'selections[0].leaf.weight',
  ],
  [
    'a rank more than people',
    forged({ commitment: { alternates: 2 } }, ({ selections }) => ({
      selections: [...selections, ...selections.slice(0, 1)],
    })),
    'selection',
    'selections[4]',
  ],
]
