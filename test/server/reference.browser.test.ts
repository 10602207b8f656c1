import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { describeInBrowser } from '../support/browser.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipants } from '../support/build-participant.js'
import { buildAccount } from '../support/builders.js'
import { type Gateway, startGateway } from '../support/gateway.js'

const names = ['blitz-rocket', 'revup', 'sweepwidget'] as const
const methods = ['get', 'put', 'post', 'delete', 'patch']

describeInBrowser('the REST reference', (open) => {
  let gateway: Gateway
  let keyless: Gateway
  let url: string
  let keylessUrl: string
  let key: string
  let contestId: string

  beforeAll(async () => {
    const dialects = await Promise.all(
      names.map(async (name) => ({ name, title: name, document: await contract(name) })),
    )
    keyless = await startGateway({ pages: { examples: [], dialects } })
    const account = await buildAccount(keyless.database)
    const contest = await buildContest(keyless.database, account)
    await buildParticipants(keyless.database, contest, [{ email: 'ada@example.com', amounts: [7] }])
    key = account.key
    contestId = contest.publicId
    keylessUrl = await listen(keyless)
    gateway = await startGateway({
      pages: { examples: [], dialects, prefill: { key, contest: { id: contest.id, publicId: contestId } } },
    })
    url = await listen(gateway)
  })
  afterAll(() => Promise.all([gateway.app.close(), keyless.app.close()]))

  const listen = async ({ app }: Gateway) => `${await app.listen({ host: '127.0.0.1', port: 0 })}/docs`
  const contract = async (name: string) => parse(await readFile(`schema/rest/${name}.openapi.yaml`, 'utf8'))

  /** Opens the operation that lists a contest's people. */
  async function openList(page: Page) {
    const operation = page.locator('.opblock', { hasText: 'Page through the people' })
    await operation.locator('.opblock-summary-control').click()
    return operation
  }

  test('trying an operation on demo data needs neither key nor id, and shows the answer', async () => {
    const { page, expectClean } = await open(url)
    await page.getByRole('heading', { name: 'Blitz Rocket' }).waitFor()
    const operation = await openList(page)
    await operation.getByRole('button', { name: 'Execute' }).click()
    const answer = operation.locator('.live-responses-table')
    await answer.filter({ hasText: '"email": "ada@example.com"' }).waitFor()
    expect(await answer.textContent()).toContain('"points": 7')
    expectClean()
  })

  test('without demo data the documented error is shown until a key is typed in', async () => {
    const { page, expectClean } = await open(keylessUrl)
    const operation = await openList(page)
    await operation.getByPlaceholder('contestId').fill(contestId)
    const execute = () => operation.getByRole('button', { name: 'Execute' }).click()
    const answer = operation.locator('.live-responses-table')
    await execute()
    await answer.filter({ hasText: '"success": false' }).waitFor()
    await page.getByRole('button', { name: 'Authorize' }).click()
    const dialog = page.locator('.dialog-ux')
    await dialog.getByRole('textbox').fill(key)
    await dialog.getByRole('button', { name: 'Apply credentials' }).click()
    await dialog.getByRole('button', { name: 'Close', exact: true }).click()
    await execute()
    await answer.filter({ hasText: '"email": "ada@example.com"' }).waitFor()
    expectClean(/status of 401/)
  })

  test.each(names)('%s has its own page with all its operations', async (name) => {
    const { page, expectClean } = await open(`${url}/${name}`)
    const { info, paths } = await contract(name)
    await page.getByRole('heading', { name: info.title }).waitFor()
    const operations = Object.values<object>(paths).flatMap((path) => Object.keys(path))
    const count = operations.filter((method) => methods.includes(method)).length
    await expect.poll(() => page.locator('.opblock').count(), { timeout: 30_000 }).toBe(count)
    expectClean()
  })
})
