import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Example } from './examples.js'
import { type Prefill, prefillFor, sendPage, servePageAssets } from './pages.js'

export interface PlaygroundOptions {
  /** Path at which the page sends its queries. */
  readonly endpoint: string
  /** The queries that the page opens with, a tab for each. */
  readonly examples: readonly Example[]
  /** What the page fills in; only for demo data on a loopback address. */
  readonly prefill?: Prefill | undefined
  /** Path of the REST reference, for a link. */
  readonly reference?: string | undefined
}

/**
 * Serves what the GraphiQL page needs under `/playground/`: its assets and `/playground/config.json`. The page itself
 * is sent by the GraphQL route, with `wantsPlayground` and `sendPlayground`.
 */
export async function registerPlayground(app: FastifyInstance, options: PlaygroundOptions): Promise<void> {
  const { prefill, ...config } = options
  await servePageAssets(app)
  app.get('/playground/config.json', (request, reply) =>
    reply.header('cache-control', 'no-store').send({ ...config, ...prefillFor(request, prefill) }),
  )
}

/**
 * Whether a request at the GraphQL endpoint is a browser that asks for a page: it names text/html in Accept, likes
 * nothing that GraphQL answers with better, and sends no operation.
 */
export function wantsPlayground(request: FastifyRequest): boolean {
  const { method, query } = request
  if (method === 'POST') return false
  if (typeof query === 'object' && query !== null && ('query' in query || 'extensions' in query)) return false
  const accepted = qualities(request.headers.accept ?? '')
  const page = accepted.get('text/html') ?? 0
  const data = ['application/json', 'application/graphql-response+json'].map(
    (type) => accepted.get(type) ?? 0,
  )
  return page > 0 && page >= Math.max(...data)
}

/** Answers with the playground. */
export function sendPlayground(reply: FastifyReply): Promise<FastifyReply> {
  return sendPage(reply, 'index.html')
}

/** Each media type that an Accept header names, with its quality from 0 to 1. */
function qualities(accept: string): Map<string, number> {
  return new Map(
    accept.split(',').map((range) => {
      const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
      const quality = parameters.find((parameter) => parameter.startsWith('q='))
      return [type, quality ? Number(quality.slice(2)) || 0 : 1] as const
    }),
  )
}
