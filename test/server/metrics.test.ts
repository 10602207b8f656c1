import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/connection.js'
import type { ContestRow } from '../../src/database/tables/index.js'
import { BacklogWatch } from '../../src/server/metrics/backlog-watch.js'
import { listenForMetrics } from '../../src/server/metrics/endpoint.js'
import { Metrics } from '../../src/server/metrics/metrics.js'
import { buildContest } from '../support/build-contest.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { freshDatabase, onPostgres } from '../support/database.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { closeClientsAfterEach, connect, Listener } from '../support/live.js'

const token = 'a-token-for-metrics'

/** A gateway of which metrics are kept, on a database of its own. */
async function startMeasured() {
  const database = await freshDatabase()
  const metrics = new Metrics()
  metrics.watchDatabase('requests', database)
  const observation = { slowOperation: 1_000, metrics, metricsToken: token }
  const gateway = await startGateway({ database, observation, rateLimits: true })
  metrics.watchBacklog(new BacklogWatch(database, gateway.clock))
  return { database, metrics, gateway }
}

describe('/metrics', () => {
  let gateway: Gateway
  let database: Database
  let metrics: Metrics
  let account: TestAccount
  let contest: ContestRow
  beforeAll(async () => {
    ;({ gateway, database, metrics } = await startMeasured())
    account = await buildAccount(database)
    contest = await buildContest(database, account)
  })
  afterAll(async () => {
    await gateway.app.close()
    await database.close()
  })
  closeClientsAfterEach()

  async function scrape(): Promise<string> {
    const { statusCode, body } = await gateway.app.inject({
      url: '/metrics',
      headers: { authorization: `Bearer ${token}` },
    })
    expect(statusCode).toBe(200)
    return body
  }

  /** The value of one series; undefined where there is none. */
  async function value(series: string): Promise<number | undefined> {
    const line = (await scrape()).split('\n').find((one) => one.startsWith(`${series} `))
    return line === undefined ? undefined : Number(line.slice(series.length + 1))
  }

  async function grown(series: string, work: () => Promise<unknown>): Promise<number> {
    const before = (await value(series)) ?? 0
    await work()
    return ((await value(series)) ?? 0) - before
  }

  const graphql = (query: string, headers = {}) => gateway.graphql(account.key, query, {}, headers)
  const sweepWidget = (path: string) =>
    gateway.app.inject({ url: `/sw_api/v2${path}`, headers: { 'x-api-key': account.key } })

  it('is for nobody without the token', async () => {
    for (const authorization of [
      undefined,
      '',
      'Bearer',
      `Bearer ${token}x`,
      token,
      `Bearer ${account.key}`,
    ]) {
      const headers = authorization === undefined ? {} : { authorization }
      const { statusCode, body } = await gateway.app.inject({ url: '/metrics', headers })
      expect(statusCode).toBe(401)
      expect(body).not.toContain('gateway_')
    }
  })

  it('does not exist where nobody wants it', async () => {
    const plain = await startGateway()
    expect((await plain.app.inject('/metrics')).statusCode).toBe(404)
    await plain.app.close()
  })

  it.each([
    ['interface="graphql",operation="Mine",status="2xx"', () => graphql('query Mine { account { name } }')],
    ['interface="graphql",operation="anonymous",status="2xx"', () => graphql('{ account { name } }')],
    ['interface="graphql",operation="none",status="4xx"', () => graphql('{ nothing }')],
    ['interface="graphql",operation="none",status="4xx"', () => gateway.graphql(undefined, '{ __typename }')],
    [
      'interface="sweepwidget",operation="giveaways.get",status="2xx"',
      () => sweepWidget(`/giveaways/${contest.id}`),
    ],
    ['interface="sweepwidget",operation="giveaways.get",status="4xx"', () => sweepWidget('/giveaways/1')],
    ['interface="sweepwidget",operation="none",status="4xx"', () => sweepWidget('/elsewhere')],
    [
      'interface="page",operation="/draws/:uuid/proof.json",status="4xx"',
      () => gateway.app.inject('/draws/0b5a7e1c-0000-4000-8000-000000000000/proof.json'),
    ],
    ['interface="health",operation="/livez",status="2xx"', () => gateway.app.inject('/livez')],
    ['interface="none",operation="none",status="4xx"', () => gateway.app.inject('/wp-login.php')],
  ])('counts a request as %s', async (labels, work) => {
    expect(await grown(`gateway_requests_total{${labels}}`, work)).toBe(1)
    const [face, operation] = labels.split(',')
    expect(await value(`gateway_request_duration_seconds_count{${face},${operation}}`)).toBeGreaterThan(0)
  })

  it('counts statements by where they run, an operation’s and what loaders read at once', async () => {
    const all = (kind: string) =>
      `gateway_sql_statement_duration_seconds_count{pool="requests",kind="${kind}"}`
    // What is read, and the lookup of the key where that was not just done.
    expect(await grown(all('root'), () => graphql('{ account { name } }'))).toBeGreaterThanOrEqual(1)
    const create = 'mutation { createBrand(input: { name: "New" }) { brand { id } } }'
    expect(await grown(all('transaction'), () => graphql(create))).toBeGreaterThan(0)
    const failed = 'gateway_sql_failures_total{pool="requests",kind="root"}'
    const broken = () => database.root.execute('select broken').catch(() => undefined)
    expect(await grown(failed, broken)).toBe(1)
    const read = () => graphql('{ contests(first: 5) { nodes { totals { people } } } }')
    expect(await grown('gateway_loader_batch_size_count', read)).toBeGreaterThan(0)
    expect(await grown('gateway_operation_statements_count{interface="graphql"}', read)).toBe(1)
  })

  it('counts errors by code, limits and repetitions', async () => {
    const errors = (code: string) => `gateway_operation_errors_total{interface="graphql",code="${code}"}`
    const missing = () => graphql('{ contest(by: { databaseId: 1 }) { id } }')
    expect(await grown(errors('NOT_FOUND'), missing)).toBe(1)
    expect(await grown(errors('GRAPHQL_VALIDATION_FAILED'), () => graphql('{ nothing }'))).toBe(1)
    const limit = (name: string) =>
      `gateway_limits_hit_total{interface="graphql",kind="operation",limit="${name}"}`
    const many = Array.from({ length: 60 }, (_, n) => `a${n}: __typename`).join(' ')
    expect(await grown(limit('aliases'), () => graphql(`{ ${many} }`))).toBe(1)
    expect(await grown(limit('tokens'), () => graphql(`{ ${'__typename '.repeat(3_000)} }`))).toBe(1)
    const body = () => graphql(`{ account { name } } # ${'x'.repeat(1_100_000)}`)
    expect(await grown(limit('bodyBytes'), body)).toBe(1)
    const again = () =>
      graphql('mutation { createBrand(input: { name: "Twice" }) { brand { id } } }', {
        'idempotency-key': 'metrics-twice',
      })
    const replays = 'gateway_idempotency_replays_total{interface="graphql"}'
    expect(await grown(replays, again)).toBe(0)
    expect(await grown(replays, again)).toBe(1)
  })

  it('counts requests that were refused since a key or an address had used up its limit', async () => {
    const other = await buildAccount(database)
    const refused = 'gateway_limits_hit_total{interface="sweepwidget",kind="key",limit="second"}'
    const hurry = async () => {
      const ask = () => gateway.app.inject({ url: '/sw_api/v2/account', headers: { 'x-api-key': other.key } })
      const answers = await Promise.all(Array.from({ length: 25 }, ask))
      expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(5)
    }
    expect(await grown(refused, hurry)).toBe(5)
  })

  it('shows websockets and subscriptions as long as they are open', async () => {
    const client = await connect(gateway, { 'x-api-key': account.key })
    const emissions = 'gateway_subscription_emissions_total'
    const before = (await value(emissions)) ?? 0
    const listener = new Listener(
      client,
      'subscription Live($contest: SafeInt!) { contestActivity(contest: { databaseId: $contest }) { totals { people } } }',
      { contest: contest.id },
    )
    await listener.next()
    expect(await value('gateway_websocket_connections')).toBe(1)
    expect(await value('gateway_subscriptions')).toBe(1)
    expect(await value(emissions)).toBe(before + 1)
    await client.dispose()
    await expect.poll(() => value('gateway_websocket_connections')).toBe(0)
    await expect.poll(() => value('gateway_subscriptions')).toBe(0)
  })

  it('shows what waits to be done, read from the database once in ten seconds at most', async () => {
    const waiting = 'gateway_events_undispatched{database='
    const lines = async () => (await scrape()).split('\n').filter((line) => line.startsWith(waiting))
    const watch = new BacklogWatch(database, gateway.clock)
    const before = await watch.figures()
    const reads = await gateway.statements(async () => {
      for (let n = 0; n < 20; n += 1) expect(await watch.figures()).toBe(before)
    })
    expect(reads).toEqual([])
    expect(await lines()).toHaveLength(1)
  })

  it.skipIf(!onPostgres)('shows the connections to PostgreSQL', async () => {
    const connections = (state: string) =>
      value(`gateway_database_connections{pool="requests",state="${state}"}`)
    expect(await connections('total')).toBeGreaterThan(0)
    expect(await connections('idle')).toBeGreaterThan(0)
    expect(await connections('waiting')).toBe(0)
  })

  it('shows the process and its event loop', async () => {
    const text = await scrape()
    for (const name of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes']) {
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'))
    }
  })

  it('keeps its size, whatever operations are called, and tells nothing of who asks', async () => {
    for (let n = 0; n < 130; n += 1) {
      const name = `Q${String.fromCharCode(65 + (n % 26))}${String.fromCharCode(65 + Math.floor(n / 26))}`
      await graphql(`query ${name} { __typename }`)
    }
    const person = 'ada_lovelace_example_com_00441234567890'
    await graphql(`query ${account.key} { __typename }`)
    await graphql(`query ${person} { __typename }`)
    await graphql(`query ${'x'.repeat(65)} { __typename }`)
    await gateway.app.inject(`/nothing/${account.key}?api_key=${account.key}`)
    await sweepWidget(
      `/participants/${encodeURIComponent('ada@example.com')}/giveaways?api_key=${account.key}`,
    )
    const text = await scrape()
    const named = text
      .split('\n')
      .filter((line) => line.startsWith('gateway_requests_total{interface="graphql"'))
    expect(named.length).toBeLessThan(115)
    expect(await value('gateway_requests_total{interface="graphql",operation="other",status="2xx"}')).toBe(
      // Those that came when a hundred names were known, and the three that are never told.
      3 + 130 - named.filter((line) => /operation="Q[A-Z]{2}"/.test(line)).length,
    )
    for (const secret of [account.key, 'ada', '1234567890', 'nothing', String(account.id)]) {
      expect(text.replaceAll(/^# .*$/gm, '').replaceAll(/ [-\d.e+]+$/gm, '')).not.toContain(secret)
    }
  })

  it('is served at an address of its own, with the token where there is one', async () => {
    for (const own of [undefined, token]) {
      const listening = await listenForMetrics(metrics, { host: '127.0.0.1', port: 0, token: own })
      const ask = async (path: string, headers: Record<string, string> = {}) =>
        await new Promise<number | undefined>((resolve) => {
          const { port } = listening
          httpRequest({ port, path, headers }, (answer) => {
            answer.resume()
            resolve(answer.statusCode)
          }).end()
        })
      expect(await ask('/metrics')).toBe(own === undefined ? 200 : 401)
      expect(await ask('/metrics', { authorization: `Bearer ${token}` })).toBe(200)
      expect(await ask('/')).toBe(404)
      await listening.close()
    }
  })
})
