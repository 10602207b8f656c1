import { and, eq, ne } from 'drizzle-orm'
import { type ContestRow, type EntryRow, entries, type ParticipantRow } from '../../database/tables/index.js'
import { type ContestKey, lockContest } from '../contest/find.js'
import { keepForDraws } from '../draw/ledger.js'
import { releaseWinners } from '../draw/release.js'
import { notFound } from '../errors.js'
import { recordEvents } from '../event/record.js'
import { assertNotErased } from '../participant/erased.js'
import type { WriteWork } from '../work.js'
import { applyMovements } from './apply.js'
import { requireEntry } from './find.js'
import { createdEvents, entryData, insertEntries } from './ledger.js'
import { type LockedPeople, lockPeople, personIn } from './lock-people.js'
import type { Movement } from './tallies.js'

interface LockedEntry {
  /** The row as it was before the lock. */
  readonly entry: EntryRow
  readonly contest: ContestRow
  readonly locked: LockedPeople
}

/** Locks the contest, then the person whose row it is, who is not erased: nobody else changes the row until the end. */
async function lockEntry(work: WriteWork, id: number, within?: ContestKey): Promise<LockedEntry> {
  const named = within && (await lockContest(work, within))
  const entry = await requireEntry(work, id, named)
  const contest = named ?? (await lockContest(work, { id: entry.contestId }))
  const locked = await lockPeople(work, contest.id, [entry.participantId])
  assertNotErased(personIn(locked, entry.participantId))
  return { entry, contest, locked }
}

/**
 * Brings the sums in line with a verified row that came or went. Where the sum would fall below zero, a
 * row of origin `floor` takes it back to zero (#7).
 */
async function settle(
  work: WriteWork,
  { contest, locked }: LockedEntry,
  { entry, sign }: Movement & { readonly entry: EntryRow },
): Promise<ParticipantRow> {
  const before = personIn(locked, entry.participantId)
  const missing = -(before.total + sign * entry.amount)
  const floor =
    missing > 0
      ? await insertEntries(work, contest.id, [
          {
            participantId: before.id,
            amount: missing,
            origin: 'floor',
            verified: true,
            occurredAt: work.clock.now(),
          },
        ])
      : []
  const changed = await applyMovements(work, contest, locked, [
    { entry, sign },
    ...floor.map((row) => ({ entry: row, sign: 1 }) as const),
  ])
  await recordEvents(work, createdEvents(floor))
  return changed.get(before.id)?.after ?? before
}

/**
 * Deletes a ledger row for good, with its effect on every sum; what would fall below zero is balanced
 * (#7, #103), and whoever won by it is no winner any more. NOT_FOUND for a row that does not exist for the caller, is gone already, or is not of the
 * contest `within`. Gives the row and the person as it is now.
 */
export async function deleteEntry(
  work: WriteWork,
  id: number,
  within?: ContestKey,
): Promise<{ readonly deleted: EntryRow; readonly participant: ParticipantRow }> {
  const found = await lockEntry(work, id, within)
  await keepForDraws(work, found.contest.id, eq(entries.id, id))
  await releaseWinners(work, found.contest.id, { entryId: id }, 'removed')
  const [deleted] = await work.executor.delete(entries).where(eq(entries.id, id)).returning()
  if (deleted === undefined) throw notFound('entry')
  await recordEvents(work, [
    { type: 'entry.deleted', contestId: deleted.contestId, data: entryData(deleted) },
  ])
  if (!deleted.verified) return { deleted, participant: personIn(found.locked, deleted.participantId) }
  return { deleted, participant: await settle(work, found, { entry: deleted, sign: -1 }) }
}

/**
 * Makes a ledger row part of the total, or takes it out; what would fall below zero is balanced (#7). The
 * same state again changes nothing and records no event.
 */
export async function setEntryVerified(
  work: WriteWork,
  id: number,
  verified: boolean,
): Promise<{ readonly entry: EntryRow; readonly participant: ParticipantRow }> {
  const found = await lockEntry(work, id)
  const participant = personIn(found.locked, found.entry.participantId)
  await keepForDraws(work, found.contest.id, eq(entries.id, id))
  const [entry] = await work.executor
    .update(entries)
    .set({ verified })
    .where(and(eq(entries.id, id), ne(entries.verified, verified)))
    .returning()
  // Nothing to change: the row stands so already, or was deleted before the lock was had.
  if (entry === undefined) return { entry: await requireEntry(work, id), participant }
  await recordEvents(work, [
    {
      type: verified ? 'entry.verified' : 'entry.unverified',
      contestId: entry.contestId,
      data: entryData(entry),
    },
  ])
  return { entry, participant: await settle(work, found, { entry, sign: verified ? 1 : -1 }) }
}
