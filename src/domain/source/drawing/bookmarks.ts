import { and, eq, sql } from 'drizzle-orm'
import { type Executor, rows } from '../../../database/connection.js'
import { type SourceRow, sourceBookmarks } from '../../../database/tables/index.js'
import { unnest } from '../../../database/unnest.js'
import type { WriteWork } from '../../work.js'
import type { ContestKey, Kind, Position, SourceContest } from '../model.js'

/** What is read of a source from where it was left off: a kind, of the account's or of a contest's (its external id). */
interface Part {
  readonly kind: Kind
  readonly contest: string | null
}

function named(sourceId: number, { kind, contest }: Part) {
  return and(
    eq(sourceBookmarks.sourceId, sourceId),
    eq(sourceBookmarks.kind, kind),
    eq(sourceBookmarks.contest, contest ?? ''),
  )
}

/** Where reading begins for what has come since; null: at the beginning. */
export async function bookmarkOf(executor: Executor, sourceId: number, part: Part): Promise<Position | null> {
  const [found] = await executor
    .select({ position: sourceBookmarks.position })
    .from(sourceBookmarks)
    .where(named(sourceId, part))
  // It is what a reader gave.
  return found === undefined ? null : (found.position as Position)
}

/** Remembers where the next run begins; null: at the beginning. */
export async function keepBookmark(
  work: WriteWork,
  sourceId: number,
  part: Part,
  position: Position | null,
): Promise<void> {
  if (position === null) {
    await work.executor.delete(sourceBookmarks).where(named(sourceId, part))
    return
  }
  const { kind, contest } = part
  const updatedAt = work.clock.now()
  await work.executor
    .insert(sourceBookmarks)
    .values({ sourceId, kind, contest: contest ?? '', position, updatedAt })
    .onConflictDoUpdate({
      target: [sourceBookmarks.sourceId, sourceBookmarks.kind, sourceBookmarks.contest],
      set: { position, updatedAt },
    })
}

/**
 * Remembers the zones of contests as the service says them: it prints instants in them, whatever becomes of a contest's zone here.
 */
export async function keepZones(
  work: WriteWork,
  sourceId: number,
  contests: readonly Pick<SourceContest, 'externalId' | 'timeZone'>[],
): Promise<void> {
  const zones = new Map(
    contests.flatMap(({ externalId: id, timeZone }) => (timeZone === undefined ? [] : [[id, timeZone]])),
  )
  if (zones.size === 0) return
  const given = unnest('z', [
    { name: 'contest', type: 'text', values: [...zones.keys()] },
    { name: 'zone', type: 'text', values: [...zones.values()] },
  ])
  await rows(
    work.executor,
    sql`insert into source_bookmarks as b (source_id, kind, contest, position, updated_at)
      select ${sourceId}::bigint, 'contest', z.contest, json_build_object('timeZone', z.zone), ${work.clock.now()}::timestamptz
      from ${given} order by z.contest
      on conflict (source_id, kind, contest) do update set position = excluded.position, updated_at = excluded.updated_at
      where b.position::text <> excluded.position::text`,
  )
}

/**
 * The contests that the source has brought, which are here and at the service still, with the zones of their instants: from the one after
 * `after` on (null: from the first), in the order of their external ids.
 */
export async function contestKeys(
  executor: Executor,
  { id, accountId, dialect }: Pick<SourceRow, 'id' | 'accountId' | 'dialect'>,
  after: string | null,
  most: number,
): Promise<readonly ContestKey[]> {
  const found = await rows<{ externalId: string; timeZone: string | null }>(
    executor,
    sql`select e.external_id as "externalId", b.position ->> 'timeZone' as "timeZone"
      from external_ids e
      join contests c on c.id = e.internal_id and c.deleted_at is null
      left join source_bookmarks b on b.source_id = e.source_id and b.kind = 'contest' and b.contest = e.external_id
      where e.account_id = ${accountId}::bigint and e.dialect = ${dialect} and e.kind = 'contest'
        and e.source_id = ${id}::bigint and e.vanished_at is null
        ${after === null ? sql`` : sql`and e.external_id > ${after}`}
      order by e.external_id limit ${most}`,
  )
  return found.map(({ externalId, timeZone }) => ({ externalId, ...(timeZone === null ? {} : { timeZone }) }))
}
