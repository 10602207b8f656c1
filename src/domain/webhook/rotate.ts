import { eq, isNotNull, lte, sql } from 'drizzle-orm'
import { type WebhookRow, webhooks } from '../../database/tables/index.js'
import { requireUnrestricted } from '../caller.js'
import { Checks } from '../checks.js'
import { DomainError, notFound } from '../errors.js'
import { recordEvents } from '../event/record.js'
import type { OperatorWork } from '../operator.js'
import type { WriteWork } from '../work.js'
import { lockWebhook } from './find.js'
import { checkWebhook, newSecret } from './manage.js'
import { secretsAt } from './secrets.js'

/** Hours for which the old secret is valid beside the new one unless a call says otherwise. */
const usualOverlap = 24
const longestOverlap = 168

const hour = 60 * 60 * 1_000

/**
 * Gives a webhook a new secret, shown this once and withheld from stored answers (#21). The old one stays valid
 * beside it for `overlapHours`, 0 to 168; 24 unless given. STATE_FORBIDS (OVERLAP) while a secret from the
 * rotation before is still valid, unless the overlap is 0: then every old one ends at once. A webhook that a source's service
 * calls is called by the gateway from then on; VALIDATION_FAILED at `url` where it may not be (#156). A key restricted to contests may not.
 */
export async function rotateWebhookSecret(
  work: WriteWork,
  id: number,
  overlapHours?: number | null,
): Promise<WebhookRow> {
  requireUnrestricted(work.caller, 'change webhooks')
  const webhook = await lockWebhook(work, id)
  if (webhook.purpose !== 'drawn') return await rotateSecret(work, webhook, overlapHours)
  await takeOver(work, webhook)
  // Nobody knows the secret before.
  return await rotateSecret(work, webhook, 0)
}

/** From now on the gateway calls what a source's service has called: somebody here is to know its secret. */
async function takeOver(work: WriteWork, { id, url }: WebhookRow): Promise<void> {
  checkWebhook(work, { url })
  await work.executor.update(webhooks).set({ purpose: 'events' }).where(eq(webhooks.id, id))
}

/** The same for a receiver that the caller has locked and may change, be it a workflow's. */
export async function rotateSecret(
  work: WriteWork,
  webhook: WebhookRow,
  overlapHours?: number | null,
): Promise<WebhookRow> {
  const overlap = overlapHours ?? usualOverlap
  const checks = new Checks()
  checks.integer('overlapHours', overlap, 0, longestOverlap)
  checks.done()
  const now = work.clock.now()
  if (overlap > 0 && secretsAt(webhook, now).previousSecret !== null) {
    const message = `The secret before is valid until ${webhook.previousSecretUntil}: rotate after that, or with an overlap of 0.`
    throw new DomainError('STATE_FORBIDS', message, { subject: 'webhook', detail: 'OVERLAP' })
  }
  const until = new Date(Date.parse(now) + overlap * hour).toISOString()
  const secret = newSecret()
  work.withhold(secret)
  const [rotated] = await work.executor
    .update(webhooks)
    .set({
      secret,
      previousSecret: overlap === 0 ? null : webhook.secret,
      previousSecretUntil: overlap === 0 ? null : until,
      updatedAt: now,
    })
    .where(eq(webhooks.id, webhook.id))
    .returning()
  if (rotated === undefined) throw notFound('webhook')
  await recordEvents(work, [
    {
      type: 'webhook.secret_rotated',
      contestId: null,
      data: { webhookId: webhook.id, overlapHours: overlap },
    },
  ])
  return rotated
}

/** Forgets secrets whose time beside a new one is over, at most `bound`. Gives how many. */
export async function forgetPreviousSecrets(work: OperatorWork, bound: number): Promise<number> {
  const some = work.executor
    .select({ id: webhooks.id })
    .from(webhooks)
    .where(
      sql`${isNotNull(webhooks.previousSecret)} and ${lte(webhooks.previousSecretUntil, work.clock.now())}`,
    )
    .limit(bound)
    .for('no key update', { skipLocked: true })
  const forgotten = await work.executor
    .update(webhooks)
    .set({ previousSecret: null, previousSecretUntil: null })
    .where(sql`${webhooks.id} in ${some}`)
    .returning({ id: webhooks.id })
  return forgotten.length
}
