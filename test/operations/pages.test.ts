import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { ContestRow } from '../../src/database/tables/index.js'
import { describeInBrowser } from '../support/browser.js'
import { buildMethod } from '../support/build-contest.js'
import { buildParticipants } from '../support/build-participant.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { askServer, ServerProcess } from '../support/command.js'
import { feedOf, figure, isLive, press, savedWinners, signIn, told } from '../support/dashboard.js'
import { freshDatabase } from '../support/database.js'
import { buildWebhook } from '../support/deliveries.js'
import { entersInFrame } from '../support/embed.js'
import { enter, fillEntryForm } from '../support/entry-form.js'
import { testSealingKey } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'
import { always, inTurn, Receiver } from '../support/receiver.js'
import { RevupService } from '../support/revup-service.js'
import { describeWith } from '../support/services/programs.js'
import { RedisServer } from '../support/services/redis.js'
import { inFrontOf, pageWith, Site } from '../support/site.js'
import { credential } from '../support/sources.js'

const fromNow = (seconds: number): string => new Date(Date.now() + seconds * 1_000).toISOString()

describeWith(['postgres', 'redis'], 'two gateways on one PostgreSQL', () => {
  describeInBrowser('contests’ pages of one and the dashboard of the other', (open) => {
    let redis: RedisServer
    let folder: string
    let database: Awaited<ReturnType<typeof freshDatabase>>
    let processes: readonly ServerProcess[] = []
    let one = ''
    let other = ''
    /** Where visitors reach the first. */
    let front: Site
    let account: TestAccount

    beforeAll(async () => {
      ;[redis, database, front, folder] = await Promise.all([
        RedisServer.create(),
        freshDatabase(),
        Site.start(
          'giveaways.test',
          inFrontOf(() => one),
        ),
        mkdtemp(join(tmpdir(), 'gateway-pages-')),
      ])
      const environment = {
        DATABASE_URL: database.url,
        REDIS_URL: redis.url,
        DATA_DIR: folder,
        PUBLIC_URL: front.url,
        WEBHOOK_ALLOW_PRIVATE: 'true',
        SOURCE_ALLOW_PRIVATE: 'true',
        SECRETS_KEY: testSealingKey,
        DRAW_RANDOMNESS: 'local',
      }
      processes = [new ServerProcess(environment), new ServerProcess(environment)]
      ;[one = '', other = ''] = await Promise.all(processes.map((process) => process.url()))
      account = await buildAccount(database, 'Two gateways')
    }, 120_000)
    afterAll(async () => {
      const statuses = await Promise.all(processes.map((process) => process.end('SIGTERM')))
      await Promise.all([front?.close(), redis?.remove(), database?.close()])
      await rm(folder, { recursive: true, force: true })
      expect(statuses).toEqual([0, 0])
    })

    /** A live contest that can be entered and followed. */
    async function emptyContest(title: string): Promise<ContestRow> {
      const dates = { startsAt: fromNow(-3_600), endsAt: fromNow(86_400) }
      const contest = await makeContest(database, account, { title, ...dates })
      await buildMethod(database, contest, { typeId: 14, amount: 5 })
      return contest
    }

    /** The same with two people, of nine and two entries. */
    async function liveContest(title: string): Promise<ContestRow> {
      const contest = await emptyContest(title)
      await buildParticipants(database, contest, [
        { displayName: 'Grace', amounts: [9], createdAt: fromNow(-60) },
        { displayName: 'Linus', amounts: [2], createdAt: fromNow(-60) },
      ])
      return contest
    }

    const addressOf = ({ id, slug }: ContestRow) => `${front.url}/view/${id}-${slug}`

    /** The other's dashboard at this path, signed in. */
    async function dashboard(path: string, key = account.key) {
      const opened = await open(`${other}/dashboard${path}`)
      await signIn(opened.page, key)
      return opened
    }

    const named = (page: Page, table: string) =>
      page.getByRole('table', { name: table }).getByRole('rowheader').allInnerTexts()

    test('a key of one signs in at the other, which tells at once who enters at the first, and figures and charts follow', async () => {
      const contest = await liveContest('Win a bicycle')
      const made = await askServer(
        one,
        account.key,
        `mutation { createApiKey(input: { name: "Team", scopes: [CONTESTS_READ, PARTICIPANTS_READ, ANALYTICS_READ] }) {
          secret } }`,
      )
      const { secret } = made['createApiKey'] as { secret: string }
      const { page, expectClean } = await dashboard('/', secret)
      const row = page.getByRole('row').filter({ hasText: 'Win a bicycle' })
      await row.getByText('Live').filter({ visible: true }).waitFor()
      expect(await row.getByRole('cell').allInnerTexts()).toEqual(expect.arrayContaining(['2', '11', '0']))
      await row.getByRole('link').click()
      await isLive(page)
      await page.evaluate('window.unchanged = true')

      const visitor = await open(addressOf(contest))
      await enter(visitor.page, 'ada@example.com')
      await feedOf(page).filter({ hasText: 'ada@example.com' }).getByText('+1').waitFor()
      await page.getByText('3 participants and 12 entries now.').waitFor()
      await visitor.page.getByRole('button', { name: /^I have done this/ }).click()
      await feedOf(page).filter({ hasText: 'Follow on Twitter' }).getByText('+5').waitFor()
      expect(await page.evaluate('window.unchanged')).toBe(true)
      visitor.expectClean()

      await page.reload()
      await expect.poll(() => figure(page, 'Entries').innerText()).toMatch(/^17\b/)
      expect(await figure(page, 'Participants').innerText()).toMatch(/^3\b/)
      expect(await figure(page, 'Views').innerText()).toMatch(/^1\b/)
      const chart = page.getByRole('img', { name: /^Entries from/ })
      expect(await chart.getAttribute('aria-label')).toContain('17 in all')
      expect(await named(page, 'Leaderboard')).toEqual(['Grace', 'ada@example.com', 'Linus'])
      expectClean()
    })

    test('whoever entered at one is found at the other, given entries, disqualified and banned, and the page of the first says so', async () => {
      const contest = await liveContest('Win a tent')
      const visitor = await open(addressOf(contest))
      await visitor.page.getByLabel('Name', { exact: true }).fill('Berta')
      await enter(visitor.page, 'berta@example.com')
      const { page, expectClean } = await dashboard(`/contests/${contest.id}/participants`)
      await page.getByLabel('Search people').fill('berta@')
      await expect.poll(() => named(page, 'Participants')).toEqual([expect.stringContaining('Berta')])
      await page.getByRole('link', { name: 'Berta' }).click()
      await page.getByRole('button', { name: 'Add or remove entries' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Entries', { exact: true }).fill('5')
      await dialog.getByLabel('Reason').fill('For the survey')
      await dialog.getByRole('button', { name: 'Enter in the ledger' }).click()
      await told(page, '5 added: 6 entries now.')
      await expect.poll(async () => (await named(page, 'Ledger')).length).toBe(2)
      await visitor.page.reload()
      await visitor.page.getByText('You have 6 entries.').waitFor()

      await press(page, 'Disqualify')
      await told(page, 'Berta is disqualified.')
      await visitor.page.reload()
      await visitor.page.getByText('You can no longer take part in this giveaway.').waitFor()
      await press(page, 'Re-qualify')
      await told(page, 'Berta counts again.')
      await visitor.page.reload()
      await visitor.page.getByText('You have 6 entries.').waitFor()
      await press(page, 'Ban')
      await told(page, 'Berta is banned.')
      await visitor.page.reload()
      await visitor.page.getByText('You can no longer take part in this giveaway.').waitFor()
      expect(await visitor.page.getByText('Your entries').count()).toBe(0)
      visitor.expectClean()

      const again = await open(addressOf(contest))
      await fillEntryForm(again.page, 'berta@example.com')
      await again.page.getByRole('button', { name: 'Enter' }).click()
      await again.page.getByText('You cannot take part in this giveaway.').waitFor()
      again.expectClean(/status of 403/)
      expectClean()
    })

    test('winners are drawn at one, with a proof that the other shows, an alternate promoted, and winners saved as a file', async () => {
      const contest = await liveContest('Win a boat')
      const { page, expectClean } = await dashboard(`/contests/${contest.id}/draws`)
      await page.getByRole('button', { name: 'Draw winners' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Alternates').fill('1')
      await dialog.getByRole('button', { name: 'Draw', exact: true }).click()
      await told(page, '1 winner drawn.')
      const chosen = page.getByRole('list', { name: /Winners|Alternates/ }).getByRole('link')
      await expect.poll(() => chosen.count()).toBe(2)
      const [won = '', waiting = ''] = await chosen.allInnerTexts()
      expect((await savedWinners(page)).filter((line) => line.includes(`,${won},`))).toHaveLength(1)
      const proof = await page.getByRole('link', { name: 'Proof' }).getAttribute('href')
      await press(page, `Give the place to the next alternate: ${won}`, { confirm: 'Give the place' })
      await told(page, `${won} is no winner any more. ${waiting} has the place.`)
      expect((await savedWinners(page)).filter((line) => line.includes(`,${waiting},`))).toHaveLength(1)
      expectClean()

      const shown = await open(`${front.url}${proof}`)
      // The gateways use their own randomness.
      await shown.page.locator('#verdict h2', { hasText: 'Not independently random' }).waitFor()
      expect(await shown.page.locator('.steps > li.failed').count()).toBe(0)
      shown.expectClean()
    })

    test('what one tells a receiver is seen at the other, and sent again', async () => {
      const receiver = await Receiver.start(inTurn(always(500), always(204)))
      onTestFinished(() => receiver.close())
      const contest = await emptyContest('Win a canoe')
      const webhook = await buildWebhook(database, account.id, { url: receiver.url })
      const visitor = await open(addressOf(contest))
      await enter(visitor.page, 'carla@example.com')
      await receiver.hasReceived(1)
      const { page, expectClean } = await dashboard('/webhooks')
      await page.getByRole('link', { name: webhook.url }).click()
      const delivery = page.getByRole('list', { name: 'Deliveries' }).locator('> li')
      await delivery.getByText('1 attempt').click()
      await delivery.getByText('Status 500').waitFor()
      await press(page, 'Send again', { within: delivery })
      await told(page, 'is sent again.')
      await delivery.getByText('Delivered').waitFor()
      await receiver.hasReceived(2)
      expectClean()
    })

    test('both count against one limit, which the dashboard shows with what was asked', async () => {
      const { page, expectClean } = await dashboard('/usage')
      const left = figure(page, 'Requests left')
      const byAll = page.getByRole('region', { name: 'Requests with all keys of the account' })
      const remaining = async () => Number(/^[\d,]+/.exec(await left.innerText())?.[0].replace(',', ''))
      const asked = 20
      // Again where a minute has just ended, which begins the count anew.
      await expect
        .poll(async () => {
          const before = await remaining()
          for (let n = 0; n < asked; n += 1) await askServer(one, account.key, '{ account { id } }')
          await page.reload()
          const after = await remaining()
          const [day = ''] = await byAll.getByRole('definition').allInnerTexts()
          return before - after >= asked && Number(day) >= asked
        })
        .toBe(true)
      expectClean()
    })

    test('a source that was added at one is drawn in from the dashboard of the other', async () => {
      const service = await RevupService.start()
      onTestFinished(() => service.close())
      Object.assign(service, { contacts: [1, 2], promotions: [9], participants: new Map([[9, [1, 2, 3]]]) })
      await askServer(
        one,
        account.key,
        'mutation ($input: AddSourceInput!) { addSource(input: $input) { source { id } } }',
        {
          input: {
            dialect: 'REVUP',
            name: 'The old service',
            baseUrl: service.url,
            credential,
            interval: null,
          },
        },
      )
      const { page, expectClean } = await dashboard('/sources')
      await page.getByRole('link', { name: 'The old service' }).click()
      const runs = page.getByRole('list', { name: 'Runs' }).getByRole('listitem')
      await page.getByText('Nothing was drawn in yet.').waitFor()
      await press(page, 'Draw in now', { confirm: 'Draw in' })
      await told(page, 'The old service is drawn in within seconds.')
      await runs.filter({ hasText: 'Completed' }).waitFor()
      await page.goto(`${other}/dashboard`)
      await page.getByRole('link', { name: 'Promotion 9' }).waitFor()
      expectClean()
    })

    test('an entry in a page of another site that holds the contest appears, too', async () => {
      const contest = await liveContest('Win a kayak')
      const asked = `{ contest(by: { databaseId: ${contest.id} }) { embedCode } }`
      const { embedCode } = (await askServer(one, account.key, asked))['contest'] as { embedCode: string }
      const shop = await Site.start('shop.test', pageWith(embedCode))
      onTestFinished(() => shop.close())
      const { page, expectClean } = await dashboard(`/contests/${contest.id}`)
      await isLive(page)
      const foreign = await open(shop.url, [front.host])
      await entersInFrame(foreign.page, 'dora@example.com')
      await feedOf(page).filter({ hasText: 'dora@example.com' }).getByText('+5').waitFor()
      await page.getByText('3 participants and 17 entries now.').waitFor()
      foreign.expectClean()
      expectClean()
    })
  })
})
