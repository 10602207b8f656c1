import { type SQL, sql } from 'drizzle-orm'
import { unnest } from '../../database/unnest.js'
import type { Instant } from '../clock.js'
import type { WriteWork } from '../work.js'
import { allTime, slots } from './stripes.js'

/** A change of one stripe of a contest's totals. */
export interface CounterChange {
  readonly slot: number
  people: number
  participants: number
  entries: number
  actions: number
  referrals: number
  referrers: number
}

export type RollupDimension = 'time' | 'method' | 'country'

/** A change of one stripe of a quarter hour, or of all time. */
export interface RollupChange {
  readonly slot: number
  readonly dimension: RollupDimension
  /** Empty for `time`, the type's number for `method`, the code for `country`. */
  readonly key: string
  /** `allTime` for `method` and `country`. */
  readonly bucket: Instant
  entries: number
  actions: number
  participants: number
}

/** How many verified rows of a type a person, who is not excluded, has more (or less) than before. */
export interface MethodRows {
  readonly personId: number
  readonly typeId: number
  readonly rows: number
}

/** Adds to a contest's totals, in the order of the slots, in one statement. */
export async function moveCounters(
  work: WriteWork,
  contestId: number,
  changes: readonly CounterChange[],
): Promise<void> {
  const moved = changes.filter(
    ({ people, participants, entries, actions, referrals, referrers }) =>
      people || participants || entries || actions || referrals || referrers,
  )
  if (moved.length === 0) return
  const source = unnest('d', [
    { name: 'slot', type: 'smallint', values: moved.map(({ slot }) => slot) },
    { name: 'people', type: 'bigint', values: moved.map(({ people }) => people) },
    { name: 'participants', type: 'bigint', values: moved.map(({ participants }) => participants) },
    { name: 'entries', type: 'bigint', values: moved.map(({ entries }) => entries) },
    { name: 'actions', type: 'bigint', values: moved.map(({ actions }) => actions) },
    { name: 'referrals', type: 'bigint', values: moved.map(({ referrals }) => referrals) },
    { name: 'referrers', type: 'bigint', values: moved.map(({ referrers }) => referrers) },
  ])
  await work.executor.execute(sql`
    insert into contest_counters as c
      (contest_id, slot, people, participants, entries, actions, referrals, referrers)
    select ${contestId}::bigint, d.slot, d.people, d.participants, d.entries, d.actions, d.referrals, d.referrers
    from ${source}
    order by d.slot
    on conflict (contest_id, slot) do update set
      people = c.people + excluded.people,
      participants = c.participants + excluded.participants,
      entries = c.entries + excluded.entries,
      actions = c.actions + excluded.actions,
      referrals = c.referrals + excluded.referrals,
      referrers = c.referrers + excluded.referrers`)
}

/**
 * Adds to a contest's rollups, in the order of their keys, in one statement, which also finds out for whom
 * `methodRows` are the first verified rows of their type, or were the last.
 */
export async function moveRollups(
  work: WriteWork,
  contestId: number,
  changes: readonly RollupChange[],
  methodRows: readonly MethodRows[],
): Promise<void> {
  const moved = changes.filter(({ entries, actions, participants }) => entries || actions || participants)
  const looked = methodRows.filter(({ rows }) => rows !== 0)
  if (moved.length === 0 && looked.length === 0) return
  const source = unnest('d', [
    { name: 'slot', type: 'smallint', values: moved.map(({ slot }) => slot) },
    { name: 'dimension', type: 'text', values: moved.map(({ dimension }) => dimension) },
    { name: 'key', type: 'text', values: moved.map(({ key }) => key) },
    { name: 'bucket', type: 'timestamptz', values: moved.map(({ bucket }) => bucket) },
    { name: 'entries', type: 'bigint', values: moved.map(({ entries }) => entries) },
    { name: 'actions', type: 'bigint', values: moved.map(({ actions }) => actions) },
    { name: 'participants', type: 'bigint', values: moved.map(({ participants }) => participants) },
  ])
  const plain = sql`
    select d.slot, d.dimension, d.key, d.bucket, d.entries, d.actions, d.participants from ${source}`
  const joined = sql`
    select u.slot, u.dimension, u.key, u.bucket, sum(u.entries) as entries, sum(u.actions) as actions,
      sum(u.participants) as participants
    from (${plain} union all ${turnedMethods(looked)}) as u
    group by u.slot, u.dimension, u.key, u.bucket`
  await addRollups(work, contestId, looked.length === 0 ? plain : joined)
}

/**
 * Rollup rows that add (1) or take (-1) a participant of a type: the number of the person's verified rows
 * of it turned from 0, or to 0. Reads no more rows of the type than it takes to know.
 */
function turnedMethods(looked: readonly MethodRows[]): SQL {
  const source = unnest('m', [
    { name: 'person', type: 'bigint', values: looked.map(({ personId }) => personId) },
    { name: 'type', type: 'integer', values: looked.map(({ typeId }) => typeId) },
    { name: 'rows', type: 'integer', values: looked.map(({ rows }) => rows) },
  ])
  return sql`
    select (m.person % ${sql.raw(String(slots))})::smallint, 'method', m.type::text, ${allTime}::timestamptz, 0, 0,
      (own.rows > 0)::integer - (own.rows > m.rows)::integer
    from ${source}
    cross join lateral (
      select count(*) as rows from (
        select from entries e
        where e.participant_id = m.person and e.method_type_id = m.type and e.verified
        limit greatest(m.rows, 0) + 1
      ) as enough
    ) as own
    where own.rows <= greatest(m.rows, 0)`
}

/** Adds rows of (slot, dimension, key, bucket, entries, actions, participants), each key at most once. */
export async function addRollups(
  work: Pick<WriteWork, 'executor'>,
  contestId: number,
  changes: SQL,
): Promise<void> {
  await work.executor.execute(sql`
    insert into contest_rollups as r
      (contest_id, slot, dimension, key, bucket, entries, actions, participants)
    select ${contestId}::bigint, d.slot, d.dimension, d.key, d.bucket, d.entries, d.actions, d.participants
    from (${changes}) as d
    order by d.dimension collate "C", d.key collate "C", d.bucket, d.slot
    on conflict (contest_id, dimension, key, bucket, slot) do update set
      entries = r.entries + excluded.entries,
      actions = r.actions + excluded.actions,
      participants = r.participants + excluded.participants`)
}

/** Adds counted rows to a contest's addresses, in the order of the addresses, in one statement. */
export async function addAddresses(
  work: Pick<WriteWork, 'executor'>,
  contestId: number,
  changes: ReadonlyMap<string, number>,
): Promise<void> {
  const moved = [...changes].filter(([, rows]) => rows !== 0)
  if (moved.length === 0) return
  const source = unnest('d', [
    { name: 'ip_address', type: 'text', values: moved.map(([address]) => address) },
    { name: 'actions', type: 'integer', values: moved.map(([, rows]) => rows) },
  ])
  await addAddressShares(work, contestId, sql`select d.ip_address, d.actions from ${source}`)
}

/** Adds rows of (ip_address, actions), each address at most once. */
export async function addAddressShares(
  work: Pick<WriteWork, 'executor'>,
  contestId: number,
  changes: SQL,
): Promise<void> {
  await work.executor.execute(sql`
    insert into contest_addresses as a (contest_id, ip_address, actions)
    select ${contestId}::bigint, d.ip_address, d.actions
    from (${changes}) as d
    order by d.ip_address collate "C"
    on conflict (contest_id, ip_address) do update set actions = a.actions + excluded.actions`)
}
