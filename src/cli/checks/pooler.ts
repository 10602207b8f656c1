import type { Config } from '../../config.js'
import type { Database } from '../../database/connection.js'
import { CommandError } from '../failure.js'
import { requireSameDatabase } from '../past-pooler.js'
import { type Finding, missing, ok } from './finding.js'

/** Whether the address past the pooler, where one is set, leads to the database that answers by the usual one. */
export async function checkDirect(config: Config, database: Database): Promise<readonly Finding[]> {
  const url = config.DATABASE_DIRECT_URL
  if (url === undefined) return []
  const { openPostgres } = await import('../../database/postgres.js')
  const direct = openPostgres({ url, poolSize: 1 })
  try {
    await requireSameDatabase(direct, database)
    return [ok('direct address', 'Leads to the same database.')]
  } catch (error) {
    if (error instanceof CommandError) return [missing('direct address', error.message)]
    throw error
  } finally {
    await direct.close()
  }
}
