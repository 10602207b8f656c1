import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { Database } from '../../src/database/connection.js'
import { openEmbedded } from '../../src/database/embedded.js'
import { openPostgres } from '../../src/database/postgres.js'
import { administer, copyTemplate, databaseUrl } from './template.js'

/**
 * A way to open one database that nothing was done to yet, as often as it takes; closed with the test, or by who takes
 * what `later` is given.
 */
export async function emptyDatabase(
  later: (close: () => Promise<void>) => void = onTestFinished,
): Promise<() => Promise<Database>> {
  const opened = (database: Database): Database => {
    later(() => database.close())
    return database
  }
  if (process.env['TEST_DATABASE_URL'] === undefined) {
    const folder = await copyTemplate(randomUUID().slice(0, 8), 'empty')
    return async () => opened(await openEmbedded(folder))
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
