import type { GraphQLError } from 'graphql'
import { publicCode } from '../../graphql/failures.js'

/** graphql-js’s own words. */
const tooManyTokens = /Document contains more tha[nt] \d+ tokens/

/** The code of an operation that was refused before it ran, and the limit that it passed, if any. */
export function refusalOf(error: GraphQLError): readonly [code: string, limit: string | undefined] {
  if (tooManyTokens.test(error.message)) return ['LIMIT_EXCEEDED', 'tokens']
  const code = publicCode(error)
  const limit = error.extensions['detail']
  return [code, code === 'LIMIT_EXCEEDED' && typeof limit === 'string' ? limit : undefined]
}
