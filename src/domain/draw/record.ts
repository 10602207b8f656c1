import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import {
  type ContestRow,
  type DrawRow,
  draws,
  type ParticipantRow,
  participants,
  type SkipReason,
  type WinnerRow,
  winners,
} from '../../database/tables/index.js'
import type { Instant } from '../clock.js'
import { type NewEvent, recordEvents } from '../event/record.js'
import type { OperatorWork } from '../operator.js'
import { assignPrizes } from '../prize/assign.js'
import type { WriteWork } from '../work.js'
import type { Selection } from './choose.js'

/** A draw with its winners in their order, and the people they are. */
export interface DrawResult {
  readonly draw: DrawRow
  readonly winners: readonly WinnerRow[]
  readonly participants: readonly ParticipantRow[]
}

/** Somebody whom chance or a hand has chosen, and by which row. */
export interface NewWinner {
  readonly participantId: number
  /** Null: it was deleted since. */
  readonly entryId: number | null
  /** Absent for a pick by hand. */
  readonly selection?: Selection
}

/** What somebody chosen becomes. */
export interface Place extends NewWinner {
  /** The place within the draw, from 1. */
  readonly rank: number
  /** The rank, among those asked for, whose prize it is; null: an alternate, or passed over. */
  readonly slot: number | null
  /** Why the person is passed over; null: is not. */
  readonly skipReason: SkipReason | null
}

/** Stores a pick by hand as a draw of one, gives the next prize (#124) and tells of it. */
export async function recordPick(
  work: WriteWork,
  contest: ContestRow,
  chosen: NewWinner,
): Promise<DrawResult> {
  const now = work.clock.now()
  const [draw] = await work.executor
    .insert(draws)
    .values({
      contestId: contest.id,
      uuid: randomUUID(),
      kind: 'manual',
      requested: 1,
      minimumTotal: 0,
      excludePrevious: true,
      poolSize: 0,
      totalWeight: 0,
      createdAt: now,
      drawnAt: now,
      completedAt: now,
    })
    .returning()
  if (draw === undefined) throw new Error('The draw was not recorded.')
  const made = await insertWinners(work, draw, [{ ...chosen, rank: 1, slot: 1, skipReason: null }], now)
  const placed = withPrizes(made, await assignPrizes(work, contest.id, made))
  await recordEvents(work, pickedEvents(placed))
  return { draw, winners: placed, participants: await peopleOf(work, placed) }
}

/** The winners with the prizes that they were given. */
export function withPrizes(
  given: readonly WinnerRow[],
  prizes: ReadonlyMap<number, number | null>,
): WinnerRow[] {
  return given.map((winner) => {
    const prizeId = prizes.get(winner.id) ?? null
    return { ...winner, prizeId, holdsPrize: prizeId !== null }
  })
}

/** One event for each new winner (#22). */
export function pickedEvents(placed: readonly WinnerRow[]): NewEvent[] {
  return placed.map((winner) => ({
    type: 'winner.picked',
    contestId: winner.contestId,
    data: winnerData(winner),
  }))
}

/** What events tell of a winner. */
export function winnerData(winner: WinnerRow): Record<string, unknown> {
  const { id, drawId, participantId, entryId, prizeId, rank, promotedFromId } = winner
  const replaced = promotedFromId === null ? {} : { replacedId: promotedFromId }
  return { winnerId: id, drawId, participantId, entryId, prizeId, rank, ...replaced }
}

/** Stores everybody chosen, in order of rank; those with a slot are winners from `now` on. One statement. */
export async function insertWinners(
  work: OperatorWork,
  draw: DrawRow,
  places: readonly Place[],
  now: Instant,
): Promise<WinnerRow[]> {
  if (places.length === 0) return []
  const made = await work.executor
    .insert(winners)
    .values(
      places.map(({ participantId, entryId, selection, rank, slot, skipReason }) => ({
        contestId: draw.contestId,
        drawId: draw.id,
        participantId,
        entryId,
        holdsPrize: false,
        ...becomes(slot, skipReason, now),
        promotedAt: slot !== null && slot !== rank ? now : null,
        skipReason,
        rank,
        selectionIndex: selection?.index ?? null,
        selectionTarget: selection?.target ?? null,
        selectionTotalWeight: selection?.totalWeight ?? null,
        selectionHash: selection?.hash ?? null,
        selectedAt: draw.drawnAt ?? now,
        updatedAt: now,
      })),
    )
    .returning()
  return made.toSorted((left, right) => left.rank - right.rank)
}

function becomes(slot: number | null, skipReason: SkipReason | null, now: string) {
  if (slot !== null) return { status: 'won', isCurrent: true } as const
  if (skipReason !== 'excluded') return { status: 'selected', isCurrent: false } as const
  return { status: 'disqualified', isCurrent: false, disqualifiedAt: now } as const
}

/** The winners as people, in the winners' order. */
export async function peopleOf(
  work: Pick<OperatorWork, 'executor'>,
  placed: readonly WinnerRow[],
): Promise<ParticipantRow[]> {
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
