import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Database } from '../../src/database/connection.js'
import { openEmbedded } from '../../src/database/embedded.js'
import { openPostgres } from '../../src/database/postgres.js'
import { administer, copyTemplate, databaseUrl } from './template.js'

/** Whether the suite runs on PostgreSQL rather than on the embedded database. */
export const onPostgres = process.env['TEST_DATABASE_URL'] !== undefined

/** Why a test of locks and concurrency is skipped on the embedded database. */
export const needsPostgres =
  'needs PostgreSQL: the embedded database has one connection, so nothing is concurrent'

/** A migrated database of its own; the caller closes it. */
export async function freshDatabase(): Promise<Database & { readonly url: string | undefined }> {
  const url = process.env['TEST_DATABASE_URL']
  const name = randomUUID().slice(0, 8)
  if (url === undefined) return { ...(await openEmbedded(await copyTemplate(name))), url: undefined }
  const prefix = process.env['TEST_POSTGRES_PREFIX']
  await administer(url, `create database ${prefix}_${name} template ${prefix}_template`)
  const own = databaseUrl(url, `${prefix}_${name}`)
  return { ...open(own), url: own }
}

/** By way of the pooler in TEST_POOLER_URL, if there is one, as a server opens it. */
function open(url: string): Database {
  const pooler = process.env['TEST_POOLER_URL']
  if (pooler === undefined) return openPostgres({ url, poolSize: 10 })
  const pooled = databaseUrl(pooler, new URL(url).pathname.slice(1))
  return openPostgres({ url: pooled, poolSize: 10, pooled: true, statementTimeout: 20_000 })
}

let shared: Promise<Database> | undefined

/** The worker's database: opened once, shared by all its test files, which use accounts of their own. */
export function workerDatabase(): Promise<Database> {
  shared ??= freshDatabase()
  return shared
}

/** What earlier files left to be followed is nobody's any more: a file that settles would first do the work of all of them. */
export async function passOver(): Promise<void> {
  const database = await shared
  await database?.root.execute(
    sql`update event_readers set after_id = greatest(after_id, (select coalesce(max(id), 0) from events))`,
  )
}
