import {
  ApolloServer,
  type ApolloServerPlugin,
  type GraphQLRequestContextResponseForOperation,
  type GraphQLResponse,
  HeaderMap,
  type HTTPGraphQLRequest,
} from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache'
import type { FastifyRequest } from 'fastify'
import { type DocumentNode, GraphQLError } from 'graphql'
import type { Utf8Text } from '../database/utf8-text.js'
import { faultInDocument } from '../graphql/failures.js'
import { type KnownOperations, plainAccept } from './known-operations.js'
import {
  admit,
  bodyOf,
  formatted,
  type OperationOptions,
  type RequestContext,
  runAdmitted,
} from './operations.js'

export interface ApolloOptions extends OperationOptions {
  /** Told of documents that are valid. */
  readonly known: KnownOperations
}

const persistedQueryBytes = 10 * 2 ** 20

/** Measured as JSON; in memory documents take seven times as much. What is asked often is known before Apollo is asked. */
const documentBytes = 2 ** 20

/** A page of another site cannot send any of these without the browser asking first; every client with a key sends one. */
const preflighted = [
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'x-api-key',
  'authorization',
] as const

/** Runs operations by our executor instead of Apollo's own: there is one place where they run. */
function executionPlugin(options: ApolloOptions): ApolloServerPlugin<RequestContext> {
  const answer = async ({
    document,
    request: { operationName, variables },
    contextValue,
  }: GraphQLRequestContextResponseForOperation<RequestContext>): Promise<GraphQLResponse> => {
    const { result, head } = await runAdmitted(options, contextValue, { document, operationName, variables })
    const { headers = new HeaderMap(), ...status } = head ?? {}
    return { http: { ...status, headers }, body: { kind: 'single', singleResult: result } }
  }
  return {
    async requestDidStart() {
      return { responseForOperation: answer }
    },
  }
}

/**
 * Refuses operations that pass a limit of their own or of their key, before they run and before they are kept for
 * APQ. Suggestions of names, which would give away what introspection does not, are taken out where that is off.
 */
function limitsPlugin(options: ApolloOptions): ApolloServerPlugin<RequestContext> {
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
        async didResolveOperation({ document, operation, source, request: { variables }, contextValue }) {
          if (operation === undefined) throw noSuchOperation()
          options.known.remember(source, document)
          await admit(options, contextValue, { document, operation, variables })
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

/** Apollo Server over our executor, with bounded persisted queries and no hook per field. */
export function createApollo(options: ApolloOptions): ApolloServer<RequestContext> {
  const { logger } = options
  return new ApolloServer<RequestContext>({
    schema: options.schema,
    introspection: options.introspection,
    parseOptions: { maxTokens: options.limits.tokens },
    includeStacktraceInErrorResponses: false,
    csrfPrevention: { requestHeaders: [...preflighted] },
    persistedQueries: { cache: new InMemoryLRUCache({ maxSize: persistedQueryBytes }) },
    documentStore: new InMemoryLRUCache<DocumentNode>({ maxSize: documentBytes }),
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
    stringifyResult: (result) => String(bodyOf(result)),
  })
}

/** The headers that Apollo looks at, beside Accept. */
const readHeaders = ['content-type', ...preflighted]

function headersOf({ headers }: Pick<FastifyRequest, 'headers'>): HeaderMap {
  const read = new HeaderMap()
  for (const name of readHeaders) {
    const value = headers[name]
    if (value !== undefined) read.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const { accept } = headers
  // Apollo would weigh it for each request.
  if (accept !== undefined && !plainAccept.has(accept)) read.set('accept', accept)
  return read
}

/** What a GraphQL request is answered. */
export interface HttpAnswer {
  readonly status: number
  readonly headers: Iterable<readonly [name: string, value: string]>
  readonly body: string | Utf8Text | Buffer
}

/** Answers a GraphQL-over-HTTP request by Apollo. HEAD is GET without the body (#24). */
export async function answerByApollo(
  apollo: ApolloServer<RequestContext>,
  request: Pick<FastifyRequest, 'method' | 'url' | 'headers' | 'body'>,
  context: () => Promise<RequestContext>,
): Promise<HttpAnswer> {
  const query = request.url.indexOf('?')
  const httpGraphQLRequest: HTTPGraphQLRequest = {
    method: request.method === 'HEAD' ? 'GET' : request.method,
    headers: headersOf(request),
    search: query < 0 ? '' : request.url.slice(query),
    body: request.body,
  }
  const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context })
  if (body.kind !== 'complete') throw new Error('Incremental delivery is not offered.')
  return { status: status ?? 200, headers, body: body.string }
}
