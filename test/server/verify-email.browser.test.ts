import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { participants } from '../../src/database/tables/index.js'
import { describeInBrowser } from '../support/browser.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipant } from '../support/build-participant.js'
import { buildAccount } from '../support/builders.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { tokenFor } from '../support/mails.js'

describeInBrowser('the page that confirms an e-mail address', (open) => {
  let gateway: Gateway
  let url: string

  beforeAll(async () => {
    gateway = await startGateway()
    url = await gateway.app.listen({ host: '127.0.0.1', port: 0 })
  })
  afterAll(() => gateway.app.close())

  test('is understood and used with the keyboard alone, in the contest’s language, and breaks no policy of its own', async () => {
    const account = await buildAccount(gateway.database)
    const contest = await buildContest(gateway.database, account, {
      title: 'Sommer & <Glück>',
      language: 'de',
    })
    const person = await buildParticipant(gateway.database, contest, { email: 'ada@example.com' })
    const token = await tokenFor(gateway.database, gateway.clock, person)
    const stored = async () => {
      const [row] = await gateway.database.root
        .select({ confirmedAt: participants.emailConfirmedAt })
        .from(participants)
        .where(eq(participants.id, person.id))
      return row?.confirmedAt
    }

    const { page, expectClean } = await open(`${url}/verify-email/${token}`)
    expect(await page.title()).toBe('E-Mail-Adresse bestätigen')
    expect(await page.getAttribute('html', 'lang')).toBe('de')
    await page.getByRole('heading', { level: 1, name: 'E-Mail-Adresse bestätigen' }).waitFor()
    await page.getByText('„Sommer & <Glück>“').waitFor()
    expect(await stored()).toBeNull()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Ihre E-Mail-Adresse ist bestätigt' }).waitFor()
    expect(await stored()).toBe(gateway.clock.now())
    await page.reload()
    await page.getByRole('heading', { name: 'Ihre E-Mail-Adresse ist bestätigt' }).waitFor()
    expect(await page.getByRole('button').count()).toBe(0)
    expectClean()
  })

  test('fits a small screen, with a button that fingers hit', async () => {
    const account = await buildAccount(gateway.database)
    const contest = await buildContest(gateway.database, account, { title: `Long ${'x'.repeat(200)}` })
    const person = await buildParticipant(gateway.database, contest, {})
    const token = await tokenFor(gateway.database, gateway.clock, person)
    const { page, expectClean } = await open(`${url}/verify-email/${token}`)
    await page.setViewportSize({ width: 320, height: 568 })
    const overflow = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    expect(overflow).toBeLessThanOrEqual(0)
    const box = await page.getByRole('button').boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    expectClean()
  })
})
