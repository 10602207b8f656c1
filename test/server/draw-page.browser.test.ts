import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ContestRow, ParticipantRow } from '../../src/database/tables/index.js'
import { createRelays } from '../../src/delivery/relays.js'
import { pseudonymOf, toHex } from '../../src/domain/draw/protocol/index.js'
import { expectAccessible } from '../support/axe.js'
import { describeInBrowser } from '../support/browser.js'
import { buildContest } from '../support/build-contest.js'
import { type BuiltDraw, buildDraw } from '../support/build-draw.js'
import { buildParticipants } from '../support/build-participant.js'
import { buildAccount } from '../support/builders.js'
import { draw } from '../support/draws.js'
import { type Gateway, startGateway, testSettings } from '../support/gateway.js'
import { changesOf } from '../support/proof-changes.js'
import { beforeRound, Relay } from '../support/relay.js'

const title = 'Win a summer by the sea'

/** What the page shows of a file. */
interface Seen {
  readonly where: string
  readonly verdict: string
  readonly faults: boolean
  readonly explained: boolean
  readonly tables: number
}

describeInBrowser('the public page of a draw', (open) => {
  let gateway: Gateway
  let url: string
  let contest: ContestRow
  let people: ParticipantRow[]
  let drawn: BuiltDraw

  beforeAll(async () => {
    gateway = await startGateway()
    url = await gateway.app.listen({ host: '127.0.0.1', port: 0 })
    const account = await buildAccount(gateway.database)
    contest = await buildContest(gateway.database, account, { title })
    people = await buildParticipants(gateway.database, contest, [
      { displayName: 'Ada Lovelace', email: 'ada@people.example', amounts: [5] },
      { displayName: 'Grace Hopper', amounts: [3, 4] },
      { amounts: [1] },
      { amounts: [11] },
    ])
    await buildDraw(gateway.database, contest, people, { state: 'abandoned' })
    drawn = await buildDraw(gateway.database, contest, people, {
      alternates: 1,
      prizes: [{ number: 1, name: 'A week by the sea', units: 1 }],
    })
  })
  afterAll(() => gateway.app.close())

  const addressOf = ({ draw }: BuiltDraw) => `${url}/draws/${draw.uuid}`
  const chapters = (page: Page, outcome: string) => page.locator(`.steps > li.${outcome}`)

  async function expectVerdict(page: Page, text: string): Promise<void> {
    await page.locator('#verdict h2', { hasText: text }).waitFor()
  }

  test('an honest draw checks out, step by step, with nobody’s name on the page', async () => {
    const { page, expectClean } = await open(addressOf(drawn))
    await expectVerdict(page, 'This draw checks out')
    expect(await chapters(page, 'passed').count()).toBe(6)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title)
    expect(await page.getByRole('table').getByRole('row').count()).toBe(4)
    await page.getByText('Look closer').nth(2).click()
    const source = page.getByRole('link', { name: /api\.drand\.sh/ })
    expect(await source.getAttribute('href')).toMatch(/\/public\/1000$/)
    const text = await page.locator('body').innerText()
    expect(text).toContain(drawn.draw.uuid)
    for (const name of ['Ada', 'Lovelace', 'ada@people.example', 'Grace']) expect(text).not.toContain(name)
    await page.getByText('abandoned before anybody was chosen').waitFor()
    expectClean()
  })

  test('what is announced to a screen reader is the verdict, and everything is reached by keyboard', async () => {
    const { page, expectClean } = await open(addressOf(drawn))
    await expectVerdict(page, 'This draw checks out')
    expect(await page.getByRole('status').first().textContent()).toBe('This draw checks out')
    const reached = new Set<string>()
    for (let presses = 0; presses < 25; presses += 1) {
      await page.keyboard.press('Tab')
      reached.add(
        String(
          await page.evaluate('[document.activeElement.tagName, document.activeElement.id].join(" ").trim()'),
        ),
      )
    }
    for (const stop of ['A', 'INPUT own-id', 'BUTTON', 'SUMMARY', 'INPUT file'])
      expect([...reached]).toContain(stop)
    expectClean()
  })

  test('nothing wider than a telephone, and nothing that axe finds, in light and in dark', async () => {
    const { page, expectClean } = await open(addressOf(drawn))
    await expectVerdict(page, 'This draw checks out')
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const light = await ground()
    await expectAccessible(page)
    expect(await ground()).not.toBe(light)
    expectClean()
  })

  test('every kind of field that is changed makes the proof fail, and the page says where', async () => {
    const answer = await gateway.app.inject({ url: `/draws/${drawn.draw.uuid}/proof.json` })
    const changes = changesOf(answer.body)
    expect(changes.length).toBeGreaterThan(50)
    const { page, expectClean } = await open(`${url}/draws/00000000-0000-4000-8000-000000000000`)
    // All in the page: to go through it by the debugger's protocol for each would cost more than the checks.
    const seen = await page.evaluate<readonly Seen[]>(`(async () => {
      const seen = []
      const field = document.querySelector('#file')
      for (const { where, text } of ${JSON.stringify(changes)}) {
        const shown = () => document.body.innerText.includes('the file ' + where + '.json')
        const data = new DataTransfer()
        data.items.add(new File([text], where + '.json', { type: 'application/json' }))
        field.files = data.files
        field.dispatchEvent(new Event('change', { bubbles: true }))
        while (!shown()) await new Promise((resolve) => setTimeout(resolve, 5))
        seen.push({
          where,
          verdict: document.querySelector('#verdict h2').textContent,
          faults: document.querySelectorAll('.fault code').length > 0,
          explained: document.body.innerText.includes('What this means:'),
          tables: document.querySelectorAll('table').length,
        })
      }
      return seen
    })()`)
    const refused = { verdict: 'This proof does not hold', faults: true, explained: true, tables: 0 }
    expect(seen).toEqual(changes.map(({ where }) => ({ where, ...refused })))
    expectClean(/status of 404/)
  })

  test('a proof that was changed on its way from the server fails too', async () => {
    const { page } = await open(`${url}/livez`)
    const { body } = await gateway.app.inject({ url: `/draws/${drawn.draw.uuid}/proof.json` })
    await page.route('**/proof.json', (route) =>
      route.fulfill({ body: body.replace(/"attempts":1/, '"attempts":2') }),
    )
    await page.goto(addressOf(drawn))
    await expectVerdict(page, 'This proof does not hold')
    await page.locator('.fault code', { hasText: 'selections' }).first().waitFor()
    expect(await chapters(page, 'failed').count()).toBeGreaterThan(0)
  })

  test('a proof that was kept is verified without the server, on any page of draws', async () => {
    const proof = await gateway.app.inject({ url: `/draws/${drawn.draw.uuid}/proof.json` })
    const person = people[0]?.uuid
    const inclusion = await gateway.app.inject({ url: `/draws/${drawn.draw.uuid}/inclusion/${person}.json` })
    const { page, expectClean } = await open(`${url}/draws/00000000-0000-4000-8000-000000000000`)
    await page.context().setOffline(true)
    const drop = (name: string, text: string) =>
      page.evaluate(`{
        const data = new DataTransfer()
        data.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}))
        document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
      }`)
    await drop('kept.json', proof.body)
    await expectVerdict(page, 'This draw checks out')
    await page.getByText('from the file kept.json').waitFor()
    await drop('mine.json', inclusion.body)
    await expectVerdict(page, 'This place is proven')
    await drop('notes.json', '{"hello":1}')
    await expectVerdict(page, 'This proof does not hold')
    expectClean(/status of 404/)
  })

  test('an entrant sees where the own chances lie, and the id never leaves the browser', async () => {
    const winner = people.find(({ id }) => id === drawn.winners[0]?.participantId)
    const { page, expectClean } = await open(`${url}/livez`)
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
    await page.goto(`${addressOf(drawn)}#${winner?.uuid}`)
    await page.getByRole('heading', { name: 'You took part' }).waitFor()
    await page.getByText('you were chosen as number 1').waitFor()
    await page.getByText(`${winner?.total} of 24 chances`).waitFor()
    await page.getByRole('img', { name: /The line of all chances/ }).waitFor()
    await page.getByText('(you)').waitFor()
    expect(asked.some((request) => request.includes('/inclusion/'))).toBe(true)
    expect(asked.filter((request) => request.split('#')[0]?.includes(winner?.uuid ?? ''))).toEqual([])
    expect(page.url()).toBe(addressOf(drawn))
    expectClean()
  })

  test('an entrant who types an id is told so where it took no part, and where it is none', async () => {
    const { page, expectClean } = await open(addressOf(drawn))
    const field = page.getByLabel('Your participant id')
    await field.fill('Ada')
    await field.press('Enter')
    await page.getByText('A participant id looks like').waitFor()
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    await field.fill('11111111-1111-4111-8111-111111111111')
    await page.getByRole('button', { name: 'Look for me' }).click()
    await page.getByRole('heading', { name: 'This id is not in the draw' }).waitFor()
    await field.fill(` ${people[2]?.uuid.toUpperCase()} `)
    await page.getByRole('button', { name: 'Look for me' }).click()
    await page.getByRole('heading', { name: 'You took part' }).waitFor()
    expectClean(/status of 404/)
  })

  test('a server that shows somebody else’s place is found out', async () => {
    const other = await gateway.app.inject({
      url: `/draws/${drawn.draw.uuid}/inclusion/${toHex(pseudonymOf(drawn.draw.uuid, people[1]?.uuid ?? ''))}.json`,
    })
    const { page } = await open(addressOf(drawn))
    await page.route('**/inclusion/*', (route) => route.fulfill({ body: other.body }))
    await page.getByLabel('Your participant id').fill(people[0]?.uuid ?? '')
    await page.getByRole('button', { name: 'Look for me' }).click()
    await page.getByRole('heading', { name: 'Your place cannot be proven' }).waitFor()
  })

  test('a fallback says plainly that it is not independently random', async () => {
    const fallback = await buildDraw(gateway.database, contest, people, { local: 'no_relay_answered' })
    const { page, expectClean } = await open(addressOf(fallback))
    await expectVerdict(page, 'Not independently random')
    await page.getByText('No relay of the beacon answered in time.').first().waitFor()
    expect(await chapters(page, 'warned').count()).toBe(2)
    expectClean()
  })

  test('a pending draw says when its round is due, and shows the result by itself once it is drawn', async () => {
    const relay = await Relay.start()
    const waiting = await startGateway({
      settings: { ...testSettings, randomness: 'drand' },
      beacons: createRelays({ urls: [relay.url] }),
    })
    waiting.clock.set(beforeRound(1_000, 2))
    const account = await buildAccount(gateway.database)
    const mine = await buildContest(gateway.database, account, { title })
    await buildParticipants(gateway.database, mine, [{ amounts: [2] }, { amounts: [3] }])
    const pending = await draw(waiting, account.key, mine.id, { count: 1 })
    const address = `${url}/draws/${pending.draw.uuid}`
    const { page, expectClean } = await open(address)
    await expectVerdict(page, 'Waiting for chance')
    expect(await page.locator('#verdict time').getAttribute('datetime')).toBe('2023-08-23T15:59:24.000Z')
    const kept = await page.getByRole('link', { name: /#[0-9a-f]{64}$/ }).getAttribute('href')
    expect(kept).toBe(`${address}#${pending.draw.commitment}`)
    waiting.clock.advance(3)
    await waiting.settle()
    await expectVerdict(page, 'This draw checks out')
    await page.goto(`${url}/livez`)
    await page.goto(kept ?? '')
    await page.getByRole('heading', { name: 'It is the promise that you kept' }).waitFor()
    await page.goto(`${url}/livez`)
    await page.goto(`${address}#${'0'.repeat(64)}`)
    await page.getByRole('heading', { name: 'It is not the promise that you kept' }).waitFor()
    expectClean()
    await waiting.app.close()
    await relay.close()
  })

  test('without a draw at the address the page says so and still checks files', async () => {
    const { page, expectClean } = await open(`${url}/draws/unknown`)
    await page.getByRole('heading', { name: 'There is no draw here' }).waitFor()
    await page.getByLabel('Check a proof that you have kept').waitFor()
    expectClean(/status of 404/)
  })

  test('while the server does not answer the page says so and tries again', async () => {
    const { page } = await open(`${url}/livez`)
    let fails = 2
    await page.route('**/proof.json', (route) =>
      fails-- > 0 ? route.fulfill({ status: 503 }) : route.continue(),
    )
    await page.goto(addressOf(drawn))
    await expectVerdict(page, 'The proof cannot be loaded')
    await expectVerdict(page, 'This draw checks out')
  })
})
