import type { Executor } from '../database/connection.js'
import { noLimitsOfItsOwn } from './api-key/limits.js'
import { scopes } from './api-key/scopes.js'
import type { Caller } from './caller.js'
import type { Clock } from './clock.js'

/** What a function needs that is not bound to a caller: the command line acts with the operator's rights. */
export interface OperatorWork {
  readonly executor: Executor
  readonly clock: Clock
}

/** The operator as the caller of an account's rules: every scope, every contest, no key. */
export function operatorCaller(accountId: number): Caller {
  return {
    accountId,
    keyId: 0,
    plan: 6,
    brandId: null,
    scopes: new Set(scopes),
    contestIds: null,
    // What the operator's rules name, they name by the gateway's own ids.
    drawnFrom: new Set(),
    limits: noLimitsOfItsOwn,
  }
}
