import {
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isNullableType,
  type OperationDefinitionNode,
} from 'graphql'
import { DomainError, invalid } from '../domain/errors.js'
import { CompiledQueries } from './compiled.js'
import { type Deadline, operationDeadline } from './deadline.js'
import { type IsMarked, mutationDirectives } from './mutation-fields.js'
import {
  asGraphQLError,
  type ExecutorOptions,
  type OperationRequest,
  type OperationResult,
} from './operation.js'
import { runOutward } from './outward.js'
import { runQuery } from './reading.js'
import { reducedTo, rootFields } from './root-fields.js'
import { runInOneTransaction } from './transaction.js'
import { watched } from './watch.js'

/** How many times the usual time an operation has with a field that is `@lengthy`. */
const lengthyTimes = 6

/** Runs operations; the errors in a result carry the original failure. */
export type Execute = (request: OperationRequest) => Promise<OperationResult>

/**
 * The one place where operations run. A query reads through the root handle or from a replica. Each root
 * field of a mutation is one transaction together with its selection: it succeeds as a whole, or its errors
 * say why and nothing has changed. Deadlocks and serialization failures are tried again, three times at most. A
 * field with `@outsideTransaction` waits for somebody outside between its statements instead.
 */
export function createExecutor(options: ExecutorOptions): Execute {
  const isMarked = mutationDirectives(options.schema)
  const compiled = new CompiledQueries(options.schema, undefined, options.lookAhead !== false)
  return async (request) => {
    const operation = getOperationAST(request.document, request.operationName)
    if (operation == null) return { errors: [new GraphQLError('The document has no such operation.')] }
    if (options.schema.getRootType(operation.operation) == null) {
      return { errors: [new GraphQLError(`The schema offers no ${operation.operation}.`)] }
    }
    if (operation.operation === 'subscription') return { errors: [needsWebsocket()] }
    return await watched(request.watch, operation.operation, () =>
      run(options, isMarked, compiled, request, operation),
    )
  }
}

async function run(
  options: ExecutorOptions,
  isMarked: IsMarked,
  compiled: CompiledQueries,
  request: OperationRequest,
  operation: OperationDefinitionNode,
): Promise<OperationResult> {
  const deadline = operationDeadline(options, request.spent)
  try {
    if (operation.operation === 'mutation') {
      return await runMutation(options, isMarked, request, operation, deadline)
    }
    return await deadline.bound(
      runQuery(options, request, deadline, compiled.find(request.document, operation)),
    )
  } catch (error) {
    return { data: null, errors: [asGraphQLError(error)] }
  } finally {
    deadline.clear()
  }
}

async function runMutation(
  options: ExecutorOptions,
  isMarked: IsMarked,
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
  const isOutward = (node: FieldNode | undefined): boolean => isMarked('outsideTransaction', node)
  if (fields.some(([, [node]]) => isMarked('lengthy', node))) {
    deadline.extend(options.timeout * (lengthyTimes - 1))
  }
  if (fields.filter(([, [node]]) => isOutward(node)).length > 1) {
    return { errors: [asGraphQLError(oneWaitAtATime())] }
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
    const runField = isOutward(nodes[0]) ? runOutward : runInOneTransaction
    const result = await runField(options, request, document, nodes, deadline)
    if (isMarked('changesKeys', nodes[0])) options.keysChanged?.()
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

function needsWebsocket(): GraphQLError {
  return new GraphQLError(
    'Subscriptions run over the websocket at the same address, with the subprotocol graphql-transport-ws.',
  )
}

function keyNeedsOneField(): DomainError {
  return invalid([
    {
      path: 'idempotencyKey',
      message: 'An Idempotency-Key goes with a request that has exactly one mutation field.',
    },
  ])
}

/** Each may wait long, and the operation's time does not tell: one is enough. */
function oneWaitAtATime(): DomainError {
  return new DomainError('LIMIT_EXCEEDED', 'An operation may wait for a receiver once.', {
    detail: 'outsideTransaction',
  })
}
