import { requireWebhook, webhookCounts, webhookPages, webhooksOfAccounts } from '../../domain/webhook/find.js'
import { createWebhook, deleteWebhook, updateWebhook } from '../../domain/webhook/manage.js'
import { rotateWebhookSecret } from '../../domain/webhook/rotate.js'
import { previousSecretUntil } from '../../domain/webhook/secrets.js'
import { testWebhook } from '../../domain/webhook/send-test.js'
import type { Resolvers } from '../../generated/resolvers.js'
import { reachingOut, writing } from '../context.js'
import { globalId } from '../global-id.js'
import { webhookId } from '../lookups.js'
import { connection } from '../pagination.js'

export const webhookResolvers: Resolvers = {
  Query: {
    webhook: (_root, { by }, { work }) => requireWebhook(work, webhookId(by)),
    webhooks: (_root, args, { loaders, work: { caller } }) =>
      connection(
        args,
        (page) => loaders.load(webhookPages, caller.accountId, page),
        () => loaders.load(webhookCounts, caller.accountId),
      ),
  },
  Mutation: {
    createWebhook: async (_root, { input }, context) => {
      const webhook = await createWebhook(writing(context), input)
      return { webhook, secret: webhook.secret }
    },
    updateWebhook: async (_root, { input }, context) => ({
      webhook: await updateWebhook(writing(context), webhookId(input.webhook), input.changes),
    }),
    deleteWebhook: async (_root, { input }, context) => {
      const id = webhookId(input.webhook)
      await deleteWebhook(writing(context), id)
      return { deletedId: globalId('Webhook', id) }
    },
    rotateWebhookSecret: async (_root, { input: { webhook: by, overlapHours } }, context) => {
      const webhook = await rotateWebhookSecret(writing(context), webhookId(by), overlapHours)
      return { webhook, secret: webhook.secret }
    },
    testWebhook: async (_root, { input }, context) => {
      const { fault, ...outcome } = await testWebhook(reachingOut(context), webhookId(input.webhook))
      return { ...outcome, error: fault }
    },
  },
  Account: {
    webhooks: async ({ id }, _args, { loaders }) => [...((await loaders.load(webhooksOfAccounts, id)) ?? [])],
  },
  Webhook: {
    id: ({ id }) => globalId('Webhook', id),
    calledBy: ({ purpose }) => (purpose === 'drawn' ? 'SERVICE' : 'GATEWAY'),
    databaseId: ({ id }) => id,
    previousSecretUntil: (webhook, _args, { work }) => previousSecretUntil(webhook, work.clock.now()),
  },
}
