import { counted, type Proof, type ProofReport } from '../../src/domain/draw/protocol/index.js'
import { beaconAddress, dueAt, people } from '../chapters.js'
import { element } from '../elements.js'
import { localText } from '../times.js'
import { outward } from './steps.js'

interface Words {
  readonly kind: 'passed' | 'failed' | 'waiting'
  readonly title: string
  readonly text: readonly (Node | string)[]
}

/** The answer in one card: what somebody reads who reads nothing else. */
export function verdictCard(report: ProofReport, source: string): HTMLElement {
  const { kind, title, text } = wordsOf(report)
  return element(
    'section',
    { class: `verdict ${kind}`, id: 'verdict', tabindex: '-1', 'aria-labelledby': 'verdict-title' },
    element('h2', { id: 'verdict-title' }, title),
    element('p', {}, ...text),
    element('p', { class: 'quiet' }, source),
  )
}

function wordsOf({ verdict, steps, proof, independent }: ProofReport): Words {
  if (verdict === 'failed' || proof === null) {
    const count = steps.filter(({ result }) => result === 'failed').length
    return {
      kind: 'failed',
      title: 'This proof does not hold',
      text: [
        `${count === 1 ? 'One check' : `${counted(count)} checks`} failed; below you see where, and what it means. Do not rely on this result until the organiser has explained it.`,
      ],
    }
  }
  if (verdict === 'pending') return pendingWords(proof)
  const { pool } = proof.commitment.content
  if (!independent) {
    return {
      kind: 'waiting',
      title: 'Not independently random',
      text: [
        `The winners follow from the random number, and the list of ${people(pool.size)} was not changed. But the number was made by the organiser’s own server: you have to trust the organiser that it was not chosen.`,
      ],
    }
  }
  return {
    kind: 'passed',
    title: 'This draw checks out',
    text: [
      `Your browser has repeated the draw: from ${people(pool.size)} with ${counted(pool.totalWeight)} chances, exactly these winners follow from a public random number that nobody could choose or know in advance.`,
    ],
  }
}

function pendingWords(proof: Proof): Words {
  const { state } = proof.status
  if (state === 'abandoned') {
    return {
      kind: 'waiting',
      title: 'This draw was abandoned',
      text: [
        'It was promised and then given up before anybody was chosen. It stays public, so that nobody can try draws in secret until they like a result.',
      ],
    }
  }
  if (state === 'superseded') {
    return {
      kind: 'waiting',
      title: 'Another draw took the place of this one',
      text: [
        'It was promised and then replaced before anybody was chosen. It stays public, and the draw that took its place names it.',
      ],
    }
  }
  return { kind: 'waiting', title: 'Waiting for chance', text: waitingText(proof) }
}

function waitingText(proof: Proof): (Node | string)[] {
  const promise = 'Who takes part is fixed; nobody can be added or removed any more.'
  const due = dueAt(proof)
  const address = beaconAddress(proof)
  if (due === undefined || address === undefined) return [`${promise} The draw will be made soon.`]
  const when = element('time', { datetime: new Date(due).toISOString() }, localText(due))
  return [
    `${promise} The winners will follow from the `,
    outward(address, 'public random number'),
    ' that is due on ',
    when,
    '. This page looks for it by itself.',
  ]
}
