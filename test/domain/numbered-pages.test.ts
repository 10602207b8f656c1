import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/connection.js'
import type { ContestRow } from '../../src/database/tables/index.js'
import { pageRequest } from '../../src/domain/page.js'
import { numberedPeople } from '../../src/domain/participant/numbered.js'
import type { Work } from '../../src/domain/work.js'
import { buildContest } from '../support/build-contest.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { TestClock } from '../support/clock.js'
import { freshDatabase, onPostgres } from '../support/database.js'
import { Planner } from '../support/planner.js'
import { readingAs } from '../support/work.js'

const withoutPostgres = 'needs PostgreSQL, which tells how much a statement reads'

const size = 50
const lists = {
  'as they came': { filter: {}, order: { field: 'created_at', direction: 'asc' } },
  'by total, the first of equals first': {
    filter: { counted: true },
    order: { field: 'total', direction: 'desc', ties: 'asc' },
  },
} as const

describe.skipIf(!onPostgres)(`numbered pages of large contests (${withoutPostgres})`, () => {
  let database: Database & { readonly url: string | undefined }
  let account: TestAccount
  let planner: Planner
  let work: Work

  beforeAll(async () => {
    database = await freshDatabase()
    account = await buildAccount(database)
    planner = new Planner(database.url ?? '')
    await planner.connect()
    work = readingAs(database, account.id, new TestClock())
  })

  afterAll(async () => {
    await planner.end()
    await database.close()
  })

  /** A contest of so many people, few of whose totals differ. */
  async function contestOf(people: number): Promise<ContestRow> {
    const contest = await buildContest(database, account)
    await planner.run(
      `insert into participants (account_id, contest_id, uuid, public_id, referral_code, search_text, sort_name,
          total, actions, total_changed_at, created_at, updated_at)
        select $1, $2::bigint, gen_random_uuid(), $2::text || 'p' || n, n::text, '', '', n % 4 + 1, 1, made, made, made
        from generate_series(1, $3::integer) n, lateral (select timestamptz '2026-06-01' + n * interval '1 second') x(made)`,
      [account.id, contest.id, people],
    )
    await planner.run(
      'insert into contest_counters (contest_id, slot, people, participants) values ($1, 0, $2, $2)',
      [contest.id, people],
    )
    await planner.run('vacuum analyze participants')
    return contest
  }

  const pageAt =
    ({ id }: ContestRow, list: (typeof lists)[keyof typeof lists], offset: number) =>
    async (read: Work): Promise<void> => {
      const key = { id }
      const page = pageRequest({ first: size, offset })
      const found = (await numberedPeople(read, [key], { ...list, page })).get(key)
      if (found === undefined) throw new Error('There is no page.')
      if ('failure' in found) throw found.failure
      expect(found.rows).toHaveLength(size)
    }

  it.each(Object.entries(lists))(
    'cost in all what there are people, walked in order: %s',
    async (_name, list) => {
      const walk = async (people: number): Promise<number> => {
        const contest = await contestOf(people)
        let pages = 0
        for (let offset = 0; offset < people; offset += size) {
          pages += await planner.pagesOf(work, pageAt(contest, list, offset))
        }
        return pages
      }
      const [few, many] = [await walk(1_000), await walk(8_000)]
      // Eight times as many people; who counts from the beginning reads sixty times as much.
      expect(many / few).toBeLessThan(12)
    },
  )

  it('pass over rows in an index alone, where a page is the first that is asked for', async () => {
    const contest = await contestOf(8_000)
    const jump = pageAt(contest, lists['as they came'], 7_000)
    expect(await planner.planOf(work, jump)).toContain('Index Only Scan')
    expect(await planner.pagesOf(work, pageAt(contest, lists['as they came'], 6_000))).toBeLessThan(200)
  })
})
