import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { identity, instant, reference } from './columns.js'
import { contests } from './contest.js'

export const entryMethods = pgTable(
  'entry_methods',
  {
    id: identity(100_001),
    contestId: reference('contest_id')
      .notNull()
      .references(() => contests.id),
    /** The method's number within the contest, never reused. */
    seq: integer('seq').notNull(),
    /** The id of the type in the catalogue. */
    typeId: integer('type_id').notNull(),
    /** Entries for one completion, at least 1. */
    amount: integer('amount').notNull(),
    title: text('title'),
    link: text('link'),
    required: boolean('required').notNull(),
    daily: boolean('daily').notNull(),
    /** Place in the display order, from 1 without gaps. */
    position: integer('position').notNull(),
    level: integer('level'),
    iconColor: text('icon_color'),
    instructions: text('instructions'),
    displayed: boolean('displayed').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('entry_methods_seq').on(table.contestId, table.seq),
    index('entry_methods_position').on(table.contestId, table.position),
    uniqueIndex('entry_methods_user_details').on(table.contestId).where(sql`${table.typeId} = 1`),
  ],
)

export type EntryMethodRow = typeof entryMethods.$inferSelect
