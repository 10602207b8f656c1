import { createHmac } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { defaultLimits } from '../../src/server/limits.js'
import { codesOf, payload } from '../support/answers.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import type { Gateway } from '../support/gateway.js'
import { Receiver } from '../support/receiver.js'
import { type MadeWebhook, madeWebhook, startWithReceivers } from '../support/webhooks.js'

const test = `mutation ($input: TestWebhookInput!) {
  testWebhook(input: $input) { success statusCode error webhook { databaseId url } } }`

let gateway: Gateway
let account: TestAccount
let receiver: Receiver | undefined

beforeAll(async () => {
  gateway = await startWithReceivers()
})
beforeEach(async () => {
  account = await buildAccount(gateway.database, 'Before')
})
afterEach(async () => {
  await receiver?.close()
  receiver = undefined
})

const noContent: RequestListener = (_request, response) => response.writeHead(204).end()

async function hooked(answer: RequestListener, input: Record<string, unknown> = {}) {
  receiver = await Receiver.start(answer)
  const webhook = await madeWebhook(gateway, account.key, { url: `${receiver.url}/hook`, ...input })
  return { receiver, webhook }
}

const send = (webhook: MadeWebhook, headers: Record<string, string> = {}, from = gateway) =>
  from.graphql(account.key, test, { input: { webhook: { id: webhook.id } } }, headers)

describe('the test of a webhook', () => {
  it('sends a signed event named test, also to an inactive one (#154, #157)', async () => {
    const { receiver, webhook } = await hooked(noContent, { active: false })
    const { databaseId, url, secret } = webhook
    expect(payload(await send(webhook), 'testWebhook')).toEqual({
      success: true,
      statusCode: 204,
      error: null,
      webhook: { databaseId, url },
    })
    const [got] = receiver.received
    expect(JSON.parse(got?.body ?? '')).toEqual({
      event: 'test',
      created_at: '2026-06-15 12:00:00',
      data: { webhook_id: databaseId },
    })
    const signature = createHmac('sha256', secret)
      .update(got?.body ?? '')
      .digest('hex')
    expect(got?.headers['x-webhook-signature']).toBe(signature)
    expect(got?.headers['x-sweepwidget-signature']).toBe(signature)
    expect(got?.headers['x-webhook-delivery']).toMatch(/^[0-9a-f-]{36}$/)
  })

  it.each([302, 404, 500])('tells of a receiver that answers %i', async (status) => {
    const { webhook } = await hooked((_request, response) =>
      response.writeHead(status, { location: 'https://elsewhere.example/' }).end(),
    )
    expect(payload(await send(webhook), 'testWebhook')).toMatchObject({
      success: false,
      statusCode: status,
      error: null,
    })
  })

  it('tells of a receiver that closes the connection', async () => {
    const { webhook } = await hooked((request) => request.socket.destroy())
    expect(payload(await send(webhook), 'testWebhook')).toMatchObject({
      success: false,
      statusCode: null,
      error: 'The receiver closed the connection without an answer.',
    })
  })

  it('holds no transaction and no lock while it waits', async () => {
    let meanwhile: unknown
    const { webhook } = await hooked((_request, response) => {
      const change = `mutation ($id: ID!) {
        a: updateWebhook(input: { webhook: { id: $id }, changes: { active: false } }) { webhook { active } }
        b: updateAccount(input: { name: "Meanwhile" }) { account { name } } }`
      void gateway.graphql(account.key, change, { id: webhook.id }).then((answer) => {
        meanwhile = answer.data
        response.writeHead(200).end()
      })
    })
    expect(payload(await send(webhook), 'testWebhook')).toMatchObject({ success: true, statusCode: 200 })
    expect(meanwhile).toEqual({
      a: { webhook: { active: false } },
      b: { account: { name: 'Meanwhile' } },
    })
  })

  it('waits for its receiver in time of its own, not in that of the operation', async () => {
    const operationTime = 200
    const hasty = await startWithReceivers(5_000, { limits: { ...defaultLimits, operationTime } })
    // A slow receiver: it answers when the operation’s time would be over.
    const { webhook } = await hooked((_request, response) => {
      setTimeout(() => response.writeHead(200).end(), operationTime * 2)
    })
    const answer = await send(webhook, { 'idempotency-key': 'slow' }, hasty)
    expect(payload(answer, 'testWebhook')).toMatchObject({ success: true, statusCode: 200 })
    await hasty.app.close()
  })

  it('has a bound of its own', async () => {
    const impatient = await startWithReceivers(100)
    const { webhook } = await hooked(() => undefined)
    expect(payload(await send(webhook, {}, impatient), 'testWebhook')).toMatchObject({
      success: false,
      statusCode: null,
      error: 'The receiver did not answer within 0.1 s.',
    })
    await impatient.app.close()
  })

  it('is not sent again for a repeated Idempotency-Key, be the outcome good or bad', async () => {
    const { receiver, webhook } = await hooked((_request, response) => response.writeHead(500).end())
    const headers = { 'idempotency-key': 'again' }
    const first = await send(webhook, headers)
    expect(payload(first, 'testWebhook')).toMatchObject({ success: false, statusCode: 500 })
    expect(await send(webhook, headers)).toEqual(first)
    expect(receiver.received).toHaveLength(1)
    await send(webhook)
    expect(receiver.received).toHaveLength(2)
  })

  it('refuses an Idempotency-Key that had another request, and sends nothing', async () => {
    const { receiver, webhook } = await hooked(noContent)
    const other = await madeWebhook(gateway, account.key, { url: webhook.url })
    const headers = { 'idempotency-key': 'taken' }
    await send(webhook, headers)
    expect(codesOf(await send(other, headers))).toEqual(['IDEMPOTENCY_KEY_REUSED'])
    expect(codesOf(await send(other, { 'idempotency-key': 'k'.repeat(256) }))).toEqual(['VALIDATION_FAILED'])
    expect(receiver.received).toHaveLength(1)
  })

  it('uses up no Idempotency-Key when it is refused', async () => {
    const { webhook } = await hooked(noContent)
    const headers = { 'idempotency-key': 'refused' }
    const gone = { ...webhook, id: Buffer.from('Webhook:1').toString('base64url') }
    expect(codesOf(await send(gone, headers))).toEqual(['NOT_FOUND'])
    expect((await send(webhook, headers)).errors).toEqual([])
  })

  it('can stand beside other mutations, but not beside another test', async () => {
    const { receiver, webhook } = await hooked(noContent)
    const beside = `mutation ($input: TestWebhookInput!) {
      updateAccount(input: { name: "Beside" }) { account { name } }
      testWebhook(input: $input) { success } }`
    const input = { webhook: { id: webhook.id } }
    expect((await gateway.graphql(account.key, beside, { input })).data).toEqual({
      updateAccount: { account: { name: 'Beside' } },
      testWebhook: { success: true },
    })
    const twice = `mutation ($input: TestWebhookInput!) {
      a: testWebhook(input: $input) { success }
      b: testWebhook(input: $input) { success } }`
    const refused = await gateway.graphql(account.key, twice, { input })
    expect([refused.status, refused.errors[0]?.extensions]).toEqual([
      400,
      { code: 'LIMIT_EXCEEDED', detail: 'outsideTransaction' },
    ])
    expect(receiver.received).toHaveLength(1)
  })
})
