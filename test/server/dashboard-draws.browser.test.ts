import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRelays } from '../../src/delivery/relays.js'
import { describeInBrowser } from '../support/browser.js'
import { buildContest } from '../support/build-contest.js'
import { buildDraw } from '../support/build-draw.js'
import { buildParticipants } from '../support/build-participant.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { expectFits, press, savedWinners, signIn, told } from '../support/dashboard.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { beforeRound, Relay } from '../support/relay.js'

describeInBrowser('draws in the dashboard', (open) => {
  let relay: Relay
  let gateway: Gateway
  let account: TestAccount
  let host: string

  beforeAll(async () => {
    relay = await Relay.start()
    gateway = await startGateway({ dashboard: {}, beacons: createRelays({ urls: [relay.url] }) })
    account = await buildAccount(gateway.database, 'Lucky')
    host = await gateway.app.listen({ host: '127.0.0.1', port: 0 })
  })
  afterAll(async () => {
    await gateway.app.close()
    await relay.close()
  })

  const listed = (page: Page, list: 'Winners' | 'Alternates, in their order') =>
    page.getByRole('list', { name: list }).first().getByRole('listitem')
  /** Whom the draw chose, in order, each with what became of them. */
  const places = (page: Page) => page.locator('.chosen .badge').allInnerTexts()

  test('winners are drawn once, with a proof; who loses the win makes room for the next alternate as long as there is one', async () => {
    const contest = await buildContest(gateway.database, account, { title: 'The raffle' })
    const people = await buildParticipants(
      gateway.database,
      contest,
      ['=Ann, "the" first', '=Bob, "the" second', '=Cleo, "the" third', '=Dan, "the" last'].map(
        (displayName) => ({ displayName, amounts: [3] }),
      ),
    )
    const { page, expectClean } = await open(`${host}/dashboard/contests/${contest.id}/draws`)
    await signIn(page, account.key)
    await page.getByText('Nothing has been drawn yet.').waitFor()
    await page.getByRole('button', { name: 'Draw winners' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Alternates').fill('3')
    await dialog.getByRole('button', { name: 'Draw' }).dblclick()
    await told(page, '1 winner drawn.')
    await expect.poll(() => places(page)).toEqual(['Won', 'Waits', 'Waits', 'Waits'])
    const [first = '', second = '', third = '', fourth = ''] = await page.locator('.chosen a').allInnerTexts()
    await listed(page, 'Alternates, in their order').first().getByText('next in turn').waitFor()

    await press(page, `Set status: ${first}`, { confirm: 'Set' })
    await told(page, `${first} has been told.`)
    await page.getByRole('button', { name: 'Give the place to the next alternate' }).click()
    await dialog.getByText(`Place and prize go to ${second}`).waitFor()
    await dialog.getByText('it cannot be given back').waitFor()
    await expectFits(page)
    await page.setViewportSize({ width: 1400, height: 900 })
    await dialog.getByRole('button', { name: 'Give the place' }).click()
    await told(page, `${first} is no winner any more. ${second} has the place.`)
    await expect.poll(() => places(page)).toEqual(['Expired', 'Won', 'Waits', 'Waits'])
    await listed(page, 'Winners').getByText(`${second} has the place`).waitFor()
    await listed(page, 'Alternates, in their order').getByText(`in the place of ${first} since`).waitFor()

    await page.getByRole('button', { name: 'Set status' }).click()
    await dialog.getByLabel('Status').selectOption('Has claimed the prize')
    await dialog.getByRole('button', { name: 'Set' }).click()
    await told(page, `${second} has claimed the prize.`)
    await press(page, `Give the place to the next alternate: ${second}`, { confirm: 'Give the place' })
    await told(page, `${second} is no winner any more. ${third} has the place.`)
    await expect.poll(() => places(page)).toEqual(['Expired', 'Won', 'Waits'])
    await page.getByText('in the place of a winner who was removed').waitFor()

    // Somebody else disqualifies the winner: it is seen here at once.
    const { errors } = await gateway.graphql(
      account.key,
      `mutation ($who: SafeInt!) {
        setParticipantDisqualified(input: { participant: { databaseId: $who }, disqualified: true }) { changed }
      }`,
      { who: people.find(({ displayName }) => displayName === third)?.id },
    )
    expect(errors).toEqual([])
    await expect.poll(() => places(page)).toEqual(['Expired', 'Disqualified', 'Won'])
    await expectFits(page)
    await page.setViewportSize({ width: 1400, height: 900 })
    const [head, line, end] = await savedWinners(page)
    expect(head).toMatch(/^winner,draw,place,status,prize,name,email/)
    expect(line).toContain(`"'${fourth.replaceAll('"', '""')}"`)
    expect(end).toBe('')
    const proof = await page.getByRole('link', { name: 'Proof' }).getAttribute('href')
    expect((await fetch(new URL(proof ?? '', host))).status).toBe(200)

    await press(page, `Remove: ${fourth}`, { confirm: 'Take it away' })
    await told(page, `${fourth} is no winner any more. No alternate was left: the place is empty.`)
    await press(page, 'Draw again for what is empty', { confirm: 'Draw' })
    await told(page, '1 winner drawn.')
    await page.getByText('Continued by the draw of').waitFor()
    await page.getByText('How it is decided').first().click()
    await page.getByText('Continues the draw of').waitFor()
    expectClean()
  })

  test('a draw that waits for its round says how long, and its winners appear by themselves; it can be given up or replaced', async () => {
    const contest = await buildContest(gateway.database, account)
    const people = await buildParticipants(gateway.database, contest, [
      { displayName: 'Eve', amounts: [1] },
      { displayName: 'Finn', amounts: [1] },
    ])
    const waits = (round?: number) =>
      buildDraw(gateway.database, contest, people, {
        state: 'committed',
        winners: 1,
        ...(round && { round }),
      })
    await waits(1_000)
    const { page, expectClean } = await open(`${host}/dashboard/contests/${contest.id}/draws`)
    await page.clock.setFixedTime(beforeRound(1_000, 125))
    await signIn(page, account.key)
    await page.getByRole('timer').filter({ hasText: '2 min 5 s left' }).waitFor()
    await page.getByRole('link', { name: 'Commitment' }).waitFor()
    await expectFits(page)
    await page.setViewportSize({ width: 1400, height: 900 })
    await press(page, 'Draw winners', { confirm: 'Draw' })
    await page.getByRole('alert').filter({ hasText: 'draw' }).waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await gateway.settle()
    await expect.poll(() => places(page)).toEqual(['Won'])
    await page.getByRole('link', { name: 'Proof' }).waitFor()

    await waits()
    await page.reload()
    await press(page, 'Give it up')
    await told(page, 'The draw is given up.')
    await page.getByText('Given up', { exact: true }).waitFor()
    await waits()
    await page.reload()
    await press(page, 'Draw another in its place', { confirm: 'Draw' })
    await told(page, '1 winner drawn.')
    await page.getByText('Replaced by another', { exact: true }).waitFor()

    await page.getByRole('button', { name: 'Pick by hand' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('e-mail address or number').fill('nobody@example.com')
    await dialog.getByRole('button', { name: 'Pick' }).click()
    await dialog.getByRole('alert').waitFor()
    await page.keyboard.press('Escape')
    await buildParticipants(gateway.database, contest, [
      { displayName: 'Gus', email: 'gus@example.com', amounts: [1] },
    ])
    await page.getByRole('button', { name: 'Pick by hand' }).click()
    await dialog.getByLabel('e-mail address or number').fill(' Gus@example.com ')
    await dialog.getByRole('button', { name: 'Pick' }).click()
    await told(page, 'Gus is a winner, without a prize.')
    await page.getByRole('heading', { name: 'Picked by hand' }).waitFor()
    expectClean()
  })

  test('a key that may not change winners is told so before it tries, and one that may not read them as it does', async () => {
    const contest = await buildContest(gateway.database, account)
    const people = await buildParticipants(gateway.database, contest, [{ amounts: [1] }])
    await buildDraw(gateway.database, contest, people, { winners: 1 })
    const { page, expectClean } = await open(`${host}/dashboard/contests/${contest.id}/draws`)
    const scopes = ['contests:read', 'winners:read']
    await signIn(page, await buildKey(gateway.database, account.id, { scopes }))
    await page.getByText('This key lacks the scope winners:write.').waitFor()
    for (const name of ['Draw winners', 'Pick by hand', 'Set status', 'Remove']) {
      expect(await page.getByRole('button', { name }).isDisabled()).toBe(true)
    }
    await page.getByRole('button', { name: 'Sign out' }).click()
    await signIn(page, await buildKey(gateway.database, account.id, { scopes: ['contests:read'] }))
    await page.getByRole('alert').filter({ hasText: 'lacks the scope winners:read' }).waitFor()
    expectClean()
  })
})
