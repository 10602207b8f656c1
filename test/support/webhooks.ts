import type { AppOptions } from '../../src/server/app.js'
import { payload } from './answers.js'
import { type Gateway, startGateway, testSettings } from './gateway.js'
import { testSender } from './sender.js'

/** A gateway whose webhooks may lead to receivers of this machine; `timeout` in milliseconds. */
export function startWithReceivers(timeout = 5_000, options: Partial<AppOptions> = {}): Promise<Gateway> {
  return startGateway({
    settings: { ...testSettings, privateWebhooks: true },
    webhooks: testSender(timeout),
    ...options,
  })
}

export interface MadeWebhook {
  readonly id: string
  readonly databaseId: number
  readonly url: string
  readonly events: string[]
  readonly active: boolean
  readonly createdAt: string
  readonly updatedAt: string
}

export const webhookFields = 'id databaseId url events active createdAt updatedAt'

const create = `mutation ($input: CreateWebhookInput!) {
  createWebhook(input: $input) { webhook { ${webhookFields} } secret } }`

/** Sends the mutation; `input` overrides an address and an event that are in order. */
export function sendWebhook(
  gateway: Gateway,
  key: string,
  input: Record<string, unknown> = {},
  headers: Record<string, string> = {},
) {
  const whole = { url: 'https://hooks.example.com/sweepwidget', events: ['entry.created'], ...input }
  return gateway.graphql(key, create, { input: whole }, headers)
}

/** The webhook and its secret; fails the test where it was not made. */
export async function madeWebhook(
  gateway: Gateway,
  key: string,
  input: Record<string, unknown> = {},
): Promise<MadeWebhook & { readonly secret: string }> {
  const answer = await sendWebhook(gateway, key, input)
  const { webhook, secret } = payload<{ webhook: MadeWebhook; secret: string }>(answer, 'createWebhook')
  return { ...webhook, secret }
}
