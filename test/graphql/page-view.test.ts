import { and, asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type ContestRow,
  contestCounters,
  contestReferrers,
  contestRollups,
  events,
  pageViews,
} from '../../src/database/tables/index.js'
import { repairCounters } from '../../src/domain/counters/repair.js'
import { codesOf, faultPaths, payload } from '../support/answers.js'
import { buildContest } from '../support/build-contest.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { expectCountersRight } from '../support/counters.js'
import { needsPostgres, onPostgres } from '../support/database.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { tryToCreate } from '../support/people.js'

const mutation = `mutation ($input: RecordPageViewInput!) { recordPageView(input: $input) { firstView } }`
const allTime = '1970-01-01T00:00:00.000Z'

describe('recordPageView', () => {
  let gateway: Gateway
  let account: TestAccount
  let contest: ContestRow
  /** A key as a page in a browser holds it. */
  let browserKey: string

  beforeAll(async () => {
    gateway = await startGateway()
    account = await buildAccount(gateway.database)
    contest = await buildContest(gateway.database, account)
    browserKey = await buildKey(gateway.database, account.id, { scopes: ['contests:enter'] })
  })

  const record = (view: Record<string, unknown>, at = contest, key = browserKey) =>
    gateway.graphql(key, mutation, { input: { contest: { databaseId: at.id }, ...view } })

  async function recorded(view: Record<string, unknown>, at = contest): Promise<boolean> {
    const answer = await record(view, at)
    return payload<{ firstView: boolean }>(answer, 'recordPageView').firstView
  }

  const stripes = async (at: ContestRow) => {
    const found = await gateway.database.root
      .select()
      .from(contestCounters)
      .where(eq(contestCounters.contestId, at.id))
    const sum = (name: 'views' | 'uniqueViews') => found.reduce((total, row) => total + row[name], 0)
    return { views: sum('views'), uniqueViews: sum('uniqueViews') }
  }

  const rollups = (at: ContestRow) =>
    gateway.database.root
      .select()
      .from(contestRollups)
      .where(eq(contestRollups.contestId, at.id))
      .orderBy(asc(contestRollups.dimension), asc(contestRollups.key), asc(contestRollups.bucket))

  it('counts each view and each visitor once, by quarter hour and by country, for a key that may only enter', async () => {
    const own = await buildContest(gateway.database, account)
    gateway.clock.set('2026-06-15T12:14:59.999Z')
    expect(await recorded({ visitor: 'v1', countryCode: 'de' }, own)).toBe(true)
    gateway.clock.set('2026-06-15T12:15:00.000Z')
    expect(await recorded({ visitor: 'v1', countryCode: 'FR' }, own)).toBe(false)
    expect(await recorded({ visitor: 'v1' }, own)).toBe(false)
    expect(await stripes(own)).toEqual({ views: 3, uniqueViews: 1 })
    const found = await rollups(own)
    expect(
      found.map(({ dimension, key, bucket, views, uniqueViews }) => [
        dimension,
        key,
        bucket,
        views,
        uniqueViews,
      ]),
    ).toEqual([
      ['country', 'DE', allTime, 1, 0],
      ['country', 'FR', allTime, 1, 0],
      ['time', '', '2026-06-15T12:00:00.000Z', 1, 1],
      ['time', '', '2026-06-15T12:15:00.000Z', 2, 0],
    ])
    await expectCountersRight(gateway.database, own.id)
  })

  it('is counted once for its visitor and each time as a view, whichever stripes hold the counts', async () => {
    const own = await buildContest(gateway.database, account)
    for (let visitor = 0; visitor < 40; visitor += 1) {
      await recorded({ visitor: `visitor ${visitor % 20}` }, own)
    }
    const found = await gateway.database.root
      .select()
      .from(contestCounters)
      .where(eq(contestCounters.contestId, own.id))
    const sum = (of: 'views' | 'uniqueViews') => found.reduce((total, stripe) => total + stripe[of], 0)
    expect([sum('views'), sum('uniqueViews')]).toEqual([40, 20])
    await expectCountersRight(gateway.database, own.id)
  })

  it('is the same visitor’s first view once for each contest', async () => {
    const other = await buildContest(gateway.database, account)
    expect(await recorded({ visitor: 'twice' })).toBe(true)
    expect(await recorded({ visitor: 'twice' }, other)).toBe(true)
    expect(await recorded({ visitor: 'twice' })).toBe(false)
  })

  it('keeps the page that led here as an address that every contract can answer', async () => {
    const own = await buildContest(gateway.database, account)
    const long = `https://a.example/${'a'.repeat(2_048 - 18)}`
    const pages: readonly (readonly [string, string | null, string?])[] = [
      ['https://www.Example.com/p?q=a|b{c}"d"#part', 'https://www.example.com/p?q=a%7Cb%7Bc%7D%22d%22'],
      ['HTTP://ann:secret@shop.example:8080', 'http://shop.example:8080/', 'shop.example'],
      ['https://münchen.example/straße', 'https://xn--mnchen-3ya.example/stra%C3%9Fe'],
      ['https://[2001:db8::1]/x[y]%zz', 'https://[2001:db8::1]/x%5By%5D%25zz', '[2001:db8::1]'],
      [long, long, 'a.example'],
      ['  ', null],
      ['', null],
    ]
    for (const [referrer] of pages) await recorded({ visitor: 'a', referrer }, own)
    await recorded({ visitor: 'a', referrer: null }, own)
    const views = await gateway.database.root
      .select()
      .from(pageViews)
      .where(eq(pageViews.contestId, own.id))
      .orderBy(pageViews.id)
    expect(views.map(({ referrer }) => referrer)).toEqual([...pages.map(([, stored]) => stored), null])
    const kept = await gateway.database.root
      .select()
      .from(contestReferrers)
      .where(eq(contestReferrers.contestId, own.id))
    const domains = new Map(kept.map(({ url, domain }) => [url, domain]))
    for (const [, stored, domain] of pages) {
      if (stored === null) continue
      expect(domains.get(stored)).toBe(domain ?? new URL(stored).hostname)
    }
    await expectCountersRight(gateway.database, own.id)
  })

  it('refuses faulty fields by name and counts nothing then', async () => {
    const own = await buildContest(gateway.database, account)
    const faults: readonly [Record<string, unknown>, string[]][] = [
      [{ visitor: '' }, ['visitor']],
      [{ visitor: '  ' }, ['visitor']],
      [{ visitor: 'v'.repeat(129) }, ['visitor']],
      [{ visitor: 'a\u0000b' }, ['visitor']],
      [{ visitor: '\ud800' }, ['visitor']],
      [{ visitor: 'v', countryCode: 'DEU' }, ['countryCode']],
      [{ visitor: 'v', countryCode: '' }, ['countryCode']],
      [{ visitor: 'v', referrer: 'javascript:alert(1)' }, ['referrer']],
      [{ visitor: 'v', referrer: 'android-app://com.example' }, ['referrer']],
      [{ visitor: 'v', referrer: 'https://' }, ['referrer']],
      [{ visitor: 'v', referrer: `https://a.example/${'ä'.repeat(400)}` }, ['referrer']],
      [{ visitor: '', referrer: 'x', countryCode: '1' }, ['visitor', 'referrer', 'countryCode']],
    ]
    for (const [view, paths] of faults) {
      const answer = await record(view, own)
      expect(codesOf(answer)).toEqual(['VALIDATION_FAILED'])
      expect(faultPaths(answer)).toEqual(paths)
    }
    expect(await recorded({ visitor: 'v'.repeat(128) }, own)).toBe(true)
    expect(await stripes(own)).toEqual({ views: 1, uniqueViews: 1 })
  })

  it('takes views of scheduled, live and ended contests, and none of a draft', async () => {
    for (const [startsAt, endsAt] of [
      ['2026-06-20T00:00:00.000Z', '2026-07-01T00:00:00.000Z'],
      ['2026-06-01T00:00:00.000Z', null],
      ['2026-06-01T00:00:00.000Z', '2026-06-02T00:00:00.000Z'],
    ] as const) {
      const own = await buildContest(gateway.database, account, { startsAt, endsAt })
      expect(await recorded({ visitor: 'v' }, own)).toBe(true)
    }
    const draft = await buildContest(gateway.database, account, { isDraft: true })
    const answer = await record({ visitor: 'v' }, draft)
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'STATE_FORBIDS', detail: 'NOT_PUBLISHED' })
    expect(await stripes(draft)).toEqual({ views: 0, uniqueViews: 0 })
  })

  it('finds only contests that exist for the key, which reads nothing else', async () => {
    const deleted = await buildContest(gateway.database, account, { deletedAt: '2026-06-02T00:00:00.000Z' })
    const foreign = await buildContest(gateway.database, await buildAccount(gateway.database))
    const confined = await buildKey(gateway.database, account.id, {
      scopes: ['contests:enter'],
      contestIds: [deleted.id],
    })
    for (const answer of [
      await record({ visitor: 'v' }, deleted),
      await record({ visitor: 'v' }, foreign),
      await record({ visitor: 'v' }, contest, confined),
    ]) {
      expect(codesOf(answer)).toEqual(['NOT_FOUND'])
    }
    const reader = await buildKey(gateway.database, account.id, { scopes: ['contests:write'] })
    expect(codesOf(await record({ visitor: 'v' }, contest, reader))).toEqual(['INSUFFICIENT_SCOPE'])
    const analytics = `{ contestAnalytics(contest: { databaseId: ${contest.id} }) { totals { views } } }`
    expect(codesOf(await gateway.graphql(browserKey, analytics))).toEqual(['INSUFFICIENT_SCOPE'])
  })

  it('costs the same statements for the first view and later ones, and tells no event', async () => {
    const own = await buildContest(gateway.database, account)
    const view = { visitor: 'v', referrer: 'https://a.example/', countryCode: 'US' }
    const first = await gateway.statements(() => record(view, own))
    const later = await gateway.statements(() => record(view, own))
    expect([first.length, later.length]).toEqual([4, 4])
    const told = await gateway.database.root
      .select()
      .from(events)
      .where(and(eq(events.accountId, account.id), eq(events.contestId, own.id)))
    expect(told).toEqual([])
  })

  it.skipIf(!onPostgres)(
    `counts a visitor once who looks many times at once (${needsPostgres})`,
    async () => {
      const own = await buildContest(gateway.database, account)
      const views = Array.from({ length: 60 }, (_, n) => ({
        visitor: `visitor ${n % 3}`,
        referrer: `https://a.example/${n % 2}`,
        countryCode: n % 2 === 0 ? 'US' : 'DE',
      }))
      const firsts = await Promise.all(
        views.map((view, n) => {
          // Clocks of several processes run apart.
          gateway.clock.set(new Date(Date.UTC(2026, 5, 15, 12, 15) + (n % 2 === 0 ? -n : n)).toISOString())
          return recorded(view, own)
        }),
      )
      expect(firsts.filter(Boolean)).toHaveLength(3)
      expect(await stripes(own)).toEqual({ views: 60, uniqueViews: 3 })
      await expectCountersRight(gateway.database, own.id)
    },
  )

  it.skipIf(!onPostgres)(
    `counts views while people enter and a repair runs, without any of them failing (${needsPostgres})`,
    async () => {
      const own = await buildContest(gateway.database, account)
      const repair = () => gateway.database.transaction((executor) => repairCounters(executor, [own.id]))
      const enter = (n: number) =>
        tryToCreate(gateway, account.key, own.id, { email: `p${n}@example.com`, countryCode: 'DE' })
      const done = await Promise.all(
        Array.from({ length: 40 }, (_, n) => [
          record({ visitor: `v${n % 25}`, countryCode: 'DE', referrer: 'https://a.example/' }, own),
          enter(n % 30),
          ...(n % 10 === 5 ? [repair()] : []),
        ]).flat(),
      )
      for (const answer of done) expect(answer?.errors ?? []).toEqual([])
      expect(await stripes(own)).toEqual({ views: 40, uniqueViews: 25 })
      await expectCountersRight(gateway.database, own.id)
    },
    60_000,
  )
})
