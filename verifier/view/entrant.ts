import { counted, type Inclusion, type Proof } from '../../src/domain/draw/protocol/index.js'
import { people } from '../chapters.js'
import { element } from '../elements.js'
import { idIn, type Part, partOf } from '../inclusion.js'
import { finding } from './steps.js'

const svg = 'http://www.w3.org/2000/svg'

export interface EntrantCard {
  readonly card: HTMLElement
  /** Looks for this id, as if it had been typed. */
  look(id: string): void
}

/** The card in which an entrant finds their own part. `found` is told the entrant's pseudonym. */
export function entrantCard(proof: Proof, base: string, found: (pseudonym: string) => void): EntrantCard {
  const field = element('input', {
    type: 'text',
    id: 'own-id',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    'aria-describedby': 'own-id-hint',
  })
  const answer = element('div', { role: 'status', id: 'own-answer' })
  const form = element(
    'form',
    {},
    element('label', { for: 'own-id' }, 'Your participant id'),
    element('div', { class: 'field' }, field, element('button', { type: 'submit' }, 'Look for me')),
  )
  const look = async () => {
    const id = idIn(field.value)
    if (id === undefined) {
      answer.replaceChildren(
        element('p', {}, 'A participant id looks like 3f2b8c1e-… with five groups of letters and digits.'),
      )
      field.setAttribute('aria-invalid', 'true')
      field.focus()
      return
    }
    field.removeAttribute('aria-invalid')
    answer.replaceChildren(element('p', { class: 'quiet' }, 'Looking…'))
    const part = await partOf(proof, id, base)
    answer.replaceChildren(...told(part, proof))
    if (part.kind === 'took part') found(part.inclusion.leaf.pseudonym)
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void look()
  })
  return {
    card: cardAround(form, answer),
    look: (id) => {
      field.value = id
      void look()
    },
  }
}

function cardAround(...content: readonly Node[]): HTMLElement {
  return element(
    'section',
    { class: 'card', 'aria-labelledby': 'own-title' },
    element('h2', { id: 'own-title' }, 'Did I take part?'),
    element(
      'p',
      { id: 'own-id-hint' },
      'Enter the id that the organiser gave you, or open the link that came with it. The id stays in your browser; the server only sees the code that this draw makes of it.',
    ),
    ...content,
  )
}

function told(part: Part, proof: Proof): Node[] {
  switch (part.kind) {
    case 'took part':
      return tookPart(part.inclusion, part.rank, proof)
    case 'absent':
      return [
        element('h3', {}, 'This id is not in the draw'),
        element(
          'p',
          {},
          'Nobody with this id had chances when the list was fixed. Perhaps the entry came later, had no confirmed chances, fewer than the draw asks for, or belongs to another contest. If you believe it should be there, ask the organiser.',
        ),
      ]
    case 'unreachable':
      return [element('p', {}, part.message, ' Try again later.')]
    case 'failed':
      return [
        element('h3', {}, 'Your place cannot be proven'),
        ...part.steps.filter(({ result }) => result === 'failed').map(finding),
      ]
  }
}

function tookPart({ leaf }: Inclusion, rank: number | undefined, proof: Proof): Node[] {
  const { pool } = proof.commitment.content
  const last = leaf.start + leaf.weight - 1
  const range = leaf.weight === 1 ? counted(leaf.start) : `${counted(leaf.start)} to ${counted(last)}`
  return [
    element('h3', {}, 'You took part'),
    element(
      'p',
      {},
      `You are one of ${people(pool.size)}, with ${counted(leaf.weight)} of ${counted(pool.totalWeight)} chances (${share(leaf.weight, pool.totalWeight)}). In the line of all chances yours are ${range}. That they are in the list that was fixed before the draw has just been proven.`,
    ),
    line(proof, leaf),
    legend(proof),
    element('p', {}, fateOf(proof, rank)),
    element('p', { class: 'quiet' }, 'Your code in this draw: ', element('code', {}, leaf.pseudonym)),
  ]
}

function fateOf(proof: Proof, rank: number | undefined): string {
  if (proof.selections.length === 0) return 'Nobody has been chosen yet.'
  if (rank === undefined) return 'Chance did not fall on you this time.'
  const role = proof.selections[rank - 1]?.role
  const what = role === 'alternate' ? 'in reserve, as number' : 'as number'
  return `Chance fell on you: you were chosen ${what} ${counted(rank)}.`
}

function share(weight: number, total: number): string {
  const percent = (100 * weight) / total
  return percent < 0.01 ? 'less than 0.01 %' : `${Number(percent.toPrecision(3))} %`
}

/** The line of all chances with one's own and those that were hit. */
function line(proof: Proof, own: Inclusion['leaf']): SVGElement {
  const total = proof.commitment.content.pool.totalWeight
  const place = (chance: number) => (1_000 * chance) / total
  const drawing = shape('svg', { viewBox: '0 0 1000 54', role: 'img', class: 'line' })
  const title = shape('title', {})
  title.textContent = `The line of all chances: yours begin at ${Math.round(place(own.start) / 10)} percent of its length; ${proof.selections.length} places were hit.`
  const width = Math.max(4, place(own.weight))
  const begin = Math.min(place(own.start), 1_000 - width)
  drawing.append(
    title,
    shape('rect', { x: 0, y: 22, width: 1_000, height: 10, rx: 5, class: 'all' }),
    shape('rect', { x: begin, y: 14, width, height: 26, rx: 2, class: 'own' }),
    ...proof.selections.map(({ position }) =>
      shape('circle', { cx: place(position), cy: 27, r: 5, class: 'hit' }),
    ),
  )
  return drawing
}

function legend(proof: Proof): HTMLElement {
  const hits =
    proof.selections.length === 0 ? undefined : element('span', { class: 'hit' }, 'where chance fell')
  return element('p', { class: 'legend' }, element('span', { class: 'own' }, 'your chances'), hits)
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(svg, name)
  if (!(made instanceof SVGElement)) throw new TypeError(`${name} is no shape.`)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value))
  return made
}
