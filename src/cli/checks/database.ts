import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Config } from '../../config.js'
import { type Database, rows } from '../../database/connection.js'
import { pendingMigrations } from '../../database/migrate.js'
import { missingPrerequisites } from '../../database/prerequisites.js'
import { type Finding, missing, ok, reasonOf, warning } from './finding.js'

/** Seconds by which the clocks of the gateway and the database may differ. */
const clockTolerance = 2

/** What can be said of the embedded database without opening it, which a running server has for itself. */
export async function checkFolder(folder: string): Promise<readonly Finding[]> {
  const place = await nearest(resolve(folder))
  try {
    if (!(await stat(place)).isDirectory()) {
      return [missing('database', `DATA_DIR ${folder} cannot be used: ${place} is not a folder.`)]
    }
    await access(place, constants.W_OK | constants.X_OK)
    return [ok('database', `Embedded, in ${folder}, for one process. Set DATABASE_URL for several.`)]
  } catch (error) {
    return [missing('database', `DATA_DIR ${folder} cannot be written: ${reasonOf(error)}.`)]
  }
}

/** What is at the path, or the nearest above it: there the folder would be made. */
async function nearest(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  return found !== undefined || dirname(path) === path ? path : await nearest(dirname(path))
}

/** Whether a PostgreSQL server that answers has what the gateway needs. */
export async function checkServer(config: Config, database: Database): Promise<readonly Finding[]> {
  return [
    ...(await checkSchema(config, database)),
    // A pooler shares the server's connections out: how many one process opens does not matter to the server.
    ...(config.DATABASE_POOLER === 'none' ? await checkConnections(config, database) : []),
    ...(await checkClock(database)),
  ]
}

async function checkSchema({ AUTO_MIGRATE }: Config, database: Database): Promise<Finding[]> {
  const pending = await pendingMigrations(database)
  if (pending.length === 0) return [ok('schema', 'Current.')]
  const lacking = await missingPrerequisites(database)
  if (lacking.length > 0) return lacking.map((says) => missing('schema', says))
  const names = pending.join(', ')
  if (AUTO_MIGRATE) return [ok('schema', `The next start applies ${names}.`)]
  return [
    missing('schema', `AUTO_MIGRATE is off and migrations are pending: ${names}. Run \`gateway migrate\`.`),
  ]
}

async function checkConnections(config: Config, database: Database): Promise<Finding[]> {
  const [found] = await rows<{ most: number; reserved: number; used: number }>(
    database.root,
    sql`select current_setting('max_connections')::int as most,
      current_setting('superuser_reserved_connections')::int as reserved,
      (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as used`,
  )
  if (found === undefined) return []
  const wanted = config.DATABASE_POOL_SIZE + (config.DELIVERY ? config.DELIVERY_POOL_SIZE : 0)
  const offered = found.most - found.reserved
  const facts = `One process opens up to ${wanted} connections; the server has ${offered}, of which ${found.used} are in use`
  if (wanted > offered) {
    return [missing('connections', `${facts}. Lower DATABASE_POOL_SIZE or raise max_connections.`)]
  }
  return wanted * 2 > offered
    ? [warning('connections', `${facts}: too few for two processes.`)]
    : [ok('connections', `${facts}.`)]
}

async function checkClock(database: Database): Promise<Finding[]> {
  const before = Date.now()
  const [found] = await rows<{ now: number }>(
    database.root,
    sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as now`,
  )
  if (found === undefined) return []
  const after = Date.now()
  const off = Math.max(0, before - found.now, found.now - after) / 1_000
  if (off <= clockTolerance) return [ok('clock', 'Agrees with the database’s.')]
  return [
    warning(
      'clock',
      `Differs from the database’s by ${off.toFixed(0)} s: contests start and end by this machine’s. Let both follow NTP.`,
    ),
  ]
}
