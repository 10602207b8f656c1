import type { DocumentNode, FieldNode, GraphQLError } from 'graphql'
import type { Executor } from '../database/connection.js'
import { attempts, isRetryable } from '../database/failures.js'
import { claimKey, storeAnswer } from '../domain/idempotency/record.js'
import type { WriteWork } from '../domain/work.js'
import type { Deadline } from './deadline.js'
import { expectedFailure, isAftermath } from './failures.js'
import {
  asGraphQLError,
  claimOf,
  type ExecutorOptions,
  type OperationRequest,
  type OperationResult,
  runDocument,
} from './operation.js'

/** Thrown through a transaction to undo it; carries the answer that says why. */
class Undone extends Error {
  constructor(readonly result: OperationResult) {
    super('The mutation failed; its transaction is undone.')
  }
}

/** A unit of work in a transaction, and the texts that it withholds from stored answers. */
export function mutationWork(
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
    liveClock: clock,
    settings,
    withhold(secret) {
      withheld.add(secret)
    },
  }
  return { work, withheld }
}

/**
 * One root field with its selection: one transaction, tried again after a deadlock. When the time is over
 * the answer does not wait for the statement that runs; the transaction is undone unless it already commits.
 */
export async function runInOneTransaction(
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
      // Whether the answer still waits for it or not. A failure is told below.
      transaction.then(options.committed, () => undefined)
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
  const claim = claimOf(options, request, document)
  const run = () => runDocument(options, request, document, deadline, { work, write: work })
  if (claim !== undefined) {
    const earlier = await claimKey(work, claim).catch(async (reuse: unknown) => {
      const errors = await toldBefore(reuse, request, run)
      throw errors.length > 0 ? new Undone({ data: null, errors: withoutAftermath(errors) }) : reuse
    })
    if (earlier !== undefined) return { data: earlier, replayed: true }
  }
  const result = await run()
  if (result.errors !== undefined && result.errors.length > 0) {
    throw new Undone({ data: null, errors: withoutAftermath(result.errors) })
  }
  if (claim !== undefined && result.data != null) await storeAnswer(work, claim, result.data, withheld)
  return result
}

/**
 * What a key for some contests would be told of the request by itself, before that its Idempotency-Key was used, so that it
 * learns nothing of other contests. `run` carries the request out, and the caller undoes what it does.
 */
export async function toldBefore(
  reuse: unknown,
  { caller }: OperationRequest,
  run: () => Promise<OperationResult>,
): Promise<readonly GraphQLError[]> {
  const isReuse = expectedFailure(reuse)?.code === 'IDEMPOTENCY_KEY_REUSED'
  return caller.contestIds === null || !isReuse ? [] : ((await run()).errors ?? [])
}

/** A failed statement makes the transaction refuse those after it; only the first failure tells anything. */
function withoutAftermath(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  const telling = errors.filter((error) => !isAftermath(error))
  return telling.length > 0 ? telling : errors
}
