import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { type MailRow, mails } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'

/**
 * Takes up to `limit` e-mails that are due, the longest due first, for this process alone: nobody else gets them
 * for `leaseSeconds`, by the database's clock, or until their outcome is recorded. Whoever dies with them leaves them
 * to others after that. Each counts as attempted. One statement.
 */
export async function claimMails(
  work: OperatorWork,
  limit: number,
  leaseSeconds: number,
): Promise<readonly MailRow[]> {
  const due = work.executor
    .select({ id: mails.id })
    .from(mails)
    .where(
      and(
        eq(mails.state, 'pending'),
        sql`${mails.nextAttemptAt} <= ${work.clock.now()}::timestamptz`,
        sql`(${mails.leasedUntil} is null or ${mails.leasedUntil} <= now())`,
      ),
    )
    .orderBy(asc(mails.nextAttemptAt), asc(mails.id))
    .limit(limit)
    .for('update', { skipLocked: true })
  const claimed = await work.executor
    .update(mails)
    .set({
      attempts: sql`${mails.attempts} + 1`,
      leasedUntil: sql`now() + make_interval(secs => ${leaseSeconds})`,
    })
    .where(inArray(mails.id, due))
    .returning()
  return claimed.toSorted((one, other) => one.id - other.id)
}
