import { webhooks } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'
import { newSecret } from '../webhook/manage.js'

/** One webhook, switched off: nobody answers at its address. */
export async function storeWebhook(work: OperatorWork, accountId: number): Promise<void> {
  const now = work.clock.now()
  await work.executor.insert(webhooks).values({
    accountId,
    url: 'https://hooks.juniper-vale.example/giveaways',
    events: ['entry.created', 'winner.picked'],
    active: false,
    secret: newSecret(),
    createdAt: now,
    updatedAt: now,
  })
}
