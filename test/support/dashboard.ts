import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFaults, expectAccessible } from './axe.js'

/** Signs in to the dashboard that the page shows. */
export async function signIn(page: Page, key: string): Promise<void> {
  await page.getByLabel('API key').fill(key)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** A figure of the page by its label. */
export function figure(page: Page, label: string): Locator {
  return page.locator('.figures > div', { has: page.getByText(label, { exact: true }) }).locator('dd')
}

/** What the newest entries of a contest's page show, the newest first. */
export function feedOf(page: Page): Locator {
  return page.getByRole('list', { name: 'Newest entries' }).getByRole('listitem')
}

/** Waits until the contest's page says that it shows what happens. */
export async function isLive(page: Page): Promise<void> {
  const state = page.getByRole('region', { name: 'As it happens' }).getByRole('status')
  await state.getByText('Live', { exact: true }).waitFor()
}

/** Waits until the page tells what was done. */
export async function told(page: Page, words: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).waitFor()
}

/** Presses a button that changes something, here or in a part of the page, and confirms it. */
export async function press(
  page: Page,
  action: string,
  { confirm = action, within = page }: { readonly confirm?: string; readonly within?: Page | Locator } = {},
): Promise<void> {
  await within.getByRole('button', { name: action, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: confirm, exact: true }).click()
}

/** The lines of the file of winners that the page of draws saves. */
export async function savedWinners(page: Page): Promise<readonly string[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save winners as CSV' }).click(),
  ])
  return (await readFile(await download.path(), 'utf8')).split('\r\n')
}

/** What the page shows has no fault that axe finds in either colour scheme, and fits a telephone, on which it stays. */
export async function expectFits(page: Page): Promise<void> {
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await axeFaults(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
}

/** The text that lies beside what this wide a window shows, and the words of figures and headings that are broken in two. */
const misplacedText = `(() => {
  const beside = []
  const broken = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode
    if (text.parentElement.closest('.unseen, svg')) continue
    const whole = document.createRange()
    whole.selectNodeContents(text)
    const { left, right } = whole.getBoundingClientRect()
    if (left < 0 || right > innerWidth) beside.push(text.data.slice(0, 20))
    if (!text.parentElement.closest('thead th, td, button, .badge, .figures, figcaption, nav')) continue
    for (const { index, 0: word } of text.data.matchAll(/\\S+/g)) {
      const part = document.createRange()
      part.setStart(text, index)
      part.setEnd(text, index + word.length)
      const lines = new Set([...part.getClientRects()].map(({ top }) => Math.round(top)))
      if (lines.size > 1) broken.push(word)
    }
  }
  return { beside, broken }
})()`

/** Everything that the page says lies within the window, on a screen and on a telephone, and figures stand in one piece. */
export async function expectAllInView(page: Page): Promise<void> {
  for (const width of [1280, 700, 375]) {
    await page.setViewportSize({ width, height: 900 })
    expect([width, await page.evaluate(misplacedText)]).toEqual([width, { beside: [], broken: [] }])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  }
  await page.setViewportSize({ width: 1400, height: 900 })
}

/** What has the focus: its label, or the words on it. */
export async function focused(page: Page): Promise<string> {
  return await page.evaluate(
    `document.activeElement === document.body ? 'nothing' : document.activeElement.ariaLabel ?? document.activeElement.innerText`,
  )
}

/** Waits until a list shows its beginning, and has the focus there. */
export async function isAtBeginning(page: Page, list: string): Promise<void> {
  await expect.poll(() => focused(page)).toBe(list)
  const box = await page.getByRole('region', { name: list, exact: true }).boundingBox()
  expect(box?.y).toBeGreaterThanOrEqual(0)
  expect(box?.y).toBeLessThan(450)
}
