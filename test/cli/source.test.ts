import { rm } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/database/connection.js'
import { openEmbedded } from '../../src/database/embedded.js'
import { sources } from '../../src/database/tables/index.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { type Finished, runCommand } from '../support/command.js'
import { freshDatabase, onPostgres } from '../support/database.js'
import { testSealingKey } from '../support/gateway.js'
import { Receiver } from '../support/receiver.js'
import { credential } from '../support/sources.js'
import { copyTemplate } from '../support/template.js'

const patience = 240_000

describe('the command source', () => {
  let environment: Record<string, string>
  let cleanUp: () => Promise<void>
  let stored: () => Promise<(typeof sources.$inferSelect)[]>
  let account: TestAccount
  let receiver: Receiver

  const settings = { SECRETS_KEY: testSealingKey, SOURCE_ALLOW_PRIVATE: 'true' }

  beforeAll(async () => {
    if (onPostgres) {
      const database = await freshDatabase()
      environment = { DATABASE_URL: database.url ?? '', ...settings }
      account = await buildAccount(database)
      stored = () => database.root.select().from(sources)
      cleanUp = () => database.close()
    } else {
      const folder = await copyTemplate(`source-${process.pid}/database`)
      const using = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
        const database = await openEmbedded(folder)
        return await work(database).finally(() => database.close())
      }
      environment = { DATA_DIR: dirname(folder), ...settings }
      account = await using((database) => buildAccount(database))
      stored = () => using((database) => database.root.select().from(sources))
      cleanUp = () => rm(dirname(folder), { recursive: true, force: true })
    }
    const answer: RequestListener = (_request, response) => response.writeHead(401).end('{}')
    receiver = await Receiver.start(answer)
  })
  afterAll(async () => {
    await receiver.close()
    await cleanUp()
  })

  const run = (line: string, input?: string, own: Record<string, string> = {}): Promise<Finished> =>
    runCommand(line.split(' '), { ...environment, ...own }, input)

  test(
    'adds a source with a credential from standard input, lists, tests, seals anew and removes it, and shows the credential nowhere',
    async () => {
      const add = `source add --account ${account.id} --dialect blitz-rocket --contests clx1,clx2 --manual --base-url ${receiver.url}/api/v1`
      const nothing = await run(add, '\n')
      expect(nothing).toEqual({
        ...{ status: 1, stdout: '' },
        stderr: 'No credential was given on standard input.\n',
      })
      const keyless = await run(add, credential, { SECRETS_KEY: '' })
      expect(keyless.stderr).toBe(
        'The operator has set no SECRETS_KEY: credentials of sources cannot be kept.\n',
      )
      const added = await run(`${add} --json`, `${credential}\n`)
      expect(added.stderr).toBe('')
      const source = JSON.parse(added.stdout) as { id: number }
      expect(source).toMatchObject({
        ...{ accountId: account.id, dialect: 'blitz-rocket', name: 'Blitz Rocket', interval: null },
        ...{ contestIds: ['clx1', 'clx2'], baseUrl: `${receiver.url}/api/v1` },
      })
      const twice = await run(add, credential)
      expect(twice).toMatchObject({ status: 1, stderr: 'Another source of the account has this name.\n' })

      const listed = await run('source list')
      expect(listed).toMatchObject({ status: 0, stderr: '' })
      expect(listed.stdout).toContain(String(source.id))

      const tested = await run(`source test ${source.id}`)
      expect(tested).toMatchObject({ status: 1, stderr: '' })
      expect(tested.stdout).toMatch(/^[^\n]+\.\n$/)
      expect(receiver.received[0]?.headers['x-api-key']).toBe(credential)

      const rotated = {
        SECRETS_KEY: Buffer.alloc(32, 9).toString('base64'),
        SECRETS_KEY_PREVIOUS: testSealingKey,
      }
      const resealed = await run('source reseal --json', undefined, rotated)
      expect(JSON.parse(resealed.stdout)).toEqual({ resealed: 1, locked: [] })
      const locked = await run(`source test ${source.id}`)
      expect(locked.stderr).toMatch(/^The credential of the source was sealed with a key [^\n]+\.\n$/)

      const removed = await run(`source remove ${source.id}`)
      expect(removed).toMatchObject({ status: 0, stderr: '' })
      const again = await run(`source remove ${source.id}`)
      expect(again).toMatchObject({ status: 1, stderr: 'No source exists with the given id.\n' })
      expect(await stored()).toMatchObject([{ id: source.id, credential: null, sealedBy: null }])
      for (const { stdout, stderr } of [added, twice, listed, tested, resealed, locked, removed]) {
        expect(stdout + stderr).not.toContain(credential)
      }
    },
    patience,
  )

  test(
    'refuses a key that is none, without repeating it',
    async () => {
      const wrong = await run('source list', undefined, { SECRETS_KEY: 'c2hvcnQ=' })
      expect(wrong).toMatchObject({ status: 1, stdout: '' })
      expect(wrong.stderr).toMatch(/^SECRETS_KEY must be 32 bytes in Base64[^\n]+\.\n$/)
      expect(wrong.stderr).not.toContain('c2hvcnQ=')
    },
    patience,
  )
})
