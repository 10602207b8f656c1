import type { FastifyBaseLogger } from 'fastify'
import type { Config } from '../config.js'
import type { Database } from '../database/connection.js'
import { systemClock } from '../domain/clock.js'
import type { DomainSettings } from '../domain/work.js'
import { loggable } from '../server/defects.js'
import type { Observing } from './observing.js'

interface SyncingOptions {
  readonly config: Config
  /** The server's: it is shared where it is the embedded one. */
  readonly database: Database
  readonly settings: DomainSettings
  readonly logger: FastifyBaseLogger
  readonly observing: Observing
}

export interface Syncing {
  /** Resolves when nothing is under way any more and its connections are closed. */
  stop(): Promise<void>
}

/** Connections of a process that draws one source in at a time: one for the pages, one for the lease. */
const poolSize = 2

/** Starts to draw in sources that are due, on PostgreSQL over connections of its own. */
export async function startSyncing(options: SyncingOptions): Promise<Syncing> {
  const { config, settings, logger, observing } = options
  const { startSchedule } = await import('../sync/schedule.js')
  const own = await ownDatabase(config)
  if (own !== undefined) observing.watchDatabase('sync', own)
  const schedule = startSchedule({
    database: own ?? options.database,
    clock: systemClock,
    settings,
    report: {
      ended: (source, { state }) => logger.info({ source, state }, 'A source was drawn in'),
      failed: (source, error) => {
        observing.taskFailed('sync')
        logger.error({ source, err: loggable(error) }, 'Drawing in fails; it is tried again')
      },
    },
  })
  return {
    async stop() {
      await schedule.stop()
      await own?.close()
    },
  }
}

async function ownDatabase(config: Config): Promise<Database | undefined> {
  if (config.DATABASE_URL === undefined) return undefined
  const { openPostgres } = await import('../database/postgres.js')
  return openPostgres({
    url: config.DATABASE_URL,
    poolSize,
    pooled: config.DATABASE_POOLER === 'transaction',
    directUrl: config.DATABASE_DIRECT_URL,
    // A machine that vanished must not keep the others from the source.
    idleTransactionTimeout: 30_000,
    applicationName: 'giveaway-gateway sync',
  })
}
