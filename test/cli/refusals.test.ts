import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../support/command.js'

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
})
