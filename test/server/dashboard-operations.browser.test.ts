import { eq } from 'drizzle-orm'
import type { WebSocketRoute } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sourceRuns } from '../../src/database/tables/index.js'
import { globalId } from '../../src/graphql/global-id.js'
import { describeInBrowser } from '../support/browser.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipant } from '../support/build-participant.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { expectFits, feedOf, isAtBeginning, isLive, press, signIn, told } from '../support/dashboard.js'
import { buildDeliveries, buildWebhook } from '../support/deliveries.js'
import type { Gateway } from '../support/gateway.js'
import { always, inTurn, Receiver } from '../support/receiver.js'
import { madeSource } from '../support/sources.js'
import { startWithReceivers } from '../support/webhooks.js'

describeInBrowser('operations in the dashboard', (open) => {
  let gateway: Gateway
  let account: TestAccount
  let url: string

  beforeAll(async () => {
    gateway = await startWithReceivers(5_000, { dashboard: {} })
    account = await buildAccount(gateway.database, 'Operated')
    url = `${await gateway.app.listen({ host: '127.0.0.1', port: 0 })}/dashboard`
  })
  afterAll(() => gateway.app.close())

  test('deliveries are listed in pages with what the receiver answered, and sent again', async () => {
    const receiver = await Receiver.start(
      inTurn((_request, response) => response.writeHead(500).end('Out of order'), always(200)),
    )
    try {
      const webhook = await buildWebhook(gateway.database, account.id, { url: receiver.url })
      const settled = {
        state: 'delivered',
        nextAttemptAt: null,
        settledAt: '2026-06-15T12:00:00.000Z',
      } as const
      await buildDeliveries(gateway.database, webhook, [...Array<typeof settled>(24).fill(settled), {}])
      await gateway.settle()
      const { page, expectClean } = await open(`${url}/webhooks`)
      await signIn(page, account.key)
      const webhooks = page.getByRole('link', { name: receiver.url })
      await webhooks.waitFor()
      await expectFits(page)
      await page.setViewportSize({ width: 1400, height: 900 })
      await webhooks.click()
      const shown = page.getByRole('list', { name: 'Deliveries' }).locator('> li')
      await expect.poll(() => shown.count()).toBe(20)
      const tried = shown.filter({ hasText: 'Waiting' })
      await tried.getByText('1 attempt').click()
      await tried.getByText('Status 500').waitFor()
      await tried.getByText('Out of order').waitFor()
      await expectFits(page)
      await page.setViewportSize({ width: 1400, height: 900 })
      await press(page, 'Send again', { within: tried })
      await told(page, 'is sent again.')
      await gateway.settle()
      expect(receiver.received).toHaveLength(2)
      // What waited is asked for again by itself.
      await shown.filter({ hasText: '2 attempts' }).getByText('Delivered').waitFor()
      await page.getByRole('link', { name: 'Next' }).click()
      await expect.poll(() => shown.count()).toBe(5)
      await isAtBeginning(page, 'Deliveries')
      await page.getByLabel('State').selectOption('Failed')
      await page.getByText('There are no such deliveries.').waitFor()
      expectClean()
    } finally {
      await receiver.close()
    }
  })

  test('webhooks have pages, newest first', async () => {
    const many = await buildAccount(gateway.database, 'Many receivers')
    for (let number = 1; number <= 25; number += 1) {
      await buildWebhook(gateway.database, many.id, { url: `https://hooks.example/${number}` })
    }
    const { page, expectClean } = await open(`${url}/webhooks`)
    await signIn(page, many.key)
    const shown = () => page.getByRole('rowheader').getByRole('link').allInnerTexts()
    const addresses = (from: number, to: number) =>
      Array.from({ length: from - to + 1 }, (_, index) => `https://hooks.example/${from - index}`)
    await expect.poll(shown).toEqual(addresses(25, 6))
    await page.getByRole('link', { name: 'Next' }).click()
    await expect.poll(shown).toEqual(addresses(5, 1))
    await isAtBeginning(page, 'Webhooks')
    await page.getByRole('link', { name: 'Previous' }).click()
    await expect.poll(shown).toEqual(addresses(25, 6))
    expectClean()
  })

  test('the runs of a source are shown as they go on, and one is asked for', async () => {
    const { database, clock } = gateway
    const source = await madeSource(gateway, account.key, { name: 'The old service', interval: null })
    const now = clock.now()
    const [run] = await database.root
      .insert(sourceRuns)
      .values({
        ...{ sourceId: source.databaseId, kind: 'full', state: 'running', counts: {} },
        ...{ startedAt: now, progressAt: now, fetching: 'participants', fetched: 40, expected: 100 },
      })
      .returning()
    if (run === undefined) throw new Error('The run was not made.')
    const { page, expectClean } = await open(`${url}/sources`)
    await signIn(page, account.key)
    await page.getByText('Fetching participants: 40 of 100').waitFor()
    await expectFits(page)
    await page.setViewportSize({ width: 1400, height: 900 })
    await page.getByRole('link', { name: 'The old service' }).click()
    await page.getByText('Fetching participants: 40 of 100').waitFor()
    await expectFits(page)
    // What goes on is asked for again by itself.
    await database.root.update(sourceRuns).set({ fetched: 70 }).where(eq(sourceRuns.id, run.id))
    await page.getByText('Fetching participants: 70 of 100').waitFor()
    await press(page, 'Draw in now', { confirm: 'Draw in' })
    await told(page, 'is drawn in within seconds')
    expectClean()
  })

  test('an entry appears on the contest’s page as it is made, also after the connection was lost or fell silent', async () => {
    const { database } = gateway
    const contest = await buildContest(database, account, { title: 'Watched' })
    const person = await buildParticipant(database, contest, { displayName: 'Wanda', amounts: [2] })
    const enter = async (amount: number) => {
      const { errors } = await gateway.graphql(
        account.key,
        `mutation ($participant: ID!, $amount: Int!) {
          adjustEntries(input: { participant: { id: $participant }, amount: $amount, reason: "Seen" }) { adjustment }
        }`,
        { participant: globalId('Participant', person.id), amount },
      )
      expect(errors).toEqual([])
    }
    const { page, expectClean } = await open(`${url}/contests/${contest.id}`)
    const sockets: WebSocketRoute[] = []
    let line: 'whole' | 'cut' | 'silent' = 'whole'
    await page.routeWebSocket('**/graphql', async (socket) => {
      if (line === 'cut') return socket.close({ code: 1012 })
      sockets.push(socket)
      const server = socket.connectToServer()
      socket.onMessage((message) => line === 'silent' || server.send(message))
      server.onMessage((message) => line === 'silent' || socket.send(message))
    })
    await page.clock.install()
    await page.reload()
    await signIn(page, account.key)
    const state = page.getByRole('region', { name: 'As it happens' }).getByRole('status')
    const rows = feedOf(page)
    await expect.poll(() => rows.count()).toBe(1)
    await isLive(page)
    await enter(5)
    await rows.filter({ hasText: '+5' }).waitFor()
    await page.getByText('1 participant and 7 entries now.').waitFor()
    await expectFits(page)
    line = 'cut'
    for (const socket of sockets) await socket.close({ code: 1012 })
    await state.getByText('Connection lost').waitFor()
    await enter(4)
    line = 'whole'
    await isLive(page)
    await rows.filter({ hasText: '+4' }).waitFor()
    line = 'silent'
    await enter(3)
    // It asks whether anybody is there, and waits for the answer.
    await page.clock.fastForward(10_000)
    await page.clock.fastForward(5_000)
    await state.getByText('Connection lost').waitFor()
    line = 'whole'
    await isLive(page)
    await rows.filter({ hasText: '+3' }).waitFor()
    expectClean()
  })

  test('a key that may not read people is told so, and sees the totals move', async () => {
    const contest = await buildContest(gateway.database, account, { title: 'Nameless' })
    await buildParticipant(gateway.database, contest, { amounts: [3] })
    const { page, expectClean } = await open(`${url}/contests/${contest.id}`)
    await signIn(page, await buildKey(gateway.database, account.id, { scopes: ['contests:read'] }))
    await page.getByText('This key lacks the scope participants:read: who enters is not shown.').waitFor()
    await page.getByText('1 participant and 3 entries now.').waitFor()
    expectClean()
  })

  test('what the key and the account ask is told, and of what is not there that it is not', async () => {
    const { page, expectClean } = await open(`${url}/usage`)
    await signIn(page, account.key)
    await page.getByText('This gateway limits nobody.').waitFor()
    const figures = page.getByRole('region', { name: 'Requests with this key' }).getByRole('definition')
    await expect.poll(() => figures.count()).toBe(3)
    await expectFits(page)
    for (const what of ['webhook', 'source']) {
      await page.goto(`${url}/${what}s/1`)
      await page.getByRole('heading', { level: 1, name: `There is no such ${what} here` }).waitFor()
    }
    expectClean()
  })

  test('a key without the scopes is told which ones it lacks', async () => {
    const { page, expectClean } = await open(`${url}/webhooks`)
    await signIn(page, await buildKey(gateway.database, account.id, { scopes: ['contests:read'] }))
    await page.getByRole('alert').filter({ hasText: 'lacks the scope webhooks:read' }).waitFor()
    await page.getByRole('link', { name: 'Sources' }).click()
    await page.getByRole('alert').filter({ hasText: 'lacks the scope sources:read' }).waitFor()
    await page.getByRole('link', { name: 'Usage' }).click()
    await page.getByRole('alert').filter({ hasText: 'lacks the scope keys:read' }).waitFor()
    await page.getByRole('alert').filter({ hasText: 'lacks the scope account:read' }).waitFor()
    await page.getByRole('region', { name: 'What this key may do' }).getByText('contests:read.').waitFor()
    expectClean()
  })
})
