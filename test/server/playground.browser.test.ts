import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser } from '../support/browser.js'
import { buildContest } from '../support/build-contest.js'
import { buildAccount } from '../support/builders.js'
import { type Gateway, startGateway } from '../support/gateway.js'

const examples = [
  {
    title: 'What runs now',
    description: 'With what counts.',
    query:
      'query Live {\n  contests(filter: { status: [LIVE] }) {\n    nodes {\n      title\n      totals {\n        participants\n      }\n    }\n  }\n}\n',
  },
  {
    title: 'Enter somebody',
    description: 'Into a contest.',
    variables: { contest: 1, email: 'ada@example.com' },
    query: `mutation Enter($contest: SafeInt!, $email: String!) {
  createParticipant(input: { contest: { databaseId: $contest }, email: $email }) {
    participant {
      email
    }
  }
}
`,
  },
  {
    title: 'Follow a contest',
    description: 'As it goes.',
    variables: { contest: 1 },
    query: `subscription Follow($contest: SafeInt!) {
  contestActivity(contest: { databaseId: $contest }, interval: 250) {
    contest {
      title
    }
    participants {
      email
    }
  }
}
`,
  },
]

describeInBrowser('the playground', (open) => {
  let gateway: Gateway
  let keyless: Gateway
  let key: string
  let url: string
  let contestId: number

  beforeAll(async () => {
    keyless = await startGateway({ pages: { examples, dialects: [] } })
    const account = await buildAccount(keyless.database, 'Acme Brewing')
    key = account.key
    const { id, publicId } = await buildContest(keyless.database, account, { title: 'Summer giveaway' })
    contestId = id
    gateway = await startGateway({
      pages: { examples, dialects: [], prefill: { key, contest: { id, publicId } } },
    })
    url = await listen(gateway)
  })
  afterAll(() => Promise.all([gateway.app.close(), keyless.app.close()]))

  const listen = async ({ app }: Gateway) => `${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`
  const run = (page: Page) => page.getByRole('button', { name: 'Execute query' }).click()
  const response = (page: Page, text: string) => page.locator('.result-window', { hasText: text }).waitFor()
  async function write(page: Page, name: string, selection: string): Promise<void> {
    await page.locator('.graphiql-query-editor .view-lines').click()
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText(`query ${name} ${selection}`)
    await page.getByRole('tab', { name }).waitFor()
  }

  test('it opens with a tab for each example, and with the demo key one shows data, one changes something, and the schema can be read', async () => {
    const { page, expectClean } = await open(url)
    expect(await page.title()).toContain('giveaway-gateway')
    await page.getByRole('tab', { name: 'Enter' }).waitFor()
    await page.getByRole('tab', { name: 'Live' }).waitFor()
    await run(page)
    await response(page, 'Summer giveaway')
    await page.getByRole('tab', { name: 'Enter' }).click()
    await page.getByRole('button', { name: 'Variables' }).click()
    await page.locator('.graphiql-editor-tool .view-line', { hasText: '"contest"' }).waitFor()
    await run(page)
    await response(page, '"email": "ada@example.com"')
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
    await page.getByRole('link', { name: 'Query' }).first().click()
    await page.getByText('The account of the key.').waitFor()
    expectClean()
  })

  test('a subscription shows the present at once and changes as they come, until it is stopped; with a wrong key it says why it ends', async () => {
    const { page, expectClean } = await open(url)
    await page.getByRole('tab', { name: 'Follow' }).click()
    await run(page)
    await response(page, 'Summer giveaway')
    const enter = `mutation($id: SafeInt!) {
      createParticipant(input: { contest: { databaseId: $id }, email: "grace@example.com" }) { created }
    }`
    expect((await gateway.graphql(key, enter, { id: contestId })).errors).toEqual([])
    await response(page, '"email": "grace@example.com"')
    await page.getByRole('button', { name: 'Stop query' }).click()
    await page.getByRole('button', { name: 'Execute query' }).waitFor()
    await page.getByRole('button', { name: 'Headers' }).click()
    await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden) .view-lines').click()
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    await page.keyboard.type('{"x-api-key": "wrong"}')
    await run(page)
    await response(page, '4401')
    expectClean(/status of 401|event 4401/)
  })

  test('query, variables and headers are put in order, and a wrong field is underlined while it is typed and named in the answer', async () => {
    const { page, expectClean } = await open(url)
    await write(page, 'Flat', '{ account { name } }')
    await page.getByRole('button', { name: 'Variables' }).click()
    await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden) .view-lines').click()
    await page.keyboard.insertText('{"first": /* few */ 3}')
    await page.getByRole('button', { name: 'Prettify' }).click()
    await page.locator('.graphiql-query-editor .view-line').nth(4).waitFor()
    await page.locator('.graphiql-editor-tool .view-line', { hasText: '/* few */' }).waitFor()
    await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden) .view-line').nth(2).waitFor()
    await write(page, 'Wrong', '{ account { nmae } }')
    await page.locator('.graphiql-query-editor .squiggly-error').first().waitFor({ state: 'attached' })
    await run(page)
    await response(page, 'Cannot query field')
    expectClean(/status of 400/)
  })

  test('an example that was overwritten is opened again from the list, and no key that was used stays in the browser', async () => {
    const { page, expectClean } = await open(url)
    await page.getByRole('tab', { name: 'Enter' }).waitFor()
    await write(page, 'Secret', '{ __typename }')
    await run(page)
    await response(page, 'Query')
    const stored = () => page.evaluate('JSON.stringify(localStorage)')
    await expect.poll(stored, { timeout: 30_000 }).toContain('Secret')
    expect(await stored()).not.toContain(key)
    await page
      .getByRole('region', { name: 'Examples' })
      .getByRole('button', { name: 'What runs now' })
      .click()
    await page.getByRole('tab', { name: 'Live' }).waitFor()
    await run(page)
    await response(page, 'Summer giveaway')
    expect(await stored()).not.toContain(key)
    await page.reload()
    await page.getByRole('tab', { name: 'Secret' }).click()
    await run(page)
    await response(page, 'Query')
    expectClean()
  })

  test('without a demo key the schema appears once a key is typed', async () => {
    const { page, expectClean } = await open(await listen(keyless))
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
    await page.getByText('Error fetching schema').waitFor()
    await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden) .view-lines').click()
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    await page.keyboard.type(`{"x-api-key": "${key}"}`)
    await page.getByRole('link', { name: 'Query' }).first().waitFor()
    await run(page)
    await response(page, 'Summer giveaway')
    expectClean(/status of 401/)
  })
})
