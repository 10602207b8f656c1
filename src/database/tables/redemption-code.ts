import { sql } from 'drizzle-orm'
import { bigint, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { identity, instant, reference } from './columns.js'
import { winners } from './draw.js'
import { prizes } from './prize.js'

/** Codes with which winners claim a prize: one per winner, and never given twice (#134). */
export const redemptionCodes = pgTable(
  'redemption_codes',
  {
    id: identity(55_001),
    prizeId: reference('prize_id')
      .notNull()
      .references(() => prizes.id),
    code: text('code').notNull(),
    /** Who has it; kept when the winner is removed, since the code may be known already. */
    winnerId: bigint('winner_id', { mode: 'number' }).references(() => winners.id),
    assignedAt: instant('assigned_at'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('redemption_codes_code').on(table.prizeId, table.code),
    uniqueIndex('redemption_codes_winner').on(table.winnerId),
    index('redemption_codes_free').on(table.prizeId, table.id).where(sql`${table.winnerId} is null`),
  ],
)

export type RedemptionCodeRow = typeof redemptionCodes.$inferSelect
