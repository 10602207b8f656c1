import { sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { type DrawRow, type WinnerRow, winners } from '../../database/tables/index.js'
import { unnest } from '../../database/unnest.js'
import type { OperatorWork } from '../operator.js'
import type { Place } from './record.js'

/** Whose place somebody has, and what became of places whose winner is none any more. */
export interface Recovery {
  readonly winnerId: number
  readonly promotedFromId?: number
  readonly recovery?: NonNullable<WinnerRow['recovery']>
}

/** Writes what is given and leaves the rest as it is. One statement. */
export async function writeRecoveries(work: OperatorWork, given: readonly Recovery[]): Promise<void> {
  if (given.length === 0) return
  const asked = unnest('r', [
    { name: 'winner_id', type: 'bigint', values: given.map(({ winnerId }) => winnerId) },
    { name: 'promoted', type: 'bigint', values: given.map(({ promotedFromId }) => promotedFromId ?? null) },
    { name: 'recovery', type: 'text', values: given.map(({ recovery }) => recovery ?? null) },
  ])
  await rows(
    work.executor,
    sql`
      update ${winners} as w set promoted_from_id = coalesce(r.promoted, w.promoted_from_id),
        recovery = coalesce(r.recovery, w.recovery)
      from ${asked} where w.id = r.winner_id`,
  )
}

/**
 * Names, in a draw with alternates that has just been allocated, whom those have replaced who did not win
 * by their own rank. Gives the rows as they are then.
 */
export async function nameReplaced(
  work: OperatorWork,
  draw: DrawRow,
  places: readonly Place[],
  made: readonly WinnerRow[],
): Promise<readonly WinnerRow[]> {
  if (draw.alternates === 0 || places.every(({ skipReason }) => skipReason === null)) return made
  const ids = new Map(made.map(({ rank, id }) => [rank, id]))
  const slotOf = new Map(places.map(({ rank, slot }) => [rank, slot]))
  const taken = new Set(slotOf.values())
  const recoveries = made.flatMap((winner): Recovery[] => {
    const { id: winnerId, rank, skipReason } = winner
    const slot = slotOf.get(rank) ?? null
    const promotedFromId = slot === null || slot === rank ? undefined : ids.get(slot)
    if (promotedFromId !== undefined) return [{ winnerId, promotedFromId }]
    if (skipReason === null || rank > draw.requested) return []
    return [{ winnerId, recovery: taken.has(rank) ? 'replaced' : 'unfilled' }]
  })
  await writeRecoveries(work, recoveries)
  const written = new Map(recoveries.map((recovery) => [recovery.winnerId, recovery]))
  return made.map((winner) => ({ ...winner, ...written.get(winner.id) }))
}
