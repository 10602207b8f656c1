import { beforeEach, describe, expect, it } from 'vitest'
import { type BlitzRocket, startBlitzRocket } from '../../support/blitz-rocket.js'
import { buildKey } from '../../support/builders.js'
import type { RestAnswer } from '../../support/contract.js'

const noon = Date.parse('2026-06-15T12:00:00.000Z') / 1_000

describe('the limits of a key (#54)', () => {
  let blitz: BlitzRocket

  beforeEach(async () => {
    blitz = await startBlitzRocket({ rateLimits: true })
    blitz.gateway.clock.set('2026-06-15T12:00:20.000Z')
  })

  // Refused for their parameters, so that no operation runs: they count all the same.
  const read = (key = blitz.account.key) => blitz.client.send('GET', '/contests/x/entries?limit=x', { key })
  const write = () => blitz.send('POST', '/entries/unknown/points', { body: {} })
  const limits = ({ headers }: RestAnswer) => [
    headers['x-ratelimit-limit'],
    headers['x-ratelimit-remaining'],
    headers['x-ratelimit-reset'],
  ]

  async function times(count: number, request: () => Promise<RestAnswer>): Promise<RestAnswer | undefined> {
    let last: RestAnswer | undefined
    for (let time = 0; time < count; time += 1) last = await request()
    return last
  }

  it('are 120 reads and 200 writes a minute, counted apart, whatever the answer', async () => {
    expect(limits(await read())).toEqual(['120', '119', String(noon + 60)])
    expect(limits(await write())).toEqual(['200', '199', String(noon + 60)])
    const head = await blitz.send('HEAD', '/entries/unknown')
    expect(limits(head)).toEqual(['120', '118', String(noon + 60)])
    const last = await times(118, read)
    expect([last?.status, last?.headers['x-ratelimit-remaining']]).toEqual([400, '0'])
    const over = await read()
    expect([over.status, over.body, ...limits(over), over.headers['retry-after']]).toEqual([
      429,
      { success: false, error: 'Too many requests', message: 'Retry later' },
      ...['120', '0', String(noon + 60)],
      '40',
    ])
    expect((await write()).status).toBe(400)
    expect((await times(197, write))?.status).toBe(400)
    expect((await times(2, write))?.status).toBe(429)
  })

  it('end with the full minute of the clock', async () => {
    expect((await times(121, read))?.status).toBe(429)
    blitz.gateway.clock.set('2026-06-15T12:00:59.900Z')
    const over = await read()
    expect([over.status, over.headers['retry-after']]).toEqual([429, '1'])
    blitz.gateway.clock.set('2026-06-15T12:01:00.000Z')
    expect(limits(await read())).toEqual(['120', '119', String(noon + 120)])
  })

  it('are those of each key', async () => {
    const other = await buildKey(blitz.gateway.database, blitz.account.id)
    expect((await times(121, read))?.status).toBe(429)
    expect((await read(other)).status).toBe(400)
  })

  it('are checked before the scope and shown with its refusal, and not counted without a valid key (#159)', async () => {
    const reader = await buildKey(blitz.gateway.database, blitz.account.id, { scopes: ['participants:read'] })
    const writing = () => blitz.client.send('POST', '/entries/x/points', { key: reader, body: {} })
    expect(limits(await writing())).toEqual(['200', '199', String(noon + 60)])
    expect((await times(200, writing))?.status).toBe(429)
    for (const answer of [
      await blitz.client.send('GET', '/entries/x', { key: 'unknown' }),
      await blitz.client.send('GET', '/entries'),
      await blitz.client.send('DELETE', '/entries/x'),
    ]) {
      expect(limits(answer)).toEqual([undefined, undefined, undefined])
    }
  })

  it('can be switched off', async () => {
    const unlimited = await startBlitzRocket({ rateLimits: false })
    const answers = await Promise.all(
      Array.from({ length: 130 }, () => unlimited.send('GET', '/entries/unknown')),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 130 }, () => 404))
    expect(limits(await unlimited.send('GET', '/entries/unknown'))).toEqual([undefined, undefined, undefined])
  })
})
