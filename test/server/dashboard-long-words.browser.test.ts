import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser } from '../support/browser.js'
import { buildContest } from '../support/build-contest.js'
import { buildDraw } from '../support/build-draw.js'
import { buildParticipants } from '../support/build-participant.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { expectAllInView, isLive, press, signIn, told } from '../support/dashboard.js'
import { type Gateway, startGateway } from '../support/gateway.js'

const title = 'W'.repeat(255)
const name = 'A'.repeat(255)

describeInBrowser('names and titles without a space in the dashboard', (open) => {
  let gateway: Gateway
  let account: TestAccount
  let url: string

  beforeAll(async () => {
    gateway = await startGateway({ dashboard: {} })
    account = await buildAccount(gateway.database, 'Long')
    url = `${await gateway.app.listen({ host: '127.0.0.1', port: 0 })}/dashboard`
  })
  afterAll(() => gateway.app.close())

  test('they leave all figures in view, in lists, on pages of their own, in dialogs and in what is told', async () => {
    const { database } = gateway
    const contest = await buildContest(database, account, { title })
    await buildContest(database, account, { title: 'A contest with a name like others' })
    const people = await buildParticipants(database, contest, [
      { displayName: name, email: `${'e'.repeat(64)}@example.com`, countryCode: 'GB', amounts: [1_234_567] },
      { displayName: 'Ann of the Hill', email: 'ann@example.com', countryCode: 'DE', amounts: [12_345] },
    ])
    await buildDraw(database, contest, people, { winners: 1, alternates: 1 })
    const { page, expectClean } = await open(url)
    await signIn(page, account.key)
    await page.getByRole('link', { name: title }).waitFor()
    await expectAllInView(page)

    await page.goto(`${url}/contests/${contest.id}`)
    await page.getByRole('table', { name: 'Leaderboard' }).getByRole('link', { name }).waitFor()
    await isLive(page)
    await expectAllInView(page)

    await page.goto(`${url}/contests/${contest.id}/participants`)
    await page.getByRole('link', { name }).waitFor()
    await expectAllInView(page)
    const came = page.getByRole('row', { name: 'Ann of the Hill' }).getByRole('cell', { name: '2 Jun 2026' })
    const box = await came.boundingBox()
    expect(box?.height, 'a moment and its name stand in a line or two').toBeLessThan(80)

    await page.getByRole('link', { name }).click()
    await page.getByRole('table', { name: 'Ledger' }).waitFor()
    await expectAllInView(page)
    for (const action of ['Add or remove entries', 'Disqualify', 'Ban']) {
      await page.getByRole('button', { name: action, exact: true }).click()
      await expectAllInView(page)
      await page.keyboard.press('Escape')
    }
    await press(page, 'Disqualify')
    await told(page, `${name} is disqualified.`)
    await expectAllInView(page)
    await press(page, 'Re-qualify')
    await told(page, `${name} counts again.`)

    await page.goto(`${url}/contests/${contest.id}/draws`)
    await page.getByRole('link', { name }).waitFor()
    await expectAllInView(page)
    await buildParticipants(database, contest, [
      { displayName: 'N'.repeat(255), email: 'picked@example.com', amounts: [1] },
    ])
    await page.getByRole('button', { name: 'Pick by hand' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('e-mail address or number').fill('picked@example.com')
    await dialog.getByRole('button', { name: 'Pick' }).click()
    await told(page, `${'N'.repeat(255)} is a winner, without a prize.`)
    await expectAllInView(page)
    await page.getByRole('button', { name: `Remove: ${'N'.repeat(255)}` }).click()
    await expectAllInView(page)
    expectClean()
  })
})
