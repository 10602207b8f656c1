import { and, eq, isNull, ne, type SQL, sql } from 'drizzle-orm'
import { type WebhookRow, webhooks } from '../../database/tables/index.js'
import { notFound } from '../errors.js'
import {
  countRows,
  type List,
  type ListOrder,
  type Page,
  type PageRequest,
  readLists,
  readPages,
} from '../page.js'
import type { BatchRead, Work, WriteWork } from '../work.js'

/** Most webhooks that one list gives (#68). */
const listBound = 10_000

const newestFirst: ListOrder = { name: 'id', expression: webhooks.id, type: 'bigint', direction: 'desc' }

/** What is a webhook to its account, those too that a source's service calls; the others are the actions of workflows. */
export const hearsEvents: SQL = ne(webhooks.purpose, 'workflow')

/** The webhooks that exist for the caller, newest first. One hears of every contest: none exists for a key restricted to some (#2). */
function listFor({ caller }: Work): List<typeof webhooks> {
  const where = and(
    eq(webhooks.accountId, caller.accountId),
    isNull(webhooks.deletedAt),
    hearsEvents,
    caller.contestIds === null ? undefined : sql`false`,
  )
  return { table: webhooks, parent: webhooks.accountId, id: webhooks.id, where, order: newestFirst }
}

/** The webhooks of each account, newest first; at most 10,000. */
export const webhooksOfAccounts: BatchRead<number, readonly WebhookRow[]> = async (work, accountIds) =>
  await readLists(work.executor, listFor(work), accountIds, listBound)

/** A page of the webhooks of each account, newest first. */
export const webhookPages: BatchRead<number, Page<WebhookRow>, PageRequest> = (work, accountIds, page) =>
  readPages(work.executor, listFor(work), accountIds, page)

/** How many webhooks each account has. */
export const webhookCounts: BatchRead<number, number> = (work, accountIds) =>
  countRows(work.executor, listFor(work), accountIds)

/** Webhooks by id, as far as they exist for the caller. */
export const webhooksById: BatchRead<number, WebhookRow> = async (work, ids) => {
  if (work.caller.contestIds !== null) return new Map()
  const found = await work.executor
    .select()
    .from(webhooks)
    .where(
      and(
        sql`${webhooks.id} = any(${sql.param([...ids])}::bigint[])`,
        eq(webhooks.accountId, work.caller.accountId),
        isNull(webhooks.deletedAt),
        hearsEvents,
      ),
    )
  return new Map(found.map((webhook) => [webhook.id, webhook]))
}

function visible(work: Work, webhook: WebhookRow | undefined): WebhookRow {
  if (webhook === undefined || webhook.purpose === 'workflow') throw notFound('webhook')
  if (webhook.accountId !== work.caller.accountId) throw notFound('webhook', 'foreign')
  if (webhook.deletedAt !== null) throw notFound('webhook', 'deleted')
  if (work.caller.contestIds !== null) throw notFound('webhook', 'restricted')
  return webhook
}

/** The webhook; NOT_FOUND, with its reason, for one that does not exist for the caller. */
export async function requireWebhook(work: Work, id: number): Promise<WebhookRow> {
  const [found] = await work.executor.select().from(webhooks).where(eq(webhooks.id, id))
  return visible(work, found)
}

/** The same, locked for a change. */
export async function lockWebhook(work: WriteWork, id: number): Promise<WebhookRow> {
  const [found] = await work.executor.select().from(webhooks).where(eq(webhooks.id, id)).for('no key update')
  return visible(work, found)
}
