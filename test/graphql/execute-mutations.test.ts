import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { type Gateway, startGateway } from '../support/gateway.js'

describe('a mutation', () => {
  let gateway: Gateway
  let account: TestAccount

  beforeAll(async () => {
    gateway = await startGateway()
    account = await buildAccount(gateway.database, 'Mutations')
  })
  afterAll(() => gateway.app.close())

  const run = (query: string, variables = {}, key = account.key) => gateway.graphql(key, query, variables)

  async function brandNames(): Promise<string[]> {
    const { data } = await run('{ account { brands { name } } }')
    const found = data?.['account'] as { brands: { name: string }[] } | undefined
    return (found?.brands ?? []).map(({ name }) => name)
  }

  it('with several fields runs them in order, each on its own: a failing one undoes only itself', async () => {
    const answer = await run(`mutation {
      first: createBrand(input: { name: "Alpha" }) { brand { name } }
      broken: createBrand(input: { name: "" }) { brand { name } }
      last: createBrand(input: { name: "Omega" }) { brand { name } }
    }`)
    expect(answer.data).toEqual({
      first: { brand: { name: 'Alpha' } },
      broken: null,
      last: { brand: { name: 'Omega' } },
    })
    expect(answer.errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['broken'], 'VALIDATION_FAILED'],
    ])
    const names = await brandNames()
    expect(names).toEqual(expect.arrayContaining(['Alpha', 'Omega']))
    expect(names).not.toContain('')
    expect(names.indexOf('Alpha')).toBeLessThan(names.indexOf('Omega'))
  })

  it('is told of once it is committed, and only then', async () => {
    const told: string[] = []
    const listening = await startGateway({ committed: () => told.push('committed') })
    const send = (query: string) => listening.graphql(account.key, query)
    await send('{ account { name } }')
    await send('mutation { createBrand(input: { name: "" }) { brand { name } } }')
    expect(told).toEqual([])
    await send(`mutation {
      one: createBrand(input: { name: "Told" }) { brand { name } }
      two: createBrand(input: { name: "Told again" }) { brand { name } } }`)
    expect(told).toEqual(['committed', 'committed'])
    await listening.app.close()
  })

  it('is undone when its selection fails', async () => {
    const key = await buildKey(gateway.database, account.id, { scopes: ['contests:write', 'contests:read'] })
    const create = (selection: string, title: string) =>
      run(
        `mutation ($title: String!) { createContest(input: { title: $title }) { contest { title ${selection} } } }`,
        { title },
        key,
      )
    const refused = await create('brand { id }', 'Undone')
    expect(refused.errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['createContest', 'contest', 'brand'], 'INSUFFICIENT_SCOPE'],
    ])
    expect(refused.data).toEqual({ createContest: null })
    expect((await create('slug', 'Kept')).errors).toEqual([])
    const { data } = await run('{ contests { nodes { title } totalCount } }')
    expect(data?.['contests']).toEqual({ nodes: [{ title: 'Kept' }], totalCount: 1 })
  })

  it('follows fragments and obeys @skip and @include at the root', async () => {
    const answer = await run(
      `mutation ($yes: Boolean!, $no: Boolean!) {
        ...Make
        ... on Mutation @include(if: $no) { never: createBrand(input: { name: "Never" }) { brand { name } } }
        nor: createBrand(input: { name: "Nor" }) @skip(if: $yes) { brand { name } }
        ... @include(if: $yes) { inline: createBrand(input: { name: "Inline" }) { ...Named } }
        ...Left @skip(if: $yes)
      }
      fragment Make on Mutation { made: createBrand(input: { name: "Made" }) { ...Named } }
      fragment Left on Mutation { left: createBrand(input: { name: "Left" }) { ...Named } }
      fragment Named on CreateBrandPayload { brand { name } }`,
      { yes: true, no: false },
    )
    expect(answer.errors).toEqual([])
    expect(answer.data).toEqual({ made: { brand: { name: 'Made' } }, inline: { brand: { name: 'Inline' } } })
    const names = await brandNames()
    expect(names.filter((name) => ['Never', 'Nor', 'Left'].includes(name))).toEqual([])
  })

  it('runs once where the same field stands twice, with both selections', async () => {
    const answer = await run(`mutation {
      createBrand(input: { name: "Once" }) { brand { name } }
      ... on Mutation { createBrand(input: { name: "Once" }) { brand { active __typename } } }
    }`)
    expect(answer.data).toEqual({
      createBrand: { brand: { name: 'Once', active: true, __typename: 'Brand' } },
    })
    expect((await brandNames()).filter((name) => name === 'Once')).toHaveLength(1)
  })

  it('answers under any alias, those of prototypes too', async () => {
    const aliases = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const response = await gateway.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'x-api-key': account.key, 'content-type': 'application/json' },
      payload: JSON.stringify({
        query: `mutation { ${aliases
          .map((alias) => `${alias}: updateAccount(input: {}) { ${alias}: account { name } }`)
          .join(' ')} }`,
      }),
    })
    const answers = aliases.map((alias) => `"${alias}":{"${alias}":{"name":"Mutations"}}`)
    expect(response.body.trim()).toBe(`{"data":{${answers.join(',')}}}`)
  })

  it('gives its type’s name at the root without a transaction', async () => {
    const statements = await gateway.statements(async () => {
      const answer = await run('mutation { __typename kind: __typename }')
      expect(answer.data).toEqual({ __typename: 'Mutation', kind: 'Mutation' })
    })
    expect(statements).toEqual([])
  })

  it('reads within its own transaction: the answer shows what it wrote', async () => {
    const answer = await run(
      'mutation { updateAccount(input: { website: "https://a.example" }) { account { website brands { name } } } }',
    )
    expect(answer.errors).toEqual([])
    expect(answer.data?.['updateAccount']).toMatchObject({ account: { website: 'https://a.example' } })
  })

  it('that meets a text which cannot be stored says so, once, and changes nothing', async () => {
    const answer = await run(
      'mutation ($name: String!) { createBrand(input: { name: $name }) { brand { id } } }',
      {
        name: 'a\u0000b',
      },
    )
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['VALIDATION_FAILED'])
  })
})
