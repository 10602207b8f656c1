import { type WebhookRow, webhooks } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'
import { newSecret } from '../webhook/manage.js'

/** One webhook, switched off: nobody answers at its address. */
export async function storeWebhook(work: OperatorWork, accountId: number): Promise<WebhookRow> {
  const now = work.clock.now()
  const [made] = await work.executor
    .insert(webhooks)
    .values({
      accountId,
      url: 'https://hooks.juniper-vale.example/giveaways',
      events: ['entry.created', 'winner.picked'],
      active: false,
      secret: newSecret(),
      createdAt: now,
      updatedAt: now,
    })
    .returning()
  if (made === undefined) throw new Error('The webhook was not made.')
  return made
}
