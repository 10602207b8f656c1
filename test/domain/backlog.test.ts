import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Database } from '../../src/database/connection.js'
import { lookAtBacklog } from '../../src/domain/backlog.js'
import { Metrics } from '../../src/server/metrics/metrics.js'
import { buildAccount } from '../support/builders.js'
import { freshDatabase } from '../support/database.js'
import { buildDeliveries, buildWebhook } from '../support/deliveries.js'
import type { Gateway } from '../support/gateway.js'
import { always, Receiver } from '../support/receiver.js'
import { startWithReceivers } from '../support/webhooks.js'

const contest = `mutation ($input: CreateContestInput!) { createContest(input: $input) { contest { id } } }`

describe('what waits', () => {
  // Of its own: it is counted over all accounts.
  let database: Database
  let gateway: Gateway
  const metrics = new Metrics()
  beforeAll(async () => {
    database = await freshDatabase()
    const observation = { slowOperation: 0, metrics }
    gateway = await startWithReceivers(5_000, { database, observation })
  })
  afterAll(async () => {
    await gateway.app.close()
    await database.close()
  })

  const look = () => lookAtBacklog({ executor: database.root, clock: gateway.clock })

  it('is counted and its age told, in one statement, until it is done', async () => {
    const nothing = await look()
    expect(Object.values(nothing).every((figure) => figure === 0)).toBe(true)
    const receiver = await Receiver.start(always(200))
    onTestFinished(() => receiver.close())
    const account = await buildAccount(database)
    const webhook = await buildWebhook(database, account.id, { url: receiver.url })
    await buildDeliveries(database, webhook, [{}, {}])
    // One that rests has been down for long; its deliveries wait, but nobody is to be called for that.
    const resting = await buildWebhook(database, account.id, { restsUntil: '2026-06-16T12:00:00.000Z' })
    await buildDeliveries(database, resting, [{ nextAttemptAt: '2026-06-01T12:00:00.000Z' }])
    gateway.clock.advance(90)
    const waiting = await look()
    expect(waiting).toMatchObject({ deliveries: 3, deliveryAge: 90 })
    expect(await gateway.statements(look)).toHaveLength(1)
    await gateway.settle()
    expect(await look()).toMatchObject({ deliveries: 1, deliveryAge: 0, events: 0, eventAge: 0 })
    expect(await metrics.text()).toContain(
      'gateway_delivery_attempts_total{kind="webhook",outcome="delivered"} 2',
    )
  })

  it('are events too, until something was made of them', async () => {
    const account = await buildAccount(database)
    const input = { title: 'Waiting' }
    expect((await gateway.graphql(account.key, contest, { input })).errors).toEqual([])
    gateway.clock.advance(60)
    const { events, eventAge } = await look()
    expect(events).toBeGreaterThan(0)
    expect(eventAge).toBe(60)
    await gateway.settle()
    expect(await look()).toMatchObject({ events: 0, eventAge: 0 })
  })
})
