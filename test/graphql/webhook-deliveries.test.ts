import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type DeliveryRow, deliveryAttempts, type WebhookRow } from '../../src/database/tables/index.js'
import { globalId } from '../../src/graphql/global-id.js'
import { codesOf, faultPaths, gained, payload } from '../support/answers.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { buildDeliveries, buildWebhook } from '../support/deliveries.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'

const list = `query ($webhook: WebhookLookup!, $filter: WebhookDeliveryFilter, $first: Int, $after: String) {
  webhook(by: $webhook) {
    deliveries(filter: $filter, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { databaseId }
    }
  }
}`

const whole = `query ($by: WebhookDeliveryLookup!) {
  webhookDelivery(by: $by) {
    id databaseId key event occurredAt data state nextAttemptAt settledAt attemptCount
    webhook { databaseId } contest { databaseId } participant { databaseId }
    attempts { number startedAt duration statusCode fault answer }
  }
}`

const redeliver = `mutation ($input: RedeliverWebhookInput!) {
  redeliverWebhook(input: $input) { delivery { databaseId state } } }`
const redeliverFailed = `mutation ($input: RedeliverFailedInput!) {
  redeliverFailed(input: $input) { redelivered more webhook { pendingDeliveryCount failedDeliveryCount } } }`

const noon = '2026-06-15T12:00:00.000Z'

interface Listed {
  readonly deliveries: {
    readonly totalCount: number
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
    readonly nodes: readonly { readonly databaseId: number }[]
  }
}

let gateway: Gateway
let account: TestAccount
let webhook: WebhookRow

beforeAll(async () => {
  gateway = await startGateway()
})
beforeEach(async () => {
  account = await buildAccount(gateway.database)
  webhook = await buildWebhook(gateway.database, account.id)
})

const build = (...overrides: Partial<DeliveryRow>[]) => buildDeliveries(gateway.database, webhook, overrides)

async function one(overrides: Partial<DeliveryRow> = {}): Promise<DeliveryRow> {
  const [made] = await build(overrides)
  if (made === undefined) throw new Error('Nothing was made.')
  return made
}

async function listed(variables: Record<string, unknown> = {}) {
  const answer = await gateway.graphql(account.key, list, {
    webhook: { databaseId: webhook.id },
    ...variables,
  })
  const { deliveries } = payload<Listed>(answer, 'webhook')
  return { ...deliveries, ids: deliveries.nodes.map(({ databaseId }) => databaseId) }
}

const show = (by: Record<string, unknown>, key = account.key) => gateway.graphql(key, whole, { by })

const failed = (settledAt: string): Partial<DeliveryRow> => ({
  state: 'failed',
  attempts: 6,
  tries: 6,
  nextAttemptAt: null,
  settledAt,
})

describe('the deliveries of a webhook', () => {
  it('are listed, the latest change first, page by page', async () => {
    const made = await build(
      { occurredAt: '2026-06-15T10:00:00.000Z' },
      { occurredAt: '2026-06-15T11:00:00.000Z' },
      { occurredAt: '2026-06-15T09:00:00.000Z' },
      { occurredAt: '2026-06-15T11:00:00.000Z' },
    )
    const [ten, eleven, nine, twin] = made.map(({ id }) => id)
    const first = await listed({ first: 3 })
    expect([first.ids, first.totalCount, first.pageInfo.hasNextPage]).toEqual([[twin, eleven, ten], 4, true])
    expect((await listed({ first: 3, after: first.pageInfo.endCursor })).ids).toEqual([nine])
  })

  it('are found by state, by word and since an instant', async () => {
    const [old, picked, lost] = await build(
      { occurredAt: '2026-06-14T12:00:00.000Z' },
      { event: 'winner.picked' },
      failed(noon),
    )
    const found = async (filter: object) => (await listed({ filter })).ids
    expect(await found({ state: 'FAILED' })).toEqual([lost?.id])
    expect(await found({ event: 'winner.picked' })).toEqual([picked?.id])
    expect(await found({ since: noon })).toEqual([lost?.id, picked?.id])
    expect(await found({ since: noon, state: 'PENDING' })).toEqual([picked?.id])
    expect(await found({ state: null, event: null, since: null })).toEqual([lost?.id, picked?.id, old?.id])
  })

  it('are counted by what is not delivered', async () => {
    await build({}, {}, failed(noon), { state: 'delivered', nextAttemptAt: null, settledAt: noon })
    const query = `query ($id: SafeInt!) {
      webhook(by: { databaseId: $id }) { pendingDeliveryCount failedDeliveryCount failuresInRow restingUntil } }`
    const answer = await gateway.graphql(account.key, query, { id: webhook.id })
    expect(payload(answer, 'webhook')).toEqual({
      pendingDeliveryCount: 2,
      failedDeliveryCount: 1,
      failuresInRow: 0,
      restingUntil: null,
    })
  })

  it('tell how the receiver is, and until when it rests', async () => {
    const query = `query ($id: SafeInt!) { webhook(by: { databaseId: $id }) { failuresInRow restingUntil } }`
    const ask = async (restsUntil: string) => {
      const { id } = await buildWebhook(gateway.database, account.id, { failuresInRow: 4, restsUntil })
      return payload(await gateway.graphql(account.key, query, { id }), 'webhook')
    }
    const soon = '2026-06-15T12:00:10.000Z'
    expect(await ask(soon)).toEqual({ failuresInRow: 4, restingUntil: soon })
    expect(await ask(noon)).toEqual({ failuresInRow: 4, restingUntil: null })
  })

  it('cost as many statements for many webhooks and deliveries as for one', async () => {
    const query = `{ account { webhooks { pendingDeliveryCount failedDeliveryCount
      deliveries(first: 5) { totalCount nodes {
        key data state webhook { url } contest { title } participant { email } attempts { answer } } } } } }`
    const contest = await makeContest(gateway.database, account)
    const count = async () => (await gateway.statements(() => gateway.graphql(account.key, query))).length
    await build({ contestId: contest.id, participantId: 1 })
    const few = await count()
    for (let n = 0; n < 3; n += 1) {
      const other = await buildWebhook(gateway.database, account.id)
      await buildDeliveries(gateway.database, other, [{ contestId: contest.id }, {}, {}])
    }
    expect([few, await count()]).toEqual([9, 9])
  })
})

describe('a delivery', () => {
  it('is found by either id and by its key, with what is sent and how its attempts went', async () => {
    const contest = await makeContest(gateway.database, account)
    const made = await one({
      contestId: contest.id,
      attempts: 2,
      data: { giveaway_id: contest.id, email: 'a@b.c' },
    })
    const attempt = { deliveryId: made.id, startedAt: noon, duration: 12 }
    await gateway.database.root.insert(deliveryAttempts).values([
      { ...attempt, number: 1, fault: 'The receiver refused the connection.' },
      { ...attempt, number: 2, statusCode: 500, answer: 'Oh no' },
    ])
    const expected = {
      id: globalId('WebhookDelivery', made.id),
      databaseId: made.id,
      key: made.key,
      event: 'entry.created',
      occurredAt: noon,
      data: { giveaway_id: contest.id, email: 'a@b.c' },
      state: 'PENDING',
      nextAttemptAt: noon,
      settledAt: null,
      attemptCount: 2,
      webhook: { databaseId: webhook.id },
      contest: { databaseId: contest.id },
      participant: null,
      attempts: [
        { number: 2, startedAt: noon, duration: 12, statusCode: 500, fault: null, answer: 'Oh no' },
        {
          number: 1,
          startedAt: noon,
          duration: 12,
          statusCode: null,
          fault: 'The receiver refused the connection.',
          answer: null,
        },
      ],
    }
    for (const by of [{ id: expected.id }, { databaseId: made.id }, { key: made.key }]) {
      expect(payload(await show(by), 'webhookDelivery')).toEqual(expected)
    }
  })

  it('shows at most its latest 50 attempts', async () => {
    const made = await one({ attempts: 60 })
    await gateway.database.root.insert(deliveryAttempts).values(
      Array.from({ length: 60 }, (_, index) => ({
        deliveryId: made.id,
        number: index + 1,
        startedAt: noon,
        duration: 1,
        statusCode: 500,
      })),
    )
    const { attempts } = payload<{ attempts: { number: number }[] }>(
      await show({ databaseId: made.id }),
      'webhookDelivery',
    )
    expect([attempts.length, attempts[0]?.number, attempts.at(-1)?.number]).toEqual([50, 60, 11])
  })

  it.each(['nothing', '00000000-0000-4000-8000-000000000000'])('is NOT_FOUND by the key %s', async (key) => {
    expect(codesOf(await show({ key }))).toEqual(['NOT_FOUND'])
  })

  it('does not exist for another account, nor with a deleted webhook', async () => {
    const made = await one(failed(noon))
    const stranger = await buildAccount(gateway.database)
    const input = { delivery: { databaseId: made.id } }
    const many = { webhook: { databaseId: webhook.id }, since: noon }
    for (const answer of [
      await show({ databaseId: made.id }, stranger.key),
      await show({ key: made.key }, stranger.key),
      await gateway.graphql(stranger.key, redeliver, { input }),
      await gateway.graphql(stranger.key, redeliverFailed, { input: many }),
    ]) {
      expect([answer.errors[0]?.extensions, gained(answer)]).toEqual([{ code: 'NOT_FOUND' }, null])
    }
    const drop = `mutation ($input: DeleteWebhookInput!) { deleteWebhook(input: $input) { deletedId } }`
    await gateway.graphql(account.key, drop, { input: { webhook: { databaseId: webhook.id } } })
    expect(codesOf(await show({ databaseId: made.id }))).toEqual(['NOT_FOUND'])
    expect(codesOf(await gateway.graphql(account.key, redeliver, { input }))).toEqual(['NOT_FOUND'])
  })

  it('of a webhook is nothing for a key restricted to contests, of their workflow it is (#2)', async () => {
    const contest = await makeContest(gateway.database, account)
    const other = await makeContest(gateway.database, account)
    const key = await buildKey(gateway.database, account.id, { contestIds: [contest.id] })
    const heard = await one({ contestId: contest.id })
    const action = await buildWebhook(gateway.database, account.id, { purpose: 'workflow', events: [] })
    const [own, foreign] = await buildDeliveries(gateway.database, action, [
      { contestId: contest.id },
      { contestId: other.id },
    ])
    const node = 'query ($id: ID!) { node(id: $id) { id } }'
    for (const delivery of [heard, foreign]) {
      expect(codesOf(await show({ databaseId: delivery?.id }, key))).toEqual(['NOT_FOUND'])
      const id = globalId('WebhookDelivery', delivery?.id ?? 0)
      expect(codesOf(await gateway.graphql(key, node, { id }))).toEqual(['NOT_FOUND'])
      const input = { delivery: { id } }
      expect(codesOf(await gateway.graphql(key, redeliver, { input }))).toEqual(['NOT_FOUND'])
    }
    expect(payload(await show({ databaseId: own?.id }, key), 'webhookDelivery')).toMatchObject({
      databaseId: own?.id,
      webhook: null,
    })
    const input = { webhook: { databaseId: webhook.id }, since: noon }
    expect(codesOf(await gateway.graphql(key, redeliverFailed, { input }))).toEqual(['INSUFFICIENT_SCOPE'])
  })

  it('is read with webhooks:read, what it says of people with participants:read as well', async () => {
    const made = await one()
    const key = await buildKey(gateway.database, account.id, { scopes: ['webhooks:read'] })
    const state = `query ($by: WebhookDeliveryLookup!) { webhookDelivery(by: $by) { state attempts { answer } } }`
    expect((await gateway.graphql(key, state, { by: { databaseId: made.id } })).errors).toEqual([])
    const data = `query ($by: WebhookDeliveryLookup!) { webhookDelivery(by: $by) { data } }`
    const refused = await gateway.graphql(key, data, { by: { databaseId: made.id } })
    expect(refused.errors[0]?.extensions).toEqual({ code: 'INSUFFICIENT_SCOPE', detail: 'participants:read' })
    const both = await buildKey(gateway.database, account.id, {
      scopes: ['webhooks:read', 'participants:read'],
    })
    expect((await gateway.graphql(both, data, { by: { databaseId: made.id } })).errors).toEqual([])
    const blind = await buildKey(gateway.database, account.id, { scopes: ['participants:read'] })
    expect(codesOf(await gateway.graphql(blind, data, { by: { databaseId: made.id } }))).toEqual([
      'INSUFFICIENT_SCOPE',
    ])
    const input = { delivery: { databaseId: made.id } }
    expect(codesOf(await gateway.graphql(both, redeliver, { input }))).toEqual(['INSUFFICIENT_SCOPE'])
  })
})

describe('a redelivery', () => {
  const state = async ({ id }: DeliveryRow) =>
    payload<Record<string, unknown>>(await show({ databaseId: id }), 'webhookDelivery')

  it.each([
    ['failed', failed('2026-06-14T12:00:00.000Z')],
    [
      'delivered',
      { state: 'delivered', nextAttemptAt: null, settledAt: noon, attempts: 1, tries: 1 } as const,
    ],
    ['waiting', { nextAttemptAt: '2026-06-16T12:00:00.000Z', attempts: 5, tries: 5 }],
  ])('makes one that is %s wait for a new series, with the same key', async (_what, overrides) => {
    const made = await one(overrides)
    const input = { delivery: { databaseId: made.id } }
    const answer = await gateway.graphql(account.key, redeliver, { input })
    expect(payload(answer, 'redeliverWebhook')).toEqual({
      delivery: { databaseId: made.id, state: 'PENDING' },
    })
    expect(await state(made)).toMatchObject({
      key: made.key,
      state: 'PENDING',
      nextAttemptAt: gateway.clock.now(),
      settledAt: null,
      attemptCount: made.attempts,
    })
  })

  it('ends the receiver’s rest', async () => {
    webhook = await buildWebhook(gateway.database, account.id, {
      failuresInRow: 9,
      restsUntil: '2026-06-15T12:05:00.000Z',
    })
    const made = await one(failed(noon))
    const mutation = `mutation ($input: RedeliverWebhookInput!) {
      redeliverWebhook(input: $input) { delivery { webhook { restingUntil failuresInRow } } } }`
    const input = { delivery: { databaseId: made.id } }
    expect(payload(await gateway.graphql(account.key, mutation, { input }), 'redeliverWebhook')).toEqual({
      delivery: { webhook: { restingUntil: null, failuresInRow: 9 } },
    })
  })

  it('of an inactive receiver is refused', async () => {
    webhook = await buildWebhook(gateway.database, account.id, { active: false })
    const made = await one(failed(noon))
    for (const [mutation, input] of [
      [redeliver, { delivery: { databaseId: made.id } }],
      [redeliverFailed, { webhook: { databaseId: webhook.id }, since: noon }],
    ] as const) {
      const { errors } = await gateway.graphql(account.key, mutation, { input })
      expect(errors[0]?.extensions).toEqual({ code: 'STATE_FORBIDS', detail: 'INACTIVE' })
    }
    expect(await state(made)).toMatchObject({ state: 'FAILED' })
  })

  it('of all that have failed since an instant touches nothing else', async () => {
    const [before, at, after, delivered] = await build(
      failed('2026-06-15T10:59:59.999Z'),
      failed('2026-06-15T11:00:00.000Z'),
      failed('2026-06-15T11:30:00.000Z'),
      { state: 'delivered', nextAttemptAt: null, settledAt: noon },
    )
    const other = await buildWebhook(gateway.database, account.id)
    const [foreign] = await buildDeliveries(gateway.database, other, [failed(noon)])
    const input = { webhook: { databaseId: webhook.id }, since: '2026-06-15T13:00:00+02:00' }
    const send = async () =>
      payload(await gateway.graphql(account.key, redeliverFailed, { input }), 'redeliverFailed')
    expect(await send()).toEqual({
      redelivered: 2,
      more: false,
      webhook: { pendingDeliveryCount: 2, failedDeliveryCount: 1 },
    })
    const states = await Promise.all(
      [before, at, after, delivered, foreign].map(async (one) => one && (await state(one))['state']),
    )
    expect(states).toEqual(['FAILED', 'PENDING', 'PENDING', 'DELIVERED', 'FAILED'])
    expect(await send()).toMatchObject({ redelivered: 0, more: false })
  })

  it('of very many is bounded, says that there are more, and takes as many statements as of one', async () => {
    const rows = (count: number) => Array.from({ length: count }, () => failed(noon))
    const input = { webhook: { databaseId: webhook.id }, since: noon }
    const send = () => gateway.graphql(account.key, redeliverFailed, { input })
    await build(...rows(1))
    const few = await gateway.statements(send)
    for (let n = 0; n < 6; n += 1) await build(...rows(1_000))
    const many = await gateway.statements(async () =>
      expect(payload(await send(), 'redeliverFailed')).toMatchObject({ redelivered: 5_000, more: true }),
    )
    expect(many.length).toBe(few.length)
    expect(payload(await send(), 'redeliverFailed')).toMatchObject({ redelivered: 1_000, more: false })
  })

  it.each([null, 'yesterday'])('needs an instant, not %s', async (since) => {
    const input = { webhook: { databaseId: webhook.id }, since }
    const answer = await gateway.graphql(account.key, redeliverFailed, { input })
    expect([answer.status, faultPaths(answer)]).toEqual([400, []])
  })
})
