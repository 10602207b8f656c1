import type { FastifyInstance } from 'fastify'
import { type Config, isLoopback } from '../config.js'
import type { Replicas } from '../database/replicas.js'
import { createRelays } from '../delivery/relays.js'
import { createSender } from '../delivery/send.js'
import { systemClock } from '../domain/clock.js'
import type { Demo } from '../domain/demo/make.js'
import type { AppLimits } from '../server/limits.js'
import type { Prefill } from '../server/pages.js'
import type { TransportBounds } from '../server/transport/bounds.js'
import { createReach } from '../sync/reach.js'
import { settingsWarnings } from './checks/settings.js'
import { type Delivering, startDelivering } from './delivering.js'
import { fillEmpty, readDemoKeys } from './demo-keys.js'
import { domainSettings } from './domain-settings.js'
import { CommandError } from './failure.js'
import { greeting } from './greeting.js'
import { createLogger } from './logger.js'
import { type Observing, startObserving } from './observing.js'
import { type OpenedDatabase, openDatabase, requireCurrentSchema } from './open-database.js'
import { reportOutages } from './outages.js'
import { loadPages } from './pages.js'
import { rateLimitingOf } from './rate-limiting.js'
import { followReplicas, reportReplicas } from './replicas.js'
import { closeOnSignal } from './shutdown.js'
import { type Syncing, startSyncing } from './syncing.js'

/** Runs the gateway until a signal ends it. Throws CommandError where it cannot start. */
export async function serve(config: Config): Promise<void> {
  let app: FastifyInstance | undefined
  let opened: OpenedDatabase | undefined
  let delivering: Delivering | undefined
  let syncing: Syncing | undefined
  let observing: Observing | undefined
  let logger: Awaited<ReturnType<typeof createLogger>> | undefined
  let replicas: Replicas | undefined
  const shutdown = closeOnSignal({
    startedByNpm: config.startedByNpm,
    close: async () => {
      await Promise.all([app?.close(), delivering?.stop(), syncing?.stop()])
      replicas?.close()
      await observing?.close()
      await opened?.close()
    },
    cut: () => app?.server.closeAllConnections(),
  })
  // The server's modules load while the database makes itself ready.
  const serverModules = import('../server/app.js')
  // Where the database cannot be opened, that is what the operator hears of.
  serverModules.catch(() => undefined)
  opened = await openDatabase(config, {
    command: 'serve',
    closing: shutdown.closing,
    statementTimeout: config.OPERATION_TIMEOUT_MS * 2,
    // Who waits for a connection in vain hears so before the operation's time is over.
    connectTimeout: Math.max(1_000, config.OPERATION_TIMEOUT_MS / 2),
    report: reportOutages(() => logger),
  })
  try {
    await requireCurrentSchema(config, opened.database)
    const { database, folder } = opened
    const fresh = folder !== undefined && config.DEMO_DATA ? await fillEmpty(database, folder) : undefined
    const demo = fresh ?? (folder === undefined ? undefined : await readDemoKeys(folder))
    const settings = domainSettings(config, localUrl(config, config.PORT))
    const sender = createSender()
    const beacons = createRelays({ urls: config.DRAND_URLS })
    logger = await createLogger(config)
    for (const warning of settingsWarnings(config)) logger.warn(warning)
    replicas = await followReplicas(config, database, reportReplicas(logger))
    observing = await startObserving(config, database, logger)
    observing.watchReplicas(replicas)
    const { createApp } = await serverModules
    app = await createApp({
      database,
      replicas,
      clock: systemClock,
      settings,
      webhooks: sender,
      beacons,
      sources: createReach(),
      committed: () => delivering?.wake(),
      logger,
      limits: limitsOf(config),
      transportBounds: transportBoundsOf(config),
      introspection: config.INTROSPECTION,
      rateLimits: config.RATE_LIMITS,
      corsOrigins: config.CORS_ORIGINS,
      trustedProxies: config.TRUST_PROXY,
      countryHeader: config.COUNTRY_HEADER,
      observation: observing.observation,
      dashboard: config.DASHBOARD ? { prefill: prefillOf(config, demo) } : undefined,
      pages: config.PLAYGROUND ? await loadPages(prefillOf(config, demo)) : undefined,
      rateLimiting: await rateLimitingOf(config, logger),
    })
    const url = await listen(app, config)
    settings.publicUrl = config.PUBLIC_URL ?? url
    if (config.DELIVERY) {
      delivering = await startDelivering({ config, database, settings, sender, beacons, logger, observing })
    }
    // Without a key nothing could be asked, and another process may have it.
    if (config.SYNC && config.SECRETS_KEY !== undefined) {
      syncing = await startSyncing({ config, database, settings, logger, observing })
    }
    process.stdout.write(greeting({ config, url, folder, demo: fresh, accountId: demo?.accountId }))
  } catch (error) {
    await Promise.all([app?.close(), delivering?.stop(), syncing?.stop()])
    replicas?.close()
    await observing?.close()
    await opened.close()
    throw error
  }
}

function limitsOf(config: Config): AppLimits {
  return {
    bodyBytes: config.MAX_BODY_BYTES,
    operationTime: config.OPERATION_TIMEOUT_MS,
    depth: config.MAX_QUERY_DEPTH,
    aliases: config.MAX_QUERY_ALIASES,
    rootFields: config.MAX_QUERY_ROOT_FIELDS,
    cost: config.MAX_QUERY_COST,
    pageSize: config.MAX_PAGE_SIZE,
    tokens: config.MAX_QUERY_TOKENS,
  }
}

function transportBoundsOf(config: Config): Partial<TransportBounds> {
  return {
    headerBytes: config.MAX_HEADER_BYTES,
    connections: config.MAX_CONNECTIONS,
    headersTime: config.HEADERS_TIMEOUT_MS,
    requestTime: config.REQUEST_TIMEOUT_MS,
    answerTime: config.ANSWER_TIMEOUT_MS,
    keepAliveTime: config.KEEP_ALIVE_MS,
  }
}

/** What the pages for browsers start with: demo data only, and only for programs of this machine. */
function prefillOf(config: Config, demo: Demo | undefined): Prefill | undefined {
  if (demo === undefined || !isLoopback(config.HOST)) return undefined
  const { id, publicId } = demo.contest
  return { key: demo.keys.full, contest: { id, publicId } }
}

/** Starts listening; gives the address for people of this machine. */
async function listen(app: FastifyInstance, config: Config): Promise<string> {
  try {
    await app.listen({ host: config.HOST, port: config.PORT })
  } catch (error) {
    throw new CommandError(listenFailure(config, error))
  }
  const address = app.server.address()
  return localUrl(config, typeof address === 'object' && address !== null ? address.port : config.PORT)
}

function listenFailure(config: Config, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const place = `${config.HOST}:${config.PORT}`
  if (code === 'EADDRINUSE') return `Another program listens on ${place}. Set PORT to a free one.`
  if (code === 'EACCES') return `This user may not listen on ${place}. Set PORT to 1024 or more.`
  const message = error instanceof Error ? error.message : String(error)
  return `Cannot listen on ${place}: ${message}.`
}

function localUrl(config: Config, port: number): string {
  const everywhere = config.HOST === '0.0.0.0' || config.HOST === '::'
  const host = everywhere ? 'localhost' : config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST
  return `http://${host}:${port}`
}
