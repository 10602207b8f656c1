import { createHmac } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createSender } from '../../../src/delivery/send.js'
import { webhookEvents } from '../../../src/domain/webhook/events.js'
import { buildAccount, buildKey } from '../../support/builders.js'
import type { RestAnswer } from '../../support/contract.js'
import { testSettings } from '../../support/gateway.js'
import { Receiver } from '../../support/receiver.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'

let sweep: SweepWidget
/** The same API where receivers of this machine are allowed. */
let inner: SweepWidget

beforeAll(async () => {
  sweep = await startSweepWidget()
  inner = await startSweepWidget({
    settings: { ...testSettings, privateWebhooks: true },
    webhooks: createSender({ timeout: 200 }),
  })
})

const url = 'https://myapp.example.com/webhooks/sweepwidget'
const events = ['entry.created', 'winner.picked']

interface Webhook {
  readonly id: number
  readonly url: string
  readonly events: string[]
  readonly active: boolean
  readonly created_at: string
}

async function made(from = sweep, body: object = { url, events }): Promise<Webhook & { secret: string }> {
  const { status, body: answer } = await from.send('POST', '/webhooks', { body })
  expect(status).toBe(201)
  return answer.data as Webhook & { secret: string }
}

const listed = async (from = sweep) => (await from.send('GET', '/webhooks')).body.data as Webhook[]

const detailsOf = ({ status, body }: RestAnswer) => ({
  status,
  fields: Object.keys((body.error as { details?: object } | undefined)?.details ?? {}),
})

describe('POST /webhooks', () => {
  it('makes an active webhook and shows its secret this once', async () => {
    const { secret, ...webhook } = await made()
    expect(webhook).toMatchObject({ url, events, active: true, created_at: '2026-06-15 12:00:00' })
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    expect(await listed()).toContainEqual(webhook)
  })

  it('answers a repetition alike, with null for the secret (#21)', async () => {
    const request = { body: { url, events }, headers: { 'idempotency-key': 'hook' } }
    const { data: first } = (await sweep.send('POST', '/webhooks', request)).body
    const { data: second } = (await sweep.send('POST', '/webhooks', request)).body
    expect(second).toEqual({ ...(first as object), secret: null })
  })

  it.each([
    [{ events }, ['url']],
    [{ url }, ['events']],
    [{}, ['url', 'events']],
    [{ url: null, events: null }, ['url', 'events']],
    [{ url: 'http://myapp.example.com/', events }, ['url']],
    [{ url: 'https://localhost/', events }, ['url']],
    [{ url: 'https://0x7f.1/', events }, ['url']],
    [{ url: 'https://[::ffff:10.0.0.1]/', events }, ['url']],
    [{ url: 'no address', events }, ['url']],
    [{ url, events: [] }, ['events']],
    [{ url, events: ['entry.created', 'entry.changed'] }, ['events']],
    [{ url: 'https://10.0.0.1/', events: ['x'] }, ['url', 'events']],
  ])('refuses %j with 422 and its fields (#156)', async (body, fields) => {
    const before = await listed()
    expect(detailsOf(await sweep.send('POST', '/webhooks', { body }))).toEqual({ status: 422, fields })
    expect(await listed()).toEqual(before)
  })

  it('answers 400 to what is not JSON', async () => {
    expect((await sweep.send('POST', '/webhooks', { raw: '{' })).status).toBe(400)
  })

  it('answers 400 beyond 100 webhooks', async () => {
    const full = await startSweepWidget()
    for (let n = 0; n < 100; n += 1) await made(full)
    expect((await full.send('POST', '/webhooks', { body: { url, events } })).status).toBe(400)
    expect(await listed(full)).toHaveLength(100)
  })
})

describe('GET /webhooks', () => {
  it('lists the account’s webhooks without secrets, newest first', async () => {
    const own = await startSweepWidget()
    expect(await listed(own)).toEqual([])
    const first = await made(own)
    const second = await made(own, { url, events: [...webhookEvents] })
    expect((await listed(own)).map(({ id }) => id)).toEqual([second.id, first.id])
    expect(JSON.stringify(await listed(own))).not.toContain(first.secret)
  })
})

describe('PUT /webhooks/{id}', () => {
  it('changes what is given and keeps the rest and the secret', async () => {
    const { id } = await made()
    const change = async (body: object) => {
      const { status, body: answer } = await sweep.send('PUT', `/webhooks/${id}`, { body })
      expect([status, answer.data]).toEqual([200, { message: 'Webhook updated.' }])
      return (await listed()).find((webhook) => webhook.id === id)
    }
    expect(await change({})).toMatchObject({ url, events, active: true })
    expect(await change({ events: ['giveaway.expired'] })).toMatchObject({
      url,
      events: ['giveaway.expired'],
    })
    expect(await change({ active: false })).toMatchObject({ events: ['giveaway.expired'], active: false })
    expect(await change({ url: 'https://other.example.com/' })).toMatchObject({
      url: 'https://other.example.com/',
      active: false,
    })
  })

  it('takes an absent body for one without changes (#77)', async () => {
    const { id } = await made()
    expect((await sweep.send('PUT', `/webhooks/${id}`)).status).toBe(200)
  })

  it.each([
    [{ url: null }, ['url']],
    [{ events: null }, ['events']],
    [{ active: null }, ['active']],
    [{ active: 1 }, ['active']],
    [{ url: 'https://127.0.0.1/' }, ['url']],
    [{ events: [] }, ['events']],
    [{ events: ['nothing'], url: 'http://a.example/' }, ['url', 'events']],
  ])('refuses %j with 422 and its fields', async (body, fields) => {
    const { id } = await made()
    const refused = detailsOf(await sweep.send('PUT', `/webhooks/${id}`, { body }))
    expect([refused.status, refused.fields.sort()]).toEqual([422, [...fields].sort()])
    expect((await listed()).find((webhook) => webhook.id === id)).toMatchObject({ url, events, active: true })
  })

  it('answers 400 to what is not JSON', async () => {
    const { id } = await made()
    expect((await sweep.send('PUT', `/webhooks/${id}`, { raw: '[' })).status).toBe(400)
  })
})

describe('DELETE /webhooks/{id}', () => {
  it('removes the webhook for good', async () => {
    const { id } = await made()
    expect((await sweep.send('DELETE', `/webhooks/${id}`)).status).toBe(204)
    expect((await listed()).map((webhook) => webhook.id)).not.toContain(id)
    expect((await sweep.send('DELETE', `/webhooks/${id}`)).status).toBe(404)
  })
})

const ofOne = [
  ['PUT', ''],
  ['DELETE', ''],
  ['POST', '/test'],
] as const

describe.each(ofOne)('%s /webhooks/{id}%s', (method, suffix) => {
  it('answers 403 for another account’s webhook and 404 for one that is absent or deleted (#59)', async () => {
    const { id } = await made()
    const stranger = await buildAccount(sweep.gateway.database)
    const ask = async (which: number | string, key?: string) =>
      (await sweep.send(method, `/webhooks/${which}${suffix}`, key === undefined ? {} : { key })).status
    expect(await ask(id, stranger.key)).toBe(403)
    expect(await ask('9007199254740991')).toBe(404)
    expect(await ask('abc')).toBe(404)
    await sweep.send('DELETE', `/webhooks/${id}`)
    expect(await ask(id)).toBe(404)
  })
})

describe('webhooks', () => {
  it.each([
    ['GET', '/webhooks'],
    ['POST', '/webhooks'],
    ...ofOne.map(([method, end]) => [method, `/webhooks/1${end}`]),
  ])('are closed to %s %s without a key (401) or its scope (403)', async (method = '', path = '') => {
    expect((await sweep.send(method, path, { key: 'wrong' })).status).toBe(401)
    const scopes = [method === 'GET' ? 'webhooks:write' : 'webhooks:read']
    const key = await buildKey(sweep.gateway.database, sweep.account.id, { scopes })
    expect((await sweep.send(method, path, { key })).status).toBe(403)
  })

  it('cannot be changed with a key restricted to contests (#2)', async () => {
    const { id } = await made()
    const contestIds = [sweep.contest.id]
    const key = await buildKey(sweep.gateway.database, sweep.account.id, { contestIds })
    expect((await sweep.send('GET', '/webhooks', { key })).body.data).toEqual([])
    expect((await sweep.send('POST', '/webhooks', { key, body: { url, events } })).status).toBe(403)
    for (const [method, suffix] of ofOne) {
      expect((await sweep.send(method, `/webhooks/${id}${suffix}`, { key })).status).toBe(403)
    }
  })
})

describe('POST /webhooks/{id}/test', () => {
  let receiver: Receiver | undefined
  afterEach(async () => {
    await receiver?.close()
    receiver = undefined
  })

  async function tested(answer: RequestListener, active = true) {
    receiver = await Receiver.start(answer)
    const webhook = await made(inner, { url: `${receiver.url}/in?token=t`, events })
    if (!active) await inner.send('PUT', `/webhooks/${webhook.id}`, { body: { active } })
    const { status, body } = await inner.send('POST', `/webhooks/${webhook.id}/test`)
    expect(status).toBe(200)
    return { webhook, data: body.data, received: receiver.received }
  }

  it('sends a signed test event and tells the status of the answer', async () => {
    const { webhook, data, received } = await tested(
      (_request, response) => response.writeHead(204).end(),
      false,
    )
    expect(data).toEqual({ webhook_id: webhook.id, url: webhook.url, http_code: 204, success: true })
    const { headers, body } = received[0] ?? { headers: {}, body: '' }
    expect(JSON.parse(body)).toMatchObject({ event: 'test', data: { webhook_id: webhook.id } })
    const signature = createHmac('sha256', webhook.secret).update(body).digest('hex')
    expect(headers).toMatchObject({
      'x-webhook-signature': signature,
      'x-sweepwidget-signature': signature,
    })
  })

  it('is sent once for one Idempotency-Key (#21)', async () => {
    receiver = await Receiver.start((_request, response) => response.writeHead(200).end())
    const { id } = await made(inner, { url: receiver.url, events })
    const headers = { 'idempotency-key': 'test' }
    const first = await inner.send('POST', `/webhooks/${id}/test`, { headers })
    const second = await inner.send('POST', `/webhooks/${id}/test`, { headers })
    expect([first.status, second.body.data]).toEqual([200, first.body.data])
    expect(receiver.received).toHaveLength(1)
  })

  it.each([301, 400, 500])('answers 200 though the receiver answers %i (#157)', async (status) => {
    const { webhook, data } = await tested((_request, response) => response.writeHead(status).end())
    expect(data).toEqual({ webhook_id: webhook.id, url: webhook.url, http_code: status, success: false })
  })

  it('answers 200 with http_code 0 and a sentence where no answer comes (#157)', async () => {
    const late = await tested(() => undefined)
    expect(late.data).toMatchObject({ http_code: 0, success: false })
    expect((late.data as { error: string }).error).toBe('The receiver did not answer within 0.2 s.')
    const broken = await tested((request) => request.socket.destroy())
    expect((broken.data as { error: string }).error).toMatch(/^The receiver closed the connection/)
  })
})
