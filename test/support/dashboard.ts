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
