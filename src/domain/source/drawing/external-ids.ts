import { and, eq, sql } from 'drizzle-orm'
import { rows as rowsOf } from '../../../database/connection.js'
import { type ExternalKind, externalIds } from '../../../database/tables/index.js'
import { unnest } from '../../../database/unnest.js'
import type { WriteWork } from '../../work.js'
import type { Remembered } from './fields.js'
import { shadowing } from './shadowed.js'
import type { ContestDrawing, Drawing } from './store.js'

/** A row that has an external id. */
export interface Known extends Remembered {
  readonly externalId: string
  readonly internalId: number
  /** When it was found to be gone at the service; null: it is there. */
  readonly vanishedAt: string | null
}

/** What is known of these external ids, by them. */
export async function knownByExternalId(
  work: WriteWork,
  { source }: Drawing,
  kind: ExternalKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Known>> {
  if (ids.length === 0) return new Map()
  const found = await work.executor
    .select({
      externalId: externalIds.externalId,
      internalId: externalIds.internalId,
      fingerprint: externalIds.fingerprint,
      localFields: externalIds.localFields,
      vanishedAt: externalIds.vanishedAt,
    })
    .from(externalIds)
    .where(
      and(
        eq(externalIds.accountId, source.accountId),
        eq(externalIds.dialect, source.dialect),
        eq(externalIds.kind, kind),
        sql`${externalIds.externalId} = any(${sql.param([...new Set(ids)])}::text[])`,
      ),
    )
  return new Map(found.map((row) => [row.externalId, row]))
}

/** A row that the service has, as it stands here now. */
export interface Sighting {
  readonly externalId: string
  readonly internalId: number
  readonly fingerprint: Uint8Array | null
  readonly localFields: readonly string[] | null
  /** The contest of which it is a part, by its id here; absent: that of the drawing, if its kind is one of parts. */
  readonly contestId?: number
}

/** Kinds whose rows are the account's, whatever contest they were read with. */
const ofAccount: ReadonlySet<ExternalKind> = new Set([
  ...(['account', 'brand', 'contest', 'contact', 'webhook'] as const),
])

/**
 * Notes that the service has these rows, new ones and known ones, in one statement. No two may have one external id. A row belongs to the
 * source that brought it, unless that is removed or found it gone. Tells the drawing which new ids are numbers of rows that were made here.
 */
export async function noteSeen(
  work: WriteWork,
  drawing: Drawing | ContestDrawing,
  kind: ExternalKind,
  seen: readonly Sighting[],
): Promise<void> {
  if (seen.length === 0) return
  const { source, runId } = drawing
  const contest = 'contest' in drawing && !ofAccount.has(kind) ? drawing.contest.id : null
  const given = unnest('s', [
    { name: 'external_id', type: 'text', values: seen.map(({ externalId }) => externalId) },
    { name: 'internal_id', type: 'bigint', values: seen.map(({ internalId }) => internalId) },
    { name: 'fingerprint', type: 'text', values: seen.map(({ fingerprint }) => hex(fingerprint)) },
    { name: 'local_fields', type: 'text', values: seen.map(({ localFields }) => json(localFields)) },
    { name: 'contest_id', type: 'bigint', values: seen.map(({ contestId }) => contestId ?? contest) },
  ])
  const isShadowing = shadowing(drawing, kind)
  const found = await rowsOf<{ external_id: string }>(
    work.executor,
    sql`with given as (select s.* from ${given}), noted as (
      insert into external_ids as e (account_id, dialect, kind, external_id, internal_id, source_id,
        contest_id, first_seen_at, last_seen_at, last_seen_run, fingerprint, local_fields)
      select ${source.accountId}::bigint, ${source.dialect}, ${kind}, s.external_id, s.internal_id, ${source.id}::bigint,
        s.contest_id, ${work.clock.now()}::timestamptz, ${work.clock.now()}::timestamptz, ${runId}::bigint,
        decode(s.fingerprint, 'hex'),
        (select array_agg(f.name order by f.name) from jsonb_array_elements_text(s.local_fields::jsonb) as f(name))
      from given s order by s.external_id
      on conflict (account_id, dialect, kind, external_id) do update set
        source_id = case when e.vanished_at is null
          and exists (select from sources o where o.id = e.source_id and o.removed_at is null)
          then e.source_id else excluded.source_id end,
        contest_id = coalesce(excluded.contest_id, e.contest_id), last_seen_at = excluded.last_seen_at,
        last_seen_run = greatest(e.last_seen_run, excluded.last_seen_run), vanished_at = null,
        fingerprint = excluded.fingerprint, local_fields = excluded.local_fields
      returning e.external_id, e.internal_id, e.contest_id, e.xmax = 0 as is_new)
    select noted.external_id from noted where noted.is_new and ${isShadowing ?? sql`false`}
    order by noted.external_id`,
  )
  if (found.length > 0)
    drawing.shadowed?.(
      kind,
      found.map((row) => row.external_id),
    )
}

/** Notes that the service has these rows still, as far as they are known, without a word on what is in them. */
export async function touchSeen(
  work: WriteWork,
  { source, runId }: Drawing,
  kind: ExternalKind,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await rowsOf(
    work.executor,
    sql`update external_ids set last_seen_at = ${work.clock.now()}::timestamptz, vanished_at = null,
        last_seen_run = greatest(last_seen_run, ${runId}::bigint)
      where account_id = ${source.accountId}::bigint and dialect = ${source.dialect} and kind = ${kind}
        and external_id = any(${sql.param([...ids])}::text[])`,
  )
}

/**
 * Marks what the source brought of these kinds, of one contest or (null) of the account, and neither this run nor a later one of another source has
 * seen: it is gone at the service. Gives how many are newly marked, by kind. Nothing else becomes of them.
 */
export async function markUnseen(
  work: WriteWork,
  { source, runId }: Drawing,
  kinds: readonly ExternalKind[],
  contestId: number | null,
): Promise<ReadonlyMap<string, number>> {
  const marked = await rowsOf<{ kind: string; marked: number }>(
    work.executor,
    sql`with gone as (
        update external_ids set vanished_at = ${work.clock.now()}::timestamptz
        where source_id = ${source.id}::bigint and kind = any(${sql.param([...kinds])}::text[])
          and ${contestId === null ? sql`contest_id is null` : sql`contest_id = ${contestId}::bigint`}
          and last_seen_run < ${runId}::bigint and vanished_at is null
        returning kind)
      select kind, count(*)::int as marked from gone group by kind`,
  )
  return new Map(marked.map((one) => [one.kind, one.marked]))
}

const atOnce = 1_000

/** External ids of the contest's rows that this transaction has marked as gone, at most 1,000 in their order after one. */
export async function markedNow(
  work: WriteWork,
  { source, contest }: ContestDrawing,
  kind: ExternalKind,
  after: string,
): Promise<readonly string[]> {
  const found = await rowsOf<{ name: string }>(
    work.executor,
    sql`select external_id as name from external_ids
      where account_id = ${source.accountId}::bigint and dialect = ${source.dialect} and kind = ${kind}
        and external_id > ${after} and contest_id = ${contest.id}::bigint and source_id = ${source.id}::bigint
        and vanished_at = ${work.clock.now()}::timestamptz
      order by external_id limit ${atOnce}`,
  )
  return found.map(({ name }) => name)
}

/** Marks a contest that the service no longer has. Its parts stay as they are: nobody can say more of them. */
export async function markContestGone(
  work: WriteWork,
  { source }: Drawing,
  externalId: string,
): Promise<void> {
  await rowsOf(
    work.executor,
    sql`update external_ids set vanished_at = ${work.clock.now()}::timestamptz
      where account_id = ${source.accountId}::bigint and dialect = ${source.dialect} and kind = 'contest'
        and external_id = ${externalId} and source_id = ${source.id}::bigint and vanished_at is null`,
  )
}

function hex(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : Buffer.from(bytes).toString('hex')
}

function json(names: readonly string[] | null): string | null {
  return names === null ? null : JSON.stringify(names)
}
