import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/database/connection.js'
import { createAccount, listAccounts, updateAccount } from '../../../src/domain/account/manage.js'
import { authenticate } from '../../../src/domain/api-key/authenticate.js'
import { createKey, importKey, listKeys, type NewKey, revokeKey } from '../../../src/domain/api-key/manage.js'
import { generateRawKey } from '../../../src/domain/api-key/raw-key.js'
import { readScopes, scopes } from '../../../src/domain/api-key/scopes.js'
import { TestClock } from '../../support/clock.js'
import { workerDatabase } from '../../support/database.js'
import { makeContest } from '../../support/make-contest.js'

// What the command line does with the operator's rights.

let database: Database
const clock = new TestClock()

beforeAll(async () => {
  database = await workerDatabase()
})

const work = () => ({ executor: database.root, clock })

async function newAccount(): Promise<number> {
  const { account } = await database.transaction((executor) =>
    createAccount({ executor, clock }, { name: 'Operated' }),
  )
  return account.id
}

describe('an account made by the operator', () => {
  it('has a default brand of its name and is listed', async () => {
    const { account, brand } = await database.transaction((executor) =>
      createAccount({ executor, clock }, { name: 'Acme', email: ' a@example.test ' }),
    )
    expect(account).toMatchObject({ name: 'Acme', email: 'a@example.test', plan: 6, planName: 'Enterprise' })
    expect(brand).toMatchObject({ accountId: account.id, name: 'Acme', isDefault: true, active: true })
    expect((await listAccounts(work())).map(({ id }) => id)).toContain(account.id)
  })

  it('is refused without a name, and unknown ones cannot be changed', async () => {
    await expect(createAccount(work(), { name: ' ' })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' })
    for (const changes of [{}, { name: 'New' }]) {
      await expect(updateAccount(work(), 1, changes)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })
})

describe('a key made by the operator', () => {
  it.each<[string, Partial<NewKey>, readonly string[]]>([
    ['every scope', { scopes: ['*'] }, scopes],
    ['every scope that reads', { scopes: ['*'], publicOnly: true }, readScopes],
    ['Revup’s names', { scopes: ['promotions:read', 'contests:write'] }, ['contests:read', 'contests:write']],
    ['reads alone', { scopes: ['contests:write', 'contests:read'], publicOnly: true }, ['contests:read']],
  ])('works with %s', async (_what, input, granted) => {
    const accountId = await newAccount()
    const { key, raw } = await createKey(work(), accountId, { name: 'K', scopes: [], ...input })
    const caller = await authenticate(database.root, raw)
    expect(caller).toMatchObject({ accountId, keyId: key.id, contestIds: null })
    expect([...caller.scopes].sort()).toEqual([...granted].sort())
    expect(JSON.stringify(key)).not.toContain(raw)
  })

  it('is refused with an unknown scope, none, or none that reads where it is to be public', async () => {
    const accountId = await newAccount()
    for (const input of [
      { scopes: ['contests:destroy'] },
      { scopes: [] },
      { scopes: ['contests:write'], publicOnly: true },
      { scopes: ['__proto__'] },
    ]) {
      await expect(createKey(work(), accountId, { name: 'K', ...input })).rejects.toMatchObject({
        code: 'VALIDATION_FAILED',
        fields: [{ path: 'scopes' }],
      })
    }
    await expect(createKey(work(), 1, { name: 'K', scopes: ['*'] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      subject: 'account',
    })
  })

  it('is confined to contests of the account', async () => {
    const accountId = await newAccount()
    const contest = await makeContest(database, { id: accountId })
    const ids = [contest.id, contest.id]
    const { key } = await createKey(work(), accountId, { name: 'K', scopes: ['*'], contestIds: ids })
    expect(key.contestIds).toEqual([contest.id])
    const other = await newAccount()
    await expect(
      createKey(work(), other, { name: 'K', scopes: ['*'], contestIds: ids }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
      subject: 'contest',
      reason: 'foreign',
    })
  })
})

describe('an imported key', () => {
  it.each(['sk_live_1234567890abcdef', 'rvup_v1_0f0f0f0f', 'x'.repeat(512), generateRawKey()])(
    'of the form %s works as it is (#3)',
    async (raw) => {
      const accountId = await newAccount()
      const own =
        raw.length === 512 ? `${accountId}`.padEnd(512, 'x') : raw.startsWith('gvw_') ? raw : raw + accountId
      const key = await importKey(work(), accountId, { name: 'I', scopes: ['*'], raw: own })
      expect(await authenticate(database.root, own)).toMatchObject({ accountId, keyId: key.id })
      expect(own.startsWith(key.prefix)).toBe(true)
      expect(key.prefix.length).toBeLessThan(own.length / 2)
    },
  )

  it('is refused when it is known, too short or long, not visible ASCII, or mistyped', async () => {
    const accountId = await newAccount()
    const input = { name: 'I', scopes: ['*'] }
    const { raw } = await createKey(work(), accountId, input)
    await expect(importKey(work(), accountId, { ...input, raw })).rejects.toMatchObject({ code: 'CONFLICT' })
    const mistyped = `${raw.slice(0, -1)}${raw.endsWith('0') ? '1' : '0'}`
    for (const bad of ['short', 'x'.repeat(513), 'with a space', 'schlüssel1', 'line\nbreak', mistyped]) {
      await expect(importKey(work(), accountId, { ...input, raw: bad })).rejects.toMatchObject({
        code: 'VALIDATION_FAILED',
        fields: [{ path: 'raw' }],
      })
    }
  })
})

describe('revoking by the operator', () => {
  it('ends a key of any account, and keeps it in the list', async () => {
    const accountId = await newAccount()
    const { key, raw } = await createKey(work(), accountId, { name: 'K', scopes: ['*'] })
    const revoked = await revokeKey(work(), null, key.id)
    expect(revoked.revokedAt).toBe('2026-06-15T12:00:00.000Z')
    await expect(authenticate(database.root, raw)).rejects.toMatchObject({ reason: 'revoked_key' })
    expect(await listKeys(work(), accountId)).toEqual([revoked])
    expect((await listKeys(work(), null)).map(({ id }) => id)).toContain(key.id)
    await expect(revokeKey(work(), await newAccount(), key.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(revokeKey(work(), null, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
