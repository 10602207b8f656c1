import { randomUUID } from 'node:crypto'
import { and, desc, eq, lt } from 'drizzle-orm'
import {
  type DeliveryAttemptRow,
  deliveries,
  deliveryAttempts,
  type EntryRow,
  type EventRow,
  entries,
  type WebhookRow,
} from '../../database/tables/index.js'
import type { Instant } from '../clock.js'
import { payloadsOf } from '../delivery/payload.js'
import { entryData } from '../entry/ledger.js'
import type { OperatorWork } from '../operator.js'

/** What became of the demo's deliveries, the latest first: statuses of their attempts, or why there was no answer. */
const outcomes: readonly (readonly (number | string)[])[] = [
  Array(6).fill('The receiver refused the connection.') as string[],
  [502, 'The receiver did not answer within 10 s.', 502, 500, 500, 500],
  [503, 204],
  [204],
]

const minute = 60_000

/** When attempts are made, in minutes after the change. */
const attemptTimes = [0, 1.1, 11, 64, 380, 1_500].map((minutes) => minutes * minute)

const before = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) - milliseconds).toISOString()

/**
 * What the webhook was sent before it was switched off: four of the contest's entries that are some days old, with
 * the attempts. The events behind them never were: their numbers are below zero.
 */
export async function storeDeliveries(
  work: OperatorWork,
  webhook: WebhookRow,
  contestId: number,
): Promise<void> {
  const twoDaysAgo = before(work.clock.now(), 2 * 24 * 60 * minute)
  const rows = await work.executor
    .select()
    .from(entries)
    .where(and(eq(entries.contestId, contestId), lt(entries.occurredAt, twoDaysAgo)))
    .orderBy(desc(entries.occurredAt), desc(entries.id))
    .limit(outcomes.length)
  const told = rows.map((entry, index) => eventOf(webhook.accountId, entry, -1 - index))
  const payloads = await payloadsOf(work, told)
  for (const [index, event] of told.entries()) {
    await storeOne(work, webhook, event, payloads.get(event.id) ?? {}, outcomes[index] ?? [])
  }
}

function eventOf(accountId: number, entry: EntryRow, id: number): EventRow {
  const { contestId, occurredAt } = entry
  const type = 'entry.created'
  return { id, accountId, contestId, type, data: entryData(entry), occurredAt, sourceId: null }
}

async function storeOne(
  work: OperatorWork,
  { id: webhookId }: WebhookRow,
  { id: eventId, accountId, contestId, type, data: facts, occurredAt }: EventRow,
  data: Record<string, unknown>,
  outcome: readonly (number | string)[],
): Promise<void> {
  const last = outcome.at(-1)
  const [delivery] = await work.executor
    .insert(deliveries)
    .values({
      ...{ accountId, webhookId, eventId, contestId, data, occurredAt },
      participantId: Number(facts['participantId']),
      event: type,
      key: randomUUID(),
      state: last === 204 ? 'delivered' : 'failed',
      attempts: outcome.length,
      tries: outcome.length,
      settledAt: before(occurredAt, -(attemptTimes[outcome.length - 1] ?? 0) - 300),
    })
    .returning({ id: deliveries.id })
  if (delivery === undefined) throw new Error('The delivery was not made.')
  await work.executor
    .insert(deliveryAttempts)
    .values(outcome.map((came, index) => attemptOf(delivery.id, occurredAt, came, index)))
}

function attemptOf(
  deliveryId: number,
  occurredAt: Instant,
  came: number | string,
  index: number,
): Omit<DeliveryAttemptRow, 'id'> {
  const answered = typeof came === 'number'
  const unanswered = String(came).includes('within 10 s') ? 10_000 : 12
  return {
    deliveryId,
    number: index + 1,
    startedAt: before(occurredAt, -(attemptTimes[index] ?? 0)),
    duration: answered ? 180 : unanswered,
    statusCode: answered ? came : null,
    fault: answered ? null : came,
    answer: came === 502 ? 'Bad Gateway' : came === 500 ? 'Internal Server Error' : null,
  }
}
