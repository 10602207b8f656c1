import { randomUUID } from 'node:crypto'
import type { Refusal } from '../dialect.js'
import { RestFailure } from '../failure.js'
import { refuse } from './errors.js'
import { requestIdFrom } from './request-id.js'

/** The answer to a path below the base that no operation has. */
export function unknownRoute(): Refusal {
  return refuse(
    new RestFailure('ROUTE_NOT_FOUND', 'No endpoint exists at this path.'),
    requestIdFrom(randomUUID()),
  )
}
