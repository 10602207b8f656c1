import type { FastifyBaseLogger } from 'fastify'
import type { Config } from '../config.js'
import type { Database } from '../database/connection.js'
import type { ReplicaReport } from '../database/replica.js'
import type { Replicas } from '../database/replicas.js'

/** Follows the configured replicas, each checked once; undefined where there are none. */
export async function followReplicas(
  config: Config,
  database: Database,
  report: ReplicaReport,
): Promise<Replicas | undefined> {
  const urls = config.DATABASE_REPLICA_URLS
  if (urls.length === 0) return undefined
  const { Replicas } = await import('../database/replicas.js')
  const replicas = new Replicas({
    primary: database.root,
    urls,
    poolSize: config.DATABASE_POOL_SIZE,
    statementTimeout: config.OPERATION_TIMEOUT_MS * 2,
    lag: config.DATABASE_REPLICA_LAG_MS,
    report,
  })
  await replicas.start()
  return replicas
}

/** Tells the log when a replica is left out, and why, and when it answers again. */
export function reportReplicas(logger: FastifyBaseLogger): ReplicaReport {
  return {
    left: (replica, reason) => logger.warn({ replica, reason }, 'A replica is left out'),
    joined: (replica) => logger.info({ replica }, 'A replica answers queries'),
  }
}
