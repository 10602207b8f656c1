import { and, eq, lte, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import { type DeliveryRow, deliveries, deliveryLeases, webhooks } from '../../database/tables/index.js'
import type { OperatorWork } from '../operator.js'
import { dueUntil } from './hold.js'

/**
 * What a receiver has due by the clock, at most `bound`: those that have waited longest, in the order of their
 * ids. New ones fall due in that order as well.
 */
export async function dueDeliveries(
  work: OperatorWork,
  webhookId: number,
  bound: number,
): Promise<DeliveryRow[]> {
  const found = await work.executor
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.webhookId, webhookId),
        eq(deliveries.state, 'pending'),
        lte(deliveries.nextAttemptAt, work.clock.now()),
      ),
    )
    .orderBy(deliveries.nextAttemptAt, deliveries.id)
    .limit(bound)
  return found.sort((one, other) => one.id - other.id)
}

/** Whether a receiver has something to be seen to, and rests no more. */
export async function isDue(work: OperatorWork, webhookId: number): Promise<boolean> {
  const now = work.clock.now()
  const [found] = await rows<{ due: boolean }>(
    work.executor,
    sql`select exists (select from ${webhooks} where ${webhooks.id} = ${webhookId}
      and (${webhooks.restsUntil} is null or ${webhooks.restsUntil} <= ${now}::timestamptz)
      and exists (select from ${deliveries} where ${deliveries.webhookId} = ${webhooks.id}
        and ${deliveries.state} = 'pending' and ${deliveries.nextAttemptAt} <= ${dueUntil(now)})) as due`,
  )
  return found?.due === true
}

/** Receivers that have something due, and how far the search has come. */
export interface DueReceivers {
  /** Ascending: those that do not rest and that nobody is sending to. */
  readonly webhookIds: readonly number[]
  /** Where to go on; undefined: all were looked at. */
  readonly next: number | undefined
}

/**
 * Looks at `bound` receivers beyond `after` with something pending, in the order of their ids: it steps from one
 * to the next through the index, however much each has pending.
 */
export async function dueReceivers(work: OperatorWork, after: number, bound: number): Promise<DueReceivers> {
  const now = work.clock.now()
  const nextBeyond = (id: string) =>
    sql`(select ${deliveries.webhookId} from ${deliveries}
      where ${deliveries.state} = 'pending' and ${deliveries.webhookId} > ${sql.raw(id)}
      order by ${deliveries.webhookId} limit 1)`
  const found = await rows<{ id: number; due: boolean }>(
    work.executor,
    sql`with recursive first(id) as (values (${after}::bigint)), steps(id, n) as (
        select ${nextBeyond('first.id')}, 1 from first
        union all
        select ${nextBeyond('steps.id')}, n + 1 from steps where steps.id is not null and n < ${bound})
      select steps.id,
        (${webhooks.restsUntil} is null or ${webhooks.restsUntil} <= ${now}::timestamptz)
        and not exists (select from ${deliveryLeases}
          where ${deliveryLeases.webhookId} = steps.id and ${deliveryLeases.endsAt} > now())
        and exists (select from ${deliveries} where ${deliveries.webhookId} = steps.id
          and ${deliveries.state} = 'pending' and ${deliveries.nextAttemptAt} <= ${dueUntil(now)}) as due
      from steps join ${webhooks} on ${webhooks.id} = steps.id order by steps.n`,
  )
  return {
    webhookIds: found.filter(({ due }) => due).map(({ id }) => Number(id)),
    next: found.length < bound ? undefined : Number(found.at(-1)?.id),
  }
}
