import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createSender } from '../../src/delivery/send.js'
import type { WebhookMessage } from '../../src/domain/webhook/sender.js'
import { Receiver } from '../support/receiver.js'
import { selfSigned } from '../support/self-signed.js'

const secret = 'c0ffee'.repeat(11).slice(0, 64)

function messageTo(url: string, allowPrivate = true): WebhookMessage {
  return {
    deliveryId: '7d1e7f9e-0000-4000-8000-000000000001',
    url,
    secret,
    previousSecret: null,
    event: 'winner.picked',
    createdAt: '2026-06-15T09:23:41.000Z',
    sentAt: '2026-06-15T09:24:00.500Z',
    data: { giveaway_id: 54_321, name: 'Zoë' },
    allowPrivate,
  }
}

const loopback = async () => [{ address: '127.0.0.1', family: 4 }]

describe('a message to a webhook', () => {
  let receiver: Receiver | undefined
  afterEach(async () => {
    await receiver?.close()
    receiver = undefined
  })

  async function receive(answer: RequestListener): Promise<Receiver> {
    receiver = await Receiver.start(answer)
    return receiver
  }

  it('is JSON with event, time in UTC and data, signed over its raw body under both names (#152-#154)', async () => {
    const { url, received } = await receive((_request, response) => response.writeHead(204).end())
    const outcome = await createSender().send(messageTo(`${url}/hook?token=1`))
    expect(outcome).toEqual({ statusCode: 204, fault: null, answer: null, retryAfter: null })
    expect(received).toHaveLength(1)
    const [{ method, path, headers, body } = { headers: {}, body: '' }] = received
    expect([method, path]).toEqual(['POST', '/hook?token=1'])
    expect(JSON.parse(body)).toEqual({
      event: 'winner.picked',
      created_at: '2026-06-15 09:23:41',
      data: { giveaway_id: 54_321, name: 'Zoë' },
    })
    const signature = createHmac('sha256', secret).update(body, 'utf8').digest('hex')
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'giveaway-gateway',
      'x-webhook-delivery': '7d1e7f9e-0000-4000-8000-000000000001',
      'x-webhook-signature': signature,
      'x-sweepwidget-signature': signature,
    })
  })

  it.each([200, 201, 404, 410, 500, 503])('has the status %i that the receiver answers', async (status) => {
    const { url } = await receive((_request, response) => response.writeHead(status).end('x'))
    expect(await createSender().send(messageTo(url))).toMatchObject({ statusCode: status, fault: null })
  })

  it.each([301, 302, 307, 308])('does not follow a %i', async (status) => {
    const { url, received } = await receive((_request, response) =>
      response.writeHead(status, { location: '/elsewhere' }).end(),
    )
    expect(await createSender().send(messageTo(url))).toMatchObject({ statusCode: status, fault: null })
    expect(received).toHaveLength(1)
  })

  it('fails when no answer comes in time', async () => {
    const { url, received } = await receive(() => undefined)
    expect(await createSender({ timeout: 100 }).send(messageTo(url))).toMatchObject({
      statusCode: null,
      fault: 'The receiver did not answer within 0.1 s.',
    })
    expect(received).toHaveLength(1)
  })

  it('fails when its name is not resolved in time', async () => {
    const never = () => new Promise<never>(() => undefined)
    const sender = createSender({ timeout: 100, resolve: never })
    expect((await sender.send(messageTo('http://slow.example/'))).fault).toContain('within 0.1 s')
  })

  it('ends in time though the receiver never ends its answer, and has its status', async () => {
    const { url } = await receive((_request, response) => {
      response.writeHead(200)
      response.write('a little')
    })
    expect(await createSender({ timeout: 300 }).send(messageTo(url))).toMatchObject({
      statusCode: 200,
      fault: null,
    })
  })

  it('reads little of an endless answer', async () => {
    let written = 0
    let closed: Promise<unknown> = Promise.resolve()
    const { url } = await receive((_request, response) => {
      closed = once(response, 'close')
      response.writeHead(200)
      const part = Buffer.alloc(65_536, 'x')
      const write = (): void => {
        while (!response.destroyed && response.write(part)) written += part.length
      }
      response.on('drain', write)
      response.on('error', () => undefined)
      write()
    })
    expect(await createSender().send(messageTo(url))).toMatchObject({ statusCode: 200, fault: null })
    await closed
    // What the two sockets hold was written too.
    expect(written).toBeLessThan(16 * 2 ** 20)
  })

  it('fails when the connection is closed without an answer', async () => {
    const { url } = await receive((request) => request.socket.destroy())
    expect(await createSender().send(messageTo(url))).toMatchObject({
      statusCode: null,
      fault: 'The receiver closed the connection without an answer.',
    })
  })

  it('fails when nobody listens', async () => {
    const { url } = await receive(() => undefined)
    await receiver?.close()
    receiver = undefined
    expect(await createSender().send(messageTo(url))).toMatchObject({
      statusCode: null,
      fault: 'The receiver refused the connection.',
    })
  })

  it.each([
    ['in another protocol', 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'],
    ['with headers alone that never end', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}`],
    ['with interim answers alone', 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(20)],
  ])('fails, and ends, when the receiver answers %s', async (_what, text) => {
    const server = createTcpServer((socket) => {
      socket.on('error', () => undefined)
      socket.write(text)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const outcome = await createSender({ timeout: 300 }).send(messageTo(`http://127.0.0.1:${port}/`))
    expect(outcome.statusCode).toBeNull()
    expect(outcome.fault).toMatch(/^The receiver (closed|did not answer)/)
    server.close()
  })

  it('fails when the answer is not HTTP', async () => {
    const server = createTcpServer((socket) => socket.end('hello\r\n\r\n'))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    expect((await createSender().send(messageTo(`http://127.0.0.1:${port}/`))).fault).toBe(
      'The receiver did not answer with HTTP.',
    )
    server.close()
  })

  it('fails when the name leads nowhere', async () => {
    const unknown = () => Promise.reject(Object.assign(new Error('nothing'), { code: 'ENOTFOUND' }))
    for (const resolve of [unknown, async () => []]) {
      const { fault } = await createSender({ resolve }).send(messageTo('http://nowhere.example/'))
      expect(fault).toBe('The name of the receiver leads to no address.')
    }
  })

  it('is not sent over TLS to a receiver whose certificate nobody vouches for', async () => {
    let asked = 0
    const server = createTlsServer(selfSigned, (_request, response) => {
      asked += 1
      response.end()
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const sender = createSender({ resolve: loopback })
    expect(await sender.send(messageTo(`https://receiver.test:${port}/`))).toMatchObject({
      statusCode: null,
      fault: 'No secure connection: the receiver’s certificate or TLS is not in order.',
    })
    expect(asked).toBe(0)
    server.close()
  })

  it.each([
    ['a private address', [{ address: '127.0.0.1', family: 4 }]],
    ['a private IPv6 address', [{ address: 'fd00::1', family: 6 }]],
    ['a mapped address', [{ address: '::ffff:169.254.169.254', family: 6 }]],
    [
      'a private address among public ones',
      [
        { address: '8.8.8.8', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ],
    ],
  ])('is not sent to a name that leads to %s', async (_what, found) => {
    const { received, port } = await receive((_request, response) => response.end())
    const sender = createSender({ resolve: async () => found })
    expect(await sender.send(messageTo(`https://rebinding.example:${port}/`, false))).toMatchObject({
      statusCode: null,
      fault: 'The receiver’s address is not a public one.',
    })
    expect(received).toEqual([])
  })

  it('goes to the addresses that were judged: the name is resolved once, so that it cannot lead elsewhere', async () => {
    const { port, received } = await receive((_request, response) => response.writeHead(204).end())
    let asked = 0
    const resolve = async () => {
      asked += 1
      return [{ address: asked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }]
    }
    await createSender({ resolve }).send(messageTo(`http://rebinding.example:${port}/`))
    expect([asked, received.length]).toEqual([1, 1])
  })

  it('is not sent to a private address that was saved when those were allowed', async () => {
    const { url, received } = await receive((_request, response) => response.end())
    for (const address of [url, url.replace('http:', 'https:'), url.replace('127.0.0.1', 'localhost')]) {
      expect((await createSender().send(messageTo(address, false))).fault).toContain('not a public one')
    }
    expect(received).toEqual([])
  })
})
