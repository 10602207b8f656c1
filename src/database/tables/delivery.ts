import { sql } from 'drizzle-orm'
import { bigint, index, integer, json, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './account.js'
import { identity, instant, reference } from './columns.js'
import { webhooks } from './webhook.js'

export const deliveryStates = ['pending', 'delivered', 'failed', 'cancelled'] as const

export type DeliveryState = (typeof deliveryStates)[number]

/** One message to one receiver, made in the transaction that reads its event. */
export const deliveries = pgTable(
  'deliveries',
  {
    id: identity(80_001),
    accountId: reference('account_id')
      .notNull()
      .references(() => accounts.id),
    webhookId: reference('webhook_id')
      .notNull()
      .references(() => webhooks.id),
    eventId: reference('event_id').notNull(),
    contestId: bigint('contest_id', { mode: 'number' }),
    /** Whom it is about: what concerns one person is sent in order. Null: the contest as a whole. */
    participantId: bigint('participant_id', { mode: 'number' }),
    /** The word in the body's `event`: `entry.created`, `form_submitted` … */
    event: text('event').notNull(),
    /** What `X-Webhook-Delivery` says, the same at every attempt (#155). */
    key: uuid('key').notNull().unique(),
    /** The body's `data`; `json`, so that every attempt sends the same bytes. */
    data: json('data').$type<Readonly<Record<string, unknown>>>().notNull(),
    /** When the change happened. */
    occurredAt: instant('occurred_at').notNull(),
    state: text('state', { enum: deliveryStates }).notNull(),
    /** How many attempts there were. */
    attempts: integer('attempts').notNull().default(0),
    /** How many of them since it was made or sent again by hand: the sixth is the last (#155). */
    tries: integer('tries').notNull().default(0),
    /** When it is tried next; null once it is settled. */
    nextAttemptAt: instant('next_attempt_at'),
    settledAt: instant('settled_at'),
  },
  (table) => [
    uniqueIndex('deliveries_once').on(table.webhookId, table.eventId),
    index('deliveries_webhook').on(table.webhookId, table.occurredAt, table.id),
    // A page of those in one state, however few of the latest are.
    index('deliveries_state').on(table.webhookId, table.state, table.occurredAt, table.id),
    index('deliveries_due')
      .on(table.webhookId, table.nextAttemptAt, table.id)
      .where(sql`${table.state} = 'pending'`),
    index('deliveries_failed').on(table.webhookId, table.settledAt).where(sql`${table.state} = 'failed'`),
    index('deliveries_participant').on(table.participantId).where(sql`${table.participantId} is not null`),
    index('deliveries_settled').on(table.settledAt).where(sql`${table.settledAt} is not null`),
  ],
)

/** What came of one attempt. */
export const deliveryAttempts = pgTable(
  'delivery_attempts',
  {
    id: identity(1),
    deliveryId: reference('delivery_id')
      .notNull()
      .references(() => deliveries.id, { onDelete: 'cascade' }),
    /** From 1. */
    number: integer('number').notNull(),
    startedAt: instant('started_at').notNull(),
    /** Milliseconds until the answer was read or given up. */
    duration: integer('duration').notNull(),
    /** The status that the receiver answered; null: no answer came. */
    statusCode: integer('status_code'),
    /** A sentence on why no answer came; null: one did. */
    fault: text('fault'),
    /** The first part of the answer's body; null: there was none. */
    answer: text('answer'),
  },
  (table) => [uniqueIndex('delivery_attempts_number').on(table.deliveryId, table.number)],
)

/** Which receiver is being sent to, by one process at a time. Times are the database's own. */
export const deliveryLeases = pgTable('delivery_leases', {
  webhookId: bigint('webhook_id', { mode: 'number' })
    .primaryKey()
    .references(() => webhooks.id),
  /** Who has it: made anew for each lease. */
  owner: uuid('owner').notNull(),
  /** When it ends by itself, should its owner have died. */
  endsAt: instant('ends_at').notNull(),
})

export type DeliveryRow = typeof deliveries.$inferSelect
export type DeliveryAttemptRow = typeof deliveryAttempts.$inferSelect
