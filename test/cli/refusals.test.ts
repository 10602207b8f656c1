import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lockFolder } from '../../src/database/folder-lock.js'
import { runCommand } from '../support/command.js'
import { onPostgres } from '../support/database.js'
import { copyTemplate } from '../support/template.js'

const patience = 60_000

describe('a start that cannot be', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gateway-refusals-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test.each([
    ['a wrong value', { PORT: 'abc' }, /^PORT must be .*, not "abc"\.\n$/],
    [
      'a database that is not there',
      { DATABASE_URL: 'postgres://somebody:secret@127.0.0.1:1/none' },
      /^PostgreSQL at 127\.0\.0\.1:1\/none cannot be reached: connect ECONNREFUSED [^\n]*\n$/,
    ],
  ])(
    'says so in one line and with exit status 1: %s',
    async (_, environment, line) => {
      const { status, stdout, stderr } = await runCommand(['serve'], { DATA_DIR: folder, ...environment })
      expect(stderr).toMatch(line)
      expect(stderr).not.toContain('secret')
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    },
    patience,
  )

  test.skipIf(onPostgres).each(['PG_VERSION', 'global/pg_control'])(
    `says so in one line of a data folder whose %s is damaged${onPostgres ? ' (concerns the embedded database)' : ''}`,
    async (file) => {
      const database = await copyTemplate(join(`damaged-${dirname(file).length}`, 'database'))
      await writeFile(join(database, 'gateway.whole'), '')
      await writeFile(join(database, file), 'garbage')
      const { status, stdout, stderr } = await runCommand(['serve'], { DATA_DIR: dirname(database) })
      expect(stderr).toMatch(/^The embedded database in [^\n]* files are damaged\. Restore [^\n]*\n$/)
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    },
    patience,
  )

  test(
    'says so in one line of a data folder that another process has',
    async () => {
      const lock = await lockFolder({ folder, command: 'serve' })
      const { status, stderr } = await runCommand(['serve'], { DATA_DIR: folder })
      await lock.release()
      expect(stderr).toMatch(/^The server is running \(process \d+\) and owns [^\n]* Stop it first[^\n]*\n$/)
      expect(status).toBe(1)
    },
    patience,
  )
})
