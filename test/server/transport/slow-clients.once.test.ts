import { getIntrospectionQuery } from 'graphql'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { ContestRow } from '../../../src/database/tables/index.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { ContractDocument } from '../../support/contract.js'
import { errorComplaints } from '../../support/envelopes.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { head, type Line, openLine } from '../../support/line.js'
import { makeContest } from '../../support/make-contest.js'

let hasty: Gateway
let gateway: Gateway
let account: TestAccount
let contest: ContestRow
beforeAll(async () => {
  hasty = await startGateway({ transportBounds: { headersTime: 400, lookEvery: 25 } })
  // Long enough for headers to be read by a process that is held up.
  gateway = await startGateway({
    transportBounds: { requestTime: 3_000, keepAliveTime: 200, lookEvery: 25 },
  })
  account = await buildAccount(gateway.database)
  contest = await makeContest(gateway.database, account)
})
afterAll(async () => {
  await hasty.app.close()
  await gateway.app.close()
})

/** Sends a byte at a time until the server has had enough. */
async function dribble(line: Line, text: string): Promise<void> {
  const timer = setInterval(() => line.write(text), 20)
  await line.ended()
  clearInterval(timer)
}

describe('a client that is slow', () => {
  it('to say anything at all is let go', async () => {
    const line = await openLine(hasty)
    expect((await line.answer()).status).toBe(408)
  })

  it('with its headers is told so and let go, however it keeps at it', async () => {
    const line = await openLine(hasty)
    line.write('GET /graphql HTTP/1.1\r\nhost: x\r\n')
    await dribble(line, 'x-a: b\r\n')
    expect(await line.answer()).toMatchObject({ status: 408, body: { error: expect.any(String) } })
  })

  it('with its first line is let go', async () => {
    const line = await openLine(hasty)
    await dribble(line.write('GET /'), 'a')
    expect((await line.answer()).status).toBe(408)
  })

  it.concurrent('with its GraphQL body is told so in GraphQL’s form', async () => {
    const line = await openLine(gateway)
    line.write(
      head(
        'POST /graphql',
        'content-type: application/json',
        `x-api-key: ${account.key}`,
        'content-length: 500',
      ),
    )
    await dribble(line, ' ')
    expect(await line.answer()).toMatchObject({
      status: 408,
      body: { errors: [{ message: expect.any(String), extensions: { code: 'BAD_REQUEST' } }] },
    })
  })

  it.concurrent.each([
    ['sweepwidget', '/giveaways'],
    ['revup', '/promotions/ID/participants/entries'],
    ['blitz-rocket', '/contests/ID/entries'],
  ] as const)('with its body is told so in the envelope of %s', async (dialect, path) => {
    const { base } = ContractDocument.read(dialect)
    const address = base + path.replace('ID', String(contest.id))
    const line = await openLine(gateway)
    const headers = ['content-type: application/json', 'transfer-encoding: chunked']
    line.write(head(`POST ${address}`, `x-api-key: ${account.key}`, ...headers))
    await dribble(line, '1\r\n \r\n')
    const { status, body } = await line.answer()
    expect([status, errorComplaints(dialect, body)]).toEqual([408, []])
  })

  it.concurrent.each([
    ['content-length: 5000', ' '],
    ['transfer-encoding: chunked', '1\r\n \r\n'],
  ])('with a body that nobody waits for (%s) is let go after its answer', async (header, part) => {
    const line = await openLine(gateway)
    const { base } = ContractDocument.read('sweepwidget')
    line.write(head(`POST ${base}/giveaways`, 'content-type: application/json', header))
    await dribble(line, part)
    expect(await line.answer()).toMatchObject({ status: 401, body: { success: false } })
  })

  it('with its next request is let go, and the answers before it are whole', async () => {
    const line = await openLine(gateway)
    line.write(head('GET /livez'))
    expect(await line.ended()).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*\{"status":"ok"\}$/)
  })

  it('to read its answer is cut off with a line in the log', async () => {
    const log: string[] = []
    const logger = pino({ level: 'info' }, { write: (line: string) => log.push(line) })
    const strict = await startGateway({ logger, transportBounds: { answerTime: 200 } })
    onTestFinished(() => strict.app.close())
    const line = await openLine(strict)
    line.socket.pause()
    // Together more than the system takes for a client that does not read.
    const body = JSON.stringify({ query: getIntrospectionQuery() })
    const headers = ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`]
    line.write((head('POST /graphql', ...headers, `x-api-key: ${account.key}`) + body).repeat(30))
    await expect.poll(() => log.join(''), { timeout: 20_000 }).toContain('does not take the answer')
    line.socket.resume()
    expect((await line.ended()).match(/HTTP\/1\.1 200/g)?.length).toBeLessThan(30)
  })
})
