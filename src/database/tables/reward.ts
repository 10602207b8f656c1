import { boolean, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { identity, instant, reference } from './columns.js'
import { contests } from './contest.js'
import { participants } from './participant.js'

/** What people unlock when their counted total reaches a threshold (#142). */
export const rewards = pgTable(
  'rewards',
  {
    id: identity(30_101),
    contestId: reference('contest_id')
      .notNull()
      .references(() => contests.id),
    kind: text('kind', { enum: ['prize_entry', 'coupon'] }).notNull(),
    title: text('title').notNull(),
    /** The counted total that unlocks it, at least 1. */
    threshold: integer('threshold').notNull(),
    grant: text('grant', { enum: ['guaranteed', 'random'] }).notNull(),
    couponCode: text('coupon_code'),
    couponDirections: text('coupon_directions'),
    showCode: boolean('show_code').notNull(),
    hideProgress: boolean('hide_progress').notNull(),
    /** Whether people are told by e-mail. */
    notify: boolean('notify').notNull(),
    mailSubject: text('mail_subject'),
    mailBody: text('mail_body'),
    mailReplyToEmail: text('mail_reply_to_email'),
    mailReplyToName: text('mail_reply_to_name'),
    /** Place in the display order, from 1 without gaps. */
    position: integer('position').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** Nobody new can unlock it; who has it keeps it. */
    deletedAt: instant('deleted_at'),
  },
  (table) => [index('rewards_position').on(table.contestId, table.position)],
)

/** Who has unlocked which reward; never taken back (#142). */
export const rewardUnlocks = pgTable(
  'reward_unlocks',
  {
    rewardId: reference('reward_id')
      .notNull()
      .references(() => rewards.id),
    participantId: reference('participant_id')
      .notNull()
      .references(() => participants.id),
    unlockedAt: instant('unlocked_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.rewardId, table.participantId] }),
    index('reward_unlocks_participant').on(table.participantId, table.rewardId),
  ],
)

export type RewardRow = typeof rewards.$inferSelect
export type RewardUnlockRow = typeof rewardUnlocks.$inferSelect
