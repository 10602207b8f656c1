#!/usr/bin/env node
// Verifies the proof of a draw, or a person's place in a pool, as docs/verifiable-draws.md specifies them. One file that
// needs Node.js 18 or newer and nothing else: no packages, no network. It does everything but the beacon's BLS signature.
//
//   node verify-draw.mjs PROOF.json [--json]
//
// Exit status: 0 verified, 1 failed, 2 nothing wrong, but nothing was drawn.
import { createHash, createHmac } from 'node:crypto'
import { readFileSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Bytes

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const hmac = (key, ...parts) =>
  parts.reduce((hash, part) => hash.update(part), createHmac('sha256', key)).digest()
const tag = (kind) => Buffer.from(`giveaway-draw/1 ${kind}\n`)
const bytes = (hex) => Buffer.from(hex, 'hex')
const uuidBytes = (text) => bytes(text.replaceAll('-', ''))
const u64 = (n) => {
  const eight = Buffer.alloc(8)
  eight.writeBigUInt64BE(BigInt(n))
  return eight
}

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.keys(value).sort()
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`
}

// The shape of documents

class Fault extends Error {
  constructor(where, message) {
    super(message)
    this.where = where
  }
}

function hold(holds, where, message) {
  if (!holds) throw new Fault(where, message)
}

// A shape is an object of shapes, a list [shape, most], alternatives by `kind` as a function, or words: a name of the
// table and its arguments. A question mark allows null.
const whole = (value, least, most) => Number.isSafeInteger(value) && value >= least && value <= most
const checks = {
  int: (value, least = 0, most = Number.MAX_SAFE_INTEGER) => whole(value, Number(least), Number(most)),
  hex: (value, length) => value.length === 2 * length && /^[0-9a-f]*$/.test(value),
  uuid: (value) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
  text: (value, most) => whole(value.length, 1, Number(most)) && Buffer.from(value).toString() === value,
  instant: (value) =>
    /^\d{4}-.{19}$/.test(value) && Date.parse(value) >= 0 && new Date(value).toISOString() === value,
  flag: (value) => typeof value === 'boolean',
  word: (value, ...words) => words.includes(value),
  null: () => false,
}

function check(shape, value, where) {
  const place = where || 'document'
  if (typeof shape === 'function') return check(shape(value?.kind), value, where)
  if (typeof shape === 'string') {
    if (value === null && shape.endsWith('?')) return
    const [name, ...words] = shape.replace('?', '').split(' ')
    const typed = name === 'int' || name === 'flag' || typeof value === 'string'
    hold(typed && checks[name](value, ...words), place, `Not of the form: ${shape}.`)
  } else if (Array.isArray(shape)) {
    hold(Array.isArray(value) && value.length <= shape[1], place, 'Not a list, or too long.')
    for (const [n, element] of value.entries()) check(shape[0], element, `${where}[${n}]`)
  } else {
    hold(value !== null && typeof value === 'object' && !Array.isArray(value), place, 'Not an object.')
    for (const name of new Set([...Object.keys(shape), ...Object.keys(value)])) {
      const member = where === '' ? name : `${where}.${name}`
      hold(Object.hasOwn(shape, name) && Object.hasOwn(value, name), member, 'Missing or unknown.')
      check(shape[name], value[name], member)
    }
  }
}

const hash = 'hex 32'
const rank = 'int 1 1000'
const states = 'word committed drawn abandoned superseded'
const results = 'word waiting passedOver held won notified claimed expired disqualified removed'
const beacon = { kind: 'word drand', chain: hash, round: 'int 1 100000000000' }
const planned = { drand: { ...beacon, fallback: 'flag' }, local: { kind: 'word local' } }
const local = { kind: 'word local', randomness: hash, reason: 'text 1000', warning: 'text 100' }
const used = { drand: { ...beacon, signature: 'hex 48', randomness: hash }, local }
const names = { protocol: 'word giveaway-draw/1', draw: 'uuid', contest: 'text 200', redrawOf: 'uuid?' }
const rules = { rules: 'word counted-entries/1', minimumEntries: 'int', excludePrevious: 'flag' }
const content = {
  ...names,
  ...rules,
  ...{ sequence: 'int 1', history: hash, committedAt: 'instant', winners: rank, alternates: 'int 0 1000' },
  prizes: [{ number: 'int 1', name: 'text 1000', units: rank }, 1_000],
  pool: { root: hash, size: 'int', totalWeight: 'int' },
  randomness: (kind) => planned[kind === 'local' ? kind : 'drand'],
}
const commitment = { content, hash }
const leaf = { index: 'int', pseudonym: hash, weight: 'int 1', start: 'int' }
const path = [{ hash, sum: 'int 1' }, 53]
const entry = { draw: 'uuid', committedAt: 'instant', commitment: hash, state: states }
const chance = { leaf, path, totalWeight: 'int 1', target: 'int', position: 'int', hash, attempts: 'int 1' }
const outcome = { rank, status: results, since: 'instant', prize: 'int 1?', replaces: `${rank}?` }
const formats = {
  'giveaway-draw-proof/1': {
    commitment,
    history: { skipped: 'int', before: hash, entries: [entry, 1_000] },
    randomness: (kind) => (kind === undefined ? 'null?' : used[kind === 'local' ? kind : 'drand']),
    selections: [{ rank, role: 'word winner alternate', ...chance, prize: 'int 1?' }, 1_000],
    outcomes: [outcome, 1_000],
    status: { state: states, asOf: 'instant' },
  },
  'giveaway-draw-inclusion/1': { commitment, leaf, path, participant: 'uuid?' },
}

function read(source) {
  hold(source.length <= 16 * 1_024 * 1_024, 'document', 'The document is too large.')
  const written = source.toString('utf8')
  let document
  try {
    document = JSON.parse(written)
  } catch {
    throw new Fault('document', 'The document is not readable as JSON.')
  }
  const format = document?.format
  hold(typeof format === 'string' && Object.hasOwn(formats, format), 'format', 'No known kind of document.')
  const sections = formats[format]
  const digests = Object.fromEntries(Object.keys(sections).map((name) => [name, hash]))
  check({ format: `word ${format}`, ...sections, digests }, document, '')
  const expected = Buffer.from(canonical(document))
  let place = 0
  while (place < source.length && source[place] === expected[place]) place += 1
  hold(expected.equals(source), `byte ${place + 1}`, 'The document is not written in its one form.')
  return document
}

// The steps

function digests(document) {
  for (const name of Object.keys(document.digests)) {
    const found = sha256(tag(`section ${name}`), canonical(document[name])).toString('hex')
    hold(found === document.digests[name], name, `The section "${name}" was changed: its digest differs.`)
  }
  return 'Every section is as it was written.'
}

function promise({ commitment: { content, hash } }) {
  const found = sha256(tag('commitment'), canonical(content)).toString('hex')
  hold(found === hash, 'commitment.hash', 'The fingerprint of the promise differs.')
  const where = 'commitment.content'
  hold(
    content.winners + content.alternates <= 1_000,
    `${where}.alternates`,
    'More ranks than a draw may have.',
  )
  const numbers = new Set(content.prizes.map(({ number }) => number))
  hold(numbers.size === content.prizes.length, `${where}.prizes`, 'A prize is named twice.')
  const { root, size, totalWeight } = content.pool
  const nobody = sha256(tag('empty pool')).toString('hex')
  hold(
    (size === 0) === (root === nobody),
    `${where}.pool.root`,
    'The root does not fit the size of the pool.',
  )
  hold(
    size === 0 ? totalWeight === 0 : totalWeight >= size,
    `${where}.pool.totalWeight`,
    'Chances do not fit.',
  )
  return `${size} people with ${totalWeight} chances, fixed at ${content.committedAt}; fingerprint ${hash}.`
}

function history({ history: { skipped, before, entries }, commitment: { content } }) {
  hold(
    skipped + entries.length + 1 === content.sequence,
    'history.entries',
    'Not all earlier promises are listed.',
  )
  hold((skipped === 0) === /^0{64}$/.test(before), 'history.before', 'The beginning does not fit.')
  let value = bytes(before)
  for (const { draw, committedAt, commitment } of entries) {
    value = sha256(tag('history'), value, uuidBytes(draw), u64(Date.parse(committedAt)), bytes(commitment))
  }
  hold(value.toString('hex') === content.history, 'history.entries', 'The earlier promises are others.')
  const known = skipped > 0 || entries.some(({ draw }) => draw === content.redrawOf)
  hold(
    content.redrawOf === null || known,
    'commitment.content.redrawOf',
    'The replaced draw is not in the history.',
  )
  return `${content.sequence - 1} draws of the contest were promised before.`
}

const quicknet = {
  hash: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  genesis: 1692803367,
}

function order({ commitment: { content }, status }) {
  const { randomness, committedAt } = content
  const asOf = Date.parse(status.asOf)
  hold(asOf >= Date.parse(committedAt), 'status.asOf', 'The document tells of a time before the promise.')
  if (randomness.kind === 'local') return 'No public beacon was promised.'
  hold(randomness.chain === quicknet.hash, 'commitment.content.randomness.chain', 'The beacon is unknown.')
  const due = (quicknet.genesis + (randomness.round - 1) * 3) * 1_000
  hold(
    due > Date.parse(committedAt),
    'commitment.content.randomness.round',
    'The round came before the promise.',
  )
  hold(status.state !== 'drawn' || asOf >= due, 'status.asOf', 'Drawn before the round was due.')
  return `The promise is of ${committedAt}, the round of ${new Date(due).toISOString()}.`
}

function randomness({ commitment: { content }, randomness: given, status }) {
  hold(
    (status.state === 'drawn') === (given !== null),
    'randomness',
    'Randomness belongs to drawn draws only.',
  )
  if (given === null) return 'There is none yet.'
  const promised = content.randomness
  if (given.kind === 'local') {
    hold(given.warning === 'not independently random', 'randomness.warning', 'The warning is missing.')
    hold(promised.kind === 'local' || promised.fallback, 'randomness.kind', 'A public beacon was promised.')
    return `WARNING: not independently random. The gateway made it itself (${given.reason}).`
  }
  hold(promised.kind === 'drand', 'randomness.kind', 'No public beacon was promised.')
  hold(given.chain === promised.chain, 'randomness.chain', 'The beacon is another.')
  hold(given.round === promised.round, 'randomness.round', 'The round is another.')
  const found = sha256(bytes(given.signature)).toString('hex')
  hold(
    found === given.randomness,
    'randomness.randomness',
    'The randomness does not follow from the signature.',
  )
  return (
    `It follows from the signature. NOT CHECKED: whether the signature is the beacon's; compare it with ` +
    `https://api.drand.sh/${given.chain}/public/${given.round} or use "gateway draw verify".`
  )
}

function place({ leaf, path }, pool, where) {
  hold(leaf.index < pool.size, `${where}leaf.index`, 'The place is beyond the pool.')
  let node = { hash: sha256(Buffer.of(0), bytes(leaf.pseudonym), u64(leaf.weight)), sum: BigInt(leaf.weight) }
  let start = 0n
  const siblings = path.map(({ hash, sum }) => ({ hash: bytes(hash), sum: BigInt(sum) }))
  const parent = (left, right) => ({
    hash: sha256(Buffer.of(1), left.hash, u64(left.sum), right.hash, u64(right.sum)),
    sum: left.sum + right.sum,
  })
  for (let [index, width] = [leaf.index, pool.size]; width > 1; width = Math.ceil(width / 2)) {
    if (index % 2 === 1 || index + 1 < width) {
      const sibling = siblings.shift()
      hold(sibling !== undefined, `${where}path`, 'The path is too short.')
      if (index % 2 === 1) start += sibling.sum
      node = index % 2 === 1 ? parent(sibling, node) : parent(node, sibling)
    }
    index = Math.floor(index / 2)
  }
  hold(siblings.length === 0, `${where}path`, 'The path is too long.')
  const leads = node.hash.toString('hex') === pool.root && node.sum === BigInt(pool.totalWeight)
  hold(leads, `${where}path`, 'The path does not lead to the frozen pool.')
  hold(start === BigInt(leaf.start), `${where}leaf.start`, 'The chances begin elsewhere.')
}

function membership({ commitment: { content }, selections, status }) {
  const ranks =
    status.state === 'drawn' ? Math.min(content.winners + content.alternates, content.pool.size) : 0
  hold(selections.length === ranks, 'selections', `${ranks} people were to be chosen.`)
  for (const [n, selection] of selections.entries()) {
    hold(selection.rank === n + 1, `selections[${n}].rank`, 'The ranks are not in order.')
    const role = n < content.winners ? 'winner' : 'alternate'
    hold(selection.role === role, `selections[${n}].role`, `This rank is ${role}.`)
    place(selection, content.pool, `selections[${n}].`)
  }
  const placed = selections.map(({ leaf }, n) => ({ ...leaf, n })).sort((a, b) => a.index - b.index)
  for (const [i, { index, pseudonym, n }] of placed.entries()) {
    const before = i === 0 ? undefined : placed[i - 1]
    const good = before === undefined || (before.index < index && before.pseudonym < pseudonym)
    hold(good, `selections[${n}].leaf`, 'Chosen twice, or the pool is out of order.')
  }
  return `${ranks} people, each in the frozen pool, none twice.`
}

function selection({ commitment: { content, hash }, randomness, selections }) {
  if (randomness === null) return 'Nothing was drawn.'
  const seed = hmac(bytes(randomness.randomness), tag('seed'), uuidBytes(content.draw), bytes(hash))
  let block = 0
  let left = BigInt(content.pool.totalWeight)
  const taken = []
  for (const [n, { leaf, totalWeight, target, position, attempts, hash: drawn }] of selections.entries()) {
    const where = `selections[${n}]`
    hold(left > 0n, where, 'Nobody was left.')
    hold(BigInt(totalWeight) === left, `${where}.totalWeight`, `${left} chances were left.`)
    let made, x
    let tries = 0
    do {
      made = hmac(seed, tag('block'), u64(block++))
      x = made.readBigUInt64BE()
      tries += 1
    } while (x >= 2n ** 64n - (2n ** 64n % left))
    hold(BigInt(target) === x % left, `${where}.target`, `The randomness gives ${x % left}.`)
    hold(attempts === tries, `${where}.attempts`, `It took ${tries}.`)
    hold(made.toString('hex') === drawn, `${where}.hash`, 'The number has another origin.')
    const at = taken.reduce((at, { start, weight }) => (start <= at ? at + weight : at), target)
    hold(position === at, `${where}.position`, `The target is chance ${at} of the whole line.`)
    hold(at >= leaf.start && at < leaf.start + leaf.weight, `${where}.leaf`, 'This is somebody else.')
    hold(BigInt(leaf.weight) <= left, `${where}.leaf.weight`, 'More chances than were left.')
    taken.push(leaf)
    taken.sort((a, b) => a.start - b.start)
    left -= BigInt(leaf.weight)
  }
  return 'Every number was computed again: the same people in the same order.'
}

function prizes({ commitment: { content }, selections }) {
  const units = content.prizes
    .flatMap(({ number, units }) => Array(units).fill(number))
    .slice(0, content.winners)
  for (const [n, { prize }] of selections.entries()) {
    hold(prize === (units[n] ?? null), `selections[${n}].prize`, 'Another prize was promised.')
  }
  return 'They go to the ranks as promised.'
}

function outcomes({ commitment: { content }, selections, outcomes, status }) {
  if (outcomes.length === 0) return 'Nothing is told yet.'
  hold(outcomes.length === selections.length, 'outcomes', 'Not one for each rank.')
  const waiting = outcomes.find(({ status }) => status === 'waiting')?.rank ?? Number.POSITIVE_INFINITY
  const replaced = new Set()
  for (const [n, one] of outcomes.entries()) {
    const where = `outcomes[${n}]`
    const idle = one.status === 'waiting' || one.status === 'passedOver'
    const won = ['held', 'won', 'notified', 'claimed'].includes(one.status)
    const winner = one.rank <= content.winners
    hold(one.rank === n + 1, `${where}.rank`, 'The ranks are not in order.')
    hold(Date.parse(one.since) <= Date.parse(status.asOf), `${where}.since`, 'Later than the document.')
    hold(!idle || (one.prize === null && one.replaces === null), where, 'Who waits has nothing.')
    hold(!winner || one.status !== 'waiting', `${where}.status`, 'A winner does not wait.')
    hold(
      winner ? one.replaces === null : !won || one.replaces !== null,
      `${where}.replaces`,
      'Not this role.',
    )
    if (one.replaces === null) continue
    hold(one.replaces !== one.rank && one.replaces <= outcomes.length, `${where}.replaces`, 'No such rank.')
    hold(!replaced.has(one.replaces), `${where}.replaces`, 'Replaced twice.')
    hold(one.rank < waiting, `${where}.replaces`, `Rank ${waiting} waits.`)
    replaced.add(one.replaces)
  }
  return `The gateway's word fits the order; ${replaced.size} moved up.`
}

function person({ commitment: { content }, participant, leaf, path }) {
  if (participant !== null) {
    const pseudonym = sha256(tag('pseudonym'), uuidBytes(content.draw), uuidBytes(participant)).toString(
      'hex',
    )
    hold(pseudonym === leaf.pseudonym, 'leaf.pseudonym', 'The place belongs to somebody else.')
  }
  place({ leaf, path }, content.pool, '')
  return `${leaf.weight} of ${content.pool.totalWeight} chances, from ${leaf.start}.`
}

// The verification

function step(id, examine) {
  try {
    return { id, passed: true, sentence: examine(), where: null }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { id, passed: false, sentence: error.message, where: error.where }
  }
}

/** What the bytes of a document prove: a verdict (verified, failed, pending) and the steps that led to it. */
export function verify(source) {
  let document
  const form = step('form', () => {
    document = read(source)
    return 'Complete, and in its one form.'
  })
  if (document === undefined) return { verdict: 'failed', steps: [form] }
  const isProof = document.format === 'giveaway-draw-proof/1'
  const parts = isProof
    ? { digests, commitment: promise, history, order, randomness, membership, selection, prizes, outcomes }
    : { digests, commitment: promise, inclusion: person }
  const steps = [form, ...Object.entries(parts).map(([id, examine]) => step(id, () => examine(document)))]
  const undrawn = isProof && document.status.state !== 'drawn'
  const verdict = steps.some(({ passed }) => !passed) ? 'failed' : undrawn ? 'pending' : 'verified'
  return { verdict, steps }
}

function main(file, option) {
  if (file === undefined || (option !== undefined && option !== '--json')) {
    process.stderr.write('Usage: node verify-draw.mjs PROOF.json [--json]\n')
    return 1
  }
  const report = verify(readFileSync(file))
  const lines = report.steps.map(({ id, passed, sentence, where }) => {
    return `${passed ? 'passed' : 'FAILED'}  ${id}: ${sentence}${where === null ? '' : ` (at ${where})`}\n`
  })
  const shown = option === '--json' ? JSON.stringify(report, null, 2) : `${lines.join('')}${report.verdict}`
  process.stdout.write(`${shown}\n`)
  return { verified: 0, failed: 1, pending: 2 }[report.verdict]
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = main(...process.argv.slice(2))
}
