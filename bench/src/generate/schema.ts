import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'

const project = fileURLToPath(new URL('../../..', import.meta.url))

/** Runs one command of the project's command line on this database; what it says goes to standard error. */
export async function gatewayCommand(databaseUrl: string, ...command: string[]): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...command], {
    cwd: project,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 2, 2],
  })
  const [status] = await once(child, 'exit')
  if (status !== 0) throw new Error(`"gateway ${command.join(' ')}" ended with status ${status}.`)
}

/** Runs `work` on the server's own database, with the name of the database that the address means. */
async function administer(
  databaseUrl: string,
  work: (admin: Client, name: string) => Promise<unknown>,
): Promise<void> {
  const url = new URL(databaseUrl)
  const name = decodeURIComponent(url.pathname.slice(1))
  if (name === '' || name === 'postgres') throw new Error('DATABASE_URL must name a database of its own.')
  url.pathname = '/postgres'
  const admin = new Client({ connectionString: url.href })
  await admin.connect()
  try {
    await work(admin, name)
  } finally {
    await admin.end()
  }
}

/** Drops the database, if it is there. */
export async function dropDatabase(databaseUrl: string): Promise<void> {
  await administer(databaseUrl, (admin, name) =>
    admin.query(`drop database if exists ${admin.escapeIdentifier(name)} with (force)`),
  )
}

/**
 * Makes the database when it is missing and migrates it; with `reset` drops an existing one first. A
 * database that already holds accounts is refused.
 */
export async function prepareDatabase(databaseUrl: string, reset: boolean): Promise<void> {
  if (reset) await dropDatabase(databaseUrl)
  await administer(databaseUrl, async (admin, name) => {
    const found = await admin.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await admin.query(`create database ${admin.escapeIdentifier(name)}`)
  })
  await gatewayCommand(databaseUrl, 'migrate')
  if (await holdsAccounts(databaseUrl)) {
    throw new Error('The database already holds data; --reset drops and recreates it.')
  }
}

async function holdsAccounts(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return ((await client.query('select 1 from accounts limit 1')).rowCount ?? 0) > 0
  } finally {
    await client.end()
  }
}

/** The statements that put back what was taken away for the load. */
export interface SetAside {
  /** In any order, several at once. */
  readonly indexes: readonly string[]
  /** One after the other, after the indexes. */
  readonly constraints: readonly string[]
}

/** Drops the foreign keys, unique constraints and plain indexes of the tables; primary keys stay. */
export async function setAside(client: Client, tables: readonly string[]): Promise<SetAside> {
  const constraints = await client.query<{ name: string; table: string; definition: string }>(
    `select conname as name, conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition
     from pg_constraint where conrelid = any($1::regclass[]) and contype in ('f', 'u')
     order by contype desc, conname`,
    [tables],
  )
  for (const { table, name } of constraints.rows)
    await client.query(`alter table ${table} drop constraint "${name}"`)
  const indexes = await client.query<{ name: string; definition: string }>(
    `select c.relname as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid = any($1::regclass[]) and not i.indisprimary order by i.indrelid, c.relname`,
    [tables],
  )
  for (const { name } of indexes.rows) await client.query(`drop index "${name}"`)
  return {
    indexes: indexes.rows.map(({ definition }) => definition),
    constraints: constraints.rows.map(
      ({ name, table, definition }) => `alter table ${table} add constraint "${name}" ${definition}`,
    ),
  }
}
