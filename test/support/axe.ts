import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The rules that a colour scheme can change the answer of. */
const ofColours = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds wrong with the page as it stands, by all its rules or these: a line for each rule and place. Playwright
 * evaluates the script by the debugger's protocol, which the page's content security policy does not concern.
 */
export async function axeFaults(page: Page, rules?: string[]): Promise<readonly string[]> {
  if (await page.evaluate(`typeof axe === 'undefined'`)) await page.evaluate(source)
  const options: RunOptions = {
    resultTypes: ['violations'],
    preload: false,
    ...(rules && { runOnly: { type: 'rule', values: rules } }),
  }
  const { violations } = await page.evaluate<Pick<AxeResults, 'violations'>>(
    `axe.run(${JSON.stringify(options)}).then(({ violations }) => ({ violations }))`,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  )
}

/** What the page shows has no fault that axe finds in either colour scheme; it stays in the dark one. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  expect(['light', await axeFaults(page)]).toEqual(['light', []])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(['dark', await axeFaults(page, ofColours)]).toEqual(['dark', []])
}
