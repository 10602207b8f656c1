import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import WebSocket from 'ws'
import { codesOf, faultPaths, payload } from '../support/answers.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { closeClientsAfterEach, connect, Listener, listen, socketAddress } from '../support/live.js'

const reset = '2026-06-15T12:01:00.000Z'
const limited = { rateLimits: true, rateLimiting: { requests: 5, cost: 100, attempts: 3 } } as const

/** Costs 1. */
const cheap = '{ account { name } }'
/** Costs 1 + 40. */
const dear = '{ contests(first: 40) { nodes { title } } }'

describe('the limits of a key on /graphql', () => {
  let gateway: Gateway
  let account: TestAccount

  beforeEach(async () => {
    gateway = await startGateway(limited)
    gateway.clock.set('2026-06-15T12:00:20.000Z')
    account = await buildAccount(gateway.database)
  })

  async function send(query: string, key = account.key, headers: Record<string, string> = {}) {
    const response = await gateway.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'x-api-key': key, ...headers },
      payload: JSON.stringify({ query }),
    })
    const { ratelimit, 'ratelimit-policy': policy, 'retry-after': retryAfter } = response.headers
    return { status: response.statusCode, body: response.json(), ratelimit, policy, retryAfter }
  }
  const left = async (...request: Parameters<typeof send>) => {
    const { status, ratelimit } = await send(...request)
    return [status, ratelimit]
  }

  it('are told with every answer: in headers as the IETF has them, in extensions, and by a field', async () => {
    const first = await send(dear)
    expect([first.status, first.policy, first.ratelimit]).toEqual([
      200,
      '"requests";q=5;w=60, "cost";q=100;w=60',
      '"requests";r=4;t=40, "cost";r=59;t=40',
    ])
    expect(first.body.extensions).toEqual({
      rateLimit: {
        requests: { limit: 5, cost: 1, remaining: 4, resetAt: reset },
        cost: { limit: 100, cost: 41, remaining: 59, resetAt: reset },
      },
    })
    const count = '{ limit cost remaining resetAt }'
    const { body } = await send(`{ rateLimit { requests ${count} cost ${count} } }`)
    expect(body.data.rateLimit).toEqual({
      requests: { limit: 5, cost: 1, remaining: 3, resetAt: reset },
      cost: { limit: 100, cost: 3, remaining: 56, resetAt: reset },
    })
    expect(body.extensions.rateLimit).toEqual(body.data.rateLimit)
  })

  it('refuse with 429, RATE_LIMITED and Retry-After what is too much, until the next minute begins', async () => {
    for (let request = 0; request < 5; request += 1) expect((await send(cheap)).status).toBe(200)
    const over = await send(cheap)
    expect([over.status, over.retryAfter, over.ratelimit]).toEqual([
      429,
      '40',
      '"requests";r=0;t=40, "cost";r=95;t=40',
    ])
    expect(over.body).toEqual({
      errors: [
        {
          message: 'The key has used up its requests of this minute.',
          extensions: { code: 'RATE_LIMITED', detail: 'requests', retryAfter: 40 },
        },
      ],
    })
    gateway.clock.set(reset)
    expect(await left(cheap)).toEqual([200, '"requests";r=4;t=60, "cost";r=99;t=60'])
  })

  it('refuse an operation that costs more than is left, takes nothing of it, and let a cheaper one pass', async () => {
    await send(dear)
    await send(dear)
    const over = await send(dear)
    expect([over.status, over.retryAfter, over.ratelimit, over.body.errors]).toEqual([
      429,
      '40',
      '"requests";r=2;t=40, "cost";r=18;t=40',
      [
        {
          message: 'The operation costs 41; of the key’s 100 a minute 18 are left.',
          extensions: { code: 'RATE_LIMITED', detail: 'cost', retryAfter: 40 },
        },
      ],
    ])
    expect(await left(cheap)).toEqual([200, '"requests";r=1;t=40, "cost";r=17;t=40'])
  })

  it('count a request that cannot run, by its text, its variables or its size, and refuse the next', async () => {
    const aliases = Array.from({ length: 60 }, (_one, n) => `a${n}: __typename`).join(' ')
    const untouched = 'cost";r=100;t=40'
    expect(await left('{ nonsense')).toEqual([400, `"requests";r=4;t=40, "${untouched}`])
    expect(await left('{ nothing }')).toEqual([400, `"requests";r=3;t=40, "${untouched}`])
    expect(await left(`{ ${aliases} }`)).toEqual([400, `"requests";r=2;t=40, "${untouched}`])
    expect(await left('subscription { contestActivity { at } }')).toMatchObject([400, /"requests";r=1/])
    expect(await left('')).toEqual([400, `"requests";r=0;t=40, "${untouched}`])
    const over = await send('{ nonsense')
    expect([over.status, over.body.errors[0].extensions.code, over.retryAfter]).toEqual([
      429,
      'RATE_LIMITED',
      '40',
    ])
  })

  it('let a refused mutation change nothing', async () => {
    const mutation = `mutation { createApiKey(input: { name: "K", scopes: [CONTESTS_READ] }) { apiKey { id } } }`
    for (let request = 0; request < 5; request += 1) await send(cheap)
    expect((await send(mutation)).status).toBe(429)
    gateway.clock.set(reset)
    const { body } = await send('{ account { apiKeys { totalCount } } }')
    expect(body.data.account.apiKeys.totalCount).toBe(1)
  })

  it('are those of each key', async () => {
    const other = await buildKey(gateway.database, account.id)
    await send(cheap)
    expect(await left(cheap, other)).toEqual([200, '"requests";r=4;t=40, "cost";r=99;t=40'])
  })

  it('can be a key’s own, from the next request on, and go back to those of every key', async () => {
    const change = async (input: string) => {
      const { body } = await send(
        `mutation { setApiKeyLimits(input: { apiKey: "${id}", ${input} }) { apiKey { requestsPerMinute costPerMinute } } }`,
        other,
      )
      return body.data.setApiKeyLimits.apiKey
    }
    const other = await buildKey(gateway.database, account.id)
    const made = await gateway.graphql(
      account.key,
      `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id requestsPerMinute } } }`,
      { input: { name: 'K', scopes: ['ACCOUNT_READ'], requestsPerMinute: 2, costPerMinute: 1_000_000_000 } },
    )
    const { secret, apiKey } = payload<{ secret: string; apiKey: { id: string; requestsPerMinute: number } }>(
      made,
      'createApiKey',
    )
    const { id } = apiKey
    expect(apiKey.requestsPerMinute).toBe(2)
    expect(await left(cheap, secret)).toEqual([200, '"requests";r=1;t=40, "cost";r=999999999;t=40'])
    await send(cheap, secret)
    expect((await send(cheap, secret)).status).toBe(429)
    expect(await change('requestsPerMinute: 1000000, costPerMinute: 10')).toEqual({
      requestsPerMinute: 1_000_000,
      costPerMinute: 10,
    })
    expect(await left(cheap, secret)).toEqual([200, '"requests";r=999996;t=40, "cost";r=7;t=40'])
    expect(await change('requestsPerMinute: null')).toEqual({ requestsPerMinute: null, costPerMinute: 10 })
    expect(await left(cheap, secret)).toEqual([200, '"requests";r=0;t=40, "cost";r=6;t=40'])
  })

  it.each([
    ['requestsPerMinute', 0],
    ['requestsPerMinute', 1_000_001],
    ['costPerMinute', -1],
    ['costPerMinute', 1_000_000_001],
  ])('cannot be %s: %d', async (name, limit) => {
    const refused = await gateway.graphql(
      account.key,
      `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }`,
      { input: { name: 'K', scopes: ['CONTESTS_READ'], [name]: limit } },
    )
    expect([codesOf(refused), faultPaths(refused)]).toEqual([['VALIDATION_FAILED'], [name]])
  })

  it('are apart from those of the REST APIs, whose operations are not counted again', async () => {
    const rest = () => gateway.app.inject({ url: '/api/v1/account', headers: { 'x-api-key': account.key } })
    const before = await rest()
    for (let request = 0; request < 7; request += 1) expect((await rest()).statusCode).toBe(200)
    expect(before.headers['x-ratelimit-remaining']).toBe('119')
    expect(await left(cheap)).toEqual([200, '"requests";r=4;t=40, "cost";r=99;t=40'])
  })

  it('may be read by pages of other origins', async () => {
    const open = await startGateway({ ...limited, corsOrigins: ['*'] })
    const response = await open.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        'x-api-key': account.key,
        origin: 'https://shop.example',
      },
      payload: JSON.stringify({ query: cheap }),
    })
    const exposed = String(response.headers['access-control-expose-headers'])
    expect(exposed.toLowerCase().split(/, */)).toEqual(
      expect.arrayContaining(['ratelimit', 'ratelimit-policy', 'retry-after']),
    )
  })

  it('can be switched off, with all that tells of them', async () => {
    const unlimited = await startGateway({ ...limited, rateLimits: false })
    const response = await unlimited.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'x-api-key': account.key },
      payload: JSON.stringify({ query: '{ rateLimit { cost { remaining } } }' }),
    })
    expect(response.json()).toEqual({ data: { rateLimit: null } })
    expect(Object.keys(response.headers).filter((name) => name.startsWith('ratelimit'))).toEqual([])
    for (let request = 0; request < 6; request += 1) {
      expect((await unlimited.graphql('wrong', cheap)).status).toBe(401)
    }
  })

  it('tell the operator’s counters what was exhausted, by kind and name, and nothing of whom', async () => {
    const heard: unknown[] = []
    const watched = await startGateway({
      ...limited,
      rateLimiting: { ...limited.rateLimiting, onExhausted: (exhausted) => heard.push(exhausted) },
    })
    for (let request = 0; request < 6; request += 1) await watched.graphql(account.key, cheap)
    for (let request = 0; request < 4; request += 1) await watched.graphql('wrong', cheap)
    expect(heard).toEqual([
      { interface: 'graphql', kind: 'key', bucket: 'requests' },
      { interface: 'graphql', kind: 'address', bucket: 'attempts' },
    ])
  })
})

describe('attempts without a valid key', () => {
  let gateway: Gateway
  let account: TestAccount
  closeClientsAfterEach()

  beforeEach(async () => {
    gateway = await startGateway({ ...limited, trustedProxies: 1 })
    gateway.clock.set('2026-06-15T12:00:20.000Z')
    account = await buildAccount(gateway.database)
  })

  const from = async (address: string, key?: string) => {
    const response = await gateway.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': address,
        'apollo-require-preflight': 'yes',
        ...(key === undefined ? {} : { 'x-api-key': key }),
      },
      payload: JSON.stringify({ query: cheap }),
    })
    const { ratelimit, 'retry-after': retryAfter } = response.headers
    const { extensions = {} } = response.json().errors?.[0] ?? {}
    return [response.statusCode, extensions.code, ratelimit, retryAfter]
  }
  const overSocket = async (address: string, key: string) =>
    new Listener(
      await connect(gateway, { 'x-api-key': key }, { headers: { 'x-forwarded-for': address } }),
      'subscription { contestActivity(contest: { databaseId: 1 }) { at } }',
      {},
    )

  it('are limited per address over HTTP, and nobody with a valid key is', async () => {
    expect(await from('192.0.2.1')).toEqual([401, 'UNAUTHENTICATED', '"attempts";r=2;t=40', undefined])
    expect(await from('192.0.2.1', 'guess')).toEqual([
      401,
      'UNAUTHENTICATED',
      '"attempts";r=1;t=40',
      undefined,
    ])
    await from('192.0.2.1')
    expect(await from('192.0.2.1', 'guess')).toEqual([429, 'RATE_LIMITED', '"attempts";r=0;t=40', '40'])
    expect((await from('192.0.2.1', account.key))[0]).toBe(200)
    expect((await from('192.0.2.77', 'guess'))[0]).toBe(401)
    gateway.clock.set(reset)
    expect((await from('192.0.2.1'))[0]).toBe(401)
  })

  it('are limited in each REST API, in its own words', async () => {
    const rest = async (path: string) => {
      const response = await gateway.app.inject({
        url: path,
        headers: { 'x-api-key': 'guess', 'x-forwarded-for': '192.0.2.1' },
      })
      return [response.statusCode, response.headers['retry-after'], response.json().success]
    }
    // Revup and Blitz Rocket.
    for (const path of ['/api/v1/account', '/api/v1/entries/x']) {
      for (let attempt = 0; attempt < 3; attempt += 1) expect((await rest(path))[0]).toBe(401)
      expect(await rest(path)).toEqual([429, '40', false])
    }
    expect((await from('192.0.2.1', 'guess'))[0]).toBe(401)
  })

  it('count over the websocket too, which closes with 4429 once there were too many', async () => {
    await from('192.0.2.1')
    expect(await (await overSocket('192.0.2.1', 'guess')).closeCode()).toBe(4401)
    expect(await (await overSocket('192.0.2.1', 'guess')).closeCode()).toBe(4401)
    expect(await (await overSocket('192.0.2.1', 'guess')).closeCode()).toBe(4429)
    expect((await from('192.0.2.1'))[0]).toBe(429)
    expect(await (await overSocket('192.0.2.77', 'guess')).closeCode()).toBe(4401)
    // Whoever has a key comes in, and hears of the operation.
    expect(await (await overSocket('192.0.2.1', account.key)).end()).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ])
  })

  it('are websockets that tell no key, too: an address has few of them at once', async () => {
    const tight = await startGateway({ trustedProxies: 1, socketBounds: { socketsWithoutKey: 2 } })
    const url = await socketAddress(tight)
    /** The socket once it is open, or the HTTP status that refused it. */
    const open = (address: string) =>
      new Promise<WebSocket | number>((resolve) => {
        const headers = { 'x-forwarded-for': address }
        const socket = new WebSocket(url, 'graphql-transport-ws', { headers })
        onTestFinished(() => socket.terminate())
        socket.on('error', () => undefined)
        socket.on('open', () => resolve(socket))
        socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
      })
    const ready = async (client: Promise<unknown>) => expect(await client).toBeInstanceOf(WebSocket)
    const first = await open('192.0.2.1')
    await ready(open('192.0.2.1'))
    expect(await open('192.0.2.1')).toBe(429)
    await ready(open('192.0.2.77'))
    if (typeof first === 'number') throw new Error('Refused.')
    // Whoever tells a key makes room for the next.
    const acknowledged = new Promise((resolve) => first.once('message', resolve))
    first.send(JSON.stringify({ type: 'connection_init', payload: { 'x-api-key': account.key } }))
    await acknowledged
    const third = await open('192.0.2.1')
    expect(third).toBeInstanceOf(WebSocket)
    expect(await open('192.0.2.1')).toBe(429)
    // So does whoever goes.
    if (typeof third === 'number') throw new Error('Refused.')
    third.terminate()
    await expect.poll(() => open('192.0.2.1')).toBeInstanceOf(WebSocket)
  })
})

describe('the limits of a key on the websocket', () => {
  closeClientsAfterEach()

  it('count what is sent, subscriptions by their cost, and refuse it with the error that HTTP has', async () => {
    const gateway = await startGateway({ ...limited, rateLimiting: { requests: 7, cost: 2 } })
    gateway.clock.set('2026-06-15T12:00:20.000Z')
    const { key } = await buildAccount(gateway.database)
    const client = await connect(gateway, { 'x-api-key': key })
    const ask = (query: string) => new Listener(client, query, {}).end()
    // The client connects for each anew, and that is a request itself.
    expect(await ask(cheap)).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }])
    const activity =
      'subscription { contestActivity(contest: { databaseId: 1 }) { contest { id } totals { people } } }'
    expect(await ask(activity)).toMatchObject([
      { extensions: { code: 'RATE_LIMITED', detail: 'cost', retryAfter: 40 } },
    ])
    expect(await ask('mutation { nonsense')).toMatchObject([{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }])
    expect(await ask(activity)).toMatchObject([
      {
        message: 'The key has used up its requests of this minute.',
        extensions: { code: 'RATE_LIMITED', detail: 'requests', retryAfter: 40 },
      },
    ])
    const overHttp = await gateway.graphql(key, cheap)
    expect([overHttp.status, codesOf(overHttp)]).toEqual([429, ['RATE_LIMITED']])
    expect(await (await listen(gateway, key, activity)).closeCode()).toBe(1013)
  })
})
