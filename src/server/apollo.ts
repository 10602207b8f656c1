import { ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import type { GatewayInterface } from '@apollo/server-gateway-interface'
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, type ValidationRule } from 'graphql'
import type { Caller } from '../domain/caller.js'
import { asGraphQLError, type Execute } from '../graphql/execute.js'
import { expectedFailure, publicError } from '../graphql/failures.js'

/** What Apollo hands to the executor with each operation. */
export interface ApolloContext {
  readonly caller: Caller
  readonly idempotencyKey: string | undefined
}

export interface ApolloOptions {
  readonly schema: GraphQLSchema
  readonly execute: Execute
  readonly introspection: boolean
  readonly validationRules: readonly ValidationRule[]
  /** Receives defects that the answer masks. */
  readonly report: (error: unknown) => void
}

const persistedQueryBytes = 10 * 2 ** 20

/** Hands operations to our executor instead of Apollo's own: there is one place where they run. */
function gatewayOf(options: ApolloOptions): GatewayInterface {
  return {
    async load() {
      return {
        executor: async ({ document, operationName, request, context }) => {
          const { caller, idempotencyKey } = context as ApolloContext
          const result = await options.execute({
            document,
            operationName: operationName ?? undefined,
            variables: request.variables,
            caller,
            idempotency: idempotencyKey === undefined ? undefined : { key: idempotencyKey },
          })
          return {
            ...(result.data === undefined ? {} : { data: result.data }),
            ...(result.errors === undefined ? {} : { errors: result.errors.map(asBadInput) }),
            ...(result.extensions === undefined ? {} : { extensions: result.extensions }),
          }
        },
      }
    },
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: options.schema, coreSupergraphSdl: '' })
      return () => undefined
    },
    async stop() {},
  }
}

/** graphql-js refused a variable before anything ran: the client's mistake, answered with 400. */
function asBadInput(error: GraphQLError): GraphQLError {
  if (error.originalError != null || error.path !== undefined) return error
  return new GraphQLError(error.message, {
    ...(error.nodes === undefined ? {} : { nodes: error.nodes }),
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  })
}

function formatted(
  options: ApolloOptions,
  shown: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const spoken = error instanceof GraphQLError && error.originalError == null
  // Apollo, graphql-js and the checks in front of them speak for themselves; a code they gave is theirs.
  if (spoken && shown.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR') return shown
  const wrapped = error instanceof GraphQLError ? error : asGraphQLError(error)
  return publicError(wrapped, options.report).toJSON()
}

/** A failed request context (no valid key, no database) as Apollo expects it: with its HTTP status. */
export function contextFailure(error: unknown): unknown {
  const failure = expectedFailure(error)
  if (failure === undefined) return error
  const shown = publicError(asGraphQLError(failure), () => undefined)
  return new GraphQLError(shown.message, {
    extensions: { ...shown.extensions, http: { status: failure.code === 'UNAUTHENTICATED' ? 401 : 503 } },
  })
}

/** Apollo Server over our executor, with bounded persisted queries and no hook per field. */
export function createApollo(options: ApolloOptions): ApolloServer<ApolloContext> {
  return new ApolloServer<ApolloContext>({
    gateway: gatewayOf(options),
    introspection: options.introspection,
    validationRules: [...options.validationRules],
    includeStacktraceInErrorResponses: false,
    persistedQueries: { cache: new InMemoryLRUCache({ maxSize: persistedQueryBytes }) },
    // Apollo listens for signals by itself otherwise; the server's own shutdown stops it.
    stopOnTerminationSignals: false,
    // Apollo's own landing page loads scripts from another host; browsers get our playground.
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
    formatError: (shown, error) => formatted(options, shown, error),
  })
}

function headersOf(request: FastifyRequest): HeaderMap {
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}

/** Answers a GraphQL-over-HTTP request. */
export async function handleGraphQL(
  apollo: ApolloServer<ApolloContext>,
  request: FastifyRequest,
  reply: FastifyReply,
  context: () => Promise<ApolloContext>,
): Promise<FastifyReply> {
  const url = new URL(request.url, 'http://localhost')
  const httpGraphQLRequest: HTTPGraphQLRequest = {
    method: request.method,
    headers: headersOf(request),
    search: url.search,
    body: request.body,
  }
  const answer = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context })
  for (const [name, value] of answer.headers) reply.header(name, value)
  reply.code(answer.status ?? 200)
  if (answer.body.kind === 'complete') return reply.send(answer.body.string)
  throw new Error('Incremental delivery is not offered.')
}
