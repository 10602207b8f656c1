import { sql } from 'drizzle-orm'
import {
  type ContestRow,
  type DrawRow,
  draws,
  type ParticipantRow,
  participants,
  type WinnerRow,
  winners,
} from '../../database/tables/index.js'
import { recordEvents } from '../event/record.js'
import type { OperatorWork } from '../operator.js'
import { assignPrizes } from '../prize/assign.js'
import type { WriteWork } from '../work.js'
import type { Selection } from './select.js'

/** A draw with its winners in their order, and the people they are. */
export interface DrawResult {
  readonly draw: DrawRow
  readonly winners: readonly WinnerRow[]
  readonly participants: readonly ParticipantRow[]
}

/** Somebody who has won, by which row; `selection` tells how where chance decided. */
export interface NewWinner {
  readonly participantId: number
  readonly entryId: number
  readonly selection?: Selection
}

/** A draw's own facts. */
export type DrawFacts = Omit<typeof draws.$inferInsert, 'contestId' | 'createdAt' | 'completedAt'>

/**
 * Stores a draw with its winners in their order and gives them prizes (#124), at the clock's instant. The
 * contest is locked exclusively. As many statements for a hundred winners as for one.
 */
export async function storeDraw(
  work: OperatorWork,
  contestId: number,
  facts: DrawFacts,
  chosen: readonly NewWinner[],
): Promise<Pick<DrawResult, 'draw' | 'winners'>> {
  const now = work.clock.now()
  const [draw] = await work.executor
    .insert(draws)
    .values({ ...facts, contestId, createdAt: now, completedAt: now })
    .returning()
  if (draw === undefined) throw new Error('The draw was not recorded.')
  if (chosen.length === 0) return { draw, winners: [] }
  const made = await insertWinners(work, draw, chosen)
  const prizes = await assignPrizes(work, contestId, made)
  const placed = made.map((winner): WinnerRow => {
    const prizeId = prizes.get(winner.id) ?? null
    return { ...winner, prizeId, holdsPrize: prizeId !== null }
  })
  return { draw, winners: placed }
}

/** Stores a draw, see `storeDraw`, and tells of each winner (#22). */
export async function recordDraw(
  work: WriteWork,
  contest: ContestRow,
  facts: DrawFacts,
  chosen: readonly NewWinner[],
): Promise<DrawResult> {
  const stored = await storeDraw(work, contest.id, facts, chosen)
  await recordEvents(
    work,
    stored.winners.map((winner) => ({
      type: 'winner.picked',
      contestId: contest.id,
      data: winnerData(winner),
    })),
  )
  return { ...stored, participants: await peopleOf(work, stored.winners) }
}

/** What events tell of a winner. */
export function winnerData(winner: WinnerRow): Record<string, unknown> {
  const { id, drawId, participantId, entryId, prizeId, rank } = winner
  return { winnerId: id, drawId, participantId, entryId, prizeId, rank }
}

async function insertWinners(
  work: OperatorWork,
  draw: DrawRow,
  chosen: readonly NewWinner[],
): Promise<WinnerRow[]> {
  const now = work.clock.now()
  const made = await work.executor
    .insert(winners)
    .values(
      chosen.map(({ participantId, entryId, selection }, index) => ({
        contestId: draw.contestId,
        drawId: draw.id,
        participantId,
        entryId,
        holdsPrize: false,
        status: 'won' as const,
        isCurrent: true,
        rank: index + 1,
        selectionIndex: selection?.index ?? null,
        selectionTarget: selection?.target ?? null,
        selectionTotalWeight: selection?.totalWeight ?? null,
        selectionHash: selection?.hash ?? null,
        selectedAt: now,
        updatedAt: now,
      })),
    )
    .returning()
  return made.toSorted((left, right) => left.rank - right.rank)
}

/** The winners as people, in the winners' order. */
async function peopleOf(work: WriteWork, placed: readonly WinnerRow[]): Promise<ParticipantRow[]> {
  if (placed.length === 0) return []
  const ids = placed.map(({ participantId }) => participantId)
  const found = await work.executor
    .select()
    .from(participants)
    .where(sql`${participants.id} = any(${sql.param(ids)}::bigint[])`)
  const people = new Map(found.map((person) => [person.id, person]))
  return ids.map((id) => {
    const person = people.get(id)
    if (person === undefined) throw new Error(`The winner ${id} vanished.`)
    return person
  })
}
