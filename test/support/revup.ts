import type { AppOptions } from '../../src/server/app.js'
import { type RestAccount, startDialect } from './rest-account.js'

/** An account with a promotion, spoken to as a Revup client. */
export type Revup = RestAccount

export function startRevup(options: Partial<AppOptions> = {}): Promise<Revup> {
  return startDialect('revup', 'promotions', options)
}
