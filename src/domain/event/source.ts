import { and, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import { deliveries, deliveryAttempts, type EventRow, events, webhooks } from '../../database/tables/index.js'
import type { DeliveryChange } from './delivery-activity.js'
import type { FeedSource } from './feed.js'

/** The changes of accounts, as they were recorded. */
export const eventSource: FeedSource<EventRow> = {
  table: 'events',
  read: async (executor, { accountIds, after, upTo, limit }) =>
    await executor
      .select()
      .from(events)
      .where(and(gt(events.id, after), lte(events.id, upTo), inArray(events.accountId, [...accountIds])))
      .orderBy(events.id)
      .limit(limit),
}

/** Deliveries as they are made. */
export const deliverySource: FeedSource<DeliveryChange> = {
  table: 'deliveries',
  read: async (executor, { accountIds, after, upTo, limit }) =>
    await executor
      .select({
        id: deliveries.id,
        accountId: deliveries.accountId,
        webhookId: deliveries.webhookId,
        deliveryId: deliveries.id,
        contestId: deliveries.contestId,
        purpose: webhooks.purpose,
        what: sql<'made'>`'made'`,
      })
      .from(deliveries)
      .innerJoin(webhooks, eq(webhooks.id, deliveries.webhookId))
      .where(
        and(
          gt(deliveries.id, after),
          lte(deliveries.id, upTo),
          inArray(deliveries.accountId, [...accountIds]),
        ),
      )
      .orderBy(deliveries.id)
      .limit(limit),
}

/** Attempts of deliveries as they are logged. */
export const attemptSource: FeedSource<DeliveryChange> = {
  table: 'delivery_attempts',
  read: async (executor, { accountIds, after, upTo, limit }) =>
    await executor
      .select({
        id: deliveryAttempts.id,
        accountId: deliveries.accountId,
        webhookId: deliveries.webhookId,
        deliveryId: deliveries.id,
        contestId: deliveries.contestId,
        purpose: webhooks.purpose,
        what: sql<'attempted'>`'attempted'`,
      })
      .from(deliveryAttempts)
      .innerJoin(deliveries, eq(deliveries.id, deliveryAttempts.deliveryId))
      .innerJoin(webhooks, eq(webhooks.id, deliveries.webhookId))
      .where(
        and(
          gt(deliveryAttempts.id, after),
          lte(deliveryAttempts.id, upTo),
          inArray(deliveries.accountId, [...accountIds]),
        ),
      )
      .orderBy(deliveryAttempts.id)
      .limit(limit),
}
