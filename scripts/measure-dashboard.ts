import type { AddressInfo } from 'node:net'
import { parse } from 'graphql'
import type { Browser, Page } from 'playwright-core'
import { openPostgres } from '../src/database/postgres.js'
import { createRelays } from '../src/delivery/relays.js'
import { createSender } from '../src/delivery/send.js'
import { systemClock } from '../src/domain/clock.js'
import { SealingKeys } from '../src/domain/source/box.js'
import { createApp } from '../src/server/app.js'
import { defaultLimits } from '../src/server/limits.js'
import { createReach } from '../src/sync/reach.js'
import { launchChromium } from './chromium.js'

/**
 * Measures the dashboard's pages in headless Chromium against PostgreSQL: `DATABASE_URL=postgres://… KEY=gvw_… npx tsx
 * scripts/measure-dashboard.ts / /contests/1000001 …` with a key of the data and the paths below `/dashboard`. A gateway in
 * this process answers. Of TIMES (5) visits to each page it prints, for the quickest: operations, statements (those of keys and
 * usage among them), the slowest statement and operation, all statements together, and until the content stood there, in milliseconds; bytes
 * are those of scripts and styles of a first visit, as sent.
 */
const { DATABASE_URL: url, KEY: key } = process.env
const times = Number(process.env['TIMES'] ?? 5)
const paths = process.argv.slice(2)
if (url === undefined || key === undefined || paths.length === 0) {
  throw new Error('Set DATABASE_URL and KEY, and name paths below /dashboard.')
}

/** What the visit that is under way has asked of the database. */
let statements: number[] = []
const frame = /^\s*(begin|commit|rollback)\b/i

async function startGateway(address: string) {
  const database = openPostgres({ url: address, poolSize: 10 })
  database.observe({
    statement: ({ text, milliseconds }) => {
      if (!frame.test(text)) statements.push(milliseconds)
    },
  })
  const app = await createApp({
    database,
    clock: systemClock,
    settings: {
      publicUrl: 'http://127.0.0.1',
      draftByDefault: false,
      privateWebhooks: false,
      privateSources: false,
      sealing: new SealingKeys(),
      randomness: 'local',
      beaconWait: 1_000,
    },
    webhooks: createSender(),
    beacons: createRelays({ urls: [] }),
    sources: createReach(),
    logger: false,
    limits: defaultLimits,
    introspection: false,
    rateLimits: false,
    dashboard: {},
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  return { app, database, origin: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}` }
}

interface Visit {
  readonly operations: string[]
  readonly statements: number
  readonly slowestStatement: number
  readonly allStatements: number
  readonly slowestOperation: string
  readonly firstPaint: number
  readonly content: number
  readonly bytes: number
}

/** Ends when nothing of the page is loading any more; gives how long after the address was opened. */
const settled = `new Promise((resolve) => {
  const look = () => {
    const page = document.querySelector('main')
    const waits = document.querySelector('.loading, [aria-busy=true]')
    if (page?.querySelector('h1') && !waits && page.querySelector('table, .figures, .card, .empty, [role=alert]')) resolve(performance.now())
    else requestAnimationFrame(look)
  }
  look()
})`

/** Opens a page in a browser that has nothing of it yet. */
async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } })
  await context.addInitScript(`sessionStorage.setItem('giveaway-gateway.dashboard.key', '${key}')`)
  const page: Page = await context.newPage()
  const operations: { name: string; took: Promise<number> }[] = []
  let bytes = 0
  page.on('requestfinished', (request) => {
    if (request.url().endsWith('/graphql')) return
    void request.sizes().then(({ responseBodySize }) => {
      bytes += responseBodySize
    })
  })
  page.on('request', (request) => {
    if (!request.url().endsWith('/graphql')) return
    const [first] = parse((request.postDataJSON() as { query: string }).query).definitions
    const name = first?.kind === 'OperationDefinition' ? (first.name?.value ?? '') : ''
    const took = request
      .response()
      .then(async (response) => {
        await response?.finished()
        return request.timing().responseEnd - request.timing().requestStart
      })
      .catch(() => 0)
    operations.push({ name, took })
  })
  statements = []
  await page.goto(address)
  const content = Number(await page.evaluate(settled))
  await page.waitForLoadState('networkidle')
  const ended = await Promise.all(operations.map(async ({ name, took }) => ({ name, took: await took })))
  const slowest = ended.toSorted((one, other) => other.took - one.took)[0]
  const firstPaint = Number(
    await page.evaluate(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`),
  )
  const asked = statements
  await context.close()
  return {
    operations: ended.map(({ name }) => name),
    statements: asked.length,
    slowestStatement: Math.max(0, ...asked),
    allStatements: asked.reduce((sum, milliseconds) => sum + milliseconds, 0),
    slowestOperation: slowest === undefined ? '' : `${slowest.name} ${slowest.took.toFixed(0)}`,
    firstPaint,
    content,
    bytes,
  }
}

async function main(address: string): Promise<void> {
  const { app, database, origin } = await startGateway(address)
  const browser = await launchChromium('--disable-gpu')
  console.log(
    '| Page | Operations | Statements | slowest | all | Slowest operation | First paint | Content | kB |',
  )
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const path of paths) {
    const visits: Visit[] = []
    for (let time = 0; time < times; time += 1)
      visits.push(await visit(browser, `${origin}/dashboard${path}`))
    const [one] = visits.toSorted((a, b) => a.content - b.content)
    if (one === undefined) continue
    const cells = [
      path,
      one.operations.join(' '),
      one.statements,
      ...[one.slowestStatement, one.allStatements].map((value) => value.toFixed(1)),
      one.slowestOperation,
      ...[one.firstPaint, one.content, one.bytes / 1000].map((value) => value.toFixed(0)),
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
  await browser.close()
  await app.close()
  await database.close()
}

await main(url)
