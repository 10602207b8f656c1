import { createSender } from '../../src/delivery/send.js'
import type { SourceReach } from '../../src/domain/source/reach.js'
import type { WebhookSender } from '../../src/domain/webhook/sender.js'
import { createReach } from '../../src/sync/reach.js'

/** Names of this machine alone. */
const resolve = async (hostname: string) =>
  hostname === 'localhost' ? [{ address: '127.0.0.1', family: 4 }] : []

/**
 * Sends as the gateway does, but knows the names of this machine alone: webhooks of other tests lead nowhere, at
 * once and without a network. `timeout` in milliseconds.
 */
export function testSender(timeout = 5_000): WebhookSender {
  return createSender({ timeout, resolve })
}

/** Asks services likewise. */
export function testReach(timeout = 5_000): SourceReach {
  return createReach({ timeout, resolve })
}
