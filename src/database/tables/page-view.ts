import { sql } from 'drizzle-orm'
import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { count, identity, instant, randomVersion, reference } from './columns.js'
import { contests } from './contest.js'

/** Every view of a contest's page. The figures kept beside it are recounts of these rows. */
export const pageViews = pgTable(
  'page_views',
  {
    id: identity(1),
    contestId: reference('contest_id')
      .notNull()
      .references(() => contests.id),
    /** Who looked: an opaque id that the page keeps for its visitor. */
    visitor: text('visitor').notNull(),
    /** The page that led here; null: none. */
    referrer: text('referrer'),
    countryCode: text('country_code'),
    viewedAt: instant('viewed_at').notNull(),
  },
  (table) => [index('page_views_contest').on(table.contestId, table.id)],
)

/** What the services of sources say of views by day, none of which they tell singly. The figures kept beside page views are recounts of both. */
export const drawnViews = pgTable(
  'drawn_views',
  {
    contestId: reference('contest_id')
      .notNull()
      .references(() => contests.id),
    /** The day in the contest's zone, `2026-06-15`. */
    day: text('day').notNull(),
    /** The quarter hour to which its views are counted: that of the day's noon. */
    bucket: instant('bucket').notNull(),
    views: count('views').notNull(),
    uniqueViews: count('unique_views').notNull(),
  },
  (table) => [primaryKey({ columns: [table.contestId, table.day] })],
)

/** The distinct visitors of a contest. */
export const contestVisitors = pgTable(
  'contest_visitors',
  {
    contestId: reference('contest_id')
      .notNull()
      .references(() => contests.id),
    visitor: text('visitor').notNull(),
    firstSeenAt: instant('first_seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.contestId, table.visitor] })],
)

/** How many views each page led to. */
export const contestReferrers = pgTable(
  'contest_referrers',
  {
    contestId: reference('contest_id')
      .notNull()
      .references(() => contests.id),
    /** The whole address, at most 2,048 ASCII characters. */
    url: text('url').notNull(),
    /** Its host, `www.` included. */
    domain: text('domain').notNull(),
    views: count('views').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.contestId, table.url] }),
    index('contest_referrers_views').on(table.contestId, table.views.desc(), table.url),
  ],
)

/** How many counted ledger rows came from each IP address (#138). */
export const contestAddresses = pgTable(
  'contest_addresses',
  {
    contestId: reference('contest_id')
      .notNull()
      .references(() => contests.id),
    ipAddress: text('ip_address').notNull(),
    actions: integer('actions').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.contestId, table.ipAddress] }),
    index('contest_addresses_shared')
      .on(table.contestId, table.actions.desc())
      .where(sql`${table.actions} > 1`),
  ],
)

/**
 * What hints at fraud: addresses with two counted rows or more (#138), rows of the blocklist (#116), disqualified people.
 * What totals of lists are made of: banned people, the verified ledger rows of excluded people, ledger rows that are not
 * verified, people who are winners now. And `person`: how often facts by which people are listed have changed, which is no number.
 */
export const hintKinds = [
  'shared_address',
  'blocked',
  'disqualified',
  'banned',
  'excluded_row',
  'unverified_row',
  'winner',
  'person',
] as const

/**
 * How many of each kind a contest has: the sum of the changes. Triggers on `contest_addresses`, `blocklist`,
 * `participants`, `entries` and `winners` add them, whoever writes there; rows are only added, and now and then put
 * together. Other rows of a kind, whatever they add up to, mean that something of the kind has changed since.
 */
export const contestHints = pgTable(
  'contest_hints',
  {
    /** No reference: each would look the contest up once more. */
    contestId: reference('contest_id').notNull(),
    kind: text('kind', { enum: hintKinds }).notNull(),
    change: integer('change').notNull(),
    /** Tells the row from every other one, those of other states of the database included. */
    version: count('version').notNull().default(randomVersion),
  },
  (table) => [index('contest_hints_contest').on(table.contestId, table.kind)],
)
