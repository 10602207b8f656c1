import { and, eq, sql } from 'drizzle-orm'
import { rows as rowsOf } from '../../../database/connection.js'
import { type ExternalKind, externalIds } from '../../../database/tables/index.js'
import { unnest } from '../../../database/unnest.js'
import type { WriteWork } from '../../work.js'
import type { Remembered } from './fields.js'
import type { Drawing } from './store.js'

/** A row that has an external id. */
export interface Known extends Remembered {
  readonly externalId: string
  readonly internalId: number
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
}

/** Notes that the service has these rows, new ones and known ones, in one statement. No two may have one external id. */
export async function noteSeen(
  work: WriteWork,
  { source, runId }: Drawing,
  kind: ExternalKind,
  seen: readonly Sighting[],
): Promise<void> {
  if (seen.length === 0) return
  const given = unnest('s', [
    { name: 'external_id', type: 'text', values: seen.map(({ externalId }) => externalId) },
    { name: 'internal_id', type: 'bigint', values: seen.map(({ internalId }) => internalId) },
    { name: 'fingerprint', type: 'text', values: seen.map(({ fingerprint }) => hex(fingerprint)) },
    { name: 'local_fields', type: 'text', values: seen.map(({ localFields }) => json(localFields)) },
  ])
  await rowsOf(
    work.executor,
    sql`insert into external_ids as e (account_id, dialect, kind, external_id, internal_id, source_id,
        first_seen_at, last_seen_at, last_seen_run, fingerprint, local_fields)
      select ${source.accountId}::bigint, ${source.dialect}, ${kind}, s.external_id, s.internal_id, ${source.id}::bigint,
        ${work.clock.now()}::timestamptz, ${work.clock.now()}::timestamptz, ${runId}::bigint,
        decode(s.fingerprint, 'hex'),
        (select array_agg(f.name order by f.name) from jsonb_array_elements_text(s.local_fields::jsonb) as f(name))
      from ${given} order by s.external_id
      on conflict (account_id, dialect, kind, external_id) do update set
        source_id = case when exists (select from sources o where o.id = e.source_id and o.removed_at is null)
          then e.source_id else excluded.source_id end,
        last_seen_at = excluded.last_seen_at, last_seen_run = excluded.last_seen_run, vanished_at = null,
        fingerprint = excluded.fingerprint, local_fields = excluded.local_fields`,
  )
}

function hex(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : Buffer.from(bytes).toString('hex')
}

function json(names: readonly string[] | null): string | null {
  return names === null ? null : JSON.stringify(names)
}
