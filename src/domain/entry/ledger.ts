import { type EntryRow, entries } from '../../database/tables/index.js'
import { type NewEvent, recordEvents } from '../event/record.js'
import { addGalleryItems, submittedEvents } from '../gallery/add.js'
import type { RewardingContest } from '../reward/unlock.js'
import type { WriteWork } from '../work.js'
import { appendAtOnce, fitsOneStatement } from './append.js'
import { applyMovements, type Newcomer } from './apply.js'
import { type LockedPeople, lockPeople } from './lock-people.js'
import { type Appended, entryRows, type NewEntry, named } from './new-entry.js'

export type { Appended, NewEntry }

/**
 * Inserts ledger rows of people of one contest (locks the people by id first), moves totals, actions,
 * bonus actions, `totalChangedAt`, referral counts of advocates, contest counters, rollups and addresses,
 * unlocks rewards, and records `entry.created` events: a constant number of statements for any number of
 * rows. `newcomers` are people whom this transaction has inserted, with rows or without: they are added to
 * the contest's people. The sum of a person's rows must not take the total below zero: the caller clamps
 * (#51). A total past 2^53 - 1 is refused: STATE_FORBIDS.
 */
export async function appendEntries(
  work: WriteWork,
  contest: RewardingContest,
  rows: readonly NewEntry[],
  newcomers: readonly number[] = [],
): Promise<Appended> {
  const ids = [...new Set(rows.map(({ participantId }) => participantId))]
  const locked = ids.length === 0 ? new Map() : await lockPeople(work, contest.id, ids)
  return await appendToLocked(work, contest, locked, rows, newcomers)
}

/** `appendEntries` for people whom the caller has locked with `lockPeople`. */
export async function appendToLocked(
  work: WriteWork,
  contest: RewardingContest,
  locked: LockedPeople,
  rows: readonly NewEntry[],
  newcomers: readonly Newcomer[] = [],
): Promise<Appended> {
  if (fitsOneStatement(locked, rows)) return await appendAtOnce(work, contest, locked, rows, newcomers)
  const made = rows.length === 0 ? [] : await insertEntries(work, contest.id, rows)
  const movements = made.filter(({ verified }) => verified).map((entry) => ({ entry, sign: 1 }) as const)
  const changed = await applyMovements(work, contest, locked, movements, newcomers)
  await recordEvents(work, createdEvents(made))
  return { entries: made, people: named(locked, rows, changed) }
}

/** The events of new rows, and of the photos that they submit. */
export function createdEvents(made: readonly EntryRow[]): NewEvent[] {
  const created = made.map(
    (entry): NewEvent => ({ type: 'entry.created', contestId: entry.contestId, data: entryData(entry) }),
  )
  return [...created, ...submittedEvents(made)]
}

/** What an event tells of a ledger row: enough to tell of one that is deleted since. */
export function entryData(entry: EntryRow): Record<string, unknown> {
  const { id, participantId, amount, origin, methodTypeId, verified, occurredAt } = entry
  return { entryId: id, participantId, amount, origin, methodTypeId, verified, occurredAt }
}

/**
 * Inserts rows in one statement; ids ascend in the order of the rows, and so does the answer. Rows of photo
 * uploads get their places in the gallery, in one more statement (#151).
 */
export async function insertEntries(
  work: WriteWork,
  contestId: number,
  rows: readonly NewEntry[],
): Promise<EntryRow[]> {
  const made = await work.executor.insert(entries).select(entryRows(contestId, rows)).returning()
  made.sort((a, b) => a.id - b.id)
  await addGalleryItems(work, made)
  return made
}
