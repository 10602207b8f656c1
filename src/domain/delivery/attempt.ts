import { and, eq, gt, isNotNull, or } from 'drizzle-orm'
import { type DeliveryRow, deliveries, deliveryAttempts, webhooks } from '../../database/tables/index.js'
import type { Instant } from '../clock.js'
import type { OperatorWork } from '../operator.js'
import { isErasedDelivery } from '../privacy/messages.js'
import { isSuccess, type WebhookOutcome } from '../webhook/sender.js'
import { nextTry, restUntil } from './backoff.js'

/** One sending of a delivery, as it went. */
export interface Attempt {
  readonly startedAt: Instant
  /** Milliseconds. */
  readonly duration: number
  readonly outcome: WebhookOutcome
}

/** Answers of a receiver that is not up, or is too busy, whatever it is sent. */
const unavailableStatuses: readonly number[] = [429, 502, 503, 504]

/**
 * Logs an attempt and settles what follows from it (#155): a status from 200 to 299 delivers; anything else
 * has the delivery tried again, six times over at least a day, and then fails it. What was cancelled meanwhile
 * stays so, and of a message about somebody who was erased meanwhile no answer is kept. A receiver that is unavailable rests from the third time in a row on. In a transaction; gives the
 * delivery as it is now.
 */
export async function recordAttempt(
  work: OperatorWork,
  { id, webhookId }: Pick<DeliveryRow, 'id' | 'webhookId'>,
  attempt: Attempt,
): Promise<DeliveryRow> {
  // The webhook before its deliveries, as by those who change it.
  await noteHealth(work, webhookId, attempt.outcome)
  const [before] = await work.executor.select().from(deliveries).where(eq(deliveries.id, id)).for('update')
  if (before === undefined) throw new Error(`The delivery ${id} vanished.`)
  const number = before.attempts + 1
  const [after] = await work.executor
    .update(deliveries)
    .set({ attempts: number, ...consequences(before, attempt.outcome, work.clock.now()) })
    .where(eq(deliveries.id, id))
    .returning()
  if (after === undefined) throw new Error(`The delivery ${id} vanished.`)
  const { startedAt, duration, outcome } = attempt
  const { statusCode } = outcome
  const { fault, answer } = isErasedDelivery(before) ? { fault: null, answer: null } : outcome
  await work.executor
    .insert(deliveryAttempts)
    .values({ deliveryId: id, number, startedAt, duration, statusCode, fault, answer })
  return after
}

function consequences(before: DeliveryRow, outcome: WebhookOutcome, now: Instant): Partial<DeliveryRow> {
  const tries = before.tries + 1
  if (before.state === 'cancelled' || before.state === 'delivered') return { tries }
  if (isSuccess(outcome)) return { tries, state: 'delivered', nextAttemptAt: null, settledAt: now }
  if (before.state === 'failed') return { tries }
  const nextAttemptAt = nextTry({ key: before.key, tries, now }, outcome.retryAfter)
  if (nextAttemptAt !== undefined) return { tries, nextAttemptAt }
  return { tries, state: 'failed', nextAttemptAt: null, settledAt: now }
}

async function noteHealth(work: OperatorWork, webhookId: number, outcome: WebhookOutcome): Promise<void> {
  const { statusCode, retryAfter } = outcome
  const own = eq(webhooks.id, webhookId)
  if (statusCode !== null && !unavailableStatuses.includes(statusCode)) {
    const unwell = or(gt(webhooks.failuresInRow, 0), isNotNull(webhooks.restsUntil))
    await work.executor.update(webhooks).set({ failuresInRow: 0, restsUntil: null }).where(and(own, unwell))
    return
  }
  const [webhook] = await work.executor
    .select({ failuresInRow: webhooks.failuresInRow, restsUntil: webhooks.restsUntil })
    .from(webhooks)
    .where(own)
    .for('no key update')
  if (webhook === undefined) throw new Error(`The webhook ${webhookId} vanished.`)
  const now = work.clock.now()
  // Several were under way when the first of them failed: together they are one failure.
  if (webhook.restsUntil !== null && now < webhook.restsUntil) return
  const failures = webhook.failuresInRow + 1
  const restsUntil = restUntil({ webhookId, failures, now }, retryAfter)
  await work.executor.update(webhooks).set({ failuresInRow: failures, restsUntil }).where(own)
}
