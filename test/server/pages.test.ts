import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startGateway } from '../support/gateway.js'

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8'
const prefill = { key: 'gvw_demo', contest: { id: 1000001, publicId: 'clsummer' } }
const document = { openapi: '3.1.0', servers: [{ url: '/api/v1' }] }
const dialects = [{ name: 'blitz-rocket', title: 'Blitz Rocket', document }]

describe('the pages for browsers', () => {
  let app: FastifyInstance
  beforeAll(async () => {
    app = (await startGateway({ pages: { examples: [], dialects, prefill } })).app
  })
  afterAll(() => app.close())

  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })

  test.each([
    ['a browser', browser, '/graphql', true],
    ['a browser that sends an operation', browser, '/graphql?query=%7B__typename%7D', false],
    ['a browser that sends a persisted operation', browser, '/graphql?extensions=%7B%7D', false],
    ['a GraphQL client', 'application/graphql-response+json, application/json;q=0.9', '/graphql', false],
    ['a client that takes a page only at need', 'application/json, text/html;q=0.5', '/graphql', false],
    ['a client that refuses pages', 'text/html;q=0', '/graphql', false],
    ['curl', '*/*', '/graphql', false],
  ])('%s gets the playground only if it wants a page', async (_, accept, url, page) => {
    const answer = await get(url, { accept })
    expect(answer.headers['content-type']).toMatch(
      page ? /^text\/html/ : /^application\/(graphql-response\+)?json/,
    )
  })

  test('the pages allow no inline script and nothing from another host', async () => {
    for (const url of ['/graphql', '/docs', '/docs/blitz-rocket']) {
      const answer = await get(url, { accept: browser })
      expect(answer.statusCode).toBe(200)
      expect(answer.headers['content-security-policy']).toMatch(
        /default-src 'none'; script-src 'self'; worker-src 'self';/,
      )
      expect(answer.headers['content-security-policy']).not.toMatch(/https?:|\*/)
    }
  })

  test('every file that the pages name is there, hashed ones for ever', async () => {
    const pages = await Promise.all(['/graphql', '/docs'].map((url) => get(url, { accept: browser })))
    const urls = pages.flatMap((page) =>
      [...page.body.matchAll(/"(\/(?:playground|docs)\/[^"]+)"/g)].map(([, url]) => url),
    )
    expect(urls.length).toBeGreaterThan(6)
    for (const url of urls) {
      const answer = await get(url ?? '')
      expect([url, answer.statusCode]).toEqual([url, 200])
      expect(answer.body.length).toBeGreaterThan(0)
      if (url?.startsWith('/playground/')) expect(answer.headers['cache-control']).toMatch('immutable')
    }
  })

  test('an asset is the same compressed and plain, and an unknown one is not found', async () => {
    const page = await get('/graphql', { accept: browser })
    const [, script = ''] = /src="([^"]+)"/.exec(page.body) ?? []
    const plain = await get(script)
    const compressed = await get(script, { 'accept-encoding': 'gzip, br' })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(compressed.headers['content-encoding']).toBe('gzip')
    expect(compressed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2)
    expect((await get('/playground/assets/..%2Findex.html')).statusCode).toBe(404)
    expect((await get('/playground/assets/unknown.js')).statusCode).toBe(404)
  })

  test.each(['/playground/config.json', '/docs/config.json'])(
    '%s fills in for this host alone',
    async (url) => {
      const shown = async (headers: Record<string, string>) => (await get(url, headers)).json().prefill
      expect(await shown({ host: '127.0.0.1:4000', 'sec-fetch-site': 'same-origin' })).toEqual(prefill)
      expect(await shown({ host: 'localhost:4000' })).toEqual(prefill)
      expect(await shown({ host: '[::1]:4000' })).toEqual(prefill)
      expect(await shown({ host: '127.0.0.1:4000', 'sec-fetch-site': 'cross-site' })).toBeUndefined()
      expect(await shown({ host: '127.0.0.1:4000', 'sec-fetch-site': 'same-site' })).toBeUndefined()
      expect(await shown({ host: 'rebound.example:4000', 'sec-fetch-site': 'same-origin' })).toBeUndefined()
      expect(await shown({ host: '127.0.0.1.example', 'sec-fetch-site': 'same-origin' })).toBeUndefined()
    },
  )

  test('nothing is filled in where nothing was handed in', async () => {
    const { app: bare } = await startGateway({ pages: { examples: [], dialects } })
    for (const url of ['/playground/config.json', '/docs/config.json']) {
      const answer = await bare.inject({ url })
      expect(answer.statusCode).toBe(200)
      expect(answer.body).not.toContain('prefill')
    }
    await bare.close()
  })

  test('the pages link to each other, where both are served', async () => {
    const config = async (url: string) => (await get(url)).json()
    expect(await config('/playground/config.json')).toMatchObject({
      endpoint: '/graphql',
      reference: '/docs',
    })
    expect(await config('/docs/config.json')).toMatchObject({ playground: '/graphql' })
    const { app: lone } = await startGateway({ pages: { examples: [], dialects: [] } })
    expect((await lone.inject({ url: '/playground/config.json' })).json()).toEqual({
      endpoint: '/graphql',
      examples: [],
    })
    expect((await lone.inject({ url: '/docs' })).statusCode).toBe(404)
    await lone.close()
  })

  test('only the dialects that are served have a page and a contract', async () => {
    expect((await get('/openapi/blitz-rocket.json')).json()).toMatchObject({ servers: [{ url: '/api/v1' }] })
    expect((await get('/openapi/revup.json')).statusCode).toBe(404)
    expect((await get('/docs/revup')).statusCode).toBe(404)
    expect((await get('/docs/swagger-ui/index.html')).statusCode).toBe(404)
  })
})
