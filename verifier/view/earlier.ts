import type { Proof } from '../../src/domain/draw/protocol/index.js'
import { element } from '../elements.js'
import { localText } from '../times.js'

const ends: Readonly<Record<Proof['status']['state'], string>> = {
  committed: 'waits for chance',
  drawn: 'drawn',
  abandoned: 'abandoned before anybody was chosen',
  superseded: 'replaced before anybody was chosen',
}

/** The earlier promises of the contest, each with its page; undefined where there were none. */
export function earlierCard({ history: { skipped, entries } }: Proof, base: string): HTMLElement | undefined {
  if (skipped + entries.length === 0) return undefined
  const items = entries.map(({ draw, committedAt, state }) =>
    element(
      'li',
      {},
      element('a', { href: `${base}/draws/${draw}` }, localText(Date.parse(committedAt))),
      `: ${ends[state]}`,
    ),
  )
  return element(
    'section',
    { class: 'card', 'aria-labelledby': 'earlier-title' },
    element('h2', { id: 'earlier-title' }, 'Earlier draws of this contest'),
    element(
      'p',
      {},
      'Every draw that was ever promised is named, also those that were given up. None can be left out without the check above failing.',
    ),
    element('ul', { class: 'plain' }, ...items),
    skipped === 0 ? undefined : element('p', { class: 'quiet' }, `${skipped} older ones are not listed.`),
  )
}
