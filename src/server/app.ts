import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { NoSchemaIntrospectionCustomRule } from 'graphql'
import type { Database } from '../database/connection.js'
import { pendingMigrations } from '../database/migrate.js'
import { authenticate } from '../domain/api-key/authenticate.js'
import type { Clock } from '../domain/clock.js'
import type { DomainSettings } from '../domain/work.js'
import { createExecutor } from '../graphql/execute.js'
import { buildSchema } from '../graphql/schema.js'
import { contextFailure, createApollo, handleGraphQL } from './apollo.js'
import { keyOf } from './bearer.js'
import type { Example } from './examples.js'
import { registerPlayground, sendPlayground, wantsPlayground } from './playground.js'
import { type ReferenceDialect, registerReference } from './reference.js'

/** Everything the server needs; the command line makes it from the configuration. */
export interface AppOptions {
  readonly database: Database
  readonly clock: Clock
  readonly settings: DomainSettings
  readonly logger: FastifyBaseLogger | false
  readonly limits: AppLimits
  readonly introspection: boolean
  /** The pages for browsers; without them every client is answered alike. */
  readonly pages?: PagesOptions | undefined
}

export interface PagesOptions {
  /** What the playground opens with. */
  readonly examples: readonly Example[]
  /** The REST dialects that the reference shows. */
  readonly dialects: readonly ReferenceDialect[]
  /** A key that both pages start with; only for demo data on a loopback address. */
  readonly prefillKey?: string | undefined
}

export interface AppLimits {
  /** Bytes of a request's body. */
  readonly bodyBytes: number
  /** Milliseconds of one operation. */
  readonly operationTime: number
}

/** The whole HTTP server, not yet listening. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { database, clock, settings } = options
  const app = fastify({
    ...(options.logger === false ? { logger: false } : { loggerInstance: options.logger }),
    bodyLimit: options.limits.bodyBytes,
    routerOptions: { ignoreTrailingSlash: true },
  })
  const schema = buildSchema()
  const execute = createExecutor({ schema, database, clock, settings, timeout: options.limits.operationTime })
  const apollo = createApollo({
    schema,
    execute,
    introspection: options.introspection,
    validationRules: options.introspection ? [] : [NoSchemaIntrospectionCustomRule],
    report: (error) => app.log.error({ err: error }, 'A defect was masked'),
  })
  await apollo.start()
  app.addHook('onClose', () => apollo.stop())
  registerHealth(app, database)
  if (options.pages !== undefined) await registerPages(app, options.pages)
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: (request, reply) => {
      if (options.pages !== undefined && wantsPlayground(request)) return sendPlayground(reply)
      return handleGraphQL(apollo, request, reply, async () => {
        const caller = await authenticate(database.root, keyOf(request.headers)).catch((error: unknown) => {
          throw contextFailure(error)
        })
        return { caller, idempotencyKey: header(request.headers['idempotency-key']) }
      })
    },
  })
  return app
}

function header(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

/** The playground at /graphql and the reference at /docs, each with a link to the other. */
async function registerPages(
  app: FastifyInstance,
  { examples, dialects, prefillKey }: PagesOptions,
): Promise<void> {
  const reference = dialects.length > 0 ? '/docs' : undefined
  await registerPlayground(app, { endpoint: '/graphql', examples, prefillKey, reference })
  if (reference) await registerReference(app, { dialects, prefillKey, playground: '/graphql' })
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
