import { asc, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/database/connection.js'
import {
  type DeliveryRow,
  deliveries,
  deliveryAttempts,
  type WebhookRow,
  webhooks,
} from '../../../src/database/tables/index.js'
import { recordAttempt } from '../../../src/domain/delivery/attempt.js'
import type { WebhookOutcome } from '../../../src/domain/webhook/sender.js'
import { buildAccount } from '../../support/builders.js'
import { TestClock } from '../../support/clock.js'
import { needsPostgres, onPostgres, workerDatabase } from '../../support/database.js'
import { buildDeliveries, buildWebhook } from '../../support/deliveries.js'

const noon = '2026-06-15T12:00:00.000Z'

const silence: WebhookOutcome = { statusCode: null, fault: 'No answer.', answer: null, retryAfter: null }

const answer = (statusCode: number, retryAfter: number | null = null): WebhookOutcome => ({
  statusCode,
  fault: null,
  answer: 'as it is',
  retryAfter,
})

let database: Database
let webhook: WebhookRow
let clock: TestClock

beforeAll(async () => {
  database = await workerDatabase()
})
beforeEach(async () => {
  clock = new TestClock(noon)
  webhook = await buildWebhook(database, (await buildAccount(database)).id)
})

async function made(overrides: Partial<DeliveryRow> = {}): Promise<DeliveryRow> {
  const [delivery] = await buildDeliveries(database, webhook, [overrides])
  if (delivery === undefined) throw new Error('Nothing was made.')
  return delivery
}

const attempt = (delivery: DeliveryRow, outcome: WebhookOutcome) =>
  database.transaction((executor) =>
    recordAttempt({ executor, clock }, delivery, { startedAt: clock.now(), duration: 12, outcome }),
  )

const minutesUntil = (instant: string | null) =>
  (Date.parse(instant ?? '') - Date.parse(clock.now())) / 60_000

async function health() {
  const [row] = await database.root.select().from(webhooks).where(eq(webhooks.id, webhook.id))
  return { failures: row?.failuresInRow, rests: row?.restsUntil ?? null }
}

describe('an attempt', () => {
  it.each([200, 201, 204, 299])('delivers by the status %i', async (status) => {
    const delivery = await made()
    expect(await attempt(delivery, answer(status))).toEqual({
      ...delivery,
      state: 'delivered',
      attempts: 1,
      tries: 1,
      nextAttemptAt: null,
      settledAt: noon,
    })
  })

  it.each([0, 101, 301, 302, 308, 400, 404, 410, 500])('fails by the status %i', async (status) => {
    expect(await attempt(await made(), answer(status))).toMatchObject({
      state: 'pending',
      attempts: 1,
      settledAt: null,
    })
  })

  it('is repeated five times over at least a day, at growing intervals, and then given up', async () => {
    let delivery = await made()
    const intervals: number[] = []
    for (let tries = 1; tries <= 5; tries += 1) {
      delivery = await attempt(delivery, answer(500))
      expect(delivery).toMatchObject({ state: 'pending', attempts: tries, tries, settledAt: null })
      intervals.push(minutesUntil(delivery.nextAttemptAt))
      clock.set(delivery.nextAttemptAt ?? '')
    }
    for (const [index, least] of [1, 9, 50, 300, 1_080].entries()) {
      expect(intervals[index]).toBeGreaterThanOrEqual(least)
      expect(intervals[index]).toBeLessThan(least * 1.2)
    }
    expect(await attempt(delivery, silence)).toMatchObject({
      state: 'failed',
      attempts: 6,
      nextAttemptAt: null,
      settledAt: clock.now(),
    })
  })

  it('is not repeated at the same moment for all that failed together', async () => {
    const [one, other] = await buildDeliveries(database, webhook, [{}, {}])
    if (one === undefined || other === undefined) throw new Error('Nothing was made.')
    const times = [await attempt(one, answer(500)), await attempt(other, answer(500))]
    expect(times[0]?.nextAttemptAt).not.toBe(times[1]?.nextAttemptAt)
  })

  it('is repeated no earlier than the receiver asks for', async () => {
    const later = await attempt(await made(), answer(503, 7_200))
    expect(minutesUntil(later.nextAttemptAt)).toBe(120)
    const sooner = await attempt(await made(), answer(429, 1))
    expect(minutesUntil(sooner.nextAttemptAt)).toBeGreaterThanOrEqual(1)
  })

  it('is logged with its number, start, duration, status, fault and answer', async () => {
    const delivery = await made()
    await attempt(delivery, silence)
    clock.advance(60)
    await attempt(delivery, answer(200))
    const log = await database.root
      .select()
      .from(deliveryAttempts)
      .where(eq(deliveryAttempts.deliveryId, delivery.id))
      .orderBy(asc(deliveryAttempts.number))
    const shared = { deliveryId: delivery.id, duration: 12 }
    expect(log.map(({ id, ...row }) => row)).toEqual([
      { ...shared, number: 1, startedAt: noon, statusCode: null, fault: 'No answer.', answer: null },
      { ...shared, number: 2, startedAt: clock.now(), statusCode: 200, fault: null, answer: 'as it is' },
    ])
  })

  it('of what was cancelled meanwhile is logged and changes nothing else', async () => {
    const settled = { state: 'cancelled', nextAttemptAt: null, settledAt: noon } as const
    for (const outcome of [answer(200), answer(500)]) {
      expect(await attempt(await made(settled), outcome)).toMatchObject({ ...settled, attempts: 1 })
    }
  })

  it('that ends well late counts, and one that ends badly late does not', async () => {
    const failed = await made({ state: 'failed', nextAttemptAt: null, settledAt: noon, tries: 6 })
    expect(await attempt(failed, answer(200))).toMatchObject({ state: 'delivered' })
    expect(await attempt(failed, answer(500))).toMatchObject({ state: 'delivered', attempts: 2 })
  })

  it.skipIf(!onPostgres)(`counts each of several at once (${needsPostgres})`, async () => {
    const delivery = await made()
    await Promise.all(Array.from({ length: 6 }, () => attempt(delivery, silence)))
    const [row] = await database.root.select().from(deliveries).where(eq(deliveries.id, delivery.id))
    expect(row).toMatchObject({ attempts: 6, state: 'failed' })
    // They were under way together: what failed after the rest had begun counts as one with it.
    expect(await health()).toMatchObject({ failures: 3 })
  })
})

describe('a receiver', () => {
  it('rests from the third time on that it was unavailable, at most some minutes', async () => {
    const rests: number[] = []
    for (let failures = 1; failures <= 12; failures += 1) {
      await attempt(await made(), failures % 2 === 0 ? silence : answer(502))
      const { rests: until } = await health()
      rests.push(until === null ? 0 : minutesUntil(until) * 60)
      clock.set(until ?? clock.now())
    }
    expect(rests.slice(0, 2)).toEqual([0, 0])
    for (const [index, least] of [5, 10, 20, 40, 80, 160, 300, 300, 300, 300].entries()) {
      expect(rests[index + 2]).toBeGreaterThanOrEqual(least)
      expect(rests[index + 2]).toBeLessThan(least * 1.2)
    }
    await attempt(await made(), answer(204))
    expect(await health()).toEqual({ failures: 0, rests: null })
  })

  it('that answers badly is there, and does not rest', async () => {
    for (let n = 0; n < 5; n += 1) await attempt(await made(), answer(n % 2 === 0 ? 500 : 404))
    expect(await health()).toEqual({ failures: 0, rests: null })
  })

  it('that asks for time rests at once, but not for ever', async () => {
    await attempt(await made(), answer(429, 30))
    expect(minutesUntil((await health()).rests)).toBe(0.5)
    clock.advance(30)
    await attempt(await made(), answer(503, 86_400))
    expect(minutesUntil((await health()).rests)).toBe(5)
  })

  it('does not rest longer for the attempts that were under way when its rest began', async () => {
    for (let n = 0; n < 3; n += 1) await attempt(await made(), silence)
    const before = await health()
    for (let n = 0; n < 5; n += 1) await attempt(await made(), silence)
    expect(await health()).toEqual(before)
    await attempt(await made(), answer(200))
    expect(await health()).toEqual({ failures: 0, rests: null })
  })
})
