import { createHash } from 'node:crypto'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { eq } from 'drizzle-orm'
import { type DocumentNode, getIntrospectionQuery, parse, print } from 'graphql'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { contests, participants } from '../../src/database/tables/index.js'
import { type Demo, makeDemo } from '../../src/domain/demo/make.js'
import * as blitzRocket from '../../src/generated/rest/blitz-rocket.operations.js'
import * as revup from '../../src/generated/rest/revup.operations.js'
import * as sweepwidget from '../../src/generated/rest/sweepwidget.operations.js'
import { projectFile } from '../../src/project.js'
import { loadExamples } from '../../src/server/examples.js'
import { KnownOperations } from '../../src/server/known-operations.js'
import { Metrics } from '../../src/server/metrics/metrics.js'
import { buildAccount } from '../support/builders.js'
import { TestClock } from '../support/clock.js'
import { freshDatabase } from '../support/database.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { capturedLog } from '../support/log.js'
import { partOf } from '../support/parts.js'

const patience = 300_000
/** Each request of the test is counted in it. */
const ofUsage = /\busage\b/i
/** What is answered as JSON too, and is for Apollo to weigh: so that it answers, known or not. */
const byApollo = { accept: 'application/json;q=0.9' }

/** What tells of the connection and the second. */
const ofConnections: ReadonlySet<string> = new Set(['date', 'connection', 'keep-alive'])

/** Sends bodies to one gateway and tells everything that came of each. */
class Client {
  #counted: ReadonlyMap<string, number> = new Map()
  #line: Record<string, unknown> = {}
  /** How much of the log was looked at. */
  #read = 0
  readonly #agent = new Agent({ keepAlive: true })

  constructor(
    readonly gateway: Gateway,
    readonly log: ReturnType<typeof capturedLog>,
    readonly metrics: Metrics,
  ) {}

  async send(body: unknown, headers: Record<string, string | undefined>, way: Way = 'inject') {
    const all = { 'content-type': 'application/json', 'x-request-id': 'request-of-the-test', ...headers }
    const before = this.#counted
    const response = await this.#ask(
      Object.fromEntries(
        Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      ),
      typeof body === 'string' ? body : JSON.stringify(body),
      way,
    )
    const { time: _time, ms: _ms, statementMs: _statementMs, ...logged } = this.#latestLine()
    const after = await this.#counters()
    this.#counted = after
    const counted = [...after].filter(([name, value]) => value !== (before.get(name) ?? 0))
    return {
      status: response.statusCode,
      headers: response.told.filter(([name]) => !ofConnections.has(name)).sort(),
      body: response.body,
      logged,
      counted: counted.map(([name, value]) => `${name} +${value - (before.get(name) ?? 0)}`),
    }
  }

  /** The last line of the log that tells of a request. */
  #latestLine(): Record<string, unknown> {
    const text = this.log.text()
    const lines = text.slice(this.#read).split('\n')
    this.#read = text.length
    for (const line of lines.reverse()) {
      if (!line.includes('A request was answered')) continue
      this.#line = JSON.parse(line)
      break
    }
    return this.#line
  }

  /** What is counted and takes no measure of time. */
  async #counters(): Promise<Map<string, number>> {
    const { registry } = this.metrics
    const counters = registry
      .getMetricsAsArray()
      .filter(({ name, type }) => name.startsWith('gateway_') && String(type) !== 'gauge')
    const found = await Promise.all(
      counters.map(async ({ name }) => {
        const { values = [] } = (await registry.getSingleMetric(name)?.get()) ?? {}
        return values.map((value) => {
          const { metricName = name, labels } = value as { metricName?: string; labels: object }
          return [metricName, JSON.stringify(labels), value.value] as const
        })
      }),
    )
    return new Map(
      found
        .flat()
        .filter(([name]) => /_total\b|_count\b/.test(name))
        .map(([name, labels, value]) => [`${name}${labels}`, value]),
    )
  }

  /** The answers to who meets it first, by Apollo, by Fastify without it, and by a connection, past Fastify where it can be. */
  async allWays(body: unknown, headers: Record<string, string | undefined>) {
    const first = await this.send(body, headers)
    const apollo = await this.send(body, { ...headers, ...byApollo })
    const known = await this.send(body, headers)
    const connected = await this.send(body, headers, 'connection')
    return { first, apollo, known, connected }
  }

  async close(): Promise<void> {
    this.#agent.destroy()
    await this.gateway.app.close()
  }

  async #ask(headers: Record<string, string>, payload: string, way: Way) {
    if (way === 'inject') {
      const {
        statusCode,
        headers: told,
        body,
      } = await this.gateway.app.inject({
        ...{ method: 'POST', url: '/graphql', headers, payload },
      })
      return { statusCode, told: Object.entries(told), body }
    }
    const { port } = this.gateway.app.server.address() as AddressInfo
    const sent = request({ method: 'POST', port, path: '/graphql', headers, agent: this.#agent })
    sent.setHeader('content-length', Buffer.byteLength(payload))
    sent.end(payload)
    const [answer] = (await once(sent, 'response')) as [IncomingMessage]
    return { statusCode: answer.statusCode, told: Object.entries(answer.headers), body: await text(answer) }
  }
}

/** By Fastify alone, or as clients come. */
type Way = 'inject' | 'connection'

/** How many requests Fastify was given meanwhile. */
async function givenToFastify(work: () => Promise<unknown>): Promise<number> {
  let given = 0
  const count = () => {
    given += 1
  }
  subscribe('tracing:fastify.request.handler:start', count)
  await work()
  unsubscribe('tracing:fastify.request.handler:start', count)
  return given
}

async function openClient(options: Parameters<typeof startGateway>[0] = {}): Promise<Client> {
  const log = capturedLog()
  const metrics = new Metrics()
  const observation = { slowOperation: 0, metrics }
  const gateway = await startGateway({ ...options, logger: log.logger, observation })
  await gateway.app.listen({ host: '127.0.0.1', port: 0 })
  return new Client(gateway, log, metrics)
}

describe('An operation that is known', () => {
  let client: Client
  let demo: Demo

  beforeAll(async () => {
    const database = await freshDatabase()
    demo = await database.transaction((executor) =>
      makeDemo({ executor, clock: new TestClock() }, { share: 0.1 }),
    )
    client = await openClient({ database, corsOrigins: ['https://app.example'] })
  }, patience)
  afterAll(() => client.close())

  /** Holds what comes of the body in all ways against each other; gives the status. */
  async function expectAlike(body: unknown, headers: Record<string, string | undefined> = {}) {
    const { first, apollo, known, connected } = await client.allWays(body, {
      'x-api-key': demo.keys.full,
      ...headers,
    })
    const told = typeof body === 'string' ? body : JSON.stringify(body)
    expect(known.counted, told).not.toEqual([])
    expect(known, told).toEqual(apollo)
    expect(connected, told).toEqual(known)
    expect(known.body, told).toBe(first.body)
    return known
  }

  const contest =
    'query Named($by: ContestLookup!, $n: Int) { contest(by: $by) { title participants(first: $n) { totalCount } } }'
  const given = () => ({ by: { publicId: demo.contest.publicId }, n: 2 })

  test('is answered as by Apollo, whatever is sent beside its text', async () => {
    const bodies: readonly object[] = [
      ...[given(), { ...given(), n: null }, { by: given().by }, { ...given(), other: 1 }],
      ...[{}, null, undefined, [], 'text', 3, true],
      ...[
        { by: null },
        { by: 3 },
        { by: {} },
        { by: { publicId: 'none' } },
        { by: { id: 'x', databaseId: 1 } },
      ],
      ...[
        { ...given(), n: 'two' },
        { ...given(), n: 100_000 },
        { ...given(), n: -1 },
      ],
    ].map((variables) => ({ query: contest, variables }))
    const names = ['Named', 'Other', '', null, 3, {}].map((operationName) => ({
      query: contest,
      variables: given(),
      operationName,
    }))
    const hash = createHash('sha256').update(contest).digest('hex')
    const extensions = [
      ...[null, {}, [], 'text', { other: 1 }],
      ...[hash, 'other'].flatMap((sha256Hash) =>
        [1, 2].map((version) => ({ persistedQuery: { version, sha256Hash } })),
      ),
    ].map((sent) => ({ query: contest, variables: given(), extensions: sent }))
    const deep = JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`)
    const answers = []
    for (const body of [...bodies, ...names, ...extensions, { query: contest, variables: deep }]) {
      answers.push(await expectAlike(body))
    }
    const statuses = answers.map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200, 400]))
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(8)
  })

  test('is answered as by Apollo, whatever its document is', async () => {
    const two = 'query One { __typename } query Two { contests { totalCount } }'
    const documents = [
      ...['{ __typename }', '{ viewer { __typename } }', '{ account { name } }', '{ none }', '{', '', ' '],
      ...[two, '{ contest { title } }', 'fragment Part on Contest { title }', getIntrospectionQuery()],
      ...['subscription { contestChanged { __typename } }', 'mutation { none }', 'mutation { __typename }'],
      'mutation ($input: CreateContestInput!) { createContest(input: $input) { contest { title } } }',
      `{ ${Array.from({ length: 40 }, (_, n) => `a${n}: contests { totalCount }`).join(' ')} }`,
      'query ($if: Boolean = false) { contests { totalCount @skip(if: $if) nodes @include(if: $if) { title } } }',
    ]
    for (const query of documents) await expectAlike({ query })
    for (const operationName of ['One', 'Two', 'Three', undefined])
      await expectAlike({ query: two, operationName })
    for (const body of ['null', '3', '"text"', '{}', '[]', '{"query":3}', '{"query":null}', '{', '']) {
      await expectAlike(body)
    }
    await expectAlike([{ query: '{ __typename }' }])
  })

  test('arrives whole, whatever characters stand in lists and around them', async () => {
    const { id } = demo.contest
    const named = { displayName: 'Zoë 漢字 😀' }
    await client.gateway.database.root.update(participants).set(named).where(eq(participants.contestId, id))
    const query = `query ($by: ContestLookup!) { contest(by: $by) {
      title participants(first: 3) { nodes { displayName } } others: participants(first: 2) { nodes { displayName } } } }`
    for (const title of ['Plain', 'Größer 漢字']) {
      await client.gateway.database.root.update(contests).set({ title }).where(eq(contests.id, id))
      const { body } = await expectAlike({ query, variables: { by: { databaseId: id } } })
      expect(JSON.parse(body).data.contest).toEqual({
        title,
        participants: { nodes: [named, named, named] },
        others: { nodes: [named, named] },
      })
    }
  })

  test('is answered as by Apollo, whoever asks and from wherever', async () => {
    const body = { query: contest, variables: given() }
    const headers = [
      ...[demo.keys.public, demo.keys.restricted, undefined, 'gvw_none', ''].map((key) => ({
        'x-api-key': key,
      })),
      { authorization: `Bearer ${demo.keys.full}` },
      ...['https://app.example', 'https://other.example'].map((origin) => ({ origin })),
      ...['application/json; charset=utf-8', 'application/json;charset=x', 'text/plain'].map((type) => ({
        'content-type': type,
      })),
    ]
    const statuses = []
    for (const given of headers) statuses.push((await expectAlike(body, given)).status)
    expect(new Set(statuses)).toEqual(new Set([200, 401, 415]))
  })

  test(
    'is answered as by Apollo, for each example and each operation of the REST interfaces',
    async () => {
      const examples = (await loadExamples(projectFile('examples')))
        .filter(({ query }) => !query.includes('subscription'))
        .map(({ query, variables }) => ({
          query,
          variables: {
            ...variables,
            ...(variables?.['contest'] === undefined ? {} : { contest: { databaseId: demo.contest.id } }),
          },
        }))
      const documents = [blitzRocket, revup, sweepwidget].flatMap((operations) =>
        Object.entries(operations)
          .filter(([name]) => name.endsWith('Document'))
          .map(([, document]) => ({
            query: print(document as unknown as DocumentNode),
            variables: { id: demo.contest.id, contest: { databaseId: demo.contest.id }, first: 3 },
          })),
      )
      expect(documents.length).toBeGreaterThan(50)
      for (const [place, body] of partOf([...[...examples, ...documents].entries()], 0)) {
        if (ofUsage.test(body.query)) continue
        // A change is made once: whichever way asks again is given the stored answer.
        const key = { 'idempotency-key': `known-${place}`, 'x-api-key': demo.keys.full }
        if (/^\s*mutation/m.test(body.query)) await client.send(body, { ...key, ...byApollo })
        await expectAlike(body, body.query.includes('mutation') ? key : {})
      }
    },
    patience,
  )

  test('takes from its key’s limits what it takes by Apollo, and is refused in the same words', async () => {
    const limited = await openClient({ rateLimits: true, rateLimiting: { requests: 4, cost: 1_000 } })
    const body = { query: '{ contests(first: 2) { totalCount nodes { title } } }' }
    const told = []
    const ways = [[{}], [byApollo], [{}, 'connection']] as const
    for (const [headers, way] of ways) {
      const { key } = await buildAccount(limited.gateway.database)
      const answers = []
      for (let n = 0; n < 6; n += 1)
        answers.push(await limited.send(body, { 'x-api-key': key, ...headers }, way))
      told.push(
        answers.map(({ logged: { keyId: _key, accountId: _account, ...logged }, ...rest }) => ({
          ...rest,
          logged,
        })),
      )
    }
    await limited.close()
    expect(told[0]?.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429, 429])
    expect(told[0]).toEqual(told[1])
    expect(told[2]).toEqual(told[0])
  })
})

describe('What Fastify is given', () => {
  let client: Client
  let key: string
  beforeAll(async () => {
    client = await openClient()
    key = (await buildAccount(client.gateway.database)).key
  }, patience)
  afterAll(() => client.close())

  /** Requests of which Fastify was given so many, of one sent twice by a connection. */
  const given = (body: unknown, headers: Record<string, string> = {}) =>
    givenToFastify(async () => {
      await client.send(body, { 'x-api-key': key, ...headers }, 'connection')
      await client.send(body, { 'x-api-key': key, ...headers }, 'connection')
    })

  test('is the first request of an operation, and each in another form', async () => {
    const body = { query: '{ contests { totalCount } }' }
    expect(await given(body)).toBe(1)
    // The key may have to be looked up once more meanwhile.
    expect(await given(body)).toBeLessThan(2)
    expect(await given(body, byApollo)).toBe(2)
    expect(await given({ ...body, variables: { __proto__: 1, constructor: {} } })).toBe(2)
    expect(await given(JSON.stringify(body).replace('contests', '\\u0063ontests'))).toBe(2)
  })

  test('is a body that comes in pieces, as it came', async () => {
    const body = JSON.stringify({ query: '{ contests { totalCount } }', variables: { text: 'ü'.repeat(9) } })
    const whole = await client.send(body, { 'x-api-key': key }, 'connection')
    const bytes = Buffer.from(body)
    const { port } = client.gateway.app.server.address() as AddressInfo
    for (const cut of [1, bytes.indexOf('ü') + 1, bytes.length - 1]) {
      const headers = {
        ...{ 'content-type': 'application/json', 'content-length': bytes.length, 'x-api-key': key },
      }
      const sent = request({ method: 'POST', port, path: '/graphql', headers })
      sent.write(bytes.subarray(0, cut))
      // The server has seen the first piece once it has answered somebody who asked later.
      await client.send(body, { 'x-api-key': key }, 'connection')
      sent.end(bytes.subarray(cut))
      const [answer] = (await once(sent, 'response')) as [IncomingMessage]
      expect([answer.statusCode, await text(answer)]).toEqual([whole.status, whole.body])
    }
  })

  test('is told of like others that went away before they had said all', async () => {
    const { port } = client.gateway.app.server.address() as AddressInfo
    const headers = { 'content-type': 'application/json', 'content-length': 99, 'x-api-key': key }
    const sent = request({ method: 'POST', port, path: '/graphql', headers }).on('error', () => undefined)
    sent.flushHeaders()
    await client.send({ query: '{ contests { totalCount } }' }, { 'x-api-key': key }, 'connection')
    sent.destroy()
    const line = await vi.waitFor(() => {
      const [found] = client.log.lines('A client went away before its answer')
      expect(found).toBeDefined()
      return found
    })
    expect(line).toMatchObject({ method: 'POST', route: '/graphql', interface: 'graphql' })
  })
})

describe('What is remembered of operations', () => {
  const ask = (
    known: KnownOperations,
    query: string,
    more: object = {},
    headers: Record<string, string> = {},
  ) =>
    known.askedBy({
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: { query, ...more },
    })
  const document = (field: string) => parse(`{ ${field} }`)

  test('answers requests in the usual form alone', () => {
    const known = new KnownOperations()
    const query = '{ contests { totalCount } }'
    expect(ask(known, query)).toBeUndefined()
    known.remember(query, document('contests'))
    expect(ask(known, query)).toBeDefined()
    expect(ask(known, query, { variables: {}, operationName: null, extensions: null })).toBeDefined()
    expect(ask(known, `${query} `)).toBeUndefined()
    expect(ask(known, query, { variables: [] })).toBeUndefined()
    expect(ask(known, query, { operationName: 'Other' })).toBeUndefined()
    expect(ask(known, query, { extensions: {} })).toBeUndefined()
    expect(ask(known, query, {}, byApollo)).toBeUndefined()
    expect(ask(known, query, {}, { 'content-type': 'text/plain' })).toBeUndefined()
    expect(known.askedBy({ method: 'GET', headers: {}, body: { query } })).toBeUndefined()
  })

  test('is bounded: what was asked for longest ago leaves first', () => {
    const known = new KnownOperations({ documents: 2, characters: 10 })
    for (const text of ['aaa', 'bbb']) known.remember(text, document(text))
    expect(ask(known, 'aaa')).toBeDefined()
    known.remember('ccc', document('ccc'))
    expect(['aaa', 'bbb', 'ccc'].map((text) => ask(known, text) !== undefined)).toEqual([true, false, true])
    known.remember('eight ch', document('eight'))
    expect(['aaa', 'ccc', 'eight ch'].map((text) => ask(known, text) !== undefined)).toEqual([
      false,
      false,
      true,
    ])
    known.remember('eleven char', document('eleven'))
    expect(ask(known, 'eleven char')).toBeUndefined()
  })
})
