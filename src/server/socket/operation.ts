import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql'
import { bounded, faultInDocument } from '../../graphql/failures.js'
import { costWithin } from '../../graphql/limits/check.js'
import { limitExceeded } from '../../graphql/limits/exceeded.js'
import type { OperationLimits } from '../../graphql/limits/limits.js'

/** What a client sends to subscribe. */
export interface SentOperation {
  readonly query: string
  readonly operationName?: string | null | undefined
  readonly variables?: Record<string, unknown> | null | undefined
}

/** A subscription within every limit. */
export interface PreparedOperation {
  readonly document: DocumentNode
  readonly operationName: string | undefined
  readonly variables: Record<string, unknown>
  /** What the operation calls itself. */
  readonly name: string | undefined
  readonly cost: number
}

export interface OperationRules {
  readonly schema: GraphQLSchema
  readonly limits: OperationLimits
  /** Without it, answers suggest no names of the schema. */
  readonly introspection: boolean
}

/** Parses, validates and measures a subscription as Apollo does with queries; throws a GraphQLError or gives all there are. */
export function prepareSubscription(
  rules: OperationRules,
  { query, operationName, variables }: SentOperation,
): PreparedOperation | readonly GraphQLError[] {
  const document = parsed(query, rules.limits.tokens)
  const faults = validate(rules.schema, document, undefined, { maxErrors: 50 })
  if (faults.length > 0) return faults.map((fault) => invalidDocument(fault, rules.introspection))
  const operation = getOperationAST(document, operationName)
  if (operation == null) throw refusal('The document has no such operation.')
  requireSubscription(operation)
  const given = variables ?? {}
  const cost = costWithin({ schema: rules.schema, document, operation, variables: given }, rules.limits)
  return {
    document,
    operationName: operationName ?? undefined,
    variables: given,
    name: operation.name?.value,
    cost,
  }
}

function requireSubscription({ operation }: OperationDefinitionNode): void {
  if (operation === 'subscription') return
  throw refusal(`The websocket runs subscriptions alone: send a ${operation} by POST to the same address.`)
}

function refusal(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } })
}

/** graphql-js’s own words. */
const tooManyTokens = /Document contains more tha[nt] \d+ tokens/

function parsed(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens })
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    if (tooManyTokens.test(error.message)) throw limitExceeded('tokens', maxTokens, undefined)
    throw withCode(error, bounded(error.message), 'GRAPHQL_PARSE_FAILED')
  }
}

function invalidDocument(fault: GraphQLError, introspection: boolean): GraphQLError {
  return withCode(fault, faultInDocument(fault.message, introspection), 'GRAPHQL_VALIDATION_FAILED')
}

function withCode({ nodes, source, positions }: GraphQLError, message: string, code: string): GraphQLError {
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { code },
  })
}
