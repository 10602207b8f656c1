import type { Page } from 'playwright-core'
import { launchChromium } from './chromium.js'

/**
 * Makes the pictures of the dashboard that the README shows, of a gateway with demo data that runs: `KEY=gvw_… npx tsx
 * scripts/picture-dashboard.ts http://127.0.0.1:4000 FOLDER`. Each page in both colour schemes.
 */
const [origin, folder = 'docs/images'] = process.argv.slice(2)
const { KEY: key } = process.env
if (origin === undefined || key === undefined) throw new Error('Name the gateway, and set KEY.')

const browser = await launchChromium()

/** Ends when nothing of the page is loading any more. */
async function settled(page: Page): Promise<void> {
  await page.locator('main h1').waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('.loading, [aria-busy=true]').first().waitFor({ state: 'detached' })
}

/** The demo's contest that has the most people. */
async function busiest(): Promise<number> {
  const query = '{ contests(first: 50) { nodes { databaseId totals { participants } } } }'
  const answer = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query }),
  })
  const { data } = (await answer.json()) as {
    data: { contests: { nodes: { databaseId: number; totals: { participants: number } }[] } }
  }
  const sorted = data.contests.nodes.toSorted((a, b) => b.totals.participants - a.totals.participants)
  return sorted[0]?.databaseId ?? 0
}

const contest = `/contests/${await busiest()}`
const pages = {
  contests: '/',
  contest,
}
const screens = {
  light: { colorScheme: 'light', viewport: { width: 800, height: 560 } },
  dark: { colorScheme: 'dark', viewport: { width: 800, height: 560 } },
} as const

for (const [screen, options] of Object.entries(screens)) {
  const context = await browser.newContext(options)
  await context.addInitScript(`sessionStorage.setItem('giveaway-gateway.dashboard.key', '${key}')`)
  const page = await context.newPage()
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(`${origin}/dashboard${path}`)
    await settled(page)
    // The days of a contest stand below its feed.
    if (path === contest)
      await page.evaluate(
        `scrollTo(0, document.querySelector('.figures').getBoundingClientRect().top + scrollY - 16)`,
      )
    await page.screenshot({ path: `${folder}/dashboard-${name}-${screen}.png` })
  }
  await context.close()
}
await browser.close()
