import { eq } from 'drizzle-orm'
import { type ApiKeyRow, apiKeys } from '../../database/tables/index.js'
import { requireScope, requireUnrestricted } from '../caller.js'
import { Checks } from '../checks.js'
import { notFound } from '../errors.js'
import type { WriteWork } from '../work.js'
import { requireKey } from './find.js'
import { checkKeyLimits, type KeyLimitChanges, limitsAfter } from './limits.js'
import { createKey, type NewKey, revokeKey } from './manage.js'
import type { Scope } from './scopes.js'

/**
 * Makes a key with the rights of the caller's own: it never grants a scope that the caller lacks
 * (INSUFFICIENT_SCOPE), and a key restricted to contests makes none (#2). The raw key is withheld from
 * stored answers (#21).
 */
export async function grantKey(
  work: WriteWork,
  input: Omit<NewKey, 'scopes' | 'publicOnly'> & { readonly scopes: readonly Scope[] },
): Promise<{ key: ApiKeyRow; raw: string }> {
  requireUnrestricted(work.caller, 'make keys')
  for (const scope of input.scopes) requireScope(work.caller, scope)
  const made = await createKey(work, work.caller.accountId, input)
  work.withhold(made.raw)
  return made
}

/** Revokes a key that exists for the caller; again changes nothing. */
export async function withdrawKey(work: WriteWork, id: number): Promise<ApiKeyRow> {
  const { accountId } = await requireKey(work, id)
  return await revokeKey(work, accountId, id)
}

/**
 * Changes the limits of a key that exists for the caller; they hold from the next request on, in other processes
 * within a second. Absent keeps, null goes back to what holds for every key; VALIDATION_FAILED for what is out of
 * bounds. A key restricted to contests may not (#2).
 */
export async function setKeyLimits(
  work: WriteWork,
  id: number,
  changes: KeyLimitChanges,
): Promise<ApiKeyRow> {
  requireUnrestricted(work.caller, 'change limits of keys')
  const checks = new Checks()
  checkKeyLimits(checks, changes)
  checks.done()
  await requireKey(work, id)
  const [key] = await work.executor.select().from(apiKeys).where(eq(apiKeys.id, id)).for('update')
  if (key === undefined) throw notFound('apiKey')
  const [changed] = await work.executor
    .update(apiKeys)
    .set(limitsAfter(key, changes))
    .where(eq(apiKeys.id, id))
    .returning()
  if (changed === undefined) throw notFound('apiKey')
  return changed
}
