import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ContestRow } from '../../src/database/tables/index.js'
import { describeInBrowser } from '../support/browser.js'
import { buildContest } from '../support/build-contest.js'
import { buildDraw } from '../support/build-draw.js'
import { buildParticipant, buildParticipants } from '../support/build-participant.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { expectFits, isAtBeginning, press, signIn, told } from '../support/dashboard.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { buildEntries } from '../support/ledger.js'

describeInBrowser('people in the dashboard', (open) => {
  let gateway: Gateway
  let account: TestAccount
  let contest: ContestRow
  let url: string

  beforeAll(async () => {
    gateway = await startGateway({ dashboard: {} })
    account = await buildAccount(gateway.database, 'Crowded')
    contest = await buildContest(gateway.database, account, { title: 'The crowd' })
    const host = await gateway.app.listen({ host: '127.0.0.1', port: 0 })
    url = `${host}/dashboard/contests/${contest.id}/participants`
  })
  afterAll(() => gateway.app.close())

  const names = (page: Page) => page.getByRole('rowheader').getByRole('link').allInnerTexts()

  test('people are listed in pages, searched and filtered, and what is chosen stands in the address', async () => {
    const crowd = Array.from({ length: 55 }, (_, index) => ({
      displayName: `Person ${index + 1}`,
      amounts: [1],
      countryCode: index % 5 === 0 ? 'DE' : 'FR',
      disqualifiedAt: index === 10 ? '2026-06-03T00:00:00.000Z' : null,
    }))
    await buildParticipants(gateway.database, contest, crowd)
    const { page, expectClean } = await open(url)
    await signIn(page, account.key)
    const from = (first: number, last: number) =>
      expect
        .poll(() => names(page))
        .toEqual(Array.from({ length: first - last + 1 }, (_, index) => `Person ${first - index}`))
    await from(55, 6)
    await page.getByText('55 participants', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Next' }).click()
    await from(5, 1)
    await expectFits(page)
    await page.setViewportSize({ width: 1400, height: 900 })
    await page.getByLabel('Country').selectOption('Germany')
    await expect.poll(() => names(page)).toHaveLength(11)
    await page.getByLabel('Who').selectOption('Disqualified')
    await expect.poll(() => names(page)).toEqual(['Person 11'])
    expect(new URL(page.url()).search).toBe('?country=DE&who=disqualified')
    await page.goto(`${url}?order=oldest&search=person+1&referred=no`)
    await expect
      .poll(() => names(page))
      .toEqual(['Person 1', ...Array.from({ length: 10 }, (_, index) => `Person ${index + 10}`)])
    await page.getByLabel('Search people').fill('no such person')
    await page.getByText('Nobody is like that.').waitFor()
    expectClean()
  })

  test('a person is given entries once however often it is pressed, disqualified, readmitted, banned and unbanned', async () => {
    const person = await buildParticipant(gateway.database, contest, {
      displayName: 'Edith',
      email: 'edith@example.com',
      amounts: [7],
    })
    const { page, expectClean } = await open(`${url}/${person.id}`)
    await signIn(page, account.key)
    await page.getByRole('heading', { level: 2, name: 'Edith' }).waitFor()
    await page.getByText('edith@example.com').first().waitFor()
    await page.getByRole('button', { name: 'Add or remove entries' }).click()
    await expectFits(page)
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Entries', { exact: true }).fill('5')
    await dialog.getByLabel('Reason').fill('For the survey')
    // The gateway does it, and its answer is lost.
    await page.route('**/graphql', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await dialog.getByRole('button', { name: 'Enter in the ledger' }).click()
    await dialog.getByRole('alert').filter({ hasText: 'It is not known whether this was done' }).waitFor()
    await page.unroute('**/graphql')
    await dialog.getByRole('button', { name: 'Enter in the ledger' }).dblclick()
    await told(page, '5 added: 12 entries now.')
    const ledger = page.getByRole('table', { name: 'Ledger' })
    await expect
      .poll(() => ledger.getByRole('rowheader').allInnerTexts())
      .toEqual([expect.stringContaining('For the survey'), expect.stringContaining('Entered')])

    await press(page, 'Disqualify')
    await told(page, 'Edith is disqualified.')
    await press(page, 'Re-qualify')
    await told(page, 'Edith counts again.')
    await press(page, 'Ban')
    await told(page, 'Edith is banned.')
    await expectFits(page)
    await press(page, 'Lift the ban')
    await told(page, 'Edith is banned no more.')
    await page.getByRole('button', { name: 'Ban', exact: true }).waitFor()
    expectClean(/ERR_FAILED/)
  })

  test('the ledger has pages, each with an address of its own', async () => {
    const person = await buildParticipant(gateway.database, contest, { amounts: [1] })
    const rows = Array.from({ length: 59 }, (_, index) => ({
      participantId: person.id,
      reason: `Bonus ${index + 1}`,
    }))
    await buildEntries(gateway.database, contest, rows)
    const { page, expectClean } = await open(`${url}/${person.id}`)
    await signIn(page, account.key)
    const shown = page.getByRole('table', { name: 'Ledger' }).getByRole('rowheader')
    await expect.poll(() => shown.count()).toBe(50)
    await page.getByRole('link', { name: 'Next' }).click()
    await expect.poll(() => shown.count()).toBe(10)
    await isAtBeginning(page, 'Ledger')
    await page.reload()
    await expect.poll(() => shown.count()).toBe(10)
    expectClean()
  })

  test('a key that may not change people is told so before it tries, and sees them without what it may not read', async () => {
    const [person] = await buildParticipants(gateway.database, contest, [
      { displayName: 'Safe', amounts: [1] },
    ])
    if (person === undefined) throw new Error('Nobody was made.')
    await buildDraw(gateway.database, contest, [person], { winners: 1 })
    const { page, expectClean } = await open(`${url}/${person.id}`)
    const reading = ['contests:read', 'participants:read']
    await signIn(page, await buildKey(gateway.database, account.id, { scopes: reading }))
    await page.getByText('This key lacks the scope participants:write.').waitFor()
    expect(await page.getByRole('button', { name: 'Ban', exact: true }).isDisabled()).toBe(true)
    await page.getByText('winners:read. Whether they have won is not shown.').waitFor()
    await page.getByRole('table', { name: 'Ledger' }).waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    const knowing = [...reading, 'winners:read']
    await signIn(page, await buildKey(gateway.database, account.id, { scopes: knowing }))
    await page.getByRole('list', { name: 'Wins' }).getByText('Won', { exact: true }).waitFor()
    await page.goto(`${url}/1`)
    await page.getByRole('heading', { name: 'There is no such participant here' }).waitFor()
    await expectFits(page)
    expectClean()
  })
})
