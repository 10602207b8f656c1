import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import WebSocket from 'ws'
import type { ContestRow } from '../../src/database/tables/index.js'
import { buildContest } from '../support/build-contest.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { closeClientsAfterEach, connect, Listener, socketAddress } from '../support/live.js'
import { capturedLog } from '../support/log.js'

const answered = 'A request was answered'
const json = { 'content-type': 'application/json' }

describe('the log of requests', () => {
  let gateway: Gateway
  let account: TestAccount
  let contest: ContestRow
  const log = capturedLog('debug')
  beforeAll(async () => {
    gateway = await startGateway({ logger: log.logger, rateLimits: true })
    account = await buildAccount(gateway.database)
    contest = await buildContest(gateway.database, account)
  })
  afterAll(() => gateway.app.close())
  closeClientsAfterEach()

  const newest = () => log.lines(answered).at(-1)
  const owner = () => ({ accountId: account.id, keyId: expect.any(Number) as unknown })

  async function graphql(query: string, headers: Record<string, string> = {}) {
    const key = { 'x-api-key': account.key }
    const payload = JSON.stringify({ query })
    return await gateway.app.inject({
      method: 'POST',
      url: '/graphql?secret=1',
      headers: { ...json, ...key, ...headers },
      payload,
    })
  }

  it.each([
    ['GET', '/livez', 200],
    ['GET', '/readyz', 200],
    ['GET', '/nothing/here', 404],
    ['GET', '/%zz', 400],
    ['GET', '/graphql', 400],
    ['PUT', '/graphql', 405],
    ['OPTIONS', '/graphql', 204],
    ['GET', '/draws/0b5a7e1c-0000-4000-8000-000000000000', 404],
    ['GET', '/verify-email/nobody', 404],
    ['GET', '/sw_api/v2/account', 401],
    ['GET', '/sw_api/v2/nothing', 404],
    ['GET', '/sw_api/v2/%zz', 404],
    ['GET', '/api/v1/promotions', 401],
    ['OPTIONS', '/api/v1/promotions', 204],
    ['GET', '/api/v1/entries/x', 401],
    ['GET', '/api/v1/nothing', 404],
  ] as const)('has one line for %s %s, whose id the answer carries', async (method, url, status) => {
    const before = log.lines(answered).length
    const answer = await gateway.app.inject({ method, url })
    expect(answer.statusCode).toBe(status)
    const lines = log.lines(answered).slice(before)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ method, status, ms: expect.any(Number) as unknown })
    const id = answer.headers['x-request-id']
    expect([lines[0]?.['reqId'], lines[0]?.['answerId']]).toContain(id)
    expect(id).toMatch(/\S{12,}/)
  })

  it('has what the logger’s level asks for: health at debug alone, and no line of what went well at warn', async () => {
    onTestFinished(() => {
      log.logger.level = 'debug'
    })
    const told = async (level: string) => {
      log.logger.level = level
      const before = log.lines(answered).length
      await gateway.app.inject({ method: 'GET', url: '/livez' })
      await graphql('{ __typename }')
      await graphql('{ __typename }')
      return log
        .lines(answered)
        .slice(before)
        .map(({ route }) => route)
    }
    expect(await told('debug')).toEqual(['/livez', '/graphql', '/graphql'])
    expect(await told('info')).toEqual(['/graphql', '/graphql'])
    expect(await told('warn')).toEqual([])
    expect(await told('silent')).toEqual([])
  })

  it('tells a GraphQL operation’s name, its key’s id and account, and what it cost', async () => {
    const answer = await graphql('query MyAccount { account { name } }', { 'x-request-id': 'mine-4711-4711' })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['x-request-id']).toBe('mine-4711-4711')
    expect(newest()).toMatchObject({
      level: 30,
      reqId: 'mine-4711-4711',
      method: 'POST',
      route: expect.stringMatching(/^\/graphql\/?$/) as unknown,
      status: 200,
      interface: 'graphql',
      operation: 'MyAccount',
      statements: 1,
      statementMs: expect.any(Number) as unknown,
      ...owner(),
    })
  })

  it('tells a REST operation’s id and the id that its envelope carries', async () => {
    const path = `/sw_api/v2/giveaways/${contest.id}`
    const answer = await gateway.app.inject({ url: `${path}?api_key=${account.key}` })
    expect(answer.statusCode).toBe(200)
    const { meta } = answer.json<{ meta: { request_id: string } }>()
    expect(newest()).toMatchObject({
      route: '/sw_api/v2/giveaways/:id',
      interface: 'sweepwidget',
      operation: 'giveaways.get',
      answerId: meta.request_id,
      ...owner(),
    })
  })

  it('has neither keys nor people’s data, wherever they stand', async () => {
    const person = 'ada.lovelace@example.com'
    const phone = '+44 20 7946 0958'
    await gateway.app.inject({
      url: `/sw_api/v2/participants/${encodeURIComponent(person)}/giveaways?api_key=${account.key}`,
    })
    await gateway.app.inject({ url: `/nothing/${person}?key=${account.key}` })
    await gateway.app.inject({ url: `/graphql/${account.key}` })
    await graphql(`query ${account.key} { contacts(search: "${phone}") { nodes { id } } }`)
    await graphql(`query { contact(by: { email: "${person}" }) { id } }`)
    await graphql('query Q4915112345678 { __typename }')
    for (const secret of [account.key, person, encodeURIComponent(person), phone, '15112345678']) {
      expect(log.text()).not.toContain(secret)
    }
  })

  it('tells of health at the level debug alone', async () => {
    await gateway.app.inject('/livez')
    expect(newest()).toMatchObject({ level: 20, route: '/livez' })
  })

  it('tells of a repetition that was answered from the record', async () => {
    const send = () =>
      graphql('mutation Make { createBrand(input: { name: "Once" }) { brand { name } } }', {
        'idempotency-key': 'make-once',
      })
    await send()
    expect(newest()).not.toHaveProperty('replayed')
    await send()
    expect(newest()).toMatchObject({ operation: 'Make', replayed: true })
  })

  it('tells of a client that went away before its answer', async () => {
    const { port } = new URL(await socketAddress(gateway))
    const request = httpRequest({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers: json })
    request.on('error', () => undefined)
    request.write('{"query": "')
    const gone = 'A client went away before its answer'
    gateway.app.server.once('request', () => request.destroy())
    await expect.poll(() => log.lines(gone)).toHaveLength(1)
    expect(log.lines(gone)[0]).not.toHaveProperty('status')
  })

  it('tells of each subscription when it has ended, under the id that the websocket was given', async () => {
    const client = await connect(gateway, { 'x-api-key': account.key })
    const listener = new Listener(
      client,
      `subscription Live($contest: SafeInt!) {
        contestActivity(contest: { databaseId: $contest }, interval: 250) { totals { people } } }`,
      { contest: contest.id },
    )
    await listener.next()
    await client.dispose()
    await expect.poll(() => log.lines('A subscription ended')).toHaveLength(1)
    expect(log.lines('A subscription ended')[0]).toMatchObject({
      reqId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
      interface: 'websocket',
      operation: 'Live',
      emissions: 1,
      ...owner(),
    })
  })

  it('gives a websocket the id of its request, with the upgrade and when it is let in', async () => {
    const socket = new WebSocket(await socketAddress(gateway), 'graphql-transport-ws', {
      headers: { 'x-request-id': 'socket-0123456789' },
    })
    onTestFinished(() => socket.terminate())
    const upgraded = new Promise((resolve) =>
      socket.on('upgrade', ({ headers }) => resolve(headers['x-request-id'])),
    )
    const letIn = new Promise((resolve) =>
      socket.once('message', (data) => resolve(JSON.parse(String(data)))),
    )
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { 'x-api-key': account.key } })),
    )
    expect(await upgraded).toBe('socket-0123456789')
    expect(await letIn).toEqual({
      type: 'connection_ack',
      payload: { requestId: 'socket-0123456789' },
    })
  })

  it('tells why a subscription could not begin', async () => {
    const client = await connect(gateway, { 'x-api-key': account.key })
    const listener = new Listener(client, 'subscription Wrong { nothing }', {})
    await listener.end()
    await expect.poll(() => log.lines('A subscription was refused')).toHaveLength(1)
    expect(log.lines('A subscription was refused')[0]).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' })
  })
})

describe('a slow operation', () => {
  it('is told with its name, its time and its statements, and with nothing that it was sent', async () => {
    const log = capturedLog()
    const gateway = await startGateway({ logger: log.logger, observation: { slowOperation: 1 } })
    onTestFinished(() => gateway.app.close())
    const account = await buildAccount(gateway.database)
    await gateway.graphql(
      account.key,
      'mutation Slow($input: CreateBrandInput!) { createBrand(input: $input) { brand { id } } }',
      { input: { name: 'very-personal@example.com' } },
    )
    const [line] = log.lines('A slow operation')
    expect(line).toMatchObject({
      level: 40,
      interface: 'graphql',
      operation: 'Slow',
      type: 'mutation',
      accountId: account.id,
      ms: expect.any(Number) as unknown,
      statementMs: expect.any(Number) as unknown,
    })
    expect(Number(line?.['statements'])).toBeGreaterThan(0)
    expect(log.text()).not.toContain('very-personal')
  })

  it('is not told of where it was quick, or where nobody wants to know', async () => {
    for (const slowOperation of [600_000, 0]) {
      const log = capturedLog()
      const gateway = await startGateway({ logger: log.logger, observation: { slowOperation } })
      onTestFinished(() => gateway.app.close())
      const account = await buildAccount(gateway.database)
      await gateway.graphql(account.key, '{ account { name } }')
      expect(log.lines(answered)).toHaveLength(1)
      expect(log.lines('A slow operation')).toEqual([])
    }
  })
})
