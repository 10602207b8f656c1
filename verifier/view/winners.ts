import { counted, type Proof, type ProofOutcome } from '../../src/domain/draw/protocol/index.js'
import { element } from '../elements.js'

const fates: Readonly<Record<ProofOutcome['status'], string>> = {
  waiting: 'in reserve',
  passedOver: 'passed over',
  held: 'held back by the organiser',
  won: 'won',
  notified: 'won, was told',
  claimed: 'won, has claimed the prize',
  expired: 'did not answer in time',
  disqualified: 'disqualified',
  removed: 'no longer a winner',
}

const titles = ['Place', 'Code', 'Chances', 'Prize', 'What became']

/** Who was chosen, by place and pseudonym; undefined where nobody is chosen yet. `own` is the reader's pseudonym. */
export function winnersCard(proof: Proof, own?: string): HTMLElement | undefined {
  if (proof.selections.length === 0) return undefined
  return element(
    'section',
    { class: 'card', id: 'winners', 'aria-labelledby': 'winners-title' },
    element('h2', { id: 'winners-title' }, 'Who was chosen'),
    element(
      'p',
      {},
      'Nobody’s name or address stands here. Each person has a code instead, which only they can recognise, and which is another one in every draw.',
    ),
    // On a telephone rows are shown as small lists; the roles keep them a table for those who listen.
    element(
      'table',
      { role: 'table' },
      element(
        'thead',
        { role: 'rowgroup' },
        element(
          'tr',
          { role: 'row' },
          ...titles.map((title) => element('th', { scope: 'col', role: 'columnheader' }, title)),
        ),
      ),
      element('tbody', { role: 'rowgroup' }, ...proof.selections.map((_, place) => row(proof, place, own))),
    ),
  )
}

function row(proof: Proof, place: number, own: string | undefined): HTMLElement {
  const { rank = 0, role, leaf, prize } = proof.selections[place] ?? {}
  const outcome = proof.outcomes[place]
  const pseudonym = leaf?.pseudonym ?? ''
  const mine = pseudonym === own
  const fate = outcome === undefined ? (role === 'alternate' ? 'in reserve' : 'chosen') : fateOf(outcome)
  const cells: readonly (Node | string)[][] = [
    [counted(rank)],
    [element('code', { title: pseudonym }, `${pseudonym.slice(0, 16)}…`), mine ? ' (you)' : ''],
    [counted(leaf?.weight ?? 0)],
    [prizeName(proof, outcome === undefined ? (prize ?? null) : outcome.prize)],
    [fate],
  ]
  return element(
    'tr',
    { role: 'row', class: mine ? 'mine' : undefined },
    ...cells.map((content, column) =>
      element('td', { role: 'cell', 'data-title': titles[column] }, element('span', {}, ...content)),
    ),
  )
}

function fateOf({ status, replaces }: ProofOutcome): string {
  return replaces === null ? fates[status] : `${fates[status]}, in the place of ${counted(replaces)}`
}

function prizeName({ commitment }: Proof, number: number | null): string {
  if (number === null) return '–'
  return commitment.content.prizes.find((prize) => prize.number === number)?.name ?? `Prize ${number}`
}
