import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { winners } from '../../database/tables/index.js'
import { winnerData } from '../draw/record.js'
import { recordEventsOfAccounts } from '../event/record.js'
import type { OperatorWork } from '../operator.js'

/**
 * Says that winners, given with their accounts, are told once their e-mail is on its way (#196), and records
 * `winner.updated` for each. A status that somebody has set meanwhile stays. Two statements.
 */
export async function notifyWinners(
  work: OperatorWork,
  accounts: ReadonlyMap<number, number>,
): Promise<void> {
  if (accounts.size === 0) return
  const now = work.clock.now()
  // By id, since others lock several winners too.
  const won = work.executor
    .select({ id: winners.id })
    .from(winners)
    .where(
      and(
        sql`${winners.id} = any(${sql.param([...accounts.keys()])}::bigint[])`,
        eq(winners.status, 'won'),
        eq(winners.isCurrent, true),
      ),
    )
    .orderBy(asc(winners.id))
    .for('no key update')
  const notified = await work.executor
    .update(winners)
    .set({ status: 'notified', notifiedAt: now, updatedAt: now })
    .where(inArray(winners.id, won))
    .returning()
  await recordEventsOfAccounts(
    work,
    notified.map((winner) => ({
      type: 'winner.updated' as const,
      accountId: accounts.get(winner.id) ?? 0,
      contestId: winner.contestId,
      data: { ...winnerData(winner), status: winner.status, previous: 'won' },
      occurredAt: now,
    })),
  )
}
