import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { count, identity, instant, reference } from './columns.js'
import { contests } from './contest.js'
import { entries } from './entry.js'
import { participants } from './participant.js'
import { prizes } from './prize.js'

/** One selection of winners: a random draw from a frozen pool, or a pick by hand. */
export const draws = pgTable(
  'draws',
  {
    id: identity(40_001),
    contestId: reference('contest_id')
      .notNull()
      .references(() => contests.id),
    kind: text('kind', { enum: ['random', 'manual'] }).notNull(),
    /** How many winners were asked for. */
    requested: integer('requested').notNull(),
    /** The least counted total with which a person was eligible. */
    minimumTotal: count('minimum_total').notNull(),
    excludePrevious: boolean('exclude_previous').notNull(),
    /** How many people were eligible when the pool was frozen. */
    poolSize: integer('pool_size').notNull(),
    /** Sum of their counted totals: the number of chances. */
    totalWeight: count('total_weight').notNull(),
    /** sha256 of the frozen pool's canonical bytes, hex; null for a pick by hand. */
    poolHash: text('pool_hash'),
    /** Where the randomness came from: `local`; null for a pick by hand. */
    randomSource: text('random_source', { enum: ['local'] }),
    /** The randomness from which every target follows, 32 bytes as hex. */
    randomness: text('randomness'),
    createdAt: instant('created_at').notNull(),
    completedAt: instant('completed_at'),
  },
  (table) => [index('draws_contest').on(table.contestId, table.id)],
)

export const winnerStatuses = ['won', 'notified', 'claimed', 'selected', 'disqualified', 'expired'] as const

export type WinnerStatus = (typeof winnerStatuses)[number]

/** A person who was selected, with the ledger row that won. */
export const winners = pgTable(
  'winners',
  {
    id: identity(60_001),
    contestId: reference('contest_id')
      .notNull()
      .references(() => contests.id),
    drawId: reference('draw_id')
      .notNull()
      .references(() => draws.id),
    participantId: reference('participant_id')
      .notNull()
      .references(() => participants.id),
    /** The winning row; null once it was deleted, which removes the winner first (#103). */
    entryId: bigint('entry_id', { mode: 'number' }).references(() => entries.id, { onDelete: 'set null' }),
    prizeId: bigint('prize_id', { mode: 'number' }).references(() => prizes.id),
    /** Whether the prize's `redeemed` counts this winner. */
    holdsPrize: boolean('holds_prize').notNull(),
    status: text('status', { enum: winnerStatuses }).notNull(),
    /** Whether the person is a winner now: neither removed, disqualified nor expired. */
    isCurrent: boolean('is_current').notNull(),
    /** The place within the draw, from 1. */
    rank: integer('rank').notNull(),
    /** The place in the frozen pool, from 0; null for a pick by hand. */
    selectionIndex: integer('selection_index'),
    /** The chance that was drawn, from 0 to the total weight less 1. */
    selectionTarget: count('selection_target'),
    /** The weight of the pool from which it was drawn. */
    selectionTotalWeight: count('selection_total_weight'),
    /** What the target was made of, hex. */
    selectionHash: text('selection_hash'),
    selectedAt: instant('selected_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** When the person was disqualified or banned; null: never while a winner (#195). */
    disqualifiedAt: instant('disqualified_at'),
    removedAt: instant('removed_at'),
  },
  (table) => [
    index('winners_contest').on(table.contestId, table.id),
    index('winners_participant').on(table.participantId, table.id),
    index('winners_draw').on(table.drawId, table.id),
    index('winners_prize').on(table.prizeId),
    // One for the rule, and one with which the deletion of a ledger row finds all that name it.
    uniqueIndex('winners_entry').on(table.entryId).where(sql`${table.isCurrent}`),
    index('winners_entry_rows').on(table.entryId),
  ],
)

export type DrawRow = typeof draws.$inferSelect
export type WinnerRow = typeof winners.$inferSelect
