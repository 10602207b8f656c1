import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { accounts, brands } from './account.js'
import { bytes, count, identity, instant, reference } from './columns.js'

/** The services from which data is drawn in, by the dialect that they speak. */
export const sourceDialects = ['sweepwidget', 'revup', 'blitz_rocket'] as const

export type SourceDialect = (typeof sourceDialects)[number]

/** What a source needs beyond an address and a credential. */
export interface SourceSettings {
  /** Blitz Rocket's contests, which its API cannot list. */
  readonly contestIds?: readonly string[]
}

/** Running accounts at other services, whose data is drawn in. */
export const sources = pgTable(
  'sources',
  {
    id: identity(75_001),
    accountId: reference('account_id')
      .notNull()
      .references(() => accounts.id),
    /** Where contests go that are drawn in; null: to the account's default brand. */
    brandId: bigint('brand_id', { mode: 'number' }).references(() => brands.id),
    dialect: text('dialect', { enum: sourceDialects }).notNull(),
    name: text('name').notNull(),
    /** The address that operations' paths follow, without a final slash. */
    baseUrl: text('base_url').notNull(),
    /** The credential, sealed for this account, source and address; null once the source is removed. */
    credential: bytes('credential'),
    /** The id of the key that sealed it; null once the source is removed. */
    sealedBy: text('sealed_by'),
    settings: json('settings').$type<SourceSettings>().notNull(),
    /** Minutes from the end of one run to the next; null: it is drawn in only when somebody asks for it. */
    interval: integer('interval'),
    /** When it is drawn in next; null: not by itself. */
    nextRunAt: instant('next_run_at'),
    /** Whether the next run fetches everything. */
    fullNext: boolean('full_next').notNull().default(false),
    /** How many times in a row it was held up: the more, the later it is due again. */
    holdUps: integer('hold_ups').notNull().default(0),
    /** Which process draws it in until `leaseEndsAt`, by the database's clock. */
    leaseOwner: uuid('lease_owner'),
    leaseEndsAt: instant('lease_ends_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    removedAt: instant('removed_at'),
  },
  (table) => [
    index('sources_account').on(table.accountId, table.id),
    index('sources_due').on(table.nextRunAt, table.id).where(sql`${table.nextRunAt} is not null`),
    uniqueIndex('sources_name').on(table.accountId, table.name).where(sql`${table.removedAt} is null`),
  ],
)

export const sourceRunKinds = ['full', 'incremental'] as const

export type SourceRunKind = (typeof sourceRunKinds)[number]

export const sourceRunStates = ['running', 'completed', 'failed'] as const

export type SourceRunState = (typeof sourceRunStates)[number]

/** What became of the rows of one kind in one run. */
export interface SourceRunCount {
  readonly seen: number
  readonly made: number
  readonly changed: number
  readonly unchanged: number
  readonly vanished: number
  readonly skipped: number
}

/** Each drawing in of a source. */
export const sourceRuns = pgTable(
  'source_runs',
  {
    id: identity(1),
    sourceId: reference('source_id')
      .notNull()
      .references(() => sources.id),
    kind: text('kind', { enum: sourceRunKinds }).notNull(),
    state: text('state', { enum: sourceRunStates }).notNull(),
    startedAt: instant('started_at').notNull(),
    /** When it settled something last. */
    progressAt: instant('progress_at').notNull(),
    endedAt: instant('ended_at'),
    /** What is being fetched, in words without personal data; null: nothing. */
    fetching: text('fetching'),
    /** Rows of that which there are in all; null: not known. */
    expected: count('expected'),
    /** Rows of that which have come, from where this run began to read them. */
    fetched: count('fetched').notNull().default(0),
    /** By kind of row. */
    counts: json('counts').$type<Readonly<Record<string, SourceRunCount>>>().notNull(),
    /** Requests made. */
    requests: count('requests').notNull().default(0),
    /** Problems found, those that are not kept included. */
    problems: count('problems').notNull().default(0),
    /** Where it goes on; null: at the beginning. What it holds is the fetching side's. */
    position: json('position').$type<Readonly<Record<string, unknown>>>(),
    /** Why it failed, or what held it up last, without secrets and personal data; null: nothing did. */
    error: text('error'),
  },
  (table) => [
    index('source_runs_source').on(table.sourceId, table.id),
    uniqueIndex('source_runs_running').on(table.sourceId).where(sql`${table.state} = 'running'`),
  ],
)

/** What has external ids, by the words that its rows have everywhere else. */
export const externalKinds = [
  'account',
  'brand',
  'contest',
  'custom_field',
  'method',
  'prize',
  'reward',
  'allowed',
  'blocked',
  'contact',
  'participant',
  'entry',
  'draw',
  'winner',
  'webhook',
] as const

export type ExternalKind = (typeof externalKinds)[number]

/** What rows are called at the service that they came from. */
export const externalIds = pgTable(
  'external_ids',
  {
    accountId: reference('account_id')
      .notNull()
      .references(() => accounts.id),
    dialect: text('dialect', { enum: sourceDialects }).notNull(),
    kind: text('kind', { enum: externalKinds }).notNull(),
    /** The id as the service prints it. */
    externalId: text('external_id').notNull(),
    /** The row's id here. */
    internalId: reference('internal_id').notNull(),
    /** The source that brought it, or has taken it over. */
    sourceId: reference('source_id')
      .notNull()
      .references(() => sources.id),
    /** The contest, by its id here, of which it is a part; null: it is the account's. */
    contestId: reference('contest_id'),
    firstSeenAt: instant('first_seen_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    /** The run in which it was seen last. */
    lastSeenRun: reference('last_seen_run').notNull(),
    /** When it was found to be gone at the service; null: it is there. */
    vanishedAt: instant('vanished_at'),
    /** Digests of what the service said last, field by field; null: nothing is kept of it. */
    fingerprint: bytes('fingerprint'),
    /** Names of fields that were changed here since, and stay as they are; null: none. */
    localFields: text('local_fields').array(),
  },
  (table) => [
    // Both ways: no external id names two rows of an account, and no row has two.
    primaryKey({ columns: [table.accountId, table.dialect, table.kind, table.externalId] }),
    uniqueIndex('external_ids_internal').on(table.accountId, table.dialect, table.kind, table.internalId),
    // What a source has brought. Without the run that saw it last: a row that is only seen again leaves all indexes as they are.
    index('external_ids_brought').on(table.sourceId, table.kind, table.contestId, table.internalId),
    index('external_ids_vanished')
      .on(table.contestId, table.kind, table.internalId)
      .where(sql`${table.vanishedAt} is not null`),
  ],
)

/** Where later runs begin to read a kind, for what has come since. */
export const sourceBookmarks = pgTable(
  'source_bookmarks',
  {
    sourceId: reference('source_id')
      .notNull()
      .references(() => sources.id),
    /** As in `Kinds` of `domain/source/model.ts`. */
    kind: text('kind').notNull(),
    /** The contest's external id; empty: the kind is the account's. */
    contest: text('contest').notNull(),
    /** What it holds is the fetching side's. */
    position: json('position').$type<Readonly<Record<string, unknown>>>().notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sourceId, table.kind, table.contest] })],
)

/** Answers of services that broke their contract: at most 1,000 of a run. */
export const sourceProblems = pgTable(
  'source_problems',
  {
    id: identity(1),
    runId: reference('run_id')
      .notNull()
      .references(() => sourceRuns.id),
    foundAt: instant('found_at').notNull(),
    /** The contract's id of the operation: `giveaways.list`. */
    operation: text('operation').notNull(),
    /** The field at fault: `data.3.title`; empty: the answer as a whole. */
    path: text('path').notNull(),
    /** What was wrong, without what the field held. */
    problem: text('problem').notNull(),
  },
  (table) => [index('source_problems_run').on(table.runId, table.id)],
)

export type SourceRow = typeof sources.$inferSelect
export type SourceRunRow = typeof sourceRuns.$inferSelect
export type ExternalIdRow = typeof externalIds.$inferSelect
export type SourceProblemRow = typeof sourceProblems.$inferSelect
