import {
  buildASTSchema,
  type GraphQLObjectType,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  getOperationAST,
  isCompositeType,
  isListType,
  isObjectType,
  parse,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { costWithin, measure } from '../../src/graphql/limits/check.js'
import { isConnection, sizeArguments } from '../../src/graphql/limits/cost.js'
import { defaultOperationLimits } from '../../src/graphql/limits/limits.js'
import { assumedSizes, fieldWeights } from '../../src/graphql/limits/weights.js'
import { buildSchema } from '../../src/graphql/schema.js'
import { defaultLimits } from '../../src/server/limits.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { type Gateway, startGateway } from '../support/gateway.js'

const schema = buildSchema()

function measured(source: string, variables: Record<string, unknown> = {}, within = schema) {
  const document = parse(source)
  const operation = getOperationAST(document)
  if (operation == null) throw new Error('no operation')
  return measure({ schema: within, document, operation, variables })
}

describe('what an operation asks for', () => {
  it('is measured with fragments followed and left-out selections left out', () => {
    const document = `
      query ($no: Boolean! = false) {
        first: account { ...Names }
        ... on Query { second: account { mine: name brands { id } } }
        account @include(if: $no) { apiKeys { nodes { contests { title } } } }
        viewerKey @skip(if: true) { id }
      }
      fragment Names on Account { called: name brands { called: name } }`
    expect(measured(document)).toEqual({
      depth: 3,
      aliases: 5,
      rootFields: 2,
      cost: 12,
      pageSize: 0,
    })
    expect(measured(document, { no: true })).toMatchObject({ depth: 5, rootFields: 3 })
  })

  it('costs the product of the sizes of lists within lists, whether they stand in the document or in variables', () => {
    const nested = (outer: string, inner: string) => `
      query ($n: Int = 3, $list: [ID!]!) {
        contests(first: ${outer}) { nodes { participants(last: ${inner}) { nodes { id total } pageInfo { hasNextPage } } } }
      }`
    expect(measured(nested('20', '10')).cost).toBe(1 + 20 * (1 + 1 + 10))
    expect(measured(nested('$n', '10')).cost).toBe(1 + 3 * (1 + 1 + 10))
    expect(measured(nested('$n', '$n'), { n: 7 }).cost).toBe(1 + 7 * (1 + 1 + 7))
    expect(measured(nested('100000', '-5')).cost).toBe(1 + 250 * 2)
    expect(measured('{ contests { nodes { id } } }').cost).toBe(51)
    expect(measured('{ contests { edges { cursor node { id } } } }').cost).toBe(51)
    expect(measured('{ contests { totalCount } }').cost).toBe(11)
    expect(measured('{ nodes(ids: ["a", "b", "c"]) { id } }').cost).toBe(3)
    const export10k = '{ contest(by: {databaseId: 1}) { entriesExport { participant { id } } } }'
    expect(measured(export10k).cost).toBe(1 + 10_000 * 2)
    expect(measured('mutation { updateAccount(input: {}) { account { id } } }').cost).toBe(12)
  })

  it('is measured anew whenever a variable that has a say in it has changed', () => {
    const source = `query ($n: Int = 3, $deep: Boolean = false, $ids: [ID!]!, $id: ID!, $by: ContestLookup!) {
      contests(first: $n) { nodes { participants(last: 2) @include(if: $deep) { nodes { id } } } }
      nodes(ids: $ids) { id } more: nodes(ids: [$id, $id]) { id } contest(by: $by) { title }
    }`
    const document = parse(source)
    const operation = getOperationAST(document)
    if (operation == null) throw new Error('no operation')
    for (const variables of [
      {},
      { n: 7 },
      { n: 7 },
      { n: 7, by: { databaseId: 1 } },
      { n: 7, deep: true },
      { n: 7, deep: null, ids: ['a'] },
      { n: 7, deep: null, ids: ['a', 'b'] },
      { n: 7, deep: null, ids: 'a', id: ['x'] },
      { n: null },
      { n: 250, deep: true },
      {},
    ]) {
      const cost = costWithin({ schema, document, operation, variables }, defaultOperationLimits)
      expect([variables, cost]).toEqual([variables, measured(source, variables).cost])
    }
    const beyond = { schema, document, operation, variables: { n: 250 } }
    const limits = { ...defaultOperationLimits, pageSize: 100 }
    for (const _time of [1, 2]) expect(() => costWithin(beyond, limits)).toThrow('A page is too large')
  })

  it('is measured in time that does not explode with fragments in fragments', () => {
    const levels = Array.from(
      { length: 200 },
      (_, n) => `fragment F${n} on Account { ...F${n + 1} ...F${n + 1} a${n}: name }`,
    )
    const document = `{ account { ...F0 } } ${levels.join('\n')} fragment F200 on Account { brands { id } }`
    const { aliases, cost } = measured(document)
    expect(aliases).toBeGreaterThan(2 ** 100)
    expect(cost).toBe(Number.MAX_SAFE_INTEGER)
  })

  it('is known for every list: each has a size argument or an assumed size', () => {
    const unknown = Object.values(schema.getTypeMap())
      .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
      .filter((type) => !isConnection(type))
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
      .filter(
        ({ field }) => isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type)),
      )
      .filter(({ type, field }) => {
        const sized = field.args.some(({ name }) => sizeArguments.some((known) => known === name))
        return !sized && !assumedSizes.has(`${type.name}.${field.name}`)
      })
      .map(({ type, field }) => `${type.name}.${field.name}`)
    expect(unknown).toEqual([])
    for (const name of [...assumedSizes.keys(), ...fieldWeights.keys()]) {
      const [type = '', field = ''] = name.split('.')
      const owner = schema.getType(type)
      expect(isObjectType(owner) && owner.getFields()[field], name).toBeTruthy()
    }
  })

  it('counts aliases with the names of prototypes like any other', () => {
    const tiny = buildASTSchema(parse('type Query { a: Int }'))
    expect(measured('{ __proto__: a constructor: a toString: a }', {}, tiny).aliases).toBe(3)
  })
})

describe('the public limits', () => {
  let gateway: Gateway
  let account: TestAccount
  beforeAll(async () => {
    gateway = await startGateway()
    account = await buildAccount(gateway.database)
  })
  afterAll(() => gateway.app.close())

  /** Three levels each: a connection of one row, the row, its contest. */
  const deep = (times: number) =>
    `{ contest(by: {databaseId: 1}) { ${'participants(first: 1) { nodes { contest { '.repeat(times)}id${' } } }'.repeat(times)} } }`

  const tooMuch: Record<string, string> = {
    depth: deep(5),
    aliases: `{ account { ${Array.from({ length: 51 }, (_, n) => `a${n}: name`).join(' ')} } }`,
    rootFields: `{ ${Array.from({ length: 21 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
    cost: '{ contests(first: 250) { nodes { participants(first: 250) { nodes { id } } } } }',
    tokens: `{ ${'__typename '.repeat(2_001)} }`,
  }

  it.each(Object.entries(tooMuch))(
    'refuse an operation beyond the limit on %s with its figures',
    async (name, query) => {
      const answer = await gateway.graphql(account.key, query)
      expect(answer.status).toBe(400)
      expect(answer.data).toBeUndefined()
      const [error] = answer.errors
      const limit = defaultOperationLimits[name as keyof typeof defaultOperationLimits]
      expect(answer.errors).toHaveLength(1)
      expect(error?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', detail: name, limit })
      if (name !== 'tokens') expect(error?.extensions['actual']).toBeGreaterThan(limit)
      expect(error?.message).toContain(String(limit))
    },
  )

  it('are each set by the operator', async () => {
    const strict = await startGateway({
      limits: {
        ...defaultLimits,
        depth: 2,
        aliases: 1,
        rootFields: 2,
        cost: 15,
        pageSize: 50,
        tokens: 40,
        bodyBytes: 1_000,
      },
    })
    const refusals: [string, string][] = [
      ['depth', '{ account { brands { id } } }'],
      ['aliases', '{ a: __typename b: __typename }'],
      ['rootFields', '{ __typename account { id } viewerKey { id } }'],
      ['cost', '{ contests { totalCount } nodes(ids: ["a", "b", "c", "d", "e"]) { __typename } }'],
      ['pageSize', '{ contests(first: 51) { totalCount } }'],
      ['tokens', `{ ${'__typename '.repeat(50)} }`],
      ['bodyBytes', `{ __typename ${' '.repeat(1_000)} }`],
    ]
    for (const [detail, query] of refusals) {
      const answer = await strict.graphql(account.key, query)
      expect(answer.errors[0]?.extensions, detail).toMatchObject({ code: 'LIMIT_EXCEEDED', detail })
    }
    expect((await strict.graphql(account.key, '{ account { id name } }')).status).toBe(200)
    await strict.app.close()
  })

  it('hold for variables: the same document passes with a small page and not with large ones', async () => {
    const query =
      'query ($n: Int!) { contests(first: $n) { nodes { participants(first: $n) { nodes { id } } } } }'
    expect((await gateway.graphql(account.key, query, { n: 2 })).errors).toEqual([])
    const refused = await gateway.graphql(account.key, query, { n: 250 })
    expect(refused.errors[0]?.extensions).toMatchObject({ detail: 'cost', actual: 1 + 250 * 252 })
  })

  it.each(['list', 'object'])(
    'bound how deep variables are nested, with and without an Idempotency-Key (%s)',
    async (kind) => {
      const levels = 20_000
      const [open, close] = kind === 'list' ? ['[', ']'] : ['{"a":', '}']
      const custom = `{"a":${open.repeat(levels)}1${close.repeat(levels)}}`
      const query =
        'mutation ($input: CreateParticipantInput!) { createParticipant(input: $input) { created } }'
      for (const headers of [{}, { 'idempotency-key': 'deep' }]) {
        const response = await gateway.app.inject({
          method: 'POST',
          url: '/graphql',
          headers: { 'content-type': 'application/json', 'x-api-key': account.key, ...headers },
          payload: `{"query":${JSON.stringify(query)},"variables":{"input":{"contest":{"databaseId":1},"custom":${custom}}}}`,
        })
        expect(response.statusCode).toBe(400)
        expect(response.json()).toMatchObject({
          errors: [{ extensions: { code: 'LIMIT_EXCEEDED', detail: 'variableLevels', limit: 32 } }],
        })
      }
    },
  )

  it('let the introspection query of graphql-js pass', async () => {
    expect((await gateway.graphql(account.key, getIntrospectionQuery())).errors).toEqual([])
  })

  it('keep no refused document for a later persisted request', async () => {
    const query = tooMuch['cost'] ?? ''
    const { createHash } = await import('node:crypto')
    const sha256Hash = createHash('sha256').update(query).digest('hex')
    const send = async (body: object) => {
      const response = await gateway.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'x-api-key': account.key, 'content-type': 'application/json' },
        payload: JSON.stringify({ ...body, extensions: { persistedQuery: { version: 1, sha256Hash } } }),
      })
      return response.json<{ errors: { extensions: { code: string } }[] }>().errors[0]?.extensions.code
    }
    expect(await send({ query })).toBe('LIMIT_EXCEEDED')
    expect(await send({})).toBe('PERSISTED_QUERY_NOT_FOUND')
  })

  it('bound a page to 250 rows', async () => {
    for (const [argument, value] of [
      ['first', 251],
      ['last', 251],
      ['first', 0],
      ['last', -1],
    ]) {
      const answer = await gateway.graphql(
        account.key,
        `{ contests(${argument}: ${value}) { nodes { id } } }`,
      )
      expect(answer.errors[0]?.extensions).toMatchObject({
        code: 'VALIDATION_FAILED',
        fields: [{ path: argument }],
      })
    }
  })
})
