import { randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Database, rows } from '../../src/database/connection.js'
import { type DeliveryRow, deliveries, type WebhookRow, webhooks } from '../../src/database/tables/index.js'
import { createRelays } from '../../src/delivery/relays.js'
import { createDelivery, type Delivery } from '../../src/delivery/service.js'
import { takeLease } from '../../src/domain/delivery/lease.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { TestClock } from '../support/clock.js'
import { freshDatabase } from '../support/database.js'
import { buildDeliveries, buildWebhook } from '../support/deliveries.js'
import { testSettings } from '../support/gateway.js'
import { always, hang, inTurn, Receiver } from '../support/receiver.js'
import { testSender } from '../support/sender.js'

const noon = '2026-06-15T12:00:00.000Z'

describe('a receiver’s turn', () => {
  // Of its own: the service delivers for all accounts.
  let database: Database
  let account: TestAccount
  let clock: TestClock
  const receivers: Receiver[] = []
  const services: Delivery[] = []

  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    account = await buildAccount(database)
    clock = new TestClock(noon)
  })
  afterEach(async () => {
    await Promise.all(receivers.splice(0).map((receiver) => receiver.close()))
    await Promise.all(services.splice(0).map((delivery) => delivery.stop()))
    await database.root.execute(sql`update deliveries set state = 'cancelled', settled_at = now()`)
  })

  function service(timeout = 5_000): Delivery {
    const delivery = createDelivery({
      database,
      clock,
      settings: { ...testSettings, privateWebhooks: true },
      sender: testSender(timeout),
      beacons: createRelays({ urls: [] }),
      report: { failed: () => undefined, recovered: () => undefined },
    })
    services.push(delivery)
    return delivery
  }

  async function receive(answer: RequestListener): Promise<Receiver> {
    const receiver = await Receiver.start(answer)
    receivers.push(receiver)
    return receiver
  }

  const hook = (receiver: Receiver, overrides: Partial<WebhookRow> = {}): Promise<WebhookRow> =>
    buildWebhook(database, account.id, { url: receiver.url, ...overrides })

  const stored = (webhook: WebhookRow): Promise<DeliveryRow[]> =>
    database.root
      .select()
      .from(deliveries)
      .where(sql`${deliveries.webhookId} = ${webhook.id}`)
      .orderBy(deliveries.id)

  const statesOf = async (webhook: WebhookRow) => (await stored(webhook)).map(({ state }) => state)

  const keysIn = ({ received }: Receiver) => received.map(({ headers }) => headers['x-webhook-delivery'])

  it('sends what concerns one person in order, however long each takes', async () => {
    let answering = 0
    let most = 0
    const receiver = await receive((_request, response) => {
      answering += 1
      most = Math.max(most, answering)
      setImmediate(() => {
        answering -= 1
        response.writeHead(200).end()
      })
    })
    const webhook = await hook(receiver)
    const made = await buildDeliveries(
      database,
      webhook,
      Array.from({ length: 20 }, () => ({ contestId: 1, participantId: 7 })),
    )
    await service().settle()
    expect(keysIn(receiver)).toEqual(made.map(({ key }) => key))
    expect(most).toBe(1)
  })

  it('sends to several people at once', async () => {
    const held: (() => void)[] = []
    const receiver = await receive((_request, response) => {
      held.push(() => response.writeHead(200).end())
      if (held.length >= 8) for (const answer of held.splice(0)) answer()
    })
    const webhook = await hook(receiver)
    const people = Array.from({ length: 16 }, (_, n) => ({ contestId: 1, participantId: n + 1 }))
    await buildDeliveries(database, webhook, people)
    await service().settle()
    expect(await statesOf(webhook)).toEqual(people.map(() => 'delivered'))
  })

  it('has an event of the contest as a whole wait for those before it and hold back those after it', async () => {
    const log: string[] = []
    const receiver = await receive((request, response) => {
      const key = String(request.headers['x-webhook-delivery'])
      log.push(`begin ${key}`)
      setImmediate(() => {
        log.push(`end ${key}`)
        response.writeHead(200).end()
      })
    })
    const webhook = await hook(receiver)
    const [one, two, whole, after] = await buildDeliveries(database, webhook, [
      { contestId: 1, participantId: 1 },
      { contestId: 1, participantId: 2 },
      { contestId: 1, participantId: null },
      { contestId: 1, participantId: 3 },
    ])
    await service().settle()
    const at = (what: string, delivery: DeliveryRow | undefined) => log.indexOf(`${what} ${delivery?.key}`)
    expect(at('begin', whole)).toBeGreaterThan(Math.max(at('end', one), at('end', two)))
    expect(at('begin', after)).toBeGreaterThan(at('end', whole))
    expect(log).toHaveLength(8)
  })

  it('lets later messages pass one that failed, and sends that again when it is due', async () => {
    const receiver = await receive(inTurn(always(500), always(200)))
    const webhook = await hook(receiver)
    const [first, second] = await buildDeliveries(database, webhook, [
      { contestId: 1, participantId: 7 },
      { contestId: 1, participantId: 7 },
    ])
    const delivery = service()
    await delivery.settle()
    expect(keysIn(receiver)).toEqual([first?.key, second?.key])
    const [failed] = await stored(webhook)
    expect([failed?.state, failed?.attempts]).toEqual(['pending', 1])
    clock.set(failed?.nextAttemptAt ?? noon)
    await delivery.settle()
    expect(keysIn(receiver)).toEqual([first?.key, second?.key, first?.key])
    expect(await statesOf(webhook)).toEqual(['delivered', 'delivered'])
  })

  it('is not held up by receivers that hang or are gone', async () => {
    const dead = await Promise.all(Array.from({ length: 20 }, () => receive(hang)))
    for (const receiver of dead) await buildDeliveries(database, await hook(receiver), [{}, {}])
    await buildDeliveries(database, await hook(await receive(hang), { url: 'http://127.0.0.1:1/' }))
    const healthy = await receive(always(204))
    const webhook = await hook(healthy)
    await buildDeliveries(database, webhook, Array(30).fill({}))
    const delivery = service(25_000)
    delivery.start()
    await healthy.hasReceived(30)
    // Not one of the others has been given up yet.
    const attempts = await rows<{ hanging: number }>(
      database.root,
      sql`select count(*)::int as hanging from delivery_attempts
        join deliveries on deliveries.id = delivery_attempts.delivery_id
        where account_id = ${account.id} and fault like '%did not answer%'`,
    )
    expect(attempts).toEqual([{ hanging: 0 }])
    for (const receiver of dead) await receiver.close()
    await delivery.stop()
    expect(await statesOf(webhook)).toEqual(Array(30).fill('delivered'))
  })

  it('leaves a receiver that rests alone until its time has come', async () => {
    const receiver = await receive(always(200))
    const webhook = await hook(receiver, { restsUntil: '2026-06-15T12:05:00.000Z' })
    await buildDeliveries(database, webhook)
    const delivery = service()
    await delivery.settle()
    expect(receiver.received).toEqual([])
    clock.advance(300)
    await delivery.settle()
    expect(receiver.received).toHaveLength(1)
  })

  it('ends when its receiver is put to rest', async () => {
    const receiver = await receive(always(503))
    const webhook = await hook(receiver)
    await buildDeliveries(database, webhook, Array(100).fill({ contestId: 1, participantId: null }))
    await service().settle()
    expect(receiver.received.length).toBeLessThan(10)
    expect((await stored(webhook)).filter(({ attempts }) => attempts === 0).length).toBeGreaterThan(90)
  })

  it('cancels what waits for a webhook that was deleted', async () => {
    const receiver = await receive(always(200))
    const webhook = await hook(receiver, { deletedAt: noon, active: false })
    await buildDeliveries(database, webhook, [{}, {}])
    await service().settle()
    expect(receiver.received).toEqual([])
    expect((await stored(webhook)).map(({ state, settledAt }) => [state, settledAt])).toEqual([
      ['cancelled', noon],
      ['cancelled', noon],
    ])
  })

  it('holds what waits for an inactive webhook for a day, and sends it when it is active again', async () => {
    const receiver = await receive(always(200))
    const webhook = await hook(receiver, { active: false })
    const settleAt = async (instant: string, active: boolean) => {
      await database.root.update(webhooks).set({ active }).where(eq(webhooks.id, webhook.id))
      clock.set(instant)
      await service().settle()
      return await statesOf(webhook)
    }
    await buildDeliveries(database, webhook, [
      { nextAttemptAt: noon },
      { nextAttemptAt: '2026-06-15T13:00:00.000Z' },
    ])
    expect(await settleAt('2026-06-16T11:59:59.999Z', false)).toEqual(['pending', 'pending'])
    expect(await settleAt('2026-06-16T12:00:00.000Z', false)).toEqual(['failed', 'pending'])
    expect(receiver.received).toEqual([])
    expect(await settleAt('2026-06-16T12:30:00.000Z', true)).toEqual(['failed', 'delivered'])
  })

  it('tries a receiver that was unavailable with one message at a time until it answers', async () => {
    let underWay = 0
    const atOnce: number[] = []
    const receiver = await receive((_request, response) => {
      underWay += 1
      atOnce.push(underWay)
      setImmediate(() => {
        underWay -= 1
        response.writeHead(atOnce.length < 3 ? 503 : 204).end()
      })
    })
    const webhook = await hook(receiver, { failuresInRow: 3 })
    await buildDeliveries(
      database,
      webhook,
      Array.from({ length: 20 }, (_, index) => ({ contestId: 1, participantId: index + 1 })),
    )
    const delivery = service()
    await delivery.settle()
    expect(atOnce).toEqual([1])
    clock.advance(60)
    await delivery.settle()
    expect(atOnce).toEqual([1, 1])
    clock.advance(60)
    await delivery.settle()
    expect(atOnce[2]).toBe(1)
    expect(atOnce.length).toBeGreaterThanOrEqual(20)
  })

  it('sends no more once the webhook is deleted in the midst of it', async () => {
    const receiver = await receive((_request, response) => {
      const gone = sql`update webhooks set active = false, deleted_at = now() where id = ${webhook.id}`
      void database.root.execute(gone).then(() => response.writeHead(500).end())
    })
    const webhook = await hook(receiver)
    await buildDeliveries(database, webhook, Array(20).fill({ contestId: 1, participantId: null }))
    await service().settle()
    expect(receiver.received).toHaveLength(1)
    expect(new Set(await statesOf(webhook))).toEqual(new Set(['cancelled']))
  })

  it('leaves a receiver to the process that has its lease, and takes it over when the lease has ended', async () => {
    const receiver = await receive(always(200))
    const webhook = await hook(receiver)
    await buildDeliveries(database, webhook)
    expect(await takeLease({ executor: database.root, clock }, webhook.id, randomUUID())).toBe(true)
    const [lease] = await rows<{ seconds: number }>(
      database.root,
      sql`select extract(epoch from ends_at - now())::int as seconds from delivery_leases
        where webhook_id = ${webhook.id}`,
    )
    expect(lease?.seconds).toBeGreaterThan(50)
    expect(lease?.seconds).toBeLessThanOrEqual(60)
    const delivery = service()
    await delivery.settle()
    expect(receiver.received).toEqual([])
    await database.root.execute(
      sql`update delivery_leases set ends_at = now() - interval '1 millisecond' where webhook_id = ${webhook.id}`,
    )
    await delivery.settle()
    expect(receiver.received).toHaveLength(1)
    const left = await rows(
      database.root,
      sql`select 1 from delivery_leases where webhook_id = ${webhook.id}`,
    )
    expect(left).toEqual([])
  })

  it('comes though its job was lost', async () => {
    const receiver = await receive(always(200))
    await buildDeliveries(database, await hook(receiver))
    await database.root.execute(sql`delete from gateway_jobs.job`)
    await service().settle()
    expect(receiver.received).toHaveLength(1)
  })

  it('leaves no job behind', async () => {
    const receiver = await receive(inTurn(always(500), always(200)))
    await buildDeliveries(database, await hook(receiver), [{}, {}, {}])
    await service().settle()
    expect(await rows(database.root, sql`select name, state from gateway_jobs.job`)).toEqual([])
  })

  it('is stopped after the messages under way, whose outcome is kept', async () => {
    let release = (): void => undefined
    const receiver = await receive((_request, response) => {
      release = () => response.writeHead(200).end()
    })
    const webhook = await hook(receiver)
    await buildDeliveries(database, webhook, Array(3).fill({ contestId: 1, participantId: 7 }))
    const delivery = service()
    delivery.start()
    await receiver.hasReceived(1)
    const stopped = delivery.stop()
    release()
    await stopped
    expect(await statesOf(webhook)).toEqual(['delivered', 'pending', 'pending'])
    const leases = await rows(database.root, sql`select 1 from delivery_leases`)
    expect(leases).toEqual([])
  })
})

describe('settled deliveries', () => {
  it('are deleted with their attempts 30 days later, and what waits is kept', async () => {
    const database = await freshDatabase()
    const clock = new TestClock(noon)
    const receiver = await Receiver.start(always(200))
    const { id } = await buildAccount(database)
    const webhook = await buildWebhook(database, id, { url: receiver.url })
    await buildDeliveries(database, webhook, [{}, { nextAttemptAt: '2027-01-01T00:00:00.000Z' }])
    const delivery = createDelivery({
      database,
      clock,
      settings: { ...testSettings, privateWebhooks: true },
      sender: testSender(),
      beacons: createRelays({ urls: [] }),
      report: { failed: () => undefined, recovered: () => undefined },
    })
    const left = () =>
      rows(
        database.root,
        sql`select (select count(*) from deliveries)::int as deliveries,
          (select count(*) from delivery_attempts)::int as attempts`,
      )
    await delivery.settle()
    clock.advance(30 * 86_400)
    await delivery.settle()
    expect(await left()).toEqual([{ deliveries: 2, attempts: 1 }])
    clock.advance(1)
    await delivery.settle()
    expect(await left()).toEqual([{ deliveries: 1, attempts: 0 }])
    await receiver.close()
    await database.close()
  })
})
