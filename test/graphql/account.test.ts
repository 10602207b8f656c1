import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { codesOf, faultPaths, payload } from '../support/answers.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { needsPostgres, onPostgres } from '../support/database.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'

let gateway: Gateway
let account: TestAccount

beforeAll(async () => {
  gateway = await startGateway()
})

beforeEach(async () => {
  account = await buildAccount(gateway.database, 'Acme')
})

const brandFields = 'id databaseId name active isDefault'

interface Brand {
  readonly id: string
  readonly databaseId: number
}

async function madeBrand(name: string): Promise<Brand> {
  const query = `mutation ($input: CreateBrandInput!) { createBrand(input: $input) { brand { ${brandFields} } } }`
  const answer = await gateway.graphql(account.key, query, { input: { name } })
  return payload<{ brand: Brand }>(answer, 'createBrand').brand
}

function changeBrand(brand: string, changes: Record<string, unknown>, key = account.key) {
  const query = `mutation ($input: UpdateBrandInput!) { updateBrand(input: $input) { brand { ${brandFields} } } }`
  return gateway.graphql(key, query, { input: { brand, ...changes } })
}

async function brandsOf(active?: boolean): Promise<unknown[]> {
  const query = `query ($active: Boolean) { account { brands(active: $active) { name active isDefault } } }`
  const answer = await gateway.graphql(account.key, query, active === undefined ? {} : { active })
  return payload<{ brands: unknown[] }>(answer, 'account').brands
}

describe('the account', () => {
  const update = `mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { account { name email website avatarUrl } } }`
  const change = (input: Record<string, unknown>) => gateway.graphql(account.key, update, { input })

  it('can be read by any key, however little it may do (#201)', async () => {
    const key = await buildKey(gateway.database, account.id, { scopes: ['contests:enter'] })
    const query = '{ account { databaseId name plan planName paymentPlatform } }'
    expect(payload(await gateway.graphql(key, query), 'account')).toEqual({
      databaseId: account.id,
      name: 'Acme',
      plan: 6,
      planName: 'Enterprise',
      paymentPlatform: 1,
    })
  })

  it.each([
    ['name', 'New', false],
    ['email', 'a.b+c@example.test', true],
    ['website', 'https://example.test/', true],
    ['avatarUrl', 'http://example.test/a.png', true],
  ] as const)('keeps %s when absent, sets it, and clears or refuses null', async (name, value, nullable) => {
    const before = {
      name: 'N',
      email: 'n@example.test',
      website: 'http://n.test',
      avatarUrl: 'http://n.test/n',
    }
    expect(payload(await change(before), 'updateAccount')).toEqual({ account: before })
    expect(payload(await change({ [name]: value }), 'updateAccount')).toEqual({
      account: { ...before, [name]: value },
    })
    expect(payload(await change({}), 'updateAccount')).toEqual({ account: { ...before, [name]: value } })
    const cleared = await change({ [name]: null })
    if (nullable) {
      expect(payload(cleared, 'updateAccount')).toMatchObject({ account: { [name]: null } })
    } else {
      expect([codesOf(cleared), faultPaths(cleared)]).toEqual([['VALIDATION_FAILED'], [name]])
    }
  })

  it('refuses values out of their bounds, all at once', async () => {
    const input = {
      name: '  ',
      email: 'nobody',
      website: 'example.test',
      avatarUrl: `http://a.test/${'x'.repeat(2_048)}`,
    }
    expect(faultPaths(await change(input))).toEqual(['name', 'email', 'website', 'avatarUrl'])
    for (const email of [
      'a@b',
      'a b@example.test',
      '@example.test',
      'a@-x.test',
      `${'a'.repeat(65)}@x.test`,
      'a@x.test\u0000',
    ]) {
      expect(faultPaths(await change({ email }))).toEqual(['email'])
    }
  })

  it('needs account:write to change and account:read for its brands', async () => {
    const key = await buildKey(gateway.database, account.id, { scopes: ['contests:read'] })
    await makeContest(gateway.database, account)
    for (const query of [
      'mutation { updateAccount(input: { name: "X" }) { account { name } } }',
      '{ account { brands { name } } }',
      '{ contests { nodes { brand { name } } } }',
    ]) {
      expect(codesOf(await gateway.graphql(key, query))).toEqual(['INSUFFICIENT_SCOPE'])
    }
  })
})

describe('brands', () => {
  it('are listed oldest first, all or by use', async () => {
    const { id } = await madeBrand('Second')
    await changeBrand(id, { active: false })
    const first = { name: 'Acme', active: true, isDefault: true }
    const second = { name: 'Second', active: false, isDefault: false }
    expect(await brandsOf()).toEqual([first, second])
    expect(await brandsOf(true)).toEqual([first])
    expect(await brandsOf(false)).toEqual([second])
  })

  it('have one default among them, which is in use (#70)', async () => {
    const { id } = await madeBrand('Second')
    const first = Buffer.from(`Brand:${account.brandId}`).toString('base64url')
    expect(codesOf(await changeBrand(first, { active: false }))).toEqual(['STATE_FORBIDS'])
    expect(faultPaths(await changeBrand(first, { isDefault: false }))).toEqual(['isDefault'])
    expect(codesOf(await changeBrand(id, { isDefault: true, active: false }))).toEqual(['STATE_FORBIDS'])
    expect(payload(await changeBrand(id, { isDefault: true }), 'updateBrand')).toMatchObject({
      brand: { isDefault: true },
    })
    expect(await brandsOf()).toMatchObject([{ isDefault: false }, { isDefault: true }])
    const create = `mutation { createContest(input: { title: "T" }) { contest { brand { name } } } }`
    expect(payload(await gateway.graphql(account.key, create), 'createContest')).toEqual({
      contest: { brand: { name: 'Second' } },
    })
  })

  it('refuse names out of bounds and null', async () => {
    const { id } = await madeBrand('x'.repeat(255))
    for (const [input, path] of [
      [{ name: 'x'.repeat(256) }, 'name'],
      [{ name: '' }, 'name'],
      [{ name: null }, 'name'],
      [{ active: null }, 'active'],
      [{ isDefault: null }, 'isDefault'],
    ] as const) {
      expect(faultPaths(await changeBrand(id, input))).toEqual([path])
    }
  })

  it('take no new contests when they are switched off', async () => {
    const { id } = await madeBrand('Off')
    await changeBrand(id, { active: false })
    const create = `mutation ($input: CreateContestInput!) { createContest(input: $input) { __typename } }`
    const answer = await gateway.graphql(account.key, create, { input: { title: 'T', brand: id } })
    expect([codesOf(answer), faultPaths(answer)]).toEqual([['VALIDATION_FAILED'], ['brand']])
  })

  it('of another account do not exist, and a key restricted to contests makes none (#2)', async () => {
    const stranger = await buildAccount(gateway.database)
    const { id } = await madeBrand('Ours')
    expect(codesOf(await changeBrand(id, { name: 'Theirs' }, stranger.key))).toEqual(['NOT_FOUND'])
    const contest = await makeContest(gateway.database, account)
    const key = await buildKey(gateway.database, account.id, { contestIds: [contest.id] })
    const create = 'mutation { createBrand(input: { name: "B" }) { brand { id } } }'
    expect(codesOf(await gateway.graphql(key, create))).toEqual(['INSUFFICIENT_SCOPE'])
  })

  it.skipIf(!onPostgres)(`keep one default when two take its place at once (${needsPostgres})`, async () => {
    const brands = await Promise.all(['A', 'B', 'C'].map(madeBrand))
    const answers = await Promise.all(brands.map(({ id }) => changeBrand(id, { isDefault: true })))
    expect(answers.flatMap(codesOf)).toEqual([])
    const defaults = (await brandsOf()).filter((brand) => (brand as { isDefault: boolean }).isDefault)
    expect(defaults).toHaveLength(1)
  })
})
