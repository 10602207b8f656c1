import { gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startGateway, testSettings } from '../support/gateway.js'

const prefill = { key: 'gvw_demo"&', contest: { id: 1000001, publicId: 'clsummer' } }

describe('the dashboard’s page', () => {
  let app: FastifyInstance
  beforeAll(async () => {
    const settings = { ...testSettings, publicUrl: 'https://example.test/gate' }
    app = (await startGateway({ settings, dashboard: { prefill } })).app
  })
  afterAll(() => app.close())

  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })

  test('is the same at every address of it, names its files by the public path, and those are there for ever', async () => {
    const page = await get('/dashboard')
    for (const url of ['/dashboard/', '/dashboard/contests/1?status=live', '/dashboard/not/a/page']) {
      expect([url, (await get(url)).body]).toEqual([url, page.body])
    }
    const files = [...page.body.matchAll(/"\/gate(\/dashboard\/assets\/[^"]+)"/g)].map(
      ([, file = '']) => file,
    )
    expect(files).toHaveLength(2)
    for (const file of files) {
      const { statusCode, headers } = await get(file)
      expect([file, statusCode, headers['cache-control']]).toEqual([
        file,
        200,
        'public, max-age=31536000, immutable',
      ])
    }
  })

  test('sends at most 100 kB before the sign-in is shown, and 140 kB for any page that is opened first', async () => {
    const page = await get('/dashboard')
    const sizes = new Map<string, number>()
    /** Fetches a file of the dashboard and all that it imports at once; gives the files that it may fetch later. */
    const fetched = async (name: string): Promise<readonly string[]> => {
      if (sizes.has(name)) return []
      const file = await get(`/dashboard/assets/${name}`, { 'accept-encoding': 'gzip' })
      expect([name, file.statusCode]).toEqual([name, 200])
      sizes.set(name, file.rawPayload.length)
      const text = gunzipSync(file.rawPayload).toString()
      const named = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)
      const later = await Promise.all(named(/(?:from|import)"\.\/([^"]+)"/g).map(fetched))
      return [...named(/import\("\.\/([^"]+)"\)/g), ...later.flat()]
    }
    const sum = () => [...sizes.values()].reduce((all, size) => all + size, page.rawPayload.length)
    const files = [...page.body.matchAll(/"\/gate\/dashboard\/assets\/([^"]+)"/g)].map(
      ([, name = '']) => name,
    )
    const pages = (await Promise.all(files.map(fetched))).flat()
    expect(sum()).toBeLessThan(100_000)
    expect(pages.length).toBeGreaterThan(8)
    const first = new Map(sizes)
    for (const name of pages) {
      await fetched(name)
      expect([name, sum() < 140_000]).toEqual([name, true])
      for (const file of sizes.keys()) if (!first.has(file)) sizes.delete(file)
    }
  })

  test('runs and loads nothing from elsewhere, and nothing inline', async () => {
    const { headers } = await get('/dashboard', { host: 'gate.test' })
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ws://gate.test wss://gate.test; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
    )
  })

  test('fills the key of demo data in for this host alone, as text, and is kept nowhere then', async () => {
    const shown = async (headers: Record<string, string>) => {
      const page = await get('/dashboard', headers)
      const [, key] = /data-demo-key="([^"]*)"/.exec(page.body) ?? []
      return [key, page.headers['cache-control']]
    }
    expect(await shown({ host: 'localhost:4000' })).toEqual(['gvw_demo&quot;&amp;', 'no-store'])
    expect(await shown({ host: '127.0.0.1:4000', 'sec-fetch-site': 'none' })).toEqual([
      'gvw_demo&quot;&amp;',
      'no-store',
    ])
    expect(await shown({ host: 'localhost:4000', 'sec-fetch-site': 'cross-site' })).toEqual(['', 'no-cache'])
    expect(await shown({ host: 'rebound.example:4000' })).toEqual(['', 'no-cache'])
  })

  test('is not there unless it is asked for', async () => {
    const { app: without } = await startGateway()
    expect((await without.inject({ url: '/dashboard' })).statusCode).toBe(404)
    await without.close()
  })
})
