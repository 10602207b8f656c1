import {
  counted,
  type Proof,
  type ProofReport,
  quicknet,
  type Step as ReportStep,
  seedOfProof,
  timeOfRound,
  toHex,
} from '../src/domain/draw/protocol/index.js'
import { instantText } from './times.js'

/** How a chapter came out. `warned`: it holds, but with less force than one would wish. */
export type Outcome = 'passed' | 'failed' | 'warned' | 'waiting'

/** A name and a value for those who want to look closer. */
export type Figure = readonly [name: string, value: string]

/** Several steps of the verification that answer one question of a person. */
export interface Chapter {
  readonly title: string
  readonly outcome: Outcome
  /** What was looked at and why, in plain words. */
  readonly about: string
  /** What it means that something here does not fit. */
  readonly means: string
  readonly steps: readonly ReportStep[]
  readonly figures: readonly Figure[]
}

interface Plan {
  readonly title: string
  readonly steps: readonly string[]
  readonly about: (proof: Proof | null) => string
  readonly means: string
  readonly figures?: (proof: Proof) => readonly Figure[]
}

const plans: readonly Plan[] = [
  {
    title: 'Is the proof whole?',
    steps: ['form', 'digests'],
    about: () =>
      'The proof is a file in which every character counts. First your browser looks whether anything is missing, was added, or was changed.',
    means:
      'The file is not the one that was published: it was damaged on its way, or somebody changed it. Load it again, or ask the organiser for the original.',
  },
  {
    title: 'What was fixed before?',
    steps: ['commitment', 'history'],
    about: aboutPromise,
    means:
      'What the organiser shows now is not what was fixed before the draw. People, chances, prizes or earlier draws may have been changed afterwards.',
    figures: promiseFigures,
  },
  {
    title: 'Where did chance come from?',
    steps: ['randomness'],
    about: aboutChance,
    means:
      'The random number is not the one that was promised or not a genuine one. Whoever put it there could have chosen the winners.',
    figures: chanceFigures,
  },
  {
    title: 'Could anybody have known?',
    steps: ['order'],
    about: aboutTime,
    means:
      'The random number was known when the promise was made. Somebody could have arranged the list of people to suit it.',
  },
  {
    title: 'Do the winners follow?',
    steps: ['membership', 'selection'],
    about: (proof) =>
      proof !== null && proof.selections.length === 0 && proof.status.state !== 'drawn'
        ? 'Once the random number is there, your browser can compute the winners from it by itself.'
        : 'Imagine all chances in one long line. The random number points at places in that line, and whoever holds the place is chosen; nobody is chosen twice. Your browser has just repeated it, person by person.',
    means:
      'The people named are not those on whom chance fell. Somebody was put in, left out, or moved to another place.',
    figures: selectionFigures,
  },
  {
    title: 'What became of the winners?',
    steps: ['prizes', 'outcomes'],
    about: () =>
      'Prizes go to the places in the order that was promised. If a winner drops out, the next in reserve moves up, in the order that chance has given, without a new draw. What happened after the draw is what the organiser’s system reports.',
    means: 'Prizes or places were given in another order than the promised one.',
  },
]

/** The questions that the report answers, in the order in which a person asks them. */
export function chaptersOf({ steps, proof }: ProofReport): Chapter[] {
  return plans.flatMap(({ title, steps: ids, about, means, figures }) => {
    const found = steps.filter(({ id }) => ids.includes(id))
    if (found.length === 0) return []
    return [
      {
        title,
        outcome: outcomeOf(found, proof),
        about: about(proof),
        means,
        steps: found,
        figures: proof === null || figures === undefined ? [] : figures(proof),
      },
    ]
  })
}

function outcomeOf(steps: readonly ReportStep[], proof: Proof | null): Outcome {
  if (steps.some(({ result }) => result === 'failed')) return 'failed'
  if (steps.some(({ result }) => result === 'warning')) return 'warned'
  // That a round was due later says nothing of a number that did not come from it.
  if (proof?.randomness?.kind === 'local' && steps.some(({ id }) => id === 'order')) return 'warned'
  return steps.every(({ result }) => result === 'skipped') ? 'waiting' : 'passed'
}

function aboutPromise(proof: Proof | null): string {
  const promise =
    'Before the draw the organiser had to fix who takes part, with how many chances, for which prizes, and which future random number will decide. All of it together has one fingerprint: change one chance of one person and the fingerprint is another.'
  if (proof === null) return promise
  const { pool, winners, alternates } = proof.commitment.content
  const reserve = alternates === 0 ? '' : ` and ${counted(alternates)} in reserve`
  return `${promise} Here that was ${people(pool.size)} with ${counted(pool.totalWeight)} chances, ${counted(winners)} to win${reserve}.`
}

/** `1 person`, `2,500 people`. */
export function people(count: number): string {
  return count === 1 ? '1 person' : `${counted(count)} people`
}

function aboutTime(proof: Proof | null): string {
  if (proof?.randomness?.kind === 'local' || proof?.commitment.content.randomness.kind === 'local') {
    return 'The number was made by the organiser’s own server, so nobody outside can tell who knew it, and when.'
  }
  return 'The promise must be older than the random number. Until a round is due nobody in the world can know what it will say: not the organiser, not the people entering, not those who run the public service. That the promise is as old as it says is certain for everybody who saw it before: keep a proof while a draw is waiting, and compare.'
}

function aboutChance(proof: Proof | null): string {
  const promised = proof?.commitment.content.randomness
  if (proof?.randomness?.kind === 'local') {
    return 'This draw is not independently random. The number came from the organiser’s own server, not from the public service. It may well be honest, but nobody can check that.'
  }
  if (promised?.kind === 'local') {
    return 'This draw was set up without the public random service: the organiser’s own server makes the number.'
  }
  return 'The random number comes from drand, a public service that independent organisations around the world run together. It publishes a new number every three seconds, signed so that nobody can invent one, not even one of those organisations.'
}

function promiseFigures({ commitment: { content, hash }, history }: Proof): Figure[] {
  return [
    ['Fingerprint of the promise', hash],
    ['Made at', instantText(content.committedAt)],
    ['Fingerprint of the list of people', content.pool.root],
    ['Least chances to take part', counted(content.minimumEntries)],
    ['Earlier winners', content.excludePrevious ? 'left out' : 'take part again'],
    ['Promise number in this contest', `${content.sequence} (${history.entries.length} earlier ones listed)`],
  ]
}

/** Where anybody can read the round that a proof names; undefined where none was promised. */
export function beaconAddress({ commitment }: Proof): string | undefined {
  const { randomness } = commitment.content
  if (randomness.kind === 'local') return undefined
  return `https://api.drand.sh/${randomness.chain}/public/${randomness.round}`
}

/** When the promised round is due, in milliseconds since 1970; undefined where none was promised. */
export function dueAt({ commitment }: Proof): number | undefined {
  const { randomness } = commitment.content
  if (randomness.kind === 'local' || randomness.chain !== quicknet.hash) return undefined
  return timeOfRound(quicknet, randomness.round)
}

function chanceFigures(proof: Proof): Figure[] {
  const { randomness, commitment } = proof
  const promised = commitment.content.randomness
  const due = dueAt(proof)
  const address = beaconAddress(proof)
  const round: Figure[] =
    promised.kind === 'local' ? [] : [['Promised round of drand quicknet', counted(promised.round)]]
  if (due !== undefined) round.push(['Due at', instantText(new Date(due).toISOString())])
  if (address !== undefined) round.push(['Read it at the source', address])
  if (randomness?.kind === 'drand') round.push(['Signature', randomness.signature])
  return randomness === null ? round : [...round, ['The random number', randomness.randomness]]
}

function selectionFigures(proof: Proof): Figure[] {
  const seed = seedOfProof(proof)
  if (seed === undefined) return []
  const picks = proof.selections.map(({ rank, target, totalWeight, position, leaf }): Figure => {
    const last = leaf.start + leaf.weight - 1
    return [
      `Place ${rank}`,
      `${counted(target)} of the ${counted(totalWeight)} chances left: place ${counted(position)} in the line, held by ${leaf.pseudonym} (${counted(leaf.start)} to ${counted(last)})`,
    ]
  })
  return [['Start of all numbers, from promise and random number', toHex(seed)], ...picks.slice(0, 100)]
}
