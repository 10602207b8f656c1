import { GraphQLError } from 'graphql'
import type { OperationLimits } from './limits.js'

const sentences: Record<keyof OperationLimits | 'bodyBytes', string> = {
  depth: 'The operation is nested too deeply',
  aliases: 'The operation has too many aliases',
  rootFields: 'The operation has too many root fields',
  cost: 'The operation asks for too much',
  tokens: 'The document is too long',
  bodyBytes: 'The request body is too large',
}

/** A public limit is passed: answered with 400 (413 for the body) and code LIMIT_EXCEEDED. */
export function limitExceeded(
  name: keyof OperationLimits | 'bodyBytes',
  limit: number,
  actual: number | undefined,
): GraphQLError {
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

const units: Record<keyof OperationLimits | 'bodyBytes', string> = {
  depth: 'levels',
  aliases: 'aliases',
  rootFields: 'fields',
  cost: 'points of cost',
  tokens: 'tokens',
  bodyBytes: 'bytes',
}
