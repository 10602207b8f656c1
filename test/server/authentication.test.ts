import { beforeAll, describe, expect, it } from 'vitest'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { type Gateway, startGateway } from '../support/gateway.js'

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
})
