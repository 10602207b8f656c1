import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { count, identity, instant, reference } from './columns.js'
import { contacts } from './contact.js'
import { contests } from './contest.js'

/** A value of a custom field or of a free key (#39). */
export type CustomValue = string | number | boolean | null | (string | number | boolean | null)[]

/** One person in one contest. */
export const participants = pgTable(
  'participants',
  {
    id: identity(980_001),
    /** That of the contest, whose reference leads there. */
    accountId: reference('account_id').notNull(),
    contestId: reference('contest_id')
      .notNull()
      .references(() => contests.id),
    contactId: reference('contact_id').references(() => contacts.id),
    /** SweepWidget's user_id (#107). */
    uuid: uuid('uuid').notNull().unique(),
    /** Blitz Rocket's entry id: `entry_` + random (#55). */
    publicId: text('public_id').notNull().unique(),
    /** The client's own id. */
    uniqueId: text('unique_id'),

    /** As first stored, trimmed (#11). */
    email: text('email'),
    emailNormalized: text('email_normalized'),
    phone: text('phone'),
    /** The leading + and the digits (#45). */
    phoneNormalized: text('phone_normalized'),
    displayName: text('display_name'),
    firstName: text('first_name'),
    middleName: text('middle_name'),
    lastName: text('last_name'),
    address: text('address'),
    address2: text('address2'),
    city: text('city'),
    state: text('state'),
    postalCode: text('postal_code'),
    addressCountry: text('address_country'),
    countryCode: text('country_code'),
    gender: text('gender'),
    birthday: date('birthday', { mode: 'string' }),
    custom: jsonb('custom').$type<Record<string, CustomValue>>().notNull().default({}),

    /** Sum of verified amounts, never below zero (#7). */
    total: count('total').notNull().default(0),
    /** Points spent (#37). */
    used: count('used').notNull().default(0),
    /** Number of verified ledger rows. */
    actions: integer('actions').notNull().default(0),
    /** Number of verified ledger rows without the base rows, and `bonusActionsTold`: Blitz Rocket's bonusActionsCompleted. */
    bonusActions: integer('bonus_actions').notNull().default(0),
    /** Rows at a service that tells their number and not the rows. */
    bonusActionsTold: integer('bonus_actions_told').notNull().default(0),
    /** When the total last changed: who got there first leads among equals (#139). */
    totalChangedAt: instant('total_changed_at').notNull(),

    referralCode: text('referral_code').notNull(),
    referredBy: bigint('referred_by', { mode: 'number' }).references((): AnyPgColumn => participants.id),
    /** Counted people whom this one referred, and `referralsTold`. */
    referralCount: integer('referral_count').notNull().default(0),
    /** People whom this one referred at a service that tells how many and not whom. */
    referralsTold: integer('referrals_told').notNull().default(0),
    /** The advocate's id at the service that the person was drawn in from, as long as nobody here has it; null: nobody is awaited. */
    advocateAwaited: text('advocate_awaited'),

    emailConfirmedAt: instant('email_confirmed_at'),
    disqualifiedAt: instant('disqualified_at'),
    bannedAt: instant('banned_at'),
    test: boolean('test').notNull().default(false),
    reportingExcluded: boolean('reporting_excluded').notNull().default(false),

    /** In the contest's currency. */
    purchaseValue: numeric('purchase_value', { precision: 14, scale: 2 }).notNull().default('0'),
    purchaseCount: integer('purchase_count').notNull().default(0),

    ipAddress: text('ip_address'),
    location: text('location'),
    sourceType: text('source_type'),
    referringUrl: text('referring_url'),
    entryUrl: text('entry_url'),
    campaignId: text('campaign_id'),
    languageId: text('language_id'),
    deviceType: text('device_type'),
    avatarUrl: text('avatar_url'),
    processingStatus: text('processing_status').notNull().default('processed'),
    paymentStatus: text('payment_status'),
    integrationStatus: text('integration_status'),

    /** E-mail and display name in lower case, joined by U+001F, for the substring search (#33). */
    searchText: text('search_text').notNull(),
    /** The display name in lower case, or empty: what lists ordered by name compare. */
    sortName: text('sort_name').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    processedAt: instant('processed_at'),
    /** When everything personal was taken out of the row and of what hangs on it; null: never. */
    erasedAt: instant('erased_at'),
  },
  (table) => [
    uniqueIndex('participants_email').on(table.contestId, table.emailNormalized),
    uniqueIndex('participants_phone_only')
      .on(table.contestId, table.phoneNormalized)
      .where(sql`${table.emailNormalized} is null`),
    index('participants_phone').on(table.contestId, table.phoneNormalized, table.id),
    uniqueIndex('participants_unique_id').on(table.contestId, table.uniqueId),
    uniqueIndex('participants_referral_code').on(table.contestId, table.referralCode),
    index('participants_created').on(table.contestId, table.createdAt, table.id),
    index('participants_id').on(table.contestId, table.id),
    index('participants_name').on(table.contestId, table.sortName, table.id),
    index('participants_total').on(table.contestId, table.total, table.id),
    index('participants_leaderboard')
      .on(table.contestId, table.total.desc(), table.totalChangedAt, table.id)
      .where(sql`${table.disqualifiedAt} is null and ${table.bannedAt} is null and ${table.actions} > 0`),
    // The last two are there to be counted.
    index('participants_excluded')
      .on(table.contestId, table.id, table.disqualifiedAt, table.bannedAt)
      .where(sql`${table.disqualifiedAt} is not null or ${table.bannedAt} is not null`),
    index('participants_without_entries').on(table.contestId, table.id).where(sql`${table.actions} = 0`),
    index('participants_referrers')
      .on(table.contestId, table.referralCount.desc(), table.id)
      .where(
        sql`${table.disqualifiedAt} is null and ${table.bannedAt} is null and ${table.referralCount} > 0`,
      ),
    index('participants_country').on(table.contestId, table.countryCode, table.id),
    index('participants_ip').on(table.contestId, table.ipAddress).where(sql`${table.ipAddress} is not null`),
    index('participants_referred_by')
      .on(table.referredBy, table.id)
      .where(sql`${table.referredBy} is not null`),
    index('participants_awaiting')
      .on(table.contestId, table.advocateAwaited)
      .where(sql`${table.advocateAwaited} is not null`),
    index('participants_referred').on(table.contestId, table.id).where(sql`${table.referredBy} is not null`),
    index('participants_confirmed')
      .on(table.contestId, table.id)
      .where(sql`${table.emailConfirmedAt} is not null`),
    // Both ways without the rows: in which contests a contact is, and who is in a contest.
    index('participants_contact').on(table.contactId, table.contestId),
    index('participants_contest_contact').on(table.contestId, table.contactId),
    index('participants_account_email').on(table.accountId, table.emailNormalized),
    index('participants_search').using('gin', table.contestId, table.searchText.op('gin_trgm_ops')),
  ],
)

/** What people bought, as told by a trusted client; the participant keeps the sums. */
export const purchases = pgTable(
  'purchases',
  {
    id: identity(610_001),
    participantId: reference('participant_id')
      .notNull()
      .references(() => participants.id),
    amount: numeric('amount', { precision: 14, scale: 2 }).notNull(),
    /** The client's own number of the purchase, unique per person, so that a repetition adds nothing. */
    reference: text('reference'),
    occurredAt: instant('occurred_at').notNull(),
  },
  (table) => [uniqueIndex('purchases_reference').on(table.participantId, table.reference)],
)

/** Points that people spent (#37); the participant keeps the sum. */
export const spendings = pgTable(
  'spendings',
  {
    id: identity(710_001),
    participantId: reference('participant_id')
      .notNull()
      .references(() => participants.id),
    amount: integer('amount').notNull(),
    reason: text('reason').notNull(),
    occurredAt: instant('occurred_at').notNull(),
  },
  (table) => [index('spendings_participant').on(table.participantId, table.id)],
)

export type ParticipantRow = typeof participants.$inferSelect
