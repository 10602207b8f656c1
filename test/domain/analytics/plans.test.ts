import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ContestRow } from '../../../src/database/tables/index.js'
import { countryRanking } from '../../../src/domain/analytics/countries.js'
import { fraudFigures } from '../../../src/domain/analytics/fraud.js'
import { methodFigures } from '../../../src/domain/analytics/methods.js'
import { referrerRanking } from '../../../src/domain/analytics/referrers.js'
import { activityToday, dailyActivity } from '../../../src/domain/counters/daily-activity.js'
import { contestTotals } from '../../../src/domain/counters/totals.js'
import type { Work } from '../../../src/domain/work.js'
import { buildContest } from '../../support/build-contest.js'
import { buildAccount } from '../../support/builders.js'
import { TestClock } from '../../support/clock.js'
import { freshDatabase, onPostgres } from '../../support/database.js'
import { Planner } from '../../support/planner.js'
import { readingAs } from '../../support/work.js'

const withoutPostgres = 'needs PostgreSQL: the embedded database is not where large contests live'

type Read = (work: Work, ids: readonly number[]) => Promise<unknown>

/** Each read of analytics with the tables that it may touch. */
const reads: readonly (readonly [name: string, read: Read, tables: readonly string[]])[] = [
  ['totals', (work, ids) => contestTotals(work, ids), ['contest_counters']],
  [
    'days',
    (work, ids) => dailyActivity(work, ids, { from: null, to: null }),
    ['contest_rollups', 'contests'],
  ],
  ['today', (work, ids) => activityToday(work, ids, undefined), ['contest_rollups', 'contests']],
  ['entry methods', (work, ids) => methodFigures(work, ids, undefined), ['contest_rollups']],
  ['views by country', (work, ids) => countryRanking(work, ids, { of: 'views' }), ['contest_rollups']],
  [
    'people by country',
    (work, ids) => countryRanking(work, ids, { of: 'participants' }),
    ['contest_rollups'],
  ],
  ['referrers', (work, ids) => referrerRanking(work, ids, undefined), ['contest_referrers']],
  [
    'hints at fraud',
    (work, ids) => fraudFigures(work, ids, undefined),
    ['contest_addresses', 'contest_hints'],
  ],
]

/** Rows that a busy contest has, in one statement for each table; `$1` are ids. */
const crowd: readonly string[] = [
  `insert into participants (account_id, contest_id, uuid, public_id, referral_code, search_text, sort_name,
      total_changed_at, created_at, updated_at, disqualified_at)
    select account_id, id, gen_random_uuid(), id || 'p' || n, n::text, '', '', created_at, created_at,
      created_at, case when n % 500 = 0 then created_at end
    from contests, generate_series(1, 8000) as n where id = any($1)`,
  `insert into contest_rollups (contest_id, slot, dimension, key, bucket, entries, actions, participants, views)
    select c, n % 16, 'time', '', timestamptz '2026-06-01' + n / 16 * interval '15 minutes', 3, 2, 1, 4
    from unnest($1::bigint[]) as c, generate_series(0, 45000) as n`,
  `insert into contest_rollups (contest_id, slot, dimension, key, bucket, entries, actions, participants, views)
    select c, s, k.dimension, k.key, '1970-01-01Z', 3, 2, 1, 4
    from unnest($1::bigint[]) as c, generate_series(0, 15) as s, (
      select 'method' as dimension, n::text as key from generate_series(1, 120) as n
      union all select 'country', chr(65 + n / 16) || chr(65 + n % 16) from generate_series(0, 200) as n
    ) as k`,
  `insert into contest_referrers (contest_id, url, domain, views)
    select c, 'https://a.example/' || n, 'a.example', n % 300
    from unnest($1::bigint[]) as c, generate_series(1, 20000) as n`,
  `insert into contest_addresses (contest_id, ip_address, actions)
    select c, n::text, case when n % 50 = 0 then n % 7 + 2 else 1 end
    from unnest($1::bigint[]) as c, generate_series(1, 20000) as n`,
  `insert into blocklist (contest_id, kind, value, created_at)
    select c, 'email', n || '@example.com', '2026-06-01Z'
    from unnest($1::bigint[]) as c, generate_series(1, 5000) as n`,
]

/** Rows of small contests, enough for every figure. */
const handful: readonly string[] = crowd.map((text) =>
  text.replaceAll(/(generate_series\([01], )\d{3,}/g, (_, start: string) => `${start}40`),
)

/** The tables that a plan reads, and how. */
function scansIn(plan: string) {
  return [...plan.matchAll(/(\w[\w ]* Scan)(?: using \w+)? on (\w+)/g)]
    .map(([, scan = '', table = '']) => ({ scan, table }))
    .filter(({ scan }) => !/Function|CTE|Subquery|Bitmap Index/.test(scan))
}

describe.skipIf(!onPostgres)(`analytics of a busy contest (${withoutPostgres})`, () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  let planner: Planner
  let work: Work
  let busy: ContestRow
  /** One of many. */
  let small: ContestRow

  beforeAll(async () => {
    database = await freshDatabase()
    const account = await buildAccount(database)
    busy = await buildContest(database, account)
    planner = new Planner(database.url ?? '')
    await planner.connect()
    const others: ContestRow[] = []
    while (others.length < 40) others.push(await buildContest(database, account))
    for (const text of crowd) await planner.run(text, [[busy.id]])
    for (const text of handful) await planner.run(text, [others.map(({ id }) => id)])
    small = await buildContest(database, account)
    for (const text of handful) await planner.run(text, [[small.id]])
    await planner.run('vacuum analyze')
    work = readingAs(database, account.id, new TestClock())
  }, 120_000)

  afterAll(async () => {
    await planner.end()
    await database.close()
  })

  it.each(reads)(
    'reads %s from kept figures and never from the ledger or the views',
    async (_name, read, tables) => {
      for (const { id } of [busy, small]) {
        const plan = await planner.planOf(work, (planned) => read(planned, [id]))
        const scans = scansIn(plan)
        expect(scans.length, plan).toBeGreaterThan(0)
        expect(tables, plan).toEqual(expect.arrayContaining(scans.map(({ table }) => table)))
        for (const name of ['entries', 'page_views', 'contest_visitors']) {
          expect(plan).not.toMatch(new RegExp(` on ${name}\\b`))
        }
      }
    },
  )

  it.each(reads)('finds %s of a small contest through indexes, whatever others hold', async (_name, read) => {
    const plan = await planner.planOf(work, (planned) => read(planned, [small.id]))
    // Contests and their totals are few rows here, which PostgreSQL reads as they stand.
    const whole = scansIn(plan).filter(
      ({ scan, table }) => scan.endsWith('Seq Scan') && !/^contest(s|_counters)$/.test(table),
    )
    expect(whole, plan).toEqual([])
  })

  it('finds referrers and shared addresses of a busy contest in their order', async () => {
    const { id } = busy
    const referrers = await planner.planOf(work, (planned) => referrerRanking(planned, [id], undefined))
    expect(referrers).toContain('contest_referrers_views')
    const fraud = await planner.planOf(work, (planned) => fraudFigures(planned, [id], undefined))
    expect(fraud).toContain('contest_addresses_shared')
  })
})
