import { type SQL, sql } from 'drizzle-orm'
import { deliveries, webhooks } from '../../database/tables/index.js'
import type { Instant } from '../clock.js'
import type { OperatorWork } from '../operator.js'

/** Hours for which what waits for an inactive receiver goes on waiting. */
const patience = 24

/**
 * Up to when a receiver's deliveries are to be seen to, as a value in SQL. It is the present, but for an inactive
 * receiver, which gets nothing: what waits for it is given up when it has been due for a day.
 */
export function dueUntil(now: Instant): SQL {
  return sql`(case when ${webhooks.active} or ${webhooks.deletedAt} is not null then ${now}::timestamptz
    else ${now}::timestamptz - ${patience} * interval '1 hour' end)`
}

/** Fails up to `bound` of what has been due for a day to an inactive receiver. Gives how many. */
export async function giveUpHeld(work: OperatorWork, webhookId: number, bound: number): Promise<number> {
  const now = work.clock.now()
  const some = sql`select ${deliveries.id} from ${deliveries}
    join ${webhooks} on ${webhooks.id} = ${deliveries.webhookId}
    where ${deliveries.webhookId} = ${webhookId} and ${deliveries.state} = 'pending'
      and not ${webhooks.active} and ${webhooks.deletedAt} is null
      and ${deliveries.nextAttemptAt} <= ${dueUntil(now)}
    limit ${bound} for update of ${deliveries} skip locked`
  const failed = await work.executor
    .update(deliveries)
    .set({ state: 'failed', nextAttemptAt: null, settledAt: now })
    .where(sql`${deliveries.id} in (${some})`)
    .returning({ id: deliveries.id })
  return failed.length
}
