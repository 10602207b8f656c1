import { and, gt, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { apiUsage } from '../../database/tables/index.js'
import type { Instant } from '../clock.js'
import type { BatchRead, Work } from '../work.js'
import { minuteOf } from './meter.js'

/** Requests in windows that end with the present minute (#64): of 1,440 minutes, 7 and 30 times as many. */
export interface Usage {
  readonly last24Hours: number
  readonly last7Days: number
  readonly last30Days: number
  /** The start of the last minute with a request, of the 30 days; null: none. */
  readonly lastUsedAt: Instant | null
}

const none: Usage = { last24Hours: 0, last7Days: 0, last30Days: 0, lastUsedAt: null }
const day = 24 * 60 * 60_000

function windowStart(now: Instant, days: number): SQL {
  const start = new Date(Date.parse(minuteOf(now)) - days * day).toISOString()
  return sql`${start}::timestamptz`
}

/** Usage by the values of a column, in one statement. What waits in this process is stored first. */
async function usageBy(
  work: Work,
  column: PgColumn,
  ids: readonly number[],
  where?: SQL,
): Promise<ReadonlyMap<number, Usage>> {
  await work.pendingUsage?.flush()
  const { caller, clock } = work
  const now = clock.now()
  const since = (days: number) =>
    sql<number>`coalesce(sum(${apiUsage.requests}) filter (where ${apiUsage.minute} > ${windowStart(now, days)}), 0)`.mapWith(
      Number,
    )
  const found = await work.executor
    .select({
      id: sql<number>`${column}`.mapWith(Number),
      last24Hours: since(1),
      last7Days: since(7),
      last30Days: since(30),
      lastUsedAt: sql<Instant | null>`max(${apiUsage.minute})`.mapWith(apiUsage.minute),
    })
    .from(apiUsage)
    .where(
      and(
        sql`${apiUsage.accountId} = ${caller.accountId}`,
        gt(apiUsage.minute, windowStart(now, 30)),
        sql`${column} = any(${sql.param([...ids])}::bigint[])`,
        where,
      ),
    )
    .groupBy(column)
  const stored = new Map(found.map(({ id, ...usage }) => [id, usage]))
  return new Map(ids.map((id) => [id, stored.get(id) ?? none]))
}

/**
 * What each account asked of every interface (#64). Another account's is nothing; a key restricted to
 * contests sees its own requests only (#2).
 */
export const usageOfAccounts: BatchRead<number, Usage> = (work, accountIds) => {
  const { contestIds, keyId } = work.caller
  const own = contestIds === null ? undefined : sql`${apiUsage.keyId} = ${keyId}`
  return usageBy(work, apiUsage.accountId, accountIds, own)
}

/** What was asked with each key. The caller has seen to it that the keys are visible. */
export const usageOfKeys: BatchRead<number, Usage> = (work, keyIds) => usageBy(work, apiUsage.keyId, keyIds)
