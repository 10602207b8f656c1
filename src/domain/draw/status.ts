import { and, eq, isNull } from 'drizzle-orm'
import { participants, type WinnerRow, type WinnerStatus, winners } from '../../database/tables/index.js'
import { type ContestKey, lockContest } from '../contest/find.js'
import { isExcluded } from '../entry/lock-people.js'
import { DomainError, invalidField, notFound } from '../errors.js'
import { recordEvents } from '../event/record.js'
import { assertNotErased } from '../participant/erased.js'
import { freePrizes, regainPrize } from '../prize/assign.js'
import type { WriteWork } from '../work.js'
import { contestOfWinner, type WinnerKey, winnerNamed } from './find.js'
import { promoteAlternates } from './promote.js'
import { winnerData } from './record.js'
import { turnedEvents } from './turned.js'

function refused(message: string, detail: string): DomainError {
  return new DomainError('STATE_FORBIDS', message, {
    subject: 'winner',
    detail,
    fields: [{ path: 'status', message }],
  })
}

/** The winner in the contest, which is locked exclusively; NOT_FOUND for a removed one. */
async function winnerIn(work: WriteWork, contestId: number, key: WinnerKey): Promise<WinnerRow> {
  const [winner] = await work.executor
    .select()
    .from(winners)
    .where(and(eq(winners.contestId, contestId), winnerNamed(key), isNull(winners.removedAt)))
  if (winner === undefined) throw notFound('winner')
  return winner
}

/**
 * Throws STATE_FORBIDS unless the expired winner can be one again: nobody was promoted to the place, the
 * person is neither erased nor excluded, the ledger row is there and nobody has won with it since, and the prize, if there was one, can be had again.
 */
async function reinstate(
  work: WriteWork,
  { id, participantId, entryId, prizeId, recovery }: WinnerRow,
): Promise<void> {
  if (recovery === 'replaced') throw refused('Somebody else has the place since.', 'REPLACED')
  const [person] = await work.executor.select().from(participants).where(eq(participants.id, participantId))
  if (person === undefined) throw new Error(`The winner ${id} is nobody.`)
  assertNotErased(person)
  if (isExcluded(person)) throw refused('This person is disqualified or banned.', 'EXCLUDED')
  if (entryId === null) throw refused('The winning entry was deleted.', 'NO_ENTRIES')
  const [since] = await work.executor
    .select({ id: winners.id })
    .from(winners)
    .where(and(eq(winners.entryId, entryId), eq(winners.isCurrent, true)))
  if (since !== undefined) throw refused('The entry has won again since.', 'ALREADY_WINNER')
  if (prizeId !== null && !(await regainPrize(work, id, prizeId))) {
    throw refused('The prize cannot be won any more.', 'PRIZE_GONE')
  }
}

/** From where each status can be reached; `expired` leads back as long as nobody else has the place. */
const reachableFrom: Readonly<Partial<Record<WinnerStatus, readonly WinnerStatus[]>>> = {
  won: ['expired'],
  notified: ['won', 'expired'],
  claimed: ['won', 'notified', 'expired'],
  expired: ['won', 'notified'],
}

/** The time that a status leaves behind; coming back from `expired` takes that time away. */
function timesOf(status: WinnerStatus, now: string) {
  if (status === 'expired') return { expiredAt: now }
  const back = { expiredAt: null, recovery: null }
  if (status === 'notified') return { ...back, notifiedAt: now }
  return status === 'claimed' ? { ...back, claimedAt: now } : back
}

function checkTransition(winner: WinnerRow, status: WinnerStatus): void {
  if (winner.status === 'disqualified') throw refused('This winner was disqualified.', 'EXCLUDED')
  if (winner.status === 'selected') throw refused('This person is an alternate.', 'ALTERNATE')
  if (!reachableFrom[status]?.includes(winner.status)) {
    throw refused(`A winner who is ${winner.status} cannot become ${status}.`, 'NOT_REACHABLE')
  }
}

/**
 * Sets what became of a winner (#196): notified, then claimed, or expired before that. `expired` ends the
 * win and frees the prize for the next alternate of the draw; from there the winner comes back, with the
 * same prize, as long as nobody has the place and the entry, the person and the prize are free for it.
 * `disqualified` and `selected` cannot be set (VALIDATION_FAILED); the former is final. What is not reachable
 * is STATE_FORBIDS. The same status again changes nothing. NOT_FOUND for a winner who was removed, does not
 * exist for the caller, or is not of the contest `within`.
 */
export async function setWinnerStatus(
  work: WriteWork,
  key: WinnerKey,
  status: WinnerStatus,
  within: ContestKey | undefined,
): Promise<WinnerRow> {
  if (status === 'disqualified') throw invalidField('status', 'Disqualify the participant instead.')
  if (status === 'selected') throw invalidField('status', 'Alternates are made by draws.')
  const contest = await lockContest(work, within ?? { id: await contestOfWinner(work, key) }, true)
  const winner = await winnerIn(work, contest.id, key)
  if (winner.status === status) return winner
  checkTransition(winner, status)
  if (winner.status === 'expired') await reinstate(work, winner)
  if (status === 'expired') await freePrizes(work, [winner.id])
  const now = work.clock.now()
  const [changed] = await work.executor
    .update(winners)
    .set({ status, isCurrent: status !== 'expired', ...timesOf(status, now), updatedAt: now })
    .where(eq(winners.id, winner.id))
    .returning()
  if (changed === undefined) throw new Error(`The winner ${winner.id} vanished.`)
  const data = { ...winnerData(changed), status, previous: winner.status }
  await recordEvents(work, [
    { type: 'winner.updated', contestId: contest.id, data },
    ...turnedEvents(winner, changed),
  ])
  if (status !== 'expired') return changed
  await promoteAlternates(work, contest.id, [changed])
  return await winnerIn(work, contest.id, { id: changed.id })
}
