import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type { Database } from '../database/connection.js'
import type { Replicas } from '../database/replicas.js'
import { KnownKeys } from '../domain/api-key/known-keys.js'
import type { Caller } from '../domain/caller.js'
import type { Clock } from '../domain/clock.js'
import type { BeaconSource } from '../domain/draw/beacons.js'
import { createFeeds } from '../domain/event/feeds.js'
import type { SourceReach } from '../domain/source/reach.js'
import { UsageMeter } from '../domain/usage/meter.js'
import type { WebhookSender } from '../domain/webhook/sender.js'
import type { DomainSettings } from '../domain/work.js'
import { createExecutor } from '../graphql/execute.js'
import type { Report } from '../graphql/failures.js'
import { sharedSchema } from '../graphql/schema.js'
import { createSubscriber } from '../graphql/subscribe.js'
import { restBases } from '../rest/apis.js'
import { createApollo } from './apollo.js'
import { registerDashboard } from './dashboard.js'
import { loggable } from './defects.js'
import { registerDraws } from './draws.js'
import { registerEntryPage } from './entry-page/routes.js'
import type { Example } from './examples.js'
import { registerGraphQL } from './graphql.js'
import { registerHealth } from './health.js'
import { inTime } from './in-time.js'
import { KnownOperations } from './known-operations.js'
import type { AppLimits } from './limits.js'
import { storeUsage } from './metering.js'
import { registerMetrics } from './metrics/endpoint.js'
import { defaultObservation, type Observation } from './observation/observation.js'
import { observeRefused, observeRequests, RequestLog } from './observation/observe-requests.js'
import type { Prefill } from './pages.js'
import { registerPlayground, sendPlayground, wantsPlayground } from './playground.js'
import { limitRates, type RateLimiting } from './rate-limits/limit-rates.js'
import { type ReferenceDialect, registerReference } from './reference.js'
import { requestIdOf } from './request-id.js'
import { answerBadAddress, registerRest } from './rest.js'
import { originHeaders, registerSecurityHeaders, securityHeaders } from './security-headers.js'
import { ShortWay } from './short-way/short-way.js'
import { defaultSocketBounds, type SocketBounds } from './socket/bounds.js'
import { registerSockets } from './socket/upgrade.js'
import { defaultTransportBounds, type TransportBounds } from './transport/bounds.js'
import { envelopeOf } from './transport/envelope.js'
import { TransportGuard } from './transport/guard.js'
import { registerVerifyEmail } from './verify-email.js'

/** Everything the server needs; the command line makes it from the configuration. */
export interface AppOptions {
  readonly database: Database
  /** Streaming replicas of the database that answer queries. */
  readonly replicas?: Pick<Replicas, 'reader'> | undefined
  readonly clock: Clock
  readonly settings: DomainSettings
  /** Sends what a webhook's test sends. */
  readonly webhooks: WebhookSender
  /** Gives the rounds of the public beacon to draws that must answer. */
  readonly beacons: BeaconSource
  /** Asks services what the credentials of sources reach. */
  readonly sources: SourceReach
  /** Waits so many milliseconds between the steps of such a draw; by the system's timers unless given. */
  readonly pause?: ((milliseconds: number) => Promise<void>) | undefined
  /** Told of each mutation's commit: what delivers looks for what there is to deliver. */
  readonly committed?: (() => void) | undefined
  readonly logger: FastifyBaseLogger | false
  readonly limits: AppLimits
  readonly introspection: boolean
  /** Origins whose pages may call the interfaces: `https://example.com`, or `*`; none unless given. */
  readonly corsOrigins?: readonly string[] | undefined
  /** Whether requests are counted and limited, per key and per address without one (#54). */
  readonly rateLimits: boolean
  /** The limits of GraphQL and where all are counted, where it is not the usual. */
  readonly rateLimiting?: RateLimiting | undefined
  /** How many proxies in front add to `X-Forwarded-For`; none unless given. */
  readonly trustedProxies?: number | undefined
  /** The header in which the proxy in front names the visitor's country; none unless given. */
  readonly countryHeader?: string | undefined
  /** What websockets may take, where it is not the usual. */
  readonly socketBounds?: Partial<SocketBounds> | undefined
  /** What connections may take, where it is not the usual. */
  readonly transportBounds?: Partial<TransportBounds> | undefined
  /** What looks on, where it is not the usual. */
  readonly observation?: Observation | undefined
  /** The pages for browsers; without them every client is answered alike. */
  readonly pages?: PagesOptions | undefined
  /** The dashboard at `/dashboard`, and what it fills in; without it there is none. */
  readonly dashboard?: { readonly prefill?: Prefill | undefined } | undefined
}

export interface PagesOptions {
  /** What the playground opens with. */
  readonly examples: readonly Example[]
  /** The REST dialects that the reference shows. */
  readonly dialects: readonly ReferenceDialect[]
  /** What both pages fill in; only for demo data on a loopback address. */
  readonly prefill?: Prefill | undefined
}

/** The whole HTTP server, not yet listening. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const {
    database,
    clock,
    settings,
    webhooks,
    beacons,
    sources,
    pause,
    observation = defaultObservation,
  } = options
  const schema = sharedSchema()
  const meter = new UsageMeter({ executor: database.root, clock })
  const keys = new KnownKeys(database.root)
  const feeds = createFeeds(database.root, (error) =>
    app.log.warn({ err: loggable(error) }, 'Subscriptions wait: the database does not answer'),
  )
  const execution = {
    schema,
    database,
    replicas: options.replicas,
    clock,
    settings,
    webhooks,
    beacons,
    sources,
    pause,
    pendingUsage: meter,
    committed: () => {
      feeds.wake()
      options.committed?.()
    },
    keysChanged: () => keys.forget(),
    timeout: options.limits.operationTime,
  }
  const execute = createExecutor(execution)
  // Whatever becomes of a request, it counts once its key is known to be valid (#64).
  const lookUp = async (raw: string | undefined): Promise<Caller> => {
    const caller = await inTime(options.limits.operationTime, keys.lookUp(raw))
    meter.count(caller)
    return caller
  }
  const remembered = (raw: string | undefined): Caller | undefined => {
    const caller = keys.remembered(raw)
    if (caller !== undefined) meter.count(caller)
    return caller
  }
  const identify = async (raw: string | undefined): Promise<Caller> => remembered(raw) ?? (await lookUp(raw))
  const { limiter, charge, countAttempt, attempts, close } = limitRates({
    ...options,
    rateLimiting: {
      onExhausted: (exhausted) => observation.metrics?.limit(exhausted),
      ...options.rateLimiting,
    },
  })
  const rest = restBases({ execute, schema, authenticate: identify, limiter, attempts })
  const guard = new TransportGuard(
    { ...defaultTransportBounds, ...options.transportBounds },
    envelopeOf(rest, () => securityHeaders(settings.publicUrl)),
  )
  const badAddress = answerBadAddress(rest, ({ headers: { origin } }) => ({
    ...securityHeaders(settings.publicUrl),
    ...originHeaders(options.corsOrigins ?? [], origin),
  }))
  const app = fastify({
    ...guard.serverOptions(),
    ...(options.logger === false ? { logger: false } : { loggerInstance: options.logger }),
    bodyLimit: options.limits.bodyBytes,
    trustProxy: (_address: string, hop: number) => hop < (options.trustedProxies ?? 0),
    // What still comes over open connections while the server closes is answered, as the last on each.
    return503OnClosing: false,
    // An e-mail address may be part of a path, percent-encoded.
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 1_024 },
    genReqId: requestIdOf,
    logController: new RequestLog(),
    frameworkErrors: (error, request, reply) => {
      observeRefused(request, reply, observation)
      badAddress(error, request, reply)
    },
  })
  const shortWay = new ShortWay(app)
  guard.watch(app)
  observeRequests(app, observation)
  const report: Report = (error) => app.log.error({ err: loggable(error) }, 'A defect was masked')
  const operations = {
    schema,
    execute,
    introspection: options.introspection,
    limits: options.limits,
    logger: app.log,
    report,
  }
  const known = new KnownOperations()
  const apollo = createApollo({ ...operations, known })
  await apollo.start()
  app.addHook('onClose', () => apollo.stop())
  registerSecurityHeaders(app, () => settings.publicUrl)
  // Fastify's own answer repeats the address, and logs it with a key that its query may carry (#58).
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ error: 'Not Found', message: 'Nothing exists at this address' }),
  )
  app.addHook('onClose', async () => close())
  storeUsage(app, meter)
  registerHealth(app, database)
  const { metrics, metricsToken } = observation
  if (metrics && metricsToken !== undefined) registerMetrics(app, metrics, metricsToken)
  const { pages, dashboard } = options
  if (pages !== undefined) await registerPages(app, pages)
  if (dashboard !== undefined) {
    await registerDashboard(app, { ...dashboard, publicUrl: () => settings.publicUrl })
  }
  await registerDraws(app, {
    database,
    limiter,
    publicUrl: () => settings.publicUrl,
    operationTime: options.limits.operationTime,
  })
  const answering = { apollo, operations, known, charge, bodyBytes: options.limits.bodyBytes }
  const corsOrigins = options.corsOrigins ?? []
  shortWay.open({
    ...{ ...answering, corsOrigins, remembered, observation, guard },
    publicUrl: () => settings.publicUrl,
  })
  await registerGraphQL(app, {
    ...answering,
    authenticate: identify,
    countAttempt,
    corsOrigins,
    page: (request, reply) =>
      pages !== undefined && wantsPlayground(request) ? sendPlayground(reply) : undefined,
  })
  app.addHook('onClose', () => feeds.close())
  registerSockets(app, {
    schema,
    subscribe: createSubscriber({ ...execution, feeds }),
    // A websocket stays: it begins with what its key is now.
    authenticate: lookUp,
    count: (caller) => meter.count(caller),
    charge,
    countAttempt,
    trustedProxies: options.trustedProxies ?? 0,
    limits: options.limits,
    introspection: options.introspection,
    bounds: { ...defaultSocketBounds, ...options.socketBounds },
    observation,
    executor: database.root,
    messageBytes: options.limits.bodyBytes,
    corsOrigins: options.corsOrigins ?? [],
    ownAddress: () => settings.publicUrl,
  })
  await registerRest(app, rest, options.corsOrigins ?? [])
  await registerEntryPage(app, {
    database,
    clock,
    execute,
    limiter,
    publicUrl: () => settings.publicUrl,
    countryHeader: options.countryHeader,
    operationTime: options.limits.operationTime,
  })
  await registerVerifyEmail(app, {
    database,
    clock,
    execute,
    limiter,
    operationTime: options.limits.operationTime,
  })
  return app
}

/** The playground at /graphql and the reference at /docs, each with a link to the other. */
async function registerPages(
  app: FastifyInstance,
  { examples, dialects, prefill }: PagesOptions,
): Promise<void> {
  const reference = dialects.length > 0 ? '/docs' : undefined
  await registerPlayground(app, { endpoint: '/graphql', examples, prefill, reference })
  if (reference) await registerReference(app, { dialects, prefill, playground: '/graphql' })
}
