import { randomUUID } from 'node:crypto'
import type { Refusal } from '../dialect.js'
import { RestFailure } from '../failure.js'
import { refuse } from './errors.js'
import { requestIdFrom } from './request-id.js'

/** What a path that no dialect has is answered with: of the dialects below `/api/v1` only Revup documents it (#1). */
export function unknownRoute(): Refusal {
  return refuse(
    new RestFailure('ROUTE_NOT_FOUND', 'No endpoint exists at this path.'),
    requestIdFrom(randomUUID()),
  )
}
