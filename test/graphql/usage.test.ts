import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readContract } from '../../src/contract/contract.js'
import { type Database, rows } from '../../src/database/connection.js'
import { openPostgres } from '../../src/database/postgres.js'
import { codesOf, payload } from '../support/answers.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { freshDatabase, needsPostgres, onPostgres } from '../support/database.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'

interface Usage {
  readonly last24Hours: number
  readonly last7Days: number
  readonly last30Days: number
}

const figures = 'last24Hours last7Days last30Days'
const query = `{ account { usage { ${figures} } } }`
const equal = (requests: number): Usage => ({
  last24Hours: requests,
  last7Days: requests,
  last30Days: requests,
})

describe('the usage of an account', () => {
  // Of its own: gateways of other tests, whose clocks stand elsewhere, would delete old counts.
  let database: Database & { readonly url: string | undefined }
  let gateway: Gateway
  let account: TestAccount
  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    gateway = await startGateway({ database })
    account = await buildAccount(database)
    return async () => {
      await gateway.app.close()
    }
  })

  const usage = async (key = account.key, from = gateway): Promise<Usage> =>
    payload<{ usage: Usage }>(await from.graphql(key, query), 'account').usage

  async function storedRequests(): Promise<number> {
    const [sum] = await rows<{ requests: number }>(
      database.root,
      sql`select coalesce(sum(requests), 0)::bigint as requests from api_usage where account_id = ${account.id}`,
    )
    return sum?.requests ?? 0
  }

  it('counts this call', async () => {
    expect(await usage()).toEqual(equal(1))
    expect(await usage()).toEqual(equal(2))
  })

  it('counts every request with a valid key on every interface, once, whatever its answer (#64)', async () => {
    const sent: number[] = []
    const rest = async (method: 'GET' | 'POST', url: string, key: string): Promise<void> => {
      sent.push((await gateway.app.inject({ method, url, headers: { 'x-api-key': key } })).statusCode)
    }
    const scopeless = await buildKey(database, account.id, { scopes: ['contests:enter'] })
    for (const dialect of ['blitz-rocket', 'sweepwidget'] as const) {
      const { base, operations } = readContract(dialect)
      const reads = operations.find(({ method, scope }) => method === 'GET' && scope !== null)
      const path = (reads?.path ?? '').replaceAll(/\{\w+\}/g, '1')
      await rest('GET', base + path, account.key)
      await rest('GET', base + path, scopeless)
    }
    await rest('POST', '/sw_api/v2/webhooks', account.key)
    await rest('GET', '/sw_api/v2/account?api_key=ignored', account.key)
    for (const refused of [
      '{ nothing }',
      'no GraphQL',
      'mutation { updateAccount(input: { name: "" }) { __typename } }',
    ]) {
      sent.push((await gateway.graphql(account.key, refused)).status)
    }
    expect(new Set(sent)).toEqual(new Set([200, 400, 403, 404]))
    expect(await usage()).toEqual(equal(sent.length + 1))
  })

  it('counts neither requests without a valid key nor other accounts’', async () => {
    const revoked = await buildKey(database, account.id, { revokedAt: '2026-02-01T00:00:00.000Z' })
    for (const key of [revoked, `${account.key}x`, undefined]) await gateway.graphql(key, query)
    const other = await buildAccount(database)
    await usage(other.key)
    expect(await usage()).toEqual(equal(1))
  })

  it('counts requests that its limit refuses', async () => {
    const limited = await startGateway({ database, rateLimits: true })
    const statuses: number[] = []
    for (let n = 0; n < 21; n += 1) {
      const headers = { 'x-api-key': account.key }
      statuses.push((await limited.app.inject({ url: '/sw_api/v2/account', headers })).statusCode)
    }
    expect(statuses.at(-1)).toBe(429)
    expect(await usage(account.key, limited)).toEqual(equal(22))
    await limited.app.close()
  })

  it('forgets minute by minute what has left a window', async () => {
    await usage()
    const day = 24 * 60 * 60
    const later = async (seconds: number): Promise<Usage> => {
      gateway.clock.advance(seconds)
      return await usage()
    }
    // It is noon: the minute of the first call is the last of the window, then not.
    expect(await later(day - 60)).toEqual(equal(2))
    expect(await later(60)).toEqual({ last24Hours: 2, last7Days: 3, last30Days: 3 })
    expect(await later(6 * day - 60)).toEqual({ last24Hours: 1, last7Days: 4, last30Days: 4 })
    expect(await later(60)).toEqual({ last24Hours: 2, last7Days: 4, last30Days: 5 })
    expect(await later(23 * day - 60)).toEqual({ last24Hours: 1, last7Days: 1, last30Days: 6 })
    expect(await later(60)).toEqual({ last24Hours: 2, last7Days: 2, last30Days: 6 })
  })

  it('is that of its own requests alone for a key restricted to contests (#2)', async () => {
    await usage()
    const { id } = await makeContest(database, account)
    const restricted = await buildKey(database, account.id, { contestIds: [id] })
    expect([await usage(restricted), await usage(restricted), await usage()]).toEqual([
      equal(1),
      equal(2),
      equal(4),
    ])
  })

  it('is shown for each key, with the minute of its last request', async () => {
    const second = await buildKey(database, account.id)
    const unused = await buildKey(database, account.id)
    await usage(second)
    gateway.clock.set('2026-06-15T13:37:42.500Z')
    const keys = `{ account { apiKeys { nodes { usage { ${figures} } lastUsedAt } } } }`
    const nodes = async () =>
      payload<{ apiKeys: { nodes: unknown[] } }>(await gateway.graphql(account.key, keys), 'account').apiKeys
        .nodes
    expect(unused).not.toBe(second)
    expect(await nodes()).toEqual([
      { usage: equal(1), lastUsedAt: '2026-06-15T13:37:00.000Z' },
      { usage: equal(1), lastUsedAt: '2026-06-15T12:00:00.000Z' },
      { usage: equal(0), lastUsedAt: null },
    ])
    const viewer = '{ viewerKey { lastUsedAt usage { last24Hours } } }'
    expect(payload(await gateway.graphql(second, viewer), 'viewerKey')).toEqual({
      lastUsedAt: '2026-06-15T13:37:00.000Z',
      usage: { last24Hours: 2 },
    })
  })

  it('needs account:read, that of a key keys:read', async () => {
    const contests = await buildKey(database, account.id, { scopes: ['contests:read'] })
    expect(codesOf(await gateway.graphql(contests, query))).toEqual(['INSUFFICIENT_SCOPE'])
    const reads = await buildKey(database, account.id, { scopes: ['account:read'] })
    expect((await usage(reads)).last24Hours).toBe(2)
    const keys = await buildKey(database, account.id, { scopes: ['keys:read'] })
    expect((await gateway.graphql(keys, '{ viewerKey { usage { last24Hours } } }')).errors).toEqual([])
  })

  it('can be read in the payload of a mutation', async () => {
    await usage()
    const rename = `mutation { updateAccount(input: { name: "N" }) { account { name usage { ${figures} } } } }`
    const { account: changed } = payload<{ account: unknown }>(
      await gateway.graphql(account.key, rename),
      'updateAccount',
    )
    // The call itself may still wait in memory: the transaction does not wait for it.
    expect([equal(1), equal(2)]).toContainEqual((changed as { usage: Usage }).usage)
  })

  it('costs no statement of the request that is counted, and one to read, however many keys there are', async () => {
    const statements = async (text: string) =>
      (await gateway.statements(() => gateway.graphql(account.key, text))).length
    expect(await statements('{ account { name } }')).toBe(1)
    expect(await statements(query)).toBe(2)
    const keys = `{ account { apiKeys { nodes { name usage { ${figures} } lastUsedAt } } } }`
    expect(await statements(keys)).toBe(3)
    for (let n = 0; n < 5; n += 1) await buildKey(database, account.id)
    expect(await statements(keys)).toBe(3)
  })

  it('loses nothing when the server stops', async () => {
    const stopping = await startGateway({ database })
    for (let n = 0; n < 3; n += 1) await stopping.graphql(account.key, '{ account { name } }')
    await stopping.app.close()
    expect(await storedRequests()).toBe(3)
    expect(await usage()).toEqual(equal(4))
  })

  it('lets the server stop when the database does not take the counts', async () => {
    const stopping = await startGateway({ database })
    await stopping.graphql(account.key, '{ account { name } }')
    await database.root.execute(sql`alter table api_usage rename to away`)
    await stopping.app.close()
    await database.root.execute(sql`alter table away rename to api_usage`)
    expect(await storedRequests()).toBe(0)
  })

  it.skipIf(!onPostgres)(
    `is the sum of what several gateways were asked at once (${needsPostgres})`,
    async () => {
      const second = openPostgres({ url: database.url ?? '', poolSize: 5 })
      const other = await startGateway({ database: second })
      const keys = [account.key, await buildKey(database, account.id), await buildKey(database, account.id)]
      const ask = async (from: Gateway): Promise<void> => {
        for (let n = 0; n < 20; n += 1) {
          for (const key of n % 2 === 0 ? keys : [...keys].reverse()) {
            // Reading stores: both write the same rows all the while.
            await from.graphql(key, n % 5 === 0 ? query : '{ account { name } }')
          }
        }
      }
      await Promise.all([ask(gateway), ask(other), ask(gateway), ask(other)])
      await other.app.close()
      await second.close()
      expect(await usage()).toEqual(equal(4 * 20 * keys.length + 1))
    },
  )
})
