import { getOperationAST } from 'graphql'
import { causes } from '../database/failures.js'
import { ReplicaFault } from '../database/replica-fault.js'
import type { Wanted } from '../domain/wanted.js'
import type { Work } from '../domain/work.js'
import type { RunCompiled } from './compiled.js'
import type { Deadline } from './deadline.js'
import { wantedBy } from './look-ahead/plan.js'
import {
  type ExecutorOptions,
  type OperationRequest,
  type OperationResult,
  rootWork,
  runDocument,
} from './operation.js'

function isReplicaFault(error: unknown): boolean {
  return [...causes(error)].some((cause) => cause instanceof ReplicaFault)
}

/** Counts are stored on the primary; what is read after that must come from there too. */
const pendingElsewhere = {
  flush: () => Promise.reject(new ReplicaFault('Usage is stored before it is read.')),
}

function wantedFor(
  { schema, lookAhead = true }: ExecutorOptions,
  { document, operationName }: OperationRequest,
): Wanted | undefined {
  const operation = lookAhead ? getOperationAST(document, operationName) : null
  return operation == null ? undefined : wantedBy(schema, document, operation)
}

/**
 * Runs a query, on a replica where one shows everything committed before. Whatever fails because a replica ran it
 * is run again on the primary from the beginning: a query has changed nothing, and one answer has one source.
 */
export async function runQuery(
  options: ExecutorOptions,
  request: OperationRequest,
  deadline: Deadline,
  compiled?: RunCompiled,
): Promise<OperationResult> {
  const root = rootWork(options, request)
  const whole = wantedFor(options, request)
  const asJson = request.asJson === true && compiled?.writesLists === true
  const wanted = asJson && whole !== undefined ? { ...whole, held: true } : whole
  const run = (work: Work) =>
    runDocument(options, request, request.document, deadline, { work, wanted, asJson }, undefined, compiled)
  const executor = await options.replicas?.reader()
  if (executor !== undefined) {
    const result = await run({ ...root, executor, pendingUsage: root.pendingUsage && pendingElsewhere })
    if (!(result.errors ?? []).some(isReplicaFault)) return result
  }
  return await run(root)
}
