import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { identity, instant, reference } from './columns.js'
import { entryMethods } from './entry-method.js'
import { participants } from './participant.js'

/** How a ledger row came to be. */
export const entryOrigins = [
  'base',
  'method',
  'manual',
  'bonus',
  'adjust',
  'referral_advocate',
  'referral_friend',
  'floor',
] as const

export type EntryOrigin = (typeof entryOrigins)[number]

/** The ledger: signed changes of a person's total. The amount of a row is never edited. */
export const entries = pgTable(
  'entries',
  {
    id: identity(8_920_001),
    /** That of the person, whose reference leads there. */
    contestId: reference('contest_id').notNull(),
    participantId: reference('participant_id')
      .notNull()
      .references(() => participants.id),
    methodId: bigint('method_id', { mode: 'number' }).references(() => entryMethods.id, {
      onDelete: 'set null',
    }),
    /** The type in the catalogue; null for rows that no method explains (adjustments, bonuses, floor). */
    methodTypeId: integer('method_type_id'),
    amount: integer('amount').notNull(),
    origin: text('origin', { enum: entryOrigins }).notNull(),
    /** What the person entered for the method: a link, an answer. */
    value: text('value'),
    /** Why: the reason of an adjustment, the label of a bonus. */
    reason: text('reason'),
    verified: boolean('verified').notNull(),
    /** Revup's manual_key: `manual_points_api_` + 32 hex, unique (#191). */
    manualKey: text('manual_key'),
    ipAddress: text('ip_address'),
    occurredAt: instant('occurred_at').notNull(),
  },
  (table) => [
    index('entries_participant').on(table.participantId, table.id),
    index('entries_contest').on(table.contestId, table.id),
    index('entries_contest_time').on(table.contestId, table.occurredAt, table.id),
    index('entries_contest_amount').on(table.contestId, table.amount, table.id),
    // The last two are there to be counted: how many people have a verified row of the type.
    index('entries_contest_method').on(
      table.contestId,
      table.methodTypeId,
      table.id,
      table.participantId,
      table.verified,
    ),
    index('entries_contest_origin').on(table.contestId, table.origin, table.occurredAt, table.id),
    index('entries_unverified').on(table.contestId, table.id).where(sql`not ${table.verified}`),
    index('entries_method').on(table.methodId),
    uniqueIndex('entries_manual_key').on(table.manualKey).where(sql`${table.manualKey} is not null`),
  ],
)

export type EntryRow = typeof entries.$inferSelect
