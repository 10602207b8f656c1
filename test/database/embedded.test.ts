import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rows } from '../../src/database/connection.js'
import { openEmbedded } from '../../src/database/embedded.js'
import { onPostgres } from '../support/database.js'

/** Making a database takes seconds, and many more on a busy machine. */
const patience = 180_000
const why = 'concerns the embedded database'

test.skipIf(onPostgres)(
  `an embedded database whose making was cut short is made anew, and a whole one is kept${onPostgres ? ` (${why})` : ''}`,
  async () => {
    const parent = await mkdtemp(join(tmpdir(), 'gateway-embedded-'))
    const folder = join(parent, 'database')
    try {
      await mkdir(join(folder, 'base'), { recursive: true })
      await writeFile(join(folder, 'PG_VERSION'), '18\n')
      const made = await openEmbedded(folder)
      await made.root.execute(sql`create table kept (value int)`)
      await made.close()
      const again = await openEmbedded(folder)
      expect(await rows(again.root, sql`select count(*)::int as count from kept`)).toEqual([{ count: 0 }])
      await again.close()
      expect((await readdir(parent)).sort()).toEqual(['database', 'database.unfinished'])
    } finally {
      await rm(parent, { recursive: true, force: true })
    }
  },
  patience,
)
