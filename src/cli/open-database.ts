import { join } from 'node:path'
import type { Config } from '../config.js'
import type { Database } from '../database/connection.js'
import { FolderInUse, type FolderLock, type FolderOwner, lockFolder } from '../database/folder-lock.js'
import { pendingMigrations } from '../database/migrate.js'
import { missingPrerequisites } from '../database/prerequisites.js'
import type { OutageReport } from '../database/watchdog.js'
import { CommandError } from './failure.js'
import { migratePastPooler } from './past-pooler.js'

const oldestPostgres = 15

/** A database that a command has for itself or shares with servers, as its kind allows. */
export interface OpenedDatabase {
  readonly database: Database
  /** Where the embedded database and the demo keys are; undefined on PostgreSQL. */
  readonly folder: string | undefined
  close(): Promise<void>
}

export interface OpenOptions {
  /** The command's name: what other processes are told about who has the folder. */
  readonly command: string
  /** Asked whenever another process wants the embedded database: whether this one is about to end. */
  readonly closing?: () => boolean
  /** Milliseconds after which PostgreSQL cancels a statement; absent: never. */
  readonly statementTimeout?: number
  /** Milliseconds that an operation may wait for one of PostgreSQL's connections; 10 s unless given. */
  readonly connectTimeout?: number
  /** Told of outages. */
  readonly report?: OutageReport
}

/**
 * Connects to the configured database. Throws CommandError, in one line, where another process has the
 * embedded database and where PostgreSQL does not answer or is too old.
 */
export async function openDatabase(config: Config, options: OpenOptions): Promise<OpenedDatabase> {
  const place = serverPlace(config, options.command)
  if (place !== undefined) return await openServer(config, place, options)
  return await openFolder(config.DATA_DIR, options)
}

async function openFolder(folder: string, options: OpenOptions): Promise<OpenedDatabase> {
  const lock = await lockFolder({ folder, ...options }).catch((error: unknown) => {
    throw new CommandError(lockFailure(folder, error))
  })
  try {
    const { openEmbedded } = await import('../database/embedded.js')
    const place = join(folder, 'database')
    const { embeddedFault } = await import('../database/embedded-fault.js')
    const database = await openEmbedded(place, options.report).catch(async (error: unknown) => {
      throw new CommandError(await embeddedFault(place, error))
    })
    return { database, folder, close: () => closeBoth(database, lock) }
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function closeBoth(database: Database, lock: FolderLock): Promise<void> {
  try {
    await database.close()
  } finally {
    await lock.release()
  }
}

function lockFailure(folder: string, error: unknown): string {
  if (error instanceof FolderInUse) return `${inUse(folder, error.owner)} Stop it first, or use PostgreSQL.`
  const message = error instanceof Error ? error.message : String(error)
  return `DATA_DIR ${folder} cannot be used: ${message}.`
}

function inUse(folder: string, owner: FolderOwner | undefined): string {
  const process = owner === undefined ? '' : ` (process ${owner.pid})`
  if (owner !== undefined && owner.command !== 'serve') {
    return `The embedded database in ${folder} is in use by \`gateway ${owner.command}\`${process}.`
  }
  return `The server is running${process} and owns the embedded database in ${folder}.`
}

interface ServerPlace {
  readonly url: string
  /** Whether the way there leads through a pooler in transaction mode. */
  readonly pooled: boolean
}

/** Commands that reach PostgreSQL as requests do. */
const throughPooler = ['serve', 'check']

/** Where PostgreSQL is: servers go through the pooler, other commands past it; undefined: there is none. */
function serverPlace(config: Config, command: string): ServerPlace | undefined {
  const { DATABASE_URL: url, DATABASE_DIRECT_URL: direct } = config
  const pooled = config.DATABASE_POOLER === 'transaction'
  if (url === undefined) return undefined
  const through = throughPooler.includes(command) || direct === undefined
  return through ? { url, pooled } : { url: direct, pooled: false }
}

async function openServer(
  config: Config,
  { url, pooled }: ServerPlace,
  { statementTimeout, connectTimeout, report }: OpenOptions,
): Promise<OpenedDatabase> {
  const { openPostgres, serverVersion } = await import('../database/postgres.js')
  const database = openPostgres({
    url,
    poolSize: config.DATABASE_POOL_SIZE,
    pooled,
    directUrl: config.DATABASE_DIRECT_URL,
    ...(statementTimeout === undefined ? {} : { statementTimeout }),
    ...(connectTimeout === undefined ? {} : { connectTimeout }),
    report,
  })
  try {
    const version = await serverVersion(database).catch((error: unknown) => {
      throw new CommandError(`PostgreSQL at ${spot(url)} cannot be reached: ${reason(error)}.${hint(error)}`)
    })
    if (version < oldestPostgres) {
      throw new CommandError(`PostgreSQL at ${spot(url)} is version ${version}; 15 or newer is needed.`)
    }
  } catch (error) {
    await database.close()
    throw error
  }
  return { database, folder: undefined, close: () => database.close() }
}

/** PgBouncer's word for what PostgreSQL would take. */
function hint(error: unknown): string {
  return /unsupported startup parameter/.test(reason(error))
    ? ' It is a pooler: set DATABASE_POOLER=transaction.'
    : ''
}

/** Host, port and name: the address without its user and password. */
function spot(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

/** The driver's reason; Drizzle wraps it, and several failed addresses come as one error without a message. */
function reason(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reason(error.errors[0])
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message.replace(/\.$/, '') : reason(error.cause)
}

/**
 * Brings the schema up to date, or refuses where AUTO_MIGRATE is off, naming what is pending. Gives the
 * names of the migrations applied.
 */
export async function requireCurrentSchema(config: Config, database: Database): Promise<readonly string[]> {
  const pending = await pendingMigrations(database)
  if (pending.length === 0) return []
  const [lacking] = await missingPrerequisites(database)
  if (lacking !== undefined) throw new CommandError(lacking)
  if (config.AUTO_MIGRATE) return await migratePastPooler(config, database)
  const names = pending.join(', ')
  throw new CommandError(`AUTO_MIGRATE is off and migrations are pending: ${names}. Run \`gateway migrate\`.`)
}
