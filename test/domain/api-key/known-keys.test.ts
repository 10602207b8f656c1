import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listenToStatements } from '../../../src/database/statements.js'
import { accounts, apiKeys } from '../../../src/database/tables/index.js'
import { KnownKeys } from '../../../src/domain/api-key/known-keys.js'
import { generateRawKey, hashOf } from '../../../src/domain/api-key/raw-key.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { type Gateway, startGateway } from '../../support/gateway.js'

describe('who a key is', () => {
  let gateway: Gateway
  let account: TestAccount
  let keys: KnownKeys
  let now: number
  beforeAll(async () => {
    gateway = await startGateway()
  })
  beforeEach(async () => {
    account = await buildAccount(gateway.database)
    now = 1_000
    keys = new KnownKeys(gateway.database.root, () => now)
  })

  /** How many statements `work` sends. */
  async function statements(work: () => Promise<unknown>): Promise<number> {
    let count = 0
    await listenToStatements({ statement: () => (count += 1) }, work)
    return count
  }

  const revoke = () =>
    gateway.database.root
      .update(apiKeys)
      .set({ revokedAt: '2026-06-15T12:00:00.000Z' })
      .where(eq(apiKeys.hash, hashOf(account.key)))

  it('is asked once for all who want to know at the same time, and not again for half a second', async () => {
    const burst = () => Promise.all(Array.from({ length: 20 }, () => keys.lookUp(account.key)))
    expect(keys.remembered(account.key)).toBeUndefined()
    expect(await statements(burst)).toBe(1)
    now += 499
    expect(keys.remembered(account.key)).toMatchObject({ accountId: account.id, plan: 6 })
  })

  it('is not relied on half a second after it was asked: not who it was, nor what it might do', async () => {
    await keys.lookUp(account.key)
    await gateway.database.root
      .update(apiKeys)
      .set({ scopes: ['contests:read'], contestIds: [7], requestsPerMinute: 3 })
      .where(eq(apiKeys.hash, hashOf(account.key)))
    await gateway.database.root.update(accounts).set({ plan: 2 }).where(eq(accounts.id, account.id))
    now += 500
    expect(keys.remembered(account.key)).toBeUndefined()
    expect(await keys.lookUp(account.key)).toMatchObject({
      scopes: new Set(['contests:read']),
      contestIds: [7],
      plan: 2,
      limits: { requestsPerMinute: 3 },
    })
    await revoke()
    now += 500
    expect(keys.remembered(account.key)).toBeUndefined()
    await expect(keys.lookUp(account.key)).rejects.toMatchObject({ reason: 'revoked_key' })
    expect(keys.remembered(account.key)).toBeUndefined()
  })

  it('counts from when the database was asked, however long it takes', async () => {
    const slow = keys.lookUp(account.key)
    now += 500
    expect(await statements(() => keys.lookUp(account.key))).toBe(1)
    await slow
    expect(keys.remembered(account.key)).toBeDefined()
    const late = new KnownKeys(gateway.database.root, () => now)
    const asked = late.lookUp(account.key)
    now += 500
    await asked
    expect(late.remembered(account.key)).toBeUndefined()
  })

  it('is not remembered of an unknown or a revoked key', async () => {
    const unknown = generateRawKey()
    await expect(keys.lookUp(unknown)).rejects.toMatchObject({ reason: 'bad_key' })
    expect(await statements(() => keys.lookUp(unknown).catch(() => undefined))).toBe(1)
    await revoke()
    await expect(keys.lookUp(account.key)).rejects.toMatchObject({ reason: 'revoked_key' })
    for (const key of [unknown, account.key, '', undefined, 'k'.repeat(600)]) {
      expect(keys.remembered(key)).toBeUndefined()
    }
  })

  it('is forgotten when keys have changed, with what was asked before', async () => {
    await keys.lookUp(account.key)
    keys.forget()
    expect(keys.remembered(account.key)).toBeUndefined()
    const before = keys.lookUp(account.key)
    keys.forget()
    expect(await statements(() => keys.lookUp(account.key))).toBe(1)
    keys.forget()
    await before
    expect(keys.remembered(account.key)).toBeUndefined()
  })
})
