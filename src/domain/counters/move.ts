import { type SQL, sql } from 'drizzle-orm'
import type { WriteWork } from '../work.js'
import { noteRanks, type RankChange } from './rank/changes.js'
import { freeSlot } from './stripes.js'

/** By how much a contest's totals change. */
export interface TotalsChange {
  people: number
  participants: number
  entries: number
  actions: number
  referrals: number
  referrers: number
}

export function noChange(): TotalsChange {
  return { people: 0, participants: 0, entries: 0, actions: 0, referrals: 0, referrers: 0 }
}

/** What is to be added to the figures kept beside a contest's ledger. */
export interface Booking {
  readonly totals: TotalsChange
  /** Rows of (dimension, key, bucket, entries, actions, participants), each key at most once; absent: none. */
  readonly rollups?: SQL | undefined
  /** Rows of (ip_address, actions), each address at most once; absent: none. */
  readonly addresses?: SQL | undefined
  /** Who came to places of the leaderboard, and who left them; absent: nobody. */
  readonly ranks?: readonly RankChange[]
}

/** Adds to a contest's totals, rollups and addresses and notes changes of its leaderboard, in one statement. */
export async function book(
  work: Pick<WriteWork, 'executor'>,
  contestId: number,
  booking: Booking,
): Promise<void> {
  await work.executor.execute(sql`with ${bookingParts(contestId, booking)} select from counted`)
}

/**
 * The parts of a statement that add to a contest's totals, rollups and addresses. Totals and rollups go into a
 * stripe that nobody else holds; an address is one row for everybody who comes from there: they are locked in
 * their order.
 */
export function bookingParts(contestId: number, { totals, rollups, addresses, ranks = [] }: Booking): SQL {
  const { people, participants, entries, actions, referrals, referrers } = totals
  // The others read the stripe from `counted`, so that nobody touches a stripe without holding it.
  return sql`
    counted as (
      insert into contest_counters as c
        (contest_id, slot, people, participants, entries, actions, referrals, referrers)
      select k.contest_id, ${freeSlot(sql`k.contest_id`)}, ${people}::bigint, ${participants}::bigint,
        ${entries}::bigint, ${actions}::bigint, ${referrals}::bigint, ${referrers}::bigint
      from (values (${contestId}::bigint)) as k(contest_id)
      on conflict (contest_id, slot) do update set
        people = c.people + excluded.people,
        participants = c.participants + excluded.participants,
        entries = c.entries + excluded.entries,
        actions = c.actions + excluded.actions,
        referrals = c.referrals + excluded.referrals,
        referrers = c.referrers + excluded.referrers
      returning c.contest_id, c.slot
    )
    ${rollups === undefined ? sql`` : sql`, rolled as (${rollupRows(rollups)})`}
    ${addresses === undefined ? sql`` : sql`, addressed as (${addressRows(addresses)})`}
    ${ranks.length === 0 ? sql`` : sql`, noted as (${noteRanks(contestId, ranks)})`}`
}

function rollupRows(changes: SQL): SQL {
  return sql`
    insert into contest_rollups as r
      (contest_id, slot, dimension, key, bucket, entries, actions, participants)
    select k.contest_id, k.slot, d.dimension, d.key, d.bucket, d.entries, d.actions, d.participants
    from counted as k cross join (${changes}) as d
    on conflict (contest_id, dimension, key, bucket, slot) do update set
      entries = r.entries + excluded.entries,
      actions = r.actions + excluded.actions,
      participants = r.participants + excluded.participants`
}

function addressRows(changes: SQL): SQL {
  return sql`
    insert into contest_addresses as a (contest_id, ip_address, actions)
    select k.contest_id, d.ip_address, d.actions
    from counted as k cross join (${changes}) as d
    order by d.ip_address collate "C"
    on conflict (contest_id, ip_address) do update set actions = a.actions + excluded.actions`
}
