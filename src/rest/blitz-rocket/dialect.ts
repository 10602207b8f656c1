import { isPrivateKey, requireScope } from '../../domain/caller.js'
import type { Dialect } from '../dialect.js'
import { RestFailure } from '../failure.js'
import { refuse } from './errors.js'

/** Blitz Rocket API v1 (#26-#56). */
export const blitzRocket: Dialect = {
  name: 'blitz-rocket',
  idsOf: 'blitz_rocket',
  requestIdFrom: (logged) => logged,
  requestIdHeader: 'x-request-id',
  contestPath: '/contests/{contestId}',
  admit(caller, { scope }) {
    if (scope === null) return
    if (scope.endsWith(':write') && !isPrivateKey(caller)) {
      throw new RestFailure('INSUFFICIENT_SCOPE', 'Private key required', { detail: 'private_key' })
    }
    requireScope(caller, scope)
  },
  envelope: (content) => ({ success: true, ...content }),
  refuse: (failure, _requestId, operation) => refuse(failure, operation),
}
