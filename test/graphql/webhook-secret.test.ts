import { createHmac } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { events, idempotencyRecords, webhooks } from '../../src/database/tables/index.js'
import { codesOf, faultPaths, payload } from '../support/answers.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipant } from '../support/build-participant.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { needsPostgres, onPostgres } from '../support/database.js'
import type { Gateway } from '../support/gateway.js'
import { Receiver } from '../support/receiver.js'
import { type MadeWebhook, madeWebhook, startWithReceivers } from '../support/webhooks.js'

const rotation = `mutation ($input: RotateWebhookSecretInput!) {
  rotateWebhookSecret(input: $input) { secret webhook { databaseId url previousSecretUntil } } }`
const bonus = `mutation ($input: AddBonusEntriesInput!) {
  addBonusEntries(input: $input) { entry { databaseId } } }`

let gateway: Gateway
let account: TestAccount
let receiver: Receiver
let webhook: MadeWebhook & { readonly secret: string }

beforeAll(async () => {
  gateway = await startWithReceivers()
})
beforeEach(async () => {
  // The package compares timestamps with the machine's clock.
  gateway.clock.set(new Date().toISOString())
  account = await buildAccount(gateway.database)
  receiver = await Receiver.start((_request, response) => response.writeHead(204).end())
  webhook = await madeWebhook(gateway, account.key, { url: receiver.url })
})
afterEach(() => receiver.close())

const rotate = (input: object = {}, headers: Record<string, string> = {}, key = account.key) =>
  gateway.graphql(key, rotation, { input: { webhook: { id: webhook.id }, ...input } }, headers)

async function rotated(input: object = {}) {
  const answer = await rotate(input)
  return payload<{ secret: string; webhook: { previousSecretUntil: string | null } }>(
    answer,
    'rotateWebhookSecret',
  )
}

/** Makes a change, and gives what the receiver got of it. */
async function told() {
  const contest = await buildContest(gateway.database, account)
  const { id } = await buildParticipant(gateway.database, contest)
  const input = { participant: { databaseId: id }, amount: 1 }
  payload(await gateway.graphql(account.key, bonus, { input }), 'addBonusEntries')
  await gateway.settle()
  const last = receiver.received.at(-1)
  if (last === undefined) throw new Error('Nothing came.')
  return { body: last.body, headers: last.headers as Record<string, string> }
}

const hex = (key: string, body: string) => createHmac('sha256', key).update(body).digest('hex')

/** By which of the secrets the package verifies the message. */
function verifiedBy(secrets: readonly string[], { body, headers }: Awaited<ReturnType<typeof told>>) {
  return secrets.map((secret) => {
    try {
      new Webhook(secret, { format: 'raw' }).verify(body, headers)
      return true
    } catch {
      return false
    }
  })
}

const stored = async () =>
  (await gateway.database.root.select().from(webhooks).where(eq(webhooks.id, webhook.databaseId)))[0]

describe('the secret of a webhook', () => {
  it('signs what is sent, as Standard Webhooks has it', async () => {
    const message = await told()
    expect(verifiedBy([webhook.secret], message)).toEqual([true])
    expect(message.headers['webhook-id']).toBe(message.headers['x-webhook-delivery'])
  })

  it('is followed by a new one, with both valid for a day, and the new one alone after it', async () => {
    const begun = Date.parse(gateway.clock.now())
    const { secret, webhook: after } = await rotated()
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    expect(secret).not.toBe(webhook.secret)
    expect(Date.parse(after.previousSecretUntil ?? '') - begun).toBe(24 * 60 * 60 * 1_000)

    const during = await told()
    expect(verifiedBy([webhook.secret, secret], during)).toEqual([true, true])
    expect(during.headers['x-webhook-signature']).toBe(hex(webhook.secret, during.body))
    expect(during.headers['x-sweepwidget-signature']).toBe(hex(webhook.secret, during.body))

    await gateway.database.root
      .update(webhooks)
      .set({ previousSecretUntil: gateway.clock.now() })
      .where(eq(webhooks.id, webhook.databaseId))
    const later = await told()
    expect(verifiedBy([webhook.secret, secret], later)).toEqual([false, true])
    expect(later.headers['x-webhook-signature']).toBe(hex(secret, later.body))
    expect(await stored()).toMatchObject({ secret, previousSecret: null, previousSecretUntil: null })
  })

  it('ends at once without an overlap, also one that was valid beside another', async () => {
    const second = await rotated({ overlapHours: 168 })
    const third = await rotated({ overlapHours: 0 })
    expect(third.webhook.previousSecretUntil).toBeNull()
    expect(verifiedBy([webhook.secret, second.secret, third.secret], await told())).toEqual([
      false,
      false,
      true,
    ])
    expect(await stored()).toMatchObject({ previousSecret: null })
  })

  it('is not rotated with an overlap while the one before is valid', async () => {
    const { secret } = await rotated({ overlapHours: 1 })
    const { errors } = await rotate({ overlapHours: 1 })
    expect(errors[0]?.extensions).toEqual({ code: 'STATE_FORBIDS', detail: 'OVERLAP' })
    expect(await stored()).toMatchObject({ secret, previousSecret: webhook.secret })
    gateway.clock.advance(3_600)
    expect((await rotate({ overlapHours: 1 })).errors).toEqual([])
  })

  it.skipIf(!onPostgres)(`is rotated once by two at once (${needsPostgres})`, async () => {
    const answers = await Promise.all([rotate(), rotate()])
    expect(answers.flatMap(codesOf)).toEqual(['STATE_FORBIDS'])
    expect(await stored()).toMatchObject({ previousSecret: webhook.secret })
  })

  it.each([-1, 169])('has no overlap of %i hours', async (overlapHours) => {
    const answer = await rotate({ overlapHours })
    expect([codesOf(answer), faultPaths(answer)]).toEqual([['VALIDATION_FAILED'], ['overlapHours']])
  })

  it('is shown once: a replay withholds it, and nothing keeps it', async () => {
    const headers = { 'idempotency-key': 'rotate-once' }
    const first = payload<{ secret: string }>(await rotate({}, headers), 'rotateWebhookSecret')
    const again = payload<{ secret: string | null }>(await rotate({}, headers), 'rotateWebhookSecret')
    expect([first.secret, again.secret]).toEqual([(await stored())?.secret, null])
    const { root } = gateway.database
    const kept = [
      await root.select().from(events).where(eq(events.accountId, account.id)),
      await root.select().from(idempotencyRecords).where(eq(idempotencyRecords.accountId, account.id)),
    ]
    for (const secret of [first.secret, webhook.secret]) expect(JSON.stringify(kept)).not.toContain(secret)
    expect(kept[0]?.map((event) => 'type' in event && [event.type, event.data]).at(-1)).toEqual([
      'webhook.secret_rotated',
      { webhookId: webhook.databaseId, overlapHours: 24 },
    ])
  })

  it('is rotated by nobody else', async () => {
    const stranger = await buildAccount(gateway.database)
    const reads = await buildKey(gateway.database, account.id, { scopes: ['webhooks:read'] })
    const { id } = await buildContest(gateway.database, account)
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [id] })
    const codes = []
    for (const key of [stranger.key, reads, restricted]) codes.push(...codesOf(await rotate({}, {}, key)))
    expect(codes).toEqual(['NOT_FOUND', 'INSUFFICIENT_SCOPE', 'INSUFFICIENT_SCOPE'])
    expect((await stored())?.secret).toBe(webhook.secret)
  })

  it('is forgotten with its webhook, the one before as well', async () => {
    await rotated()
    const drop = `mutation ($input: DeleteWebhookInput!) { deleteWebhook(input: $input) { deletedId } }`
    await gateway.graphql(account.key, drop, { input: { webhook: { id: webhook.id } } })
    expect(await stored()).toMatchObject({ secret: '', previousSecret: null, previousSecretUntil: null })
  })
})
