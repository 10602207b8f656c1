import { sql } from 'drizzle-orm'
import { jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { identity, instant, reference } from './columns.js'

/** Every domain change, recorded in its own transaction. */
export const events = pgTable('events', {
  id: identity(1),
  /** No reference: the account of a key, which refers to it, or of a contest. Nothing takes an account away. */
  accountId: reference('account_id').notNull(),
  contestId: reference('contest_id'),
  /** `participant.created`, `entry.created` … */
  type: text('type').notNull(),
  /** Ids and figures of the change; no personal data. */
  data: jsonb('data').$type<Readonly<Record<string, unknown>>>().notNull(),
  occurredAt: instant('occurred_at').notNull(),
  /**
   * The source from which the change was drawn in, as the transaction says (`tellSource`); null: it was made here. No reference,
   * as with accounts.
   */
  sourceId: reference('source_id').default(sql`nullif(current_setting('gateway.source', true), '')::bigint`),
})

export type EventRow = typeof events.$inferSelect

/** How far each reader of the events has come: everything up to `afterId` is settled and done. */
export const eventReaders = pgTable('event_readers', {
  name: text('name').primaryKey(),
  afterId: reference('after_id').notNull(),
  updatedAt: instant('updated_at').notNull(),
})
