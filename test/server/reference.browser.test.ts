import { readFile } from 'node:fs/promises'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { registerReference } from '../../src/server/reference.js'
import { describeInBrowser } from '../support/browser.js'

const key = 'gvw_demo'

describeInBrowser('the REST reference', (open) => {
  let app: FastifyInstance
  let url: string

  beforeAll(async () => {
    app = Fastify({ forceCloseConnections: true })
    app.get<{ Params: { id: string } }>('/api/v1/contests/:id/entries', ({ headers, params }) => ({
      key: headers['x-api-key'],
      contest: params.id,
    }))
    const dialects = ['blitz-rocket', 'revup', 'sweepwidget'].map(async (name) => {
      const document = parse(await readFile(`schema/rest/${name}.openapi.yaml`, 'utf8'))
      return { name, title: document.info.title, document }
    })
    await registerReference(app, {
      dialects: await Promise.all(dialects),
      prefillKey: key,
      playground: '/graphql',
    })
    url = await app.listen({ host: '127.0.0.1', port: 0 })
  })
  afterAll(() => app.close())

  test('it shows the first dialect, and trying an operation with the demo key shows the answer', async () => {
    const { page, expectClean } = await open(`${url}/docs`)
    await page.getByRole('heading', { name: 'Blitz Rocket' }).waitFor()
    const operation = page.locator('.opblock', { hasText: 'Page through the people' })
    await operation.locator('.opblock-summary-control').click()
    await operation.getByPlaceholder('contestId').fill('ctst1')
    await operation.getByRole('button', { name: 'Execute' }).click()
    const answer = operation.locator('.live-responses-table .response-col_description')
    await answer.filter({ hasText: '"contest": "ctst1"' }).waitFor()
    expect(await answer.last().textContent()).toContain(`"key": "${key}"`)
    expectClean()
  })

  test('a typed key takes the place of the demo key', async () => {
    const { page, expectClean } = await open(`${url}/docs/blitz-rocket`)
    await page.getByRole('button', { name: 'Authorize' }).click()
    const dialog = page.locator('.dialog-ux')
    await dialog.getByRole('button', { name: 'Remove authorization' }).click()
    await dialog.getByRole('textbox').fill('gvw_typed')
    await dialog.getByRole('button', { name: 'Apply credentials' }).click()
    await dialog.getByRole('button', { name: 'Close', exact: true }).click()
    const operation = page.locator('.opblock', { hasText: 'Page through the people' })
    await operation.locator('.opblock-summary-control').click()
    await operation.getByPlaceholder('contestId').fill('ctst1')
    await operation.getByRole('button', { name: 'Execute' }).click()
    await operation.locator('.live-responses-table', { hasText: '"key": "gvw_typed"' }).waitFor()
    expectClean()
  })

  test.each([
    ['revup', 'Revup'],
    ['sweepwidget', 'SweepWidget'],
  ])('%s has its own page with all its operations', async (name, title) => {
    const { page, expectClean } = await open(`${url}/docs/${name}`)
    await page.getByRole('heading', { name: title }).waitFor()
    const contract = parse(await readFile(`schema/rest/${name}.openapi.yaml`, 'utf8'))
    const operations = Object.values<object>(contract.paths).flatMap((path) => Object.keys(path))
    const methods = operations.filter((method) => ['get', 'put', 'post', 'delete', 'patch'].includes(method))
    await expect.poll(() => page.locator('.opblock').count()).toBe(methods.length)
    expectClean()
  })
})
