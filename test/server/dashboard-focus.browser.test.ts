import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ContestRow } from '../../src/database/tables/index.js'
import { describeInBrowser } from '../support/browser.js'
import { buildContest } from '../support/build-contest.js'
import { buildDraw } from '../support/build-draw.js'
import { buildParticipant, buildParticipants } from '../support/build-participant.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { focused, isAtBeginning, press, signIn, told } from '../support/dashboard.js'
import { type Gateway, startGateway } from '../support/gateway.js'

describeInBrowser('where the focus is in the dashboard', (open) => {
  let gateway: Gateway
  let account: TestAccount
  let url: string

  beforeAll(async () => {
    gateway = await startGateway({ dashboard: {} })
    account = await buildAccount(gateway.database, 'Focused')
    url = `${await gateway.app.listen({ host: '127.0.0.1', port: 0 })}/dashboard/contests`
  })
  afterAll(() => gateway.app.close())

  const hasFocus = (page: Page, words: string | RegExp) =>
    expect.poll(() => focused(page)).toEqual(expect.stringMatching(words))

  test('a dialog gives it back to the button that opened it, however it ends, and keeps it where the change fails', async () => {
    const contest = await buildContest(gateway.database, account)
    const { id } = await buildParticipant(gateway.database, contest, { displayName: 'Edith', amounts: [7] })
    const { page, expectClean } = await open(`${url}/${contest.id}/participants/${id}`)
    await signIn(page, account.key)
    const dialog = page.getByRole('dialog')
    const cancel = dialog.getByRole('button', { name: 'Cancel' })
    await page.getByRole('button', { name: 'Disqualify' }).click()
    await cancel.click()
    await hasFocus(page, /^Disqualify$/)
    await page.keyboard.press('Enter')
    await cancel.focus()
    await page.keyboard.press('Enter')
    await hasFocus(page, /^Disqualify$/)
    await page.keyboard.press('Enter')
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await hasFocus(page, /^Disqualify$/)

    await page.route('**/graphql', (route) => route.abort())
    await press(page, 'Disqualify')
    await dialog.getByRole('alert').waitFor()
    await hasFocus(page, /^Disqualify$/)
    expect(await page.evaluate('document.activeElement.closest("dialog") !== null')).toBe(true)
    await page.unroute('**/graphql')
    await page.keyboard.press('Enter')
    await told(page, 'Edith is disqualified.')
    await hasFocus(page, /^Re-qualify$/)
    await press(page, 'Ban')
    await told(page, 'Edith is banned.')
    await hasFocus(page, /^Lift the ban$/)
    expectClean(/ERR_FAILED/)
  })

  test('where the change takes the button away, the heading above it has the focus', async () => {
    const contest = await buildContest(gateway.database, account)
    const people = await buildParticipants(gateway.database, contest, [
      { displayName: 'Ann', amounts: [1] },
      { displayName: 'Bob', amounts: [1] },
    ])
    await buildDraw(gateway.database, contest, people, { winners: 2 })
    const { page, expectClean } = await open(`${url}/${contest.id}/draws`)
    await signIn(page, account.key)
    await press(page, 'Remove: Ann', { confirm: 'Take it away' })
    await told(page, 'Ann is no winner any more.')
    await page.getByRole('button', { name: 'Remove: Ann' }).waitFor({ state: 'detached' })
    await hasFocus(page, /^Winners$/)
    await press(page, 'Remove: Bob', { confirm: 'Take it away' })
    await told(page, 'Bob is no winner any more.')
    await hasFocus(page, /^Draw of /)

    await buildDraw(gateway.database, contest, people, { state: 'committed', winners: 1 })
    await page.reload()
    await press(page, 'Give it up')
    await told(page, 'The draw is given up.')
    await page.getByText('Given up', { exact: true }).waitFor()
    await hasFocus(page, /^Draw of .* Given up$/)
    expectClean()
  })

  const crowded = async (): Promise<ContestRow> => {
    const contest = await buildContest(gateway.database, account)
    const crowd = Array.from({ length: 120 }, (_, index) => ({
      displayName: `Person ${index + 1}`,
      amounts: [1],
    }))
    await buildParticipants(gateway.database, contest, crowd)
    return contest
  }
  const person = (page: Page, number: number) =>
    page.getByRole('link', { name: `Person ${number}`, exact: true })
  const inWindow = (page: Page, words: string) =>
    page.evaluate(`(() => {
      const row = [...document.querySelectorAll('tbody tr')].find(({ innerText }) => innerText.includes(${JSON.stringify(words)}))
      const { top, bottom } = row.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })()`)

  /** Keeps what the page asks from being answered until it is called. */
  async function holdAnswers(page: Page): Promise<() => void> {
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/graphql', async (route) => {
      await held
      await route.continue()
    })
    return release
  }

  test('the next and the previous page of a list are shown from their beginning, once their rows are there', async () => {
    const contest = await crowded()
    const { page, expectClean } = await open(`${url}/${contest.id}/participants`)
    await signIn(page, account.key)
    await person(page, 120).waitFor()
    const release = await holdAnswers(page)
    await page.getByRole('link', { name: 'Next' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).search).toContain('after=')
    await hasFocus(page, /^Next$/)
    release()
    await person(page, 70).waitFor()
    await isAtBeginning(page, 'Participants')
    expect(await inWindow(page, 'Person 70')).toBe(true)
    // The last page has no next one.
    await page.getByRole('link', { name: 'Next' }).click()
    await person(page, 20).waitFor()
    await isAtBeginning(page, 'Participants')
    expect(await inWindow(page, 'Person 20')).toBe(true)
    for (const first of [70, 120]) {
      await page.getByRole('link', { name: 'Previous' }).click()
      await person(page, first).waitFor()
      await isAtBeginning(page, 'Participants')
      expect(await inWindow(page, `Person ${first}`)).toBe(true)
    }
    expectClean()
  })

  test('who searches or chooses keeps it where it is, also while a page is still awaited', async () => {
    const contest = await crowded()
    const { page, expectClean } = await open(`${url}/${contest.id}/participants`)
    await signIn(page, account.key)
    await page.getByRole('link', { name: 'Next' }).click()
    await isAtBeginning(page, 'Participants')
    await page.getByLabel('Search people').fill('person 11')
    await person(page, 119).waitFor()
    await person(page, 69).waitFor({ state: 'detached' })
    expect(await page.evaluate('document.activeElement.type')).toBe('search')
    await page.getByLabel('Search people').fill('')
    await person(page, 120).waitFor()
    expect(await page.evaluate('document.activeElement.type')).toBe('search')
    await page.getByLabel('Order').focus()
    await page.getByLabel('Order').selectOption('Oldest first')
    await person(page, 1).waitFor()
    expect(await page.evaluate('document.activeElement.localName')).toBe('select')

    const release = await holdAnswers(page)
    await page.getByRole('link', { name: 'Next' }).click()
    await page.getByLabel('Search people').focus()
    release()
    await person(page, 51).waitFor()
    expect(await page.evaluate('document.activeElement.type')).toBe('search')
    expectClean()
  })
})
