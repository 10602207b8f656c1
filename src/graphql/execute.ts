import {
  type DocumentNode,
  type ExecutionResult,
  execute as executeDocument,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isNullableType,
  type OperationDefinitionNode,
  print,
} from 'graphql'
import type { Database, Executor } from '../database/connection.js'
import type { Caller } from '../domain/caller.js'
import type { Clock } from '../domain/clock.js'
import { type DomainError, invalid } from '../domain/errors.js'
import { claimKey, type IdempotencyClaim, storeAnswer } from '../domain/idempotency/record.js'
import type { DomainSettings, Work, WriteWork } from '../domain/work.js'
import type { Context } from './context.js'
import { Deadline } from './deadline.js'
import { isAftermath, isRetryable } from './failures.js'
import { Loaders } from './loaders.js'
import { reducedTo, rootFields } from './root-fields.js'

const attempts = 3

/** A validated operation, whoever sends it: Apollo or a REST endpoint. */
export interface OperationRequest {
  readonly document: DocumentNode
  readonly operationName?: string | undefined
  readonly variables?: Record<string, unknown> | undefined
  readonly caller: Caller
  /** The Idempotency-Key and its scope; GraphQL requests leave `scope` out. */
  readonly idempotency?: { readonly key: string; readonly scope?: IdempotencyScope | undefined } | undefined
}

/** What a dialect adds to a key: its operation, the contest in its path, and the request as it was sent. */
export interface IdempotencyScope {
  readonly operation: string
  readonly contest: string
  readonly request: unknown
}

export interface OperationResult extends ExecutionResult<Record<string, unknown>> {
  /** Whether the answer was stored by an earlier request with the same Idempotency-Key. */
  readonly replayed?: boolean
}

/** Runs operations; the errors in a result carry the original failure. */
export type Execute = (request: OperationRequest) => Promise<OperationResult>

export interface ExecutorOptions {
  readonly schema: GraphQLSchema
  readonly database: Database
  readonly clock: Clock
  readonly settings: DomainSettings
  /** Milliseconds after which an operation is answered with TIMEOUT, and a mutation undone. */
  readonly timeout: number
}

/** Thrown through a transaction to undo it; carries the answer that says why. */
class Undone extends Error {
  constructor(readonly result: OperationResult) {
    super('The mutation failed; its transaction is undone.')
  }
}

/**
 * The one place where operations run. A query reads through the root handle. Each root field of a
 * mutation is one transaction together with its selection: it succeeds as a whole, or its errors say why
 * and nothing has changed. Deadlocks and serialization failures are tried again, three times at most.
 */
export function createExecutor(options: ExecutorOptions): Execute {
  return async (request) => {
    const operation = getOperationAST(request.document, request.operationName)
    if (operation == null) return { errors: [new GraphQLError('The document has no such operation.')] }
    if (options.schema.getRootType(operation.operation) == null) {
      return { errors: [new GraphQLError(`The schema offers no ${operation.operation}.`)] }
    }
    const deadline = new Deadline(options.timeout)
    try {
      if (operation.operation === 'mutation') return await runMutation(options, request, operation, deadline)
      const work = queryWork(options, request)
      return await deadline.bound(runDocument(options, request, request.document, work, deadline))
    } catch (error) {
      return { data: null, errors: [asGraphQLError(error)] }
    } finally {
      deadline.clear()
    }
  }
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

function queryWork(options: ExecutorOptions, request: OperationRequest): Work {
  const { database, clock, settings } = options
  return { executor: database.root, caller: request.caller, clock, settings }
}

function mutationWork(
  options: ExecutorOptions,
  request: OperationRequest,
  executor: Executor,
): { work: WriteWork; withheld: Set<string> } {
  const withheld = new Set<string>()
  const { clock, settings } = options
  const now = clock.now()
  const work: WriteWork = {
    transaction: true,
    executor,
    caller: request.caller,
    // One instant for everything that a mutation writes.
    clock: { now: () => now },
    settings,
    withhold(secret) {
      withheld.add(secret)
    },
  }
  return { work, withheld }
}

async function runDocument(
  options: ExecutorOptions,
  request: OperationRequest,
  document: DocumentNode,
  work: Work,
  deadline: Deadline,
  write?: WriteWork,
): Promise<OperationResult> {
  const contextValue: Context = { work, write, loaders: new Loaders(work, () => deadline.check()) }
  // The executor awaits every promise, so that only `defer` and subscriptions would give anything else.
  return (await executeDocument({
    schema: options.schema,
    document,
    contextValue,
    variableValues: request.variables ?? {},
    operationName: request.operationName,
  })) as OperationResult
}

async function runMutation(
  options: ExecutorOptions,
  request: OperationRequest,
  operation: OperationDefinitionNode,
  deadline: Deadline,
): Promise<OperationResult> {
  const { coerced, errors } = getVariableValues(
    options.schema,
    operation.variableDefinitions ?? [],
    request.variables ?? {},
    { maxErrors: 50 },
  )
  if (errors !== undefined) return { errors }
  const fields = [...rootFields(request.document, operation, coerced)]
  if (request.idempotency !== undefined && fields.filter(([, [node]]) => !isTypename(node)).length !== 1) {
    return { errors: [asGraphQLError(keyNeedsOneField())] }
  }
  const data: Record<string, unknown> = Object.create(null)
  const failures: GraphQLError[] = []
  let nulled = false
  let replayed = false
  for (const [name, nodes] of fields) {
    if (isTypename(nodes[0])) {
      data[name] = options.schema.getMutationType()?.name
      continue
    }
    const document = reducedTo(request.document, operation, nodes)
    const result = await runField(options, request, document, nodes, deadline)
    failures.push(...(result.errors ?? []))
    data[name] = result.data?.[name] ?? null
    nulled ||= data[name] === null && !mayBeNull(options.schema, nodes[0])
    replayed ||= result.replayed ?? false
  }
  return {
    data: nulled ? null : data,
    ...(failures.length > 0 ? { errors: failures } : {}),
    ...(replayed ? { replayed } : {}),
  }
}

function isTypename(node: FieldNode | undefined): boolean {
  return node?.name.value === '__typename'
}

function mayBeNull(schema: GraphQLSchema, node: FieldNode | undefined): boolean {
  const field = schema.getMutationType()?.getFields()[node?.name.value ?? '']
  return field !== undefined && isNullableType(field.type)
}

function keyNeedsOneField(): DomainError {
  return invalid([
    {
      path: 'idempotencyKey',
      message: 'An Idempotency-Key goes with a request that has exactly one mutation field.',
    },
  ])
}

/**
 * One root field with its selection: one transaction, tried again after a deadlock. When the time is over
 * the answer does not wait for the statement that runs; the transaction is undone unless it already commits.
 */
async function runField(
  options: ExecutorOptions,
  request: OperationRequest,
  document: DocumentNode,
  nodes: readonly FieldNode[],
  deadline: Deadline,
): Promise<OperationResult> {
  for (let attempt = 1; ; attempt += 1) {
    let commits = false
    try {
      deadline.check()
      const transaction = options.database.transaction(async (executor) => {
        const result = await deadline.bound(runInTransaction(options, request, document, executor, deadline))
        commits = true
        return result
      })
      return await deadline.bound(transaction, () => commits)
    } catch (error) {
      const failures = error instanceof Undone ? (error.result.errors ?? []) : [error]
      if (attempt < attempts && failures.some(isRetryable)) continue
      if (error instanceof Undone) return error.result
      return { data: null, errors: [asGraphQLError(error, nodes)] }
    }
  }
}

async function runInTransaction(
  options: ExecutorOptions,
  request: OperationRequest,
  document: DocumentNode,
  executor: Executor,
  deadline: Deadline,
): Promise<OperationResult> {
  deadline.check()
  const { work, withheld } = mutationWork(options, request, executor)
  const claim = claimOf(request, document)
  if (claim !== undefined) {
    const earlier = await claimKey(work, claim)
    if (earlier !== undefined) return { data: earlier, replayed: true }
  }
  const result = await runDocument(options, request, document, work, deadline, work)
  if (result.errors !== undefined && result.errors.length > 0) {
    throw new Undone({ data: null, errors: withoutAftermath(result.errors) })
  }
  if (claim !== undefined && result.data != null) await storeAnswer(work, claim, result.data, withheld)
  return result
}

/** A failed statement makes the transaction refuse those after it; only the first failure tells anything. */
function withoutAftermath(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  const telling = errors.filter((error) => !isAftermath(error))
  return telling.length > 0 ? telling : errors
}

function claimOf(request: OperationRequest, document: DocumentNode): IdempotencyClaim | undefined {
  const { idempotency } = request
  if (idempotency === undefined) return undefined
  const scope = idempotency.scope ?? {
    operation: 'graphql',
    contest: '',
    request: { document: document.definitions.map(print).sort(), variables: request.variables ?? {} },
  }
  return { key: idempotency.key, ...scope }
}
