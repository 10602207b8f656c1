import { and, eq, sql } from 'drizzle-orm'
import { deliveries } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'

/**
 * Cancels up to `bound` of what waits for a receiver that is deleted; what is being sent just then is passed over.
 * Gives how many.
 */
export async function cancelPending(work: OperatorWork, webhookId: number, bound: number): Promise<number> {
  const some = work.executor
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(and(eq(deliveries.webhookId, webhookId), eq(deliveries.state, 'pending')))
    .limit(bound)
    .for('update', { skipLocked: true })
  const cancelled = await work.executor
    .update(deliveries)
    .set({ state: 'cancelled', nextAttemptAt: null, settledAt: work.clock.now() })
    .where(sql`${deliveries.id} in ${some}`)
    .returning({ id: deliveries.id })
  return cancelled.length
}
