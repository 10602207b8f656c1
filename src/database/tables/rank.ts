import { index, integer, pgTable, primaryKey, smallint } from 'drizzle-orm/pg-core'
import { count, instant, reference } from './columns.js'
import { contests } from './contest.js'

/**
 * The leaderboard of a large contest cut into ranges, with how many people stand in each; a contest without
 * rows has its people counted one by one. What `rank_changes` holds is not in it yet.
 */
export const rankRanges = pgTable(
  'rank_ranges',
  {
    contestId: reference('contest_id')
      .notNull()
      .references(() => contests.id),
    /** 0: ranges of some hundred people; 1: many of those taken together, beginning where one of them does. */
    level: smallint('level').notNull(),
    /** The first place that belongs to the range, which ends before the next one: its total, below zero, ... */
    minusTotal: count('minus_total').notNull(),
    /** ... and when it was reached. */
    reachedAt: instant('reached_at').notNull(),
    people: count('people').notNull(),
  },
  (table) => [primaryKey({ columns: [table.contestId, table.level, table.minusTotal, table.reachedAt] })],
)

/**
 * People who came to a place of a leaderboard (above 0) or left it, until they are added to `rank_ranges`.
 * Every change adds rows and locks none, so that nobody waits.
 */
export const rankChanges = pgTable(
  'rank_changes',
  {
    /** No reference: each would look the contest up once more, which the writer has locked. */
    contestId: reference('contest_id').notNull(),
    /** By chance: new rows of the index stand where deleted ones stood, not behind all of them. */
    lane: smallint('lane').notNull(),
    minusTotal: count('minus_total').notNull(),
    reachedAt: instant('reached_at').notNull(),
    people: integer('people').notNull(),
  },
  (table) => [index('rank_changes_contest').on(table.contestId, table.lane)],
)
