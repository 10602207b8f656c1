import type { InjectOptions } from 'light-my-request'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadPages } from '../../src/cli/pages.js'
import { defaultLimits } from '../../src/server/limits.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipants } from '../support/build-participant.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { draw as drawWinners } from '../support/draws.js'
import { type Gateway, startGateway, testSettings } from '../support/gateway.js'

const origin = 'https://shop.example'
const browser = { accept: 'text/html' }

/** An answer of every kind: pages, their parts, data, refusals before and after routing, and failures. */
interface Asked {
  readonly name: string
  readonly request: InjectOptions
  readonly status: number
  /** Whether the answer holds nothing of anybody, so that it may be kept. */
  readonly public?: boolean
}

describe('every answer', () => {
  let gateway: Gateway
  let account: TestAccount
  let draw: string

  const settings = { ...testSettings, publicUrl: 'https://gateway.example' }

  beforeAll(async () => {
    const pages = await loadPages(undefined)
    gateway = await startGateway({ settings, corsOrigins: [origin], pages, dashboard: {}, rateLimits: true })
    account = await buildAccount(gateway.database)
    const contest = await buildContest(gateway.database, account)
    await buildParticipants(gateway.database, contest, [{ amounts: [1] }, { amounts: [2] }])
    draw = (await drawWinners(gateway, account.key, contest.id, { count: 1 })).draw.uuid
  })
  afterAll(() => gateway.app.close())

  const graphql = (query: string): InjectOptions => ({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', 'x-api-key': account.key },
    payload: JSON.stringify({ query }),
  })

  function everyKind(): Asked[] {
    const key = { 'x-api-key': account.key }
    const json = { ...key, 'content-type': 'application/json' }
    const huge = 'x'.repeat(defaultLimits.bodyBytes + 1)
    return [
      { name: 'life', request: { url: '/livez' }, status: 200 },
      { name: 'readiness', request: { url: '/readyz' }, status: 200 },
      { name: 'nothing', request: { url: '/nothing' }, status: 404 },
      { name: 'a broken address', request: { url: '/%zz' }, status: 400 },
      {
        name: 'a broken address of REST',
        request: { url: '/sw_api/v2/%zz', headers: { origin } },
        status: 404,
      },
      { name: 'data by GraphQL', request: graphql('{ account { name } }'), status: 200 },
      { name: 'an error of GraphQL', request: graphql('{ nothing }'), status: 400 },
      {
        name: 'GraphQL without a key',
        request: { ...graphql('{ account { name } }'), headers: {} },
        status: 415,
      },
      { name: 'another method', request: { method: 'DELETE', url: '/graphql' }, status: 405 },
      {
        name: 'a body too large',
        request: { method: 'POST', url: '/graphql', headers: json, payload: huge },
        status: 413,
      },
      { name: 'options of GraphQL', request: { method: 'OPTIONS', url: '/graphql' }, status: 204 },
      { name: 'data by REST', request: { url: '/sw_api/v2/giveaways', headers: key }, status: 200 },
      {
        name: 'head by REST',
        request: { method: 'HEAD', url: '/sw_api/v2/giveaways', headers: key },
        status: 200,
      },
      { name: 'REST without a key', request: { url: '/sw_api/v2/giveaways' }, status: 401 },
      { name: 'no endpoint of REST', request: { url: '/api/v1/nothing', headers: key }, status: 404 },
      {
        name: 'no method of REST',
        request: { method: 'PATCH', url: '/sw_api/v2/giveaways', headers: key },
        status: 405,
      },
      { name: 'options of REST', request: { method: 'OPTIONS', url: '/sw_api/v2/giveaways' }, status: 204 },
      { name: 'the playground', request: { url: '/graphql', headers: browser }, status: 200, public: true },
      { name: 'its settings', request: { url: '/playground/config.json' }, status: 200 },
      { name: 'the dashboard', request: { url: '/dashboard/contests/1' }, status: 200, public: true },
      { name: 'a file that is none of its', request: { url: '/dashboard/assets/x.js' }, status: 404 },
      { name: 'the reference', request: { url: '/docs', headers: browser }, status: 200, public: true },
      { name: 'its settings', request: { url: '/docs/config.json' }, status: 200 },
      {
        name: 'its script',
        request: { url: '/docs/swagger-ui/swagger-ui-bundle.js' },
        status: 200,
        public: true,
      },
      { name: 'a file that is none of its', request: { url: '/docs/swagger-ui/x.js' }, status: 404 },
      { name: 'a contract', request: { url: '/openapi/revup.json' }, status: 200, public: true },
      { name: 'a draw’s page', request: { url: `/draws/${draw}` }, status: 200, public: true },
      { name: 'no draw’s page', request: { url: '/draws/none' }, status: 404, public: true },
      { name: 'a proof', request: { url: `/draws/${draw}/proof.json` }, status: 200, public: true },
      { name: 'a pool', request: { url: `/draws/${draw}/pool.txt` }, status: 200, public: true },
      { name: 'nobody’s inclusion', request: { url: `/draws/${draw}/inclusion/ab.json` }, status: 404 },
      { name: 'an address to confirm', request: { url: '/verify-email/none' }, status: 404 },
    ]
  }

  it('is what its type says, stands in no frame, tells no referrer, runs nothing unless it is a page, and asks for HTTPS', async () => {
    for (const { name, request, status } of everyKind()) {
      const { headers, statusCode } = await gateway.app.inject(request)
      expect([name, statusCode, headers]).toMatchObject([
        name,
        status,
        {
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'referrer-policy': 'no-referrer',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': expect.stringMatching(/^(same|cross)-origin$/),
          'strict-transport-security': 'max-age=31536000',
        },
      ])
      const policy = String(headers['content-security-policy'])
      expect([name, policy]).toEqual([
        name,
        expect.stringMatching(/^default-src 'none';.*frame-ancestors 'none'/),
      ])
      expect([name, policy]).not.toEqual([name, expect.stringMatching(/script-src[^;]*unsafe|https?:|\*/)])
      expect([name, headers['server'], headers['x-powered-by']]).toEqual([name, undefined, undefined])
    }
  })

  it('is kept nowhere unless it holds nothing of anybody', async () => {
    for (const { name, request, public: open = false } of everyKind()) {
      const { headers } = await gateway.app.inject(request)
      expect([name, headers['cache-control'] !== 'no-store']).toEqual([name, open])
    }
  })

  it('to a page of a welcome origin can be read by it, refusals too, and says that it depends on the origin', async () => {
    const interfaces = everyKind().filter(({ request }) =>
      /^\/(graphql|api|sw_api)\b/.test(String(request.url)),
    )
    expect(interfaces.length).toBeGreaterThan(12)
    const asked = (request: InjectOptions, from: string) =>
      gateway.app.inject({ ...request, headers: { ...request.headers, origin: from } })
    for (const { name, request } of interfaces) {
      const { headers } = await asked(request, origin)
      expect([name, headers['access-control-allow-origin'], headers.vary]).toEqual([
        name,
        origin,
        expect.stringMatching(/\bOrigin\b/i),
      ])
      for (const unwelcome of [
        'null',
        'https://evil.example',
        `${origin}.evil.example`,
        'http://shop.example',
      ]) {
        const refused = await asked(request, unwelcome)
        expect([name, refused.headers['access-control-allow-origin'], refused.headers.vary]).toEqual([
          name,
          undefined,
          expect.stringMatching(/\bOrigin\b/i),
        ])
      }
      // Keys are headers that a page sends itself: nothing that a browser sends by itself is let through.
      expect([name, headers['access-control-allow-credentials']]).toEqual([name, undefined])
    }
  })

  it('to somebody who asks too often can be read by a page of a welcome origin as well', async () => {
    const statuses = new Set<number>()
    for (let sent = 0; sent < 200 && !statuses.has(429); sent += 1) {
      const { statusCode, headers } = await gateway.app.inject({
        url: '/sw_api/v2/account',
        headers: { origin },
      })
      statuses.add(statusCode)
      expect(headers['access-control-allow-origin']).toBe(origin)
    }
    expect([...statuses]).toEqual([401, 429])
  })

  it('asks for no HTTPS where the gateway is reached by HTTP', async () => {
    const plain = await startGateway()
    const { headers } = await plain.app.inject({ url: '/livez' })
    expect([headers['x-content-type-options'], headers['strict-transport-security']]).toEqual([
      'nosniff',
      undefined,
    ])
    await plain.app.close()
  })
})
