import { timingSafeEqual } from 'node:crypto'
import { and, eq, getTableColumns, inArray, isNull } from 'drizzle-orm'
import type { Executor } from '../../database/connection.js'
import { withoutRecording } from '../../database/statements.js'
import { type ApiKeyRow, accounts, apiKeys } from '../../database/tables/index.js'
import type { Caller } from '../caller.js'
import { DomainError, type PrivateReason } from '../errors.js'
import { limitsAfter } from './limits.js'
import { hashOf, isMistyped, longestKey } from './raw-key.js'
import { grantedScopes } from './scopes.js'

const knownKey = { ...getTableColumns(apiKeys), plan: accounts.plan }

function refused(reason: PrivateReason, message: string): DomainError {
  return new DomainError('UNAUTHENTICATED', message, { reason })
}

/**
 * Who the key is. Throws UNAUTHENTICATED with the private reason `no_key`, `bad_key` or `revoked_key`
 * (#161). The lookup goes by the key's hash and the comparison takes constant time.
 */
export async function authenticate(executor: Executor, raw: string | undefined): Promise<Caller> {
  if (raw === undefined || raw === '') throw refused('no_key', 'Send a key.')
  if (raw.length > longestKey || isMistyped(raw)) throw refused('bad_key', 'The key is not valid.')
  const hash = hashOf(raw)
  // Awaited inside: the builder sends its statement only then.
  const [key] = await withoutRecording(
    async () =>
      await executor
        .select(knownKey)
        .from(apiKeys)
        .innerJoin(accounts, eq(accounts.id, apiKeys.accountId))
        .where(eq(apiKeys.hash, hash)),
  )
  if (key === undefined || !timingSafeEqual(Buffer.from(key.hash), Buffer.from(hash))) {
    throw refused('bad_key', 'The key is not valid.')
  }
  if (key.revokedAt !== null) throw refused('revoked_key', 'The key was revoked.')
  return callerOf(key)
}

function callerOf(key: ApiKeyRow & { readonly plan: number }): Caller {
  return {
    accountId: key.accountId,
    keyId: key.id,
    plan: key.plan,
    brandId: key.brandId,
    scopes: grantedScopes(key.scopes),
    contestIds: key.contestIds,
    limits: limitsAfter(key, {}),
  }
}

/** Who these keys are now, in one statement; those that were revoked are absent. For clients that stay. */
export async function callersOfKeys(
  executor: Executor,
  keyIds: readonly number[],
): Promise<ReadonlyMap<number, Caller>> {
  const found = await withoutRecording(
    async () =>
      await executor
        .select(knownKey)
        .from(apiKeys)
        .innerJoin(accounts, eq(accounts.id, apiKeys.accountId))
        .where(and(inArray(apiKeys.id, [...keyIds]), isNull(apiKeys.revokedAt))),
  )
  return new Map(found.map((key) => [key.id, callerOf(key)]))
}
