import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { draws } from '../../src/database/tables/index.js'
import { describeInBrowser } from '../support/browser.js'
import { buildParticipants } from '../support/build-participant.js'
import { TestClock } from '../support/clock.js'
import { makeContest } from '../support/make-contest.js'
import { type SweepWidget, startSweepWidget } from '../support/sweepwidget.js'

describeInBrowser('the public page of a local draw that was made while the clock went on', (open) => {
  let sweep: SweepWidget
  let url: string
  beforeAll(async () => {
    sweep = await startSweepWidget()
    url = await sweep.gateway.app.listen({ host: '127.0.0.1', port: 0 })
  })
  afterAll(() => sweep.gateway.app.close())

  test('finds nothing at fault, and says that it is not independently random', async () => {
    const { clock, database } = sweep.gateway
    const contest = await makeContest(database, sweep.account)
    await buildParticipants(database, contest, [{ amounts: [2] }, { amounts: [3] }])
    vi.spyOn(clock, 'now').mockImplementation(() => {
      clock.advance(0.007)
      return TestClock.prototype.now.call(clock)
    })
    const { status } = await sweep.send('POST', `/giveaways/${contest.id}/winners/random`, {
      body: { count: 1 },
    })
    vi.restoreAllMocks()
    expect(status).toBe(201)
    const [drawn] = await database.root.select().from(draws).where(eq(draws.contestId, contest.id))
    const { page, expectClean } = await open(`${url}/draws/${drawn?.uuid}`)
    await page.locator('#verdict h2', { hasText: 'Not independently random' }).waitFor()
    const chapters = (outcome: string) => page.locator(`.steps > li.${outcome}`).count()
    expect([await chapters('failed'), await chapters('warned')]).toEqual([0, 2])
    expectClean()
  })
})
