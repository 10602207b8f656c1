import { randomUUID } from 'node:crypto'
import type { Database } from '../../src/database/connection.js'
import { type DeliveryRow, deliveries, type WebhookRow, webhooks } from '../../src/database/tables/index.js'

const madeAt = '2026-06-15T12:00:00.000Z'

let lastEvent = 0

/** A webhook of the account, as it stands in the database. */
export async function buildWebhook(
  database: Database,
  accountId: number,
  overrides: Partial<WebhookRow> = {},
): Promise<WebhookRow> {
  const [made] = await database.root
    .insert(webhooks)
    .values({
      accountId,
      url: 'https://hooks.example.com/',
      events: ['entry.created'],
      active: true,
      secret: 'c0ffee'.repeat(11).slice(0, 64),
      createdAt: madeAt,
      updatedAt: madeAt,
      ...overrides,
    })
    .returning()
  if (made === undefined) throw new Error('The webhook was not made.')
  return made
}

/** Deliveries of the webhook that wait for their first attempt, as the dispatcher makes them. */
export async function buildDeliveries(
  database: Database,
  webhook: Pick<WebhookRow, 'id' | 'accountId'>,
  overrides: readonly Partial<DeliveryRow>[] = [{}],
): Promise<DeliveryRow[]> {
  const made = await database.root
    .insert(deliveries)
    .values(
      overrides.map((own) => {
        lastEvent += 1
        return {
          accountId: webhook.accountId,
          webhookId: webhook.id,
          eventId: lastEvent,
          event: 'entry.created',
          key: randomUUID(),
          data: { giveaway_id: 1 },
          occurredAt: madeAt,
          state: 'pending' as const,
          nextAttemptAt: madeAt,
          ...own,
        }
      }),
    )
    .returning()
  return made.toSorted((one, other) => one.id - other.id)
}
