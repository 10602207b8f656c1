import type { ContestRow, EntryRow, ParticipantRow } from '../../database/tables/index.js'
import { type ContestKey, lockContest } from '../contest/find.js'
import { assertNotErased } from '../participant/erased.js'
import { type ParticipantKey, requireParticipant } from '../participant/find.js'
import type { WriteWork } from '../work.js'
import { appendToLocked, type NewEntry } from './ledger.js'
import { type LockedPeople, lockPeople, personIn } from './lock-people.js'

/** A person under lock, with the contest and everybody who was locked along. */
export interface LockedPerson {
  readonly contest: ContestRow
  readonly person: ParticipantRow
  readonly locked: LockedPeople
}

/**
 * Locks the contest against deletion and change, then the person with the advocate whose referral count
 * may move (see `lockPeople`). NOT_FOUND for a person who does not exist for the caller or is not of the
 * contest `within`. Somebody who was erased can be excluded (`all`), but gets no entries: STATE_FORBIDS.
 */
export async function lockPerson(
  work: WriteWork,
  key: ParticipantKey,
  advocates: 'few' | 'all' = 'few',
  within?: ContestKey,
): Promise<LockedPerson> {
  const named = within && (await lockContest(work, within))
  const { participant } = await requireParticipant(work, key, named)
  const contest = named ?? (await lockContest(work, { id: participant.contestId }))
  const locked = await lockPeople(work, contest.id, [participant.id], advocates)
  const person = personIn(locked, participant.id)
  if (advocates === 'few') assertNotErased(person)
  return { contest, person, locked }
}

/** A new ledger row with the person before and after it. */
export interface AddedEntry {
  readonly entry: EntryRow
  readonly before: ParticipantRow
  readonly after: ParticipantRow
}

/** Appends one row to the ledger of a locked person, with everything that `appendEntries` does. */
export async function appendToPerson(
  work: WriteWork,
  { contest, person, locked }: LockedPerson,
  row: NewEntry,
): Promise<AddedEntry> {
  const { entries, people } = await appendToLocked(work, contest, locked, [row])
  const [entry] = entries
  const change = people.get(person.id)
  if (entry === undefined || change === undefined) throw new Error('The ledger row was not made.')
  return { entry, ...change }
}
