import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/database/connection.js'
import { contestHints, contestRollups } from '../../../src/database/tables/index.js'
import { fraudFigures } from '../../../src/domain/analytics/fraud.js'
import { condenseRollups } from '../../../src/domain/counters/condense.js'
import { dailyActivity } from '../../../src/domain/counters/daily-activity.js'
import { foldHints } from '../../../src/domain/counters/hints.js'
import { setDisqualified } from '../../../src/domain/participant/exclusion.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildAccount } from '../../support/builders.js'
import { TestClock } from '../../support/clock.js'
import { expectCountersRight } from '../../support/counters.js'
import { freshDatabase } from '../../support/database.js'
import { readingAs, writingAs } from '../../support/work.js'

describe('figures that many wrote in pieces', () => {
  let database: Database
  const clock = new TestClock()

  beforeAll(async () => {
    database = await freshDatabase()
    return () => database.close()
  })

  async function contestOfMany() {
    const account = await buildAccount(database)
    const contest = await buildContest(database, account)
    const at = (hour: number) => `2026-06-02T${String(hour).padStart(2, '0')}:00:00.000Z`
    const people = await buildParticipants(
      database,
      contest,
      Array.from({ length: 60 }, (_, n) => ({
        amounts: [1, 2],
        createdAt: at(8 + (n % 3)),
        ipAddress: `10.0.0.${n % 20}`,
      })),
    )
    const work = readingAs(database, account.id, clock)
    const days = async () =>
      (await dailyActivity(work, [contest.id], { from: null, to: null })).get(contest.id)
    // As if sixteen had written at once: fifteen stripes more, and what they hold is taken from the first.
    await database.root.execute(sql`
      with taken as (
        update contest_rollups set actions = actions - 15, views = views - 30
        where contest_id = ${contest.id} and dimension = 'time' returning *
      )
      insert into contest_rollups (contest_id, slot, dimension, key, bucket, actions, views)
      select contest_id, (slot + n) % 32768, dimension, key, bucket, 1, 2 from taken, generate_series(1, 15) as n`)
    const ofTime = and(eq(contestRollups.contestId, contest.id), eq(contestRollups.dimension, 'time'))
    const stripes = () => database.root.$count(contestRollups, ofTime)
    return { account, contest, people, work, days, stripes }
  }

  it('are put together once their time is over, and say what they said', async () => {
    const { account, contest, people, days, stripes } = await contestOfMany()
    const before = await days()
    expect(await stripes()).toBeGreaterThan(30)
    expect(await condenseRollups(database.root, '2026-06-02T09:00:00.000Z', 1_000)).toBe(16)
    expect(await stripes()).toBeGreaterThan(20)
    expect(await condenseRollups(database.root, '2026-06-02T23:00:00.000Z', 5)).toBe(5)
    expect(await days()).toEqual(before)
    await condenseRollups(database.root, '2026-06-02T23:00:00.000Z', 1_000)
    expect(await stripes()).toBe(3)
    expect(await days()).toEqual(before)
    await expectCountersRight(database, contest.id)
    const [leaver] = people
    await writingAs(database, account.id, clock, (work) =>
      setDisqualified(work, { id: leaver?.id ?? 0 }, true, { id: contest.id }),
    )
    await condenseRollups(database.root, '2026-06-02T23:00:00.000Z', 1_000)
    expect(await stripes()).toBe(3)
    expect((await days())?.[1]).toMatchObject({ date: '2026-06-02', participants: 59, actions: 118 })
    await expectCountersRight(database, contest.id)
  })

  it('tell hints at fraud, before and after they are put together', async () => {
    const { account, contest, people, work } = await contestOfMany()
    const exclude = (id: number | undefined, disqualified: boolean) =>
      writingAs(database, account.id, clock, (write) => setDisqualified(write, { id: id ?? 0 }, disqualified))
    for (const { id } of people.slice(0, 4)) await exclude(id, true)
    await exclude(people[1]?.id, false)
    const figures = async () => (await fraudFigures(work, [contest.id], undefined)).get(contest.id)
    const told = await figures()
    expect(told).toMatchObject({ disqualified: 3, sharedAddresses: 20, blocked: 0 })
    expect(await foldHints(database.root, 2)).toBeGreaterThan(20)
    const kept = await database.root.select().from(contestHints).where(sql`contest_id = ${contest.id}`)
    expect(kept.map(({ kind }) => kind).sort()).toEqual(['disqualified', 'excluded_row', 'shared_address'])
    expect(await figures()).toEqual(told)
    await expectCountersRight(database, contest.id)
  })
})
