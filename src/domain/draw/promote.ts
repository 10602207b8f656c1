import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { type DrawRow, draws, participants, type WinnerRow, winners } from '../../database/tables/index.js'
import { recordEvents } from '../event/record.js'
import { assignPrizes } from '../prize/assign.js'
import type { WriteWork } from '../work.js'
import { type Standings, standingsOf, unfitness } from './fitness.js'
import { pickedEvents, winnerData, withPrizes } from './record.js'
import { type Recovery, writeRecoveries } from './recovery.js'

type Skip = { readonly winner: WinnerRow; readonly reason: NonNullable<WinnerRow['skipReason']> }

/** Who takes whose place. */
interface Promotion {
  readonly alternate: WinnerRow
  readonly ended: WinnerRow
}

/**
 * Gives the places of winners who are none any more, and whose prizes are free, to the next alternates of
 * the same draws, by the recorded order and without new randomness; alternates who cannot win any more are
 * passed over for good. Each gets the prize of the one replaced as long as it can be won, else the next, and
 * is told of as promoted and as picked. Gives what became of the places. Draws without alternates cost one
 * statement. The contest is locked, shared or exclusively; draws are locked before the alternates' people, and
 * both before prizes.
 */
export async function promoteAlternates(
  work: WriteWork,
  contestId: number,
  ended: readonly WinnerRow[],
): Promise<readonly Recovery[]> {
  const drawIds = [...new Set(ended.map(({ drawId }) => drawId))]
  const concerned = await work.executor
    .select()
    .from(draws)
    .where(and(inArray(draws.id, drawIds), gt(draws.alternates, 0)))
    .orderBy(asc(draws.id))
    .for('no key update')
  if (concerned.length === 0) return []
  const waiting = await waitingOf(work, concerned)
  const standings = await standingsOf(work, waiting)
  const { promotions, skips, recoveries } = decide(ended, concerned, waiting, standings)
  await writeSkips(work, skips)
  const promoted = await writePromotions(work, promotions)
  await writeRecoveries(work, recoveries)
  if (promoted.length === 0) return recoveries
  const freed = new Map(
    promotions.flatMap(({ alternate, ended: { prizeId } }) =>
      prizeId === null ? [] : [[alternate.id, prizeId] as const],
    ),
  )
  const placed = withPrizes(promoted, await assignPrizes(work, contestId, promoted, freed))
  await recordEvents(work, [
    ...placed.map((winner) => ({ type: 'winner.promoted' as const, contestId, data: winnerData(winner) })),
    ...pickedEvents(placed),
  ])
  return recoveries
}

/** The alternates who wait in these draws, in their order; their people are locked. */
async function waitingOf(work: WriteWork, concerned: readonly DrawRow[]): Promise<WinnerRow[]> {
  const ids = concerned.map(({ id }) => id)
  const waits = and(inArray(winners.drawId, ids), eq(winners.status, 'selected'), isNull(winners.skipReason))
  // Locked first and read afterwards, so that what others have just committed is seen.
  await work.executor
    .select({ id: participants.id })
    .from(participants)
    .where(
      inArray(
        participants.id,
        work.executor.select({ id: winners.participantId }).from(winners).where(waits),
      ),
    )
    .orderBy(asc(participants.id))
    .for('no key update')
  return await work.executor
    .select()
    .from(winners)
    .where(waits)
    .orderBy(asc(winners.drawId), asc(winners.rank))
}

/** Finds a successor for each winner in turn. */
function decide(
  ended: readonly WinnerRow[],
  concerned: readonly DrawRow[],
  waiting: readonly WinnerRow[],
  standings: Standings,
): { promotions: Promotion[]; skips: Skip[]; recoveries: Recovery[] } {
  const promotions: Promotion[] = []
  const skips: Skip[] = []
  const recoveries: Recovery[] = []
  const winning = new Set(standings.winning)
  const wonEntries = new Set(standings.wonEntries)
  const queues = new Map(concerned.map(({ id }) => [id, waiting.filter(({ drawId }) => drawId === id)]))
  for (const former of ended) {
    const draw = concerned.find(({ id }) => id === former.drawId)
    if (draw === undefined) continue
    const queue = queues.get(draw.id) ?? []
    for (let next = queue.shift(); ; next = queue.shift()) {
      if (next === undefined) {
        recoveries.push({ winnerId: former.id, recovery: 'unfilled' })
        break
      }
      const reason = unfitness(next, draw, { ...standings, winning, wonEntries })
      if (reason === undefined) {
        promotions.push({ alternate: next, ended: former })
        recoveries.push({ winnerId: former.id, recovery: 'replaced' })
        recoveries.push({ winnerId: next.id, promotedFromId: former.id })
        winning.add(next.participantId)
        // Who waits in several draws, waits in each with the same row, and it wins once (#122).
        if (next.entryId !== null) wonEntries.add(next.entryId)
        break
      }
      skips.push({ winner: next, reason })
    }
  }
  return { promotions, skips, recoveries }
}

/** Passes alternates over for good, a statement for each reason that occurs. */
async function writeSkips(work: WriteWork, skips: readonly Skip[]): Promise<void> {
  const now = work.clock.now()
  for (const reason of new Set(skips.map((skip) => skip.reason))) {
    const ids = skips.filter((skip) => skip.reason === reason).map(({ winner }) => winner.id)
    const excluded = reason === 'excluded' ? ({ status: 'disqualified', disqualifiedAt: now } as const) : {}
    await work.executor
      .update(winners)
      .set({ ...excluded, skipReason: reason, updatedAt: now })
      .where(inArray(winners.id, ids))
  }
}

async function writePromotions(work: WriteWork, promotions: readonly Promotion[]): Promise<WinnerRow[]> {
  if (promotions.length === 0) return []
  const now = work.clock.now()
  const ids = promotions.map(({ alternate }) => alternate.id)
  const promoted = await work.executor
    .update(winners)
    .set({ status: 'won', isCurrent: true, promotedAt: now, updatedAt: now })
    .where(sql`${winners.id} = any(${sql.param(ids)}::bigint[])`)
    .returning()
  return promotions.map(({ alternate, ended }) => {
    const row = promoted.find(({ id }) => id === alternate.id)
    if (row === undefined) throw new Error(`The alternate ${alternate.id} vanished.`)
    return { ...row, promotedFromId: ended.id }
  })
}
