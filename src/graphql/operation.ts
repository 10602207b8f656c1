import {
  type DocumentNode,
  execute as executeDocument,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  print,
} from 'graphql'
import type { Database } from '../database/connection.js'
import type { Replicas } from '../database/replicas.js'
import type { Caller } from '../domain/caller.js'
import type { Clock } from '../domain/clock.js'
import type { BeaconSource } from '../domain/draw/beacons.js'
import type { IdempotencyClaim } from '../domain/idempotency/record.js'
import type { LimitVerdict } from '../domain/limit/limiter.js'
import type { SourceReach } from '../domain/source/reach.js'
import type { PendingUsage } from '../domain/usage/meter.js'
import type { WebhookSender } from '../domain/webhook/sender.js'
import type { DomainSettings, Work } from '../domain/work.js'
import type { RunCompiled } from './compiled.js'
import type { Context } from './context.js'
import type { Deadline } from './deadline.js'
import { Loaders } from './loaders.js'
import { missingRights } from './rights.js'
import type { Ending, OperationWatch } from './watch.js'

/** A validated operation, whoever sends it: Apollo or a REST endpoint. */
export interface OperationRequest {
  readonly document: DocumentNode
  readonly operationName?: string | undefined
  readonly variables?: Record<string, unknown> | undefined
  readonly caller: Caller
  /** Milliseconds of the operation's time that the lookup of the key took; none unless given. */
  readonly spent?: number | undefined
  /** The Idempotency-Key and its scope; GraphQL requests leave `scope` out. */
  readonly idempotency?: { readonly key: string; readonly scope?: IdempotencyScope | undefined } | undefined
  /** What the request took from its key's limits. */
  readonly charged?: LimitVerdict | undefined
  /**
   * Whether the answer to a query is written and not looked at: lists in it may then be JSON already, which `jsonOf`
   * writes.
   */
  readonly asJson?: boolean | undefined
  /** Who looks on. */
  readonly watch?: OperationWatch | undefined
}

/** What a dialect adds to a key: its operation, the contest in its path, and the request as it was sent. */
export interface IdempotencyScope {
  readonly operation: string
  readonly contest: string
  readonly request: unknown
}

export type OperationResult = Ending

export interface ExecutorOptions {
  readonly schema: GraphQLSchema
  readonly database: Database
  /** What queries read from in the database's place, where it is up to date. */
  readonly replicas?: Pick<Replicas, 'reader'> | undefined
  readonly clock: Clock
  readonly settings: DomainSettings
  /** How mutations outside a transaction reach receivers of webhooks. */
  readonly webhooks: WebhookSender
  /** How draws that must answer reach the public beacon. */
  readonly beacons: BeaconSource
  /** Asks services what the credentials of sources reach. */
  readonly sources: SourceReach
  /** Waits so many milliseconds; by the system's timers unless given. */
  readonly pause?: ((milliseconds: number) => Promise<void>) | undefined
  /** What queries of usage have stored before they read. */
  readonly pendingUsage?: PendingUsage | undefined
  /** Told of each mutation's commit, so that what follows from it need not be waited for. */
  readonly committed?: (() => void) | undefined
  /** Told when a mutation that may have changed keys has ended, before it is answered. */
  readonly keysChanged?: (() => void) | undefined
  /** Whether queries read of rows what they look at alone; they do unless this is false. */
  readonly lookAhead?: boolean | undefined
  /** Milliseconds after which an operation is answered with TIMEOUT, and a mutation undone. */
  readonly timeout: number
}

/** A thrown value as an error of the root field it came from. */
export function asGraphQLError(error: unknown, fields?: readonly FieldNode[]): GraphQLError {
  if (error instanceof GraphQLError) return error
  const name = fields?.[0]?.alias?.value ?? fields?.[0]?.name.value
  return new GraphQLError(error instanceof Error ? error.message : 'An unknown failure.', {
    originalError: error instanceof Error ? error : new Error(String(error)),
    ...(fields === undefined ? {} : { nodes: fields }),
    ...(name === undefined ? {} : { path: [name] }),
  })
}

/** A unit of work in no transaction. */
export function rootWork(options: ExecutorOptions, { caller }: Pick<OperationRequest, 'caller'>): Work {
  const { database, clock, settings, pendingUsage } = options
  return { executor: database.root, caller, clock, settings, pendingUsage }
}

/** Runs the document in a unit of work; of a subscription one emission, whose source's value is `rootValue`. */
export async function runDocument(
  options: ExecutorOptions,
  request: OperationRequest,
  document: DocumentNode,
  deadline: Deadline,
  unit: Pick<Context, 'work' | 'write' | 'outward' | 'wanted' | 'asJson'>,
  rootValue?: unknown,
  compiled?: RunCompiled,
): Promise<OperationResult> {
  const loaders = new Loaders(unit.work, () => deadline.check(), request.watch, unit.wanted)
  const contextValue: Context = { ...unit, loaders, charged: request.charged }
  const result = await compiled?.(contextValue, request.variables ?? {})
  if (result !== undefined) return result
  // The executor awaits every promise, so that only `defer` would give anything else.
  return (await executeDocument({
    schema: options.schema,
    document,
    rootValue,
    contextValue,
    variableValues: request.variables ?? {},
    operationName: request.operationName,
  })) as OperationResult
}

/**
 * The request's Idempotency-Key with everything that makes a repetition; undefined without a key. A key that lacks a
 * right to something in the answer makes other requests than one that has it: no stored answer shows it more than it may
 * see, and what a key was answered itself it is answered again.
 */
export function claimOf(
  { schema }: Pick<ExecutorOptions, 'schema'>,
  { idempotency, variables = {}, caller }: OperationRequest,
  document: DocumentNode,
): IdempotencyClaim | undefined {
  if (idempotency === undefined) return undefined
  const { operation, contest, request } = idempotency.scope ?? {
    operation: 'graphql',
    contest: '',
    request: { document: document.definitions.map(print).sort(), variables },
  }
  const without = missingRights(schema, document, caller)
  const { key } = idempotency
  return { key, operation, contest, request: without === undefined ? request : { request, without } }
}
