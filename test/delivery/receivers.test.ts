import { createHmac } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ParticipantRow } from '../../src/database/tables/index.js'
import { payload } from '../support/answers.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipant } from '../support/build-participant.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import type { Gateway } from '../support/gateway.js'
import { always, hang, inTurn, Receiver } from '../support/receiver.js'
import { type MadeWebhook, madeWebhook, startWithReceivers } from '../support/webhooks.js'

const bonus = `mutation ($input: AddBonusEntriesInput!) {
  addBonusEntries(input: $input) { entry { databaseId } } }`
const log = `query ($id: SafeInt!) {
  webhook(by: { databaseId: $id }) {
    failuresInRow restingUntil pendingDeliveryCount failedDeliveryCount
    deliveries { nodes {
      key state nextAttemptAt attemptCount attempts { number statusCode fault answer }
    } }
  }
}`
const redeliver = `mutation ($key: String!) {
  redeliverWebhook(input: { delivery: { key: $key } }) { delivery { state } } }`
const redeliverFailed = `mutation ($id: SafeInt!, $since: DateTime!) {
  redeliverFailed(input: { webhook: { databaseId: $id }, since: $since }) { redelivered } }`

interface Delivery {
  readonly key: string
  readonly state: string
  readonly nextAttemptAt: string | null
  readonly attemptCount: number
  readonly attempts: readonly {
    readonly number: number
    readonly statusCode: number | null
    readonly fault: string | null
    readonly answer: string | null
  }[]
}

interface Log {
  readonly failuresInRow: number
  readonly restingUntil: string | null
  readonly pendingDeliveryCount: number
  readonly failedDeliveryCount: number
  readonly deliveries: { readonly nodes: readonly Delivery[] }
}

/** Long enough for a busy machine. */
const timeout = 2_000

describe('a change is told to a receiver that', () => {
  let gateway: Gateway
  let account: TestAccount
  let someone: ParticipantRow
  let receiver: Receiver
  let webhook: MadeWebhook & { readonly secret: string }

  beforeAll(async () => {
    gateway = await startWithReceivers(timeout)
  })
  beforeEach(async () => {
    account = await buildAccount(gateway.database)
    const contest = await buildContest(gateway.database, account)
    someone = await buildParticipant(gateway.database, contest)
    await gateway.settle()
  })
  afterEach(() => receiver.close())

  /** Makes a change that a receiver hears of which answers so. */
  async function tell(answer: RequestListener): Promise<void> {
    receiver = await Receiver.start(answer)
    webhook = await madeWebhook(gateway, account.key, { url: receiver.url })
    await change()
    await gateway.settle()
  }

  async function change(): Promise<void> {
    const input = { participant: { databaseId: someone.id }, amount: 1 }
    payload(await gateway.graphql(account.key, bonus, { input }), 'addBonusEntries')
  }

  const read = async () =>
    payload<Log>(await gateway.graphql(account.key, log, { id: webhook.databaseId }), 'webhook')

  async function delivery(): Promise<Delivery> {
    const [only, ...others] = (await read()).deliveries.nodes
    if (only === undefined || others.length > 0) throw new Error('There is not one delivery.')
    return only
  }

  /** Moves the clock to when the delivery is due again, and lets that happen. */
  async function waitForNextTry(): Promise<void> {
    gateway.clock.set((await delivery()).nextAttemptAt ?? '')
    await gateway.settle()
  }

  const secondsLeft = ({ nextAttemptAt }: Delivery) =>
    (Date.parse(nextAttemptAt ?? '') - Date.parse(gateway.clock.now())) / 1_000

  it.each<[string, RequestListener, Partial<Delivery['attempts'][number]>]>([
    [
      'refuses it',
      (_request, response) => response.writeHead(500).end('Out of order'),
      { statusCode: 500, answer: 'Out of order' },
    ],
    ['is gone', always(410), { statusCode: 410, fault: null, answer: null }],
    [
      'redirects, where nobody follows',
      (_request, response) => response.writeHead(302, { location: '/elsewhere' }).end(),
      { statusCode: 302, answer: null },
    ],
    ['hangs', hang, { statusCode: null, fault: 'The receiver did not answer within 2 s.' }],
    [
      'closes the connection',
      (request) => request.socket.destroy(),
      { statusCode: null, fault: 'The receiver closed the connection without an answer.' },
    ],
    [
      'answers no HTTP',
      (request) => request.socket.end('hello\r\n\r\n'),
      { statusCode: null, fault: 'The receiver did not answer with HTTP.' },
    ],
    [
      'answers garbage',
      (_request, response) => response.writeHead(503).end(Buffer.from([0, 255, 254, 65])),
      { statusCode: 503, answer: '\uFFFD\uFFFD\uFFFDA' },
    ],
    [
      'dies in the midst of refusing it',
      (_request, response) => {
        response.writeHead(500, { 'content-length': '1000' })
        response.write('half', () => response.destroy())
      },
      { statusCode: 500, answer: 'half' },
    ],
  ])('%s: it is logged and tried again', async (_what, answer, expected) => {
    await tell(inTurn(answer, always(204)))
    const first = await delivery()
    expect(first).toMatchObject({ state: 'PENDING', attemptCount: 1, attempts: [{ number: 1, ...expected }] })
    expect(secondsLeft(first)).toBeGreaterThanOrEqual(60)
    await gateway.settle()
    expect(receiver.received).toHaveLength(1)
    await waitForNextTry()
    expect(await delivery()).toMatchObject({
      state: 'DELIVERED',
      nextAttemptAt: null,
      attempts: [{ number: 2, statusCode: 204 }, { number: 1 }],
    })
    const [one, two] = receiver.received
    expect(two?.body).toBe(one?.body)
    expect(two?.headers['webhook-id']).toBe(first.key)
    expect(one?.headers['x-webhook-delivery']).toBe(first.key)
    const signature = createHmac('sha256', webhook.secret)
      .update(one?.body ?? '')
      .digest('hex')
    expect(two?.headers['x-webhook-signature']).toBe(signature)
  })

  it.each<[string, RequestListener, string]>([
    [
      'takes it and never stops answering',
      (_request, response) => {
        response.writeHead(200)
        const write = (): void => {
          while (!response.destroyed && response.write('x'.repeat(65_536)));
        }
        response.on('drain', write)
        response.on('error', () => undefined)
        write()
      },
      'x'.repeat(1_000),
    ],
    [
      'takes it and dies in the midst of its answer',
      (_request, response) => {
        response.writeHead(200, { 'content-length': '1000' })
        response.write('thank', () => response.destroy())
      },
      'thank',
    ],
  ])('%s: it is delivered', async (_what, answer, kept) => {
    await tell(answer)
    expect(await delivery()).toMatchObject({
      state: 'DELIVERED',
      attempts: [{ statusCode: 200, fault: null, answer: kept }],
    })
    await gateway.settle()
    expect(receiver.received).toHaveLength(1)
  })

  it.each([
    ['seconds', '7200'],
    ['an instant', 'Mon, 15 Jun 2026 14:00:00 GMT'],
  ])('asks for time in %s: it is tried no sooner', async (_form, value) => {
    await tell((_request, response) =>
      response.writeHead(503, { 'retry-after': value, date: 'Mon, 15 Jun 2026 12:00:00 GMT' }).end(),
    )
    expect(secondsLeft(await delivery())).toBe(7_200)
    expect((await read()).restingUntil).not.toBeNull()
  })

  it('never takes it: six tries over a day, then it has failed, and is sent again by hand', async () => {
    await tell(inTurn(...(Array(7).fill(always(500)) as [RequestListener]), always(204)))
    const begun = Date.parse(gateway.clock.now())
    for (let tries = 2; tries <= 6; tries += 1) await waitForNextTry()
    const failed = await delivery()
    expect(failed).toMatchObject({ state: 'FAILED', nextAttemptAt: null, attemptCount: 6 })
    expect(Date.parse(gateway.clock.now()) - begun).toBeGreaterThanOrEqual(24 * 60 * 60 * 1_000)
    expect(await read()).toMatchObject({ pendingDeliveryCount: 0, failedDeliveryCount: 1, failuresInRow: 0 })
    gateway.clock.advance(86_400)
    await gateway.settle()
    expect(receiver.received).toHaveLength(6)

    const again = await gateway.graphql(account.key, redeliver, { key: failed.key })
    expect(payload(again, 'redeliverWebhook')).toEqual({ delivery: { state: 'PENDING' } })
    await gateway.settle()
    expect(await delivery()).toMatchObject({ state: 'PENDING', attemptCount: 7 })
    await waitForNextTry()
    expect(await delivery()).toMatchObject({ state: 'DELIVERED', attemptCount: 8 })
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(
      new Set([failed.key]),
    )
  })

  it('comes back: all that has failed since an instant is sent again', async () => {
    await tell(always(404))
    await change()
    await change()
    for (let tries = 0; tries < 6; tries += 1) {
      await gateway.settle()
      gateway.clock.advance(24 * 60 * 60)
    }
    expect(await read()).toMatchObject({ pendingDeliveryCount: 0, failedDeliveryCount: 3 })
    const since = '2026-06-15T12:00:00.000Z'
    const answer = await gateway.graphql(account.key, redeliverFailed, { id: webhook.databaseId, since })
    expect(payload(answer, 'redeliverFailed')).toEqual({ redelivered: 3 })
    await gateway.settle()
    expect(await read()).toMatchObject({ pendingDeliveryCount: 3, failedDeliveryCount: 0 })
    expect(receiver.received).toHaveLength(21)
  })

  it('is dead: it is tried once a rest, however much waits, and gets everything when it is back', async () => {
    const told = 16
    await tell(hang)
    for (let n = 1; n < told; n += 1) await change()
    await gateway.settle()
    const tried = receiver.received.length
    // As many as may be under way at once before it is known to be dead.
    expect(tried).toBeLessThanOrEqual(9)
    const { restingUntil, failuresInRow, pendingDeliveryCount } = await read()
    expect([failuresInRow, pendingDeliveryCount]).toEqual([3, told])
    gateway.clock.set(restingUntil ?? '')
    await gateway.settle()
    expect(receiver.received).toHaveLength(tried + 1)
    expect((await read()).failuresInRow).toBe(4)

    await receiver.close()
    gateway.clock.advance(600)
    const { port } = receiver
    receiver = await Receiver.start(always(204), port)
    await gateway.settle()
    gateway.clock.advance(600)
    await gateway.settle()
    expect(await read()).toMatchObject({
      failuresInRow: 0,
      restingUntil: null,
      pendingDeliveryCount: 0,
      failedDeliveryCount: 0,
    })
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(told)
  })
})
