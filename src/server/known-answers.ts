import type { ApolloServer } from '@apollo/server'
import type { FastifyRequest } from 'fastify'
import type { GraphQLError } from 'graphql'
import type { Caller } from '../domain/caller.js'
import { publicError, type Report } from '../graphql/failures.js'
import type { Charge } from '../graphql/limits/charge.js'
import { asGraphQLError } from '../graphql/operation.js'
import { answerByApollo, type HttpAnswer } from './apollo.js'
import type { RequestFacts } from './observation/request-facts.js'
import {
  admit,
  bodyOf,
  type OperationOptions,
  type RequestContext,
  runAdmitted,
  type SentOperation,
} from './operations.js'
import { RequestCharge } from './rate-limits/request-charge.js'
import { statusOf } from './status.js'

/** What a request says, whichever way it came. */
export type AskedRequest = Pick<FastifyRequest, 'method' | 'url' | 'headers' | 'body'>

/** What runs operations that are known, and puts refusals into words. */
export interface KnownAnswering {
  readonly apollo: ApolloServer<RequestContext>
  readonly operations: OperationOptions
  /** Takes requests from their key's counts; undefined: nobody counts. */
  readonly charge?: Charge | undefined
}

/** What belongs to a request whose key is known; `spent`: milliseconds that its lookup took. */
export function contextOf(
  { charge }: Pick<KnownAnswering, 'charge'>,
  { headers }: Pick<AskedRequest, 'headers'>,
  caller: Caller,
  spent: number,
  facts: RequestFacts | undefined,
  report: Report,
): RequestContext {
  facts?.identified(caller)
  const idempotencyKey = headers['idempotency-key']
  return {
    caller,
    spent,
    idempotencyKey: Array.isArray(idempotencyKey) ? idempotencyKey[0] : idempotencyKey,
    charge: new RequestCharge(charge, caller),
    report,
    facts,
  }
}

/** Answers an operation that is known as Apollo would; a refusal is put into words by Apollo itself. */
export async function answerKnown(
  { apollo, operations }: KnownAnswering,
  request: AskedRequest,
  sent: SentOperation,
  context: RequestContext,
): Promise<HttpAnswer> {
  try {
    await admit(operations, context, sent)
  } catch (refusal) {
    return await answerByApollo(apollo, request, async () => ({ ...context, refusal }))
  }
  const { result, head } = await runAdmitted(operations, context, sent)
  const headers = head?.headers === undefined ? onlyType : [...head.headers, jsonType]
  return { status: head?.status ?? 200, headers, body: bodyOf(result) }
}

const jsonType = ['content-type', 'application/json; charset=utf-8'] as const
const onlyType = [jsonType]

/** The answer to what failed although nothing was wrong with the request: a defect, or a database that does not answer. */
export function failureAnswer(error: unknown, report: Report): HttpAnswer {
  const shown = publicError(asGraphQLError(error), report)
  const { status, headers = [] } = statusOf(undefined, [shown]) ?? { status: 500 }
  return { status, headers: [...headers, jsonType], body: errorsBody([shown]) }
}

/** The body of an answer that has errors alone. */
export function errorsBody(errors: readonly GraphQLError[]): string {
  const told = errors.map(({ message, extensions: { http, ...extensions } }) => ({ message, extensions }))
  return JSON.stringify({ errors: told })
}
