import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { errorComplaints } from '../../support/envelopes.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { head, openLine } from '../../support/line.js'

let gateway: Gateway
let account: TestAccount
beforeAll(async () => {
  gateway = await startGateway({ transportBounds: { lookEvery: 25, requestTime: 4_000, requestsAtOnce: 8 } })
  account = await buildAccount(gateway.database)
})
afterAll(() => gateway.app.close())

const bases = [
  ['sweepwidget', '/sw_api/v2/giveaways'],
  ['revup', '/api/v1/account'],
  ['blitz-rocket', '/api/v1/entries/x'],
] as const

/** What one request on a connection of its own is answered. */
async function answered(text: string | Buffer) {
  return (await openLine(gateway)).write(text).answer()
}

async function isAlive(): Promise<void> {
  const line = await openLine(gateway)
  expect(await line.write(head('GET /livez', 'connection: close')).ended()).toContain('"status":"ok"')
}

const many = Array.from({ length: 3_000 }, (_, n) => `x-${n}: ${n}`)
const giant = `x-giant: ${'a'.repeat(20_000)}`

describe('requests that cannot be read', () => {
  it.each(bases)('have an answer in the envelope of %s: headers, address, form', async (dialect, path) => {
    const faulty = [
      [431, head(`GET ${path}`, giant)],
      [431, head(`GET ${path}`, ...many)],
      [414, `GET ${path}?${'a'.repeat(20_000)}`],
      [400, `GET ${path} HTTP/1.1\r\nhost x\r\n\r\n`],
      [400, `GET ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: ten\r\n\r\n`],
      [400, `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nabcdef`],
      [400, `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n`],
    ] as const
    for (const [expected, text] of faulty) {
      const { status, body } = await answered(text)
      expect([text.slice(0, 100), status, errorComplaints(dialect, body)]).toEqual([
        text.slice(0, 100),
        expected,
        [],
      ])
    }
  })

  it('have an answer in GraphQL’s form', async () => {
    for (const [expected, text] of [
      [431, head('POST /graphql', giant)],
      [414, `GET /graphql?query=${'a'.repeat(20_000)}`],
      [400, 'POST /graphql HTTP/1.1\r\nhost x\r\n\r\n'],
    ] as const) {
      const { status, body } = await answered(text)
      expect([status, body['errors']]).toEqual([
        expected,
        [{ message: expect.any(String), extensions: { code: 'BAD_REQUEST' } }],
      ])
    }
  })

  it.each([
    ['noise', Buffer.from(Array.from({ length: 4_000 }, (_, n) => (n * 7_919) % 256))],
    ['TLS', Buffer.from('16030100a5010000a10303', 'hex')],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['NUL', 'GET /\0 HTTP/1.1\r\nhost: x\r\n\r\n'],
    ['a header with NUL', 'GET / HTTP/1.1\r\nhost: x\r\nx-a: \0\r\n\r\n'],
    ['a folded header', 'GET / HTTP/1.1\r\nhost: x\r\nx-a: b\r\n c\r\n\r\n'],
    ['no host', 'GET /graphql HTTP/1.1\r\n\r\n'],
    ['an unknown method', 'HACK /graphql HTTP/1.1\r\nhost: x\r\n\r\n'],
    ['a method for proxies', 'CONNECT example.com:443 HTTP/1.1\r\nhost: x\r\n\r\n'],
    ['a chunk of a size that is none', head('POST /graphql', 'transfer-encoding: chunked').concat('zz\r\n')],
    [
      'a chunk with endless extensions',
      head('POST /graphql', 'transfer-encoding: chunked').concat('1;', 'a'.repeat(40_000)),
    ],
  ])('end their connection and nothing else: %s', async (_what, text) => {
    const told = await (await openLine(gateway)).write(text).ended()
    expect(told).toMatch(/^($|HTTP\/1\.1 4\d\d )/)
    await isAlive()
  })

  it.each(['//', '//[', '/\\\\', 'http://[/graphql', 'http://x:y/graphql', 'HTTP://gateway.test', '*', '?'])(
    'at the address %s are refused or answered, as websockets too',
    async (target) => {
      for (const headers of [
        ['connection: close'],
        ['connection: upgrade', 'upgrade: websocket', 'sec-websocket-version: 13'],
        [
          ...['connection: upgrade', 'upgrade: websocket', 'sec-websocket-version: 13'],
          'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
        ],
        ['connection: upgrade', 'upgrade: h2c'],
      ]) {
        const line = await openLine(gateway)
        line.write(head(`GET ${target}`, ...headers))
        await expect.poll(() => line.text).toMatch(/^HTTP\/1\.1 (101|4\d\d) /)
        line.socket.destroy()
      }
      await isAlive()
    },
  )

  it('that name the gateway whole, as proxies are asked, are answered alike', async () => {
    const line = await openLine(gateway)
    line.write(head('GET http://gateway.test/livez?x=1', 'connection: close'))
    expect(await line.ended()).toMatch(/^HTTP\/1\.1 200 [\s\S]*"ok"/)
  })
})

describe('a body', () => {
  const post = (...headers: string[]) =>
    head('POST /graphql', `x-api-key: ${account.key}`, 'content-type: application/json', ...headers)

  it('that is announced too large is refused unread', async () => {
    const { status, body } = await answered(post(`content-length: ${2 ** 40}`))
    expect([status, body['errors']]).toMatchObject([413, [{ extensions: { code: 'LIMIT_EXCEEDED' } }]])
  })

  it('in chunks without end is refused once it is too large', async () => {
    const line = await openLine(gateway)
    line.write(post('transfer-encoding: chunked'))
    const chunk = `4000\r\n${' '.repeat(0x4000)}\r\n`
    let sent = 0
    const timer = setInterval(() => {
      for (let n = 0; n < 8 && line.socket.writable; n += 1) sent += line.write(chunk) ? chunk.length : 0
    }, 2)
    const text = await line.ended()
    clearInterval(timer)
    expect(sent).toBeGreaterThan(2 ** 20)
    // Who still writes when the line is closed may not hear why.
    if (text !== '') expect(text).toMatch(/^HTTP\/1\.1 413 /)
    await isAlive()
  })

  it('shorter than announced is not run', async () => {
    const line = await openLine(gateway)
    const sent = JSON.stringify({ query: 'mutation { updateAccount(input: {}) { account { id } } }' })
    line.write(post(`content-length: ${sent.length + 1}`) + sent)
    expect((await line.answer()).status).toBe(408)
  })

  it('longer than announced ends the connection after its answer', async () => {
    const sent = JSON.stringify({ query: '{ __typename }' })
    const line = await openLine(gateway)
    const text = await line
      .write(`${post(`content-length: ${sent.length}`)}${sent}trailing noise\r\n\r\n`)
      .ended()
    expect(text).toMatch(/^HTTP\/1\.1 (200|400) /)
    await isAlive()
  })

  it('that is compressed is not unpacked, however large it would be', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 2 ** 20, ' '))
    for (const encoding of ['gzip', 'deflate', 'br', 'zstd']) {
      const headers = [`content-encoding: ${encoding}`, `content-length: ${bomb.length}`, 'connection: close']
      const { status } = await answered(Buffer.concat([Buffer.from(post(...headers)), bomb]))
      expect([encoding, status]).toEqual([encoding, 400])
    }
  })
})

describe('one connection', () => {
  const ask = head('GET /graphql?query={__typename}', 'apollo-require-preflight: 1')

  it('may send some requests ahead of their answers, which come in order', async () => {
    const line = await openLine(gateway)
    line.write(head('GET /livez').repeat(7) + head('GET /nowhere', 'connection: close'))
    const text = await line.ended()
    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual([...Array(7).fill('HTTP/1.1 200'), 'HTTP/1.1 404'])
  })

  it('is closed when it sends more of them than it may', async () => {
    const line = await openLine(gateway)
    line.write(ask.repeat(500))
    expect((await line.ended()).match(/HTTP\/1\.1/g) ?? []).toHaveLength(0)
    await isAlive()
  })
})
