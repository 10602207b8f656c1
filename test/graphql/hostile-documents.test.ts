import { getIntrospectionQuery } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { faultsOf } from '../support/hostile/graphql.js'
import { spoilers } from '../support/hostile/json.js'
import { makeContest } from '../support/make-contest.js'

let gateway: Gateway
let closed: Gateway
let account: TestAccount
beforeAll(async () => {
  gateway = await startGateway()
  closed = await startGateway({ introspection: false })
  account = await buildAccount(gateway.database)
})

const many = (times: number, part: (n: number) => string): string =>
  Array.from({ length: times }, (_, n) => part(n)).join(' ')

const nested = (times: number, open: string, inner: string, close: string): string =>
  open.repeat(times) + inner + close.repeat(times)

/** Documents that take little to write and, unbounded, much to answer. */
const bombs: Record<string, string> = {
  'one field again and again': `{ ${'__typename '.repeat(1_990)} }`,
  'one object again and again': `{ ${'account { id } '.repeat(490)} }`,
  'objects with arguments': `{ ${'contests(first: 1) { totalCount } '.repeat(180)} }`,
  'fragments in fragments': `{ ...F0 } ${many(150, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F150 on Query { __typename }`,
  'fragments in a circle': '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  'fragments side by side': `{ ${many(180, (n) => `...F${n}`)} } ${many(180, (n) => `fragment F${n} on Query { __typename }`)}`,
  'deep inline fragments': `{ ${nested(490, '... on Query { ', '__typename', ' }')} }`,
  'deep fields': `{ ${nested(600, 'account { ', 'id', ' }')} }`,
  'a deep list': `{ nodes(ids: ${nested(900, '[', '1', ']')}) { id } }`,
  'a deep object': `{ contest(by: ${nested(480, '{ a: ', '1', ' }')}) { id } }`,
  directives: `{ __typename ${'@include(if: true) '.repeat(320)} }`,
  variables: `query(${many(480, (n) => `$a${n}: Int`)}) { __typename }`,
  operations: `${many(280, (n) => `query A${n} { ...F }`)} fragment F on Query { __typename }`,
  'names that nobody knows': `{ ${many(1_990, (n) => `accoun${n}`)} }`,
  'a name without end': `{ ${'a'.repeat(900_000)} }`,
  'a text without end where none is due': `{ nodes(ids: 1.5, x: "${'a'.repeat(900_000)}") { id } }`,
  'words of suggestions': `{ contest(by: { databaseId: "${'Did you mean '.repeat(60_000)}" }) { id } }`,
  'a comment without end': `{ __typename } #${'a'.repeat(900_000)}`,
  commas: `{ ${','.repeat(900_000)} __typename }`,
  'a cost beyond numbers': `{ contests(first: 250) { nodes { ${nested(3, 'participants(first: 250) { nodes { contest { ', 'id', ' } } }')} } } }`,
  'introspection side by side': `{ ${many(20, (n) => `a${n}: __schema { types { fields { args { type { name } } type { ofType { ofType { name } } } } } }`)} }`,
  'introspection in depth': `{ __schema { types { ${nested(4, 'fields { type { ', 'name', ' } }')} } } }`,
  'introspection with fragments': `{ ${many(20, (n) => `a${n}: __schema { types { fields { type { ...T } args { type { ...T } } } } }`)} } fragment T on __Type { ...U ofType { ...U ofType { ...U ofType { ...U } } } } fragment U on __Type { fields { name description args { name type { name } } type { name } } }`,
  'all types of all types': `{ __schema { types { interfaces { possibleTypes { fields { type { name } args { name } } } } possibleTypes { fields { name } } } } }`,
}

describe('a document made to be expensive', () => {
  it.each(Object.entries(bombs))(
    'of %s is answered or refused with a documented code',
    async (_what, query) => {
      for (const side of [gateway, closed]) {
        const response = await side.app.inject({
          method: 'POST',
          url: '/graphql',
          headers: { 'content-type': 'application/json', 'x-api-key': account.key },
          payload: JSON.stringify({ query }),
        })
        expect(faultsOf(response.statusCode, response.body)).toEqual([])
        expect(response.body.length).toBeLessThan(2_000_000)
      }
    },
  )
})

describe('introspection', () => {
  it('is bounded by what its answer holds: a client’s own is let through, several side by side are not', async () => {
    const own = getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true, oneOf: true })
    expect((await gateway.graphql(account.key, own)).errors).toEqual([])
    const { errors } = await gateway.graphql(account.key, bombs['introspection with fragments'] ?? '')
    expect(errors[0]?.extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      detail: 'introspection',
      limit: 100_000,
    })
  })

  it('off, hides names that a sentence would suggest', async () => {
    const { errors } = await closed.graphql(account.key, '{ accoun { id } }')
    expect(errors[0]?.message).toBe('Cannot query field "accoun" on type "Query".')
  })
})

describe('a body', () => {
  const payload = JSON.stringify({ query: '{ account { name } }', operationName: null })
  const send = (body: Buffer | string, headers: Record<string, string> = {}) =>
    gateway.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'x-api-key': account.key, ...headers },
      payload: body,
    })

  it.each(spoilers.map((spoil, n) => [n, spoil] as const))(
    'spoilt (%i) is read or refused',
    async (_n, spoil) => {
      const { statusCode, body } = await send(spoil(payload))
      expect([200, 400]).toContain(statusCode)
      expect(faultsOf(statusCode, body)).toEqual([])
    },
  )

  it('that is not UTF-8 is refused: nothing is stored otherwise than it was sent', async () => {
    const bytes = Buffer.from(
      '{"query":"mutation { updateAccount(input: { name: \\"X\\" }) { account { name } } }"}',
    )
    const ill = Buffer.concat([
      bytes.subarray(0, bytes.indexOf('X')),
      Buffer.from([0xff]),
      bytes.subarray(bytes.indexOf('X')),
    ])
    const { statusCode, body } = await send(ill)
    expect([statusCode, JSON.parse(body)]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    ])
  })

  const wrong = [null, true, 0, 1.5, '', 'x', '{', [], [[]], {}, { a: 1 }, { query: 1 }, ['x']]
  it.each(['query', 'variables', 'operationName', 'extensions'])(
    'with any value as %s is read or refused',
    async (name) => {
      for (const value of wrong) {
        const { statusCode, body } = await send(JSON.stringify({ query: '{ __typename }', [name]: value }))
        expect([name, value, faultsOf(statusCode, body)]).toEqual([name, value, []])
        const search = new URLSearchParams({ query: '{ __typename }', [name]: JSON.stringify(value) })
        const read = await gateway.app.inject({
          url: `/graphql?${search}`,
          headers: { 'x-api-key': account.key },
        })
        expect([name, value, faultsOf(read.statusCode, read.body)]).toEqual([name, value, []])
      }
      for (const value of [
        ...wrong,
        { version: 1 },
        { version: 2, sha256Hash: 'x' },
        { version: 1, sha256Hash: {} },
      ]) {
        const { statusCode, body } = await send(JSON.stringify({ extensions: { persistedQuery: value } }))
        expect([value, faultsOf(statusCode, body)]).toEqual([value, []])
      }
    },
  )

  it.each([
    'query=%ff&query={__typename}',
    'query={__typename}&variables=%7B&variables=[]',
    'query={__typename}&__proto__=1&constructor=2',
    'query={__typename}&extensions=__proto__',
    '&'.repeat(5_000),
    'query[]=1&query[__proto__]=2',
    `query={a${'%00'.repeat(100)}}`,
  ])('as a query of the address (%s) is read or refused', async (search) => {
    const read = await gateway.app.inject({
      url: `/graphql?${search}`,
      headers: { 'x-api-key': account.key },
    })
    expect(faultsOf(read.statusCode, read.body)).toEqual([])
  })
})

describe('a name that no operation of the document has', () => {
  it.each(['Other', '', '__proto__'])(
    '(%s) lets nothing run, within the limits or beyond',
    async (operationName) => {
      const rename = 'mutation { updateAccount(input: { name: "Renamed" }) { account { name } } }'
      const dear = '{ contests(first: 250) { nodes { participants(first: 250) { nodes { id } } } } }'
      for (const query of [rename, dear]) {
        const response = await gateway.app.inject({
          method: 'POST',
          url: '/graphql',
          headers: { 'content-type': 'application/json', 'x-api-key': account.key },
          payload: JSON.stringify({ query, operationName }),
        })
        expect([response.statusCode, response.json()]).toMatchObject([
          400,
          { errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }] },
        ])
      }
      const { data } = await gateway.graphql(account.key, '{ account { name } }')
      expect(data).toEqual({ account: { name: 'Test account' } })
    },
  )
})

describe('numbers in custom values', () => {
  it.each(['1e400', '-1e400', '9007199254740993', '[1, 1e999]'])(
    'that would be stored as others (%s) are refused',
    async (number) => {
      const query =
        'mutation ($input: CreateParticipantInput!) { createParticipant(input: $input) { created } }'
      const contest = await makeContest(gateway.database, account)
      const response = await gateway.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', 'x-api-key': account.key },
        payload: `{"query":${JSON.stringify(query)},"variables":{"input":{"contest":{"databaseId":${contest.id}},"email":"n@example.com","custom":{"n":${number}}}}}`,
      })
      expect(response.json()).toMatchObject({
        errors: [{ extensions: { code: 'VALIDATION_FAILED', fields: [{ path: 'custom' }] } }],
      })
    },
  )
})
