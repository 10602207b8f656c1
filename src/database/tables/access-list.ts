import { index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { identity, instant, reference } from './columns.js'
import { contests } from './contest.js'
import { participants } from './participant.js'

/** E-mail addresses that alone may enter, when there are any (#143). */
export const allowlist = pgTable(
  'allowlist',
  {
    id: identity(20_001),
    contestId: reference('contest_id')
      .notNull()
      .references(() => contests.id),
    /** Trimmed and in lower case (#11). */
    email: text('email').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('allowlist_email').on(table.contestId, table.email),
    // The list as rows were added.
    index('allowlist_order').on(table.contestId, table.id),
  ],
)

/** E-mail and IP addresses that may not enter (#20, #116). */
export const blocklist = pgTable(
  'blocklist',
  {
    id: identity(30_001),
    contestId: reference('contest_id')
      .notNull()
      .references(() => contests.id),
    kind: text('kind', { enum: ['email', 'ip'] }).notNull(),
    /** An e-mail address trimmed and in lower case, or an IP address. */
    value: text('value').notNull(),
    /** The person whose ban made this row; lifting the ban deletes it (#116). */
    bannedParticipantId: reference('banned_participant_id').references(() => participants.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('blocklist_value').on(table.contestId, table.kind, table.value),
    index('blocklist_order').on(table.contestId, table.id),
  ],
)

export type AllowlistRow = typeof allowlist.$inferSelect
export type BlocklistRow = typeof blocklist.$inferSelect
