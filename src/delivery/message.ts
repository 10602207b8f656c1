import { createHmac } from 'node:crypto'
import type { WebhookMessage } from '../domain/webhook/sender.js'

/** What is sent for a message. */
export interface SignedRequest {
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string>>
}

/** `2026-06-15 09:23:41`, in UTC (#10). */
function printed(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 19)}`
}

/**
 * The body `{event, created_at, data}` (#154) and its headers. The signature is the lower-case hexadecimal
 * HMAC-SHA256 of the raw body, whose key is the secret as text (#153), under both documented names (#152).
 * Beside it stands the signature of Standard Webhooks, whose key is the same text. While two secrets are
 * valid that one is made with both; the documented ones, which hold one value, with the one that every
 * receiver knows by then.
 */
export function signedRequest(message: WebhookMessage): SignedRequest {
  const { deliveryId, secret, previousSecret, event, createdAt, sentAt, data } = message
  const body = Buffer.from(JSON.stringify({ event, created_at: printed(createdAt), data }))
  const documented = createHmac('sha256', previousSecret ?? secret)
    .update(body)
    .digest('hex')
  const timestamp = String(Math.floor(Date.parse(sentAt) / 1_000))
  const standard = (key: string) =>
    createHmac('sha256', key).update(`${deliveryId}.${timestamp}.`).update(body).digest('base64')
  const secrets = previousSecret === null ? [secret] : [secret, previousSecret]
  return {
    body,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(body.length),
      'user-agent': 'giveaway-gateway',
      'x-webhook-delivery': deliveryId,
      'x-webhook-signature': documented,
      'x-sweepwidget-signature': documented,
      'webhook-id': deliveryId,
      'webhook-timestamp': timestamp,
      'webhook-signature': secrets.map((key) => `v1,${standard(key)}`).join(' '),
    },
  }
}
