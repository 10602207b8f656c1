import { beforeEach, describe, expect, it } from 'vitest'
import { readContract } from '../../../src/contract/contract.js'
import { createRateLimiter } from '../../../src/server/rate-limits/limiter.js'
import { buildKey } from '../../support/builders.js'
import { TestClock } from '../../support/clock.js'
import { ContractDocument, type RestAnswer, type RestRequest } from '../../support/contract.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'

const noon = Date.parse('2026-06-15T12:00:00.000Z') / 1_000

function limits({ headers }: RestAnswer): (string | undefined)[] {
  return [headers['x-ratelimit-limit'], headers['x-ratelimit-remaining'], headers['x-ratelimit-reset']]
}

describe('the limits of a SweepWidget client (#62, #63)', () => {
  let sweep: SweepWidget

  beforeEach(async () => {
    sweep = await startSweepWidget({ rateLimits: true, trustedProxies: 1 })
    sweep.gateway.clock.set('2026-06-15T12:00:20.000Z')
  })

  const read = (key = sweep.account.key) => sweep.client.send('GET', '/account', { key })
  // Refused for its body, so that nothing is written: it counts all the same.
  const write = () => sweep.send('PUT', `${sweep.path}/entry-methods/reorder`, { body: {} })
  const from = (address: string, method: string, path: string, request: RestRequest = {}) =>
    sweep.client.send(method, path, { ...request, headers: { 'x-forwarded-for': address } })

  /** Requests one after another, a quarter of a second apart, so that no burst is met. */
  async function times(count: number, request: () => Promise<RestAnswer>): Promise<RestAnswer | undefined> {
    let last: RestAnswer | undefined
    for (let time = 0; time < count; time += 1) {
      sweep.gateway.clock.advance(0.25)
      last = await request()
    }
    return last
  }

  it('are 120 a minute of which a write takes two, whatever the answer, and end with the full minute', async () => {
    expect(limits(await read())).toEqual(['120', '119', String(noon + 60)])
    const written = await write()
    expect([written.status, ...limits(written)]).toEqual([422, '120', '117', String(noon + 60)])
    expect(limits(await sweep.send('HEAD', '/account'))).toEqual(['120', '116', String(noon + 60)])
    const last = await times(116, read)
    expect([last?.status, last?.headers['x-ratelimit-remaining']]).toEqual([200, '0'])
    const over = await read()
    expect([over.status, over.body.error, ...limits(over), over.headers['retry-after']]).toEqual([
      429,
      { code: 429, message: 'Too many requests.' },
      ...['120', '0', String(noon + 60), '11'],
    ])
    sweep.gateway.clock.set('2026-06-15T12:01:00.000Z')
    expect(limits(await read())).toEqual(['120', '119', String(noon + 120)])
  })

  it('refuse the write that would take more than is left', async () => {
    await times(119, read)
    const over = await write()
    expect([over.status, over.headers['x-ratelimit-remaining']]).toEqual([429, '0'])
  })

  it('are 20 in a second, writes counting once, with a Retry-After of 1', async () => {
    for (let time = 0; time < 10; time += 1) {
      expect((await read()).status).toBe(200)
      expect((await write()).status).toBe(422)
    }
    const over = await read()
    expect([over.status, over.headers['retry-after'], over.headers['x-ratelimit-remaining']]).toEqual([
      ...[429, '1'],
      '89',
    ])
    sweep.gateway.clock.advance(1)
    expect((await read()).status).toBe(200)
  })

  it('are those of each key, restricted and scopeless ones too', async () => {
    const other = await buildKey(sweep.gateway.database, sweep.account.id, { scopes: ['webhooks:read'] })
    await times(121, read)
    const refused = await read(other)
    expect([refused.status, ...limits(refused)]).toEqual([403, '120', '119', String(noon + 60)])
  })

  it('without a valid key are those of the client’s address: no key, no route, another method', async () => {
    const reset = String(noon + 60)
    const headers = async (...request: Parameters<typeof from>) => {
      const answer = await from(...request)
      return [answer.status, ...limits(answer)]
    }
    expect(await headers('192.0.2.1', 'GET', '/account')).toEqual([401, '120', '119', reset])
    expect(await headers('192.0.2.1', 'GET', '/account', { key: 'wrong' })).toEqual([
      ...[401, '120', '118', reset],
    ])
    expect(await headers('192.0.2.1', 'GET', '/nothing')).toEqual([404, '120', '117', reset])
    expect(await headers('192.0.2.1', 'GET', '')).toEqual([404, '120', '116', reset])
    expect(await headers('192.0.2.1', 'POST', '/account')).toEqual([405, '120', '115', reset])
    expect(await headers('192.0.2.1', 'OPTIONS', '/account')).toEqual([204, '120', '115', reset])
    expect(await headers('192.0.2.77', 'GET', '/account')).toEqual([401, '120', '119', reset])
    // A valid key takes nothing from its address.
    await from('192.0.2.1', 'GET', '/account', { key: sweep.account.key })
    expect(await headers('192.0.2.1', 'GET', '/account')).toEqual([401, '120', '114', reset])
    // An address that cannot be read is answered before anybody is known behind a proxy.
    expect(await headers('192.0.2.1', 'GET', '/account/%zz')).toEqual([404, '120', '120', reset])
  })

  it('refuse an address that tries too often without a valid key, and nobody who has one', async () => {
    await times(120, () => from('198.51.100.7', 'GET', '/account', { key: 'guess' }))
    for (const [method, path] of [
      ['GET', '/account'],
      ['GET', '/nothing'],
      ['PATCH', '/account'],
    ] as const) {
      const over = await from('198.51.100.7', method, path)
      expect([over.status, over.headers['retry-after'], ...limits(over)]).toEqual([
        ...[429, '10', '120', '0'],
        String(noon + 60),
      ])
    }
    expect((await from('198.51.100.7', 'OPTIONS', '/account')).status).toBe(204)
    const valid = await from('198.51.100.7', 'GET', '/account', { key: sweep.account.key })
    expect([valid.status, valid.headers['x-ratelimit-remaining']]).toEqual([200, '119'])
  })

  it('count an IPv6 network as one address', async () => {
    await from('2001:db8:1:2::1', 'GET', '/account')
    const second = await from('2001:db8:1:2:ffff::9', 'GET', '/account')
    expect(second.headers['x-ratelimit-remaining']).toBe('118')
    const other = await from('2001:db8:1:3::1', 'GET', '/account')
    expect(other.headers['x-ratelimit-remaining']).toBe('119')
  })

  it('take the address from the proxies that the operator trusts, and from no other header', async () => {
    await times(3, () => from('10.9.9.9, 203.0.113.5', 'GET', '/account'))
    const spoofed = await from('10.1.1.1, 203.0.113.5', 'GET', '/account')
    expect(spoofed.headers['x-ratelimit-remaining']).toBe('116')
  })

  it('can be switched off, with their headers', async () => {
    const unlimited = await startSweepWidget({ rateLimits: false })
    const answers = await Promise.all(Array.from({ length: 130 }, () => unlimited.send('GET', '/account')))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    for (const answer of [
      ...answers.slice(0, 1),
      await unlimited.client.send('GET', '/account'),
      await unlimited.send('GET', '/nothing'),
    ]) {
      expect(limits(answer)).toEqual([undefined, undefined, undefined])
    }
  })
})

describe('the limits in the contract of SweepWidget', () => {
  it('let a key send 100,000 requests a day, reads or writes, and say when the next day begins', async () => {
    const clock = new TestClock('2026-06-15T00:00:00.000Z')
    const subjectOf = (id: number) => ({ interface: 'sweepwidget', kind: 'key', id }) as const
    const limiter = createRateLimiter({ clock })
    const { operations } = readContract('sweepwidget')
    const bucketsOf = (id: string) => operations.find((operation) => operation.id === id)?.limits ?? []
    for (let thousand = 0; thousand < 1_000; thousand += 1) {
      clock.advance(60)
      for (let request = 0; request < 20; request += 1)
        await limiter.take(subjectOf(1), bucketsOf('account.get'))
    }
    for (let thousand = 0; thousand < 80_000; thousand += 1) {
      if (thousand % 20 === 0) clock.advance(1)
      await limiter.take(subjectOf(1), bucketsOf('account.get'))
    }
    clock.set('2026-06-15T23:00:00.000Z')
    expect((await limiter.take(subjectOf(1), bucketsOf('giveaways.create'))).retryAfter).toBe(3_600)
    expect((await limiter.take(subjectOf(2), bucketsOf('giveaways.create'))).retryAfter).toBeUndefined()
    clock.set('2026-06-16T00:00:00.000Z')
    expect((await limiter.take(subjectOf(1), bucketsOf('giveaways.create'))).retryAfter).toBeUndefined()
  })

  it('count each operation once a second and a day, reads once and writes twice a minute', () => {
    for (const { id, method, limits: buckets } of readContract('sweepwidget').operations) {
      const costs = buckets.map(({ limit, seconds, cost }) => [limit, seconds, cost])
      const minute = method === 'GET' ? 1 : 2
      expect([id, costs]).toEqual([
        id,
        [
          [120, 60, minute],
          ...[
            [100_000, 86_400, 1],
            [20, 1, 1],
          ],
        ],
      ])
    }
  })

  it('are announced with every answer that the contract describes', () => {
    const contract = ContractDocument.read('sweepwidget')
    for (const { operation } of contract.operations()) {
      for (const response of Object.values(operation['responses'] as Record<string, unknown>)) {
        const { headers = {} } = contract.resolve(response)
        expect(Object.keys(headers as object)).toEqual(
          expect.arrayContaining(['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset']),
        )
      }
    }
  })
})
