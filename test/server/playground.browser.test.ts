import Fastify, { type FastifyInstance } from 'fastify'
import { buildSchema, graphql } from 'graphql'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registerPlayground, sendPlayground } from '../../src/server/playground.js'
import { describeInBrowser } from '../support/browser.js'

const key = 'gvw_demo'
const schema = buildSchema(`
  "A giveaway."
  type Contest { "Its title." title: String! }
  type Query { "The contests of the account." contests(first: Int): [Contest!]! }
`)
const examples = [
  {
    title: 'Contests',
    description: 'The newest.',
    query: 'query Contests {\n  contests {\n    title\n  }\n}\n',
  },
  { title: 'Types', description: '', query: 'query Types {\n  __typename\n}\n' },
]

describeInBrowser('the playground', (open) => {
  let app: FastifyInstance
  let url: string
  const keys: unknown[] = []

  beforeAll(async () => {
    app = Fastify({ forceCloseConnections: true })
    app.get('/graphql', (_, reply) => sendPlayground(reply))
    app.post<{ Body: { query: string; operationName?: string } }>('/graphql', ({ body, headers }) => {
      keys.push(headers['x-api-key'])
      return graphql({
        schema,
        source: body.query,
        operationName: body.operationName,
        rootValue: { contests: [{ title: 'Summer giveaway' }] },
      })
    })
    await registerPlayground(app, { endpoint: '/graphql', examples, prefillKey: key })
    url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`
  })
  afterAll(() => app.close())

  const run = (page: Page) => page.getByRole('button', { name: 'Execute query' }).click()
  const response = (page: Page, text: string) => page.locator('.result-window', { hasText: text }).waitFor()
  async function write(page: Page, name: string, selection: string): Promise<void> {
    await page.locator('.graphiql-query-editor .view-lines').click()
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText(`query ${name} ${selection}`)
    await page.getByRole('tab', { name }).waitFor()
  }

  test('it opens with a tab for each example, and running one with the demo key shows data', async () => {
    const { page, expectClean } = await open(url)
    expect(await page.title()).toContain('giveaway-gateway')
    await page.getByRole('tab', { name: 'Types' }).waitFor()
    await page.getByRole('tab', { name: 'Contests' }).waitFor()
    keys.length = 0
    await run(page)
    await response(page, 'Summer giveaway')
    expect(keys).toEqual([key])
    expectClean()
  })

  test('a wrong field is underlined while it is typed, and the answer names it', async () => {
    const { page, expectClean } = await open(url)
    await write(page, 'Wrong', '{ contests { titel } }')
    await page.locator('.graphiql-query-editor .squiggly-error').first().waitFor({ state: 'attached' })
    await run(page)
    await response(page, 'Cannot query field')
    expectClean()
  })

  test('the schema can be read', async () => {
    const { page, expectClean } = await open(url)
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
    await page.getByRole('link', { name: 'Query' }).first().click()
    await page.getByText('The contests of the account.').waitFor()
    expectClean()
  })

  test('a closed example is opened again from the list', async () => {
    const { page, expectClean } = await open(url)
    await page.getByRole('tab', { name: 'Types' }).waitFor()
    await write(page, 'Mine', '{ __typename }')
    await page.getByRole('region', { name: 'Examples' }).getByRole('button', { name: 'Contests' }).click()
    await page.getByRole('tab', { name: 'Contests' }).waitFor()
    await run(page)
    await response(page, 'Summer giveaway')
    expectClean()
  })

  test('query, variables and headers are put in order', async () => {
    const { page, expectClean } = await open(url)
    await write(page, 'Flat', '{ contests { title } }')
    await page.getByRole('button', { name: 'Variables' }).click()
    await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden) .view-lines').click()
    await page.keyboard.insertText('{"first": /* few */ 3}')
    await page.getByRole('button', { name: 'Prettify' }).click()
    await page.locator('.graphiql-query-editor .view-line').nth(4).waitFor()
    await page.locator('.graphiql-editor-tool .view-line', { hasText: '/* few */' }).waitFor()
    await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden) .view-line').nth(2).waitFor()
    expectClean()
  })

  test('no key that was used stays in the browser', async () => {
    const { page, expectClean } = await open(url)
    await write(page, 'Secret', '{ __typename }')
    await run(page)
    await response(page, 'Query')
    const stored = () => page.evaluate('JSON.stringify(localStorage)')
    await expect.poll(stored).toContain('Secret')
    expect(await stored()).not.toContain(key)
    await page.reload()
    await page.getByRole('tab', { name: 'Secret' }).waitFor()
    keys.length = 0
    await run(page)
    await response(page, 'Query')
    expect(keys).toEqual([key])
    expectClean()
  })
})
