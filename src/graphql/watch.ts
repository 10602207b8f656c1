import type { ExecutionResult, OperationTypeNode } from 'graphql'
import { listenToStatements, type StatementListener } from '../database/statements.js'

/** How an operation came out. */
export interface Ending extends ExecutionResult<Record<string, unknown>> {
  /** Whether the answer was stored by an earlier request with the same Idempotency-Key. */
  readonly replayed?: boolean
}

/** Who looks on while an operation runs. Nothing here may throw or take time. */
export interface OperationWatch extends StatementListener {
  /** It begins: a query, a mutation, or one emission of a subscription. */
  began(type: OperationTypeNode): void
  /** A loader reads so many keys at once. */
  batch(size: number): void
  /** It has its result. */
  ended(result: Ending): void
}

/** Who looks on while a subscription runs, which is one emission after the other. */
export interface SubscriptionWatch {
  /** One emission begins. */
  emission(): OperationWatch
  /** There will be no more. */
  ended(): void
}

/** Runs an operation under the eyes of `watch`, if there is one. */
export async function watched<Result extends Ending>(
  watch: OperationWatch | undefined,
  type: OperationTypeNode,
  run: () => Promise<Result>,
): Promise<Result> {
  if (watch === undefined) return await run()
  watch.began(type)
  const result = await listenToStatements(watch, run)
  watch.ended(result)
  return result
}
