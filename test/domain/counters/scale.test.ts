import { eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { rows } from '../../../src/database/connection.js'
import { contestReferrers, participants } from '../../../src/database/tables/index.js'
import { contestTotals } from '../../../src/domain/counters/totals.js'
import { buildContest } from '../../support/build-contest.js'
import { buildAccount } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { freshDatabase } from '../../support/database.js'
import { fillContest } from '../../support/scale/fill.js'

it('fills a contest for tests of size with people who differ, and everything beside them right', async () => {
  const database = await freshDatabase()
  const contest = await buildContest(database, await buildAccount(database))
  const first = await fillContest(database, contest, 800)
  await expectCountersRight(database, contest.id)
  const totals = (await contestTotals({ executor: database.root }, [contest.id])).get(contest.id)
  expect(totals?.people).toBe(800)
  expect(totals?.actions).toBeGreaterThan(2_000)
  expect(totals?.actions).toBeLessThan(2_800)
  const [shape] = await rows<Record<string, number>>(
    database.root,
    sql`select min(id)::int as first, max(id)::int - min(id)::int + 1 as people,
        count(distinct total)::int as totals, count(*) filter (where total = 1)::int as alike,
        count(distinct country_code)::int as countries, count(referred_by)::int as referred,
        count(coalesce(disqualified_at, banned_at))::int as excluded
      from participants where contest_id = ${contest.id}`,
  )
  expect(shape).toMatchObject({ first, people: 800 })
  expect(shape?.['totals']).toBeGreaterThan(30)
  expect(shape?.['alike']).toBeGreaterThan(240)
  expect(shape?.['countries']).toBeGreaterThan(15)
  expect(shape?.['referred']).toBeGreaterThan(40)
  expect(shape?.['excluded']).toBeGreaterThan(2)
  const pages = await database.root
    .select()
    .from(contestReferrers)
    .where(eq(contestReferrers.contestId, contest.id))
  expect(pages.length).toBeGreaterThan(30)
  // Somebody who comes later has an id of its own.
  const [{ next } = { next: 0 }] = await rows<{ next: number }>(
    database.root,
    sql`select nextval(pg_get_serial_sequence('participants', 'id'))::int as next`,
  )
  expect(next).toBe(first + 800)
  expect(await database.root.$count(participants)).toBe(800)
  await database.close()
})
