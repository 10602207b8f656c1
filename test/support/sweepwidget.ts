import type { AppOptions } from '../../src/server/app.js'
import type { RestAnswer } from './contract.js'
import { type RestAccount, startDialect } from './rest-account.js'

/** An account with a giveaway, spoken to as a SweepWidget client. */
export type SweepWidget = RestAccount

export function startSweepWidget(options: Partial<AppOptions> = {}): Promise<SweepWidget> {
  return startDialect('sweepwidget', 'giveaways', options)
}

/** The status of an answer, and the fields that a refusal names, in the order of the alphabet. */
export function refusedFields({ status, body }: RestAnswer): [number, string[]] {
  const { details = {} } = body.error as { details?: object }
  return [status, Object.keys(details).sort()]
}
