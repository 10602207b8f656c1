import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { type Prefill, prefillFor, sendPage, servePageAssets } from './pages.js'

export interface ReferenceOptions {
  /** The REST dialects that are served, in the order in which the page lists them. */
  readonly dialects: readonly ReferenceDialect[]
  /** What the page fills in; only for demo data on a loopback address. */
  readonly prefill?: Prefill | undefined
  /** Path of the playground, for a link. */
  readonly playground?: string | undefined
}

export interface ReferenceDialect {
  /** Part of paths: `blitz-rocket`. */
  readonly name: string
  readonly title: string
  /** The OpenAPI document, whose server must be a path of this host. */
  readonly document: object
}

/** Of the package, only what the page loads. It holds Swagger UI without the telemetry of its own distribution. */
const swaggerUi = join(dirname(createRequire(import.meta.url).resolve('@fastify/swagger-ui')), 'static')
const swaggerUiFiles = ['/swagger-ui-bundle.js', '/swagger-ui.css']

/**
 * Serves the REST reference: the page at `/docs` (the first dialect) and `/docs/<dialect>`, and the contracts at
 * `/openapi/<dialect>.json`.
 */
export async function registerReference(app: FastifyInstance, options: ReferenceOptions): Promise<void> {
  const { dialects, prefill, playground } = options
  await servePageAssets(app)
  await app.register(fastifyStatic, {
    root: swaggerUi,
    prefix: '/docs/swagger-ui/',
    decorateReply: false,
    allowedPath: (path) => swaggerUiFiles.includes(path),
  })
  const names = dialects.map(({ name, title }) => ({ name, title }))
  app.get('/docs/config.json', (request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .send({ dialects: names, playground, ...prefillFor(request, prefill) }),
  )
  app.get('/docs', (_, reply) => sendPage(reply, 'reference.html'))
  for (const { name, document } of dialects) {
    const json = JSON.stringify(document)
    app.get(`/docs/${name}`, (_, reply) => sendPage(reply, 'reference.html'))
    app.get(`/openapi/${name}.json`, (_, reply) =>
      reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(json),
    )
  }
}
