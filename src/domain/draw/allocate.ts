import { eq, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { type DrawRow, draws, prizes, type WinnerRow } from '../../database/tables/index.js'
import { recordEvents } from '../event/record.js'
import type { OperatorWork } from '../operator.js'
import { assignPrizes } from '../prize/assign.js'
import type { WriteWork } from '../work.js'
import type { Selection } from './choose.js'
import { type Candidate, type Standings, standingsOf, unfitness } from './fitness.js'
import { presentOf } from './instants.js'
import { winningRows } from './ledger.js'
import { type Commitment, prizesByRank } from './protocol/making.js'
import { type DrawResult, insertWinners, type Place, peopleOf, pickedEvents, withPrizes } from './record.js'
import { nameReplaced } from './recovery.js'

/**
 * Allocates the winners and prizes of a drawn draw, whose contest is locked exclusively and whose selections
 * are given, and tells of them. Who cannot win any more is passed over for the next alternate, in the
 * recorded order. As many statements for a hundred winners as for one.
 */
export async function allocate(
  work: WriteWork,
  draw: DrawRow,
  selections: readonly Selection[],
): Promise<DrawResult> {
  const stored = await storeAllocation(work, draw, selections)
  const { winners } = stored
  const data = { drawId: draw.id, winners: winners.length }
  await recordEvents(work, [
    ...pickedEvents(winners),
    { type: 'draw.completed', contestId: draw.contestId, data },
  ])
  return { ...stored, participants: await peopleOf(work, winners) }
}

/** The same without telling anybody. */
export async function storeAllocation(
  work: OperatorWork,
  draw: DrawRow,
  selections: readonly Selection[],
): Promise<Omit<DrawResult, 'participants'>> {
  const places = await placesFor(work, draw, selections)
  const now = presentOf(work.clock, draw)
  const made = await insertWinners(work, draw, places, now)
  const chosen = await nameReplaced(work, draw, places, made)
  const won = chosen.filter(({ isCurrent }) => isCurrent)
  const given = await assignPrizes(work, draw.contestId, won, await promised(work, draw, places, won))
  const [allocated] = await work.executor
    .update(draws)
    .set({ state: 'allocated', completedAt: now })
    .where(eq(draws.id, draw.id))
    .returning()
  if (allocated === undefined) throw new Error(`The draw ${draw.id} vanished.`)
  return { draw: allocated, winners: withPrizes(won, given) }
}

/** What each of those chosen becomes: everything that has changed since the freeze is looked at here. */
async function placesFor(
  work: OperatorWork,
  draw: DrawRow,
  selections: readonly Selection[],
): Promise<Place[]> {
  if (selections.length === 0) return []
  const won = await winningRows(work, draw, selections)
  const candidates = selections.map((selection) => {
    const { participantId, rank } = selection
    const entryId = won.get(participantId)
    if (entryId === undefined) throw new Error(`Person ${participantId} was eligible without a row.`)
    return { participantId, entryId, rank, selection }
  })
  const standings = await standingsOf(work, candidates)
  // A winner refers to the row by which somebody was chosen only while it is there.
  const referring = candidates.map((one) =>
    standings.entries.has(one.entryId) ? one : { ...one, entryId: null },
  )
  return placed(referring, draw, standings)
}

type Ranked = Candidate & Pick<Place, 'entryId' | 'rank'>

/**
 * Gives each slot to whoever has its rank, or to the next alternate who can win, in the recorded order.
 * Alternates after the last who was needed are not looked at: they wait.
 */
export function placed<Chosen extends Ranked>(
  candidates: readonly Chosen[],
  draw: Pick<DrawRow, 'requested' | 'excludePrevious'>,
  standings: Standings,
): (Chosen & Pick<Place, 'slot' | 'skipReason'>)[] {
  const open: number[] = []
  return candidates.map((candidate) => {
    const { rank } = candidate
    const alternate = rank > draw.requested
    if (alternate && open.length === 0) return { ...candidate, slot: null, skipReason: null }
    const skipReason = unfitness(candidate, draw, standings) ?? null
    if (skipReason === null)
      return { ...candidate, slot: alternate ? (open.shift() ?? null) : rank, skipReason }
    if (!alternate) open.push(rank)
    return { ...candidate, slot: null, skipReason }
  })
}

/** The prize of each winner's slot, as it was committed to; whoever it cannot be given to gets the next (#124). */
async function promised(
  work: OperatorWork,
  draw: DrawRow,
  places: readonly Place[],
  won: readonly WinnerRow[],
): Promise<ReadonlyMap<number, number>> {
  // The text is our own, made of this very type.
  const commitment = JSON.parse(draw.committed ?? 'null') as Commitment
  const bySlot = prizesByRank(commitment)
  if (bySlot[0] == null || won.length === 0) return new Map()
  const numbers = commitment.prizes.map(({ number }) => number)
  const found = await rows<{ id: number; seq: number }>(
    work.executor,
    sql`select id, seq from ${prizes} where contest_id = ${draw.contestId}::bigint
      and seq = any(${sql.param(numbers)}::int[])`,
  )
  const ids = new Map(found.map(({ id, seq }) => [seq, id]))
  const slots = new Map(places.map(({ rank, slot }) => [rank, slot]))
  return new Map(
    won.flatMap(({ id, rank }): [number, number][] => {
      const prizeId = ids.get(bySlot[(slots.get(rank) ?? 0) - 1] ?? 0)
      return prizeId === undefined ? [] : [[id, prizeId]]
    }),
  )
}
