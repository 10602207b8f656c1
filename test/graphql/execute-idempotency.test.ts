import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, gained } from '../support/answers.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { needsPostgres, onPostgres } from '../support/database.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'

const create =
  'mutation ($input: CreateBrandInput!) { createBrand(input: $input) { brand { databaseId name } } }'

describe('an Idempotency-Key on GraphQL', () => {
  let gateway: Gateway
  let account: TestAccount

  beforeAll(async () => {
    gateway = await startGateway()
    account = await buildAccount(gateway.database)
  })
  afterAll(() => gateway.app.close())

  const send = (key: string, name: string, query = create) =>
    gateway.graphql(account.key, query, { input: { name } }, { 'idempotency-key': key })

  async function brands(name: string): Promise<number> {
    const { data } = await gateway.graphql(account.key, '{ account { brands { name } } }')
    const found = data?.['account'] as { brands: { name: string }[] } | undefined
    return (found?.brands ?? []).filter((brand) => brand.name === name).length
  }

  it('gives a repetition the same answer and no second effect', async () => {
    const first = await send('repeat', 'Repeated')
    const second = await send('repeat', 'Repeated')
    expect(first.errors).toEqual([])
    expect(JSON.stringify(second)).toBe(JSON.stringify(first))
    expect(await brands('Repeated')).toBe(1)
  })

  it('takes no notice of white space and of the order of fields in variables', async () => {
    const query = `mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { account { email } } }`
    const headers = { 'idempotency-key': 'spaces' }
    const email = 'a@example.com'
    await gateway.graphql(account.key, query, { input: { email, website: 'https://one.example' } }, headers)
    const again = await gateway.graphql(
      account.key,
      query.replaceAll(' ', '\n '),
      { input: { website: 'https://one.example', email } },
      headers,
    )
    expect([again.errors, again.data]).toEqual([[], { updateAccount: { account: { email } } }])
  })

  it('is refused for another request, be it other variables or another selection', async () => {
    await send('other', 'Original')
    for (const [name, query] of [
      ['Changed', create],
      ['Original', create.replace('name }', 'active }')],
    ] as const) {
      const refused = await send('other', name, query)
      expect(refused.errors.map(({ extensions }) => extensions.code)).toEqual(['IDEMPOTENCY_KEY_REUSED'])
    }
    expect(await brands('Changed')).toBe(0)
  })

  it('is not used up by a refused request', async () => {
    const refused = await send('again', '')
    expect(refused.errors[0]?.extensions.code).toBe('VALIDATION_FAILED')
    expect((await send('again', 'After refusal')).errors).toEqual([])
    expect(await brands('After refusal')).toBe(1)
  })

  it('belongs to its account', async () => {
    const other = await buildAccount(gateway.database)
    await send('mine', 'Mine')
    const headers = { 'idempotency-key': 'mine' }
    const theirs = await gateway.graphql(other.key, create, { input: { name: 'Theirs' } }, headers)
    expect(theirs.data?.['createBrand']).toMatchObject({ brand: { name: 'Theirs' } })
  })

  it('shows no key more than it may see, and is of no use to one with fewer rights', async () => {
    const { id } = await makeContest(gateway.database, account)
    const elsewhere = await makeContest(gateway.database, account)
    const enter = `mutation ($input: CreateParticipantInput!) {
      createParticipant(input: $input) { participant { email contest { title } } } }`
    const input = { contest: { databaseId: id }, email: 'private@person.test' }
    const send = async (key: string) => {
      const answer = await gateway.graphql(key, enter, { input }, { 'idempotency-key': 'rights' })
      return [gained(answer) === null ? null : 'shown', ...codesOf(answer)]
    }
    const of = (scopes: string[], contestIds?: number[]) =>
      buildKey(gateway.database, account.id, { scopes, ...(contestIds === undefined ? {} : { contestIds }) })
    expect(await send(account.key)).toEqual(['shown'])
    const whole = ['participants:write', 'participants:read', 'contests:read']
    const lesser = [await of(['contests:enter']), await of(['participants:write'])]
    for (const key of lesser) expect(await send(key)).toEqual([null, 'IDEMPOTENCY_KEY_REUSED'])
    // Nor does one for other contests learn that this one is there.
    for (const scopes of [whole, ['*']]) {
      expect(await send(await of(scopes, [elsewhere.id]))).toEqual([null, 'NOT_FOUND'])
    }
    // Another key of the account with the same rights repeats, as after a rotation.
    expect(await send(await of(['*']))).toEqual(['shown'])
    expect(await send(await of(whole))).toEqual(['shown'])
  })

  it('repeats to a key of few rights what it was answered', async () => {
    const { id } = await makeContest(gateway.database, account)
    const key = await buildKey(gateway.database, account.id, {
      scopes: ['participants:write'],
      contestIds: [id],
    })
    const enter = `mutation ($input: CreateParticipantInput!) {
      createParticipant(input: $input) { created participant { databaseId } } }`
    const input = { contest: { databaseId: id }, email: 'once@person.test' }
    const first = await gateway.graphql(key, enter, { input }, { 'idempotency-key': 'few' })
    expect([codesOf(first), gained(first)]).toEqual([[], expect.objectContaining({})])
    expect(await gateway.graphql(key, enter, { input }, { 'idempotency-key': 'few' })).toEqual(first)
  })

  it('goes with exactly one mutation field; __typename is none', async () => {
    const headers = { 'idempotency-key': 'single' }
    const two = `mutation {
      a: createBrand(input: { name: "Two" }) { brand { id } }
      b: createBrand(input: { name: "Two" }) { brand { id } }
    }`
    const refused = await gateway.graphql(account.key, two, {}, headers)
    expect(refused.status).toBe(400)
    expect(refused.errors[0]?.extensions).toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: [{ path: 'idempotencyKey' }],
    })
    expect(await brands('Two')).toBe(0)
    const one = 'mutation { __typename createBrand(input: { name: "One" }) { brand { name } } }'
    const expected = { __typename: 'Mutation', createBrand: { brand: { name: 'One' } } }
    expect((await gateway.graphql(account.key, one, {}, headers)).data).toEqual(expected)
    expect((await gateway.graphql(account.key, one, {}, headers)).data).toEqual(expected)
    expect(await brands('One')).toBe(1)
  })

  it('has 1 to 255 characters', async () => {
    for (const key of ['', 'k'.repeat(256)]) {
      const refused = await send(key, 'Long')
      expect(refused.errors[0]?.extensions).toMatchObject({
        code: 'VALIDATION_FAILED',
        fields: [{ path: 'idempotencyKey' }],
      })
    }
    expect((await send('k'.repeat(255), 'Long')).errors).toEqual([])
  })

  it('does nothing to a query', async () => {
    const headers = { 'idempotency-key': 'query' }
    for (const query of ['{ account { id } }', '{ account { name } }']) {
      expect((await gateway.graphql(account.key, query, {}, headers)).errors).toEqual([])
    }
  })

  it('keeps no secret: a replay shows null in its place, under whatever name it was asked for', async () => {
    const query = `mutation {
      made: createApiKey(input: { name: "K", scopes: [CONTESTS_READ] }) { raw: secret apiKey { prefix } }
    }`
    const headers = { 'idempotency-key': 'secret' }
    const first = await gateway.graphql(account.key, query, {}, headers)
    const shown = first.data?.['made'] as { raw: string; apiKey: { prefix: string } } | undefined
    expect(shown?.raw).toMatch(/^gvw_/)
    const second = await gateway.graphql(account.key, query, {}, headers)
    expect(second.data).toEqual({ made: { raw: null, apiKey: shown?.apiKey } })
    expect((await gateway.graphql(shown?.raw, '{ contests { totalCount } }')).errors).toEqual([])
  })

  it.skipIf(!onPostgres)(
    `lets one of concurrent twins act and gives both its answer (${needsPostgres})`,
    async () => {
      const twins = await Promise.all(Array.from({ length: 8 }, () => send('twins', 'Twin')))
      expect(new Set(twins.map((answer) => JSON.stringify(answer))).size).toBe(1)
      expect(twins[0]?.errors).toEqual([])
      expect(await brands('Twin')).toBe(1)
    },
  )
})
