import { requireScope } from '../../domain/caller.js'
import type { Dialect } from '../dialect.js'
import { refuse } from './errors.js'
import { requestIdFrom } from './request-id.js'

/** Revup API v1 (#158-#203). */
export const revup: Dialect = {
  name: 'revup',
  idsOf: 'revup',
  requestIdFrom,
  requestIdHeader: undefined,
  contestPath: '/promotions/{promotion_id}',
  admit(caller, { scope }) {
    if (scope !== null) requireScope(caller, scope)
  },
  envelope: (content, requestId) => ({ success: true, request_id: requestId, ...content }),
  refuse,
}
