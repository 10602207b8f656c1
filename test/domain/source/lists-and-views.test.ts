import { and, asc, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/database/connection.js'
import {
  allowlist,
  blocklist,
  type ContestRow,
  contestRollups,
  drawnViews,
  events,
} from '../../../src/database/tables/index.js'
import { addToAllowlist, removeFromAllowlist } from '../../../src/domain/access-list/allow.js'
import { addToBlocklist } from '../../../src/domain/access-list/block.js'
import { dailyActivity } from '../../../src/domain/counters/daily-activity.js'
import { repairCounters } from '../../../src/domain/counters/repair.js'
import { contestTotals } from '../../../src/domain/counters/totals.js'
import { drawErasedKey, erasedValue } from '../../../src/domain/erased-text.js'
import { recordPageView } from '../../../src/domain/page-view/record.js'
import type { SourceListed, SourceViewDay } from '../../../src/domain/source/model.js'
import type { WriteWork } from '../../../src/domain/work.js'
import { expectCountersRight } from '../../support/counters.js'
import { workerDatabase } from '../../support/database.js'
import { outcome, TestDrawing } from '../../support/drawing.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { readingAs, writingAs } from '../../support/work.js'

const row = (externalId: string, value: string): SourceListed => ({ externalId, contest: '54321', value })

const day = (externalId: string, views: number, uniqueViews: number): SourceViewDay => {
  return { externalId, contest: '54321', views, uniqueViews }
}

describe('what is drawn in beside a contest', () => {
  let gateway: Gateway
  let database: Database

  beforeAll(async () => {
    database = await workerDatabase()
    gateway = await startGateway({ database })
  })

  async function begin(timeZone = 'UTC'): Promise<{ drawing: TestDrawing; contest: ContestRow }> {
    const drawing = await TestDrawing.begin(database)
    const startsAt = '2026-06-01T00:00:00.000Z'
    return { drawing, contest: await drawing.contest({ timeZone, startsAt }) }
  }

  const act = <T>({ account, clock }: TestDrawing, work: (write: WriteWork) => Promise<T>) =>
    writingAs(database, account.id, clock, work)

  const toldOf = async ({ account }: TestDrawing) => {
    const found = await database.root
      .select({ type: events.type, data: events.data })
      .from(events)
      .where(eq(events.accountId, account.id))
      .orderBy(asc(events.id))
    return found.slice(1)
  }

  const allowedOf = async (contest: ContestRow) => {
    const found = await database.root
      .select()
      .from(allowlist)
      .where(eq(allowlist.contestId, contest.id))
      .orderBy(allowlist.id)
    return found.map(({ email }) => email)
  }

  const blockedOf = async (contest: ContestRow) => {
    const found = await database.root
      .select()
      .from(blocklist)
      .where(eq(blocklist.contestId, contest.id))
      .orderBy(blocklist.id)
    return found.map(({ kind, value }) => `${kind} ${value}`)
  }

  describe('an allowlist', () => {
    const rows = [row('2', 'Bo@People.example '), row('1', 'al@people.example')]

    it('has the rows of the service in their order, in one spelling, each once', async () => {
      const { drawing, contest } = await begin()
      expect(outcome(await drawing.store('allowed', rows, contest))).toEqual([2, 0, 0, []])
      expect(outcome(await drawing.store('allowed', rows, contest))).toEqual([0, 0, 2, []])
      expect(await allowedOf(contest)).toEqual(['bo@people.example', 'al@people.example'])
      expect(await toldOf(drawing)).toEqual([{ type: 'allowlist.added', data: { added: 2 } }])
    })

    it('shares a row with what was put on it here, and does without what was taken off it here', async () => {
      const { drawing, contest } = await begin()
      const key = { id: contest.id }
      await act(drawing, (work) => addToAllowlist(work, key, ['bo@people.example']))
      expect(outcome(await drawing.store('allowed', rows, contest))).toEqual([1, 0, 1, []])
      await act(drawing, (work) => removeFromAllowlist(work, key, { emails: ['bo@people.example'] }))
      expect(outcome(await drawing.store('allowed', rows, contest))).toEqual([0, 0, 2, []])
      expect(await allowedOf(contest)).toEqual(['al@people.example'])
    })

    it('leaves out what is no address, and an address that comes twice', async () => {
      const { drawing, contest } = await begin()
      const given = [...rows, row('3', 'nobody'), row('4', 'AL@people.example')]
      expect(outcome(await drawing.store('allowed', given, contest))).toEqual([
        ...[2, 0, 0],
        ['2 value: is no address that the list can hold', '3 value: is on the list a second time'],
      ])
      expect(outcome(await drawing.store('allowed', given, contest)).slice(0, 3)).toEqual([0, 0, 2])
    })
  })

  describe('a blocklist', () => {
    it('has the rows of the service, addresses of both kinds', async () => {
      const { drawing, contest } = await begin()
      await act(drawing, (work) => addToBlocklist(work, { id: contest.id }, ['203.0.113.7']))
      const rows = [row('1', '203.0.113.7'), row('2', 'Cy@People.example'), row('3', '2001:DB8::0:1')]
      expect(outcome(await drawing.store('blocked', rows, contest))).toEqual([2, 0, 1, []])
      expect(outcome(await drawing.store('blocked', rows, contest))).toEqual([0, 0, 3, []])
      expect(await blockedOf(contest)).toEqual([
        ...['ip 203.0.113.7', 'email cy@people.example', 'ip 2001:db8::1'],
      ])
      await expectCountersRight(database, contest.id)
    })

    it('does not bring back in clear the address of somebody who was erased', async () => {
      const { drawing, contest } = await begin()
      await act(drawing, (work) => drawErasedKey(work))
      await drawing.store('blocked', [row('1', 'di@people.example')], contest)
      await database.root
        .update(blocklist)
        .set({ value: sql`${erasedValue(sql`${blocklist.value}`)}` })
        .where(eq(blocklist.contestId, contest.id))
      const [erased] = await blockedOf(contest)
      expect(erased).toMatch(/^email erased:/)
      await drawing.store('blocked', [row('1', 'di@people.example'), row('2', 'di@people.example')], contest)
      expect(await blockedOf(contest)).toEqual([erased])
    })
  })

  describe('views by day', () => {
    const figures = async (contest: ContestRow, drawing: TestDrawing) => {
      const work = readingAs(database, contest.accountId, drawing.clock)
      const totals = (await contestTotals(work, [contest.id])).get(contest.id)
      const days = await dailyActivity(work, [contest.id], { from: null, to: null })
      const seen = (days.get(contest.id) ?? []).filter(({ views }) => views > 0)
      return {
        totals: [totals?.views, totals?.uniqueViews],
        days: seen.map(({ date, views, uniqueViews }) => [date, views, uniqueViews]),
      }
    }

    it('are those of the service beside those that are counted here', async () => {
      const { drawing, contest } = await begin('Pacific/Auckland')
      const rows = [day('2026-06-02', 40, 30), day('2026-06-03', 5, 0), day('2026-06-04', 0, 0)]
      await act(drawing, (work) => recordPageView(work, { id: contest.id }, { visitor: 'a' }))
      expect(outcome(await drawing.store('viewDay', rows, contest))).toEqual([2, 0, 1, []])
      const expected = {
        totals: [46, 31],
        days: [
          ['2026-06-02', 40, 30],
          ['2026-06-03', 5, 0],
          ['2026-06-16', 1, 1],
        ],
      }
      expect(await figures(contest, drawing)).toEqual(expected)
      expect(outcome(await drawing.store('viewDay', rows, contest))).toEqual([0, 0, 3, []])
      await expectCountersRight(database, contest.id)
      await database.transaction((executor) => repairCounters(executor, [contest.id]))
      expect(await figures(contest, drawing)).toEqual(expected)
      await expectCountersRight(database, contest.id)
    })

    it('follow what the service says of a day, less too', async () => {
      const { drawing, contest } = await begin()
      await drawing.store('viewDay', [day('2026-06-02', 40, 30), day('2026-06-03', 5, 4)], contest)
      const next = [day('2026-06-02', 38, 31), day('2026-06-03', 0, 0)]
      expect(outcome(await drawing.store('viewDay', next, contest))).toEqual([0, 2, 0, []])
      expect(await figures(contest, drawing)).toEqual({
        totals: [38, 31],
        days: [['2026-06-02', 38, 31]],
      })
      await expectCountersRight(database, contest.id)
    })

    it('stay on their day where the contest moves to another zone', async () => {
      const { drawing, contest } = await begin('America/New_York')
      await drawing.store('viewDay', [day('2026-06-02', 40, 30)], contest)
      const moved = await drawing.contest({ timeZone: 'Asia/Tokyo', startsAt: '2026-06-01T00:00:00.000Z' })
      await drawing.store('viewDay', [day('2026-06-02', 40, 30)], moved)
      expect((await figures(moved, drawing)).days).toEqual([['2026-06-02', 40, 30]])
      await expectCountersRight(database, contest.id)
    })

    it('are one row for each day, whatever their number', async () => {
      const { drawing, contest } = await begin()
      await drawing.store('viewDay', [day('2026-06-02', 5_000_000, 1_000_000)], contest)
      const of = and(eq(contestRollups.contestId, contest.id), eq(contestRollups.dimension, 'time'))
      expect(await database.root.select().from(contestRollups).where(of)).toHaveLength(1)
      const days = await database.root.select().from(drawnViews).where(eq(drawnViews.contestId, contest.id))
      expect(days).toHaveLength(1)
    })

    it('are left out where there is no such day, or no such number', async () => {
      const { drawing, contest } = await begin()
      const rows = [day('2026-02-30', 1, 1), day('2026-06-02', -1, 0), day('9999-12-31', 1, 1)]
      expect(outcome(await drawing.store('viewDay', rows, contest))).toEqual([
        ...[0, 0, 0],
        [
          '0 externalId: must be a calendar day',
          '1 views: must be a whole number between 0 and 9007199254740991',
          '2 externalId: must be a calendar day',
        ],
      ])
    })
  })

  it('costs as many statements for one row as for many', async () => {
    const few = await begin()
    const many = await begin()
    const kinds = {
      allowed: (to: number) => Array.from({ length: to }, (_, n) => row(String(n), `p${n}@people.example`)),
      blocked: (to: number) => Array.from({ length: to }, (_, n) => row(String(n), `p${n}@people.example`)),
      viewDay: (to: number) => Array.from({ length: to }, (_, n) => day(`2026-06-${n + 10}`, 7, 3)),
    }
    const counts: Record<string, number> = {}
    for (const kind of ['allowed', 'blocked', 'viewDay'] as const) {
      const count = async ({ drawing, contest }: typeof few, to: number) =>
        (await gateway.statements(() => drawing.store(kind, kinds[kind](to), contest))).length
      const one = await count(few, 1)
      expect(await count(many, 20)).toBe(one)
      counts[kind] = one
    }
    expect(counts).toMatchInlineSnapshot(`
      {
        "allowed": 7,
        "blocked": 7,
        "viewDay": 5,
      }
    `)
  })
})
