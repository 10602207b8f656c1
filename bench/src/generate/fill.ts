import { load } from './load.js'
import { gatewayCommand, prepareDatabase } from './schema.js'

/**
 * Makes, migrates and fills a database, and has the gateway check every derived figure. With `reset` an
 * existing one is dropped first; without, one that holds data is refused.
 */
export async function fill(databaseUrl: string, scale: number, seed: number, reset: boolean): Promise<void> {
  await prepareDatabase(databaseUrl, reset)
  await load(databaseUrl, scale, seed)
  await gatewayCommand(databaseUrl, 'verify-counters')
}
