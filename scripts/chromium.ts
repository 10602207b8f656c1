import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Starts headless Chromium: `CHROMIUM_PATH`, else Debian's or Google's own. */
export async function launchChromium(...flags: string[]): Promise<Browser> {
  const executablePath =
    process.env['CHROMIUM_PATH'] ??
    ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path)) ??
    ''
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return await chromium.launch({ executablePath, args: [...flags, ...root] })
}
