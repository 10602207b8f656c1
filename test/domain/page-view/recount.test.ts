import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type ContestRow,
  contestCounters,
  contestReferrers,
  contestRollups,
  contestVisitors,
  pageViews,
} from '../../../src/database/tables/index.js'
import { repairCounters } from '../../../src/domain/counters/repair.js'
import { verifyCounters } from '../../../src/domain/counters/verify.js'
import { recordPageView } from '../../../src/domain/page-view/record.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipant } from '../../support/build-participant.js'
import { buildAccount } from '../../support/builders.js'
import { TestClock } from '../../support/clock.js'
import { workerDatabase } from '../../support/database.js'
import { writingAs } from '../../support/work.js'

const referrer = 'https://www.example.com/giveaways?from=feed'

describe('the check of page views', () => {
  let database: Awaited<ReturnType<typeof workerDatabase>>

  beforeAll(async () => {
    database = await workerDatabase()
  })

  /** A contest that two visitors saw three times, with one person in it. */
  async function seenContest() {
    const contest = await buildContest(database, await buildAccount(database))
    await buildParticipant(database, contest, { amounts: [3], countryCode: 'SE' })
    for (const [visitor, time] of [
      ['a', '10:14'],
      ['b', '10:15'],
      ['a', '11:00'],
    ] as const) {
      await writingAs(database, contest.accountId, new TestClock(`2026-06-02T${time}:00.000Z`), (work) =>
        recordPageView(work, { id: contest.id }, { visitor, referrer, countryCode: 'SE' }),
      )
    }
    return contest
  }

  const verify = ({ id }: ContestRow) => verifyCounters(database.root, { contestIds: [id] })
  const repair = ({ id }: ContestRow) => database.transaction((executor) => repairCounters(executor, [id]))

  it('finds nothing where every view was counted, and a repair changes nothing then', async () => {
    const contest = await seenContest()
    expect(await verify(contest)).toEqual({ differences: [], more: false })
    const kept = async () => ({
      visitors: await database.root
        .select()
        .from(contestVisitors)
        .where(eq(contestVisitors.contestId, contest.id))
        .orderBy(contestVisitors.visitor),
      referrers: await database.root
        .select()
        .from(contestReferrers)
        .where(eq(contestReferrers.contestId, contest.id)),
      rollups: (
        await database.root
          .select()
          .from(contestRollups)
          .where(eq(contestRollups.contestId, contest.id))
          .orderBy(contestRollups.dimension, contestRollups.key, contestRollups.bucket)
      ).map(({ slot: _slot, ...rollup }) => rollup),
    })
    const before = await kept()
    expect(before.visitors).toHaveLength(2)
    expect(before.referrers).toEqual([
      { contestId: contest.id, url: referrer, domain: 'www.example.com', views: 3 },
    ])
    await repair(contest)
    expect(await kept()).toEqual(before)
    expect(await verify(contest)).toEqual({ differences: [], more: false })
  })

  it('tells every figure that the views contradict, and a repair sets it right', async () => {
    const contest = await seenContest()
    const { root } = database
    const ofContest = eq(contestRollups.contestId, contest.id)
    await root
      .update(contestCounters)
      .set({ views: 9, uniqueViews: 9 })
      .where(eq(contestCounters.contestId, contest.id))
    await root.delete(contestRollups).where(and(ofContest, eq(contestRollups.dimension, 'country')))
    await root
      .update(contestRollups)
      .set({ uniqueViews: 7 })
      .where(and(ofContest, eq(contestRollups.bucket, '2026-06-02T10:15:00.000Z')))
    await root
      .update(contestVisitors)
      .set({ firstSeenAt: '2026-06-02T11:00:00.000Z' })
      .where(and(eq(contestVisitors.contestId, contest.id), eq(contestVisitors.visitor, 'a')))
    await root
      .insert(contestVisitors)
      .values({ contestId: contest.id, visitor: 'c', firstSeenAt: '2026-06-02T11:00:00.000Z' })
    await root.update(contestReferrers).set({ views: 4 }).where(eq(contestReferrers.contestId, contest.id))
    await root
      .insert(contestReferrers)
      .values({ contestId: contest.id, url: 'https://b.example/', domain: 'b.example', views: 2 })
    const { differences } = await verify(contest)
    const told = differences.map(
      ({ place, field, stored, actual }) => `${place}: ${field} ${stored} ${actual}`,
    )
    const at = Date.parse('2026-06-02T11:00:00.000Z')
    expect(told).toEqual(
      expect.arrayContaining([
        'totals: views 9 3',
        'totals: unique_views 9 2',
        'country SE, all time: views 0 3',
        'time, 2026-06-02T10:15:00Z: unique_views 7 1',
        // The first digits of the MD5 of `a`, of `c`, and of the addresses.
        `visitor 0cc175b9c0f1: first_seen_at ${at} ${Date.parse('2026-06-02T10:14:00.000Z')}`,
        `visitor 4a8a08f09d37: first_seen_at ${at} 0`,
        expect.stringMatching(/^referrer [\da-f]{12}: views 4 3$/),
        expect.stringMatching(/^referrer [\da-f]{12}: views 2 0$/),
      ]),
    )
    await repair(contest)
    expect(await verify(contest)).toEqual({ differences: [], more: false })
  })

  it('counts again from the rows alone when some of them are gone', async () => {
    const contest = await seenContest()
    await database.root
      .delete(pageViews)
      .where(and(eq(pageViews.contestId, contest.id), eq(pageViews.viewedAt, '2026-06-02T10:14:00.000Z')))
    expect((await verify(contest)).differences.length).toBeGreaterThan(3)
    await repair(contest)
    expect(await verify(contest)).toEqual({ differences: [], more: false })
    const [visitor] = await database.root
      .select()
      .from(contestVisitors)
      .where(and(eq(contestVisitors.contestId, contest.id), eq(contestVisitors.visitor, 'a')))
    expect(visitor?.firstSeenAt).toBe('2026-06-02T11:00:00.000Z')
  })
})
