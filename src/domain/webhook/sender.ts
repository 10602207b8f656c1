import type { Instant } from '../clock.js'

/** One message to a webhook's receiver. */
export interface WebhookMessage {
  /** The same whenever the message is sent again (#155). */
  readonly deliveryId: string
  readonly url: string
  /** The key of the signature (#153). */
  readonly secret: string
  /** The secret before, while it is valid beside the new one; null: there is none. */
  readonly previousSecret: string | null
  /** The word in the body: one of `webhookEvents`, `form_submitted` of a workflow, or `test`. */
  readonly event: string
  /** When what it tells of happened. */
  readonly createdAt: Instant
  /** When it is sent: the time that is signed. */
  readonly sentAt: Instant
  readonly data: Readonly<Record<string, unknown>>
  /** Whether the address may be a private one or use plain http (#156). */
  readonly allowPrivate: boolean
}

export interface WebhookOutcome {
  /** The status that the receiver answered; null: no answer came. */
  readonly statusCode: number | null
  /** A sentence that says why no answer came; null: one did. */
  readonly fault: string | null
  /** At most 1,000 characters from the beginning of the answer's body, storable; null: there is none. */
  readonly answer: string | null
  /** Seconds for which the receiver asked to be left alone, 1 to a day's; null: it did not. */
  readonly retryAfter: number | null
}

/** Whether the receiver has taken the message: by a status from 200 to 299. */
export function isSuccess({ statusCode }: Pick<WebhookOutcome, 'statusCode'>): boolean {
  return statusCode !== null && statusCode >= 200 && statusCode < 300
}

/** Sends messages over the network. Never called in a transaction: it may take 10 s. */
export interface WebhookSender {
  /** One attempt. It fails by its outcome and throws only for a defect. */
  send(message: WebhookMessage): Promise<WebhookOutcome>
}
