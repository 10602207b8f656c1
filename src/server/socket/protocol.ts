import { type FormattedExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql'
import { makeServer, type Server } from 'graphql-ws'
import type { Caller } from '../../domain/caller.js'
import { expectedFailure, publicError } from '../../graphql/failures.js'
import type { Charge } from '../../graphql/limits/charge.js'
import { limitExceeded } from '../../graphql/limits/exceeded.js'
import { asGraphQLError } from '../../graphql/operation.js'
import { Emissions, type Subscribe } from '../../graphql/subscribe.js'
import { keyOf } from '../bearer.js'
import { loggable } from '../defects.js'
import type { Observation } from '../observation/observation.js'
import { SubscriptionFacts } from '../observation/subscription-facts.js'
import { type CountAttempt, requireAttempt } from '../rate-limits/attempts.js'
import { RequestCharge } from '../rate-limits/request-charge.js'
import type { SocketBounds } from './bounds.js'
import { type Connection, closeCodes } from './connection.js'
import type { Connections } from './connections.js'
import {
  type OperationRules,
  type PreparedOperation,
  prepareSubscription,
  type SentOperation,
} from './operation.js'

export interface ProtocolOptions extends OperationRules {
  readonly schema: GraphQLSchema
  readonly subscribe: Subscribe
  /** Who a raw key is, counted as a request; throws UNAUTHENTICATED. */
  readonly authenticate: (raw: string | undefined) => Promise<Caller>
  /** Counts one request of the key. */
  readonly count: (caller: Caller) => void
  /** Takes requests from their key's limits; undefined: nobody does. */
  readonly charge?: Charge | undefined
  /** Counts attempts without a valid key; undefined: nobody does. */
  readonly countAttempt?: CountAttempt | undefined
  readonly connections: Connections
  readonly bounds: SocketBounds
  readonly observation: Observation
}

/** graphql-ws as it is spoken at `/graphql`: keys, limits, subscriptions, and errors that give nothing away. */
export function createProtocol(options: ProtocolOptions): Server<Connection> {
  const { schema, bounds } = options
  return makeServer<Record<string, unknown>, Connection>({
    connectionInitWaitTimeout: bounds.initTime,
    onConnect: ({ extra, connectionParams }) => admit(options, extra, connectionParams),
    onSubscribe: async ({ extra, subscriptions }, _id, payload) => {
      // This one is among them already.
      const begun = Object.keys(subscriptions).length - 1
      const started = await start(options, extra, begun, payload)
      if (!(started instanceof Emissions)) return shown(extra, started)
      // The protocol wants what graphql-js would need; the subscription has begun with all of it.
      return { schema, document: started.document, contextValue: started }
    },
    subscribe: ({ contextValue }) => {
      if (contextValue instanceof Emissions) return contextValue
      throw new Error('A subscription that has not begun.')
    },
    onNext: ({ extra }, _id, _payload, _args, { data, errors }): FormattedExecutionResult => ({
      data: data ?? null,
      ...(errors === undefined ? {} : { errors: shown(extra, errors).map((error) => error.toJSON()) }),
    }),
    onError: ({ extra }, _id, _payload, errors) => shown(extra, errors).map((error) => error.toJSON()),
  })
}

/** Lets a client in whose key is valid; everybody else is closed out with a reason. */
async function admit(
  options: ProtocolOptions,
  connection: Connection,
  parameters: Record<string, unknown> | undefined,
): Promise<boolean | { readonly requestId: string }> {
  try {
    const raw = keyOf(parametersAsHeaders(parameters)) ?? keyOf(connection.headers)
    const caller = await callerOfKey(options, connection, raw)
    await new RequestCharge(options.charge, caller).take(0)
    if (options.connections.admit(connection, caller)) return { requestId: connection.id }
    connection.close(closeCodes.tooMany, 'The key has too many websockets open.')
  } catch (error) {
    const failure = expectedFailure(error)
    if (failure?.detail === 'attempts') connection.close(closeCodes.tooMany, failure.message)
    else if (failure?.code === 'UNAUTHENTICATED') connection.close(closeCodes.unauthorized, failure.message)
    else if (failure !== undefined) connection.close(closeCodes.tryLater, failure.message)
    else {
      connection.log.error({ err: loggable(error) }, 'A defect was masked')
      connection.close(closeCodes.internal, 'Internal server error.')
    }
  }
  return false
}

/** Who comes; an attempt without a valid key counts for its address. */
async function callerOfKey(
  { authenticate, countAttempt }: ProtocolOptions,
  { address }: Connection,
  raw: string | undefined,
): Promise<Caller> {
  try {
    return await authenticate(raw)
  } catch (error) {
    if (expectedFailure(error)?.code === 'UNAUTHENTICATED' && countAttempt !== undefined) {
      requireAttempt(await countAttempt(address))
    }
    throw error
  }
}

/** Connection parameters by lower-case name, as headers are; whatever is no text is left out. */
function parametersAsHeaders(parameters: Record<string, unknown> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name.toLowerCase(), value]] : [],
    ),
  )
}

/** Begins a subscription, or gives the errors that keep it from beginning. */
async function start(
  options: ProtocolOptions,
  connection: Connection,
  begun: number,
  sent: SentOperation,
): Promise<Emissions | readonly GraphQLError[]> {
  const facts = new SubscriptionFacts(options.observation, connection)
  try {
    const caller = callerOf(connection)
    options.count(caller)
    const prepared = prepare(options, begun, sent)
    const cost = 'document' in prepared ? prepared.cost : 0
    await new RequestCharge(options.charge, caller).take(cost)
    if (!('document' in prepared)) return facts.refused(prepared)
    facts.named(prepared.name)
    const started = await options.subscribe({
      ...prepared,
      caller: () => callerOf(connection),
      watch: facts,
    })
    if (!(started instanceof Emissions)) return facts.refused(started.errors ?? [])
    facts.started()
    return started
  } catch (error) {
    return facts.refused([asGraphQLError(error)])
  }
}

/** A subscription within its limits, or why there is none. */
function prepare(
  options: ProtocolOptions,
  begun: number,
  sent: SentOperation,
): PreparedOperation | readonly GraphQLError[] {
  const { subscriptions } = options.bounds
  if (begun >= subscriptions) return [limitExceeded('subscriptions', subscriptions, undefined)]
  try {
    return prepareSubscription(options, sent)
  } catch (error) {
    return [asGraphQLError(error)]
  }
}

function callerOf({ caller }: Connection): Caller {
  if (caller === undefined) throw new Error('A subscription without a key.')
  return caller
}

/** Errors as the public sees them; those of a refused operation have their code already. */
function shown(connection: Connection, errors: readonly GraphQLError[]): GraphQLError[] {
  const report = (error: unknown): void => {
    connection.log.error({ err: loggable(error) }, 'A defect was masked')
  }
  return errors.map((error) => {
    if (error.extensions['code'] === undefined) return publicError(error, report)
    const { http: _http, ...extensions } = error.extensions
    const { nodes, source, positions, path } = error
    return new GraphQLError(error.message, {
      ...(nodes === undefined ? {} : { nodes }),
      ...(source === undefined ? {} : { source }),
      ...(positions === undefined ? {} : { positions }),
      ...(path === undefined ? {} : { path }),
      extensions,
    })
  })
}
