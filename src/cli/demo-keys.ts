import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../database/connection.js'
import { systemClock } from '../domain/clock.js'
import type { Demo } from '../domain/demo/make.js'

/** Where the data folder keeps the keys of its demo data, for the owner alone. */
export const demoKeysFile = 'demo-keys.json'

/** Writes the file whole or not at all, readable by its owner only. */
export async function writeDemoKeys(folder: string, demo: Demo): Promise<void> {
  const path = join(folder, demoKeysFile)
  await writeFile(`${path}.new`, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 })
  await rename(`${path}.new`, path)
}

/** The keys in the folder, or undefined where there are none. */
export async function readDemoKeys(folder: string): Promise<Demo | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, demoKeysFile), 'utf8')) as Demo
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Makes demo data in one transaction. With a folder that has no demo keys yet, they are kept there, and are
 * there before the data is.
 */
export async function fillDemo(database: Database, folder: string | undefined): Promise<Demo> {
  const { makeDemo } = await import('../domain/demo/make.js')
  return await database.transaction(async (executor) => {
    const demo = await makeDemo({ executor, clock: systemClock })
    if (folder !== undefined) await writeDemoKeys(folder, demo)
    return demo
  })
}

/** Demo data for an embedded database that holds no account; undefined where there is one. */
export async function fillEmpty(database: Database, folder: string): Promise<Demo | undefined> {
  const { hasAccounts } = await import('../domain/demo/make.js')
  if (await hasAccounts({ executor: database.root })) return undefined
  process.stdout.write('First start: making demo data …\n')
  return await fillDemo(database, folder)
}
