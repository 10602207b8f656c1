import { createHash } from 'node:crypto'
import { type DocumentNode, getIntrospectionQuery, parse, print } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

const patience = 300_000
/** Each request of the test is counted in it. */
const ofUsage = /\busage\b/i
/** What is answered as JSON too, and is for Apollo to weigh: so that it answers, known or not. */
const byApollo = { accept: 'application/json;q=0.9' }

/** Sends bodies to one gateway and tells everything that came of each. */
class Client {
  #counted: ReadonlyMap<string, number> = new Map()

  constructor(
    readonly gateway: Gateway,
    readonly log: ReturnType<typeof capturedLog>,
    readonly metrics: Metrics,
  ) {}

  async send(body: unknown, headers: Record<string, string | undefined>) {
    const all = { 'content-type': 'application/json', 'x-request-id': 'request-of-the-test', ...headers }
    const before = this.#counted
    const response = await this.gateway.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    })
    const { date: _date, ...told } = response.headers
    const line = this.log.lines('A request was answered').at(-1) ?? {}
    const { time: _time, ms: _ms, statementMs: _statementMs, ...logged } = line
    const after = await this.#counters()
    this.#counted = after
    const counted = [...after].filter(([name, value]) => value !== (before.get(name) ?? 0))
    return {
      status: response.statusCode,
      headers: Object.entries(told),
      body: response.body,
      logged,
      counted: counted.map(([name, value]) => `${name} +${value - (before.get(name) ?? 0)}`),
    }
  }

  /** What is counted and takes no measure of time. */
  async #counters(): Promise<Map<string, number>> {
    const lines = (await this.metrics.text()).split('\n').filter((line) => line.startsWith('gateway_'))
    return new Map(
      lines
        .map(
          (line) =>
            [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))] as const,
        )
        .filter(([name]) => /_total\b|_count\b/.test(name)),
    )
  }

  /** The answers to who meets it first, by Apollo, and by the short way. */
  async allWays(body: unknown, headers: Record<string, string | undefined>) {
    const first = await this.send(body, headers)
    const apollo = await this.send(body, { ...headers, ...byApollo })
    const known = await this.send(body, headers)
    return { first, apollo, known }
  }
}

async function openClient(options: Parameters<typeof startGateway>[0] = {}): Promise<Client> {
  const log = capturedLog()
  const metrics = new Metrics()
  const observation = { slowOperation: 0, metrics }
  return new Client(await startGateway({ ...options, logger: log.logger, observation }), log, metrics)
}

describe('An operation that is known', () => {
  let client: Client
  let demo: Demo

  beforeAll(async () => {
    const database = await freshDatabase()
    demo = await database.transaction((executor) => makeDemo({ executor, clock: new TestClock() }))
    client = await openClient({ database, corsOrigins: ['https://app.example'] })
  }, patience)
  afterAll(() => client.gateway.app.close())

  /** Holds what comes of the body in all ways against each other; gives the status. */
  async function expectAlike(body: unknown, headers: Record<string, string | undefined> = {}) {
    const { first, apollo, known } = await client.allWays(body, { 'x-api-key': demo.keys.full, ...headers })
    const told = typeof body === 'string' ? body : JSON.stringify(body)
    expect(known, told).toEqual(apollo)
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
      for (const [place, body] of [...examples, ...documents].entries()) {
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
    for (const headers of [{}, byApollo]) {
      const { key } = await buildAccount(limited.gateway.database)
      const answers = []
      for (let n = 0; n < 6; n += 1) answers.push(await limited.send(body, { 'x-api-key': key, ...headers }))
      told.push(
        answers.map(({ logged: { keyId: _key, accountId: _account, ...logged }, ...rest }) => ({
          ...rest,
          logged,
        })),
      )
    }
    await limited.gateway.app.close()
    expect(told[0]?.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429, 429])
    expect(told[0]).toEqual(told[1])
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
