// The protocol once more, from docs/verifiable-draws.md alone: slow, plain, and sharing no line with src. It prints
// what vectors.json holds, with which the gateway's implementation and the single-file verifier are compared.
import { createHash, createHmac } from 'node:crypto'

const sha = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const mac = (key, ...parts) =>
  parts.reduce((hash, part) => hash.update(part), createHmac('sha256', key)).digest()
const kind = (name) => Buffer.from(`giveaway-draw/1 ${name}\x0a`, 'latin1')
const u64 = (n) => Buffer.from(BigInt(n).toString(16).padStart(16, '0'), 'hex')
const uuid = (text) => Buffer.from(text.split('-').join(''), 'hex')
const hex = (bytes) => bytes.toString('hex')

/** RFC 8785 by its words: the members of every object are put into order, then printed without spaces. */
function canonical(value) {
  const order = (_, member) =>
    member === null || typeof member !== 'object' || Array.isArray(member)
      ? member
      : Object.fromEntries(
          Object.keys(member)
            .sort()
            .map((name) => [name, member[name]]),
        )
  return Buffer.from(JSON.stringify(value, order), 'utf8')
}

// 1. The pool

const personUuid = (n) => {
  const digits = hex(sha(`person ${n}`))
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`
}

function leavesOf(draw, people) {
  const leaves = people.map(({ participant, weight }) => ({
    pseudonym: sha(kind('pseudonym'), uuid(draw), uuid(participant)),
    weight: BigInt(weight),
  }))
  leaves.sort((a, b) => (hex(a.pseudonym) < hex(b.pseudonym) ? -1 : 1))
  let start = 0n
  for (const [index, leaf] of leaves.entries()) {
    Object.assign(leaf, { index, start })
    start += leaf.weight
  }
  return leaves
}

/** The tree as RFC 6962 defines it: split at the largest power of two below the number of leaves. */
function tree(leaves) {
  if (leaves.length === 0) return { hash: sha(kind('empty pool')), sum: 0n }
  if (leaves.length === 1) {
    const [leaf] = leaves
    return { hash: sha(Buffer.of(0), leaf.pseudonym, u64(leaf.weight)), sum: leaf.weight, leaf }
  }
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  const [left, right] = [tree(leaves.slice(0, split)), tree(leaves.slice(split))]
  const hash = sha(Buffer.of(1), left.hash, u64(left.sum), right.hash, u64(right.sum))
  return { hash, sum: left.sum + right.sum, left, right, split }
}

function pathTo(node, index) {
  if (node.split === undefined) return []
  return index < node.split
    ? [...pathTo(node.left, index), node.right]
    : [...pathTo(node.right, index - node.split), node.left]
}

// 2. The commitment

const fingerprintOf = (commitment) => sha(kind('commitment'), canonical(commitment))

const historyOf = (entries) =>
  entries.reduce(
    (before, { draw, committedAt, commitment }) =>
      sha(
        kind('history'),
        before,
        uuid(draw),
        u64(new Date(committedAt).getTime()),
        Buffer.from(commitment, 'hex'),
      ),
    Buffer.alloc(32),
  )

// 4. The selection

function numbers(seed) {
  let i = 0
  return (n) => {
    for (let attempts = 1; ; attempts++) {
      const block = mac(seed, kind('block'), u64(i++))
      const x = BigInt(`0x${hex(block.subarray(0, 8))}`)
      if (x < 2n ** 64n - (2n ** 64n % n)) return { block, attempts, number: x % n }
    }
  }
}

/** Draws by taking people out of a list: the chance `target` of those left is found by counting along it. */
function select(leaves, seed, count) {
  const left = [...leaves]
  const next = numbers(seed)
  const chosen = []
  while (chosen.length < count && left.length > 0) {
    const totalWeight = left.reduce((sum, { weight }) => sum + weight, 0n)
    const { block, attempts, number } = next(totalWeight)
    let rest = number
    const place = left.findIndex(({ weight }) => {
      if (rest < weight) return true
      rest -= weight
      return false
    })
    const [leaf] = left.splice(place, 1)
    chosen.push({ leaf, totalWeight, target: number, position: leaf.start + rest, block, attempts })
  }
  return chosen
}

// 5. The proof

const sections = ['commitment', 'history', 'randomness', 'selections', 'outcomes', 'status']

function proofOf({ people, parameters, earlier, randomness, outcomes, status }) {
  const leaves = leavesOf(parameters.draw, people)
  const root = tree(leaves)
  const content = {
    ...parameters,
    protocol: 'giveaway-draw/1',
    sequence: earlier.length + 1,
    history: hex(historyOf(earlier)),
    pool: { root: hex(root.hash), size: leaves.length, totalWeight: Number(root.sum) },
  }
  const fingerprint = fingerprintOf(content)
  const seed = mac(Buffer.from(randomness.randomness, 'hex'), kind('seed'), uuid(content.draw), fingerprint)
  const units = content.prizes
    .flatMap(({ number, units }) => Array(units).fill(number))
    .slice(0, content.winners)
  const selections = select(leaves, seed, content.winners + content.alternates).map((one, n) => ({
    rank: n + 1,
    role: n < content.winners ? 'winner' : 'alternate',
    leaf: {
      index: one.leaf.index,
      pseudonym: hex(one.leaf.pseudonym),
      weight: Number(one.leaf.weight),
      start: Number(one.leaf.start),
    },
    path: pathTo(root, one.leaf.index).map(({ hash, sum }) => ({ hash: hex(hash), sum: Number(sum) })),
    totalWeight: Number(one.totalWeight),
    target: Number(one.target),
    position: Number(one.position),
    hash: hex(one.block),
    attempts: one.attempts,
    prize: units[n] ?? null,
  }))
  const parts = {
    commitment: { content, hash: hex(fingerprint) },
    history: { skipped: 0, before: hex(historyOf([])), entries: earlier },
    randomness,
    selections,
    outcomes: outcomes ?? [],
    status,
  }
  const digests = Object.fromEntries(
    sections.map((name) => [name, hex(sha(kind(`section ${name}`), canonical(parts[name])))]),
  )
  return { seed: hex(seed), proof: { format: 'giveaway-draw-proof/1', ...parts, digests } }
}

// The cases

const chain = '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971'
const beacons = {
  42: {
    signature:
      '95a9f9f5b231b7714de1553105d8ffdf3dcda24cfdb1e689319bccf79a9c8ce430a91b811fbfaf763900bc998b5d686a',
    randomness: '8ada64bae5c6c0f5540a6a13af56e663240edfbd2c76ac6a8f27671eb7259ce3',
  },
  1000: {
    signature:
      'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
    randomness: 'fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd',
  },
}
const drand = (round) => ({ kind: 'drand', chain, round, ...beacons[round] })
const people = (weights) => weights.map((weight, n) => ({ participant: personUuid(n), weight }))
const parameters = {
  draw: 'c0ffee00-1234-4abc-8def-0123456789ab',
  contest: 'summer',
  committedAt: '2023-08-23T15:00:00.000Z',
  redrawOf: null,
  rules: 'counted-entries/1',
  minimumEntries: 0,
  excludePrevious: true,
  winners: 2,
  alternates: 2,
  prizes: [],
  randomness: { kind: 'drand', chain, round: 1000, fallback: false },
}
const drawn = { state: 'drawn', asOf: '2023-08-23T16:00:00.000Z' }
const half = 2 ** 52 - 1
/** A total of which 2^64 leaves the largest remainder: one block in 2,049 is rejected. */
const rejecting = Number(2n ** 64n / 2_049n) + 1

const cases = [
  { title: 'nobody', weights: [] },
  { title: 'one person', weights: [1] },
  {
    title: 'fewer people than winners',
    weights: [3, 9],
    more: { winners: 5, prizes: [{ number: 4, name: 'A bicycle', units: 3 }] },
  },
  ...[3, 4, 5, 6, 7, 8, 9, 13].map((size) => ({
    title: `${size} people`,
    weights: Array.from({ length: size }, (_, n) => 1 + ((n * 7) % 11)),
  })),
  {
    title: 'prizes in order, in any letters, some without',
    weights: [10, 20, 30, 40, 50, 60],
    more: {
      winners: 5,
      alternates: 1,
      minimumEntries: 10,
      excludePrevious: false,
      prizes: [
        { number: 2, name: 'Fahrrad „Blau“ \\ "éclair" 🚲\u2028', units: 2 },
        { number: 1, name: 'Helm', units: 1 },
      ],
    },
  },
  { title: 'weights that come to 2^53 - 1', weights: [half, half, 1], more: { winners: 3, alternates: 0 } },
  // The contest's name was searched for.
  { title: 'a rejected block', weights: [1, rejecting - 3, 2], more: { contest: 'try-1943' } },
  {
    title: 'an earlier draw and a replaced one',
    weights: [1, 2, 3, 4],
    more: { redrawOf: '11111111-1111-4111-8111-111111111111', contest: 'été ☀' },
    earlier: [
      {
        draw: '11111111-1111-4111-8111-111111111111',
        committedAt: '2023-08-01T00:00:00.001Z',
        commitment: hex(sha('first')),
        state: 'drawn',
      },
      {
        draw: '22222222-2222-4222-8222-222222222222',
        committedAt: '2023-08-02T23:59:59.999Z',
        commitment: hex(sha('second')),
        state: 'superseded',
      },
    ],
  },
  {
    title: 'local randomness where the beacon was promised',
    weights: [6, 5, 4, 3, 2, 1],
    more: { randomness: { kind: 'drand', chain, round: 1000, fallback: true } },
    randomness: {
      kind: 'local',
      randomness: hex(sha('local')),
      reason: 'no relay answered',
      warning: 'not independently random',
    },
  },
  {
    title: 'local randomness from the start',
    weights: [6, 5, 4, 3, 2, 1],
    more: { randomness: { kind: 'local' } },
    randomness: {
      kind: 'local',
      randomness: hex(sha('more local')),
      reason: 'configured',
      warning: 'not independently random',
    },
  },
  {
    title: 'outcomes, one promoted',
    weights: [2, 2, 2, 2, 2],
    more: {
      winners: 2,
      alternates: 2,
      randomness: { kind: 'drand', chain, round: 42, fallback: false },
      prizes: [{ number: 1, name: 'A lamp', units: 1 }],
    },
    randomness: drand(42),
    outcomes: [
      { rank: 1, status: 'expired', since: '2023-08-23T15:40:00.000Z', prize: 1, replaces: null },
      { rank: 2, status: 'claimed', since: '2023-08-23T15:30:00.000Z', prize: null, replaces: null },
      { rank: 3, status: 'won', since: '2023-08-23T15:40:00.000Z', prize: 1, replaces: 1 },
      { rank: 4, status: 'waiting', since: '2023-08-23T15:20:00.000Z', prize: null, replaces: null },
    ],
  },
  {
    title: '5,000 people in two chunks',
    weights: Array.from({ length: 5_000 }, (_, n) => 1 + ((n * n) % 97)),
    more: { winners: 3, alternates: 2 },
  },
]

/** What goes in, and the seed and the proof's text that come out. */
const draws = cases.map(({ title, weights, more, earlier = [], randomness = drand(1000), outcomes }) => {
  const { seed, proof } = proofOf({
    people: people(weights),
    parameters: { ...parameters, ...more },
    earlier,
    randomness,
    outcomes,
    status: drawn,
  })
  return { title, weights, seed, text: canonical(proof).toString('utf8') }
})

/** Roots of pools of 0, 1, 2, ... people. */
const roots = Array.from({ length: 40 }, (_, size) => {
  const weights = Array.from({ length: size }, (_, n) => 1 + ((n * 5) % 9))
  const { hash, sum } = tree(leavesOf(parameters.draw, people(weights)))
  return { weights, root: hex(hash), totalWeight: Number(sum) }
})

process.stdout.write(JSON.stringify({ draw: parameters.draw, roots, draws }))
