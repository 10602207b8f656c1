import { and, desc, eq, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm'
import { type DeliveryRow, deliveries, type WebhookRow, webhooks } from '../../database/tables/index.js'
import type { Caller } from '../caller.js'
import { notFound } from '../errors.js'
import type { BatchRead, Work, WriteWork } from '../work.js'

/** Names a delivery: by its number, or by the key that its receiver sees. */
export type DeliveryKey = { readonly id: number } | { readonly key: string }

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The condition for the delivery; NOT_FOUND for a text that no key is. */
function named(by: DeliveryKey): SQL {
  if ('id' in by) return eq(deliveries.id, by.id)
  if (!uuidPattern.test(by.key)) throw notFound('delivery')
  return eq(deliveries.key, by.key)
}

/**
 * The condition under which a delivery exists for the caller. A key restricted to contests sees those of their
 * workflows; webhooks hear of every contest (#2).
 */
function visibleDeliveries(caller: Caller): SQL | undefined {
  return and(visibleReceivers(caller), allowedContests(caller))
}

function visibleReceivers({ accountId, contestIds }: Caller): SQL | undefined {
  const own = and(eq(webhooks.accountId, accountId), isNull(webhooks.deletedAt))
  return contestIds === null ? own : and(own, eq(webhooks.purpose, 'workflow'))
}

function allowedContests({ contestIds }: Caller): SQL | undefined {
  if (contestIds === null) return undefined
  return sql`${deliveries.contestId} = any(${sql.param([...contestIds])}::bigint[])`
}

/** Deliveries by id, as far as they exist for the caller. */
export const deliveriesById: BatchRead<number, DeliveryRow> = async (work, ids) => {
  const found = await work.executor
    .select(getTableColumns(deliveries))
    .from(deliveries)
    .innerJoin(webhooks, eq(webhooks.id, deliveries.webhookId))
    .where(and(sql`${deliveries.id} = any(${sql.param([...ids])}::bigint[])`, visibleDeliveries(work.caller)))
  return new Map(found.map((delivery) => [delivery.id, delivery]))
}

/** The newest deliveries to one receiver or to all of the account, `limit` at most, in one statement. */
export async function newestDeliveries(
  { executor, caller }: Work,
  webhookId: number | undefined,
  limit: number,
): Promise<DeliveryRow[]> {
  const newest = executor
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.webhookId, webhooks.id), allowedContests(caller)))
    .orderBy(desc(deliveries.occurredAt), desc(deliveries.id))
    .limit(limit)
    .as('newest')
  const found = await executor
    .select({ delivery: newest._.selectedFields })
    .from(webhooks)
    .crossJoinLateral(newest)
    .where(and(webhookId === undefined ? undefined : eq(webhooks.id, webhookId), visibleReceivers(caller)))
    .orderBy(desc(newest.occurredAt), desc(newest.id))
    .limit(limit)
  return found.map(({ delivery }) => delivery)
}

/** A delivery with its receiver. */
export interface Addressed {
  readonly delivery: DeliveryRow
  readonly webhook: WebhookRow
}

function visible({ caller }: Work, found: Addressed | undefined): Addressed {
  if (found === undefined) throw notFound('delivery')
  const { delivery, webhook } = found
  if (webhook.accountId !== caller.accountId) throw notFound('delivery', 'foreign')
  if (webhook.deletedAt !== null) throw notFound('delivery', 'deleted')
  const { contestIds } = caller
  const allowed =
    contestIds === null ||
    (webhook.purpose === 'workflow' && delivery.contestId !== null && contestIds.includes(delivery.contestId))
  if (!allowed) throw notFound('delivery', 'restricted')
  return found
}

/** The delivery; NOT_FOUND, with its reason, for one that does not exist for the caller. */
export async function requireDelivery(work: Work, by: DeliveryKey): Promise<Addressed> {
  const [found] = await work.executor
    .select({ delivery: deliveries, webhook: webhooks })
    .from(deliveries)
    .innerJoin(webhooks, eq(webhooks.id, deliveries.webhookId))
    .where(named(by))
  return visible(work, found)
}

/** The same with its receiver locked, and it after that, as by all who change both. */
export async function lockDelivery(work: WriteWork, by: DeliveryKey): Promise<Addressed> {
  const { delivery } = await requireDelivery(work, by)
  const [webhook] = await work.executor
    .select()
    .from(webhooks)
    .where(eq(webhooks.id, delivery.webhookId))
    .for('no key update')
  const [locked] = await work.executor.select().from(deliveries).where(named(by)).for('update')
  return visible(work, webhook && locked && { delivery: locked, webhook })
}
