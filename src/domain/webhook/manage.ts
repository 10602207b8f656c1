import { randomBytes } from 'node:crypto'
import { and, count, eq, isNull } from 'drizzle-orm'
import { type WebhookRow, webhooks } from '../../database/tables/index.js'
import { lockAccount } from '../account/brands.js'
import { requireUnrestricted } from '../caller.js'
import { Checks } from '../checks.js'
import { cancelPending } from '../delivery/cancel.js'
import { DomainError, notFound } from '../errors.js'
import { recordEvents } from '../event/record.js'
import type { WriteWork } from '../work.js'
import { addressFault } from './address.js'
import { eventsNamed, webhookEvents } from './events.js'
import { hearsEvents, lockWebhook } from './find.js'

/** Most webhooks that an account has at a time. */
export const webhookBound = 100

type Given<T> = T | null | undefined

/** Changes of a webhook: absent keeps, null is refused. */
export interface WebhookChanges {
  /** A public https address without user and password, at most 2,048 characters (#156). */
  readonly url?: Given<string>
  /** Words of `webhookEvents`, at least one; repeats are dropped. They replace those before. */
  readonly events?: Given<readonly string[]>
  readonly active?: Given<boolean>
}

export interface NewWebhook {
  readonly url: string
  readonly events: readonly string[]
  /** True unless given. */
  readonly active?: Given<boolean>
}

/** Throws VALIDATION_FAILED with every fault of the input. */
export function checkWebhook(work: WriteWork, input: WebhookChanges): void {
  const { url, events } = input
  const checks = new Checks()
  checks.notNull('', input, ['url', 'events', 'active'])
  const wrong = url == null ? undefined : addressFault(url, work.settings.privateWebhooks)
  checks.that(wrong === undefined, 'url', `url ${wrong}.`)
  checks.that(events?.length !== 0, 'events', 'events must name at least one event.')
  checks.that(
    (events ?? []).every((word) => webhookEvents.some((known) => known === word)),
    'events',
    `events must be among ${webhookEvents.join(', ')}.`,
  )
  checks.done()
}

/** 64 lower-case hexadecimal digits, the key of the signature as text (#153). */
export function newSecret(): string {
  return randomBytes(32).toString('hex')
}

/**
 * Makes a webhook. Its secret is shown this once and withheld from stored answers (#21). A key restricted to
 * contests may not (#2); STATE_FORBIDS beyond 100 webhooks.
 */
export async function createWebhook(work: WriteWork, input: NewWebhook): Promise<WebhookRow> {
  requireUnrestricted(work.caller, 'make webhooks')
  const { url, events } = input
  checkWebhook(work, { url, events })
  const { accountId } = work.caller
  await lockAccount(work, accountId)
  const [kept] = await work.executor
    .select({ webhooks: count() })
    .from(webhooks)
    .where(and(eq(webhooks.accountId, accountId), isNull(webhooks.deletedAt), hearsEvents))
  if ((kept?.webhooks ?? 0) >= webhookBound) {
    throw new DomainError('STATE_FORBIDS', `An account has at most ${webhookBound} webhooks.`, {
      subject: 'webhook',
    })
  }
  const now = work.clock.now()
  const secret = newSecret()
  work.withhold(secret)
  const [made] = await work.executor
    .insert(webhooks)
    .values({
      accountId,
      url,
      events: eventsNamed(events),
      active: input.active ?? true,
      secret,
      createdAt: now,
      updatedAt: now,
    })
    .returning()
  if (made === undefined) throw new Error('The webhook was not made.')
  await recordEvents(work, [{ type: 'webhook.created', contestId: null, data: { webhookId: made.id } }])
  return made
}

/** Changes a webhook; its secret stays. Nothing given changes nothing (#77). A key restricted to contests may not. */
export async function updateWebhook(
  work: WriteWork,
  id: number,
  changes: WebhookChanges,
): Promise<WebhookRow> {
  requireUnrestricted(work.caller, 'change webhooks')
  checkWebhook(work, changes)
  const webhook = await lockWebhook(work, id)
  const after = {
    url: changes.url ?? webhook.url,
    events: changes.events == null ? webhook.events : eventsNamed(changes.events),
    active: changes.active ?? webhook.active,
  }
  const names = Object.keys(after) as (keyof typeof after)[]
  const fields = names.filter((name) => String(after[name]) !== String(webhook[name]))
  if (fields.length === 0) return webhook
  const [updated] = await work.executor
    .update(webhooks)
    .set({ ...after, updatedAt: work.clock.now() })
    .where(eq(webhooks.id, id))
    .returning()
  if (updated === undefined) throw notFound('webhook')
  await recordEvents(work, [{ type: 'webhook.updated', contestId: null, data: { webhookId: id, fields } }])
  return updated
}

/** What a receiver has no more once it is deleted. */
const endedReceiver = {
  active: false,
  secret: '',
  previousSecret: null,
  previousSecretUntil: null,
  restsUntil: null,
} as const

/** What is cancelled with its receiver; if there is more, the delivery service cancels the rest. */
const cancelledAtOnce = 5_000

/** Deletes a receiver that is locked, be it a workflow's: what waits is cancelled, and its secrets are forgotten. */
export async function endReceiver(work: WriteWork, id: number): Promise<void> {
  const now = work.clock.now()
  await work.executor
    .update(webhooks)
    .set({ ...endedReceiver, deletedAt: now, updatedAt: now })
    .where(eq(webhooks.id, id))
  await cancelPending(work, id, cancelledAtOnce)
}

/**
 * Deletes a webhook for good: nothing is sent to it any more, what waits is cancelled, and its secrets are
 * forgotten; the row stays for what refers to it. Again it is NOT_FOUND. A key restricted to contests may not.
 */
export async function deleteWebhook(work: WriteWork, id: number): Promise<void> {
  requireUnrestricted(work.caller, 'delete webhooks')
  await lockWebhook(work, id)
  await endReceiver(work, id)
  await recordEvents(work, [{ type: 'webhook.deleted', contestId: null, data: { webhookId: id } }])
}
