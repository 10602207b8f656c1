import type { FastifyBaseLogger } from 'fastify'
import type { Config } from '../config.js'
import type { Database } from '../database/connection.js'
import { systemClock } from '../domain/clock.js'
import type { BeaconSource } from '../domain/draw/beacons.js'
import type { WebhookSender } from '../domain/webhook/sender.js'
import type { DomainSettings } from '../domain/work.js'
import { loggable } from '../server/defects.js'
import { mailOptions } from './mailing.js'
import type { Observing } from './observing.js'

interface DeliveringOptions {
  readonly config: Config
  /** The server's: deliveries share it where it is the embedded one. */
  readonly database: Database
  readonly settings: DomainSettings
  readonly sender: WebhookSender
  readonly beacons: BeaconSource
  readonly logger: FastifyBaseLogger
  readonly observing: Observing
}

/** The delivery service of a server. */
export interface Delivering {
  wake(): void
  /** Resolves when nothing is under way any more and its connections are closed. */
  stop(): Promise<void>
}

/** Starts to deliver, on PostgreSQL over connections of its own: neither requests nor deliveries wait for the other. */
export async function startDelivering(options: DeliveringOptions): Promise<Delivering> {
  const { config, settings, sender, beacons, logger, observing } = options
  const { startDelivery } = await import('../delivery/service.js')
  const mail = await mailOptions(config, settings, logger)
  const own = await ownDatabase(config)
  if (own !== undefined) observing.watchDatabase('delivery', own)
  const delivery = startDelivery({
    database: own ?? options.database,
    clock: systemClock,
    settings,
    sender,
    beacons,
    mail,
    observer: observing.deliveries,
    report: {
      failed: (task, error) => {
        observing.taskFailed(task)
        logger.error({ task, err: loggable(error) }, 'Deliveries fail; they are tried again')
      },
      recovered: (task) => logger.info({ task }, 'Deliveries go on'),
    },
  })
  return {
    wake: () => delivery.wake(),
    async stop() {
      await delivery.stop()
      await mail.transport.close()
      await own?.close()
    },
  }
}

async function ownDatabase(config: Config): Promise<Database | undefined> {
  if (config.DATABASE_URL === undefined) return undefined
  const { openPostgres } = await import('../database/postgres.js')
  return openPostgres({
    url: config.DATABASE_URL,
    poolSize: config.DELIVERY_POOL_SIZE,
    pooled: config.DATABASE_POOLER === 'transaction',
    directUrl: config.DATABASE_DIRECT_URL,
    statementTimeout: config.OPERATION_TIMEOUT_MS * 2,
    // A machine that vanished must not keep the others from dispatching.
    idleTransactionTimeout: 30_000,
    applicationName: 'giveaway-gateway delivery',
  })
}
