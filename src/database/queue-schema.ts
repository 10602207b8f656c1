import { createRequire } from 'node:module'
import { sql } from 'drizzle-orm'
import { type Database, type Executor, rows } from './connection.js'
import { sendText } from './send-text.js'

/** The database schema that pg-boss has for itself, under a name of ours: another program may use pg-boss too. */
export const queueSchema = 'gateway_jobs'

/** The queue in which a receiver of webhooks stands when something may be due for it. */
export const receiverQueue = 'receivers'

/** How long the job of a process that died stays taken, in seconds. */
const jobLife = 120

const { schema: shippedVersion } = createRequire(import.meta.url)('pg-boss/version.json') as {
  schema: number
}

/** What a pending queue is called among the migrations. */
export const queueMigration = `pg-boss ${shippedVersion}`

async function versionOf(executor: Executor): Promise<number | undefined> {
  const [found] = await rows<{ present: boolean }>(
    executor,
    sql`select to_regclass(${`${queueSchema}.version`}) is not null as present`,
  )
  if (found?.present !== true) return undefined
  const { rows: versions } = await sendText(executor, `select version from ${queueSchema}.version`)
  const [row] = versions as { version: number }[]
  return row === undefined ? undefined : Number(row.version)
}

/** Whether the queue's tables are missing or older than the library. */
export async function isQueuePending(database: Database): Promise<boolean> {
  return ((await versionOf(database.root)) ?? 0) < shippedVersion
}

/**
 * Makes the queue's tables or brings them up to date, in the caller's transaction and under its lock. Gives
 * whether there was anything to do.
 */
export async function migrateQueue(executor: Executor): Promise<boolean> {
  const version = await versionOf(executor)
  if (version !== undefined && version >= shippedVersion) return false
  const { default: PgBoss } = await import('pg-boss')
  const plan =
    version === undefined
      ? PgBoss.getConstructionPlans(queueSchema)
      : PgBoss.getMigrationPlans(queueSchema, String(version))
  await sendText(executor, withoutFrame(plan))
  const options = { policy: 'short', retryLimit: 0, expireInSeconds: jobLife, retentionMinutes: 60 }
  await executor.execute(
    sql`select gateway_jobs.create_queue(${receiverQueue}, ${JSON.stringify(options)}::json)`,
  )
  return true
}

/** The library's statements without the transaction that it puts around them. */
function withoutFrame(plan: string): string {
  const inner = /^\s*BEGIN;([\s\S]*)COMMIT;\s*$/.exec(plan)?.[1]
  if (inner === undefined) throw new Error('pg-boss frames its plan in another way.')
  return inner
}
