import type { Database } from '../../src/database/connection.js'
import { accounts, apiKeys, brands } from '../../src/database/tables/index.js'
import { generateRawKey, hashOf, visiblePrefix } from '../../src/domain/api-key/raw-key.js'

const madeAt = '2026-01-01T00:00:00.000Z'

export interface TestAccount {
  readonly id: number
  readonly brandId: number
  /** A raw key with every scope. */
  readonly key: string
}

/** An account with a default brand and a key that may do everything. */
export async function buildAccount(database: Database, name = 'Test account'): Promise<TestAccount> {
  const [account] = await database.root.insert(accounts).values({ name, createdAt: madeAt }).returning()
  if (account === undefined) throw new Error('The account was not made.')
  const [brand] = await database.root
    .insert(brands)
    .values({ accountId: account.id, name, isDefault: true, createdAt: madeAt })
    .returning()
  if (brand === undefined) throw new Error('The brand was not made.')
  return { id: account.id, brandId: brand.id, key: await buildKey(database, account.id) }
}

/** A raw key of the account. */
export async function buildKey(
  database: Database,
  accountId: number,
  options: { scopes?: readonly string[]; contestIds?: readonly number[]; revokedAt?: string } = {},
): Promise<string> {
  const raw = generateRawKey()
  await database.root.insert(apiKeys).values({
    accountId,
    name: 'Test key',
    prefix: visiblePrefix(raw),
    hash: hashOf(raw),
    scopes: [...(options.scopes ?? ['*'])],
    contestIds: options.contestIds === undefined ? null : [...options.contestIds],
    revokedAt: options.revokedAt ?? null,
    createdAt: madeAt,
  })
  return raw
}
