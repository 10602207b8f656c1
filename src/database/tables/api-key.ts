import { bigint, index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { accounts, brands } from './account.js'
import { identity, instant, reference } from './columns.js'

export const apiKeys = pgTable(
  'api_keys',
  {
    id: identity(9_001),
    accountId: reference('account_id')
      .notNull()
      .references(() => accounts.id),
    brandId: reference('brand_id').references(() => brands.id),
    name: text('name').notNull(),
    /** The first characters of the raw key, which identify it to people and are no secret (#3). */
    prefix: text('prefix').notNull(),
    /** sha256 of the raw key, lower-case hex. The raw key is kept nowhere. */
    hash: text('hash').notNull().unique(),
    scopes: text('scopes').array().notNull(),
    /** The only contests that exist for this key; null: all of the account's (#2). */
    contestIds: bigint('contest_ids', { mode: 'number' }).array(),
    /** Requests a minute that read, change or read heavily; null: as the REST API's contract has it. */
    readsPerMinute: integer('reads_per_minute'),
    writesPerMinute: integer('writes_per_minute'),
    heavyReadsPerMinute: integer('heavy_reads_per_minute'),
    /** GraphQL requests a minute and their cost; null: as for every key. */
    requestsPerMinute: integer('requests_per_minute'),
    costPerMinute: integer('cost_per_minute'),
    createdAt: instant('created_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [index('api_keys_account').on(table.accountId, table.id)],
)

export type ApiKeyRow = typeof apiKeys.$inferSelect
