import { index, pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { accounts } from './account.js'
import { apiKeys } from './api-key.js'
import { count, instant, reference } from './columns.js'

/** Requests per key and minute, added up in batches by each process (#64). */
export const apiUsage = pgTable(
  'api_usage',
  {
    accountId: reference('account_id')
      .notNull()
      .references(() => accounts.id),
    keyId: reference('key_id')
      .notNull()
      .references(() => apiKeys.id),
    /** The start of the minute in UTC. */
    minute: instant('minute').notNull(),
    requests: count('requests').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.minute, table.keyId] }),
    index('api_usage_minute').on(table.minute),
  ],
)
