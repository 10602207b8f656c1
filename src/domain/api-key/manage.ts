import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { type ApiKeyRow, apiKeys, contests } from '../../database/tables/index.js'
import { requireBrand } from '../account/brands.js'
import { requireAccount } from '../account/manage.js'
import { Checks } from '../checks.js'
import { DomainError, invalidField, notFound } from '../errors.js'
import type { OperatorWork } from '../operator.js'
import { checkKeyLimits, type KeyLimitChanges, limitsAfter, noLimitsOfItsOwn } from './limits.js'
import { generateRawKey, hashOf, isMistyped, longestKey, visiblePrefix } from './raw-key.js'
import { readScopes, type Scope, scopeNamed } from './scopes.js'

const shortestImport = 8
const mostContests = 1_000
const listBound = 10_000

/** A key to be made or imported; limits are absent or null where those for every key hold. */
export interface NewKey extends KeyLimitChanges {
  /** 1 to 255 characters. */
  readonly name: string
  /** Words of `scopes`, Revup's aliases (#2), or `*` for all, present and future; at least one. */
  readonly scopes: readonly string[]
  /** The only contests that the key reaches, 1 to 1,000; null or absent: all. */
  readonly contestIds?: readonly number[] | null | undefined
  /** Where the key's creations go (#70); null or absent: the account's default brand. */
  readonly brandId?: number | null | undefined
  /** Narrows the scopes to those that only read (#2); refused where none is left. */
  readonly publicOnly?: boolean | undefined
}

/** The words to store for a key: aliases resolved, repeats dropped; `*` stays `*`. */
function storedScopes(input: NewKey): string[] {
  const wanted = new Set<Scope | '*'>()
  for (const word of input.scopes) {
    const scope = word === '*' ? word : scopeNamed(word)
    if (scope === undefined) throw invalidField('scopes', `There is no scope ${JSON.stringify(word)}.`)
    wanted.add(scope)
  }
  if (wanted.size === 0) throw invalidField('scopes', 'A key needs at least one scope.')
  if (input.publicOnly !== true) return wanted.has('*') ? ['*'] : [...wanted]
  const reads = readScopes.filter((scope) => wanted.has('*') || wanted.has(scope))
  if (reads.length === 0) throw invalidField('scopes', 'A public key needs at least one scope that reads.')
  return reads
}

/** The distinct contests of the account, none deleted; NOT_FOUND names the first that is not. */
async function confinement(
  work: OperatorWork,
  accountId: number,
  ids: readonly number[] | null | undefined,
): Promise<number[] | null> {
  if (ids == null) return null
  const wanted = [...new Set(ids)]
  if (wanted.length < 1 || wanted.length > mostContests) {
    throw invalidField('contests', `A key is confined to 1 to ${mostContests} contests, or to none.`)
  }
  const found = await work.executor
    .select({ id: contests.id, accountId: contests.accountId })
    .from(contests)
    .where(and(inArray(contests.id, wanted), isNull(contests.deletedAt)))
  const owner = new Map(found.map((contest) => [contest.id, contest.accountId]))
  for (const id of wanted) {
    if (owner.get(id) !== accountId) throw notFound('contest', owner.has(id) ? 'foreign' : 'missing')
  }
  return wanted
}

async function insertKey(
  work: OperatorWork,
  accountId: number,
  input: NewKey,
  raw: string,
): Promise<ApiKeyRow> {
  const checks = new Checks()
  checks.text('name', input.name, { min: 1, max: 255 })
  checkKeyLimits(checks, input)
  checks.done()
  const scopes = storedScopes(input)
  await requireAccount(work, accountId)
  const contestIds = await confinement(work, accountId, input.contestIds)
  if (input.brandId != null) await requireBrand(work, accountId, input.brandId)
  const [key] = await work.executor
    .insert(apiKeys)
    .values({
      accountId,
      brandId: input.brandId ?? null,
      name: input.name,
      prefix: visiblePrefix(raw),
      hash: hashOf(raw),
      scopes,
      contestIds,
      ...limitsAfter(noLimitsOfItsOwn, input),
      createdAt: work.clock.now(),
    })
    .onConflictDoNothing({ target: apiKeys.hash })
    .returning()
  if (key === undefined) throw new DomainError('CONFLICT', 'This key exists already.', { subject: 'apiKey' })
  return key
}

/** Makes a key with the operator's rights. `raw` is the only copy of the key itself (#3). */
export async function createKey(
  work: OperatorWork,
  accountId: number,
  input: NewKey,
): Promise<{ key: ApiKeyRow; raw: string }> {
  const raw = generateRawKey()
  return { key: await insertKey(work, accountId, input, raw), raw }
}

/**
 * Takes over a raw key that an integrator uses already (#3): 8 to 512 visible ASCII characters. CONFLICT
 * where it is known, revoked ones included.
 */
export async function importKey(
  work: OperatorWork,
  accountId: number,
  input: NewKey & { readonly raw: string },
): Promise<ApiKeyRow> {
  const { raw } = input
  if (raw.length < shortestImport || raw.length > longestKey || !/^[\x21-\x7e]+$/.test(raw)) {
    throw invalidField(
      'raw',
      `A key has ${shortestImport} to ${longestKey} visible ASCII characters without spaces.`,
    )
  }
  if (isMistyped(raw)) throw invalidField('raw', 'The key’s checksum is wrong; it was mistyped or cut.')
  return await insertKey(work, accountId, input, raw)
}

/**
 * Revokes a key for good; revoking again changes nothing. With `accountId` null the operator names a key
 * of any account. NOT_FOUND for an unknown key.
 */
export async function revokeKey(
  work: OperatorWork,
  accountId: number | null,
  keyId: number,
): Promise<ApiKeyRow> {
  const [key] = await work.executor.select().from(apiKeys).where(eq(apiKeys.id, keyId)).for('update')
  if (key === undefined) throw notFound('apiKey')
  if (accountId !== null && key.accountId !== accountId) throw notFound('apiKey', 'foreign')
  if (key.revokedAt !== null) return key
  const [revoked] = await work.executor
    .update(apiKeys)
    .set({ revokedAt: work.clock.now() })
    .where(eq(apiKeys.id, keyId))
    .returning()
  if (revoked === undefined) throw notFound('apiKey')
  return revoked
}

/** Keys by id, revoked ones included, at most 10,000: of one account, or of all for the operator (null). */
export async function listKeys(
  work: Pick<OperatorWork, 'executor'>,
  accountId: number | null,
): Promise<ApiKeyRow[]> {
  return await work.executor
    .select()
    .from(apiKeys)
    .where(accountId === null ? undefined : eq(apiKeys.accountId, accountId))
    .orderBy(asc(apiKeys.id))
    .limit(listBound)
}
