import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ContestRow, customFields, participants } from '../../../src/database/tables/index.js'
import { expectAccessible } from '../../support/axe.js'
import { describeInBrowser } from '../../support/browser.js'
import { buildContest, buildMethod } from '../../support/build-contest.js'
import { buildParticipant, buildParticipants } from '../../support/build-participant.js'
import { buildPrize } from '../../support/build-prize.js'
import { buildRewards } from '../../support/build-reward.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { type EntryPage, fillEntryForm } from '../../support/entry-form.js'
import { type Gateway, startGateway, testSettings } from '../../support/gateway.js'
import { dataOf } from '../../support/people.js'
import { always, Receiver } from '../../support/receiver.js'

describeInBrowser('a contest’s page', (open) => {
  const settings = { ...testSettings, publicUrl: '' as string }
  let gateway: Gateway
  let account: TestAccount
  let url: string

  beforeAll(async () => {
    gateway = await startGateway({ settings, countryHeader: 'CF-IPCountry' })
    url = await gateway.app.listen({ host: '127.0.0.1', port: 0 })
    settings.publicUrl = url
    account = await buildAccount(gateway.database)
  })
  afterAll(() => gateway.app.close())

  async function madeContest(overrides: Parameters<typeof buildContest>[2] = {}): Promise<ContestRow> {
    const contest = await buildContest(gateway.database, account, {
      title: 'Win a bicycle',
      description: 'A good one.\n\nRead on at https://shop.example/bicycles.',
      rulesText: 'One person each.',
      leaderboardEnabled: true,
      rewardsEnabled: true,
      showCookieConsent: true,
      countries: ['DE', 'FR'],
      ageLimit: 18,
      ...overrides,
    })
    await buildMethod(gateway.database, contest, { typeId: 1, amount: 1 })
    await buildMethod(gateway.database, contest, { typeId: 14, amount: 5, instructions: 'Follow us.' })
    await buildMethod(gateway.database, contest, { typeId: 107, amount: 2, title: 'How did you find us?' })
    await gateway.database.root.insert(customFields).values([
      ...(['text', 'long_text', 'checkbox', 'select', 'multi_select'] as const).map((kind, index) => ({
        ...{
          contestId: contest.id,
          key: kind,
          label: `A ${kind}`,
          kind,
          required: false,
          position: index + 1,
        },
        ...{ options: kind.endsWith('select') ? ['One', 'Two'] : [], createdAt: gateway.clock.now() },
      })),
    ])
    await buildPrize(gateway.database, contest, 1)
    await buildRewards(gateway.database, contest, [{}])
    await buildParticipants(gateway.database, contest, [
      { amounts: [9], firstName: 'Grace', displayName: 'Grace' },
    ])
    return contest
  }

  const addressOf = ({ id, slug }: ContestRow) => `${url}/view/${id}-${slug}`

  const fill = (page: EntryPage, email: string) =>
    fillEntryForm(page, email, { country: 'DE', birthday: '1990-05-06' })

  test('is used from the form to one’s own entries with the keyboard, and axe finds nothing in either scheme', async () => {
    const contest = await madeContest()
    const { page, expectClean } = await open(addressOf(contest))
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Enter' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: /^E-mail address/ }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('ada@example.com')
    await fill(page, 'ada@example.com')
    await page.getByLabel('I accept the rules').press('Enter')
    await page.getByText('You are in. Good luck!').waitFor()
    await page.getByText('You have 1 entry.').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: /^I have done this.*Follow on Twitter$/ }).press('Enter')
    await page.getByText('You have 6 entries.').waitFor()
    await page.getByLabel('Your answer').fill('By chance')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('You have 8 entries.').waitFor()
    await page.reload()
    await page.getByText('You have 8 entries.').waitFor()
    // A refused form is an answer of its own, which the browser tells of.
    expectClean(/status of 422/)
  })

  test.each([
    ['scheduled', { startsAt: '2026-06-20T00:00:00.000Z' }],
    ['ended', { endsAt: '2026-06-10T00:00:00.000Z' }],
    ['full', { maxParticipants: 1 }],
    ['draft', { isDraft: true }],
  ])('has nothing that axe finds when it is %s, and fits a small screen', async (_face, overrides) => {
    const contest = await madeContest({ ...overrides, title: `Long ${'x'.repeat(200)}` })
    const { page, expectClean } = await open(addressOf(contest))
    await page.setViewportSize({ width: 320, height: 568 })
    const overflow = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    expect(overflow).toBeLessThanOrEqual(0)
    await expectAccessible(page)
    expectClean(/status of 404/)
  })

  test('has nothing that axe finds for people of another country, whoever is banned, and where there is no contest', async () => {
    const contest = await madeContest({ requireEmailVerification: true })
    const { page, expectClean } = await open(addressOf(contest))
    await page.setExtraHTTPHeaders({ 'cf-ipcountry': 'US' })
    await page.reload()
    await page.getByText('This giveaway is not open to people in your country.').waitFor()
    await expectAccessible(page)
    await page.setExtraHTTPHeaders({ 'cf-ipcountry': 'DE' })
    await page.reload()
    await fillEntryForm(page, 'mallory@example.com', { birthday: '1990-05-06' })
    await page.getByRole('button', { name: 'Enter' }).click()
    await page.getByText('Please confirm your e-mail address').waitFor()
    await expectAccessible(page)
    const ban = `mutation ($identity: ParticipantIdentityLookup!) {
      banParticipant(input: { participant: { identity: $identity } }) { changed } }`
    const identity = { contest: { databaseId: contest.id }, email: 'mallory@example.com' }
    dataOf(await gateway.graphql(account.key, ban, { identity }))
    await page.reload()
    await page.getByText('You can no longer take part in this giveaway.').waitFor()
    await expectAccessible(page)
    await page.goto(`${url}/view/1-nothing`)
    await page.getByRole('heading', { name: 'There is no giveaway here' }).waitFor()
    await expectAccessible(page)
    expectClean(/status of 404/)
  })

  test('takes entries without scripts, within 60 KB', async () => {
    const contest = await madeContest()
    const opened = await open(addressOf(contest))
    const browser = opened.page.context().browser()
    const context = await browser?.newContext({ javaScriptEnabled: false })
    const page = await context?.newPage()
    if (page === undefined) throw new Error('No page was opened.')
    await page.goto(addressOf(contest))
    await fill(page, 'noscript@example.com')
    await page.getByRole('button', { name: 'Enter' }).click()
    await page.getByText('You have 1 entry.').waitFor()
    const parts = [addressOf(contest), `${url}/view/assets/page.js`]
    const sizes = await Promise.all(
      parts.map(async (part) => (await (await fetch(part)).arrayBuffer()).byteLength),
    )
    expect(sizes[0]).toBeGreaterThan(5_000)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000)
  })

  test.each(['Yes', 'No'])(
    'keeps who referred the visitor when the question is answered by %s',
    async (answer) => {
      const contest = await madeContest({ countries: [], ageLimit: 0 })
      const advocate = await buildParticipant(gateway.database, contest, { referralCode: 'REF-ADA' })
      const { page, expectClean } = await open(url)
      await page.goto(`${addressOf(contest)}?ref=REF-ADA`, { referer: 'https://blog.example/' })
      await page.getByRole('button', { name: answer, exact: true }).click()
      await page.waitForURL(/from=/)
      await fillEntryForm(page, 'friend@example.com')
      await page.getByRole('button', { name: 'Enter' }).click()
      await page.getByText('You have 6 entries.').waitFor()
      const people = await gateway.database.root
        .select()
        .from(participants)
        .where(eq(participants.contestId, contest.id))
        .orderBy(participants.id)
      expect(people.find(({ id }) => id === advocate.id)?.total).toBe(10)
      expect(people.at(-1)?.referringUrl).toBe('https://blog.example/')
      expectClean(/status of 404/)
    },
  )

  test('shows its form to whoever was given the address behind the form', async () => {
    const contest = await madeContest({ countries: [], ageLimit: 0 })
    const { page, expectClean } = await open(addressOf(contest))
    await fillEntryForm(page, 'shares@example.com')
    await page.getByRole('button', { name: 'Enter' }).click()
    await page.getByText('You are in. Good luck!').waitFor()
    expect(page.url()).toBe(addressOf(contest))
    const context = await page.context().browser()?.newContext()
    const stranger = await context?.newPage()
    await stranger?.goto(`${addressOf(contest)}?done=entered`)
    await stranger?.getByRole('button', { name: 'Enter' }).waitFor()
    expect(await stranger?.getByText('You are in').count()).toBe(0)
    expectClean()
  })

  test('leads from the list of faults to a multiple choice, and axe finds nothing there', async () => {
    const contest = await madeContest({ countries: [], ageLimit: 0 })
    await gateway.database.root
      .update(customFields)
      .set({ required: true })
      .where(eq(customFields.contestId, contest.id))
    const { page, expectClean } = await open(addressOf(contest))
    await page.getByRole('button', { name: 'Enter' }).click()
    await page.getByRole('link', { name: /^A multi_select/ }).press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('custom.multi_select')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.value')).toBe('One')
    await expectAccessible(page)
    expectClean(/status of 422/)
  })

  test('keeps the words of the leaderboard whole beside the longest name', async () => {
    const contest = await madeContest()
    await buildParticipants(gateway.database, contest, [
      { amounts: [1_000], firstName: 'x'.repeat(255), displayName: 'x'.repeat(255) },
    ])
    const { page, expectClean } = await open(addressOf(contest))
    for (const width of [1400, 320]) {
      await page.setViewportSize({ width, height: 568 })
      const lines = await page.evaluate(`[...document.querySelectorAll('thead th')].map((cell) => {
        const words = document.createRange()
        words.selectNodeContents(cell)
        return words.getClientRects().length
      })`)
      expect(lines).toEqual([1, 1, 1])
      expect(
        await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      ).toBeLessThanOrEqual(0)
    }
    expectClean()
  })

  test('counts down to nothing under a form that is open, which it leaves alone', async () => {
    const endsAt = new Date(Date.parse(gateway.clock.now()) + 3_000).toISOString()
    const contest = await madeContest({ endsAt })
    const { page, expectClean } = await open(addressOf(contest))
    await page.getByLabel('E-mail address').fill('late@example.com')
    await expect.poll(() => page.locator('[data-countdown]').textContent(), { timeout: 10_000 }).toBe('0 sec')
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('late@example.com')
    expectClean()
  })

  test('wears rules of its makers that load nothing from anywhere', async () => {
    const elsewhere = await Receiver.start(always(404))
    const from = `url(${elsewhere.url}/`
    const css = `@import ${from}a.css); @font-face { font-family: f; src: ${from}f.woff) } body { font-family: f; background: ${from}b.png) } h1 { color: rgb(1, 2, 3) }`
    const contest = await madeContest({ design: { customCss: { enabled: true, css } } })
    // The browser tells of requests that the page's policy refuses: whether one was sent, the other host knows.
    const { page, expectClean } = await open(addressOf(contest), [new URL(elsewhere.url).host])
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(`getComputedStyle(document.querySelector('h1')).color`)).toBe('rgb(1, 2, 3)')
    expect(elsewhere.received).toEqual([])
    expectClean(/^CSP |Content Security Policy/)
    await elsewhere.close()
  })
})
