import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { accounts } from './account.js'
import { identity, instant, reference } from './columns.js'

/** Where an account's events are sent, and where a contest's workflow is. */
export const webhooks = pgTable(
  'webhooks',
  {
    id: identity(70_101),
    accountId: reference('account_id')
      .notNull()
      .references(() => accounts.id),
    /**
     * `events`: hears of the account's events; `workflow`: the action of one workflow, in no list of webhooks; `drawn`: a source's service
     * calls it, and the gateway does not, though it is listed.
     */
    purpose: text('purpose', { enum: ['events', 'workflow', 'drawn'] })
      .notNull()
      .default('events'),
    url: text('url').notNull(),
    /** The event types it gets. */
    events: text('events').array().notNull(),
    active: boolean('active').notNull(),
    /** The key of the signature: 64 hexadecimal digits as text (#153). Signing needs it as it is. */
    secret: text('secret').notNull(),
    /** The secret before the last rotation, valid beside the new one until `previousSecretUntil`. */
    previousSecret: text('previous_secret'),
    previousSecretUntil: instant('previous_secret_until'),
    /** Attempts in a row that found the receiver unavailable; 0 after any other answer. */
    failuresInRow: integer('failures_in_row').notNull().default(0),
    /** Nothing is tried before this instant; null: at once. */
    restsUntil: instant('rests_until'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    deletedAt: instant('deleted_at'),
  },
  (table) => [
    index('webhooks_account').on(table.accountId, table.id),
    // What is to be forgotten when its time is over.
    index('webhooks_previous_secret')
      .on(table.previousSecretUntil)
      .where(sql`${table.previousSecret} is not null`),
  ],
)

export type WebhookRow = typeof webhooks.$inferSelect
