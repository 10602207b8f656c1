import { pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.js'

/** What the gateway drew for itself and keeps to itself: keys of its own signatures, by what they sign. */
export const secrets = pgTable('secrets', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
  createdAt: instant('created_at').notNull(),
})
