import { beforeAll, describe, expect, it } from 'vitest'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'

describe('the account of a SweepWidget client', () => {
  let sweep: SweepWidget

  beforeAll(async () => {
    sweep = await startSweepWidget()
  })

  it('is told with its plan, the brand of the key and the number of giveaways', async () => {
    const { status, body } = await sweep.send('GET', '/account')
    expect(status).toBe(200)
    expect(body.data).toMatchObject({
      user_id: sweep.account.id,
      plan: 6,
      plan_name: 'Enterprise',
      payment_platform: 1,
      website_id: sweep.account.brandId,
      total_giveaways: 1,
    })
  })

  it('has its brands listed', async () => {
    const { body } = await sweep.send('GET', '/account/brands')
    expect(body.data).toMatchObject([{ id: sweep.account.brandId, plan: 6, active_brand: true }])
  })
})
