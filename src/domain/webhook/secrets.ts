import type { WebhookRow } from '../../database/tables/index.js'
import type { Instant } from '../clock.js'

/** The keys with which messages are signed. */
export interface Secrets {
  readonly secret: string
  /** The one before the last rotation, as long as it is valid beside the new one; null: there is none. */
  readonly previousSecret: string | null
}

/** The secrets of a webhook that are valid at an instant. */
export function secretsAt(
  { secret, previousSecret, previousSecretUntil }: Pick<WebhookRow, 'previousSecretUntil' | keyof Secrets>,
  now: Instant,
): Secrets {
  const overlaps = previousSecretUntil !== null && now < previousSecretUntil
  return { secret, previousSecret: overlaps ? previousSecret : null }
}

/** Until when the secret before is valid, too; null: it is not. */
export function previousSecretUntil(
  webhook: Pick<WebhookRow, 'previousSecretUntil' | keyof Secrets>,
  now: Instant,
): Instant | null {
  return secretsAt(webhook, now).previousSecret === null ? null : webhook.previousSecretUntil
}
