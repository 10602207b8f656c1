import { contestsById } from '../../domain/contest/find.js'
import { requireDelivery } from '../../domain/delivery/find.js'
import {
  attemptsOfDeliveries,
  deliveryCounts,
  deliveryPages,
  undeliveredCounts,
} from '../../domain/delivery/lists.js'
import { redeliver, redeliverFailed } from '../../domain/delivery/redeliver.js'
import { participantsById } from '../../domain/participant/find.js'
import { webhooksById } from '../../domain/webhook/find.js'
import { workflowsByAction } from '../../domain/workflow/find.js'
import type { Resolvers, WebhookDeliveriesArgs } from '../../generated/resolvers.js'
import { writing } from '../context.js'
import { enumValue, optionalWord } from '../enums.js'
import { globalId } from '../global-id.js'
import type { Loaders } from '../loaders.js'
import { deliveryKey, webhookId } from '../lookups.js'
import { connection } from '../pagination.js'

/** What was and is to be sent to a receiver, which the caller may see. */
export function deliveriesTo(
  receiverId: number,
  { filter, ...page }: Partial<WebhookDeliveriesArgs>,
  loaders: Loaders,
) {
  const conditions = { ...filter, state: optionalWord(filter?.state) }
  return connection(
    page,
    (request) => loaders.load(deliveryPages, receiverId, { filter: conditions, page: request }),
    () => loaders.load(deliveryCounts, receiverId, conditions),
  )
}

export const deliveryResolvers: Resolvers = {
  Query: {
    webhookDelivery: async (_root, { by }, { work }) =>
      (await requireDelivery(work, deliveryKey(by))).delivery,
  },
  Mutation: {
    redeliverWebhook: async (_root, { input }, context) => {
      const { delivery } = await redeliver(writing(context), deliveryKey(input.delivery))
      return { delivery }
    },
    redeliverFailed: (_root, { input: { webhook, since } }, context) =>
      redeliverFailed(writing(context), webhookId(webhook), since),
  },
  Webhook: {
    deliveries: ({ id }, args, { loaders }) => deliveriesTo(id, args, loaders),
    pendingDeliveryCount: async ({ id }, _args, { loaders }) =>
      (await loaders.load(undeliveredCounts, id))?.pending ?? 0,
    failedDeliveryCount: async ({ id }, _args, { loaders }) =>
      (await loaders.load(undeliveredCounts, id))?.failed ?? 0,
    restingUntil: ({ restsUntil }, _args, { work }) =>
      restsUntil !== null && work.clock.now() < restsUntil ? restsUntil : null,
  },
  WebhookDelivery: {
    id: ({ id }) => globalId('WebhookDelivery', id),
    databaseId: ({ id }) => id,
    webhook: ({ webhookId: id }, _args, { loaders }) => loaders.load(webhooksById, id),
    workflow: ({ webhookId: id }, _args, { loaders }) => loaders.load(workflowsByAction, id),
    contest: ({ contestId }, _args, { loaders }) =>
      contestId === null ? null : loaders.load(contestsById, contestId),
    participant: ({ participantId }, _args, { loaders }) =>
      participantId === null ? null : loaders.load(participantsById, participantId),
    state: ({ state }) => enumValue(state),
    attemptCount: ({ attempts }) => attempts,
    attempts: async ({ id }, _args, { loaders }) => [
      ...((await loaders.load(attemptsOfDeliveries, id)) ?? []),
    ],
  },
}
