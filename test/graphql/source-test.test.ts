import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createReach } from '../../src/sync/reach.js'
import { codesOf, payload } from '../support/answers.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import type { Gateway } from '../support/gateway.js'
import { startGateway } from '../support/gateway.js'
import { capturedLog } from '../support/log.js'
import { makeContest } from '../support/make-contest.js'
import { Receiver } from '../support/receiver.js'
import { testReach } from '../support/sender.js'
import { credential, type MadeSource, madeSource, startWithServices } from '../support/sources.js'

const test = `mutation ($input: TestSourceInput!) {
  testSource(input: $input) { reached says source { databaseId } } }`

let gateway: Gateway
let account: TestAccount
let receiver: Receiver | undefined

beforeAll(async () => {
  gateway = await startWithServices()
})
beforeEach(async () => {
  account = await buildAccount(gateway.database)
})
afterEach(async () => {
  await receiver?.close()
  receiver = undefined
})

const ask = (source: MadeSource, headers: Record<string, string> = {}, from = gateway) =>
  from.graphql(account.key, test, { input: { source: { id: source.id } } }, headers)

/** What the test of a source tells. */
async function told(input: Record<string, unknown>, from = gateway) {
  const source = await madeSource(gateway, account.key, input)
  const answer = payload<{ reached: boolean; says: string; source: unknown }>(
    await ask(source, {}, from),
    'testSource',
  )
  expect(answer.source).toEqual({ databaseId: source.databaseId })
  expect(answer.says).toMatch(/^[^\n]+\.$/)
  return answer
}

async function service(answer: RequestListener): Promise<Receiver> {
  receiver = await Receiver.start(answer)
  return receiver
}

describe('the test of a source', () => {
  let running: Gateway
  let base: string
  let owner: TestAccount
  let contest: string

  beforeAll(async () => {
    running = await startGateway()
    await running.app.listen({ host: '127.0.0.1', port: 0 })
    base = `http://127.0.0.1:${(running.app.server.address() as AddressInfo).port}`
    owner = await buildAccount(running.database, 'Owner')
    contest = (await makeContest(running.database, owner)).publicId
  })
  afterAll(() => running.app.close())

  const services = [
    ['SWEEPWIDGET', '/sw_api/v2'],
    ['REVUP', '/api/v1'],
    ['BLITZ_ROCKET', '/api/v1'],
  ] as const
  const contests = (dialect: string) => (dialect === 'BLITZ_ROCKET' ? { contestIds: [contest] } : {})

  it.each(services)('says what a credential reaches at a service that speaks %s', async (dialect, path) => {
    const input = { dialect, baseUrl: `${base}${path}`, ...contests(dialect), credential: owner.key }
    const answer = await told(input)
    expect(answer).toMatchObject({ reached: true })
    expect(answer.says).not.toContain(owner.key)
  })

  it.each(services)(
    'says that a service that speaks %s does not know the credential',
    async (dialect, path) => {
      const answer = await told({ dialect, baseUrl: `${base}${path}`, ...contests(dialect) })
      expect(answer.reached).toBe(false)
      expect(answer.says).not.toContain(credential)
    },
  )

  it('says that a credential may not read what is to be drawn in', async () => {
    const key = await buildKey(running.database, owner.id, { scopes: ['account:read'] })
    const answer = await told({ dialect: 'REVUP', baseUrl: `${base}/api/v1`, credential: key })
    expect(answer.says).not.toContain(key)
  })

  it('sends the credential in a header and never in the address', async () => {
    const { url, received } = await service((_request, response) => response.writeHead(401).end('{}'))
    for (const [dialect] of services) {
      await told({ dialect, baseUrl: `${url}/api`, name: dialect, ...contests(dialect) })
    }
    expect(received.length).toBeGreaterThanOrEqual(3)
    for (const { path, headers, method } of received) {
      expect([method, path?.includes(credential)]).toEqual(['GET', false])
      expect(JSON.stringify(headers)).toContain(credential)
    }
  })

  const answers: readonly (readonly [string, RequestListener])[] = [
    ['redirects elsewhere', (_q, r) => r.writeHead(302, { location: 'https://elsewhere.example/' }).end()],
    ['is no service of this kind', (_q, r) => r.writeHead(200).end('<html>Welcome</html>')],
    ['answers with other JSON', (_q, r) => r.writeHead(200).end('{"data":[]}')],
    ['answers with half an answer', (_q, r) => r.writeHead(200).end('{"success":true,"da')],
    ['closes the connection', (q) => q.socket.destroy()],
  ]
  it.each(answers)('tells of a service that %s', async (_what, answer) => {
    const { url } = await service(answer)
    const outcome = await told({ dialect: 'SWEEPWIDGET', baseUrl: `${url}/sw_api/v2` })
    expect(outcome.reached).toBe(false)
    expect(outcome.says).not.toContain(credential)
  })

  it('waits no longer than its bound, and holds no transaction and no lock meanwhile', async () => {
    let meanwhile: unknown
    const impatient = await startWithServices(1_500)
    const { url } = await service(() => {
      const change = `mutation { addSource(input: { dialect: BLITZ_ROCKET, contestIds: ["x"], credential: "other" }) {
        source { name } } }`
      void gateway.graphql(account.key, change).then((answer) => {
        meanwhile = answer.data
      })
    })
    const outcome = await told({ dialect: 'SWEEPWIDGET', baseUrl: `${url}/sw_api/v2` }, impatient)
    expect(outcome.reached).toBe(false)
    expect(meanwhile).toEqual({ addSource: { source: { name: 'Blitz Rocket' } } })
    await impatient.app.close()
  })

  it('asks no address that is not public, whatever name leads there', async () => {
    const { url, received } = await service((_request, response) => response.writeHead(200).end('{}'))
    const port = Number(new URL(url).port)
    const inner = createReach({ resolve: async () => [{ address: '127.0.0.1', family: 4 }] })
    const strict = await startGateway({ sources: inner })
    const outcome = await told({ baseUrl: `https://service.example:${port}/api/v1` }, strict)
    expect(outcome).toMatchObject({ reached: false })
    // One that was saved while that was allowed.
    expect((await told({ baseUrl: `${url}/api/v1`, name: 'Saved', sameService: true }, strict)).reached).toBe(
      false,
    )
    expect(received).toEqual([])
    await strict.app.close()
  })

  it('is not asked again for a repeated Idempotency-Key', async () => {
    const { url, received } = await service((_request, response) => response.writeHead(401).end('{}'))
    const source = await madeSource(gateway, account.key, { baseUrl: `${url}/api/v1` })
    const headers = { 'idempotency-key': 'again' }
    const first = await ask(source, headers)
    const requests = received.length
    expect(await ask(source, headers)).toEqual(first)
    expect(received).toHaveLength(requests)
  })

  it('is one of an operation', async () => {
    const source = await madeSource(gateway, account.key)
    const twice = `mutation ($input: TestSourceInput!) {
      a: testSource(input: $input) { reached } b: testSource(input: $input) { reached } }`
    const answer = await gateway.graphql(account.key, twice, { input: { source: { id: source.id } } })
    expect(codesOf(answer)).not.toEqual([])
  })

  it('leaves nothing of the credential in the log', async () => {
    const log = capturedLog('trace')
    const { url } = await service((_request, response) => response.writeHead(500).end(credential))
    const logging = await startWithServices(5_000, { logger: log.logger, sources: testReach() })
    await told({ baseUrl: `${url}/api/v1` }, logging)
    const wrong = 'mutation ($input: AddSourceInput!) { addSource(input: $input) { source { id } } }'
    await logging.graphql(account.key, wrong, { input: { credential, interval: 'soon' } })
    await madeSource(logging, account.key, { name: 'Logged', baseUrl: `${url}/api/v1` })
    expect(log.text().length).toBeGreaterThan(0)
    expect(log.text()).not.toContain(credential)
    await logging.app.close()
  })
})
