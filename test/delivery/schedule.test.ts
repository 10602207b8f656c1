import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testSettings } from '../support/gateway.js'
import { Receiver } from '../support/receiver.js'
import { type SweepWidget, startSweepWidget } from '../support/sweepwidget.js'
import { madeWebhook } from '../support/webhooks.js'

type Json = Record<string, unknown>

interface Told {
  readonly event: string
  readonly created_at: string
  readonly data: Json
}

describe('webhooks of a giveaway', () => {
  let sweepwidget: SweepWidget
  let receiver: Receiver

  beforeAll(async () => {
    sweepwidget = await startSweepWidget({ settings: { ...testSettings, privateWebhooks: true } })
  })
  beforeEach(async () => {
    sweepwidget.gateway.clock.set('2026-02-01T12:00:00.000Z')
    receiver = await Receiver.start((_request, response) => response.writeHead(204).end())
    const events = ['giveaway.published', 'giveaway.expired']
    await madeWebhook(sweepwidget.gateway, sweepwidget.account.key, { url: receiver.url, events })
  })
  afterEach(() => receiver.close())

  async function send(method: string, path: string, body?: Json): Promise<Json> {
    const { status, body: answer } = await sweepwidget.send(method, path, body === undefined ? {} : { body })
    expect([status < 300, answer.error]).toEqual([true, undefined])
    return answer.data as Json
  }

  async function giveaway(fields: Json): Promise<number> {
    const made = await send('POST', '/giveaways', {
      title: 'Spring',
      time_zone: 'America/New_York',
      ...fields,
    })
    return Number(made['id'])
  }

  /** What was told of a giveaway by the time that the clock stands at an instant, or as it stands. */
  async function told(id: number, instant?: string): Promise<string[]> {
    if (instant !== undefined) sweepwidget.gateway.clock.set(instant)
    await sweepwidget.gateway.settle()
    return receiver.received
      .map(({ body }) => JSON.parse(body) as Told)
      .filter(({ data }) => data['giveaway_id'] === id)
      .map(({ event, created_at: at, data }) => `${event} ${at} ${String(data['status'])}`)
  }

  it('tell that it was published when it goes live by the clock, over a night that loses an hour (#10, #75)', async () => {
    const id = await giveaway({ start_time: '2026-03-08 02:30:00', end_time: '2026-03-08 04:00:00' })
    expect(await told(id, '2026-03-08T07:29:59.999Z')).toEqual([])
    const published = 'giveaway.published 2026-03-08 07:30:00 live'
    expect(await told(id, '2026-03-08T07:30:00.000Z')).toEqual([published])
    const expired = 'giveaway.expired 2026-03-08 08:00:00 expired'
    expect(await told(id, '2026-03-08T08:00:00.000Z')).toEqual([published, expired])
    expect(await told(id, '2026-03-09T00:00:00.000Z')).toHaveLength(2)
  })

  it('tell it late and in order after a downtime, and follow dates that were changed before they came', async () => {
    const id = await giveaway({ start_time: '2026-03-01 00:00:00', end_time: '2026-03-02 00:00:00' })
    await send('PUT', `/giveaways/${id}`, {
      start_time: '2026-10-31 20:00:00',
      end_time: '2026-11-01 01:30:00',
    })
    expect(await told(id, '2026-06-01T00:00:00.000Z')).toEqual([])
    expect(await told(id, '2026-12-01T00:00:00.000Z')).toEqual([
      'giveaway.published 2026-11-01 00:00:00 live',
      // Half past one comes twice on that night; the first one counts.
      'giveaway.expired 2026-11-01 05:30:00 expired',
    ])
  })

  it('tell at once of one that is live when it is published, and once only', async () => {
    const id = await giveaway({
      is_draft: true,
      start_time: '2026-01-01 00:00:00',
      end_time: '2026-03-01 00:00:00',
    })
    expect(await told(id)).toEqual([])
    await send('POST', `/giveaways/${id}/publish`)
    await send('PUT', `/giveaways/${id}`, { is_draft: true })
    await send('PUT', `/giveaways/${id}`, { is_draft: false })
    expect(await told(id)).toEqual(['giveaway.published 2026-02-01 12:00:00 live'])
  })
})
