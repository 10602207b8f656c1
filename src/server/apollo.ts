import {
  ApolloServer,
  type ApolloServerPlugin,
  type GraphQLRequestContextResponseForOperation,
  type GraphQLResponse,
  HeaderMap,
  type HTTPGraphQLRequest,
  type HTTPGraphQLResponse,
} from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache'
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify'
import {
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql'
import type { Caller } from '../domain/caller.js'
import type { Execute } from '../graphql/execute.js'
import { bounded, faultInDocument, publicError, type Report } from '../graphql/failures.js'
import { shownRates } from '../graphql/limits/charge.js'
import { costWithin } from '../graphql/limits/check.js'
import { limitExceeded } from '../graphql/limits/exceeded.js'
import type { OperationLimits } from '../graphql/limits/limits.js'
import { asGraphQLError, type OperationResult } from '../graphql/operation.js'
import { toldName } from './observation/operation-names.js'
import type { RequestFacts } from './observation/request-facts.js'
import type { RequestCharge } from './rate-limits/request-charge.js'
import { type Head, statusOf } from './status.js'

/** What Apollo hands to the executor with each operation. */
export interface ApolloContext {
  readonly caller: Caller
  /** Milliseconds that the lookup of the key took. */
  readonly spent: number
  readonly idempotencyKey: string | undefined
  /** The request's part of its key's limits. */
  readonly charge: RequestCharge
  /** Logs a defect that the answer masks, with the request's id. */
  readonly report: Report
  /** What becomes known of the request. */
  readonly facts: RequestFacts | undefined
}

export interface ApolloOptions {
  readonly schema: GraphQLSchema
  readonly execute: Execute
  readonly introspection: boolean
  readonly limits: OperationLimits
  readonly logger: FastifyBaseLogger
  /** Receives defects outside an operation. */
  readonly report: Report
}

const persistedQueryBytes = 10 * 2 ** 20

/** A page of another site cannot send any of these without the browser asking first; every client with a key sends one. */
const preflighted = [
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'x-api-key',
  'authorization',
] as const

/** Runs operations by our executor instead of Apollo's own: there is one place where they run. */
function executionPlugin(options: ApolloOptions): ApolloServerPlugin<ApolloContext> {
  const answer = async ({
    document,
    request,
    contextValue,
  }: GraphQLRequestContextResponseForOperation<ApolloContext>): Promise<GraphQLResponse> => {
    const { caller, spent, idempotencyKey, report, charge, facts } = contextValue
    const result = await options
      .execute({
        document,
        operationName: request.operationName,
        variables: request.variables,
        caller,
        spent,
        charged: charge.verdict,
        idempotency: idempotencyKey === undefined ? undefined : { key: idempotencyKey },
        watch: facts,
      })
      .catch((error: unknown): OperationResult => ({ errors: [asGraphQLError(error)] }))
    const { data } = result
    const shown = { ...(data === undefined ? {} : { data }), ...extensionsOf(result, charge) }
    if (result.errors === undefined || result.errors.length === 0) return responseOf(shown)
    const errors = result.errors.map((error) => publicError(error, report))
    if (facts?.ran === false) facts.refused(errors)
    const told = errors.map((error) => formatted(options, error.toJSON(), error))
    return responseOf({ ...shown, errors: told }, statusOf(data, errors))
  }
  return {
    async requestDidStart() {
      return { responseForOperation: answer }
    },
  }
}

function responseOf(singleResult: FormattedExecutionResult, head: Partial<Head> = {}): GraphQLResponse {
  const { headers = new HeaderMap(), ...status } = head
  return { http: { ...status, headers }, body: { kind: 'single', singleResult } }
}

/** What an answer tells beside its data: the limits of the key, where there are any. */
function extensionsOf({ extensions }: OperationResult, { verdict }: RequestCharge) {
  if (verdict === undefined) return extensions === undefined ? {} : { extensions }
  return { extensions: { ...extensions, rateLimit: shownRates(verdict) } }
}

/** Does what comes before an operation; a failure is what the answer shows, with the HTTP status of the answer. */
export async function refusedBefore<Value>(report: Report, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    const shown = publicError(asGraphQLError(error), report)
    const http = statusOf(undefined, [shown])
    throw new GraphQLError(shown.message, { extensions: { ...shown.extensions, http } })
  }
}

/**
 * Refuses operations that pass a limit of their own or of their key, before they run and before they are kept for
 * APQ. Suggestions of names, which would give away what introspection does not, are taken out where that is off.
 */
function limitsPlugin(options: ApolloOptions): ApolloServerPlugin<ApolloContext> {
  return {
    async requestDidStart() {
      return {
        async validationDidStart() {
          return async (faults) => {
            for (const fault of faults ?? [])
              fault.message = faultInDocument(fault.message, options.introspection)
          }
        },
        async didEncounterErrors({ errors, contextValue }) {
          // What fails while it runs is told by whoever runs it.
          if (contextValue.facts?.ran === false) contextValue.facts.refused(errors)
        },
        async didResolveOperation({ document, operation, request, contextValue }) {
          const { schema, limits } = options
          if (operation === undefined) throw noSuchOperation()
          contextValue.facts?.named(toldName(operation.name?.value))
          const measured = { schema, document, operation, variables: request.variables ?? {} }
          const cost = costWithin(measured, limits)
          await refusedBefore(contextValue.report, () => contextValue.charge.take(cost))
        },
      }
    },
  }
}

/** As Apollo's own executor would say it. */
function noSuchOperation(): GraphQLError {
  return new GraphQLError('The document has no such operation.', {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
  })
}

const tooManyTokens = /Document contains more tha[nt] (\d+) tokens/

/** What Apollo says, as if it were a defect, of a persisted query that a client asks for wrongly. */
const persistedQueryFaults = new Set([
  'Unsupported persisted query version',
  'provided sha does not match query',
])

/** What Apollo is about to show; anything that neither it nor we have put into words is masked. */
function formatted(
  options: ApolloOptions,
  shown: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  if (persistedQueryFaults.has(shown.message)) {
    return { message: shown.message, extensions: { code: 'BAD_REQUEST' } }
  }
  if (shown.extensions?.['code'] === 'INTERNAL_SERVER_ERROR') {
    options.report(error)
    return { message: 'Internal server error.', extensions: { code: 'INTERNAL_ERROR' } }
  }
  const tokens = tooManyTokens.exec(shown.message)
  if (tokens !== null) {
    const { message, extensions } = limitExceeded('tokens', Number(tokens[1]), undefined)
    const { http, ...open } = extensions
    return { message, extensions: open }
  }
  return { ...shown, message: bounded(shown.message) }
}

/** Apollo Server over our executor, with bounded persisted queries and no hook per field. */
export function createApollo(options: ApolloOptions): ApolloServer<ApolloContext> {
  const { logger } = options
  return new ApolloServer<ApolloContext>({
    schema: options.schema,
    introspection: options.introspection,
    parseOptions: { maxTokens: options.limits.tokens },
    includeStacktraceInErrorResponses: false,
    csrfPrevention: { requestHeaders: [...preflighted] },
    persistedQueries: { cache: new InMemoryLRUCache({ maxSize: persistedQueryBytes }) },
    // Apollo listens for signals by itself otherwise; the server's own shutdown stops it.
    stopOnTerminationSignals: false,
    // Its errors reach `formatError`, which reports them without what statements carried.
    logger: {
      debug: (message) => logger.debug(message),
      info: (message) => logger.info(message),
      warn: (message) => logger.warn(message),
      error: (message) => logger.debug(message),
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      // It would do something in a federated graph only, and has much to load.
      ApolloServerPluginInlineTraceDisabled(),
      // Apollo's own landing page loads scripts from another host; browsers get our playground.
      ApolloServerPluginLandingPageDisabled(),
      limitsPlugin(options),
      executionPlugin(options),
    ],
    formatError: (shown, error) => formatted(options, shown, error),
  })
}

/** The headers that Apollo looks at, beside Accept. */
const readHeaders = ['content-type', ...preflighted]

/** What Apollo answers as it answers a client that says nothing, and would weigh for each request. */
const plainAccept: ReadonlySet<string> = new Set(['*/*', 'application/json'])

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const read = new HeaderMap()
  for (const name of readHeaders) {
    const value = headers[name]
    if (value !== undefined) read.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const { accept } = headers
  if (accept !== undefined && !plainAccept.has(accept)) read.set('accept', accept)
  return read
}

/** Answers a GraphQL-over-HTTP request. HEAD is GET without the body (#24). */
export async function handleGraphQL(
  apollo: ApolloServer<ApolloContext>,
  request: FastifyRequest,
  context: () => Promise<ApolloContext>,
): Promise<HTTPGraphQLResponse> {
  const query = request.url.indexOf('?')
  const httpGraphQLRequest: HTTPGraphQLRequest = {
    method: request.method === 'HEAD' ? 'GET' : request.method,
    headers: headersOf(request),
    search: query < 0 ? '' : request.url.slice(query),
    body: request.body,
  }
  return await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context })
}

/** Sends what Apollo answered. */
export function sendAnswer(reply: FastifyReply, answer: HTTPGraphQLResponse): FastifyReply {
  for (const [name, value] of answer.headers) reply.header(name, value)
  reply.code(answer.status ?? 200)
  if (answer.body.kind === 'complete') return reply.send(answer.body.string)
  throw new Error('Incremental delivery is not offered.')
}
