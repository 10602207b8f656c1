// Runs the test suite on PostgreSQL: TEST_DATABASE_URL, or else the server of this machine. Arguments go to vitest.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import pg from 'pg'

const places = process.env.TEST_DATABASE_URL
  ? [process.env.TEST_DATABASE_URL]
  : ['postgres://postgres@127.0.0.1:5432/postgres', 'postgres://127.0.0.1:5432/postgres']

/** Why the server cannot be used, or undefined where it can. */
async function fault(connectionString) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    const found = await client.query(
      'select rolcreatedb or rolsuper as may from pg_roles where rolname = current_user',
    )
    return found.rows[0]?.may ? undefined : 'the role may not create databases'
  } catch (error) {
    const [first = error] = error.errors ?? []
    return first.message
  } finally {
    await client.end().catch(() => undefined)
  }
}

const faults = []
let usable
for (const place of places) {
  const reason = await fault(place)
  if (reason === undefined) {
    usable = place
    break
  }
  faults.push(`${new URL(place).host}: ${reason}`)
}

if (usable === undefined) {
  console.error(
    `No PostgreSQL to test on (${faults.join('; ')}). Start one, or name one whose role may create databases:\n` +
      '  TEST_DATABASE_URL=postgres://user:password@host:5432/postgres npm run test:postgres',
  )
  process.exit(1)
}

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
const suite = spawn(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, TEST_DATABASE_URL: usable },
})
suite.on('exit', (code, signal) => process.exit(signal === null ? code : 1))
