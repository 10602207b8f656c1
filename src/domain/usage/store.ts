import { sql } from 'drizzle-orm'
import { type Executor, rows } from '../../database/connection.js'
import { withoutRecording } from '../../database/statements.js'
import { unnest } from '../../database/unnest.js'
import type { Instant } from '../clock.js'

/** Requests of one key in one minute. */
export interface MinuteCount {
  readonly accountId: number
  readonly keyId: number
  /** The start of the minute in UTC. */
  readonly minute: Instant
  readonly requests: number
}

function inKeyOrder(a: MinuteCount, b: MinuteCount): number {
  if (a.accountId !== b.accountId) return a.accountId - b.accountId
  if (a.minute !== b.minute) return a.minute < b.minute ? -1 : 1
  return a.keyId - b.keyId
}

/**
 * Adds counts to what is stored, in one statement. Rows are written in the order of the primary key, so that
 * processes that add to the same ones wait for each other and never in a circle. Keys that no longer exist
 * are left out.
 */
export async function addUsage(executor: Executor, counts: readonly MinuteCount[]): Promise<void> {
  const ordered = [...counts].sort(inKeyOrder)
  const given = unnest('u', [
    { name: 'account_id', type: 'bigint', values: ordered.map(({ accountId }) => accountId) },
    { name: 'key_id', type: 'bigint', values: ordered.map(({ keyId }) => keyId) },
    { name: 'minute', type: 'timestamptz', values: ordered.map(({ minute }) => minute) },
    { name: 'requests', type: 'bigint', values: ordered.map(({ requests }) => requests) },
  ])
  // A request that reads its account's usage has this done before; it is no statement of its own.
  await withoutRecording(() =>
    rows(
      executor,
      sql`insert into api_usage (account_id, key_id, minute, requests)
      select u.account_id, u.key_id, u.minute, u.requests
      from ${given} join api_keys k on k.id = u.key_id and k.account_id = u.account_id
      order by u.account_id, u.minute, u.key_id
      on conflict (account_id, minute, key_id) do update set requests = api_usage.requests + excluded.requests`,
    ),
  )
}

/** Deletes at most `most` rows of minutes before `end`; rows that somebody else deletes are passed over. Gives their number. */
export async function deleteUsageBefore(executor: Executor, end: Instant, most: number): Promise<number> {
  const deleted = await withoutRecording(() =>
    rows(
      executor,
      sql`delete from api_usage where (account_id, minute, key_id) in (
        select account_id, minute, key_id from api_usage where minute < ${end}::timestamptz
        order by minute limit ${most} for update skip locked)
      returning key_id`,
    ),
  )
  return deleted.length
}
