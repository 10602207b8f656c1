import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Database } from '../../src/database/connection.js'
import { openEmbedded } from '../../src/database/embedded.js'
import { freshDatabase, onPostgres } from './database.js'
import { copyTemplate } from './template.js'

export interface Place {
  /** What tells a server where its database is. */
  readonly environment: Record<string, string>
  using<T>(work: (database: Database) => Promise<T>): Promise<T>
  remove(): Promise<void>
}

/** A migrated database that this process and a server use in turn; `name` is the test's. */
export async function place(name: string): Promise<Place> {
  if (onPostgres) {
    const database = await freshDatabase()
    return {
      environment: { DATABASE_URL: database.url ?? '' },
      using: (work) => work(database),
      remove: () => database.close(),
    }
  }
  const folder = await copyTemplate(`${name}-${process.pid}/database`)
  return {
    environment: { DATA_DIR: dirname(folder), DEMO_DATA: 'false' },
    async using(work) {
      const database = await openEmbedded(folder)
      try {
        return await work(database)
      } finally {
        await database.close()
      }
    },
    remove: () => rm(dirname(folder), { recursive: true, force: true }),
  }
}
