import type { AppOptions } from '../../src/server/app.js'
import { type RestAccount, startDialect } from './rest-account.js'

/** An account with a giveaway, spoken to as a SweepWidget client. */
export type SweepWidget = RestAccount

export function startSweepWidget(options: Partial<AppOptions> = {}): Promise<SweepWidget> {
  return startDialect('sweepwidget', 'giveaways', options)
}
