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
  if (process.env['TEST_DATABASE_URL'] === undefined) {
    return async () => opened(await openEmbedded(undefined))
  }
  const url = await emptyUrl()
  return async () => opened(openPostgres({ url, poolSize: 2 }))
}

/** The address of a PostgreSQL database to which nothing was done yet. */
export async function emptyUrl(): Promise<string> {
  const { TEST_DATABASE_URL: server, TEST_POSTGRES_PREFIX: prefix } = process.env
  if (server === undefined) throw new Error('These tests run on PostgreSQL alone.')
  const name = `${prefix}_${randomUUID().slice(0, 8)}`
  await administer(server, `create database ${name}`)
  return databaseUrl(server, name)
}
