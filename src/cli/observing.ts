import { setTimeout } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import type { Config } from '../config.js'
import type { Database } from '../database/connection.js'
import type { Replicas } from '../database/replicas.js'
import { systemClock } from '../domain/clock.js'
import type { DeliveryObserver } from '../domain/delivery/observer.js'
import type { Pool } from '../server/metrics/metrics.js'
import type { Observation } from '../server/observation/observation.js'
import { CommandError } from './failure.js'

/** What looks on at a server, as it is configured. */
export interface Observing {
  readonly observation: Observation
  readonly deliveries: DeliveryObserver
  /** Looks on at replicas, where there are some. */
  watchReplicas(replicas: Replicas | undefined): void
  /** Looks on at one more database. */
  watchDatabase(pool: Pool, database: Database): void
  /** A task of the delivery service began to fail. */
  taskFailed(task: string): void
  close(): Promise<void>
}

/** Loads what is wanted, and nothing else; begins to serve `/metrics` at its own address, where it has one. */
export async function startObserving(
  config: Config,
  database: Database,
  logger: FastifyBaseLogger,
): Promise<Observing> {
  const metrics = await metricsOf(config, database)
  const own = metrics && (await listen(config, metrics))
  if (own !== undefined) logger.info({ host: config.METRICS_HOST, port: own.port }, 'Metrics are served')
  const tracing = await tracingOf(config)
  const observation = {
    tracing,
    slowOperation: config.SLOW_OPERATION_MS,
    metrics,
    metricsToken: config.METRICS_TOKEN,
  }
  return {
    observation,
    deliveries: {
      attempt(attempt) {
        metrics?.attempt(attempt)
        tracing?.attempt(attempt)
      },
    },
    watchReplicas: (replicas) => replicas && metrics?.watchReplicas(replicas),
    watchDatabase: (pool, other) => metrics?.watchDatabase(pool, other),
    taskFailed: (task) => metrics?.taskFailed(task),
    async close() {
      await own?.close()
      // A collector that does not answer holds up nobody's end for long, and is no failure of ours.
      await Promise.race([
        tracing?.close().catch(() => undefined),
        setTimeout(2_000, undefined, { ref: false }),
      ])
    },
  }
}

async function tracingOf(config: Config) {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = config
  if (endpoint === undefined) return undefined
  const { OpenTelemetry } = await import('../server/tracing/opentelemetry.js')
  return new OpenTelemetry({
    endpoint,
    service: config.OTEL_SERVICE_NAME,
    share: config.OTEL_TRACES_SAMPLER_ARG,
  })
}

async function metricsOf(config: Config, database: Database) {
  if (config.METRICS_PORT === undefined && config.METRICS_TOKEN === undefined) return undefined
  const [{ Metrics }, { BacklogWatch }] = await Promise.all([
    import('../server/metrics/metrics.js'),
    import('../server/metrics/backlog-watch.js'),
  ])
  const metrics = new Metrics()
  metrics.watchDatabase('requests', database)
  metrics.watchBacklog(new BacklogWatch(database, systemClock))
  return metrics
}

async function listen(config: Config, metrics: NonNullable<Observation['metrics']>) {
  const { METRICS_PORT: port, METRICS_HOST: host, METRICS_TOKEN: token } = config
  if (port === undefined) return undefined
  const { listenForMetrics } = await import('../server/metrics/endpoint.js')
  return await listenForMetrics(metrics, { host, port, token }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CommandError(`Metrics cannot be served on METRICS_HOST and METRICS_PORT: ${reason}.`)
  })
}
