import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, rows } from '../../../src/database/connection.js'
import { openPostgres } from '../../../src/database/postgres.js'
import type { ContestRow, ParticipantRow } from '../../../src/database/tables/index.js'
import { contestTotals } from '../../../src/domain/counters/totals.js'
import { verifyCounters } from '../../../src/domain/counters/verify.js'
import { addBonusEntries, addMethodEntry } from '../../../src/domain/entry/add.js'
import { adjustEntries } from '../../../src/domain/entry/adjust.js'
import { recordManualEntry } from '../../../src/domain/entry/manual.js'
import { recordPageView } from '../../../src/domain/page-view/record.js'
import { createParticipant } from '../../../src/domain/participant/create.js'
import { enterContest } from '../../../src/domain/participant/entry-form.js'
import { setDisqualified } from '../../../src/domain/participant/exclusion.js'
import type { WriteWork } from '../../../src/domain/work.js'
import { buildContest, buildMethod } from '../../support/build-contest.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildAccount } from '../../support/builders.js'
import { TestClock } from '../../support/clock.js'
import { freshDatabase, needsPostgres, onPostgres } from '../../support/database.js'
import { until } from '../../support/until.js'
import { readingAs, writingAs } from '../../support/work.js'

const writers = 32

type Deed = (work: WriteWork) => Promise<unknown>
type Writer = (written: () => void, released: Promise<void>) => Promise<unknown>

// The rules are called without the retries of `execute()`: a deadlock fails the test.
describe.skipIf(!onPostgres)(`one contest into which everybody writes (${needsPostgres})`, () => {
  const clock = new TestClock('2026-06-15T12:00:00.000Z')
  let empty: Awaited<ReturnType<typeof freshDatabase>>
  let database: ReturnType<typeof openPostgres>
  let contest: ContestRow
  let people: readonly ParticipantRow[]
  let methodId: number

  beforeAll(async () => {
    empty = await freshDatabase()
    database = openPostgres({ url: empty.url ?? '', poolSize: writers + 2 })
    contest = await buildContest(database, await buildAccount(database))
    await buildMethod(database, contest, { typeId: 1 })
    methodId = (await buildMethod(database, contest)).id
    people = await buildParticipants(database, contest, Array(writers * 2).fill({}))
  })

  afterAll(async () => {
    await database?.close()
    await empty?.close()
  })

  const write = (deed: Deed) => writingAs(database, contest.accountId, clock, deed)
  const person = (place: number) => ({ id: people[place % people.length]?.id ?? 0 })
  const contestKey = () => ({ id: contest.id })

  let names = 0
  /** Somebody who is in no contest yet. */
  const newcomer = () => {
    names += 1
    return { email: `new${names}@example.com`, countryCode: 'NL' }
  }

  /** Writes, then says so and keeps its transaction open until it is let go. */
  const writerOf =
    (by: Database, deed: Deed, accountId = contest.accountId): Writer =>
    (written, released) =>
      writingAs(by, accountId, clock, async (work) => {
        await deed(work)
        written()
        await released
      })

  // What the server itself holds for a moment, to extend a file or to tidy up an index, is no transaction's.
  const waiting = () =>
    rows<{ what: string; statement: string }>(
      database.root,
      sql`select l.locktype || coalesce(' ' || l.relation::regclass, '') as what, left(a.query, 300) as statement
      from pg_stat_activity a join pg_locks l on l.pid = a.pid and not l.granted
      where a.datname = current_database() and l.locktype not in ('extend', 'page')
        and cardinality(pg_blocking_pids(a.pid)) > 0`,
    )

  /** Begins the writes, at once or in turn, and says, when all have written or one waits for another, which it is. */
  async function standingOpen(writes: readonly Writer[], order: 'at once' | 'in turn' = 'at once') {
    let done = 0
    let blocked: readonly unknown[] = []
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    const failures: unknown[] = []
    const begun: Promise<unknown>[] = []
    const settled = () =>
      until(async () => {
        blocked = await waiting()
        return blocked.length > 0 || failures.length > 0 || done === begun.length
      }, 'every write is done or one waits for another')
    for (const write of writes) {
      begun.push(write(() => (done += 1), released).catch((error: unknown) => failures.push(error)))
      if (order === 'in turn') await settled()
    }
    await settled()
    release()
    await Promise.all(begun)
    return { blocked, failures, done }
  }

  /** Writes of each kind, of which none names a row that another of these does. */
  const deeds: readonly (readonly [string, (place: number) => Deed])[] = [
    ['bonus entries', (place) => (work) => addBonusEntries(work, person(place), { amount: 2 })],
    ['entries of a method', (place) => (work) => addMethodEntry(work, person(place), { methodId })],
    ['a new person', () => (work) => createParticipant(work, contestKey(), newcomer())],
    ['the entry form', () => (work) => enterContest(work, contestKey(), newcomer())],
    ['entries by hand', () => (work) => recordManualEntry(work, contestKey(), newcomer())],
    ['an adjustment', (place) => (work) => adjustEntries(work, person(place), { amount: 3, reason: 'test' })],
    ['a page view', (place) => (work) => recordPageView(work, contestKey(), { visitor: `v${place}` })],
  ]

  it.each(deeds)(
    '%s: as many as there are connections stand open at once, and none waits',
    async (_, deed) => {
      const writes = Array.from({ length: writers }, (_write, place) => writerOf(database, deed(place)))
      expect(await standingOpen(writes)).toEqual({ blocked: [], failures: [], done: writers })
    },
  )

  it('somebody whose stripe another one has taken makes a new one, and waits for nobody', async () => {
    const [one, other] = [0, 1].map(() => openPostgres({ url: empty.url ?? '', poolSize: 1 }))
    if (!one || !other) throw new Error('unreachable')
    try {
      const quiet = await buildContest(one, await buildAccount(one))
      const enters: Deed = (work) => enterContest(work, { id: quiet.id }, newcomer())
      const writer = (by: Database) => writerOf(by, enters, quiet.accountId)
      expect(await standingOpen([writer(one)])).toMatchObject({ done: 1 })
      expect(await standingOpen([writer(other), writer(one)], 'in turn')).toEqual({
        blocked: [],
        failures: [],
        done: 2,
      })
    } finally {
      await Promise.all([one.close(), other.close()])
    }
  })

  it('counters are exact whenever anybody looks, while 32 write everything at once', async () => {
    const others: Deed[] = [
      (work) => setDisqualified(work, person(names), undefined),
      (work) => addBonusEntries(work, person(0), { amount: 1 }),
    ]
    const turns = 9
    const failures: unknown[] = []
    let writing = true
    const lane = async (_: unknown, place: number) => {
      for (let turn = 0; turn < turns; turn += 1) {
        const deed = deeds[(turn + place) % deeds.length]?.[1](place * turns + turn)
        await write(
          turn < deeds.length && deed ? deed : (others[turn % 2] ?? (() => Promise.resolve())),
        ).catch((error: unknown) => failures.push(error))
      }
    }
    const before = await contestTotals(readingAs(database, contest.accountId, clock), [contest.id])
    const lanes = Promise.all(Array.from({ length: writers }, lane)).finally(() => {
      writing = false
    })
    let looks = 0
    const wrong: unknown[] = []
    do {
      const { differences } = await verifyCounters(database.root, { contestIds: [contest.id] })
      wrong.push(...differences)
      looks += 1
    } while (writing)
    await lanes
    const { differences } = await verifyCounters(database.root, { contestIds: [contest.id] })
    expect({ failures, wrong, differences }).toEqual({ failures: [], wrong: [], differences: [] })
    expect(looks).toBeGreaterThan(1)
    const after = await contestTotals(readingAs(database, contest.accountId, clock), [contest.id])
    const grown = (after.get(contest.id)?.people ?? 0) - (before.get(contest.id)?.people ?? 0)
    // Three of the seven kinds bring somebody new, and each lane has one turn of each.
    expect(grown).toBe(writers * 3)
  })

  it('keeps no more stripes than writes were ever open at once', async () => {
    const [found] = await rows<{ stripes: number }>(
      database.root,
      sql`select count(*) as stripes from contest_counters where contest_id = ${contest.id}`,
    )
    expect(found?.stripes).toBeLessThanOrEqual(writers * 2)
  })
})
