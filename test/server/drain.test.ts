import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { expect, it } from 'vitest'
import { startGateway } from '../support/gateway.js'
import { until } from '../support/until.js'

it('a server that closes answers what is under way and what still comes over open connections, as the last on each', async () => {
  const { app } = await startGateway()
  await app.listen({ host: '127.0.0.1', port: 0 })
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  let answer = ''
  socket.setEncoding('utf8').on('data', (part: string) => {
    answer += part
  })
  const body = '{"query":"{ __typename }"}'
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: localhost\r\nexpect: 100-continue\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`,
  )
  await until(() => answer.includes('100 Continue'), 'the server waits for the body')
  let closing = false
  const closed = app.close().then(() => {
    closing = true
  })
  await until(() => !app.server.listening, 'nobody new is let in')
  expect(closing).toBe(false)
  socket.write(`${body}GET /livez HTTP/1.1\r\nhost: localhost\r\n\r\n`)
  await once(socket, 'close')
  await closed
  // Without a key, which is an answer as well.
  expect(answer).toMatch(/HTTP\/1\.1 401 /)
  expect(answer).toMatch(
    /HTTP\/1\.1 200 OK\r\n(.+\r\n)*connection: close\r\n(.+\r\n)*\r\n\{"status":"ok"\}$/i,
  )
})
