import { readConfig } from '../config.js'
import { type OperatorWork, operatorCaller } from '../domain/operator.js'
import type { WriteWork } from '../domain/work.js'
import { domainSettings } from './domain-settings.js'

/** The operator's unit of work in the account: every scope, every contest. */
export function workIn(work: OperatorWork, account: number): WriteWork {
  return {
    ...work,
    caller: operatorCaller(account),
    settings: domainSettings(readConfig(), ''),
    transaction: true,
    withhold: () => undefined,
  }
}
