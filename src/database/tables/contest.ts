import { sql } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { accounts, brands } from './account.js'
import { count, identity, instant, randomVersion, reference } from './columns.js'

export const contests = pgTable(
  'contests',
  {
    id: identity(54_321),
    accountId: reference('account_id')
      .notNull()
      .references(() => accounts.id),
    brandId: reference('brand_id')
      .notNull()
      .references(() => brands.id),
    /** The opaque id that Blitz Rocket prints (#6). */
    publicId: text('public_id').notNull().unique(),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    /** Title and slug in lower case, for the substring search. */
    searchText: text('search_text').notNull(),
    description: text('description'),
    rulesText: text('rules_text'),
    startsAt: instant('starts_at'),
    endsAt: instant('ends_at'),
    timeZone: text('time_zone').notNull(),
    language: text('language').notNull(),
    kind: text('kind').notNull(),
    isDraft: boolean('is_draft').notNull(),
    visibility: text('visibility', { enum: ['public', 'private'] }).notNull(),
    unit: text('unit', { enum: ['entries', 'points'] }).notNull(),
    /** ISO 4217; the currency of recorded purchases. */
    currency: text('currency').notNull(),
    winnerQuota: integer('winner_quota').notNull(),
    imageUrl: text('image_url'),
    hostedUrl: text('hosted_url'),

    leaderboardEnabled: boolean('leaderboard_enabled').notNull(),
    leaderboardSize: integer('leaderboard_size').notNull(),
    rewardsEnabled: boolean('rewards_enabled').notNull(),
    showPrizes: boolean('show_prizes').notNull(),
    showRulesExpanded: boolean('show_rules_expanded').notNull(),
    requireCaptcha: boolean('require_captcha').notNull(),
    showCookieConsent: boolean('show_cookie_consent').notNull(),

    securityLevel: smallint('security_level').notNull(),
    checkDuplicateIp: boolean('check_duplicate_ip').notNull(),
    blockVpns: boolean('block_vpns').notNull(),
    blockRiskyEmails: boolean('block_risky_emails').notNull(),
    requireEmailVerification: boolean('require_email_verification').notNull(),
    ageLimit: integer('age_limit').notNull(),
    ageLimitKind: text('age_limit_kind', { enum: ['minimum', 'maximum'] }).notNull(),
    maxEntriesPerPerson: integer('max_entries_per_person').notNull(),
    maxParticipants: integer('max_participants').notNull(),
    countries: text('countries').array().notNull(),

    /** Points for a referral: to the one who referred, and to the one who came (#42). */
    referralAdvocateAmount: integer('referral_advocate_amount').notNull(),
    referralFriendAmount: integer('referral_friend_amount').notNull(),

    /** The look and the e-mails: what differs from the defaults, by section (#147, #149). */
    design: jsonb('design').$type<Readonly<Record<string, unknown>>>().notNull().default({}),
    mail: jsonb('mail').$type<Readonly<Record<string, unknown>>>().notNull().default({}),

    /** The last number given to an entry method of this contest; never reused. */
    methodSeq: integer('method_seq').notNull().default(0),
    /** The last number given to a prize of this contest; never reused. */
    prizeSeq: integer('prize_seq').notNull().default(0),

    publishedAt: instant('published_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    deletedAt: instant('deleted_at'),
  },
  (table) => [
    index('contests_account').on(table.accountId, table.id),
    index('contests_account_created').on(table.accountId, table.createdAt, table.id),
    index('contests_account_start').on(table.accountId, table.startsAt, table.id),
    index('contests_account_end').on(table.accountId, table.endsAt, table.id),
    index('contests_search').using('gin', table.accountId, table.searchText.op('gin_trgm_ops')),
  ],
)

export const customFieldKinds = [
  'text',
  'long_text',
  'number',
  'date',
  'checkbox',
  'select',
  'multi_select',
] as const

export const customFields = pgTable(
  'custom_fields',
  {
    id: identity(456),
    contestId: reference('contest_id')
      .notNull()
      .references(() => contests.id),
    /** The key under which Blitz Rocket's customFieldData names it (#39); Revup says `ff_` + id. */
    key: text('key').notNull(),
    label: text('label').notNull(),
    kind: text('kind', { enum: customFieldKinds }).notNull(),
    /** What may be chosen; empty for kinds without a choice. */
    options: text('options').array().notNull(),
    required: boolean('required').notNull(),
    position: integer('position').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [uniqueIndex('custom_fields_key').on(table.contestId, table.key)],
)

/**
 * Numbers for new slots, so that no two transactions make the same at once, nor one that the contest has. They begin again some day, and
 * slots that were made before them have any: a meeting costs a wait and no more. Negative ones are for what is put together.
 */
export const contestCounterSlots = pgSequence('contest_counter_slots', {
  minValue: 1,
  maxValue: 32767,
  cycle: true,
})

/**
 * Totals of a contest, striped over slots so that a busy contest has no one row everybody waits for: a transaction takes
 * a slot that no other one holds (`freeSlot`). Only the sum over the slots means anything.
 */
export const contestCounters = pgTable(
  'contest_counters',
  {
    contestId: reference('contest_id')
      .notNull()
      .references(() => contests.id),
    slot: smallint('slot').notNull(),
    /** All people, excluded ones too. */
    people: count('people').notNull().default(0),
    /** People not excluded with at least one verified entry (#92). */
    participants: count('participants').notNull().default(0),
    /** Sum of counted amounts (#91). */
    entries: count('entries').notNull().default(0),
    /** Number of counted ledger rows (#91). */
    actions: count('actions').notNull().default(0),
    views: count('views').notNull().default(0),
    uniqueViews: count('unique_views').notNull().default(0),
    /** Counted people who were referred by somebody (#146). */
    referrals: count('referrals').notNull().default(0),
    /** Counted people who have referred at least one counted person. */
    referrers: count('referrers').notNull().default(0),
    /**
     * Another random number whenever `people` changes, and whenever one of people, participants, entries and actions
     * does: a trigger sees to it (`contest_counters_version`). Whoever finds the numbers of all slots unchanged knows
     * that nothing was counted meanwhile, whatever was undone, restored or written by hand.
     */
    peopleVersion: count('people_version').notNull().default(randomVersion),
    version: count('version').notNull().default(randomVersion),
  },
  (table) => [primaryKey({ columns: [table.contestId, table.slot] })],
)

/**
 * Counted activity and page views, striped like the totals: by quarter hour in UTC, or of all time. Quarter hours that are over
 * are put together in the first stripe.
 */
export const contestRollups = pgTable(
  'contest_rollups',
  {
    contestId: reference('contest_id')
      .notNull()
      .references(() => contests.id),
    slot: smallint('slot').notNull(),
    /**
     * `time`: everything by quarter hour (key empty). Of all time: `method`, by entry method type (key its
     * id; people are those with a verified row of the type), and `country` (key its code; people and views).
     */
    dimension: text('dimension', { enum: ['time', 'method', 'country'] }).notNull(),
    key: text('key').notNull(),
    /**
     * The start of the quarter hour: of the entry for amounts and rows, of the person's birth for people, of
     * the view for views, of the visitor's first view for unique views. 1970-01-01 stands for all time.
     */
    bucket: instant('bucket').notNull(),
    entries: count('entries').notNull().default(0),
    actions: count('actions').notNull().default(0),
    participants: count('participants').notNull().default(0),
    views: count('views').notNull().default(0),
    uniqueViews: count('unique_views').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.contestId, table.dimension, table.key, table.bucket, table.slot] }),
    index('contest_rollups_striped')
      .on(table.bucket, table.contestId)
      .where(sql`${table.dimension} = 'time' and ${table.slot} >= 0`),
  ],
)

export type ContestRow = typeof contests.$inferSelect
export type CustomFieldRow = typeof customFields.$inferSelect
