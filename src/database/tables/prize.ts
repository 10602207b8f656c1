import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { identity, instant, reference } from './columns.js'
import { contests } from './contest.js'

/** What can be won in a contest. */
export const prizes = pgTable(
  'prizes',
  {
    id: identity(50_001),
    contestId: reference('contest_id')
      .notNull()
      .references(() => contests.id),
    /** The prize's number within the contest, never reused: SweepWidget's prize_id (#132). */
    seq: integer('seq').notNull(),
    name: text('name').notNull(),
    /** Free text (#133). */
    value: text('value'),
    /** The currency's code as given. */
    currency: text('currency').notNull(),
    /** How many winners may have it, at least 1. */
    quantity: integer('quantity').notNull(),
    /** How many have it now. */
    redeemed: integer('redeemed').notNull().default(0),
    /** Place in the order in which prizes are assigned, from 1 without gaps among those not archived. */
    position: integer('position').notNull(),
    redemptionEnabled: boolean('redemption_enabled').notNull(),
    redemptionInstructions: text('redemption_instructions'),
    redemptionSubject: text('redemption_subject'),
    redemptionReplyToEmail: text('redemption_reply_to_email'),
    redemptionReplyToName: text('redemption_reply_to_name'),
    archivedAt: instant('archived_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('prizes_seq').on(table.contestId, table.seq),
    index('prizes_position').on(table.contestId, table.position),
    check('prizes_capacity', sql`${table.redeemed} between 0 and ${table.quantity}`),
  ],
)

export type PrizeRow = typeof prizes.$inferSelect
