import { counted, type InclusionReport } from '../../src/domain/draw/protocol/index.js'
import { people } from '../chapters.js'
import { element } from '../elements.js'
import { finding } from './steps.js'

/** What a file tells that proves one person's place. */
export function inclusionCards(
  { verdict, steps, inclusion }: InclusionReport,
  source: string,
): HTMLElement[] {
  const holds = verdict === 'verified' && inclusion !== null
  const about = holds
    ? `Somebody who goes by ${inclusion.leaf.pseudonym} took part in the draw ${inclusion.commitment.content.draw}, as one of ${people(inclusion.commitment.content.pool.size)}, with ${counted(inclusion.leaf.weight)} of ${counted(inclusion.commitment.content.pool.totalWeight)} chances. The promise has the fingerprint ${inclusion.commitment.hash}: compare it with that of the draw.`
    : 'The file does not prove what it claims.'
  return [
    element(
      'section',
      { class: `verdict ${holds ? 'passed' : 'failed'}`, id: 'verdict', tabindex: '-1' },
      element('h2', { id: 'verdict-title' }, holds ? 'This place is proven' : 'This place is not proven'),
      element('p', {}, about),
      ...steps.filter(({ result }) => result === 'failed').map(finding),
      element('p', { class: 'quiet' }, source),
    ),
  ]
}
