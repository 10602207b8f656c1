import { execFile } from 'node:child_process'
import { appendFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { openEmbedded } from '../../src/database/embedded.js'
import { migrate } from '../../src/database/migrate.js'
import { openPostgres } from '../../src/database/postgres.js'

/**
 * Runs once before all tests: makes the migrated database of which each worker takes a copy, and a folder for what they
 * share.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'gateway-test-'))
  process.env['TEST_FOLDER'] = folder
  const url = process.env['TEST_DATABASE_URL']
  const remove = url === undefined ? await setupEmbedded(folder) : await setupPostgres(url)
  return async () => {
    await remove()
    await rm(folder, { recursive: true, force: true })
  }
}

/** To make and clear the usual 128 MB takes half of the time in which a database opens, and tests open hundreds. */
const smallMemory = '\nshared_buffers = 32MB\n'

/** The folder of this run of the tests, which goes with it. */
export function runFolder(): string {
  const folder = process.env['TEST_FOLDER']
  if (folder === undefined) throw new Error('The folder of the run is missing.')
  return folder
}

async function setupEmbedded(folder: string): Promise<() => Promise<void>> {
  const template = join(folder, 'template')
  await (await openEmbedded(template)).close()
  await appendFile(join(template, 'postgresql.conf'), smallMemory)
  await copyFolder(template, join(folder, 'empty'))
  const database = await openEmbedded(template)
  await migrate(database)
  await database.close()
  return async () => undefined
}

async function setupPostgres(url: string): Promise<() => Promise<void>> {
  const prefix = `gateway_test_${process.pid}`
  const template = `${prefix}_template`
  await administer(url, `create database ${template}`)
  const database = openPostgres({ url: databaseUrl(url, template), poolSize: 2 })
  await migrate(database)
  await database.close()
  process.env['TEST_POSTGRES_PREFIX'] = prefix
  return async () => {
    const names = await databasesLike(url, prefix)
    for (const name of names) await administer(url, `drop database if exists ${name} with (force)`)
  }
}

/** `url` with another database. */
export function databaseUrl(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.toString()
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Runs one statement on the server's own database. */
export async function administer(url: string, statement: string): Promise<void> {
  await withClient(url, (client) => client.query(statement))
}

async function databasesLike(url: string, prefix: string): Promise<string[]> {
  const found = await withClient(url, (client) =>
    client.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [
      prefix,
    ]),
  )
  return found.rows.map(({ datname }) => datname)
}

/** A fresh copy of the template's folder for an embedded database, or of one that is `empty` but for what PostgreSQL makes. */
export async function copyTemplate(name: string, of: 'template' | 'empty' = 'template'): Promise<string> {
  const folder = runFolder()
  const copy = join(folder, name)
  await copyFolder(join(folder, of), copy)
  return copy
}

/** By the system's command, which copies so many files in a third of the time that Node.js takes. */
async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  await promisify(execFile)('cp', ['-R', `${from}/.`, to])
}
