import { readConfig } from '../config.js'
import type { Database } from '../database/connection.js'
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
  return await onDatabase(command, (database) =>
    database.transaction((executor) => work({ executor, clock: systemClock })),
  )
}

/** Runs a command's work on the configured database in no transaction: for what waits for somebody outside. */
export async function onDatabase<Result>(
  command: string,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const config = readConfig()
  const { openDatabase, requireCurrentSchema } = await import('./open-database.js')
  const opened = await openDatabase(config, { command })
  try {
    await requireCurrentSchema(config, opened.database)
    return await work(opened.database)
  } finally {
    await opened.close()
  }
}
