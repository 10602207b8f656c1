import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { projectFile } from '../project.js'
import { type Database, type Executor, rows } from './connection.js'
import { isQueuePending, migrateQueue, queueMigration } from './queue-schema.js'

// Drizzle's own migrator keeps its journal in the same table; it has no lock and cannot list what is
// pending, which two processes starting at once and AUTO_MIGRATE=false need.

interface ShippedMigration {
  readonly name: string
  readonly when: number
}

interface Migration extends ShippedMigration {
  readonly hash: string
  readonly statements: readonly string[]
}

const lockNumber = 7_203_110

let journal: readonly ShippedMigration[] | undefined

/** What ships with the project, oldest first: asked for by every look at `/readyz`. */
function shipped(): readonly ShippedMigration[] {
  if (journal !== undefined) return journal
  const { entries } = JSON.parse(readFileSync(projectFile('drizzle', 'meta', '_journal.json'), 'utf8')) as {
    entries: { tag: string; when: number }[]
  }
  journal = entries.map(({ tag, when }) => ({ name: tag, when }))
  return journal
}

/** The migrations that ship with the project with their statements, oldest first. */
export function shippedMigrations(): readonly Migration[] {
  return shipped().map(({ name, when }) => {
    const text = readFileSync(projectFile('drizzle', `${name}.sql`), 'utf8')
    return {
      name,
      when,
      hash: createHash('sha256').update(text).digest('hex'),
      statements: text.split('--> statement-breakpoint').map((statement) => statement.trim()),
    }
  })
}

async function applied(database: Database): Promise<ReadonlySet<number>> {
  const [found] = await rows<{ journal: string | null }>(
    database.root,
    sql`select to_regclass('drizzle.__drizzle_migrations')::text as journal`,
  )
  if (found?.journal == null) return new Set()
  const done = await rows<{ created_at: string | number }>(
    database.root,
    sql`select created_at from drizzle.__drizzle_migrations`,
  )
  return new Set(done.map((row) => Number(row.created_at)))
}

/** Names of the migrations that the database lacks, oldest first; the queue's tables come last. */
export async function pendingMigrations(database: Database): Promise<readonly string[]> {
  const done = await applied(database)
  const names = shipped()
    .filter(({ when }) => !done.has(when))
    .map(({ name }) => name)
  return (await isQueuePending(database)) ? [...names, queueMigration] : names
}

/**
 * Applies what is pending, all of it in one transaction under a lock: of two processes that start at
 * once one migrates and the other waits and finds nothing to do. Gives the names applied.
 */
export async function migrate(database: Database): Promise<readonly string[]> {
  if ((await pendingMigrations(database)).length === 0) return []
  return await database.transaction(applyPending, { patient: true })
}

async function applyPending(executor: Executor): Promise<readonly string[]> {
  // A migration, and the wait for another process's, may take longer than a request's statement.
  await executor.execute(sql`set local statement_timeout = 0`)
  await executor.execute(sql`select pg_advisory_xact_lock(${lockNumber})`)
  await executor.execute(sql`create schema if not exists drizzle`)
  await executor.execute(sql`
      create table if not exists drizzle.__drizzle_migrations
        (id serial primary key, hash text not null, created_at bigint)`)
  const done = new Set(
    (
      await rows<{ created_at: string | number }>(
        executor,
        sql`select created_at from drizzle.__drizzle_migrations`,
      )
    ).map((row) => Number(row.created_at)),
  )
  const names: string[] = []
  for (const { name, when, hash, statements } of shippedMigrations()) {
    if (done.has(when)) continue
    for (const statement of statements) await executor.execute(sql.raw(statement))
    await executor.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${when})`,
    )
    names.push(name)
  }
  if (await migrateQueue(executor)) names.push(queueMigration)
  return names
}
