import { sql } from 'drizzle-orm'
import { boolean, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { identity, instant, reference } from './columns.js'
import { contests } from './contest.js'
import { webhooks } from './webhook.js'

/** What a contest does when something happens: a signed call of the operator's address. */
export const workflows = pgTable(
  'workflows',
  {
    id: identity(75_001),
    contestId: reference('contest_id')
      .notNull()
      .references(() => contests.id),
    name: text('name').notNull(),
    /** What sets it off. */
    trigger: text('trigger', { enum: ['form_submitted'] }).notNull(),
    active: boolean('active').notNull(),
    /** Its action: the receiver, with address and secret. */
    webhookId: reference('webhook_id')
      .notNull()
      .unique()
      .references(() => webhooks.id),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    deletedAt: instant('deleted_at'),
  },
  (table) => [
    index('workflows_contest').on(table.contestId, table.id),
    uniqueIndex('workflows_active')
      .on(table.contestId, table.trigger)
      .where(sql`${table.active} and ${table.deletedAt} is null`),
  ],
)

export type WorkflowRow = typeof workflows.$inferSelect
