import { requireScope } from '../../domain/caller.js'
import type { Dialect } from '../dialect.js'
import { RestFailure } from '../failure.js'
import { refuse } from './errors.js'
import { requestIdFrom } from './request-id.js'

/** The plans to which the API is open (#69). */
const enterprisePlans: readonly number[] = [6, 7]

/** SweepWidget API v2 (#57-#157). */
export const sweepWidget: Dialect = {
  name: 'sweepwidget',
  idsOf: 'sweepwidget',
  requestIdFrom,
  requestIdHeader: undefined,
  contestPath: '/giveaways/{id}',
  admit(caller, { scope }) {
    if (!enterprisePlans.includes(caller.plan)) {
      throw new RestFailure('INSUFFICIENT_SCOPE', 'The API is available on the Enterprise plan.', {
        detail: 'plan',
      })
    }
    if (scope !== null) requireScope(caller, scope)
  },
  envelope: (content, requestId) => ({ success: true, ...content, meta: { request_id: requestId } }),
  refuse,
}
