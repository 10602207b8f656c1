import { and, eq, type SQL, sql } from 'drizzle-orm'
import { type WinnerRow, winners } from '../../database/tables/index.js'
import { recordEvents } from '../event/record.js'
import { freePrizes } from '../prize/assign.js'
import type { WriteWork } from '../work.js'
import { promoteAlternates } from './promote.js'
import { winnerData } from './record.js'

/** How a winner stops being one: kept with the status `disqualified` (#195), or gone. */
export type Release = 'disqualified' | 'removed'

/** Whose winners: a person's, a ledger row's, one by id or several. */
export type ReleaseTarget =
  | { readonly participantId: number }
  | { readonly entryId: number }
  | { readonly winnerId: number }
  | { readonly winnerIds: readonly number[] }

function chosen(target: ReleaseTarget): SQL {
  if ('participantId' in target) return eq(winners.participantId, target.participantId)
  if ('winnerIds' in target) return sql`${winners.id} = any(${sql.param([...target.winnerIds])}::bigint[])`
  return 'entryId' in target ? eq(winners.entryId, target.entryId) : eq(winners.id, target.winnerId)
}

/**
 * Ends the current winners of a person or of a ledger row, frees their prizes and tells of it (#50, #103,
 * #115); alternates take their places; nothing gives the status or the prize back. Gives who they were, as they are now; where nobody
 * had won, one statement has looked and nothing changes. The contest is locked, shared or exclusively.
 */
export async function releaseWinners(
  work: WriteWork,
  contestId: number,
  target: ReleaseTarget,
  as: Release,
): Promise<readonly WinnerRow[]> {
  const now = work.clock.now()
  const facts = as === 'disqualified' ? { status: as, disqualifiedAt: now } : { removedAt: now }
  const released = await work.executor
    .update(winners)
    .set({ ...facts, isCurrent: false, updatedAt: now })
    .where(and(eq(winners.contestId, contestId), eq(winners.isCurrent, true), chosen(target)))
    .returning()
  if (released.length === 0) return []
  await freePrizes(
    work,
    released.map(({ id }) => id),
  )
  await recordEvents(
    work,
    released.map((winner) => ({ type: 'winner.removed', contestId, data: winnerData(winner) })),
  )
  const recoveries = await promoteAlternates(work, contestId, released)
  const became = new Map(recoveries.map(({ winnerId, recovery }) => [winnerId, recovery]))
  return released.map((winner) => ({
    ...winner,
    holdsPrize: false,
    recovery: became.get(winner.id) ?? winner.recovery,
  }))
}
