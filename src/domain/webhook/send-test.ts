import { randomUUID } from 'node:crypto'
import type { WebhookRow } from '../../database/tables/index.js'
import { requireUnrestricted } from '../caller.js'
import { forms } from '../dialect-ids/forms.js'
import { calledElsewhere, type DialectId, isDrawnFrom, printedId } from '../dialect-ids/printed.js'
import type { OutwardWork } from '../work.js'
import { requireWebhook } from './find.js'
import { secretsAt } from './secrets.js'
import { isSuccess, type WebhookOutcome } from './sender.js'

/**
 * Sends the webhook the event `test`, whether it is active or not, and tells what came of it (#157). One
 * attempt of at most 10 s, with nothing locked meanwhile. A key restricted to contests may not.
 */
export async function testWebhook(
  work: OutwardWork,
  id: number,
): Promise<WebhookOutcome & { readonly webhook: WebhookRow; readonly success: boolean }> {
  requireUnrestricted(work.caller, 'test webhooks')
  const webhook = await requireWebhook(work, id)
  const now = work.clock.now()
  const outcome = await work.webhooks.send({
    deliveryId: randomUUID(),
    url: webhook.url,
    ...secretsAt(webhook, now),
    event: 'test',
    createdAt: now,
    sentAt: now,
    data: { webhook_id: await printedFor(work, webhook.id) },
    allowPrivate: work.settings.privateWebhooks,
  })
  return { ...outcome, webhook, success: isSuccess(outcome) }
}

/** The webhook's id as SweepWidget's answers print it, like every id in a message. */
async function printedFor(work: OutwardWork, id: number): Promise<DialectId> {
  const form = forms.sweepwidget.webhook
  if (form === undefined || !isDrawnFrom(work.caller, 'sweepwidget')) return id
  const { accountId } = work.caller
  const [found] = await calledElsewhere(work, 'sweepwidget', [{ accountId, kind: 'webhook', id, own: id }])
  return printedId(form, id, found ?? null)
}
