import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type Demo, makeDemo } from '../../src/domain/demo/make.js'
import { describeInBrowser } from '../support/browser.js'
import { buildContest } from '../support/build-contest.js'
import { buildAccount, buildKey } from '../support/builders.js'
import { expectFits, figure, isAtBeginning, signIn } from '../support/dashboard.js'
import { type Gateway, startGateway } from '../support/gateway.js'

/** What the API tells of a contest, for the page to show. */
const known = z.object({
  contestAnalytics: z.object({
    totals: z.object({ entries: z.number() }),
    daily: z.array(z.object({ entries: z.number() })),
    entryMethods: z.array(z.object({ name: z.string() })),
    fraud: z.object({ disqualified: z.number() }),
  }),
  contest: z.object({
    leaderboard: z.array(
      z.object({
        participant: z.object({
          displayName: z.string().nullable(),
          email: z.string().nullable(),
          phone: z.string().nullable(),
        }),
      }),
    ),
  }),
})

describeInBrowser('the dashboard', (open) => {
  let gateway: Gateway
  let demo: Demo
  let url: string

  beforeAll(async () => {
    gateway = await startGateway({ dashboard: {} })
    const { database, clock } = gateway
    demo = await database.transaction((executor) => makeDemo({ executor, clock }, { share: 0.1 }))
    url = `${await gateway.app.listen({ host: '127.0.0.1', port: 0 })}/dashboard`
  }, 120_000)
  afterAll(() => gateway.app.close())

  const heading = (page: Page, name: string | RegExp) =>
    page.getByRole('heading', { level: 1, name }).waitFor()
  const rows = (page: Page) => page.getByRole('rowheader').getByRole('link').allInnerTexts()

  test('a key signs in, at the address that was opened; signing out forgets it', async () => {
    const { page, expectClean } = await open(`${url}/?status=live`)
    await heading(page, 'Dashboard')
    await expectFits(page)
    await signIn(page, demo.keys.public)
    await heading(page, 'Contests')
    expect(page.url()).toBe(`${url}/?status=live`)
    await page.getByText('3 contests', { exact: true }).waitFor()
    await page.reload()
    await page.getByText('3 contests', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await heading(page, 'Dashboard')
    expect(await page.evaluate('sessionStorage.length')).toBe(0)
    expect(await page.evaluate('localStorage.length')).toBe(0)
    expectClean()
  })

  test('a key that does not work is told, when it is entered and when it is revoked', async () => {
    const { page, expectClean } = await open(url)
    await signIn(page, 'gvw_nobody')
    await page.getByRole('alert').filter({ hasText: 'This key does not work' }).waitFor()
    await signIn(page, 'schlüssel')
    await page.getByRole('alert').filter({ hasText: 'This key does not work' }).waitFor()
    const account = await buildAccount(gateway.database)
    await buildContest(gateway.database, account, { title: 'The only one' })
    await signIn(page, account.key)
    await page.getByRole('link', { name: 'The only one' }).waitFor()
    const mine = await gateway.graphql(account.key, '{ viewerKey { id } }')
    const revoke = `mutation ($key: ID!) { revokeApiKey(input: { apiKey: $key }) { apiKey { id } } }`
    const key = (mine.data as { viewerKey: { id: string } }).viewerKey.id
    expect((await gateway.graphql(account.key, revoke, { key })).errors).toEqual([])
    await page.reload()
    await page.getByRole('alert').filter({ hasText: 'works no more' }).waitFor()
    expectClean(/401/)
  })

  test('what a key may not read is named with the scope that it lacks, and the rest is shown', async () => {
    const account = await buildAccount(gateway.database, 'Half open')
    await buildContest(gateway.database, account, { title: 'Visible' })
    const { page, expectClean } = await open(url)
    await signIn(page, await buildKey(gateway.database, account.id, { scopes: ['contests:read'] }))
    await page.getByRole('link', { name: 'Visible' }).waitFor()
    await page.getByRole('alert').filter({ hasText: 'lacks the scope analytics:read' }).waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await signIn(page, await buildKey(gateway.database, account.id, { scopes: ['contests:enter'] }))
    await page.getByRole('alert').filter({ hasText: 'lacks the scope contests:read' }).waitFor()
    expectClean()
  })

  test('contests are listed with where they stand and what they come to, searched, filtered and ordered', async () => {
    const { page, expectClean } = await open(url)
    await signIn(page, demo.keys.full)
    await page.getByText('8 contests', { exact: true }).waitFor()
    const { data } = await gateway.graphql(
      demo.keys.public,
      '{ account { totals { figures { participants entries } } } }',
    )
    const { participants, entries } = (
      data as { account: { totals: { figures: { participants: number; entries: number } } } }
    ).account.totals.figures
    expect(await figure(page, 'Participants').innerText()).toBe(participants.toLocaleString('en'))
    expect(await figure(page, 'Entries').innerText()).toBe(entries.toLocaleString('en'))
    await expectFits(page)
    await page.setViewportSize({ width: 1400, height: 900 })
    await page.getByLabel('Search titles').fill('coffee')
    await page.getByText('3 contests', { exact: true }).waitFor()
    await page.getByRole('link', { name: /^Ended/ }).click()
    await page.getByText('2 contests', { exact: true }).waitFor()
    await page.getByLabel('Order').selectOption('Oldest first')
    await expect.poll(() => new URL(page.url()).search).toBe('?search=coffee&status=ended&order=oldest')
    await expect.poll(() => rows(page)).toEqual(['Coffee Tasters’ Circle', 'The Long Night of Coffee'])
    await page.reload()
    await expect.poll(() => rows(page)).toEqual(['Coffee Tasters’ Circle', 'The Long Night of Coffee'])
    await page.getByLabel('Search titles').fill('no such thing')
    await page.getByText('No contest is like that.').waitFor()
    expectClean()
  })

  test('a long list has pages, each with an address of its own', async () => {
    const account = await buildAccount(gateway.database, 'Many')
    for (let number = 1; number <= 45; number += 1) {
      await buildContest(gateway.database, account, { title: `Contest ${number}` })
    }
    const { page, expectClean } = await open(url)
    await signIn(page, account.key)
    const shows = (from: number, to: number) =>
      expect
        .poll(() => rows(page))
        .toEqual(Array.from({ length: from - to + 1 }, (_, index) => `Contest ${from - index}`))
    await shows(45, 26)
    await page.getByRole('link', { name: 'Next' }).click()
    await shows(25, 6)
    await isAtBeginning(page, 'Contests')
    await page.reload()
    await shows(25, 6)
    await page.getByRole('link', { name: 'Next' }).click()
    await shows(5, 1)
    expect(await page.getByRole('link', { name: 'Next' }).count()).toBe(0)
    await page.getByRole('link', { name: 'Previous' }).click()
    await shows(25, 6)
    await page.goBack()
    await shows(5, 1)
    expectClean()
  })

  test('an address where nothing is says so', async () => {
    const { page, expectClean } = await open(`${url}/nothing`)
    await signIn(page, demo.keys.public)
    await heading(page, 'There is no such page here')
    await expectFits(page)
    await page.goto(`${url}/contests/1`)
    await heading(page, 'There is no such contest here')
    await page.getByRole('link', { name: 'Go to all contests' }).click()
    await heading(page, 'Contests')
    expectClean()
  })

  test('a gateway that does not answer is told, and asked again on demand', async () => {
    const { page, expectClean } = await open(url)
    await page.route('**/graphql', (route) => route.abort())
    await signIn(page, demo.keys.public)
    await page.getByRole('alert').filter({ hasText: 'The gateway does not answer' }).waitFor()
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await heading(page, 'Contests')
    expectClean(/ERR_FAILED/)
  })

  test('a contest opens from the list, under an address of its own', async () => {
    const { page, expectClean } = await open(url)
    await signIn(page, demo.keys.public)
    await page.getByRole('link', { name: demo.contest.title }).click()
    await heading(page, new RegExp(demo.contest.title))
    expect(page.url()).toBe(`${url}/contests/${demo.contest.id}`)
    expect(await page.evaluate('document.activeElement.id')).toBe('page')
    const { data } = await gateway.graphql(
      demo.keys.public,
      `query ($contest: SafeInt!) {
        contestAnalytics(contest: { databaseId: $contest }) {
          totals { entries }
          daily { entries }
          entryMethods { name }
          fraud { disqualified }
        }
        contest(by: { databaseId: $contest }) { leaderboard(first: 10) { participant { displayName email phone } } }
      }`,
      { contest: demo.contest.id },
    )
    const told = known.parse(data)
    const { totals, daily, entryMethods, fraud } = told.contestAnalytics
    const whole = (value: number) => value.toLocaleString('en')
    expect(await figure(page, 'Entries').innerText()).toMatch(whole(totals.entries))
    expect(await figure(page, 'Disqualified').innerText()).toMatch(whole(fraud.disqualified))
    const chart = page.getByRole('img', { name: /^Entries from/ })
    const sum = daily.reduce((all, { entries }) => all + entries, 0)
    expect(await chart.getAttribute('aria-label')).toContain(`${whole(sum)} in all`)
    await expect.poll(() => chart.locator('.bar').count()).toBe(daily.length)
    const named = async (table: string) =>
      (await page.getByRole('table', { name: table }).getByRole('rowheader').allInnerTexts()).map((text) =>
        text.trim(),
      )
    await expect.poll(() => named('Entry methods')).toEqual(entryMethods.slice(0, 8).map(({ name }) => name))
    await expect
      .poll(() => named('Leaderboard'))
      .toEqual(
        told.contest.leaderboard.map(
          ({ participant: { displayName, email, phone } }) => displayName ?? email ?? phone,
        ),
      )
    await page.getByRole('link', { name: 'Last 7' }).click()
    await expect.poll(() => chart.locator('.bar').count()).toBe(7)
    await page.getByText('As a table').first().click()
    expect(await page.getByRole('region', { name: 'Entries as a table' }).getByRole('row').count()).toBe(8)
    await expectFits(page)
    expectClean()
  })

  test('of a contest that a key may not analyse the rest is shown, and one without anything says so', async () => {
    const account = await buildAccount(gateway.database, 'Quiet')
    const { id } = await buildContest(gateway.database, account, { title: 'Nobody yet' })
    const { page, expectClean } = await open(`${url}/contests/${id}`)
    const scopes = ['contests:read', 'participants:read']
    await signIn(page, await buildKey(gateway.database, account.id, { scopes }))
    await page.getByRole('alert').filter({ hasText: 'lacks the scope analytics:read' }).waitFor()
    await page.getByText('Nobody takes part yet.').waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await signIn(page, account.key)
    await page.getByText('No page has led here yet.').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    expectClean()
  })
})
