import { eventsNamed } from '../../domain/webhook/events.js'
import type { operations } from '../../generated/rest/sweepwidget.js'
import {
  CreateWebhookDocument,
  DeleteWebhookDocument,
  ListWebhooksDocument,
  type ListWebhooksQuery,
  TestWebhookDocument,
  UpdateWebhookDocument,
} from '../../generated/rest/sweepwidget.operations.js'
import { endpointsOf } from '../endpoint.js'
import { utcTime } from '../times.js'

const endpoint = endpointsOf<operations>()

const fields = { url: 'url', events: 'events', active: 'active' } as const

function printed(webhook: ListWebhooksQuery['account']['webhooks'][number]) {
  return {
    id: webhook.databaseId,
    url: webhook.url,
    events: eventsNamed(webhook.events),
    active: webhook.active,
    created_at: utcTime(webhook.createdAt),
  }
}

const list = endpoint('webhooks.list', ListWebhooksDocument, {
  variables: () => ({}),
  response: ({ account }) => ({ data: account.webhooks.map(printed) }),
})

const create = endpoint('webhooks.create', CreateWebhookDocument, {
  fields: { url: 'url', events: 'events' },
  variables: ({ input }) => ({ input }),
  response: ({ createWebhook: { webhook, secret } }) => ({
    data: { ...printed(webhook), secret: secret ?? null },
  }),
})

const update = endpoint('webhooks.update', UpdateWebhookDocument, {
  fields,
  variables: ({ path, input }) => ({
    input: { webhook: { databaseId: path.id }, changes: input },
  }),
  response: () => ({ data: { message: 'Webhook updated.' } }),
})

const remove = endpoint('webhooks.delete', DeleteWebhookDocument, {
  variables: ({ path }) => ({ input: { webhook: { databaseId: path.id } } }),
  response: () => ({}),
})

const test = endpoint('webhooks.test', TestWebhookDocument, {
  variables: ({ path }) => ({ input: { webhook: { databaseId: path.id } } }),
  response: ({ testWebhook: { webhook, success, statusCode, error } }) => ({
    data: {
      webhook_id: webhook.databaseId,
      url: webhook.url,
      http_code: statusCode ?? 0,
      success,
      ...(error == null ? {} : { error }),
    },
  }),
})

/** The addresses to which events are sent. */
export const webhooks = [list, create, update, remove, test] as const
