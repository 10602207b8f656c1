import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { requireCurrentSchema } from '../../src/cli/open-database.js'
import { readConfig } from '../../src/config.js'
import { migrate, pendingMigrations, shippedMigrations } from '../../src/database/migrate.js'
import { queueMigration } from '../../src/database/queue-schema.js'
import { freshDatabase, needsPostgres, onPostgres } from '../support/database.js'
import { emptyDatabase } from '../support/empty-database.js'

const shipped = [...shippedMigrations().map(({ name }) => name), queueMigration]
/** Making an embedded database takes seconds, and many more on a busy machine. */
const patience = 180_000

describe('migrations', () => {
  test(
    'are pending on an empty database, named by a start that may not apply them, and applied once',
    async () => {
      const database = await (await emptyDatabase())()
      expect(await pendingMigrations(database)).toEqual(shipped)
      const config = readConfig({ AUTO_MIGRATE: 'false' })
      await expect(requireCurrentSchema(config, database)).rejects.toThrow(
        `AUTO_MIGRATE is off and migrations are pending: ${shipped.join(', ')}.`,
      )
      expect(await pendingMigrations(database)).toEqual(shipped)
      expect(await requireCurrentSchema(readConfig({}), database)).toEqual(shipped)
      expect(await migrate(database)).toEqual([])
      expect(await requireCurrentSchema(config, database)).toEqual([])
    },
    patience,
  )

  test(
    'bring the queue’s tables up to date when the library is newer, and a start that may not says so',
    async () => {
      const database = await freshDatabase()
      expect(await pendingMigrations(database)).toEqual([])
      await database.root.execute(sql`update gateway_jobs.version set version = version - 1`)
      const config = readConfig({ AUTO_MIGRATE: 'false' })
      await expect(requireCurrentSchema(config, database)).rejects.toThrow(
        `AUTO_MIGRATE is off and migrations are pending: ${queueMigration}. Run`,
      )
      expect(await migrate(database)).toEqual([queueMigration])
      expect(await pendingMigrations(database)).toEqual([])
      await database.close()
    },
    patience,
  )

  test.skipIf(!onPostgres)(
    `are applied once by processes that start at once${onPostgres ? '' : ` (${needsPostgres})`}`,
    async () => {
      const open = await emptyDatabase()
      const databases = await Promise.all(Array.from({ length: 4 }, open))
      const applied = await Promise.all(databases.map(migrate))
      expect(applied.filter((names) => names.length > 0)).toEqual([shipped])
    },
    patience,
  )
})
