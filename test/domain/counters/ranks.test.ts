import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { rows } from '../../../src/database/connection.js'
import { type ContestRow, rankChanges, rankRanges } from '../../../src/database/tables/index.js'
import { foldRanks } from '../../../src/domain/counters/rank/ranges.js'
import { repairCounters } from '../../../src/domain/counters/repair.js'
import { verifyCounters } from '../../../src/domain/counters/verify.js'
import { appendEntries, type NewEntry } from '../../../src/domain/entry/ledger.js'
import { deleteEntry, setEntryVerified } from '../../../src/domain/entry/remove.js'
import { setDisqualified } from '../../../src/domain/participant/exclusion.js'
import { importParticipants } from '../../../src/domain/participant/import/import.js'
import { ranks } from '../../../src/domain/participant/ranks.js'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { TestClock } from '../../support/clock.js'
import { expectCountersRight } from '../../support/counters.js'
import { freshDatabase, needsPostgres, onPostgres } from '../../support/database.js'
import { fillContest } from '../../support/scale/fill.js'
import { readingAs, writingAs } from '../../support/work.js'

const people = 1_500

describe('ranks in a contest that is large enough for ranges of its leaderboard', () => {
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
    return () => database.close()
  }, 120_000)

  const write = <T>(work: Parameters<typeof writingAs<T>>[3]) => {
    clock.advance(1)
    return writingAs(database, account.id, clock, work)
  }
  const fold = () => database.transaction((executor) => foldRanks(executor, contest.id))

  /** Everybody's place, as the order of the leaderboard says. */
  async function places(): Promise<Map<number, number>> {
    const found = await rows<{ id: number; rank: number }>(
      database.root,
      sql`select id, row_number() over (order by total desc, total_changed_at, id) as rank from participants
        where contest_id = ${contest.id} and disqualified_at is null and banned_at is null and actions > 0`,
    )
    return new Map(found.map(({ id, rank }) => [id, Number(rank)]))
  }

  async function expectRanksRight(): Promise<void> {
    const everybody = await rows<{ id: number }>(
      database.root,
      sql`select id from participants where contest_id = ${contest.id} order by id`,
    )
    const ids = everybody.map(({ id }) => id)
    const expected = await places()
    const work = readingAs(database, account.id, clock)
    expect(await ranks(work, ids, undefined)).toEqual(expected)
    for (const id of [ids[0] ?? 0, ids[700] ?? 0]) {
      expect((await ranks(work, [id], undefined)).get(id)).toBe(expected.get(id))
    }
    await expectCountersRight(database, contest.id)
  }

  const bonus = (participantId: number, amount: number): NewEntry => ({
    participantId,
    amount,
    origin: 'bonus',
    verified: true,
    occurredAt: clock.now(),
  })

  it('are those of the leaderboard', async () => {
    const kept = await database.root.select().from(rankRanges)
    expect(kept.length).toBeGreaterThan(8)
    expect(Math.max(...kept.map((range) => range.people))).toBeLessThan(256)
    await expectRanksRight()
  })

  it('stay so while people come, rise, fall, leave and return, whether that was added to the ranges or waits', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            what: fc.constantFrom(
              'give',
              'take',
              'exclude',
              'unverify',
              'delete',
              'come',
              'bring',
              'crowd',
              'fold',
            ),
            who: fc.nat(people - 1),
            amount: fc.integer({ min: 1, max: 40 }),
          }),
          { minLength: 3, maxLength: 12 },
        ),
        async (steps) => {
          for (const { what, who, amount } of steps) await step(what, first + who, amount)
          await expectRanksRight()
        },
      ),
      { numRuns: onPostgres ? 5 : 2, seed: 7 },
    )
  }, 240_000)

  async function step(what: string, id: number, amount: number): Promise<unknown> {
    if (what === 'fold') return await fold()
    if (what === 'give') return await write((work) => appendEntries(work, contest, [bonus(id, amount)]))
    if (what === 'come') return await buildParticipants(database, contest, [{ amounts: [amount] }])
    if (what === 'bring') {
      const brought = Array.from({ length: 20 }, (_, n) => ({
        email: `brought-${id + n}@example.com`,
        initialEntries: amount,
      }))
      return await write((work) => importParticipants(work, { id: contest.id }, { rows: brought }))
    }
    if (what === 'exclude') return await write((work) => setDisqualified(work, { id }, undefined))
    if (what === 'crowd') {
      const crowd = Array.from({ length: 300 }, (_, place) => first + ((id + place * 3) % people))
      return await write((work) =>
        appendEntries(
          work,
          contest,
          [...new Set(crowd)].map((one) => bonus(one, amount)),
        ),
      )
    }
    const [row] = await rows<{ id: number; verified: boolean }>(
      database.root,
      sql`select id, verified from entries where participant_id = ${id} order by id limit 1`,
    )
    if (row === undefined) return
    if (what === 'take') return await write((work) => setEntryVerified(work, row.id, !row.verified))
    return await write((work) => deleteEntry(work, row.id))
  }

  it('are right for people who were imported, twice too', async () => {
    for (const amount of [3, 3, 7]) await step('bring', first, amount)
    await fold()
    await expectRanksRight()
  }, 60_000)

  it('keeps no range wide and none in vain, when all come to new places', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let place = 0; place < people; place += 50) {
        const ids = Array.from({ length: 50 }, (_, index) => first + place + index).filter(
          (id) => id < first + people,
        )
        await write((work) =>
          appendEntries(
            work,
            contest,
            ids.map((id) => bonus(id, 1_000)),
          ),
        )
      }
      await fold()
    }
    const kept = await database.root.select().from(rankRanges)
    const narrow = kept.filter(({ level }) => level === 0)
    expect(Math.max(...narrow.map((range) => range.people))).toBeLessThan(512)
    expect(narrow.length).toBeLessThan(160)
    expect(await database.root.$count(rankChanges)).toBe(0)
    await expectRanksRight()
  }, 120_000)

  it('tells and mends ranges that are wrong', async () => {
    const [range] = await database.root.select().from(rankRanges).limit(1)
    if (range === undefined) throw new Error('There are no ranges.')
    await database.root
      .update(rankRanges)
      .set({ people: range.people + 5 })
      .where(
        sql`level = ${range.level} and minus_total = ${range.minusTotal} and reached_at = ${range.reachedAt}`,
      )
    const { differences } = await verifyCounters(database.root)
    expect(differences).toEqual([
      expect.objectContaining({ field: 'people', stored: range.people + 5, actual: range.people }),
    ])
    await database.transaction((executor) => repairCounters(executor, [contest.id]))
    await expectRanksRight()
  }, 60_000)

  it.skipIf(!onPostgres)(
    `neither lose nor double anybody while many write and ranges are cut at the same time (${needsPostgres})`,
    async () => {
      let writing = true
      const folding = (async () => {
        let added = 0
        while (writing) added += await fold()
        return added
      })()
      const asking = (async () => {
        while (writing) {
          // One statement sees one state: the last place is that of the number of people.
          const [seen] = await rows<{ differing: number }>(
            database.root,
            sql`select count(*)::int as differing from (
              select (select sum(people) from rank_ranges where contest_id = ${contest.id} and level = 0)
                + coalesce((select sum(people) from rank_changes where contest_id = ${contest.id}), 0) as kept,
                (select count(*) from participants where contest_id = ${contest.id} and disqualified_at is null
                  and banned_at is null and actions > 0) as there
            ) as s where kept <> there`,
          )
          expect(seen?.differing).toBe(0)
        }
      })()
      await Promise.all(
        Array.from({ length: 6 }, async (_, writer) => {
          for (let turn = 0; turn < 30; turn += 1) {
            const id = first + ((writer * 211 + turn * 37) % people)
            await step(turn % 5 === 0 ? 'exclude' : 'give', id, 1 + (turn % 7))
          }
        }),
      )
      writing = false
      await asking
      expect(await folding).toBeGreaterThan(0)
      await expectRanksRight()
    },
    120_000,
  )
})
