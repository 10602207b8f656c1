import { randomUUID } from 'node:crypto'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/connection.js'
import {
  type ContestRow,
  events,
  externalIds,
  type SourceRow,
  sourceProblems,
  sourceRuns,
  sources,
} from '../../src/database/tables/index.js'
import { takeLease } from '../../src/domain/source/drawing/lease.js'
import { settlePage } from '../../src/domain/source/drawing/settle.js'
import { addSource, removeSource } from '../../src/domain/source/manage.js'
import type { Kinds } from '../../src/domain/source/model.js'
import type { WriteWork } from '../../src/domain/work.js'
import { type DrawingOptions, type DrawingOutcome, drawIn } from '../../src/sync/run.js'
import { buildContest } from '../support/build-contest.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { TestClock } from '../support/clock.js'
import { workerDatabase } from '../support/database.js'
import { testSettings } from '../support/gateway.js'
import { RevupService } from '../support/revup-service.js'
import { testTime, unended } from '../support/source.js'
import { idStores } from '../support/stub-stores.js'
import { writingAs } from '../support/work.js'

const settings = { ...testSettings, privateSources: true }

describe('A drawing in', () => {
  let database: Database
  let service: RevupService
  let clock: TestClock
  let account: TestAccount
  let source: SourceRow
  let contests: Map<string, ContestRow>

  beforeAll(async () => {
    database = await workerDatabase()
    service = await RevupService.start()
  })
  afterAll(() => service?.close())

  beforeEach(async () => {
    clock = new TestClock()
    account = await buildAccount(database)
    contests = new Map()
    for (const id of ['10', '20']) contests.set(id, await buildContest(database, account))
    service.contacts = [1, 2, 3, 4, 5]
    service.promotions = [10, 20]
    service.participants = new Map([
      [10, [100, 101, 102]],
      [20, [200]],
    ])
    service.asked()
    const input = { dialect: 'revup', baseUrl: service.url, credential: 'sk_live_x', interval: 60 } as const
    source = await write((work) => addSource({ ...work, settings }, input))
  })
  afterEach(() => {
    service.before = () => false
    service.broken.clear()
  })

  const write = <T>(work: (work: WriteWork) => Promise<T>): Promise<T> =>
    writingAs(database, account.id, clock, work)

  function draw(options: Partial<DrawingOptions> = {}): Promise<DrawingOutcome> {
    const asking = { time: testTime(), attempts: 1, parallel: 1 }
    const given = { database, clock, settings, signal: unended, asking, stores: idStores(contests) }
    return drawIn({ ...given, ...options }, source.id)
  }

  async function runOf(outcome: DrawingOutcome) {
    if (outcome.state === 'busy') throw new Error('It is busy.')
    const [run] = await database.root.select().from(sourceRuns).where(eq(sourceRuns.id, outcome.run.id))
    if (run === undefined) throw new Error('There is no run.')
    return run
  }

  async function sourceNow(): Promise<SourceRow> {
    const [found] = await database.root.select().from(sources).where(eq(sources.id, source.id))
    if (found === undefined) throw new Error('There is no source.')
    return found
  }

  async function idsSeen(gone: boolean): Promise<string[]> {
    const found = await database.root
      .select({ kind: externalIds.kind, id: externalIds.externalId })
      .from(externalIds)
      .where(
        and(
          eq(externalIds.sourceId, source.id),
          gone ? isNotNull(externalIds.vanishedAt) : isNull(externalIds.vanishedAt),
        ),
      )
    return found.map(({ kind, id }) => `${kind} ${id}`).sort()
  }

  const everything = [
    ...['contact 1', 'contact 2', 'contact 3', 'contact 4', 'contact 5', 'contest 10', 'contest 20'],
    ...['participant 100', 'participant 101', 'participant 102', 'participant 200'],
  ]
  const pages = [
    ...['/contacts', '/contacts?cursor=2', '/contacts?cursor=4', '/promotions'],
    ...['/promotions/10/participants', '/promotions/10/participants?cursor=2', '/promotions/20/participants'],
  ]

  /** Aborts once so many pages are settled. */
  function stoppingAfter(settled: number): Pick<DrawingOptions, 'signal' | 'settled'> {
    const stop = new AbortController()
    let left = settled
    return {
      signal: stop.signal,
      settled: () => {
        left -= 1
        if (left === 0) stop.abort()
      },
    }
  }

  it('reads everything once, tells of it as events of the source, and is due again after its interval', async () => {
    const outcome = await draw()
    expect(outcome.state).toBe('completed')
    expect(service.asked()).toEqual(pages)
    expect(await idsSeen(false)).toEqual(everything)
    const run = await runOf(outcome)
    expect(run).toMatchObject({
      kind: 'full',
      state: 'completed',
      requests: 7,
      problems: 0,
      error: null,
      fetching: null,
    })
    expect(run.counts).toMatchObject({
      contact: { seen: 5, made: 5 },
      participant: { seen: 4, made: 4, vanished: 0 },
    })
    const told = await database.root.select().from(events).where(eq(events.sourceId, source.id))
    expect(told.length).toBe(everything.length)
    expect(await sourceNow()).toMatchObject({
      leaseOwner: null,
      nextRunAt: '2026-06-15T13:00:00.000Z',
      holdUps: 0,
    })
    // A transaction that comes after it on the same connection is nobody's drawing in.
    await write((work) => removeSource(work, source.id))
    const [last] = await database.root
      .select()
      .from(events)
      .where(and(eq(events.accountId, account.id), eq(events.type, 'source.removed')))
    expect(last?.sourceId).toBeNull()
  })

  it('reads a second time from where the first has ended, and everything once a day or where that is asked for', async () => {
    await draw()
    service.asked()
    service.contacts.push(6, 7)
    const second = await runOf(await draw())
    expect(second.kind).toBe('incremental')
    expect(service.asked()).toEqual([
      ...['/contacts?cursor=4', '/contacts?cursor=6', '/promotions'],
      ...['/promotions/10/participants?cursor=2', '/promotions/20/participants'],
    ])
    expect(second.counts).toMatchObject({
      contact: { seen: 3, made: 2, unchanged: 1 },
      participant: { made: 0 },
    })
    expect((await runOf(await draw({ full: true }))).kind).toBe('full')
    expect(service.asked()).toContain('/contacts')
    expect((await runOf(await draw())).kind).toBe('incremental')
    clock.advance(24 * 60 * 60)
    expect((await runOf(await draw())).kind).toBe('full')
  })

  it('goes on with the run from its last page, whoever stopped it and wherever', async () => {
    const asked: string[] = []
    for (let settled = 1; settled <= pages.length; settled += 1) {
      expect((await draw(stoppingAfter(1))).state).toBe('stopped')
      asked.push(...service.asked())
    }
    const end = await draw()
    expect(end.state).toBe('completed')
    // What the reader looks ahead of a stop is dropped, and asked for once more.
    expect([...new Set([...asked, ...service.asked()])]).toEqual(pages)
    const run = await runOf(end)
    expect(run.counts).toMatchObject({ contact: { seen: 5, made: 5 }, participant: { seen: 4, made: 4 } })
    expect(
      await database.root.select().from(sourceRuns).where(eq(sourceRuns.sourceId, source.id)),
    ).toHaveLength(1)
  })

  it('leaves a source alone that another process draws in, and takes over when its lease has ended', async () => {
    const other = { leaseOwner: randomUUID() }
    await database.root
      .update(sources)
      .set({ ...other, leaseEndsAt: '2999-01-01T00:00:00.000Z' })
      .where(eq(sources.id, source.id))
    expect(await draw()).toEqual({ state: 'busy', until: '2999-01-01T00:00:00.000Z' })
    expect(service.asked()).toEqual([])
    await database.root
      .update(sources)
      .set({ leaseEndsAt: '2001-01-01T00:00:00.000Z' })
      .where(eq(sources.id, source.id))
    expect((await draw()).state).toBe('completed')
  })

  it('lets one of two at once do the work', async () => {
    const outcomes = await Promise.all([draw(), draw()])
    expect(outcomes.map(({ state }) => state).sort()).toEqual(['busy', 'completed'])
    expect(service.asked()).toEqual(pages)
  })

  it('writes nothing more once another process has taken over', async () => {
    service.before = async (path) => {
      if (path.includes('cursor=2')) {
        await database.root.update(sources).set({ leaseOwner: randomUUID() }).where(eq(sources.id, source.id))
      }
      return false
    }
    const outcome = await draw()
    expect(outcome.state).toBe('lost')
    expect(await idsSeen(false)).toEqual(['contact 1', 'contact 2'])
    expect((await runOf(outcome)).state).toBe('running')
    expect((await sourceNow()).leaseOwner).not.toBeNull()
  })

  it('ends with the removal of its source', async () => {
    service.before = async (path) => {
      if (path.endsWith('cursor=4')) await write((work) => removeSource(work, source.id))
      return false
    }
    const outcome = await draw()
    expect(outcome.state).toBe('lost')
    expect(await runOf(outcome)).toMatchObject({ state: 'failed', error: 'The source was removed.' })
    expect(await idsSeen(false)).toHaveLength(4)
  })

  it('marks what a whole reading has not seen, and takes the mark away when it is there again', async () => {
    await draw()
    service.contacts = [1, 3, 4, 5]
    service.participants.set(10, [100, 102])
    await draw()
    expect(await idsSeen(true)).toEqual([])
    service.promotions = [10]
    const full = await runOf(await draw({ full: true }))
    expect(await idsSeen(true)).toEqual(['contact 2', 'contest 20', 'participant 101'])
    expect(full.counts).toMatchObject({
      contact: { vanished: 1 },
      participant: { vanished: 1 },
      contest: { vanished: 1 },
    })
    service.contacts = [1, 2, 3, 4, 5]
    await draw({ full: true })
    expect(await idsSeen(true)).toEqual(['contest 20', 'participant 101'])
  })

  it('marks people as gone only with the list of entries, where that tells of more of them', async () => {
    await draw()
    service.participants.set(10, [100])
    const stop = stoppingAfter(3)
    const { state } = await draw({ full: true, ...stop })
    expect(state).toBe('stopped')
    const [run] = await database.root
      .select()
      .from(sourceRuns)
      .where(and(eq(sourceRuns.sourceId, source.id), eq(sourceRuns.state, 'running')))
    const lease = { sourceId: source.id, owner: randomUUID() }
    await takeLease(database.root, lease)
    const page = {
      ...({
        contest: '10',
        problems: [],
        outcome: 'read',
        isLast: true,
        total: null,
        isWhole: true,
      } as const),
      ...{ entriesTellPeople: true, again: null, position: {}, fetching: null, requests: 1 },
    }
    const settle = <K extends 'participant' | 'entry'>(kind: K, rows: readonly Kinds[K][]) =>
      write((work) => settlePage(work, lease, run?.id ?? 0, { ...page, kind, rows }, idStores(contests)))
    await settle('participant', [{ externalId: '100', contest: '10', total: 0 }])
    expect(await idsSeen(true)).toEqual([])
    const row = { contest: '10', amount: 1, occurredAt: clock.now(), verified: true }
    const settled = await settle('entry', [{ ...row, externalId: '1', participant: '102' }])
    expect(await idsSeen(true)).toEqual(['participant 101'])
    expect(settled.counts).toMatchObject({ participant: { vanished: 1 }, entry: { seen: 1, vanished: 0 } })
  })

  it('marks nothing of a kind where a row broke the contract: it may be that row', async () => {
    await draw()
    service.contacts = [1, 3, 4, 5]
    service.broken.add(3)
    const full = await runOf(await draw({ full: true }))
    expect(await idsSeen(true)).toEqual([])
    expect(full.problems).toBe(1)
    const problems = await database.root
      .select()
      .from(sourceProblems)
      .where(eq(sourceProblems.runId, full.id))
    expect(problems).toMatchObject([{ operation: 'contacts.list', path: 'data.1.email' }])
  })

  it('keeps a thousand problems of a run, and counts the others', async () => {
    service.contacts = Array.from({ length: 1_100 }, (_, index) => index + 1)
    for (const id of service.contacts) service.broken.add(id)
    service.pageSize = 250
    const run = await runOf(await draw())
    service.pageSize = 2
    expect(run.problems).toBe(1_100)
    expect(
      await database.root.select().from(sourceProblems).where(eq(sourceProblems.runId, run.id)),
    ).toHaveLength(1_000)
  })

  it('waits longer each time for a service that fails, and goes on where it was', async () => {
    service.before = (path, response) => {
      if (!path.includes('cursor=4')) return false
      response.writeHead(503).end()
      return true
    }
    const outcome = await draw()
    expect(outcome.state).toBe('held_up')
    const run = await runOf(outcome)
    expect(run).toMatchObject({ state: 'running', requests: 3 })
    expect(run.error).toMatch(/^contacts\.list: /)
    expect(await sourceNow()).toMatchObject({
      leaseOwner: null,
      nextRunAt: '2026-06-15T12:01:00.000Z',
      holdUps: 1,
    })
    await draw()
    expect((await sourceNow()).nextRunAt).toBe('2026-06-15T12:02:00.000Z')
    service.before = () => false
    service.asked()
    expect(await runOf(await draw())).toMatchObject({ id: run.id, state: 'completed', error: null })
    expect(service.asked()).toEqual(pages.slice(2))
  })

  it('fails where the credential is refused, and the next run goes on where it stopped', async () => {
    service.before = (path, response) => {
      if (!path.includes('cursor=4')) return false
      response.writeHead(401).end()
      return true
    }
    const outcome = await draw()
    expect(outcome.state).toBe('failed')
    expect(await sourceNow()).toMatchObject({ nextRunAt: '2026-06-15T13:00:00.000Z', holdUps: 0 })
    service.before = () => false
    service.asked()
    const next = await runOf(await draw())
    expect(next.id).not.toBe((await runOf(outcome)).id)
    expect(next).toMatchObject({ state: 'completed', kind: 'full' })
    expect(service.asked()).toEqual(pages.slice(2))
    expect(await idsSeen(true)).toEqual([])
  })

  it('fails with words and without a request where no key opens the credential', async () => {
    await database.root.update(sources).set({ sealedBy: 'other' }).where(eq(sources.id, source.id))
    const outcome = await draw()
    expect(outcome.state).toBe('failed')
    expect((await runOf(outcome)).error).toMatch(/credential/)
    expect(service.asked()).toEqual([])
  })
})
