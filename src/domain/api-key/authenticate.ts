import { timingSafeEqual } from 'node:crypto'
import { getTableColumns, sql } from 'drizzle-orm'
import type { Executor } from '../../database/connection.js'
import { reader } from '../../database/reader.js'
import { withoutRecording } from '../../database/statements.js'
import { type ApiKeyRow, accounts, apiKeys, sourceDialects, sources } from '../../database/tables/index.js'
import type { Caller } from '../caller.js'
import { DomainError, type PrivateReason } from '../errors.js'
import { limitsAfter } from './limits.js'
import { hashOf, isMistyped, longestKey } from './raw-key.js'
import { grantedScopes } from './scopes.js'

/** The dialects of the account's sources, removed ones too: from when one is added on, ids of its service may mean rows. */
const drawnFrom = sql<string | null>`(select string_agg(distinct ${sources.dialect}, ' ') from ${sources}
  where ${sources.accountId} = ${accounts.id})`

const keys = reader({ ...getTableColumns(apiKeys), plan: accounts.plan, drawnFrom })

const keyByHash = keys.prepared<{ hash: string }>(
  (columns) => sql`select ${columns} from ${apiKeys} join ${accounts} on ${accounts.id} = ${apiKeys.accountId}
    where ${apiKeys.hash} = ${sql.placeholder('hash')}`,
)

const standingKeysById = keys.prepared<{ ids: readonly number[] }>(
  (columns) => sql`select ${columns} from ${apiKeys} join ${accounts} on ${accounts.id} = ${apiKeys.accountId}
    where ${apiKeys.id} = any(${sql.placeholder('ids')}::bigint[]) and ${apiKeys.revokedAt} is null`,
)

function refused(reason: PrivateReason, message: string): DomainError {
  return new DomainError('UNAUTHENTICATED', message, { reason })
}

/**
 * Who the key is. Throws UNAUTHENTICATED with the private reason `no_key`, `bad_key` or `revoked_key`
 * (#161). The lookup goes by the key's hash and the comparison takes constant time.
 */
export async function authenticate(executor: Executor, raw: string | undefined): Promise<Caller> {
  return await callerWithHash(executor, lookupHash(raw))
}

/** The hash by which a key is looked up; throws where there is none, or nothing to look for. */
export function lookupHash(raw: string | undefined): string {
  if (raw === undefined || raw === '') throw refused('no_key', 'Send a key.')
  if (raw.length > longestKey || isMistyped(raw)) throw refused('bad_key', 'The key is not valid.')
  return hashOf(raw)
}

/** Who the key with this hash is; throws as `authenticate` does. */
export async function callerWithHash(executor: Executor, hash: string): Promise<Caller> {
  const key = await withoutRecording(() => keyByHash.first(executor, { hash }))
  if (key === undefined || !timingSafeEqual(Buffer.from(key.hash), Buffer.from(hash))) {
    throw refused('bad_key', 'The key is not valid.')
  }
  if (key.revokedAt !== null) throw refused('revoked_key', 'The key was revoked.')
  return callerOf(key)
}

type KeyOfAccount = ApiKeyRow & { readonly plan: number; readonly drawnFrom: string | null }

function callerOf(key: KeyOfAccount): Caller {
  const dialects = key.drawnFrom?.split(' ') ?? []
  return {
    accountId: key.accountId,
    keyId: key.id,
    plan: key.plan,
    brandId: key.brandId,
    scopes: grantedScopes(key.scopes),
    contestIds: key.contestIds,
    drawnFrom: new Set(sourceDialects.filter((known) => dialects.includes(known))),
    limits: limitsAfter(key, {}),
  }
}

/** Who these keys are now, in one statement; those that were revoked are absent. For clients that stay. */
export async function callersOfKeys(
  executor: Executor,
  keyIds: readonly number[],
): Promise<ReadonlyMap<number, Caller>> {
  const found = await withoutRecording(() => standingKeysById.rows(executor, { ids: keyIds }))
  return new Map(found.map((key) => [key.id, callerOf(key)]))
}
