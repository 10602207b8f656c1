import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes, count, identity, instant, reference } from './columns.js'
import { contests } from './contest.js'
import { entries } from './entry.js'
import { participants } from './participant.js'
import { prizes } from './prize.js'

/** Why a draw that was to have a beacon's randomness has local randomness instead. */
export const fallbackReasons = ['no_relay_answered', 'no_beacon_verified'] as const

export type FallbackReason = (typeof fallbackReasons)[number]

/** How far a draw has come; `abandoned` and `superseded` ended before they had winners. */
export const drawStates = ['committed', 'drawn', 'allocated', 'abandoned', 'superseded'] as const

export type DrawState = (typeof drawStates)[number]

/** One selection of winners: a random draw from a frozen pool, or a pick by hand. */
export const draws = pgTable(
  'draws',
  {
    id: identity(40_001),
    /** The id under which the draw's proof names it. */
    uuid: uuid('uuid').notNull().unique().default(sql`gen_random_uuid()`),
    contestId: reference('contest_id')
      .notNull()
      .references(() => contests.id),
    kind: text('kind', { enum: ['random', 'manual'] }).notNull(),
    state: text('state', { enum: drawStates }).notNull().default('allocated'),
    /** The protocol's version, `giveaway-draw/1`; null for a pick by hand, and for draws of before there was one. */
    protocol: text('protocol'),
    /** How many winners were asked for. */
    requested: integer('requested').notNull(),
    /** How many alternates were asked for. */
    alternates: integer('alternates').notNull().default(0),
    /** The least counted total with which a person was eligible. */
    minimumTotal: count('minimum_total').notNull(),
    excludePrevious: boolean('exclude_previous').notNull(),
    /** How many people were eligible when the pool was frozen. */
    poolSize: integer('pool_size').notNull(),
    /** Sum of their counted totals: the number of chances. */
    totalWeight: count('total_weight').notNull(),
    /** sha256 of the frozen pool's canonical bytes, hex: draws of before the protocol had that instead of a root. */
    poolHash: text('pool_hash'),
    /** The root of the tree over the frozen pool, hex. */
    root: text('root'),
    /** What was committed to before the randomness existed: the canonical text (protocol/commitment.ts). */
    committed: text('committed'),
    /** Its fingerprint, hex. */
    commitment: text('commitment').unique(),
    /** Which commitment of the contest it is, from 1: abandoned and superseded ones count. */
    sequence: integer('sequence'),
    /** The fingerprint of the contest's commitments before, hex. */
    history: text('history'),
    /** The beacon whose round is the randomness, fixed with the commitment; null: local randomness. */
    beaconChain: text('beacon_chain'),
    beaconRound: reference('beacon_round'),
    /** The round's signature, hex, verified; null until it was fetched, and after a fallback. */
    beaconSignature: text('beacon_signature'),
    /** Whether the one who waits for an answer may fall back to local randomness: a REST draw. */
    mayFallBack: boolean('may_fall_back').notNull().default(false),
    /** Where the randomness came from; null for a pick by hand, and until it is known. */
    randomSource: text('random_source', { enum: ['local', 'drand'] }),
    /** The randomness from which every target follows, 32 bytes as hex. */
    randomness: text('randomness'),
    /** Why local randomness stands in for the beacon's; null: it does not. */
    fallbackReason: text('fallback_reason', { enum: fallbackReasons }),
    /** The pending draw that this one took the place of. */
    supersedesId: bigint('supersedes_id', { mode: 'number' }).references((): AnyPgColumn => draws.id),
    /** The draw whose alternates were used up, and which this one continues. */
    redrawsId: bigint('redraws_id', { mode: 'number' }).references((): AnyPgColumn => draws.id),
    /** The highest ledger row at the freeze: later ones decide nothing (#122). */
    ledgerUntil: reference('ledger_until'),
    /** The ledger rows that had won at the freeze, where winners of before take part (#128). */
    wonEntries: bigint('won_entries', { mode: 'number' }).array(),
    /** Names the request whose repetition is to find this draw; null: it had no key. */
    requestKey: text('request_key').unique(),
    requestFingerprint: text('request_fingerprint'),
    /** When the pool was frozen and committed to. */
    createdAt: instant('created_at').notNull(),
    /** When the randomness was known. */
    drawnAt: instant('drawn_at'),
    /** When the winners were allocated, or the draw was abandoned or superseded. */
    completedAt: instant('completed_at'),
  },
  (table) => [
    index('draws_contest').on(table.contestId, table.id),
    uniqueIndex('draws_sequence').on(table.contestId, table.sequence),
    // One at a time may be under way in a contest.
    uniqueIndex('draws_pending').on(table.contestId).where(sql`${table.state} in ('committed', 'drawn')`),
    index('draws_due').on(table.beaconRound).where(sql`${table.state} in ('committed', 'drawn')`),
  ],
)

/** A frozen pool in pieces of the same number of leaves, in the order of the leaves. */
export const drawPoolChunks = pgTable(
  'draw_pool_chunks',
  {
    drawId: reference('draw_id')
      .notNull()
      .references(() => draws.id),
    /** The place of the piece, from 0. */
    place: integer('place').notNull(),
    /** How many leaves it holds. */
    size: integer('size').notNull(),
    /** The sum of the weights before it, and of its own. */
    start: count('start').notNull(),
    weight: count('weight').notNull(),
    /** The root of the subtree over its leaves. */
    root: bytes('root').notNull(),
    /** The pseudonym of its first leaf: pieces are searched by it. */
    firstPseudonym: bytes('first_pseudonym').notNull(),
    /** The leaves' records, one after the other (protocol/leaf.ts). */
    records: bytes('records').notNull(),
    /** The participants' ids in the order of the leaves, 8 bytes each, big-endian. */
    participants: bytes('participants').notNull(),
  },
  (table) => [primaryKey({ columns: [table.drawId, table.place] })],
)

/** What a ledger row was when a draw under way was frozen, kept when it is deleted or (un)verified since. */
export const drawLedgerChanges = pgTable(
  'draw_ledger_changes',
  {
    drawId: reference('draw_id')
      .notNull()
      .references(() => draws.id),
    entryId: reference('entry_id').notNull(),
    participantId: reference('participant_id').notNull(),
    amount: integer('amount').notNull(),
    verified: boolean('verified').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.drawId, table.entryId] }),
    index('draw_ledger_changes_person').on(table.drawId, table.participantId, table.entryId),
  ],
)

export const winnerStatuses = ['won', 'notified', 'claimed', 'selected', 'disqualified', 'expired'] as const

export type WinnerStatus = (typeof winnerStatuses)[number]

/** Why somebody whom chance selected was passed over when winners were allocated or an alternate was due. */
export const skipReasons = ['excluded', 'already_winner', 'entry_deleted', 'entry_won', 'erased'] as const

export type SkipReason = (typeof skipReasons)[number]

/** A person who was selected, with the ledger row that won. */
export const winners = pgTable(
  'winners',
  {
    id: identity(60_001),
    /** That of the contest; a trigger fills it in (`winner_account`), whoever writes. */
    accountId: bigint('account_id', { mode: 'number' }),
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
    notifiedAt: instant('notified_at'),
    claimedAt: instant('claimed_at'),
    expiredAt: instant('expired_at'),
    /** When somebody else's place became this one's. */
    promotedAt: instant('promoted_at'),
    /** Whose place it was. */
    promotedFromId: bigint('promoted_from_id', { mode: 'number' }).references((): AnyPgColumn => winners.id),
    /** `replaced`: somebody else has the place since. `unfilled`: nobody was left for it. */
    recovery: text('recovery', { enum: ['replaced', 'unfilled'] }),
    /** Why the person was passed over; null: was not. */
    skipReason: text('skip_reason', { enum: skipReasons }),
    removedAt: instant('removed_at'),
  },
  (table) => [
    index('winners_contest').on(table.contestId, table.id),
    index('winners_account').on(table.accountId, table.selectedAt, table.id),
    index('winners_participant').on(table.participantId, table.id),
    index('winners_draw').on(table.drawId, table.id),
    index('winners_prize').on(table.prizeId),
    index('winners_promoted_from').on(table.promotedFromId),
    // One for the rule, and one with which the deletion of a ledger row finds all that name it.
    uniqueIndex('winners_entry').on(table.entryId).where(sql`${table.isCurrent}`),
    index('winners_entry_rows').on(table.entryId),
  ],
)

export type DrawPoolChunkRow = typeof drawPoolChunks.$inferSelect
export type DrawRow = typeof draws.$inferSelect
export type WinnerRow = typeof winners.$inferSelect
