import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deliveries, deliveryAttempts } from '../../../src/database/tables/index.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildAccount, buildKey, type TestAccount } from '../../support/builders.js'
import { buildDeliveries, buildWebhook } from '../../support/deliveries.js'
import { draw } from '../../support/draws.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { closeClientsAfterEach, listen } from '../../support/live.js'

let gateway: Gateway
let account: TestAccount
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.app.close())
beforeEach(async () => {
  account = await buildAccount(gateway.database)
})
closeClientsAfterEach()

describe('the account’s draws', () => {
  const query =
    'subscription($of: ContestLookup) { draws(contest: $of, interval: 250) { first more missed draws { databaseId winners { nodes { rank } } } } }'

  async function contestWithPeople() {
    const contest = await buildContest(gateway.database, account, { winnerQuota: 10 })
    await buildParticipants(gateway.database, contest, [{ amounts: [1] }, { amounts: [1] }, { amounts: [1] }])
    return contest
  }

  it('are the newest at once, and then those that are made', async () => {
    const [one, other] = [await contestWithPeople(), await contestWithPeople()]
    const before = await draw(gateway, account.key, one.id, { count: 1 })
    const everything = await listen(gateway, account.key, query)
    const ofOther = await listen(gateway, account.key, query, { of: { databaseId: other.id } })
    expect((await everything.next()).data).toMatchObject({
      draws: { first: true, draws: [{ databaseId: before.draw.databaseId }] },
    })
    expect((await ofOther.next()).data).toMatchObject({ draws: { first: true, draws: [] } })
    const mine = await draw(gateway, account.key, one.id, { count: 1 })
    const theirs = await draw(gateway, account.key, other.id, { count: 2 })
    expect((await ofOther.next()).data).toEqual({
      draws: {
        ...{ first: false, more: false, missed: false },
        draws: [{ databaseId: theirs.draw.databaseId, winners: { nodes: [{ rank: 1 }, { rank: 2 }] } }],
      },
    })
    const told = new Set<unknown>()
    while (told.size < 2) {
      const { data } = await everything.next()
      const changed = (data?.['draws']?.['draws'] ?? []) as { databaseId: number }[]
      for (const { databaseId } of changed) told.add(databaseId)
    }
    expect(told).toEqual(new Set([mine.draw.databaseId, theirs.draw.databaseId]))
  })

  it('of contests that the key is kept from are not told of', async () => {
    const [allowed, hidden] = [await contestWithPeople(), await contestWithPeople()]
    await draw(gateway, account.key, hidden.id, { count: 1 })
    const key = await buildKey(gateway.database, account.id, { contestIds: [allowed.id] })
    const listener = await listen(gateway, key, query)
    expect((await listener.next()).data).toMatchObject({ draws: { draws: [] } })
    await draw(gateway, account.key, hidden.id, { count: 1 })
    const shown = await draw(gateway, account.key, allowed.id, { count: 1 })
    expect((await listener.next()).data).toMatchObject({
      draws: { draws: [{ databaseId: shown.draw.databaseId }] },
    })
    const foreign = await listen(gateway, key, query, { of: { databaseId: hidden.id } })
    expect(await foreign.end()).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
  })
})

describe('the account’s deliveries', () => {
  const query = `subscription($to: WebhookLookup) { webhookDeliveries(webhook: $to, interval: 250) {
    first made attempted more missed deliveries { databaseId state } } }`
  const told = (data: Record<string, Record<string, unknown>> | null) => data?.['webhookDeliveries']

  it('are the newest at once, then those that are made and those that are attempted', async () => {
    const webhook = await buildWebhook(gateway.database, account.id)
    const other = await buildWebhook(gateway.database, account.id)
    const [before] = await buildDeliveries(gateway.database, webhook)
    const listener = await listen(gateway, account.key, query, { to: { databaseId: webhook.id } })
    expect(told((await listener.next()).data)).toEqual({
      ...{ first: true, made: 0, attempted: 0, more: false, missed: false },
      deliveries: [{ databaseId: before?.id, state: 'PENDING' }],
    })
    await buildDeliveries(gateway.database, other)
    const [made] = await buildDeliveries(gateway.database, webhook)
    expect(told((await listener.next()).data)).toMatchObject({
      ...{ first: false, made: 1, attempted: 0 },
      deliveries: [{ databaseId: made?.id, state: 'PENDING' }],
    })
    await gateway.database.transaction(async (executor) => {
      const state = {
        state: 'delivered',
        nextAttemptAt: null,
        settledAt: '2026-06-15T12:00:01.000Z',
      } as const
      await executor
        .update(deliveries)
        .set(state)
        .where(eq(deliveries.id, before?.id ?? 0))
      await executor.insert(deliveryAttempts).values({
        ...{ deliveryId: before?.id ?? 0, number: 1, startedAt: '2026-06-15T12:00:00.000Z' },
        ...{ duration: 12, statusCode: 200 },
      })
    })
    expect(told((await listener.next()).data)).toMatchObject({
      ...{ made: 0, attempted: 1 },
      deliveries: [{ databaseId: before?.id, state: 'DELIVERED' }],
    })
  })

  it('are for a key restricted to contests those of their workflows', async () => {
    const contest = await buildContest(gateway.database, account)
    const action = await buildWebhook(gateway.database, account.id, { purpose: 'workflow' })
    const webhook = await buildWebhook(gateway.database, account.id)
    const key = await buildKey(gateway.database, account.id, { contestIds: [contest.id] })
    const about = { contestId: contest.id }
    await buildDeliveries(gateway.database, webhook, [about])
    const [first] = await buildDeliveries(gateway.database, action, [about, {}])
    const listener = await listen(gateway, key, query)
    expect(told((await listener.next()).data)?.['deliveries']).toEqual([
      { databaseId: first?.id, state: 'PENDING' },
    ])
    await buildDeliveries(gateway.database, webhook, [about])
    const [second] = await buildDeliveries(gateway.database, action, [about, {}])
    expect(told((await listener.next()).data)).toMatchObject({
      made: 1,
      deliveries: [{ databaseId: second?.id }],
    })
    const refused = await listen(gateway, key, query, { to: { databaseId: webhook.id } })
    expect(await refused.end()).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
  })

  it('are another account’s to nobody else, and need webhooks:read', async () => {
    const webhook = await buildWebhook(gateway.database, account.id)
    const stranger = await buildAccount(gateway.database)
    const foreign = await listen(gateway, stranger.key, query, { to: { databaseId: webhook.id } })
    expect(await foreign.end()).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
    const reader = await buildKey(gateway.database, account.id, { scopes: ['contests:read'] })
    const refused = await listen(gateway, reader, query)
    expect(await refused.end()).toMatchObject([{ extensions: { detail: 'webhooks:read' } }])
  })
})
