import { readConfig } from '../config.js'
import { systemClock } from '../domain/clock.js'
import type { OperatorWork } from '../domain/operator.js'

/**
 * Runs a command's work in one transaction on the configured database, whose schema is brought up to date
 * first, with the operator's rights.
 */
export async function act<Result>(
  command: string,
  work: (work: OperatorWork) => Promise<Result>,
): Promise<Result> {
  const config = readConfig()
  const { openDatabase, requireCurrentSchema } = await import('./open-database.js')
  const opened = await openDatabase(config, { command })
  try {
    await requireCurrentSchema(config, opened.database)
    return await opened.database.transaction((executor) => work({ executor, clock: systemClock }))
  } finally {
    await opened.close()
  }
}
