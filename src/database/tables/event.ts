import { sql } from 'drizzle-orm'
import { customType, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { accounts } from './account.js'
import { identity, instant, reference } from './columns.js'

const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' })

/** Every domain change, recorded in its own transaction. */
export const events = pgTable(
  'events',
  {
    id: identity(1),
    accountId: reference('account_id')
      .notNull()
      .references(() => accounts.id),
    contestId: reference('contest_id'),
    /** `participant.created`, `entry.created` … */
    type: text('type').notNull(),
    /** Ids and figures of the change; no personal data. */
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
    occurredAt: instant('occurred_at').notNull(),
    /** The writing transaction: readers advance only past settled ones. */
    transactionId: transactionId('transaction_id').notNull().default(sql`pg_current_xact_id()`),
  },
  (table) => [index('events_settled').on(table.transactionId, table.id)],
)
