import { request as httpRequest } from 'node:http'
import { connect as connectTcp } from 'node:net'
import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import WebSocket from 'ws'
import { apiKeys, apiUsage, type ContestRow } from '../../src/database/tables/index.js'
import { hashOf } from '../../src/domain/api-key/raw-key.js'
import type { SocketBounds } from '../../src/server/socket/bounds.js'
import { buildContest } from '../support/build-contest.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { closeClientsAfterEach, connect, Listener, listen, socketAddress } from '../support/live.js'

const totals =
  'subscription($contest: SafeInt!) { contestActivity(contest: { databaseId: $contest }, interval: 250) { totals { people } } }'

describe('the websocket at /graphql', () => {
  let gateway: Gateway
  let account: TestAccount
  let contest: ContestRow
  beforeAll(async () => {
    gateway = await startGateway({
      corsOrigins: ['https://shop.example'],
      socketBounds: { initTime: 300, lookEvery: 100, subscriptions: 3, socketsOfKey: 2 },
    })
    account = await buildAccount(gateway.database)
    contest = await buildContest(gateway.database, account)
  })
  afterAll(() => gateway.app.close())
  closeClientsAfterEach()

  const subscribe = async (parameters: Record<string, unknown>, headers: Record<string, string> = {}) =>
    new Listener(await connect(gateway, parameters, { headers }), totals, { contest: contest.id })

  /** A socket without a client behind it. */
  async function raw(
    options: { origin?: string; protocol?: string; path?: string } = {},
  ): Promise<WebSocket> {
    const address = (await socketAddress(gateway)).replace('/graphql', options.path ?? '/graphql')
    const { protocol = 'graphql-transport-ws', origin } = options
    const socket = new WebSocket(address, protocol, origin === undefined ? {} : { origin })
    onTestFinished(() => socket.terminate())
    return socket
  }

  /** How a socket ended: the code of its close, or the HTTP status that refused it. */
  const ended = (socket: WebSocket): Promise<{ code: number; reason: string }> =>
    new Promise((resolve) => {
      socket.on('error', () => undefined)
      socket.on('unexpected-response', (_request, response) => {
        response.resume()
        resolve({ code: response.statusCode ?? 0, reason: '' })
      })
      socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }))
    })
  const opened = (socket: WebSocket): Promise<unknown> => new Promise((resolve) => socket.on('open', resolve))

  it.each([
    ['x-api-key', (key: string) => ({ 'x-api-key': key })],
    ['X-API-Key', (key: string) => ({ 'X-API-Key': key })],
    ['Authorization', (key: string) => ({ Authorization: `Bearer ${key}` })],
  ])('takes the key from the connection’s parameter %s', async (_name, parameters) => {
    const listener = await subscribe(parameters(account.key))
    expect((await listener.next()).data).toEqual({ contestActivity: { totals: { people: 0 } } })
  })

  it('takes the key from the headers of the upgrade, where the parameters hold none', async () => {
    const listener = await subscribe({}, { 'x-api-key': account.key })
    expect((await listener.next()).errors).toEqual([])
    const other = await subscribe({ 'x-api-key': 'gvw_wrong' }, { 'x-api-key': account.key })
    expect(await other.closeCode()).toBe(4401)
  })

  it.each([
    ['no key', {}],
    ['a wrong key', { 'x-api-key': 'wrong-key-of-somebody' }],
    ['a key that is no text', { 'x-api-key': 7 }],
  ])('closes with 4401 for %s', async (_case, parameters) => {
    expect(await (await subscribe(parameters)).closeCode()).toBe(4401)
  })

  it('closes with 4408 when nobody says who they are in time', async () => {
    expect(await ended(await raw())).toMatchObject({ code: 4408 })
  })

  it('closes with 4403, within two looks, when the key is revoked, and does not let it in again', async () => {
    const key = await buildKey(gateway.database, account.id)
    const listener = await subscribe({ 'x-api-key': key })
    await listener.next()
    await gateway.database.root
      .update(apiKeys)
      .set({ revokedAt: '2026-06-15T12:00:00.000Z' })
      .where(sql`${apiKeys.hash} = ${hashOf(key)}`)
    expect(await listener.end()).toMatchObject({ code: 4403, reason: 'The key was revoked.' })
    expect(await (await subscribe({ 'x-api-key': key })).closeCode()).toBe(4401)
  })

  it('shows nothing more of a contest from which the key was kept meanwhile', async () => {
    const key = await buildKey(gateway.database, account.id)
    const listener = await listen(
      gateway,
      key,
      'subscription($contest: SafeInt!) { contestActivity(contest: { databaseId: $contest }, interval: 250) { changes { kind } } }',
      { contest: contest.id },
    )
    await listener.next()
    await gateway.database.root
      .update(apiKeys)
      .set({ contestIds: [1] })
      .where(sql`${apiKeys.hash} = ${hashOf(key)}`)
    // Any change makes an emission, at which ownership is checked again.
    for (let n = 0; listener.ended === undefined && n < 40; n += 1) {
      await gateway.graphql(
        account.key,
        'mutation($id: SafeInt!, $title: String!) { updateContest(input: { contest: { databaseId: $id }, changes: { title: $title } }) { contest { id } } }',
        { id: contest.id, title: `Title ${n}` },
      )
      await expect
        .poll(() => listener.emissions.length > n + 1 || listener.ended !== undefined, { timeout: 5_000 })
        .toBe(true)
    }
    expect(await listener.end()).toBeUndefined()
    expect(listener.emissions.at(-1)?.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
  })

  it('refuses queries and mutations, what does not parse, does not fit the schema or asks for too much', async () => {
    const client = await connect(gateway, { 'x-api-key': account.key })
    const errorsOf = async (query: string) => await new Listener(client, query, {}).end()
    expect(await errorsOf('{ account { name } }')).toMatchObject([
      { message: expect.stringContaining('by POST'), extensions: { code: 'BAD_REQUEST' } },
    ])
    expect(await errorsOf('subscription {')).toMatchObject([{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }])
    expect(await errorsOf('subscription { nothing }')).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ])
    const pages = Array.from({ length: 30 }, (_, n) => `a${n}: participants(first: 250) { nodes { id } }`)
    const deep = `subscription { contestActivity(contest: { databaseId: ${contest.id} }) {
      participants(first: 50) { contest { ${pages.join(' ')} } } } }`
    expect(await errorsOf(deep)).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED', detail: 'cost' } }])
    const long = `subscription { ${'draws { first } '.repeat(600)} }`
    expect(await errorsOf(long)).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED', detail: 'tokens' } }])
  })

  it('answers a subscription sent by POST with an error that names the websocket', async () => {
    const { status, errors } = await gateway.graphql(account.key, totals, { contest: contest.id })
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT'])
    expect(errors[0]?.message).toContain('graphql-transport-ws')
  })

  it('gives a socket a number of subscriptions, and a key a number of sockets', async () => {
    const key = await buildKey(gateway.database, account.id)
    const client = await connect(gateway, { 'x-api-key': key })
    const begun = [1, 2, 3].map(() => new Listener(client, totals, { contest: contest.id }))
    for (const listener of begun) await listener.next()
    const fourth = new Listener(client, totals, { contest: contest.id })
    expect(await fourth.end()).toMatchObject([
      { extensions: { code: 'LIMIT_EXCEEDED', detail: 'subscriptions' } },
    ])
    begun[0]?.stop()
    await begun[0]?.end()
    await expect
      .poll(async () => {
        const again = new Listener(client, totals, { contest: contest.id })
        await Promise.race([again.next().catch(() => undefined), again.end().catch(() => undefined)])
        return again.emissions.length
      })
      .toBe(1)
    await (await subscribe({ 'x-api-key': key })).next()
    expect(await (await subscribe({ 'x-api-key': key })).closeCode()).toBe(4429)
  })

  it('counts the connection and each subscription in the key’s usage', async () => {
    const key = await buildKey(gateway.database, account.id)
    const client = await connect(gateway, { 'x-api-key': key })
    for (let n = 0; n < 2; n += 1) await new Listener(client, totals, { contest: contest.id }).next()
    const counted = async () => {
      const found = await gateway.database.root
        .select({ requests: apiUsage.requests })
        .from(apiUsage)
        .innerJoin(apiKeys, sql`${apiKeys.id} = ${apiUsage.keyId}`)
        .where(sql`${apiKeys.hash} = ${hashOf(key)}`)
      return found.reduce((sum, { requests }) => sum + requests, 0)
    }
    await expect.poll(counted, { timeout: 5_000 }).toBe(3)
  })

  it('lets pages of its own origin and of the named ones connect, and no others', async () => {
    const own = (await socketAddress(gateway)).replace(/^ws(.*)\/graphql$/, 'http$1')
    for (const origin of [own, 'https://shop.example', 'http://gateway.test']) {
      const socket = await raw({ origin })
      await opened(socket)
      socket.close(1000)
    }
    for (const origin of ['https://evil.example', 'null']) {
      expect(await ended(await raw({ origin }))).toMatchObject({ code: 403 })
    }
  })

  it('is nowhere else, and speaks no other protocol', async () => {
    expect(await ended(await raw({ path: '/livez' }))).toMatchObject({ code: 404 })
    const other = new WebSocket(await socketAddress(gateway))
    expect(await ended(other)).toMatchObject({ code: 4406 })
  })

  it('closes with 1009 for a message larger than a body may be', async () => {
    const socket = await raw()
    await opened(socket)
    socket.send(JSON.stringify({ type: 'connection_init', payload: { note: 'x'.repeat(1_048_577) } }))
    expect(await ended(socket)).toMatchObject({ code: 1009 })
  })

  it.each(['no json', '[]', '{"type":"unknown"}', '{"type":"subscribe","id":"1"}'])(
    'closes with a code of the protocol for the message %s',
    async (message) => {
      const socket = await raw()
      await opened(socket)
      socket.send(message)
      expect(await ended(socket)).toMatchObject({ code: 4400 })
    },
  )

  it('answers requests that offer another protocol as if they had not, body included', async () => {
    const address = new URL((await socketAddress(gateway)).replace('ws', 'http'))
    const payload = JSON.stringify({ query: '{ account { name } }', note: 'x'.repeat(200_000) })
    const answer = await new Promise<string>((resolve, reject) => {
      const sent = httpRequest(address, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-api-key': account.key,
          connection: 'Upgrade, HTTP2-Settings',
          upgrade: 'h2c',
          'http2-settings': 'AAMAAABkAAQAoAAAAAIAAAAA',
        },
      })
      sent.on('response', (response) => {
        let text = ''
        response.on('data', (chunk) => {
          text += String(chunk)
        })
        response.on('end', () => resolve(text))
      })
      sent.on('error', reject)
      sent.end(payload)
    })
    expect(JSON.parse(answer)).toEqual({ data: { account: { name: 'Test account' } } })
  })

  it('tells its clients when it stops, and they come back to the next one', async () => {
    const first = await startGateway()
    const address = await socketAddress(first)
    const client = await connect(first, { 'x-api-key': account.key }, { retries: 100 })
    const codes: unknown[] = []
    client.on('closed', (event) => codes.push((event as { code: number }).code))
    const listener = new Listener(client, totals, { contest: contest.id })
    await listener.next()
    const second = await startGateway()
    await first.app.close()
    await second.app.listen({ host: '127.0.0.1', port: Number(new URL(address).port) })
    onTestFinished(() => second.app.close())
    expect((await listener.next()).errors).toEqual([])
    expect(codes[0]).toBe(1001)
  })

  /** A gateway that is soon tired of clients, and what it logs of them. */
  async function impatient(bounds: Partial<SocketBounds>): Promise<{ slow: Gateway; log: string[] }> {
    const log: string[] = []
    const logger = pino({ level: 'info' }, { write: (line: string) => log.push(line) })
    const slow = await startGateway({ logger, socketBounds: { lookEvery: 50, ...bounds } })
    onTestFinished(() => slow.app.close())
    return { slow, log }
  }

  it('drops a client that answers no ping, with a reason', async () => {
    const { slow, log } = await impatient({ pingEvery: 150, goodbyeTime: 20_000 })
    const socket = new WebSocket(await socketAddress(slow), 'graphql-transport-ws')
    onTestFinished(() => socket.terminate())
    await opened(socket)
    const end = ended(socket)
    socket.send(JSON.stringify({ type: 'connection_init', payload: { 'x-api-key': account.key } }))
    await new Promise((resolve) => socket.once('message', resolve))
    socket.pause()
    await expect.poll(() => log.join(), { timeout: 10_000 }).toContain('The client does not answer.')
    socket.resume()
    expect(await end).toEqual({ code: 1013, reason: 'The client does not answer.' })
  })

  it('drops a client for which too much waits, whether it says goodbye or not', async () => {
    const { slow, log } = await impatient({ unread: 1_000_000, goodbyeTime: 200 })
    const { hostname, port } = new URL(await socketAddress(slow))
    const line = connectTcp(Number(port), hostname)
    onTestFinished(() => {
      line.destroy()
    })
    line.on('error', () => undefined)
    line.write(
      [
        ...['GET /graphql HTTP/1.1', 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket'],
        ...['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='],
        'Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n',
      ].join('\r\n'),
    )
    await new Promise((resolve) => line.once('data', resolve))
    line.pause()
    line.write(frame({ type: 'connection_init', payload: { 'x-api-key': account.key } }))
    // Each ping is answered with what it holds: soon more than the line takes while nobody reads.
    const ping = frame({ type: 'ping', payload: { note: 'x'.repeat(60_000) } })
    const flood = setInterval(() => line.writable && line.write(ping), 1)
    onTestFinished(() => clearInterval(flood))
    await expect.poll(() => log.join(), { timeout: 20_000 }).toContain('The client reads too slowly.')
    const closed = new Promise((resolve) => line.once('close', resolve))
    line.resume()
    await closed
  })
})

/** A text message of a client, masked with zeros. */
function frame(message: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(message))
  const head = Buffer.alloc(8)
  head[0] = 0x81
  if (text.length < 126) {
    head[1] = 0x80 | text.length
    return Buffer.concat([head.subarray(0, 6), text])
  }
  head[1] = 0x80 | 126
  head.writeUInt16BE(text.length, 2)
  return Buffer.concat([head, text])
}
