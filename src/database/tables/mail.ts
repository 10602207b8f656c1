import { sql } from 'drizzle-orm'
import { bigint, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { accounts } from './account.js'
import { identity, instant, reference } from './columns.js'
import { contests } from './contest.js'
import { participants } from './participant.js'

export const mailKinds = ['confirmation', 'verification', 'reward', 'prize'] as const

export type MailKind = (typeof mailKinds)[number]

export const mailStates = ['pending', 'sent', 'bounced', 'failed', 'cancelled'] as const

export type MailState = (typeof mailStates)[number]

/** One message to one person, made in the transaction that reads its event. It is written when it is sent. */
export const mails = pgTable(
  'mails',
  {
    id: identity(90_001),
    accountId: reference('account_id')
      .notNull()
      .references(() => accounts.id),
    contestId: reference('contest_id')
      .notNull()
      .references(() => contests.id),
    participantId: reference('participant_id')
      .notNull()
      .references(() => participants.id),
    eventId: reference('event_id').notNull(),
    kind: text('kind', { enum: mailKinds }).notNull(),
    /** What it is about: the reward's id, or the winner's; null: nothing more. */
    subjectId: bigint('subject_id', { mode: 'number' }),
    state: text('state', { enum: mailStates }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** When it is tried next; null once it is settled. */
    nextAttemptAt: instant('next_attempt_at'),
    /**
     * Until when the process that is sending it has it for itself, by the database's clock; null: nobody has it. The
     * instant also tells whose attempt an outcome belongs to.
     */
    leasedUntil: instant('leased_until'),
    /** The left part of the Message-ID, the same at every attempt. */
    messageId: text('message_id').notNull(),
    /** What the last attempt that failed was told, without addresses; null: none failed. */
    fault: text('fault'),
    createdAt: instant('created_at').notNull(),
    settledAt: instant('settled_at'),
  },
  (table) => [
    uniqueIndex('mails_once').on(table.eventId, table.kind, table.participantId),
    index('mails_participant').on(table.participantId, table.id),
    index('mails_contest').on(table.contestId, table.id),
    index('mails_due').on(table.nextAttemptAt, table.id).where(sql`${table.state} = 'pending'`),
  ],
)

export type MailRow = typeof mails.$inferSelect
