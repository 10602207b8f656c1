import { timingSafeEqual } from 'node:crypto'
import { eq, getTableColumns } from 'drizzle-orm'
import type { Executor } from '../../database/connection.js'
import { withoutRecording } from '../../database/statements.js'
import { accounts, apiKeys } from '../../database/tables/index.js'
import type { Caller } from '../caller.js'
import { DomainError, type PrivateReason } from '../errors.js'
import { limitsAfter } from './limits.js'
import { hashOf, isMistyped, longestKey } from './raw-key.js'
import { grantedScopes } from './scopes.js'

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
        .select({ ...getTableColumns(apiKeys), plan: accounts.plan })
        .from(apiKeys)
        .innerJoin(accounts, eq(accounts.id, apiKeys.accountId))
        .where(eq(apiKeys.hash, hash)),
  )
  if (key === undefined || !timingSafeEqual(Buffer.from(key.hash), Buffer.from(hash))) {
    throw refused('bad_key', 'The key is not valid.')
  }
  if (key.revokedAt !== null) throw refused('revoked_key', 'The key was revoked.')
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
