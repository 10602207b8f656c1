import type { Config } from '../../config.js'
import type { Database } from '../../database/connection.js'
import { followReplicas } from '../replicas.js'
import { type Finding, ok, warning } from './finding.js'

/** Whether each replica would answer queries; the primary does where none does. */
export async function checkReplicas(config: Config, database: Database): Promise<readonly Finding[]> {
  const found: Finding[] = []
  const replicas = await followReplicas(config, database, {
    joined: (name) => found.push(ok('replica', `${name} answers, and has what the primary has.`)),
    left: (name, reason) => found.push(warning('replica', `${name} would be left out: ${reason}.`)),
  })
  replicas?.close()
  return found
}
