import { compareBytes, fromHex, toHex } from './bytes.js'
import { type Commitment, prizesByRank } from './commitment.js'
import type { Inclusion, Proof, ProofSelection } from './document.js'
import { recordOf } from './leaf.js'
import { counted, type Finding, hold } from './report.js'
import { Selector } from './selector.js'
import { seedOf } from './stream.js'
import { climb, leafNode } from './tree.js'

/** That a leaf is in the pool, at its place, with its chances. Fault elsewhere, naming it. */
export function checkLeaf(
  { leaf, path }: Pick<Inclusion, 'leaf' | 'path'>,
  pool: Commitment['pool'],
  where: string,
): void {
  hold(leaf.index < pool.size, `${where}leaf.index`, 'The place is beyond the pool.')
  const pseudonym = fromHex(leaf.pseudonym)
  const node = leafNode(recordOf({ pseudonym, weight: leaf.weight }), leaf.weight)
  const nodes = path.map(({ hash, sum }) => ({ hash: fromHex(hash), sum }))
  const climbed = climb(node, leaf.index, pool.size, nodes)
  hold(climbed !== undefined, `${where}path`, 'The path is not one of such a pool.')
  const { root, start } = climbed
  const leads = toHex(root.hash) === pool.root && root.sum === pool.totalWeight
  hold(leads, `${where}path`, 'This entry is not in the pool that was frozen: its path leads elsewhere.')
  hold(start === leaf.start, `${where}leaf.start`, 'The chances do not begin where the pool says.')
}

/** That everybody chosen is in the frozen pool, once, in the pool's order. */
export function checkMembership({ commitment: { content }, selections, status }: Proof): Finding {
  const { pool, winners, alternates } = content
  const expected = status.state === 'drawn' ? Math.min(winners + alternates, pool.size) : 0
  hold(
    selections.length === expected,
    'selections',
    `${counted(expected)} people are to be chosen, but ${counted(selections.length)} are listed.`,
  )
  if (status.state !== 'drawn') return ['skipped', 'Nobody has been chosen yet.']
  for (const [place, selection] of selections.entries()) {
    const where = `selections[${place}].`
    hold(selection.rank === place + 1, `${where}rank`, 'The ranks are not in order.')
    const role = selection.rank <= winners ? 'winner' : 'alternate'
    hold(selection.role === role, `${where}role`, `Rank ${selection.rank} is ${role}.`)
    checkLeaf(selection, pool, where)
  }
  checkDistinct(selections)
  if (expected === 0) return 'Nobody was eligible, so nobody was chosen.'
  return `Each of the ${counted(expected)} people chosen is in the pool that was frozen, and none of them twice.`
}

/** Places and pseudonyms ascend together: nobody stands in the pool twice. */
function checkDistinct(selections: readonly ProofSelection[]): void {
  const placed = selections.map(({ leaf }, place) => ({ place, leaf }))
  placed.sort((left, right) => left.leaf.index - right.leaf.index)
  for (const [n, { place, leaf }] of placed.entries()) {
    const before = placed[n - 1]?.leaf
    if (before === undefined) continue
    const where = `selections[${place}].leaf`
    hold(before.index < leaf.index, where, 'Somebody was chosen twice.')
    hold(
      compareBytes(fromHex(before.pseudonym), fromHex(leaf.pseudonym)) < 0,
      where,
      'The pool is not in the order of the pseudonyms.',
    )
  }
}

/** That the ranks follow from the randomness and the commitment, and from nothing else. */
export function checkSelection({ commitment, randomness, selections }: Proof): Finding {
  if (randomness === null) return ['skipped', 'Nothing has been drawn yet.']
  const { content } = commitment
  const seed = seedOf(fromHex(randomness.randomness), content.draw, fromHex(commitment.hash))
  const selector = new Selector(seed, content.pool.totalWeight)
  for (const [place, selection] of selections.entries()) {
    const where = `selections[${place}]`
    const pick = selector.next()
    hold(pick !== undefined, where, 'Nobody was left to be chosen.')
    for (const name of ['totalWeight', 'target', 'position', 'attempts'] as const) {
      hold(
        pick[name] === selection[name],
        `${where}.${name}`,
        `For rank ${selection.rank} the randomness gives ${counted(pick[name])}, not ${counted(selection[name])}.`,
      )
    }
    hold(toHex(pick.block) === selection.hash, `${where}.hash`, 'The number drawn has another origin.')
    const { start, weight } = selection.leaf
    const holds = pick.position >= start && pick.position < start + weight
    hold(
      holds,
      `${where}.leaf`,
      `Rank ${selection.rank} fell on chance ${counted(pick.position)}: somebody else’s.`,
    )
    hold(weight <= pick.totalWeight, `${where}.leaf.weight`, 'More chances than were left.')
    selector.take(selection.leaf)
  }
  return 'Every number was computed again from the randomness and the promise: the same people in the same order.'
}

/** That each rank has the prize that was promised to it. */
export function checkPrizes({ commitment: { content }, selections }: Proof): Finding {
  if (selections.length === 0) return ['skipped', 'There is nobody to have a prize.']
  const prizes = prizesByRank(content)
  for (const [place, { prize }] of selections.entries()) {
    const promised = prizes[place] ?? null
    hold(prize === promised, `selections[${place}].prize`, `Rank ${place + 1} was promised another prize.`)
  }
  return 'The prizes go to the ranks in the order that was promised.'
}
