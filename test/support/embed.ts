import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { enter } from './entry-form.js'

const heightOf = async (page: Page): Promise<number> =>
  await page.evaluate<number>(`document.querySelector('iframe').offsetHeight`)

/** Waits until the frame is as high as the page in it, and gives that height in pixels. */
export async function fittingHeight(page: Page): Promise<number> {
  const inner = async () =>
    await page
      .frames()[1]
      ?.evaluate<number>('document.documentElement.offsetHeight')
      .catch(() => undefined)
  await expect.poll(async () => [await heightOf(page), (await inner()) ?? 'no page']).toSatisfy(areEqual)
  return await heightOf(page)
}

const areEqual = ([one, other]: readonly unknown[]): boolean => one === other

/**
 * Enters in the frame that another site's page holds, completes an entry method there that is worth five entries, and finds the own
 * entries again when that page is opened anew. The frame follows the height, and what the browser keeps for the gateway
 * it keeps for that site alone.
 */
export async function entersInFrame(page: Page, email: string): Promise<void> {
  const frame = page.frameLocator('iframe')
  const before = await fittingHeight(page)
  await enter(frame, email)
  await frame.getByText('You have 1 entry.').waitFor()
  expect(await fittingHeight(page)).not.toBe(before)
  await frame.getByRole('button', { name: /^I have done this/ }).click()
  await frame.getByText('You have 6 entries.').waitFor()
  await page.reload()
  await frame.getByText('You have 6 entries.').waitFor()
  const { protocol, hostname } = new URL(page.url())
  const kept = (await page.context().cookies()).toSorted((one, other) => one.name.localeCompare(other.name))
  const forSite = { httpOnly: true, secure: true, partitionKey: `${protocol}//${hostname}` }
  expect(kept).toEqual(['entrant', 'visitor'].map((name) => expect.objectContaining({ name, ...forSite })))
}
