import { and, eq, isNull } from 'drizzle-orm'
import { participants, type WinnerRow, type WinnerStatus, winners } from '../../database/tables/index.js'
import { type ContestKey, lockContest } from '../contest/find.js'
import { isExcluded } from '../entry/lock-people.js'
import { DomainError, invalidField, notFound } from '../errors.js'
import { recordEvents } from '../event/record.js'
import { freePrizes, regainPrize } from '../prize/assign.js'
import type { WriteWork } from '../work.js'
import { contestOfWinner, type WinnerKey, winnerNamed } from './find.js'
import { winnerData } from './record.js'

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
 * Throws STATE_FORBIDS unless the expired winner can be one again: the person is not excluded, the ledger
 * row is there and nobody has won with it since, and the prize, if there was one, can be had again.
 */
async function reinstate(work: WriteWork, { id, participantId, entryId, prizeId }: WinnerRow): Promise<void> {
  const [person] = await work.executor.select().from(participants).where(eq(participants.id, participantId))
  if (person === undefined) throw new Error(`The winner ${id} is nobody.`)
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

/**
 * Sets what became of a winner (#196). `expired` ends the win and frees the prize; from there the winner
 * comes back, with the same prize, as long as the entry, the person and the prize are free for it
 * (STATE_FORBIDS). `disqualified` cannot be set (VALIDATION_FAILED) and is final (STATE_FORBIDS). The same
 * status again changes nothing. NOT_FOUND for a winner who was removed, does not exist for the caller, or is
 * not of the contest `within`.
 */
export async function setWinnerStatus(
  work: WriteWork,
  key: WinnerKey,
  status: WinnerStatus,
  within: ContestKey | undefined,
): Promise<WinnerRow> {
  if (status === 'disqualified') throw invalidField('status', 'Disqualify the participant instead.')
  const contest = await lockContest(work, within ?? { id: await contestOfWinner(work, key) }, true)
  const winner = await winnerIn(work, contest.id, key)
  if (winner.status === status) return winner
  if (winner.status === 'disqualified') throw refused('This winner was disqualified.', 'EXCLUDED')
  if (winner.status === 'expired') await reinstate(work, winner)
  if (status === 'expired') await freePrizes(work, [winner.id])
  const [changed] = await work.executor
    .update(winners)
    .set({ status, isCurrent: status !== 'expired', updatedAt: work.clock.now() })
    .where(eq(winners.id, winner.id))
    .returning()
  if (changed === undefined) throw new Error(`The winner ${winner.id} vanished.`)
  const data = { ...winnerData(changed), status, previous: winner.status }
  await recordEvents(work, [{ type: 'winner.updated', contestId: contest.id, data }])
  return changed
}
