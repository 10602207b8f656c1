import { GraphQLError } from 'graphql'
import type { OperationLimits } from './limits.js'

/** A bound that a request can pass: the configured ones, and those that are fixed. */
type LimitName =
  | keyof OperationLimits
  | 'introspection'
  | 'bodyBytes'
  | 'subscriptions'
  | 'variableLevels'
  | 'variableValues'

const sentences: Record<LimitName, string> = {
  depth: 'The operation is nested too deeply',
  aliases: 'The operation has too many aliases',
  rootFields: 'The operation has too many root fields',
  cost: 'The operation asks for too much',
  pageSize: 'A page is too large',
  introspection: 'The operation asks for too much of the schema itself',
  tokens: 'The document is too long',
  bodyBytes: 'The request body is too large',
  subscriptions: 'The websocket has too many subscriptions',
  variableLevels: 'The variables are nested too deeply',
  variableValues: 'The variables hold too much',
}

/** A public limit is passed: answered with 400 (413 for the body) and code LIMIT_EXCEEDED. */
export function limitExceeded(name: LimitName, limit: number, actual: number | undefined): GraphQLError {
  const measured = actual === undefined ? '' : `, this is ${actual}`
  return new GraphQLError(`${sentences[name]}: at most ${limit} ${units[name]}${measured}.`, {
    extensions: {
      code: 'LIMIT_EXCEEDED',
      detail: name,
      limit,
      ...(actual === undefined ? {} : { actual }),
      http: { status: name === 'bodyBytes' ? 413 : 400 },
    },
  })
}

const units: Record<LimitName, string> = {
  depth: 'levels',
  aliases: 'aliases',
  rootFields: 'fields',
  cost: 'points of cost',
  pageSize: 'rows',
  introspection: 'objects',
  tokens: 'tokens',
  bodyBytes: 'bytes',
  subscriptions: 'at once',
  variableLevels: 'levels',
  variableValues: 'values',
}
