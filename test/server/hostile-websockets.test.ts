import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import WebSocket from 'ws'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { HostileSocket } from '../support/hostile/socket.js'
import { socketAddress } from '../support/live.js'
import { capturedLog } from '../support/log.js'

let gateway: Gateway
let account: TestAccount
const log = capturedLog('info')
beforeAll(async () => {
  gateway = await startGateway({ logger: log.logger, socketBounds: { goodbyeTime: 200 } })
  account = await buildAccount(gateway.database)
})
afterAll(() => gateway.app.close())

/** Sends messages to a socket of its own; how it was closed. */
async function closedAfter(...messages: (string | Buffer)[]): Promise<{ code: number; reason: string }> {
  const socket = new WebSocket(await socketAddress(gateway), 'graphql-transport-ws')
  onTestFinished(() => socket.terminate())
  socket.on('error', () => undefined)
  await once(socket, 'open')
  const closed = once(socket, 'close')
  for (const message of messages) socket.send(message)
  const [code, reason] = await closed
  return { code: Number(code), reason: String(reason) }
}

/** A line on which a test writes frames of its own. */
async function upgraded(): Promise<Socket> {
  const { port, hostname } = new URL(await socketAddress(gateway))
  const line = connect({ port: Number(port), host: hostname })
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
  await once(line, 'data')
  return line
}

/** Resolves when a line has ended, reset or not. */
const lineEnd = (line: Socket): Promise<unknown> => new Promise((resolve) => line.once('close', resolve))

/** A frame with these first two bytes, masked with zeros. */
const frame = (first: number, payload: Buffer): Buffer =>
  Buffer.concat([Buffer.from([first, 0x80 | payload.length, 0, 0, 0, 0]), payload])

const init = () => JSON.stringify({ type: 'connection_init', payload: { 'x-api-key': account.key } })
const typename = 'subscription { draws { first } }'
const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`

describe('a websocket', () => {
  it.each<[string, number, () => (string | Buffer)[]]>([
    ['a deep ping', 4400, () => [`{"type":"ping","payload":${deep}}`]],
    ['a deep connection_init without a key', 4401, () => [`{"type":"connection_init","payload":${deep}}`]],
    ['a connection_init that is no object', 4400, () => ['{"type":"connection_init","payload":[]}']],
    [
      'a connection_init of prototype names',
      4401,
      () => ['{"type":"connection_init","payload":{"__proto__":{"x-api-key":"y"},"constructor":1}}'],
    ],
    ['a second connection_init', 4429, () => [init(), init()]],
    [
      'a subscription before it said who it is',
      4401,
      () => [`{"id":"1","type":"subscribe","payload":{"query":"${typename}"}}`],
    ],
    ['an unknown type', 4400, () => [JSON.stringify({ type: 'x'.repeat(10_000) })]],
    ['a type that every object has', 4400, () => ['{"type":"constructor"}']],
    ['deep lists', 4400, () => ['['.repeat(100_000)]],
    ['noise', 4400, () => [Buffer.from([0xff, 0x00, 0x7b])]],
    ['an empty message', 4400, () => ['']],
  ])('that sends %s is closed with %i', async (_what, code, messages) => {
    expect((await closedAfter(...messages())).code).toBe(code)
    expect(log.lines('A defect was masked')).toEqual([])
  })

  it('that begins a subscription twice is told so, however long its id is', async () => {
    const id = 'ä'.repeat(1_000)
    const subscribe = JSON.stringify({ id, type: 'subscribe', payload: { query: typename } })
    const client = await HostileSocket.open(gateway, account.key)
    const closed = once(client.socket, 'close')
    client.socket.send(subscribe)
    client.socket.send(subscribe)
    const [code, reason] = await closed
    expect([code, String(reason)]).toEqual([4409, expect.stringMatching(/^Subscriber for ä+/)])
    expect(log.lines('A defect was masked')).toEqual([])
  })

  it.each([
    ['reserved bits', Buffer.from([0xf1, 0x80, 0, 0, 0, 0])],
    ['an unknown opcode', Buffer.from([0x83, 0x80, 0, 0, 0, 0])],
    ['no mask', Buffer.from([0x81, 0x01, 0x61])],
    ['a long ping', Buffer.from([0x89, 0xfe, 0x01, 0x00, 0, 0, 0, 0])],
    ['a split ping', Buffer.from([0x09, 0x80, 0, 0, 0, 0])],
    ['a length beyond numbers', Buffer.from('81ffffffffffffffffff00000000', 'hex')],
    ['a continuation of nothing', Buffer.from([0x80, 0x80, 0, 0, 0, 0])],
    ['a text that is not UTF-8', frame(0x81, Buffer.from([0xc0, 0x80]))],
    ['a close of one byte', frame(0x88, Buffer.from([0x03]))],
    ['a close with a code that is none', frame(0x88, Buffer.from([0x00, 0x01]))],
    [
      'fragments without end',
      Buffer.concat([
        frame(0x01, Buffer.from('{')),
        ...Array.from({ length: 2_000 }, () => frame(0x00, Buffer.from(' '))),
      ]),
    ],
  ])('that sends frames with %s is closed', async (_what, bytes) => {
    const line = await upgraded()
    const closed = lineEnd(line)
    line.write(bytes)
    line.resume()
    await closed
    expect(log.lines('A defect was masked')).toEqual([])
  })

  it('that pings more than it can be answered is cut off', async () => {
    const line = await upgraded()
    line.pause()
    const closed = lineEnd(line)
    const pings = Buffer.concat(Array.from({ length: 1_000 }, () => frame(0x89, Buffer.alloc(125))))
    const flood = setInterval(() => line.writable && line.write(pings), 1)
    await closed
    clearInterval(flood)
  })

  it.each([
    '',
    'graphql-ws',
    'graphql-transport-ws,',
    ',',
    'x'.repeat(5_000),
    '__proto__',
    'graphql-transport-ws, graphql-transport-ws',
  ])('that offers the subprotocol “%s” is refused or closed', async (offer) => {
    const { port, hostname } = new URL(await socketAddress(gateway))
    const line = connect({ port: Number(port), host: hostname })
    line.on('error', () => undefined)
    line.write(
      [
        ...['GET /graphql HTTP/1.1', 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket'],
        ...['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='],
        `Sec-WebSocket-Protocol: ${offer}\r\n\r\n`,
      ].join('\r\n'),
    )
    const closed = lineEnd(line)
    const [first] = await once(line, 'data')
    expect(String(first)).toMatch(/^HTTP\/1\.1 (101|400) /)
    line.resume()
    await closed
  })
})
