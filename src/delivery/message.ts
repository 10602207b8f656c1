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
 */
export function signedRequest({ deliveryId, secret, event, createdAt, data }: WebhookMessage): SignedRequest {
  const body = Buffer.from(JSON.stringify({ event, created_at: printed(createdAt), data }))
  const signature = createHmac('sha256', secret).update(body).digest('hex')
  return {
    body,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(body.length),
      'user-agent': 'giveaway-gateway',
      'x-webhook-delivery': deliveryId,
      'x-webhook-signature': signature,
      'x-sweepwidget-signature': signature,
    },
  }
}
