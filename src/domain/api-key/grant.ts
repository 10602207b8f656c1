import type { ApiKeyRow } from '../../database/tables/index.js'
import { requireScope, requireUnrestricted } from '../caller.js'
import type { WriteWork } from '../work.js'
import { requireKey } from './find.js'
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
