import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { Database } from '../../src/database/connection.js'
import { openEmbedded } from '../../src/database/embedded.js'
import { openPostgres } from '../../src/database/postgres.js'
import { administer, databaseUrl } from './template.js'

/** A way to open one database that nothing was done to yet, as often as it takes; closed with the test. */
export async function emptyDatabase(): Promise<() => Promise<Database>> {
  const opened = (database: Database): Database => {
    onTestFinished(() => database.close())
    return database
  }
  const url = process.env['TEST_DATABASE_URL']
  if (url === undefined) return async () => opened(await openEmbedded(undefined))
  const name = `${process.env['TEST_POSTGRES_PREFIX']}_${randomUUID().slice(0, 8)}`
  await administer(url, `create database ${name}`)
  return async () => opened(openPostgres({ url: databaseUrl(url, name), poolSize: 2 }))
}
