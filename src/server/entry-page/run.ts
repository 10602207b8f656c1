import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { Caller } from '../../domain/caller.js'
import type { ContestAtAddress } from '../../domain/contest-page/find.js'
import { DomainError } from '../../domain/errors.js'
import { operatorCaller } from '../../domain/operator.js'
import type { Execute } from '../../graphql/execute.js'
import type { OperationWatch } from '../../graphql/watch.js'

/** Whoever looks at a contest's page: may enter that one contest, and nothing else. */
function visitorOf({ id, accountId }: ContestAtAddress): Caller {
  return {
    ...operatorCaller(accountId),
    scopes: new Set(['contests:enter'] as const),
    contestIds: [id],
  }
}

/** Runs an operation on behalf of a visitor; throws its first error as what it was. */
export type RunForVisitor = <Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  idempotencyKey?: string,
) => Promise<Data>

/** Runs operations that everybody else sends, as somebody who may do nothing but enter the contest. */
export function runnerFor(
  execute: Execute,
  contest: ContestAtAddress,
  watch: OperationWatch | null,
): RunForVisitor {
  const caller = visitorOf(contest)
  return async <Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    idempotencyKey?: string,
  ) => {
    const { data, errors = [] } = await execute({
      document,
      variables,
      caller,
      watch: watch ?? undefined,
      ...(idempotencyKey === undefined ? {} : { idempotency: { key: idempotencyKey } }),
    })
    const [failure] = errors
    if (failure !== undefined) throw failure.originalError ?? failure
    // The document's types were made from the schema that it ran against.
    return data as Data
  }
}

/** The failure that a rule gave its visitor; anything else is thrown on. */
export function refusalIn(error: unknown): DomainError {
  if (error instanceof DomainError && ['ENTRY_REFUSED', 'VALIDATION_FAILED'].includes(error.code))
    return error
  throw error
}
