import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rows } from '../../../src/database/connection.js'
import { type ContestRow, rankChanges, rankRanges } from '../../../src/database/tables/index.js'
import { foldRanks } from '../../../src/domain/counters/rank/ranges.js'
import { appendEntries } from '../../../src/domain/entry/ledger.js'
import { setDisqualified } from '../../../src/domain/participant/exclusion.js'
import { ranks } from '../../../src/domain/participant/ranks.js'
import { buildContest } from '../../support/build-contest.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { TestClock } from '../../support/clock.js'
import { expectCountersRight } from '../../support/counters.js'
import { freshDatabase, onPostgres } from '../../support/database.js'
import { fillContest } from '../../support/scale/fill.js'
import { readingAs, writingAs } from '../../support/work.js'

// Fewer than this many have ranges of one level only.
const people = 18_000
const slow = 'needs PostgreSQL: the embedded database takes a minute to fill the contest'

describe.skipIf(!onPostgres)(
  `ranks in a contest whose ranges are so many that wider ones are kept of them (${slow})`,
  () => {
    let database: Awaited<ReturnType<typeof freshDatabase>>
    let account: TestAccount
    let contest: ContestRow
    let first: number
    const clock = new TestClock('2026-07-02T10:00:00.000Z')

    beforeAll(async () => {
      database = await freshDatabase()
      account = await buildAccount(database)
      contest = await buildContest(database, account)
      first = await fillContest(database, contest, people)
    }, 240_000)

    afterAll(() => database.close())

    const write = <T>(work: Parameters<typeof writingAs<T>>[3]) => {
      clock.advance(1)
      return writingAs(database, account.id, clock, work)
    }

    const give = (ids: readonly number[], amount: number) =>
      write((work) =>
        appendEntries(
          work,
          contest,
          ids.map((participantId) => ({
            participantId,
            amount,
            origin: 'bonus',
            verified: true,
            occurredAt: clock.now(),
          })),
        ),
      )

    const wideRanges = () =>
      database.root
        .select()
        .from(rankRanges)
        .where(and(eq(rankRanges.contestId, contest.id), eq(rankRanges.level, 1)))

    /** Everybody's place as asked for all together and, of a few from all parts of the leaderboard, one by one. */
    async function expectRanksRight(): Promise<void> {
      const placed = await rows<{ id: number; rank: number }>(
        database.root,
        sql`select id, row_number() over (order by total desc, total_changed_at, id)::bigint as rank from participants
          where contest_id = ${contest.id} and disqualified_at is null and banned_at is null and actions > 0
          order by rank`,
      )
      const work = readingAs(database, account.id, clock)
      const ids = placed.map(({ id }) => id)
      expect(await ranks(work, ids, undefined)).toEqual(new Map(placed.map(({ id, rank }) => [id, rank])))
      for (let place = 0; place < placed.length; place += 2_000) {
        const { id, rank } = placed[place] ?? { id: 0, rank: 0 }
        expect(await ranks(work, [id], undefined)).toEqual(new Map([[id, rank]]))
      }
    }

    it('are those of the leaderboard', async () => {
      expect((await wideRanges()).length).toBeGreaterThan(1)
      await expectRanksRight()
    })

    it('stay so while people rise and leave, whether that was added to the ranges of both levels or waits', async () => {
      const some = (step: number) => Array.from({ length: people / step }, (_, n) => first + n * step)
      for (const [step, amount] of [
        [120, 1],
        [450, 100_000],
      ] as const) {
        const before = await wideRanges()
        await give(some(step), amount)
        for (const id of some(6_000)) await write((work) => setDisqualified(work, { id }, undefined))
        await expectRanksRight()
        await database.transaction((executor) => foldRanks(executor, contest.id))
        expect(await database.root.$count(rankChanges)).toBe(0)
        expect(await wideRanges()).not.toEqual(before)
        await expectRanksRight()
      }
      await expectCountersRight(database, contest.id)
    }, 120_000)
  },
)
