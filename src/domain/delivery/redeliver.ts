import { and, eq, gte, sql } from 'drizzle-orm'
import { type DeliveryRow, deliveries, type WebhookRow, webhooks } from '../../database/tables/index.js'
import { requireUnrestricted } from '../caller.js'
import type { Instant } from '../clock.js'
import { DomainError } from '../errors.js'
import { recordEvents } from '../event/record.js'
import { isErasedDelivery } from '../privacy/messages.js'
import { lockWebhook } from '../webhook/find.js'
import type { WriteWork } from '../work.js'
import { type Addressed, type DeliveryKey, lockDelivery } from './find.js'

/** Most deliveries that one call sends again. */
export const redeliveryBound = 5_000

/** What makes a delivery wait for a new series of tries, at once. */
function again(now: Instant): Partial<DeliveryRow> {
  return { state: 'pending', tries: 0, nextAttemptAt: now, settledAt: null }
}

function assertActive({ active }: WebhookRow): void {
  if (active) return
  throw new DomainError('STATE_FORBIDS', 'The receiver is inactive: activate it first.', {
    subject: 'webhook',
    detail: 'INACTIVE',
  })
}

/** Whoever asks for a redelivery wants it now: the receiver's rest is over. */
async function wake(work: WriteWork, webhookId: number): Promise<void> {
  await work.executor
    .update(webhooks)
    .set({ restsUntil: null })
    .where(and(eq(webhooks.id, webhookId), sql`${webhooks.restsUntil} is not null`))
}

/**
 * Has a delivery sent again, whatever became of it, with the same key and body: a new series of tries begins at
 * once. STATE_FORBIDS (INACTIVE) while its receiver is inactive, and (ERASED) where the person was erased.
 */
export async function redeliver(work: WriteWork, by: DeliveryKey): Promise<Addressed> {
  const { delivery, webhook } = await lockDelivery(work, by)
  assertActive(webhook)
  if (isErasedDelivery(delivery)) {
    throw new DomainError('STATE_FORBIDS', 'The person whom it is about was erased.', {
      subject: 'delivery',
      detail: 'ERASED',
    })
  }
  const now = work.clock.now()
  await wake(work, webhook.id)
  const [waiting] = await work.executor
    .update(deliveries)
    .set(again(now))
    .where(eq(deliveries.id, delivery.id))
    .returning()
  if (waiting === undefined) throw new Error(`The delivery ${delivery.id} vanished.`)
  await tell(work, webhook.id, 1)
  return { delivery: waiting, webhook: { ...webhook, restsUntil: null } }
}

/** What a call has sent again. */
export interface Redelivered {
  readonly webhook: WebhookRow
  readonly redelivered: number
  /** Whether there are more that have failed since then. */
  readonly more: boolean
}

/**
 * Has the deliveries to a webhook that have failed at `since` or later sent again, as `redeliver` does: those
 * that failed first, at most 5,000 in a call. A key restricted to contests may not.
 */
export async function redeliverFailed(work: WriteWork, id: number, since: Instant): Promise<Redelivered> {
  requireUnrestricted(work.caller, 'send deliveries again')
  const webhook = await lockWebhook(work, id)
  assertActive(webhook)
  const some = work.executor
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.webhookId, id),
        sql`${deliveries.state} = 'failed'`,
        gte(deliveries.settledAt, since),
      ),
    )
    .orderBy(deliveries.settledAt, deliveries.id)
    .limit(redeliveryBound + 1)
    .for('update')
  const found = await some
  const ids = found.slice(0, redeliveryBound).map((delivery) => delivery.id)
  if (ids.length === 0) return { webhook, redelivered: 0, more: false }
  await wake(work, id)
  await work.executor
    .update(deliveries)
    .set(again(work.clock.now()))
    .where(sql`${deliveries.id} = any(${sql.param(ids)}::bigint[])`)
  await tell(work, id, ids.length)
  return {
    webhook: { ...webhook, restsUntil: null },
    redelivered: ids.length,
    more: found.length > ids.length,
  }
}

async function tell(work: WriteWork, webhookId: number, count: number): Promise<void> {
  await recordEvents(work, [{ type: 'webhook.redelivered', contestId: null, data: { webhookId, count } }])
}
