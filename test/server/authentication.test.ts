import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { payload } from '../support/answers.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { until } from '../support/until.js'

const create = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id } } }`
const revoke = `mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { apiKey { revokedAt } } }`
const paths = ['/sw_api/v2/giveaways', '/api/v1/promotions', '/api/v1/contests/unknown/entries']

describe('a key on /graphql', () => {
  let gateway: Gateway
  let account: TestAccount

  beforeAll(async () => {
    gateway = await startGateway()
    account = await buildAccount(gateway.database)
  })

  it('is accepted as x-api-key and as a bearer token', async () => {
    const query = '{ __typename }'
    expect((await gateway.graphql(account.key, query)).data).toEqual({ __typename: 'Query' })
    const bearer = await gateway.graphql(undefined, query, {}, { authorization: `Bearer ${account.key}` })
    expect(bearer.data).toEqual({ __typename: 'Query' })
  })

  it('is refused when it is absent, unknown or revoked, without saying why', async () => {
    const revoked = await buildKey(gateway.database, account.id, { revokedAt: '2026-02-01T00:00:00.000Z' })
    for (const key of [undefined, 'nonsense', `${account.key}x`, revoked]) {
      const answer = await gateway.graphql(key, '{ __typename }')
      expect(answer.status).toBe(401)
      expect(answer.errors.map(({ extensions }) => extensions)).toEqual([{ code: 'UNAUTHENTICATED' }])
    }
  })

  /** A new key, used everywhere just now, as one that is remembered. */
  async function keyInUse(gateways: readonly Gateway[]): Promise<{ key: string; id: string }> {
    const input = { name: 'Short-lived', scopes: ['CONTESTS_READ', 'ACCOUNT_READ', 'PARTICIPANTS_READ'] }
    const made = await gateway.graphql(account.key, create, { input })
    const { secret, apiKey } = payload<{ secret: string; apiKey: { id: string } }>(made, 'createApiKey')
    for (const each of gateways) {
      expect((await each.graphql(secret, '{ __typename }')).status).toBe(200)
      for (const path of paths) expect(await restStatus(each, path, secret)).not.toBe(401)
    }
    return { key: secret, id: apiKey.id }
  }

  async function restStatus({ app }: Gateway, url: string, key: string): Promise<number> {
    const headers = { 'x-api-key': key, authorization: `Bearer ${key}` }
    return (await app.inject({ url, headers })).statusCode
  }

  it('is refused by GraphQL and REST from the next request on when it is revoked here', async () => {
    // No time passes by which it would be looked up again.
    vi.useFakeTimers({ toFake: ['performance'] })
    onTestFinished(() => void vi.useRealTimers())
    const { key, id } = await keyInUse([gateway])
    payload(await gateway.graphql(account.key, revoke, { input: { apiKey: id } }), 'revokeApiKey')
    expect((await gateway.graphql(key, '{ __typename }')).status).toBe(401)
    for (const path of paths) expect([path, await restStatus(gateway, path, key)]).toEqual([path, 401])
  })

  it('is refused soon, though it is in use all the time, when it is revoked elsewhere', async () => {
    const other = await startGateway()
    const { key, id } = await keyInUse([gateway, other])
    payload(await gateway.graphql(account.key, revoke, { input: { apiKey: id } }), 'revokeApiKey')
    await until(
      async () => (await other.graphql(key, '{ __typename }')).status === 401,
      'the other gateway refuses the key',
    )
    for (const path of paths) expect([path, await restStatus(other, path, key)]).toEqual([path, 401])
  })
})
