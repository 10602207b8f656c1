import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../src/database/connection.js'
import { contests, sources } from '../../src/database/tables/index.js'
import { systemClock } from '../../src/domain/clock.js'
import { addSource } from '../../src/domain/source/manage.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { askServer, type Finished, runCommand, ServerProcess, startCommand } from '../support/command.js'
import { needsPostgres, onPostgres } from '../support/database.js'
import { testSealingKey } from '../support/gateway.js'
import { type Place, place } from '../support/place.js'
import { RevupService } from '../support/revup-service.js'
import { until } from '../support/until.js'
import { writingAs } from '../support/work.js'

const patience = 240_000
const again = 'mutation ($input: SyncSourceInput!) { syncSource(input: $input) { source { id } } }'

interface Told {
  readonly source: number
  readonly state: string
  readonly run: {
    readonly kind: string
    readonly counts: Record<string, { seen: number; made: number }>
  } | null
}

describe('gateway sync', () => {
  let target: Place
  let service: RevupService
  let environment: Record<string, string>
  let account: TestAccount
  let source: number

  beforeAll(async () => {
    service = await RevupService.start()
    target = await place('sync')
    environment = { ...target.environment, SECRETS_KEY: testSealingKey, SOURCE_ALLOW_PRIVATE: 'true' }
  }, patience)
  afterAll(async () => {
    await service.close()
    await target.remove()
  })

  beforeEach(async () => {
    ;({ account, source } = await target.using(accountWithSource))
    service.before = () => false
    service.promotions = [10, 20, 30, 40, 50]
    service.asked()
  }, patience)

  /** Somebody for whom the service is drawn in, from now on. */
  async function accountWithSource(database: Database) {
    const made = await buildAccount(database)
    const { id } = await writingAs(database, made.id, systemClock, (work) =>
      addSource(
        { ...work, settings: { ...work.settings, privateSources: true } },
        { dialect: 'revup', baseUrl: service.url, credential: 'sk_live_x' },
      ),
    )
    return { account: made, source: id }
  }

  const run = (...words: string[]): Promise<Finished> => runCommand(['sync', ...words, '--json'], environment)

  const toldBy = ({ stdout }: Finished): Told[] => JSON.parse(stdout) as Told[]

  const titles = () =>
    target.using(async (database) => {
      const found = await database.root.select().from(contests).where(eq(contests.accountId, account.id))
      return found.map(({ title }) => title).sort()
    })

  const all = [10, 20, 30, 40, 50].map((id) => `Promotion ${id}`)

  test(
    'draws in what is due and a server with SYNC=off has left, nothing a second time, what is named in any case, and says why a source is not in step',
    async () => {
      const server = new ServerProcess({ ...environment, SYNC: 'off' })
      const url = await server.url()
      await askServer(url, account.key, again, { input: { source: { databaseId: source } } })
      expect(await askServer(url, account.key, '{ account { sources { lastRun { kind } } } }')).toEqual({
        account: { sources: [{ lastRun: null }] },
      })
      expect(await server.end('SIGTERM')).toBe(0)
      expect(service.asked()).toEqual([])
      const first = await run()
      expect([first.status, toldBy(first)]).toMatchObject([
        0,
        [{ source, state: 'completed', run: { kind: 'full' } }],
      ])
      expect(first.stderr).toMatch(/^Revup \(\d+\): [\d,]+ rows, [\d,]+ a second/)
      expect(await titles()).toEqual(all)
      expect(toldBy(await run())).toEqual([])
      service.promotions.push(60)
      const second = toldBy(await run('--account', String(account.id)))
      expect(second).toMatchObject([
        { state: 'completed', run: { kind: 'incremental', counts: { contest: { made: 1 } } } },
      ])
      service.before = (_path, response) => {
        response.writeHead(401).end()
        return true
      }
      const refused = await runCommand(['sync', '--source', String(source)], environment)
      expect([refused.status, refused.stdout]).toEqual([
        1,
        expect.stringMatching(/failed.*\n.*failed: \w+\.\w+: /s),
      ])
      expect((await run('--source', '1')).stderr).toBe('There is no source 1.\n')
    },
    patience,
  )

  test(
    'stops where it is told to, with a run that goes on, and goes on too after its death',
    async () => {
      let child: ReturnType<typeof startCommand> | undefined
      const onPage = (cursor: string, signal: 'SIGINT' | 'SIGKILL') => {
        service.before = async (path) => {
          if (!path.includes(`promotions?`) || !path.includes(`cursor=${cursor}`)) return false
          child?.kill(signal)
          // No answer comes to a page that a stop leaves.
          return true
        }
        child = startCommand(['sync', '--source', String(source), '--json'], environment)
        return child.ended()
      }
      const stopped = await onPage('2', 'SIGINT')
      expect([stopped.status, toldBy(stopped)]).toMatchObject([130, [{ state: 'stopped' }]])
      expect((await onPage('4', 'SIGKILL')).status).toBeNull()
      service.before = () => false
      // Half a minute later.
      await target.using((database) =>
        database.root
          .update(sources)
          .set({ leaseEndsAt: '2001-01-01T00:00:00.000Z' })
          .where(eq(sources.id, source)),
      )
      const asked = service.asked()
      const end = await run()
      expect([end.status, toldBy(end)]).toMatchObject([
        0,
        [{ state: 'completed', run: { counts: { contest: { made: 5 } } } }],
      ])
      expect(service.asked()).not.toContain('/promotions')
      expect(asked.filter((path) => path === '/promotions')).toHaveLength(1)
      expect(await titles()).toEqual(all)
    },
    patience,
  )

  test.skipIf(!onPostgres)(
    `leaves a source alone that another process draws in (${needsPostgres})`,
    async () => {
      let second: Promise<Finished> | undefined
      service.before = async (path) => {
        if (!path.includes('promotions?') || !path.includes('cursor=2')) return false
        service.before = () => false
        second = run('--source', String(source))
        await second
        return false
      }
      const first = await run('--source', String(source))
      expect([first.status, toldBy(first)]).toMatchObject([0, [{ state: 'completed' }]])
      const other = await second
      expect([other?.status, other && toldBy(other)]).toEqual([1, [{ source, state: 'busy', run: null }]])
      expect(await titles()).toEqual(all)
    },
    patience,
  )

  test(
    'is what a server does by itself, and at once where a dashboard asks for it',
    async () => {
      const server = new ServerProcess(environment)
      const url = await server.url()
      const state = async () =>
        (await askServer(
          url,
          account.key,
          '{ account { sources { status lastRun { kind fetched expected } } } }',
        )) as {
          account: { sources: { status: string; lastRun: { kind: string } | null }[] }
        }
      const inStep = (kind: string) =>
        until(async () => {
          const [one] = (await state()).account.sources
          return one?.status === 'IN_STEP' && one.lastRun?.kind === kind
        }, `a ${kind} run to end`)
      await inStep('FULL')
      await askServer(url, account.key, again, { input: { source: { databaseId: source } } })
      await inStep('INCREMENTAL')
      expect(await server.end('SIGTERM')).toBe(0)
      expect(await titles()).toEqual(all)
    },
    patience,
  )
})
