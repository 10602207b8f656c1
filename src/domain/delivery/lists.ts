import { and, eq, gte, type SQL, sql } from 'drizzle-orm'
import { rows } from '../../database/connection.js'
import {
  type DeliveryAttemptRow,
  type DeliveryRow,
  type DeliveryState,
  deliveries,
  deliveryAttempts,
} from '../../database/tables/index.js'
import type { Instant } from '../clock.js'
import { countRows, type List, type Page, type PageRequest, readLists, readPages } from '../page.js'
import type { BatchRead } from '../work.js'

/** Which deliveries; all conditions hold together. Absent and null: no condition. */
export interface DeliveryConditions {
  readonly state?: DeliveryState | null | undefined
  /** The word in the body. */
  readonly event?: string | null | undefined
  /** Of changes at this instant or later. */
  readonly since?: Instant | null | undefined
}

function matching({ state, event, since }: DeliveryConditions): SQL | undefined {
  return and(
    state == null ? undefined : eq(deliveries.state, state),
    event == null ? undefined : eq(deliveries.event, event),
    since == null ? undefined : gte(deliveries.occurredAt, since),
  )
}

/** The latest change first. */
function listOf(conditions: DeliveryConditions): List<typeof deliveries> {
  return {
    table: deliveries,
    parent: deliveries.webhookId,
    id: deliveries.id,
    where: matching(conditions),
    order: {
      name: 'occurred_at desc',
      expression: deliveries.occurredAt,
      type: 'timestamptz',
      direction: 'desc',
    },
  }
}

/** A page of the deliveries to each of many receivers, which the caller may see, in one statement. */
export const deliveryPages: BatchRead<
  number,
  Page<DeliveryRow>,
  { readonly filter: DeliveryConditions; readonly page: PageRequest }
> = (work, webhookIds, { filter, page }) => readPages(work.executor, listOf(filter), webhookIds, page)

/** How many deliveries to each of many receivers match, in one statement. */
export const deliveryCounts: BatchRead<number, number, DeliveryConditions> = (work, webhookIds, filter) =>
  countRows(work.executor, listOf(filter), webhookIds)

/** What is not delivered. A type, not an interface: rows() asks for an index signature. */
export type Undelivered = { readonly pending: number; readonly failed: number }

/** How many deliveries to each of many receivers wait, and how many have failed: read from their own indexes. */
export const undeliveredCounts: BatchRead<number, Undelivered> = async (work, webhookIds) => {
  const counted = (state: DeliveryState) =>
    sql`(select count(*) from ${deliveries} where ${deliveries.webhookId} = w.id
      and ${deliveries.state} = ${sql.raw(`'${state}'`)})::integer`
  const found = await rows<{ readonly id: number } & Undelivered>(
    work.executor,
    sql`select w.id, ${counted('pending')} as pending, ${counted('failed')} as failed
      from unnest(${sql.param([...webhookIds])}::bigint[]) as w(id)`,
  )
  return new Map(found.map(({ id, pending, failed }) => [Number(id), { pending, failed }]))
}

/** Attempts that one list gives. */
const attemptBound = 50

/** The latest 50 attempts of each of many deliveries, which the caller may see, latest first. */
export const attemptsOfDeliveries: BatchRead<number, readonly DeliveryAttemptRow[]> = (work, deliveryIds) =>
  readLists(
    work.executor,
    {
      table: deliveryAttempts,
      parent: deliveryAttempts.deliveryId,
      id: deliveryAttempts.id,
      where: undefined,
      order: {
        name: 'number desc',
        expression: deliveryAttempts.number,
        type: 'bigint',
        direction: 'desc',
      },
    },
    deliveryIds,
    attemptBound,
  )
