import { type SQL, sql } from 'drizzle-orm'
import { unnest } from '../../database/unnest.js'
import type { Instant } from '../clock.js'
import type { WriteWork } from '../work.js'

/** A change of one stripe of a contest's totals. */
export interface CounterChange {
  readonly slot: number
  people: number
  participants: number
  entries: number
  actions: number
}

export type RollupDimension = 'time' | 'method'

/** A change of one stripe of a quarter hour. */
export interface RollupChange {
  readonly slot: number
  readonly dimension: RollupDimension
  /** Empty for `time`, the type's number for `method`. */
  readonly key: string
  readonly bucket: Instant
  entries: number
  actions: number
  participants: number
}

/** Adds to a contest's totals, in the order of the slots, in one statement. */
export async function moveCounters(
  work: WriteWork,
  contestId: number,
  changes: readonly CounterChange[],
): Promise<void> {
  const moved = changes.filter(
    ({ people, participants, entries, actions }) => people || participants || entries || actions,
  )
  if (moved.length === 0) return
  const source = unnest('d', [
    { name: 'slot', type: 'smallint', values: moved.map(({ slot }) => slot) },
    { name: 'people', type: 'bigint', values: moved.map(({ people }) => people) },
    { name: 'participants', type: 'bigint', values: moved.map(({ participants }) => participants) },
    { name: 'entries', type: 'bigint', values: moved.map(({ entries }) => entries) },
    { name: 'actions', type: 'bigint', values: moved.map(({ actions }) => actions) },
  ])
  await work.executor.execute(sql`
    insert into contest_counters as c (contest_id, slot, people, participants, entries, actions)
    select ${contestId}::bigint, d.slot, d.people, d.participants, d.entries, d.actions
    from ${source}
    order by d.slot
    on conflict (contest_id, slot) do update set
      people = c.people + excluded.people,
      participants = c.participants + excluded.participants,
      entries = c.entries + excluded.entries,
      actions = c.actions + excluded.actions`)
}

/** Adds to a contest's rollups, in the order of their keys, in one statement. */
export async function moveRollups(
  work: WriteWork,
  contestId: number,
  changes: readonly RollupChange[],
): Promise<void> {
  const moved = changes.filter(({ entries, actions, participants }) => entries || actions || participants)
  if (moved.length === 0) return
  const source = unnest('d', [
    { name: 'slot', type: 'smallint', values: moved.map(({ slot }) => slot) },
    { name: 'dimension', type: 'text', values: moved.map(({ dimension }) => dimension) },
    { name: 'key', type: 'text', values: moved.map(({ key }) => key) },
    { name: 'bucket', type: 'timestamptz', values: moved.map(({ bucket }) => bucket) },
    { name: 'entries', type: 'bigint', values: moved.map(({ entries }) => entries) },
    { name: 'actions', type: 'bigint', values: moved.map(({ actions }) => actions) },
    { name: 'participants', type: 'bigint', values: moved.map(({ participants }) => participants) },
  ])
  await addRollups(
    work,
    contestId,
    sql`select d.slot, d.dimension, d.key, d.bucket, d.entries, d.actions, d.participants from ${source}`,
  )
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
