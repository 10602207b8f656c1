import type { Page } from 'playwright-core'

/** A contest's page, in a window or in a frame. */
export type EntryPage = Pick<Page, 'getByLabel' | 'getByRole' | 'getByText'>

/** Fills the form in as it is asked for; the country and the day of birth only where `rules` say so. */
export async function fillEntryForm(
  page: EntryPage,
  email: string,
  rules: { readonly country?: string; readonly birthday?: string } = {},
): Promise<void> {
  await page.getByLabel('E-mail address').fill(email)
  if (rules.country !== undefined) await page.getByLabel('Country').selectOption(rules.country)
  if (rules.birthday !== undefined) await page.getByLabel('Date of birth').fill(rules.birthday)
  await page.getByLabel(/^I (accept the rules|agree)/).check()
}

/** Enters, which must succeed. */
export async function enter(page: EntryPage, email: string): Promise<void> {
  await fillEntryForm(page, email)
  await page.getByRole('button', { name: 'Enter' }).click()
  await page.getByText('You are in. Good luck!').waitFor()
}
