import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ContestRow } from '../../../src/database/tables/index.js'
import { ban, setDisqualified } from '../../../src/domain/participant/exclusion.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildViews } from '../../support/build-views.js'
import { buildAccount, buildKey } from '../../support/builders.js'
import { buildEntries } from '../../support/ledger.js'
import { makeContest } from '../../support/make-contest.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'
import { writingAs } from '../../support/work.js'

const endpoints = [
  'stats',
  'analytics/overview',
  'analytics/daily',
  'analytics/entry-methods',
  'analytics/geography',
  'analytics/referrals',
  'analytics/fraud',
]

describe('the analytics of a giveaway', () => {
  let sweep: SweepWidget
  let contest: ContestRow

  beforeAll(async () => {
    sweep = await startSweepWidget()
    contest = await filled()
  })

  beforeEach(() => {
    sweep.gateway.clock.set('2026-06-15T12:00:00.000Z')
  })

  /** A giveaway of June in New York with five people, one banned and one disqualified, and six views. */
  async function filled(): Promise<ContestRow> {
    const { account, gateway } = sweep
    const { database } = gateway
    const made = await makeContest(database, account)
    const [a, b, c, d, e] = await buildParticipants(
      database,
      made,
      (
        [
          ['US', '2026-06-02T03:59:00.000Z'],
          ['US', '2026-06-02T04:00:00.000Z'],
          ['CA', '2026-06-15T11:00:00.000Z'],
          [null, '2026-06-15T11:00:00.000Z'],
          ['US', '2026-06-15T11:00:00.000Z'],
        ] as const
      ).map(([countryCode, createdAt]) => ({ countryCode, createdAt, amounts: [2] })),
    )
    const shared = { ipAddress: '203.0.113.9', occurredAt: '2026-06-02T04:00:00.000Z' }
    const followed = { ...shared, methodTypeId: 14, amount: 3 }
    await buildEntries(database, made, [
      { ...followed, participantId: a?.id ?? 0 },
      { ...followed, participantId: a?.id ?? 0 },
      { ...followed, participantId: b?.id ?? 0 },
      { ...shared, participantId: c?.id ?? 0, ipAddress: '203.0.113.10', amount: -1, origin: 'adjust' },
    ])
    await writingAs(database, account.id, gateway.clock, async (work) => {
      await ban(work, { id: d?.id ?? 0 })
      await setDisqualified(work, { id: e?.id ?? 0 }, true)
    })
    const post = 'https://twitter.example/mycompany/status/123'
    await buildViews(database, made, [
      { visitor: 'v1', countryCode: 'US', referrer: post, viewedAt: '2026-06-02T03:59:00.000Z' },
      { visitor: 'v1', countryCode: 'US', referrer: post, viewedAt: '2026-06-02T04:00:00.000Z' },
      { visitor: 'v2', countryCode: 'US', referrer: 'https://www.a.example/?x=1' },
      { visitor: 'v3', countryCode: 'DE' },
      { visitor: 'v4' },
      { visitor: 'v5', viewedAt: '2026-06-15T11:00:00.000Z' },
    ])
    return made
  }

  async function data(endpoint: string, id = contest.id): Promise<unknown> {
    const { status, body } = await sweep.send('GET', `/giveaways/${id}/${endpoint}`)
    expect([endpoint, status]).toEqual([endpoint, 200])
    return body.data
  }

  it('has current counters', async () => {
    expect(await data('stats')).toEqual({
      competition_id: contest.id,
      status: 'live',
      // To 1 July, 04:00 UTC.
      days_remaining: 16,
      total_entries: 14,
      total_participants: 3,
      total_actions: 7,
      total_page_views: 6,
      unique_page_views: 5,
      entries_today: 2,
      participants_today: 1,
      conversion_rate: 60,
    })
    sweep.gateway.clock.set('2026-06-02T12:00:00.000Z')
    // Three times three less one; of the day in New York, which began at 04:00 UTC.
    expect(await data('stats')).toMatchObject({
      days_remaining: 29,
      entries_today: 10,
      participants_today: 1,
    })
  })

  it('has counters of a draft, a scheduled, an expired and an endless giveaway', async () => {
    const { account, gateway } = sweep
    const draft = await makeContest(gateway.database, account, { isDraft: true })
    expect(await data('stats', draft.id)).toMatchObject({ status: 'draft', conversion_rate: 0 })
    const endless = await makeContest(gateway.database, account, { endsAt: null })
    expect(await data('stats', endless.id)).toMatchObject({ status: 'live', days_remaining: 0 })
    gateway.clock.set('2026-05-31T12:00:00.000Z')
    expect(await data('stats')).toMatchObject({ status: 'scheduled', days_remaining: 31, entries_today: 0 })
    gateway.clock.set('2026-07-01T04:00:00.000Z')
    expect(await data('stats')).toMatchObject({ status: 'expired', days_remaining: 0 })
  })

  it('has an overview with rates', async () => {
    expect(await data('analytics/overview')).toEqual({
      competition_id: contest.id,
      total_entries: 14,
      total_participants: 3,
      total_actions: 7,
      total_views: 6,
      unique_views: 5,
      conversion_rate: 60,
      avg_entries_per_user: 4.67,
      avg_actions_per_user: 2.33,
    })
  })

  it('has every day of the giveaway’s zone from its start to today', async () => {
    const days = (await data('analytics/daily')) as Record<string, unknown>[]
    const nothing = { total_views: 0, unique_views: 0, entries: 0, new_participants: 0 }
    expect(days).toHaveLength(15)
    expect(days.slice(0, 3)).toEqual([
      { date: '2026-06-01', total_views: 1, unique_views: 1, entries: 2, new_participants: 1 },
      { date: '2026-06-02', total_views: 4, unique_views: 3, entries: 10, new_participants: 1 },
      { date: '2026-06-03', ...nothing },
    ])
    expect(days.at(-1)).toEqual({
      date: '2026-06-15',
      total_views: 1,
      unique_views: 1,
      entries: 2,
      new_participants: 1,
    })
  })

  it('narrows the days, and answers nothing for a range that ends before it begins', async () => {
    const dates = async (query: string) =>
      ((await data(`analytics/daily?${query}`)) as { date: string }[]).map(({ date }) => date)
    expect(await dates('date_from=2026-06-14')).toEqual(['2026-06-14', '2026-06-15'])
    expect(await dates('date_to=2026-06-02')).toEqual(['2026-06-01', '2026-06-02'])
    expect(await dates('date_from=2026-07-30&date_to=2026-07-31')).toEqual(['2026-07-30', '2026-07-31'])
    expect(await dates('date_from=2026-06-02&date_to=2026-06-01')).toEqual([])
    expect(await dates('date_from=2020-02-29')).toHaveLength(366)
    expect(await dates('date_from=&date_to=')).toHaveLength(15)
  })

  it('refuses days that do not exist and more than 366 of them', async () => {
    for (const [query, field] of [
      ['date_from=2026-02-29', 'date_from'],
      ['date_to=15.06.2026', 'date_to'],
      ['date_from=2025-01-01&date_to=2026-01-02', 'date_to'],
    ] as const) {
      const { status, body } = await sweep.send(
        'GET',
        `${`/giveaways/${contest.id}`}/analytics/daily?${query}`,
      )
      expect([query, status]).toEqual([query, 400])
      expect(Object.keys((body.error as { details: object }).details)).toEqual([field])
    }
  })

  it('never tells of fewer than no entries on a day', async () => {
    const { gateway, account } = sweep
    const made = await makeContest(gateway.database, account)
    const [person] = await buildParticipants(gateway.database, made, [{ amounts: [5] }])
    await buildEntries(gateway.database, made, [
      {
        participantId: person?.id ?? 0,
        amount: -4,
        origin: 'adjust',
        occurredAt: '2026-06-15T11:00:00.000Z',
      },
    ])
    expect(await data('analytics/daily?date_from=2026-06-15', made.id)).toMatchObject([{ entries: 0 }])
    expect(await data('stats', made.id)).toMatchObject({ entries_today: 0, total_entries: 1 })
  })

  it('has the share of each entry method type, most entries first', async () => {
    expect(await data('analytics/entry-methods')).toEqual([
      {
        entry_method: 14,
        entry_method_name: 'Follow on Twitter',
        total_entries: 9,
        unique_users: 2,
        percentage: 64.3,
      },
      {
        entry_method: 1,
        entry_method_name: 'User Details',
        total_entries: 6,
        unique_users: 3,
        percentage: 42.9,
      },
    ])
  })

  it('ranks countries of views and of people, unknown ones left out', async () => {
    expect(await data('analytics/geography')).toEqual({
      views_by_country: [
        { country_code: 'US', views: 3 },
        { country_code: 'DE', views: 1 },
      ],
      participants_by_country: [
        { country: 'US', participants: 2 },
        { country: 'CA', participants: 1 },
      ],
    })
  })

  it('ranks the pages that led here, with their hosts as they are', async () => {
    expect(await data('analytics/referrals')).toEqual([
      {
        referrer_url: 'https://twitter.example/mycompany/status/123',
        domain: 'twitter.example',
        count: 2,
      },
      { referrer_url: 'https://www.a.example/?x=1', domain: 'www.a.example', count: 1 },
    ])
  })

  it('hints at fraud without telling an address', async () => {
    expect(await data('analytics/fraud')).toEqual({
      duplicate_ip_entries: 1,
      // The ban put the e-mail address on the list.
      banned_count: 1,
      disqualified_count: 1,
      top_duplicate_ips: [{ rank: 1, entry_count: 3 }],
    })
  })

  it.each(endpoints)('reads %s with analytics:read alone, and not with any other scope', async (endpoint) => {
    const path = `/giveaways/${contest.id}/${endpoint}`
    const { database } = sweep.gateway
    const reader = await buildKey(database, sweep.account.id, { scopes: ['analytics:read'] })
    expect((await sweep.send('GET', path, { key: reader })).status).toBe(200)
    const other = await buildKey(database, sweep.account.id, { scopes: ['contests:read', 'contests:write'] })
    expect((await sweep.send('GET', path, { key: other })).status).toBe(403)
    expect((await sweep.send('GET', path, { key: undefined })).status).toBe(401)
  })

  it.each(endpoints)(
    'answers 403 for another account’s giveaway and 404 for none at %s',
    async (endpoint) => {
      const { database } = sweep.gateway
      const foreign = await makeContest(database, await buildAccount(database))
      const deleted = await makeContest(database, sweep.account)
      await sweep.gateway.graphql(
        sweep.account.key,
        `mutation { deleteContest(input: { contest: { databaseId: ${deleted.id} } }) { deletedId } }`,
      )
      const confined = await buildKey(database, sweep.account.id, { contestIds: [deleted.id] })
      const status = async (id: number | string, key = sweep.account.key) =>
        (await sweep.send('GET', `/giveaways/${id}/${endpoint}`, { key })).status
      expect(await status(foreign.id)).toBe(403)
      expect(await status(deleted.id)).toBe(404)
      expect(await status(contest.id, confined)).toBe(404)
      expect(await status(999_999_999)).toBe(404)
      expect(await status('x')).toBe(404)
    },
  )

  it('costs a number of statements that does not grow with what happened', async () => {
    const empty = await makeContest(sweep.gateway.database, sweep.account)
    const statements = async (id: number, endpoint: string) =>
      (await sweep.gateway.statements(() => sweep.send('GET', `/giveaways/${id}/${endpoint}`))).length
    const counts: Record<string, number> = {}
    for (const endpoint of endpoints) {
      counts[endpoint] = await statements(empty.id, endpoint)
      expect([endpoint, await statements(contest.id, endpoint)]).toEqual([endpoint, counts[endpoint]])
    }
    expect(counts).toEqual({
      stats: 3,
      'analytics/overview': 2,
      'analytics/daily': 2,
      'analytics/entry-methods': 3,
      'analytics/geography': 3,
      'analytics/referrals': 2,
      'analytics/fraud': 2,
    })
  })
})
