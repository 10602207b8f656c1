import type { Instant } from '../clock.js'
import type { WebhookEvent } from './events.js'

/** One message to a webhook's receiver. */
export interface WebhookMessage {
  /** The same whenever the message is sent again (#155). */
  readonly deliveryId: string
  readonly url: string
  /** The key of the signature (#153). */
  readonly secret: string
  readonly event: WebhookEvent | 'test'
  readonly createdAt: Instant
  readonly data: Readonly<Record<string, unknown>>
  /** Whether the address may be a private one or use plain http (#156). */
  readonly allowPrivate: boolean
}

export interface WebhookOutcome {
  /** The status that the receiver answered; null: no answer came. */
  readonly statusCode: number | null
  /** A sentence that says why no answer came; null: one did. */
  readonly fault: string | null
}

/** Sends messages over the network. Never called in a transaction: it may take 10 s. */
export interface WebhookSender {
  /** One attempt. It fails by its outcome and throws only for a defect. */
  send(message: WebhookMessage): Promise<WebhookOutcome>
}
