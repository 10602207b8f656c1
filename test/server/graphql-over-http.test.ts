import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { type Gateway, startGateway } from '../support/gateway.js'

describe('GraphQL over HTTP', () => {
  let gateway: Gateway
  let account: TestAccount
  let url: string

  beforeAll(async () => {
    gateway = await startGateway()
    account = await buildAccount(gateway.database)
    url = `${await gateway.app.listen({ host: '127.0.0.1', port: 0 })}/graphql`
  })
  afterAll(() => gateway.app.close())

  it('passes the audit suite of graphql-http without an error', async () => {
    const fetchFn: typeof fetch = (input, init) => {
      const headers = new Headers(init?.headers)
      headers.set('x-api-key', account.key)
      return fetch(input, { ...init, headers })
    }
    const results = await Promise.all(serverAudits({ url, fetchFn }).map((audit) => audit.fn()))
    expect(results.length).toBeGreaterThan(50)
    const notOk = results.filter(({ status }) => status !== 'ok')
    // Apollo answers 400 for application/json too, so that a broken operation shows in logs and proxies.
    expect(notOk.map(({ status, name }) => `${status}: ${name}`).sort()).toEqual([
      'warn: SHOULD use 200 status code on document parsing failure when accepting application/json',
      'warn: SHOULD use 200 status code on document validation failure when accepting application/json',
      'warn: SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
    ])
  })
})
