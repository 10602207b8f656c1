import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/database/connection.js'
import { openEmbedded } from '../../src/database/embedded.js'
import { apiKeys, type ContestRow, contestCounters } from '../../src/database/tables/index.js'
import { authenticate } from '../../src/domain/api-key/authenticate.js'
import { createContest } from '../../src/domain/contest/create.js'
import { operatorCaller } from '../../src/domain/operator.js'
import { buildAccount } from '../support/builders.js'
import { TestClock } from '../support/clock.js'
import { type Finished, runCommand } from '../support/command.js'
import { freshDatabase, onPostgres } from '../support/database.js'
import { testSettings } from '../support/gateway.js'
import { copyTemplate } from '../support/template.js'

const patience = 240_000

describe('the command line', () => {
  let environment: Record<string, string>
  let open: () => Promise<Database>
  let cleanUp: () => Promise<void>

  beforeAll(async () => {
    if (onPostgres) {
      const database = await freshDatabase()
      environment = { DATABASE_URL: database.url ?? '' }
      open = async () => ({ ...database, close: async () => undefined })
      cleanUp = () => database.close()
    } else {
      const database = await copyTemplate(`commands-${process.pid}/database`)
      environment = { DATA_DIR: dirname(database) }
      open = () => openEmbedded(database)
      cleanUp = () => rm(dirname(database), { recursive: true, force: true })
    }
  })
  afterAll(() => cleanUp())

  const run = (line: string, input?: string): Promise<Finished> =>
    runCommand(line.split(' '), environment, input)

  /** The one JSON document that the command prints. */
  async function json<T>(line: string, input?: string): Promise<T> {
    const { status, stdout, stderr } = await run(`${line} --json`, input)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    return JSON.parse(stdout) as T
  }

  async function using<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const database = await open()
    try {
      return await work(database)
    } finally {
      await database.close()
    }
  }

  test(
    'makes an account with a default brand, keys and brands, imports and revokes keys, and lists contests',
    async () => {
      const account = await json<{ id: number; brandId: number; name: string }>(
        'account create --name Acme --email hello@acme.example',
      )
      expect(account).toMatchObject({ name: 'Acme', email: 'hello@acme.example' })
      const brands = await json<{ id: number; isDefault: boolean }[]>(`brand list --account ${account.id}`)
      expect(brands).toMatchObject([{ id: account.brandId, isDefault: true }])

      const made = await using((database) => contestOf(database, account.id))
      const listed = await json<{ id: number }[]>(`contest list --account ${account.id}`)
      expect(listed).toMatchObject([
        { id: made.id, publicId: made.publicId, title: 'Listed', status: 'draft' },
      ])

      const key = await json<{ id: number; key: string }>(
        `key create --account ${account.id} --scopes * --contests ${made.id} --brand ${account.brandId} --reads-per-minute 600 --requests-per-minute 5000 --cost-per-minute 1000000000`,
      )
      const raw = 'sk_live_0123456789abcdef'
      const imported = await json<{ id: number; scopes: string[] }>(
        `key import --account ${account.id} --scopes contests:read,contests:write --public`,
        `${raw}\n`,
      )
      expect(imported.scopes).toEqual(['contests:read'])
      expect(JSON.stringify(imported)).not.toContain(raw)
      await json(`key revoke ${key.id}`)
      await using(async ({ root }) => {
        expect([...(await authenticate(root, raw)).scopes]).toEqual(['contests:read'])
        await expect(authenticate(root, key.key)).rejects.toMatchObject({ reason: 'revoked_key' })
        const [row] = await root.select().from(apiKeys).where(eq(apiKeys.id, key.id))
        expect(row).toMatchObject({
          accountId: account.id,
          brandId: account.brandId,
          contestIds: [made.id],
          readsPerMinute: 600,
          writesPerMinute: null,
          heavyReadsPerMinute: null,
          requestsPerMinute: 5_000,
          costPerMinute: 1_000_000_000,
        })
      })
      const { stdout } = await run(`key list --account ${account.id}`)
      expect(stdout).toContain(String(imported.id))
      expect(stdout).not.toContain(key.key)
      expect(stdout).not.toContain(raw)
    },
    patience,
  )

  test(
    'names what is wrong on standard error, with exit status 1, and changes nothing',
    async () => {
      const missing = await run('key create --account 1 --scopes *')
      expect(missing).toEqual({ status: 1, stdout: '', stderr: 'No account exists with the given id.\n' })
      for (const list of ['key', 'brand', 'contest']) {
        expect(await run(`${list} list --account 99999 --json`)).toEqual(missing)
      }
      const unclear = await run('contest list --account first')
      expect(unclear).toEqual({
        status: 1,
        stdout: '',
        stderr: 'An id is a whole number from 1, not "first".\n',
      })
      const wordy = await run('key create --account 1 --scopes * --reads-per-minute many')
      expect(wordy).toEqual({ status: 1, stdout: '', stderr: 'A whole number is needed, not "many".\n' })
      const none = await run('key create --account 1 --scopes * --writes-per-minute 0')
      expect([none.status, none.stderr]).toEqual([
        1,
        'writesPerMinute must be a whole number between 1 and 1000000.\n',
      ])
    },
    patience,
  )

  test(
    'finds a counter that is not what the ledger says, and mends it when told to',
    async () => {
      await using(async (database) => {
        const { id } = await buildAccount(database)
        const contest = await contestOf(database, id)
        await database.root.insert(contestCounters).values({ contestId: contest.id, slot: 0, people: 7 })
      })
      const broken = await run('verify-counters --json')
      expect(broken.status).toBe(1)
      expect(JSON.parse(broken.stdout)).toMatchObject({
        differences: [{ place: 'totals', field: 'people', stored: 7, actual: 0 }],
      })
      expect(broken.stderr).toBe('Counters that differ from the ledger: 1.\n')
      expect((await run('verify-counters --repair')).status).toBe(0)
      const { stdout, status } = await run('verify-counters')
      expect({ stdout, status }).toEqual({ stdout: 'Every counter is what the ledger says.\n', status: 0 })
    },
    patience,
  )
})

/** A draft of the account, made by the operator. */
function contestOf(database: Database, accountId: number): Promise<ContestRow> {
  return database.transaction((executor) =>
    createContest(
      {
        executor,
        caller: operatorCaller(accountId),
        clock: new TestClock(),
        settings: testSettings,
        transaction: true,
        withhold: () => undefined,
      },
      { title: 'Listed', isDraft: true },
    ),
  )
}
