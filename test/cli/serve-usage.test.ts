import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type Database, rows } from '../../src/database/connection.js'
import { openEmbedded } from '../../src/database/embedded.js'
import { buildAccount } from '../support/builders.js'
import { askServer, ServerProcess } from '../support/command.js'
import { freshDatabase, onPostgres } from '../support/database.js'
import { copyTemplate } from '../support/template.js'

const patience = 240_000

interface Place {
  readonly environment: Record<string, string>
  using<T>(work: (database: Database) => Promise<T>): Promise<T>
  remove(): Promise<void>
}

/** A database that this process and the server use in turn. */
async function place(): Promise<Place> {
  if (onPostgres) {
    const database = await freshDatabase()
    return {
      environment: { DATABASE_URL: database.url ?? '' },
      using: (work) => work(database),
      remove: () => database.close(),
    }
  }
  const folder = await copyTemplate(`usage-${process.pid}/database`)
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

test(
  'a server that is told to stop has stored every request that it answered',
  async () => {
    const { environment, using, remove } = await place()
    const { id, key } = await using((database) => buildAccount(database))
    const server = new ServerProcess(environment)
    const url = await server.url()
    const asked = 40
    // One after the other, so that the last is counted just before the signal.
    for (let n = 0; n < asked; n += 1) await askServer(url, key, '{ account { name } }')
    server.signal('SIGTERM')
    expect(await server.ended()).toBe(0)
    const stored = await using((database) =>
      rows(
        database.root,
        sql`select sum(requests)::bigint as requests from api_usage where account_id = ${id}`,
      ),
    )
    expect(stored).toEqual([{ requests: asked }])
    await remove()
  },
  patience,
)
