import type { Proof, ProofReport } from '../../src/domain/draw/protocol/index.js'
import { element } from '../elements.js'

/**
 * The promise as something to keep: before the draw a link that remembers its fingerprint, afterwards whether the one
 * that the reader has kept is still the same.
 */
export function promiseCard(
  proof: Proof,
  { verdict }: ProofReport,
  address: string | undefined,
  kept: string | undefined,
): HTMLElement[] {
  const { hash } = proof.commitment
  if (kept !== undefined) return [comparison(hash, kept)]
  if (verdict !== 'pending' || proof.status.state !== 'committed' || address === undefined) return []
  const link = `${location.origin}${address}#${hash}`
  return [
    element(
      'section',
      { class: 'card', 'aria-labelledby': 'keep-title' },
      element('h2', { id: 'keep-title' }, 'Keep this promise'),
      element(
        'p',
        {},
        'Bookmark this link now, or send it to somebody. Open it after the draw: the page then tells you whether the promise is still the one that you have seen before anybody could know the result.',
      ),
      element('p', {}, element('a', { href: link, class: 'figure' }, link)),
    ),
  ]
}

function comparison(hash: string, kept: string): HTMLElement {
  const same = hash === kept
  return element(
    'section',
    { class: `verdict ${same ? 'passed' : 'failed'}` },
    element('h2', {}, same ? 'It is the promise that you kept' : 'It is not the promise that you kept'),
    element(
      'p',
      {},
      same
        ? 'Your link remembers the fingerprint of the promise, and it is the same today. If you kept it before the round was due, nothing can have been changed since.'
        : 'Your link remembers another fingerprint. Either it belongs to another draw, or what was fixed before the draw has been exchanged since.',
    ),
  )
}
