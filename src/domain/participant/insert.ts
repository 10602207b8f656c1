import type { ContestRow, ParticipantRow } from '../../database/tables/index.js'
import type { WriteWork } from '../work.js'
import { knownPeople } from './known.js'
import { insertPersons, newPerson, type Sums } from './new-person.js'
import type { Newcomer } from './newcomer.js'

/** Somebody who is in no contest row yet, with what was found out about them. */
export interface Arrival {
  readonly newcomer: Newcomer
  readonly contactId: number
  readonly advocate: ParticipantRow | undefined
  /** The sums of the verified ledger rows that the person is given next, in the same transaction. */
  readonly sums: (person: ParticipantRow) => Sums
}

/** What became of an arrival: a new row, or the one of a twin who was faster. */
export type Arrived =
  | { readonly status: 'created' | 'existing'; readonly participant: ParticipantRow }
  | { readonly status: 'taken' }

const rounds = 5

/**
 * Inserts people in one statement, each once and with their final sums (a later change would touch every index a second
 * time), records `participant.created` for each, and settles those whose identifier or referral code somebody else
 * had in the meantime: who is there by now is found, a code is drawn again. The answer follows the arrivals, all of
 * whom come in the same way, and so do new ids; `taken` is somebody with a new address and another one's own id.
 * Identities must differ.
 */
export async function insertPeople(
  work: WriteWork,
  contest: ContestRow,
  arrivals: readonly Arrival[],
): Promise<Arrived[]> {
  const settled = new Map<Arrival, Arrived>()
  let waiting = [...arrivals]
  for (let round = 1; waiting.length > 0; round += 1) {
    // Codes of six characters run out of luck five times in a row only when something is broken.
    if (round > rounds) throw new Error('No referral code was free.')
    await insertRound(work, contest, waiting, settled)
    waiting = waiting.filter((arrival) => !settled.has(arrival))
    if (waiting.length > 0) await findTwins(work, contest, waiting, settled)
    waiting = waiting.filter((arrival) => !settled.has(arrival))
  }
  return arrivals.map((arrival) => settled.get(arrival) ?? { status: 'taken' })
}

async function insertRound(
  work: WriteWork,
  contest: ContestRow,
  waiting: readonly Arrival[],
  settled: Map<Arrival, Arrived>,
): Promise<void> {
  const [first] = waiting
  if (first === undefined) return
  const people = waiting.map((arrival) => {
    const { newcomer, contactId, advocate, sums } = arrival
    const person = newPerson(work, contest, newcomer, contactId, advocate)
    return { arrival, person: Object.assign(person, sums(person)) }
  })
  const ids = await insertPersons(
    work,
    contest,
    people.map(({ person }) => person),
    first.newcomer.wayIn,
  )
  for (const { arrival, person } of people) {
    const id = ids.get(person.uuid)
    if (id !== undefined)
      settled.set(arrival, { status: 'created', participant: Object.assign(person, { id }) })
  }
}

async function findTwins(
  work: WriteWork,
  contest: ContestRow,
  waiting: readonly Arrival[],
  settled: Map<Arrival, Arrived>,
): Promise<void> {
  const identities = waiting.map(({ newcomer }) => newcomer.identity)
  const known = await knownPeople(work, contest.id, identities)
  for (const arrival of waiting) {
    const { identity } = arrival.newcomer
    const participant = known.find(identity)
    if (participant !== undefined) settled.set(arrival, { status: 'existing', participant })
    else if (known.holderOf(identity.uniqueId) !== undefined) settled.set(arrival, { status: 'taken' })
  }
}
