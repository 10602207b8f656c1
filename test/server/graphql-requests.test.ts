import { createHash } from 'node:crypto'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultLimits } from '../../src/server/limits.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { type Gateway, startGateway } from '../support/gateway.js'

interface Body {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[]
}

describe('a request to /graphql', () => {
  let gateway: Gateway
  let account: TestAccount

  beforeAll(async () => {
    gateway = await startGateway({ corsOrigins: ['https://app.example'] })
    account = await buildAccount(gateway.database)
  })
  afterAll(() => gateway.app.close())

  interface Sent {
    method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'
    url?: string
    headers?: Record<string, string>
    body?: string
  }

  async function send({ method = 'POST', url = '/graphql', headers = {}, body }: Sent) {
    const response = await gateway.app.inject({
      method,
      url,
      headers: { 'x-api-key': account.key, ...headers },
      ...(body === undefined ? {} : { payload: body }),
    })
    const json: Body = response.body === '' ? {} : JSON.parse(response.body)
    return { response, json, codes: json.errors?.map(({ extensions }) => extensions['code']) }
  }

  const json = { 'content-type': 'application/json' }

  it('without a readable JSON body is refused with 400, 413 or 415 in the form of GraphQL errors', async () => {
    const refusals: [Sent, number, string][] = [
      [{ headers: json, body: '{"query":' }, 400, 'BAD_REQUEST'],
      [{ headers: json, body: '' }, 400, 'BAD_REQUEST'],
      [{ headers: json, body: '[]' }, 400, 'BAD_REQUEST'],
      [{ headers: json, body: '"{a}"' }, 400, 'BAD_REQUEST'],
      [{ headers: json, body: '{"query":"{a}","__proto__":{"x":1}}' }, 400, 'BAD_REQUEST'],
      [{ headers: { 'content-type': 'text/plain' }, body: '{"query":"{__typename}"}' }, 415, 'BAD_REQUEST'],
      [{ headers: { 'content-type': 'application/graphql' }, body: '{__typename}' }, 415, 'BAD_REQUEST'],
      [
        { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query={__typename}' },
        415,
        'BAD_REQUEST',
      ],
      [
        { headers: json, body: JSON.stringify({ query: `{${' '.repeat(defaultLimits.bodyBytes)}a}` }) },
        413,
        'LIMIT_EXCEEDED',
      ],
    ]
    for (const [sent, status, code] of refusals) {
      const { response, codes, json } = await send(sent)
      expect([response.statusCode, codes], JSON.stringify(sent).slice(0, 100)).toEqual([status, [code]])
      expect(response.headers['content-type']).toMatch(/^application\/json/)
      expect(Object.keys(json)).toEqual(['errors'])
      expect(response.body).not.toMatch(/node_modules|\.ts|FST_|at position/)
    }
  })

  it('says what the limit on the body is', async () => {
    const body = JSON.stringify({ query: ' '.repeat(defaultLimits.bodyBytes) })
    const { json: answer } = await send({ headers: json, body })
    expect(answer.errors?.[0]?.extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      detail: 'bodyBytes',
      limit: defaultLimits.bodyBytes,
      actual: body.length,
    })
  })

  it('that holds several operations is refused with 400', async () => {
    const body = JSON.stringify([{ query: '{__typename}' }, { query: '{__typename}' }])
    const { response, codes, json: answer } = await send({ headers: json, body })
    expect([response.statusCode, codes]).toEqual([400, ['BAD_REQUEST']])
    expect(answer.errors?.[0]?.message).toMatch(/batch/i)
  })

  it('with a document that cannot be parsed or is not valid is refused with 400', async () => {
    for (const [query, code] of [
      ['{', 'GRAPHQL_PARSE_FAILED'],
      ['{ nonsense }', 'GRAPHQL_VALIDATION_FAILED'],
      ['query A { __typename } query B { __typename }', 'OPERATION_RESOLUTION_FAILURE'],
    ]) {
      const { response, codes } = await send({ headers: json, body: JSON.stringify({ query }) })
      expect([response.statusCode, codes]).toEqual([400, [code]])
    }
  })

  it('with a variable that does not fit is refused with 400, and a long value is not repeated whole', async () => {
    const query = 'query ($id: ID!, $from: Int) { node(id: $id) { id } __typename @include(if: true) }'
    for (const variables of [{}, { id: null }, { id: { a: 1 } }, { id: ['x'.repeat(100_000)], from: 1 }]) {
      const document = query.replace(', $from: Int', '')
      const {
        response,
        codes,
        json: answer,
      } = await send({
        headers: json,
        body: JSON.stringify({ query: document, variables }),
      })
      expect([response.statusCode, codes]).toEqual([400, ['BAD_USER_INPUT']])
      expect(answer).not.toHaveProperty('data')
      expect(response.body.length).toBeLessThan(2_000)
    }
    const mutation =
      'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { account { id } } }'
    const answer = await gateway.graphql(account.key, mutation, { input: { name: 5 } })
    expect([answer.status, answer.data, answer.errors[0]?.extensions.code]).toEqual([
      400,
      undefined,
      'BAD_USER_INPUT',
    ])
  })

  it('takes a trailing slash, GET for queries and HEAD as GET without a body', async () => {
    const query = encodeURIComponent('{ __typename }')
    const posted = await send({ url: '/graphql/', headers: json, body: '{"query":"{__typename}"}' })
    expect(posted.json.data).toEqual({ __typename: 'Query' })
    const got = await send({ method: 'GET', url: `/graphql?query=${query}` })
    expect(got.json.data).toEqual({ __typename: 'Query' })
    const head = await send({ method: 'HEAD', url: `/graphql?query=${query}` })
    expect([head.response.statusCode, head.response.body]).toEqual([200, ''])
    expect(head.response.headers['content-length']).toBe(got.response.headers['content-length'])
  })

  it('cannot change anything by GET', async () => {
    const query = encodeURIComponent('mutation { __typename }')
    const { response, codes } = await send({ method: 'GET', url: `/graphql?query=${query}` })
    expect([response.statusCode, response.headers.allow, codes]).toEqual([405, 'POST', ['BAD_REQUEST']])
  })

  it('that a page of another site could send without the browser asking is refused', async () => {
    const { statusCode, body } = await gateway.app.inject({ url: '/graphql?query=%7B__typename%7D' })
    expect(statusCode).toBe(400)
    expect(body).toContain('CSRF')
  })

  it('by another method is refused with 405 and Allow', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE'] as const) {
      const { response, codes } = await send({
        method,
        headers: { 'content-type': 'text/xml' },
        body: '<a/>',
      })
      expect([response.statusCode, codes]).toEqual([405, ['BAD_REQUEST']])
      expect(response.headers.allow).toBe('GET, HEAD, POST, OPTIONS')
    }
  })

  it('by OPTIONS needs no key and names the methods; configured origins may call', async () => {
    const bare = await gateway.app.inject({ method: 'OPTIONS', url: '/graphql' })
    expect([bare.statusCode, bare.headers.allow, bare.body]).toEqual([204, 'GET, HEAD, POST, OPTIONS', ''])
    const preflight = (origin: string) =>
      gateway.app.inject({
        method: 'OPTIONS',
        url: '/graphql',
        headers: { origin, 'access-control-request-method': 'POST' },
      })
    const allowed = (await preflight('https://app.example')).headers
    expect(allowed['access-control-allow-origin']).toBe('https://app.example')
    expect(allowed['access-control-allow-headers']).toContain('idempotency-key')
    expect((await preflight('https://evil.example')).headers).not.toHaveProperty(
      'access-control-allow-origin',
    )
    const { response } = await send({
      headers: { ...json, origin: 'https://app.example' },
      body: '{"query":"{__typename}"}',
    })
    expect(response.headers['access-control-allow-origin']).toBe('https://app.example')
  })

  it('of a client that reads none of the answer’s types is refused with 406 before anything runs', async () => {
    const query = 'mutation { createBrand(input: { name: "Unread" }) { brand { id } } }'
    for (const accept of ['text/html', 'application/json;q=0', 'image/png, application/xml']) {
      const { response, codes } = await send({
        headers: { ...json, accept },
        body: JSON.stringify({ query }),
      })
      expect([response.statusCode, codes]).toEqual([406, ['BAD_REQUEST']])
    }
    const { data } = await gateway.graphql(account.key, '{ account { brands { name } } }')
    expect(JSON.stringify(data)).not.toContain('Unread')
    for (const accept of ['*/*', 'text/html, application/*;q=0.1', 'application/graphql-response+json']) {
      const sent = { headers: { ...json, accept }, body: '{"query":"{__typename}"}' }
      expect((await send(sent)).response.statusCode).toBe(200)
    }
  })

  it('for a subscription or with an unknown directive is refused as not valid', async () => {
    for (const query of ['subscription { account { id } }', '{ account { ... @defer { id } } }']) {
      const { response } = await send({ headers: json, body: JSON.stringify({ query }) })
      expect(response.statusCode).toBe(400)
      expect(response.json().data).toBeUndefined()
    }
  })

  it('keeps a well-formed X-Request-Id and gets a new one otherwise', async () => {
    const kept = await send({ headers: { ...json, 'x-request-id': 'client-0123456789' }, body: '{}' })
    expect(kept.response.headers['x-request-id']).toBe('client-0123456789')
    for (const sent of ['short', 'a b c d e f g h', 'x'.repeat(200), '"quoted-and-long"']) {
      const { response } = await send({ headers: { ...json, 'x-request-id': sent }, body: '{}' })
      expect(response.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    }
  })

  it('may name a persisted query by its hash once it was sent whole', async () => {
    const query = `{ __typename # ${Math.random()}\n }`
    const sha256Hash = createHash('sha256').update(query).digest('hex')
    const extensions = { persistedQuery: { version: 1, sha256Hash } }
    const ask = (body: object) => send({ headers: json, body: JSON.stringify(body) })
    expect((await ask({ extensions })).codes).toEqual(['PERSISTED_QUERY_NOT_FOUND'])
    expect((await ask({ extensions, query })).json.data).toEqual({ __typename: 'Query' })
    expect((await ask({ extensions })).json.data).toEqual({ __typename: 'Query' })
    const wrong = { persistedQuery: { version: 1, sha256Hash: sha256Hash.replace(/^./, 'z') } }
    expect((await ask({ extensions: wrong, query })).response.statusCode).toBe(400)
  })

  it('reads the schema, unless the operator has switched that off', async () => {
    const query = getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true })
    expect((await gateway.graphql(account.key, query)).errors).toEqual([])
    const closed = await startGateway({ introspection: false })
    const refused = await closed.graphql(account.key, query)
    expect(refused.status).toBe(400)
    expect(new Set(refused.errors.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['GRAPHQL_VALIDATION_FAILED']),
    )
    const misspelt = await closed.graphql(account.key, '{ acount { id } }')
    expect(misspelt.errors[0]?.message).not.toMatch(/did you mean/i)
    await closed.app.close()
  })
})
