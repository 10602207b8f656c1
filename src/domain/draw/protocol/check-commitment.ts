import { bounds } from './bounds.js'
import { toHex } from './bytes.js'
import { type Commitment, commitmentHash, historyAfter, noHistory } from './commitment.js'
import type { Proof } from './document.js'
import { counted, type Finding, hold } from './report.js'
import { emptyRoot } from './tree.js'

/** The commitment against its fingerprint and its own rules. */
export function checkCommitment({ content, hash }: Proof['commitment']): Finding {
  hold(
    toHex(commitmentHash(content)) === hash,
    'commitment.hash',
    'The promise is not the one that was published: its fingerprint differs.',
  )
  const { winners, alternates, prizes, pool, committedAt } = content
  hold(
    winners + alternates <= bounds.ranks,
    'commitment.content.alternates',
    'More ranks than a draw may have.',
  )
  const numbers = new Set(prizes.map(({ number }) => number))
  hold(numbers.size === prizes.length, 'commitment.content.prizes', 'A prize is named twice.')
  checkPool(pool)
  return (
    `Fixed at ${committedAt}: ${counted(pool.size)} people with ${counted(pool.totalWeight)} chances, ` +
    `${counted(winners)} to win and ${counted(alternates)} in reserve. The fingerprint ${hash} fits; ` +
    'whoever saw it before the draw can compare it.'
  )
}

function checkPool({ root, size, totalWeight }: Commitment['pool']): void {
  const where = 'commitment.content.pool'
  hold(totalWeight >= size, `${where}.totalWeight`, 'There are fewer chances than people.')
  const isEmpty = root === toHex(emptyRoot.hash)
  hold((size === 0) === isEmpty, `${where}.root`, 'The root of the pool does not fit its size.')
  hold(size > 0 || totalWeight === 0, `${where}.totalWeight`, 'Nobody holds chances.')
}

/** The commitments of the contest before this one, against what this one has fixed of them. */
export function checkHistory({ history, commitment: { content } }: Proof): Finding {
  const { skipped, before, entries } = history
  hold(
    skipped + entries.length + 1 === content.sequence,
    'history.entries',
    `This is promise number ${counted(content.sequence)} of the contest, but not all before it are listed.`,
  )
  hold(
    (skipped === 0) === (before === noHistory),
    'history.before',
    'The beginning of the history does not fit.',
  )
  hold(
    entries.reduce(historyAfter, before) === content.history,
    'history.entries',
    'The earlier promises of the contest are not those to which this one is tied.',
  )
  const { redrawOf } = content
  hold(
    redrawOf === null || skipped > 0 || entries.some(({ draw }) => draw === redrawOf),
    'commitment.content.redrawOf',
    'The draw that this one replaces is not in the history.',
  )
  return historySentence(content, history)
}

function historySentence({ sequence, redrawOf }: Commitment, { skipped, entries }: Proof['history']): string {
  const redraw = redrawOf === null ? '' : ` It was made since the reserve of draw ${redrawOf} was used up.`
  if (sequence === 1) return `This is the first draw promised for the contest.${redraw}`
  const left = entries.filter(({ state }) => state === 'abandoned' || state === 'superseded').length
  const older = skipped === 0 ? '' : ` (the latest ${counted(entries.length)} are listed here)`
  return (
    `${counted(sequence - 1)} draws were promised for the contest before${older}; of those listed, ` +
    `${counted(left)} were abandoned or replaced. None can be left out unseen.${redraw}`
  )
}
