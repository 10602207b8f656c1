import { beforeEach, describe, expect, it } from 'vitest'
import { buildKey } from '../../support/builders.js'
import { ContractDocument } from '../../support/contract.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'

describe('GET /account/usage', () => {
  let sweep: SweepWidget
  beforeEach(async () => {
    sweep = await startSweepWidget()
  })

  it('tells the requests of 24 hours, 7 and 30 days, this one included, and the contract’s limits (#62, #64)', async () => {
    const { rateLimits } = ContractDocument.read('sweepwidget').document['x-dialect'] as {
      rateLimits: { perMinute: number; perDay: number; burstPerSecond: { value: number } }
    }
    const rate_limit = {
      rpm: rateLimits.perMinute,
      rpd: rateLimits.perDay,
      burst: rateLimits.burstPerSecond.value,
    }
    for (const requests of [1, 2]) {
      const { status, body } = await sweep.send('GET', '/account/usage')
      expect([status, body.data]).toEqual([
        200,
        { requests_today: requests, requests_7d: requests, requests_30d: requests, rate_limit },
      ])
    }
  })

  it('counts a write once, though it takes two of the minute (#64)', async () => {
    const body = { url: 'https://myapp.example.com/', events: ['entry.created'] }
    await sweep.send('POST', '/webhooks', { body })
    expect((await sweep.send('GET', '/account/usage')).body.data).toMatchObject({ requests_today: 2 })
  })

  it('is 401 without a key and 403 without account:read', async () => {
    expect((await sweep.send('GET', '/account/usage', { key: 'wrong' })).status).toBe(401)
    const key = await buildKey(sweep.gateway.database, sweep.account.id, { scopes: ['contests:read'] })
    expect((await sweep.send('GET', '/account/usage', { key })).status).toBe(403)
  })
})
