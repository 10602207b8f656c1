import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type { Database } from '../database/connection.js'
import { pendingMigrations } from '../database/migrate.js'
import { authenticate } from '../domain/api-key/authenticate.js'
import type { Caller } from '../domain/caller.js'
import type { Clock } from '../domain/clock.js'
import { UsageMeter } from '../domain/usage/meter.js'
import type { WebhookSender } from '../domain/webhook/sender.js'
import type { DomainSettings } from '../domain/work.js'
import { createExecutor } from '../graphql/execute.js'
import { buildSchema } from '../graphql/schema.js'
import { restBases } from '../rest/apis.js'
import { createApollo } from './apollo.js'
import { loggable } from './defects.js'
import type { Example } from './examples.js'
import { registerGraphQL } from './graphql.js'
import type { AppLimits } from './limits.js'
import { storeUsage } from './metering.js'
import type { Prefill } from './pages.js'
import { registerPlayground, sendPlayground, wantsPlayground } from './playground.js'
import { createRateLimiter } from './rate-limits.js'
import { type ReferenceDialect, registerReference } from './reference.js'
import { requestIdOf } from './request-id.js'
import { answerBadAddress, registerRest } from './rest.js'

/** Everything the server needs; the command line makes it from the configuration. */
export interface AppOptions {
  readonly database: Database
  readonly clock: Clock
  readonly settings: DomainSettings
  /** Sends what a webhook's test sends. */
  readonly webhooks: WebhookSender
  readonly logger: FastifyBaseLogger | false
  readonly limits: AppLimits
  readonly introspection: boolean
  /** Origins whose pages may call the interfaces: `https://example.com`, or `*`; none unless given. */
  readonly corsOrigins?: readonly string[] | undefined
  /** Whether each key's REST requests are counted and limited (#54). */
  readonly rateLimits: boolean
  /** How many proxies in front add to `X-Forwarded-For`; none unless given. */
  readonly trustedProxies?: number | undefined
  /** The pages for browsers; without them every client is answered alike. */
  readonly pages?: PagesOptions | undefined
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
  const { database, clock, settings, webhooks } = options
  const schema = buildSchema()
  const meter = new UsageMeter({ executor: database.root, clock })
  const execute = createExecutor({
    schema,
    database,
    clock,
    settings,
    webhooks,
    pendingUsage: meter,
    timeout: options.limits.operationTime,
  })
  // Whatever becomes of a request, it counts once its key is known to be valid (#64).
  const identify = async (raw: string | undefined): Promise<Caller> => {
    const caller = await authenticate(database.root, raw)
    meter.count(caller)
    return caller
  }
  const rest = restBases({
    execute,
    authenticate: identify,
    limiter: options.rateLimits ? createRateLimiter(clock) : undefined,
  })
  const app = fastify({
    ...(options.logger === false ? { logger: false } : { loggerInstance: options.logger }),
    bodyLimit: options.limits.bodyBytes,
    trustProxy: (_address: string, hop: number) => hop < (options.trustedProxies ?? 0),
    // An e-mail address may be part of a path, percent-encoded.
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 1_024 },
    genReqId: requestIdOf,
    frameworkErrors: answerBadAddress(rest),
  })
  const apollo = createApollo({
    schema,
    execute,
    introspection: options.introspection,
    limits: options.limits,
    logger: app.log,
    report: (error) => app.log.error({ err: loggable(error) }, 'A defect was masked'),
  })
  await apollo.start()
  app.addHook('onClose', () => apollo.stop())
  // Fastify's own answer repeats the address, and logs it with a key that its query may carry (#58).
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ error: 'Not Found', message: 'Nothing exists at this address' }),
  )
  storeUsage(app, meter)
  registerHealth(app, database)
  const { pages } = options
  if (pages !== undefined) await registerPages(app, pages)
  await registerGraphQL(app, {
    apollo,
    authenticate: identify,
    bodyBytes: options.limits.bodyBytes,
    corsOrigins: options.corsOrigins ?? [],
    page: (request, reply) =>
      pages !== undefined && wantsPlayground(request) ? sendPlayground(reply) : undefined,
  })
  await registerRest(app, rest, options.corsOrigins ?? [])
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

function registerHealth(app: FastifyInstance, database: Database): void {
  app.get('/livez', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    try {
      await database.ping()
      const pending = await pendingMigrations(database)
      if (pending.length === 0) return { status: 'ok' }
      return reply.code(503).send({ status: 'schema is behind', pending })
    } catch (error) {
      app.log.warn({ err: error }, 'The database does not answer')
      return reply.code(503).send({ status: 'database does not answer' })
    }
  })
}
