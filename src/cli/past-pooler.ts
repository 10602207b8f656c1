import { sql } from 'drizzle-orm'
import type { Config } from '../config.js'
import { type Database, rows } from '../database/connection.js'
import { migrate } from '../database/migrate.js'
import { reasonOf } from './checks/finding.js'
import { CommandError } from './failure.js'

/**
 * Applies the pending migrations, where a server goes through a pooler past it: over DATABASE_DIRECT_URL, and
 * without the bounds of a server's statements in any case. Gives the names applied. Throws CommandError where
 * that address leads to another database.
 */
export async function migratePastPooler(config: Config, database: Database): Promise<readonly string[]> {
  const { DATABASE_URL: url, DATABASE_DIRECT_URL: direct, DATABASE_POOLER: pooler } = config
  if (url === undefined || (direct === undefined && pooler === 'none')) return await migrate(database)
  const { openPostgres } = await import('../database/postgres.js')
  const own = openPostgres({ url: direct ?? url, poolSize: 2, pooled: direct === undefined })
  try {
    await requireSameDatabase(own, database)
    return await migrate(own)
  } finally {
    await own.close()
  }
}

/** Throws CommandError unless the direct address answers and both lead to one database. */
export async function requireSameDatabase(direct: Database, database: Database): Promise<void> {
  await direct.ping().catch((error: unknown) => {
    throw new CommandError(`PostgreSQL at DATABASE_DIRECT_URL cannot be reached: ${reasonOf(error)}.`)
  })
  if ((await identity(direct)) === (await identity(database))) return
  throw new CommandError('DATABASE_DIRECT_URL leads to another database than DATABASE_URL.')
}

/** What tells a running server's database from every other. */
async function identity(database: Database): Promise<string> {
  const [found] = await rows<{ identity: string }>(
    database.root,
    sql`select concat(oid, ' since ', extract(epoch from pg_postmaster_start_time())) as identity
      from pg_database where datname = current_database()`,
  )
  if (found === undefined) throw new Error('The server did not tell its database.')
  return found.identity
}
