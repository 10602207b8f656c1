import type { FastifyBaseLogger } from 'fastify'
import {
  type DocumentNode,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import type { Utf8Text } from '../database/utf8-text.js'
import type { Caller } from '../domain/caller.js'
import type { Execute } from '../graphql/execute.js'
import { bounded, publicError, type Report } from '../graphql/failures.js'
import { shownRates } from '../graphql/limits/charge.js'
import { costWithin } from '../graphql/limits/check.js'
import { limitExceeded } from '../graphql/limits/exceeded.js'
import type { OperationLimits } from '../graphql/limits/limits.js'
import { asGraphQLError, type OperationResult } from '../graphql/operation.js'
import { jsonOf } from '../graphql/plain-lists/json.js'
import { toldName } from './observation/operation-names.js'
import type { RequestFacts } from './observation/request-facts.js'
import type { RequestCharge } from './rate-limits/request-charge.js'
import { type Head, statusOf } from './status.js'

/** What belongs to one GraphQL request over HTTP, beside its operation. */
export interface RequestContext {
  readonly caller: Caller
  /** Milliseconds that the lookup of the key took. */
  readonly spent: number
  readonly idempotencyKey: string | undefined
  /** The request's part of its key's limits. */
  readonly charge: RequestCharge
  /** Logs a defect that the answer masks, with the request's id. */
  readonly report: Report
  /** What becomes known of the request. */
  readonly facts: RequestFacts | undefined
  /** Why its operation may not run, where that is known already. */
  readonly refusal?: unknown
}

export interface OperationOptions {
  readonly schema: GraphQLSchema
  readonly execute: Execute
  readonly introspection: boolean
  readonly limits: OperationLimits
  readonly logger: FastifyBaseLogger
  /** Receives defects outside an operation. */
  readonly report: Report
}

/** An operation of a valid document, with what was sent beside its text. */
export interface SentOperation {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly operationName: string | undefined
  readonly variables: Record<string, unknown> | undefined
}

/** What an operation came to, as it is shown. */
export interface ShownResult {
  readonly result: FormattedExecutionResult
  /** Status and headers that are not the usual. */
  readonly head: Head | undefined
}

/** Refuses an operation that passes a limit of its own or of its key, before it runs. */
export async function admit(
  { schema, limits }: OperationOptions,
  { facts, report, charge, refusal }: RequestContext,
  { document, operation, variables = {} }: Omit<SentOperation, 'operationName'>,
): Promise<void> {
  if (refusal !== undefined) throw refusal
  facts?.named(toldName(operation.name?.value))
  const cost = costWithin({ schema, document, operation, variables }, limits)
  await refusedBefore(report, () => charge.take(cost))
}

/** Runs an operation that was admitted: the one place where GraphQL over HTTP does, whichever way the request took. */
export async function runAdmitted(
  options: OperationOptions,
  context: RequestContext,
  { document, operationName, variables }: Omit<SentOperation, 'operation'>,
): Promise<ShownResult> {
  const { caller, spent, idempotencyKey, report, charge, facts } = context
  const result = await options
    .execute({
      document,
      operationName,
      variables,
      caller,
      spent,
      charged: charge.verdict,
      idempotency: idempotencyKey === undefined ? undefined : { key: idempotencyKey },
      watch: facts,
      asJson: true,
    })
    .catch((error: unknown): OperationResult => ({ errors: [asGraphQLError(error)] }))
  const { data } = result
  const shown = { ...(data === undefined ? {} : { data }), ...extensionsOf(result, charge) }
  if (result.errors === undefined || result.errors.length === 0) return { result: shown, head: undefined }
  const errors = result.errors.map((error) => publicError(error, report))
  if (facts?.ran === false) facts.refused(errors)
  const told = errors.map((error) => formatted(options, error.toJSON(), error))
  return { result: { ...shown, errors: told }, head: statusOf(data, errors) }
}

/** What an answer tells beside its data: the limits of the key, where there are any. */
function extensionsOf({ extensions }: OperationResult, { verdict }: RequestCharge) {
  if (verdict === undefined) return extensions === undefined ? {} : { extensions }
  return { extensions: { ...extensions, rateLimit: shownRates(verdict) } }
}

/** Does what comes before an operation; a failure is what the answer shows, with the HTTP status of the answer. */
export async function refusedBefore<Value>(report: Report, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    const shown = publicError(asGraphQLError(error), report)
    const http = statusOf(undefined, [shown])
    throw new GraphQLError(shown.message, { extensions: { ...shown.extensions, http } })
  }
}

/** The body of an answer: in UTF-8, where lists in it are JSON already. */
export function bodyOf({ errors, data, extensions }: FormattedExecutionResult): string | Utf8Text | Buffer {
  return jsonOf({ errors, data, extensions }, '\n')
}

const tooManyTokens = /Document contains more tha[nt] (\d+) tokens/

/** What Apollo says, as if it were a defect, of a persisted query that a client asks for wrongly. */
const persistedQueryFaults = new Set([
  'Unsupported persisted query version',
  'provided sha does not match query',
])

/** What is about to be shown; anything that neither it nor we have put into words is masked. */
export function formatted(
  options: Pick<OperationOptions, 'report'>,
  shown: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  if (persistedQueryFaults.has(shown.message)) {
    return { message: shown.message, extensions: { code: 'BAD_REQUEST' } }
  }
  if (shown.extensions?.['code'] === 'INTERNAL_SERVER_ERROR') {
    options.report(error)
    return { message: 'Internal server error.', extensions: { code: 'INTERNAL_ERROR' } }
  }
  const tokens = tooManyTokens.exec(shown.message)
  if (tokens !== null) {
    const { message, extensions } = limitExceeded('tokens', Number(tokens[1]), undefined)
    const { http, ...open } = extensions
    return { message, extensions: open }
  }
  return { ...shown, message: bounded(shown.message) }
}
