import { beforeAll, describe, expect, it } from 'vitest'
import {
  blocklist,
  contestAddresses,
  contestReferrers,
  contestRollups,
} from '../../src/database/tables/index.js'
import { codesOf, faultPaths, payload } from '../support/answers.js'
import { buildContest } from '../support/build-contest.js'
import { buildParticipants } from '../support/build-participant.js'
import { buildViews } from '../support/build-views.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { buildEntries } from '../support/ledger.js'

const allTime = '1970-01-01T00:00:00.000Z'

describe('the analytics of a contest', () => {
  let gateway: Gateway
  let account: TestAccount

  beforeAll(async () => {
    gateway = await startGateway()
    account = await buildAccount(gateway.database)
  })

  /** What `selection` of a contest's analytics answers. */
  async function told(contestId: number, selection: string, key = account.key) {
    const query = `query ($by: ContestLookup!) { contestAnalytics(contest: $by) { ${selection} } }`
    const answer = await gateway.graphql(key, query, { by: { databaseId: contestId } })
    return payload<Record<string, unknown>>(answer, 'contestAnalytics')
  }

  it('are read with analytics:read alone, and beside the contest with contests:read too', async () => {
    const contest = await buildContest(gateway.database, account, { timeZone: 'Asia/Tokyo' })
    const reader = await buildKey(gateway.database, account.id, { scopes: ['analytics:read'] })
    expect(await told(contest.id, 'status timeZone totals { views } today { date }', reader)).toEqual({
      status: 'LIVE',
      timeZone: 'Asia/Tokyo',
      totals: { views: 0 },
      today: { date: '2026-06-15' },
    })
    const nested = `{ contest(by: { databaseId: ${contest.id} }) { analytics { totals { views } contest { id } } } }`
    expect(codesOf(await gateway.graphql(reader, nested))).toEqual(['INSUFFICIENT_SCOPE'])
    const contests = await buildKey(gateway.database, account.id, { scopes: ['contests:read'] })
    expect(codesOf(await gateway.graphql(contests, nested))).toEqual(['INSUFFICIENT_SCOPE'])
    const both = await buildKey(gateway.database, account.id, { scopes: ['contests:read', 'analytics:read'] })
    expect(codesOf(await gateway.graphql(both, nested))).toEqual([])
    const upwards = `{ contestAnalytics(contest: { databaseId: ${contest.id} }) { contest { id } } }`
    expect(codesOf(await gateway.graphql(reader, upwards))).toEqual(['INSUFFICIENT_SCOPE'])
  })

  it('exist for contests that exist for the key only', async () => {
    const foreign = await buildContest(gateway.database, await buildAccount(gateway.database))
    const deleted = await buildContest(gateway.database, account, { deletedAt: '2026-06-02T00:00:00.000Z' })
    const own = await buildContest(gateway.database, account)
    const confined = await buildKey(gateway.database, account.id, { contestIds: [deleted.id] })
    for (const [id, key] of [
      [foreign.id, account.key],
      [deleted.id, account.key],
      [own.id, confined],
    ] as const) {
      const query = `{ contestAnalytics(contest: { databaseId: ${id} }) { status } }`
      expect(codesOf(await gateway.graphql(key, query))).toEqual(['NOT_FOUND'])
    }
  })

  it('are zeros and empty lists where nothing has happened', async () => {
    const contest = await buildContest(gateway.database, account)
    const zeros = { entries: 0, actions: 0, participants: 0, views: 0, uniqueViews: 0 }
    expect(
      await told(
        contest.id,
        `totals { entries actions participants views uniqueViews } conversionRate averageEntries averageActions
        today { entries actions participants views uniqueViews } entryMethods { typeId }
        viewsByCountry { views } participantsByCountry { participants } referrers { url }
        fraud { sharedAddresses blocked disqualified topSharedAddresses { rank } }`,
      ),
    ).toEqual({
      totals: zeros,
      conversionRate: 0,
      averageEntries: 0,
      averageActions: 0,
      today: zeros,
      entryMethods: [],
      viewsByCountry: [],
      participantsByCountry: [],
      referrers: [],
      fraud: { sharedAddresses: 0, blocked: 0, disqualified: 0, topSharedAddresses: [] },
    })
  })

  it('count begun days until the end as whole ones', async () => {
    // The clock stands at noon of 15 June.
    for (const [endsAt, days] of [
      ['2026-06-27T12:00:00.000Z', 12],
      ['2026-06-27T12:00:00.001Z', 13],
      ['2026-06-15T12:00:00.001Z', 1],
      ['2026-06-15T12:00:00.000Z', 0],
      ['2026-06-02T00:00:00.000Z', 0],
      [null, null],
    ] as const) {
      const contest = await buildContest(gateway.database, account, { endsAt })
      expect(await told(contest.id, 'daysRemaining')).toEqual({ daysRemaining: days })
    }
  })

  it('round rates as documented', async () => {
    const contest = await buildContest(gateway.database, account)
    const people = await buildParticipants(gateway.database, contest, [
      { amounts: [1, 2] },
      { amounts: [1] },
      { amounts: [4] },
    ])
    await buildEntries(
      gateway.database,
      contest,
      people.slice(0, 2).map(({ id }) => ({ participantId: id, methodTypeId: 14, amount: 3 })),
    )
    await buildViews(gateway.database, contest, [{}, {}, {}, {}, {}, {}, {}])
    expect(
      await told(
        contest.id,
        'conversionRate averageEntries averageActions entryMethods { typeId percentage }',
      ),
    ).toEqual({
      conversionRate: 42.86,
      averageEntries: 4.67,
      averageActions: 2,
      entryMethods: [
        // 6 of 14 each, by number then.
        { typeId: 1, percentage: 42.9 },
        { typeId: 14, percentage: 42.9 },
      ],
    })
  })

  it('never give a method more than all entries, though some were taken away', async () => {
    const contest = await buildContest(gateway.database, account)
    const [person] = await buildParticipants(gateway.database, contest, [{ amounts: [10] }])
    await buildEntries(gateway.database, contest, [
      { participantId: person?.id ?? 0, amount: -8, origin: 'adjust' },
    ])
    const { entryMethods } = await told(contest.id, 'entryMethods { entries percentage }')
    expect(entryMethods).toEqual([{ entries: 10, percentage: 100 }])
  })

  it('rank at most 50 countries, 20 referrers and 10 addresses, ties by their text', async () => {
    const contest = await buildContest(gateway.database, account)
    const { root } = gateway.database
    const letters = 'ABCDEFGHIJ'
    const codes = Array.from({ length: 60 }, (_, n) => `${letters[Math.floor(n / 10)]}${letters[n % 10]}`)
    await root.insert(contestRollups).values(
      codes.map((key, n) => ({
        ...({ contestId: contest.id, dimension: 'country', bucket: allTime, key, slot: n % 16 } as const),
        views: n < 30 ? 2 : 1,
        participants: n < 5 ? 0 : 7,
      })),
    )
    await root.insert(contestReferrers).values(
      Array.from({ length: 25 }, (_, n) => ({
        contestId: contest.id,
        url: `https://a.example/${String(n).padStart(2, '0')}`,
        domain: 'a.example',
        views: n < 10 ? 1 : 2,
      })),
    )
    await root.insert(contestAddresses).values(
      Array.from({ length: 15 }, (_, n) => ({
        contestId: contest.id,
        ipAddress: `10.0.0.${n}`,
        actions: n + 1,
      })),
    )
    await root.insert(blocklist).values(
      (['email', 'ip'] as const).map((kind) => ({
        contestId: contest.id,
        kind,
        value: kind,
        createdAt: allTime,
      })),
    )
    const answer = await told(
      contest.id,
      `viewsByCountry { countryCode views } participantsByCountry { countryCode } referrers { url views }
      fraud { sharedAddresses blocked topSharedAddresses { rank actions } }`,
    )
    expect(answer['viewsByCountry']).toEqual(
      codes.slice(0, 50).map((countryCode, n) => ({ countryCode, views: n < 30 ? 2 : 1 })),
    )
    expect(answer['participantsByCountry']).toEqual(
      codes.slice(5, 55).map((countryCode) => ({ countryCode })),
    )
    const order = [...Array.from({ length: 15 }, (_, n) => n + 10), 0, 1, 2, 3, 4]
    expect(answer['referrers']).toEqual(
      order.map((n) => ({ url: `https://a.example/${String(n).padStart(2, '0')}`, views: n < 10 ? 1 : 2 })),
    )
    expect(answer['fraud']).toEqual({
      sharedAddresses: 14,
      blocked: 2,
      topSharedAddresses: Array.from({ length: 10 }, (_, n) => ({ rank: n + 1, actions: 15 - n })),
    })
  })

  it('give days in order with zeros, from the start to today unless asked otherwise, 366 at most', async () => {
    const contest = await buildContest(gateway.database, account, { timeZone: 'America/New_York' })
    // Late on 2 June in New York; the second view of a visitor on another day is no unique one.
    await buildViews(gateway.database, contest, [
      { visitor: 'a', viewedAt: '2026-06-03T03:59:59.999Z' },
      { visitor: 'a', viewedAt: '2026-06-03T04:00:00.000Z' },
      { visitor: 'b', viewedAt: '2026-06-03T04:00:00.000Z' },
    ])
    const { daily } = await told(contest.id, 'daily { date views uniqueViews }')
    const days = daily as { date: string; views: number; uniqueViews: number }[]
    // The start is 31 May, 20:00 in New York.
    expect([days.length, days[0]?.date, days.at(-1)?.date]).toEqual([16, '2026-05-31', '2026-06-15'])
    expect(days.slice(2, 5)).toEqual([
      { date: '2026-06-02', views: 1, uniqueViews: 1 },
      { date: '2026-06-03', views: 2, uniqueViews: 1 },
      { date: '2026-06-04', views: 0, uniqueViews: 0 },
    ])
    const ranged = await told(contest.id, 'daily(from: "2026-06-03", to: "2026-06-03") { date views }')
    expect(ranged['daily']).toEqual([{ date: '2026-06-03', views: 2 }])
    const reversed = await told(contest.id, 'daily(from: "2026-06-03", to: "2026-06-02") { date }')
    expect(reversed['daily']).toEqual([])
    const long = `{ contestAnalytics(contest: { databaseId: ${contest.id} }) {
      daily(from: "2025-01-01", to: "2026-01-02") { date } } }`
    const refused = await gateway.graphql(account.key, long)
    expect([codesOf(refused), faultPaths(refused)]).toEqual([['VALIDATION_FAILED'], ['to']])
  })

  it('cost as many statements for many contests as for one', async () => {
    const other = await buildAccount(gateway.database)
    const query = `query ($n: Int) { contests(first: $n) { nodes { analytics {
      totals { views } conversionRate averageEntries today { views } daily { views } entryMethods { percentage }
      viewsByCountry { views } participantsByCountry { participants } referrers { views } fraud { blocked }
    } } } }`
    for (let n = 0; n < 4; n += 1) {
      const contest = await buildContest(gateway.database, other)
      await buildParticipants(gateway.database, contest, [{ amounts: [1], countryCode: 'US' }])
      await buildViews(gateway.database, contest, [{ countryCode: 'US', referrer: 'https://a.example/' }])
    }
    const counted = async (n: number) =>
      (await gateway.statements(() => gateway.graphql(other.key, query, { n }))).length
    expect([await counted(1), await counted(4)]).toEqual([9, 9])
  })
})
