import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { identity, instant, reference } from './columns.js'

export const accounts = pgTable('accounts', {
  id: identity(3_001),
  name: text('name').notNull(),
  email: text('email'),
  website: text('website'),
  avatarUrl: text('avatar_url'),
  /** The vendor's facts about the plan, configured per account (#69). */
  plan: integer('plan').notNull().default(6),
  planName: text('plan_name').notNull().default('Enterprise'),
  paymentPlatform: integer('payment_platform').notNull().default(1),
  createdAt: instant('created_at').notNull(),
})

export const brands = pgTable(
  'brands',
  {
    id: identity(7_001),
    accountId: reference('account_id')
      .notNull()
      .references(() => accounts.id),
    name: text('name').notNull(),
    active: boolean('active').notNull().default(true),
    /** The brand that creations go to when the key names none (#70); one per account. */
    isDefault: boolean('is_default').notNull().default(false),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('brands_account').on(table.accountId, table.id),
    uniqueIndex('brands_default').on(table.accountId).where(sql`${table.isDefault}`),
  ],
)

export type AccountRow = typeof accounts.$inferSelect
export type BrandRow = typeof brands.$inferSelect
