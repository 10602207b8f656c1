import cors from '@fastify/cors'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import { Utf8Text } from '../database/utf8-text.js'
import type { Caller } from '../domain/caller.js'
import { expectedFailure, publicError, type Report } from '../graphql/failures.js'
import { limitExceeded } from '../graphql/limits/exceeded.js'
import { asGraphQLError } from '../graphql/operation.js'
import { answerByApollo, type HttpAnswer } from './apollo.js'
import { keyOf } from './bearer.js'
import { loggable } from './defects.js'
import { answerKnown, contextOf, errorsBody, type KnownAnswering } from './known-answers.js'
import type { KnownOperations } from './known-operations.js'
import { type RequestContext, refusedBefore, type SentOperation } from './operations.js'
import { type CountAttempt, requireAttempt } from './rate-limits/attempts.js'
import { rateLimitHeaders, showRateLimits } from './rate-limits/headers.js'
import { statusOf } from './status.js'

export interface GraphQLRouteOptions extends KnownAnswering {
  /** Operations that need nothing of Apollo any more. */
  readonly known: KnownOperations
  /** Who a raw key is; throws UNAUTHENTICATED. */
  readonly authenticate: (raw: string | undefined) => Promise<Caller>
  /** Counts attempts without a valid key; undefined: nobody counts. */
  readonly countAttempt?: CountAttempt | undefined
  /** Bytes of a request's body. */
  readonly bodyBytes: number
  /** Origins whose pages may call: `https://example.com`, or `*` for any. */
  readonly corsOrigins: readonly string[]
  /** Answers browsers that ask for a page; undefined lets GraphQL answer. */
  readonly page?:
    | ((request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> | undefined)
    | undefined
}

const methods = 'GET, HEAD, POST, OPTIONS'

/**
 * `/graphql` with everything HTTP asks of it. Whatever fails before GraphQL has a say (a body that is too
 * large, unreadable or of another type, another method) is answered in GraphQL's error form too.
 */
export async function registerGraphQL(app: FastifyInstance, options: GraphQLRouteOptions): Promise<void> {
  await app.register(
    async (scope) => {
      if (options.corsOrigins.length > 0) await registerCors(scope, options.corsOrigins)
      // Only JSON is read: text and forms can be sent by any page without the browser asking first.
      scope.removeContentTypeParser(['text/plain', 'application/json'])
      readUtf8(scope)
      scope.setErrorHandler((error, request, reply) => answerFailure(options, error, request, reply))
      scope.addHook('onRequest', (request, _reply, done) => {
        request.facts?.enter('graphql')
        done()
      })
      scope.addHook('onSend', (request, reply, _payload, done) => {
        if (request.method === 'OPTIONS') reply.header('allow', methods)
        done()
      })
      scope.route({
        method: ['GET', 'POST'],
        url: '/',
        handler: (request, reply) =>
          options.page?.(request, reply) ??
          refuseUnreadable(request, reply) ??
          answer(options, request, reply),
      })
      scope.options('/', async (_request, reply) => reply.code(204).send())
      scope.route({
        method: ['PUT', 'PATCH', 'DELETE'],
        url: '/',
        onRequest: async (request, reply) => {
          const message = `GraphQL takes GET and POST, not ${request.method}.`
          reply.header('allow', methods)
          return sendErrors(request, reply.code(405), [badRequest(message)])
        },
        handler: async (_request, reply) => reply,
      })
    },
    { prefix: '/graphql' },
  )
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Bodies are UTF-8 or refused: what is not would be stored as other characters than were sent. */
function readUtf8(scope: FastifyInstance): void {
  const parse = scope.getDefaultJsonParser('error', 'error')
  scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    let text: string
    try {
      text = utf8.decode(body as Buffer)
    } catch {
      return done(Object.assign(new Error('The body is not UTF-8.'), { statusCode: 400 }))
    }
    return parse(request, text, done)
  })
}

const answerTypes = new Set(['*/*', 'application/*', 'application/json', 'application/graphql-response+json'])

/** Whether a client that says so in Accept takes an answer of ours. */
function takesAnswers(accept: string): boolean {
  // What nearly all say.
  if (answerTypes.has(accept)) return true
  const ranges = accept.split(',').map((range) => range.split(';'))
  return ranges.some(([type = '', ...parameters]) => {
    const never = parameters.some((parameter) => /^\s*q=0(\.0*)?\s*$/i.test(parameter))
    return answerTypes.has(type.trim().toLowerCase()) && !never
  })
}

/** Refuses a client that takes no answer of ours before anything runs: Apollo would notice only afterwards. */
function refuseUnreadable(request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
  if (takesAnswers(request.headers.accept ?? '*/*')) return undefined
  const message = 'GraphQL answers with application/json or application/graphql-response+json.'
  return sendErrors(request, reply.code(406), [badRequest(message)])
}

/** What pages of welcome origins may read of an answer. */
export const exposedHeaders = ['retry-after', 'x-request-id', ...rateLimitHeaders] as const

async function registerCors(scope: FastifyInstance, origins: readonly string[]): Promise<void> {
  await scope.register(cors, {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: [
      ...['accept', 'authorization', 'content-type', 'idempotency-key', 'x-api-key', 'x-request-id'],
      ...['apollo-require-preflight', 'x-apollo-operation-name'],
    ],
    exposedHeaders: [...exposedHeaders],
    maxAge: 86_400,
    strictPreflight: false,
  })
}

function reportTo(request: FastifyRequest): Report {
  return (error) => request.log.error({ err: loggable(error) }, 'A defect was masked')
}

/** Who asks. Without a valid key or a database the request ends here, with its HTTP status. */
async function identified(
  options: GraphQLRouteOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<RequestContext> {
  const report = reportTo(request)
  const asked = performance.now()
  const caller = await refusedBefore(report, () => callerOf(options, request, reply))
  const spent = performance.now() - asked
  return contextOf(options, request, caller, spent, request.facts ?? undefined, report)
}

/** Who asks; an attempt without a valid key counts for its address. */
async function callerOf(
  { authenticate, countAttempt }: GraphQLRouteOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Caller> {
  try {
    return await authenticate(keyOf(request.headers))
  } catch (error) {
    if (countAttempt !== undefined && expectedFailure(error)?.code === 'UNAUTHENTICATED') {
      const verdict = await countAttempt(request.ip)
      showRateLimits(reply, verdict)
      requireAttempt(verdict)
    }
    throw error
  }
}

/**
 * Answers by GraphQL, with the limits of the key. What fails before an operation is known (its text, its variables)
 * is counted as a request all the same, and refused where there is none left.
 */
async function answer(
  options: GraphQLRouteOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  let context: RequestContext | undefined
  const contextOnce = async () => {
    context = await identified(options, request, reply)
    return context
  }
  const sent = options.known.askedBy(request)
  const { status, headers, body } =
    sent === undefined
      ? await answerByApollo(options.apollo, request, contextOnce)
      : await answerSent(options, request, sent, contextOnce)
  try {
    await context?.charge.take(0)
  } finally {
    if (context?.charge.verdict !== undefined) showRateLimits(reply, context.charge.verdict)
  }
  for (const [name, value] of headers) reply.header(name, value)
  return reply.code(status).send(body instanceof Utf8Text ? body.bytes : body)
}

async function answerSent(
  options: GraphQLRouteOptions,
  request: FastifyRequest,
  sent: SentOperation,
  contextOnce: () => Promise<RequestContext>,
): Promise<HttpAnswer> {
  let context: RequestContext
  try {
    context = await contextOnce()
  } catch (error) {
    return await answerByApollo(options.apollo, request, () => Promise.reject(error))
  }
  return await answerKnown(options, request, sent, context)
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } })
}

const sentences: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'The body must be JSON, with content-type application/json.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty.',
  FST_ERR_CTP_INVALID_JSON_BODY: 'The body is not valid JSON, or names a field __proto__.',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The body is not as long as the content-length says.',
}

/** What failed in front of GraphQL: Fastify's refusals of a body, or a defect. */
function answerFailure(
  options: GraphQLRouteOptions,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { statusCode, code } = failureOf(error)
  if (statusCode === 413) {
    const sent = Number(request.headers['content-length'])
    const actual = Number.isSafeInteger(sent) && sent > options.bodyBytes ? sent : undefined
    const error = limitExceeded('bodyBytes', options.bodyBytes, actual)
    request.facts?.refused([error])
    return sendErrors(request, reply.code(413), [error])
  }
  if (statusCode >= 400 && statusCode < 500) {
    return sendErrors(request, reply.code(statusCode), [
      badRequest(sentences[code] ?? 'The request cannot be read.'),
    ])
  }
  const shown = publicError(asGraphQLError(error), reportTo(request))
  const { status, headers = [] } = statusOf(undefined, [shown]) ?? { status: 500 }
  for (const [name, value] of headers) reply.header(name, value)
  return sendErrors(request, reply.code(status), [shown])
}

function failureOf(error: unknown): { statusCode: number; code: string } {
  if (!(error instanceof Error)) return { statusCode: 500, code: '' }
  const statusCode: unknown = Reflect.get(error, 'statusCode')
  const code: unknown = Reflect.get(error, 'code')
  // A body that JSON.parse refuses comes as a plain SyntaxError with a status.
  return {
    statusCode: typeof statusCode === 'number' ? statusCode : 500,
    code: typeof code === 'string' ? code : 'FST_ERR_CTP_INVALID_JSON_BODY',
  }
}

function sendErrors(
  request: FastifyRequest,
  reply: FastifyReply,
  errors: readonly GraphQLError[],
): FastifyReply {
  const asked = request.headers.accept ?? ''
  const type = asked.includes('application/graphql-response+json')
    ? 'application/graphql-response+json'
    : 'application/json'
  return reply.header('content-type', `${type}; charset=utf-8`).send(errorsBody(errors))
}
