import { webhooks, workflows } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'
import { newSecret } from '../webhook/manage.js'

/** One workflow of the contest, switched off: nobody answers at its address, and another may be active. */
export async function storeWorkflow(work: OperatorWork, accountId: number, contestId: number): Promise<void> {
  const stamps = { createdAt: work.clock.now(), updatedAt: work.clock.now() }
  const [action] = await work.executor
    .insert(webhooks)
    .values({
      accountId,
      purpose: 'workflow',
      url: 'https://hooks.juniper-vale.example/newcomers',
      events: [],
      active: false,
      secret: newSecret(),
      ...stamps,
    })
    .returning({ id: webhooks.id })
  if (action === undefined) throw new Error('The action of a workflow was not made.')
  await work.executor.insert(workflows).values({
    contestId,
    name: 'Welcome newcomers',
    trigger: 'form_submitted',
    active: false,
    webhookId: action.id,
    ...stamps,
  })
}
