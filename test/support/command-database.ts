import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Database } from '../../src/database/connection.js'
import { openEmbedded } from '../../src/database/embedded.js'
import { freshDatabase, onPostgres } from './database.js'
import { copyTemplate } from './template.js'

/** A database of either kind that commands are run on, and the test beside them. */
export interface CommandDatabase {
  /** What leads a command to it. */
  readonly environment: Readonly<Record<string, string>>
  /** Does something with it while no command runs: one process has the embedded database at a time. */
  using<T>(work: (database: Database) => Promise<T>): Promise<T>
  remove(): Promise<void>
}

/** Makes one with today's schema; `name` tells its folder from those of other tests. */
export async function commandDatabase(name: string): Promise<CommandDatabase> {
  if (onPostgres) {
    const database = await freshDatabase()
    return {
      environment: { DATABASE_URL: database.url ?? '' },
      using: (work) => work(database),
      remove: () => database.close(),
    }
  }
  const path = await copyTemplate(`${name}-${process.pid}/database`)
  return {
    environment: { DATA_DIR: dirname(path) },
    async using(work) {
      const database = await openEmbedded(path)
      try {
        return await work(database)
      } finally {
        await database.close()
      }
    },
    remove: () => rm(dirname(path), { recursive: true, force: true }),
  }
}
