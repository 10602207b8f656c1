import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ContestRow } from '../../src/database/tables/index.js'
import { createRelays } from '../../src/delivery/relays.js'
import { createSender } from '../../src/delivery/send.js'
import { authenticate } from '../../src/domain/api-key/authenticate.js'
import { createExecutor } from '../../src/graphql/execute.js'
import { buildSchema } from '../../src/graphql/schema.js'
import type { RestBase } from '../../src/rest/apis.js'
import { RestApi } from '../../src/rest/handle.js'
import { createRateLimiter } from '../../src/server/rate-limits/limiter.js'
import { answerBadAddress, registerRest } from '../../src/server/rest.js'
import { buildContest } from '../support/build-contest.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { TestClock } from '../support/clock.js'
import { workerDatabase } from '../support/database.js'
import { fixtureContract, fixtureDialect, fixtureEndpoints } from '../support/fixture-dialect.js'
import { testSettings } from '../support/gateway.js'
import { testReach } from '../support/sender.js'

interface Sent {
  readonly key?: string | undefined
  readonly headers?: Record<string, string>
  readonly body?: unknown
  readonly raw?: string
}

async function fixtureApp(clock: TestClock, limited: boolean): Promise<FastifyInstance> {
  const database = await workerDatabase()
  const schema = buildSchema()
  const api = new RestApi(fixtureContract, fixtureDialect, fixtureEndpoints, {
    schema,
    execute: createExecutor({
      schema,
      database,
      clock,
      settings: testSettings,
      webhooks: createSender(),
      beacons: createRelays({ urls: [] }),
      sources: testReach(),
      timeout: 10_000,
    }),
    authenticate: (raw) => authenticate(database.root, raw),
    limiter: limited ? createRateLimiter({ clock }) : undefined,
    attempts: 60,
  })
  const base: RestBase = {
    path: '/fixture/v2',
    apis: [api],
    unknownRoute: api,
  }
  const app = fastify({
    bodyLimit: 10_000,
    routerOptions: { ignoreTrailingSlash: true },
    frameworkErrors: answerBadAddress([base]),
  })
  await registerRest(app, [base], ['https://shop.example'])
  await app.ready()
  return app
}

describe('a dialect made from a contract', () => {
  let app: FastifyInstance
  let limitedApp: FastifyInstance
  const clock = new TestClock()
  let account: TestAccount
  let contest: ContestRow

  async function send(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS' | 'HEAD',
    path: string,
    sent: Sent = {},
    to = app,
  ) {
    const payload = sent.raw ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body))
    const key = 'key' in sent ? sent.key : account.key
    const response = await to.inject({
      method,
      url: `/fixture/v2${path}`,
      headers: {
        ...(key === undefined ? {} : { 'x-api-key': key }),
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
        ...sent.headers,
      },
      ...(payload === undefined ? {} : { payload }),
    })
    const body: unknown = response.body === '' ? undefined : response.json()
    return { status: response.statusCode, body, headers: response.headers }
  }

  beforeAll(async () => {
    const database = await workerDatabase()
    app = await fixtureApp(clock, false)
    limitedApp = await fixtureApp(clock, true)
    account = await buildAccount(database)
  })
  beforeEach(async () => {
    contest = await buildContest(await workerDatabase(), account, { title: 'Known' })
  })
  afterAll(async () => {
    await app.close()
    await limitedApp.close()
  })

  it('takes the key from the first carrier that holds one, and from no other', async () => {
    const path = `/contests/${contest.id}`
    const bearer = { authorization: `Bearer ${account.key}` }
    expect((await send('GET', path, { key: undefined, headers: bearer })).status).toBe(200)
    expect((await send('GET', `${path}?api_key=${account.key}`, { key: undefined })).status).toBe(200)
    expect((await send('GET', path, { headers: { authorization: 'Bearer wrong' } })).status).toBe(401)
    expect((await send('GET', `${path}?api_key=${account.key}`, { key: 'wrong' })).status).toBe(401)
    expect((await send('GET', path, { headers: { authorization: 'Basic eDp5' } })).status).toBe(200)
    expect((await send('GET', path, { key: undefined })).status).toBe(401)
  })

  it('puts answers and refusals into the dialect’s envelope, with its request id', async () => {
    expect((await send('GET', `/contests/${contest.id}`)).body).toEqual({
      success: true,
      data: { title: 'Known' },
      meta: { request_id: 'req_0123456789ab' },
    })
    expect((await send('GET', '/contests/1')).body).toEqual({
      success: false,
      error: { code: 404, message: 'No contest exists with the given id.' },
      meta: { request_id: 'req_0123456789ab' },
    })
  })

  it('can tell another account’s thing from one that does not exist', async () => {
    const other = await buildAccount(await workerDatabase())
    expect((await send('GET', `/contests/${contest.id}`, { key: other.key })).status).toBe(403)
    expect((await send('GET', '/contests/99999999999', { key: other.key })).status).toBe(404)
  })

  it('finds a literal path before one with an id, whatever the method', async () => {
    expect((await send('PUT', '/contests/reorder')).body).toMatchObject({
      data: { operationId: 'contests.reorder' },
    })
    const get = await send('GET', '/contests/reorder')
    expect([get.status, get.headers.allow]).toEqual([405, 'PUT, OPTIONS'])
  })

  it('checks route, method, key, count, scope, path, query and body in this order', async () => {
    const reader = await buildKey(await workerDatabase(), account.id, { scopes: ['contests:read'] })
    const steps: [string, 'POST' | 'PUT' | 'GET', string, Sent, number][] = [
      ['route before method and key', 'POST', '/nothing', { key: undefined }, 404],
      ['method before key', 'POST', '/contests/x', { key: undefined }, 405],
      ['key before scope and body', 'PUT', '/contests/x', { key: undefined, raw: '{' }, 401],
      ['scope before path and body', 'PUT', '/contests/x', { key: reader, raw: '{' }, 403],
      ['path before body', 'PUT', '/contests/x', { raw: '{' }, 404],
      ['query', 'GET', '/contests?limit=0', {}, 400],
      [
        'readable body before its fields',
        'PUT',
        '/contests/1',
        { raw: '{', headers: { 'repeat-key': 'a' } },
        400,
      ],
      [
        'fields before existence',
        'PUT',
        '/contests/1',
        { body: { title: 5 }, headers: { 'repeat-key': 'a' } },
        422,
      ],
      ['existence', 'PUT', '/contests/1', { body: { title: 'New' }, headers: { 'repeat-key': 'a' } }, 404],
    ]
    for (const [what, method, path, sent, status] of steps) {
      expect([what, (await send(method, path, sent)).status]).toEqual([what, status])
    }
  })

  it('refuses a body that lacks a field or has it wrong with every field at fault by its own name', async () => {
    const { status, body } = await send('PUT', `/contests/${contest.id}`, {
      body: { settings: { leaderboard_limit: 0 } },
      headers: { 'repeat-key': 'a' },
    })
    expect(status).toBe(422)
    expect(body).toMatchObject({
      error: {
        details: {
          title: 'title is required',
          'settings.leaderboard_limit': 'settings.leaderboard_limit must be at least 1',
        },
      },
    })
  })

  it('judges rows one by one where the contract says so, and the list around them as a whole', async () => {
    const sent = { rows: [{ title: 'Good' }, { settings: { leaderboard_limit: 0 } }, 5] }
    const { status, body } = await send('POST', '/contests/rows', { body: sent })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      data: { body: sent },
      faultyRows: {
        '1': [
          { name: 'title', message: 'title is required' },
          { name: 'settings.leaderboard_limit', message: 'settings.leaderboard_limit must be at least 1' },
        ],
        '2': [{ name: '', message: 'The row must be an object' }],
      },
    })
    expect(Object.keys((body as { faultyRows: object }).faultyRows)).toEqual(['1', '2'])
    for (const rows of [[], [1, 2, 3, 4], 'x', undefined]) {
      const refused = await send('POST', '/contests/rows', { body: { rows } })
      expect([rows, refused.status]).toEqual([rows, 422])
      expect(refused.body).toMatchObject({ error: { details: { rows: expect.any(String) } } })
    }
  })

  it('names fields that the domain refuses as the client knows them', async () => {
    const long = await send('PUT', `/contests/${contest.id}`, {
      body: { title: 'x'.repeat(300) },
      headers: { 'repeat-key': 'a' },
    })
    expect([long.status, long.body]).toMatchObject([
      422,
      { error: { details: { title: expect.stringMatching(/^title /) } } },
    ])
  })

  it('needs the headers that the contract requires', async () => {
    const sent = { body: { title: 'New' } }
    expect((await send('PUT', `/contests/${contest.id}`, sent)).body).toMatchObject({
      error: { code: 422, details: { 'Repeat-Key': 'Repeat-Key is required' } },
    })
    const long = await send('PUT', `/contests/${contest.id}`, {
      ...sent,
      headers: { 'repeat-key': 'abcdef' },
    })
    expect(long.status).toBe(422)
  })

  it('neither fills defaults in nor changes what was sent', async () => {
    const sent = { title: 'Known', unknown: [1, '1'], settings: {} }
    const { body } = await send('PUT', `/contests/${contest.id}`, {
      body: sent,
      headers: { 'repeat-key': 'a' },
    })
    expect(body).toMatchObject({ sent })
    expect(body).toMatchObject({ data: { contest: { title: 'Known' } } })
  })

  it('reads DELETE bodies and answers 204 without a body', async () => {
    expect((await send('DELETE', `/contests/${contest.id}`)).status).toBe(400)
    expect((await send('DELETE', `/contests/${contest.id}`, { body: { confirm: false } })).status).toBe(422)
    const { status, body } = await send('DELETE', `/contests/${contest.id}`, { body: { confirm: true } })
    expect([status, body]).toEqual([204, undefined])
  })

  it('takes exactly one of several fields, in the body of a DELETE or in its query', async () => {
    const path = `/contests/${contest.id}/guests`
    const statusOf = async (search: string, sent: Sent = {}) =>
      (await send('DELETE', `${path}${search}`, sent)).status
    expect(await statusOf('', { body: { names: [] } })).toBe(200)
    expect(await statusOf('', { body: { number: 5 } })).toBe(200)
    expect(await statusOf('?number=5')).toBe(200)
    expect(await statusOf('?number=5', { body: { other: 1 } })).toBe(200)
    expect(await statusOf('?number=x')).toBe(400)
    for (const [search, sent] of [
      ['', {}],
      ['', { body: {} }],
      ['?number=', {}],
      ['', { body: { names: [], number: 5 } }],
      ['?number=5', { body: { names: [] } }],
      ['?number=5', { body: { number: 5 } }],
    ] as const) {
      expect(await send('DELETE', `${path}${search}`, sent)).toMatchObject({
        status: 422,
        body: {
          error: {
            details: {
              names: 'Give exactly one of names and number',
              number: 'Give exactly one of names and number',
            },
          },
        },
      })
    }
  })

  it('reads query parameters: blank is absent, the last counts, clamped ones move into range', async () => {
    const query = async (search: string) => {
      const { body } = await send('GET', `/contests?${search}`)
      return (body as { data?: { query?: unknown } }).data?.query
    }
    expect(await query('page=0&limit=')).toEqual({ page: 1 })
    expect(await query('page=99999999999999999999999&limit=+250')).toEqual({ page: 1_000, limit: 250 })
    expect(await query('page=abc&page=%2B7&flag=1')).toEqual({ page: 7, flag: true })
    expect(await query('day=2026-02-28&day=2028-02-29')).toEqual({ day: '2028-02-29' })
    expect(await query('flag=false&search=a+b%25&other=1')).toEqual({ flag: false, search: 'a b%' })
    for (const wrong of [
      'page=1.5',
      'page=1e2',
      'page=%205',
      'limit=251',
      'limit=-1',
      'flag=yes',
      'page=0x1',
      'day=2026-02-29',
      'day=0000-01-01',
      'day=15.06.2026',
    ]) {
      expect([wrong, (await send('GET', `/contests?${wrong}`)).status]).toEqual([wrong, 400])
    }
  })

  it('takes no text but a number for a numeric id', async () => {
    for (const id of ['x', '1.0', '-1', '1e3', '%00', '%20', '9'.repeat(40), '0x10']) {
      expect([id, (await send('GET', `/contests/${id}`)).status]).toEqual([id, 404])
    }
  })

  it('answers OPTIONS without a key, HEAD like GET, and tolerates a trailing slash', async () => {
    const options = await send('OPTIONS', '/contests/', { key: undefined })
    expect([options.status, options.headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS'])
    const head = await send('HEAD', `/contests/${contest.id}/`)
    expect([head.status, head.body]).toEqual([200, undefined])
    expect((await send('HEAD', '/contests/reorder')).status).toBe(405)
  })

  it('lets pages of configured origins call, and answers their preflight', async () => {
    const headers = { origin: 'https://shop.example', 'access-control-request-method': 'PUT' }
    const preflight = await send('OPTIONS', '/contests/1', { key: undefined, headers })
    expect(preflight.status).toBe(204)
    expect(preflight.headers['access-control-allow-origin']).toBe('https://shop.example')
    expect(preflight.headers['access-control-allow-methods']).toContain('PUT')
    const other = await send('OPTIONS', '/contests/1', {
      key: undefined,
      headers: { ...headers, origin: 'https://evil.example' },
    })
    expect(other.headers['access-control-allow-origin']).toBeUndefined()
  })

  it('refuses an operation that the contract documents as not offered before asking for a key', async () => {
    const { status, headers } = await send('POST', '/contests', { key: undefined })
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })

  it('answers broken addresses and bodies over the limit in the envelope', async () => {
    expect((await send('GET', '/contests/%zz')).body).toMatchObject({ error: { code: 404 } })
    const unknown = await send('GET', '/nothing')
    expect([unknown.status, unknown.body]).toMatchObject([404, { success: false, error: { code: 404 } }])
    const large = { raw: `"${'x'.repeat(20_000)}"`, headers: { 'repeat-key': 'a' } }
    expect((await send('PUT', '/contests/1', large)).body).toMatchObject({ error: { code: 413 } })
  })

  it('counts costs per minute and single requests per second, and says which limit ends when', async () => {
    const key = await buildKey(await workerDatabase(), account.id)
    const rename = () =>
      send(
        'PUT',
        `/contests/${contest.id}`,
        { key, body: { title: 'K' }, headers: { 'repeat-key': 'a' } },
        limitedApp,
      )
    clock.set('2026-06-15T12:00:30.000Z')
    const remaining: unknown[] = []
    for (let time = 0; time < 5; time += 1) remaining.push((await rename()).headers['x-ratelimit-remaining'])
    expect(remaining).toEqual(['8', '6', '4', '2', '0'])
    const over = await rename()
    expect([over.status, over.headers['retry-after'], over.headers['x-ratelimit-limit']]).toEqual([
      429,
      '30',
      '10',
    ])
    clock.set('2026-06-15T12:01:00.000Z')
    for (let time = 0; time < 8; time += 1) {
      expect((await send('GET', '/contests', { key }, limitedApp)).status).toBe(200)
    }
    const burst = await send('GET', '/contests', { key }, limitedApp)
    expect([burst.status, burst.headers['retry-after']]).toEqual([429, '1'])
  })
})
