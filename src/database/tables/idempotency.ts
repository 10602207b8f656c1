import { json, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { accounts } from './account.js'
import { instant, reference } from './columns.js'

/** What was answered to a request that carried an Idempotency-Key (#21, #182). Kept for ever. */
export const idempotencyRecords = pgTable(
  'idempotency_records',
  {
    accountId: reference('account_id')
      .notNull()
      .references(() => accounts.id),
    /** `graphql` or a dialect's operation (`blitz-rocket/entries.create`). */
    operation: text('operation').notNull(),
    /** The printed id of the contest in the path, or empty. */
    contest: text('contest').notNull(),
    key: text('key').notNull(),
    /** sha256 of the request in canonical form, hex. */
    fingerprint: text('fingerprint').notNull(),
    /** The operation's result as text, fields in order, secrets withheld; null only inside its transaction. */
    answer: json('answer').$type<Record<string, unknown>>(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.operation, table.contest, table.key] })],
)
