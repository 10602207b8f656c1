import type { DeliveryRow, WebhookRow } from '../../database/tables/index.js'
import type { Instant } from '../clock.js'
import { secretsAt } from '../webhook/secrets.js'
import type { WebhookMessage } from '../webhook/sender.js'

/** What a delivery sends to its receiver now. */
export function messageOf(
  delivery: Pick<DeliveryRow, 'key' | 'event' | 'data' | 'occurredAt'>,
  webhook: Pick<WebhookRow, 'url' | 'secret' | 'previousSecret' | 'previousSecretUntil'>,
  { now, allowPrivate }: { readonly now: Instant; readonly allowPrivate: boolean },
): WebhookMessage {
  const { key, event, data, occurredAt } = delivery
  return {
    deliveryId: key,
    url: webhook.url,
    ...secretsAt(webhook, now),
    event,
    createdAt: occurredAt,
    sentAt: now,
    data,
    allowPrivate,
  }
}
