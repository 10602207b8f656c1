import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

const { CHROMIUM_PATH, REQUIRE = '' } = process.env
const executablePath =
  CHROMIUM_PATH ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path))
const required = REQUIRE.split(/[\s,]+/).includes('browser')

/**
 * Playwright's own, which a list of one's own replaces; and the pages of the address bar, which nobody sees here and which
 * Chromium would load for every window, at the cost of a second.
 */
const disabledFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'PreloadTopChromeWebUI',
]

const flags = [
  `--disable-features=${disabledFeatures.join(',')}`,
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Sites of other people, by names that nobody else has.
  '--host-resolver-rules=MAP *.test 127.0.0.1',
]

/** Opens a page; beside its own host it may ask these others (names with ports). */
export type OpenPage = (url: string, others?: readonly string[]) => Promise<WatchedPage>

/** A page that remembers what it must not do. */
export interface WatchedPage {
  readonly page: Page
  /**
   * Fails if the page, or another of its window, asked another host for anything, broke its content security policy, or
   * reported an error other than the expected ones.
   */
  expectClean(expected?: RegExp): void
}

/**
 * A suite that runs in headless Chromium: `CHROMIUM_PATH`, else Debian's or Google's own. Without one it is skipped in
 * words, and fails where the environment variable REQUIRE lists `browser`.
 */
export function describeInBrowser(name: string, suite: (open: OpenPage) => void): void {
  if (!executablePath && required) {
    test(`${name}: REQUIRE lists browser, so Chromium must be installed`, () => {
      expect(
        executablePath,
        'no /usr/bin/chromium, no /usr/bin/google-chrome, and CHROMIUM_PATH is not set',
      ).toBeTruthy()
    })
    return
  }
  describe.skipIf(!executablePath)(
    executablePath ? name : `${name} (skipped: no Chromium; set CHROMIUM_PATH)`,
    { timeout: 120_000 },
    () => {
      let browser: Browser
      beforeAll(async () => {
        const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
        browser = await chromium.launch({
          executablePath: executablePath ?? '',
          args: [...flags, ...sandbox],
        })
      })
      afterEach(async () => {
        await Promise.all(browser.contexts().map((context) => context.close()))
      })
      afterAll(() => browser?.close())
      suite((url, others = []) => openWatched(browser, url, others))
    },
  )
}

async function openWatched(browser: Browser, url: string, others: readonly string[]): Promise<WatchedPage> {
  const hosts = [new URL(url).host, ...others]
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    // Certificates in tests are signed by nobody.
    ignoreHTTPSErrors: true,
  })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const foreign: string[] = []
  const errors: string[] = []
  context.on('request', (request) => {
    const target = new URL(request.url())
    if (hosts.includes(target.host) || ['data:', 'blob:'].includes(target.protocol)) return
    foreign.push(request.url())
  })
  page.on('websocket', (socket) => {
    if (!hosts.includes(new URL(socket.url()).host)) foreign.push(socket.url())
  })
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  context.on('weberror', (error) => errors.push(String(error.error())))
  await context.exposeFunction('reportViolation', (violation: string) => errors.push(violation))
  await context.addInitScript(`document.addEventListener('securitypolicyviolation', (event) =>
    window.reportViolation('CSP ' + event.violatedDirective + ' ' + event.blockedURI))`)
  await page.goto(url)
  return {
    page,
    expectClean(expected) {
      expect(foreign, 'requests to other hosts').toEqual([])
      expect(
        errors.filter((error) => !expected?.test(error)),
        'errors and CSP violations',
      ).toEqual([])
    },
  }
}
