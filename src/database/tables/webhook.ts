import { boolean, index, pgTable, text } from 'drizzle-orm/pg-core'
import { accounts } from './account.js'
import { identity, instant, reference } from './columns.js'

/** Where an account's events are sent. */
export const webhooks = pgTable(
  'webhooks',
  {
    id: identity(70_101),
    accountId: reference('account_id')
      .notNull()
      .references(() => accounts.id),
    url: text('url').notNull(),
    /** The event types it gets. */
    events: text('events').array().notNull(),
    active: boolean('active').notNull(),
    /** The key of the signature: 64 hexadecimal digits as text (#153). Signing needs it as it is. */
    secret: text('secret').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    deletedAt: instant('deleted_at'),
  },
  (table) => [index('webhooks_account').on(table.accountId, table.id)],
)

export type WebhookRow = typeof webhooks.$inferSelect
