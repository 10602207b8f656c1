import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { globalId } from '../../../src/graphql/global-id.js'
import { codesOf, faultPaths, payload } from '../../support/answers.js'
import { buildContest } from '../../support/build-contest.js'
import { buildViews } from '../../support/build-views.js'
import { buildKey } from '../../support/builders.js'
import { freshDatabase } from '../../support/database.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { bringContest, type OverviewWorld, overviewWorld } from '../../support/overview-world.js'
import { dataOf, refusalOf } from '../../support/people.js'

let gateway: Gateway
let world: OverviewWorld

// Of its own: what is kept of contacts follows the events of everybody, however many other tests have left.
beforeAll(async () => {
  gateway = await startGateway({ database: await freshDatabase() })
})
afterAll(() => gateway.database.close())

beforeEach(async () => {
  world = await overviewWorld(gateway)
})

async function ask<T>(
  fields: string,
  variables: Record<string, unknown> = {},
  key = world.account.key,
): Promise<T> {
  const heads = {
    contests: 'ContestFilter',
    filter: 'ContestFilter',
    named: '[ContestLookup!]!',
    after: 'String',
  }
  const declared = Object.entries(heads).filter(([name]) => fields.includes(`$${name}`))
  const head =
    declared.length === 0 ? '' : `(${declared.map(([name, type]) => `$${name}: ${type}`).join(', ')})`
  return payload<T>(
    await gateway.graphql(key, `query ${head} { account { ${fields} } }`, variables),
    'account',
  )
}

const figures = 'figures { contests people participants entries actions views uniqueViews winners }'

function pick(contestId: number, who: string) {
  return gateway.graphql(
    world.account.key,
    'mutation ($input: PickWinnerInput!) { pickWinner(input: $input) { winner { id databaseId } } }',
    { input: { contest: { databaseId: contestId }, email: `${who}@person.test` } },
  )
}

describe('totals over all contests', () => {
  const totals = `totals(contests: $contests) {
    ${figures} contacts byStatus { status ${figures} } byService { service ${figures} } byBrand { brand { id } ${figures} }
  }`
  interface Totals {
    readonly totals: {
      readonly figures: Record<string, number>
      readonly contacts: number
      readonly byStatus: object[]
    }
  }

  it('sum up what contests have, by status, service and brand, and count each contact once', async () => {
    await buildViews(gateway.database, world.home, [{}, {}])
    dataOf(await pick(world.revup.id, 'cem'))
    const found = await ask<Totals>(totals)
    expect(found.totals).toMatchObject({
      figures: {
        contests: 3,
        people: 6,
        participants: 6,
        entries: 16,
        actions: 6,
        views: 2,
        uniqueViews: 2,
        winners: 1,
      },
      contacts: 3,
      byStatus: [
        { status: 'LIVE', figures: { contests: 2, entries: 12 } },
        { status: 'ENDED', figures: { contests: 1, entries: 4 } },
      ],
      byService: [
        { service: 'NATIVE', figures: { contests: 1, people: 2 } },
        { service: 'SWEEPWIDGET', figures: { contests: 1, people: 2 } },
        { service: 'REVUP', figures: { contests: 1, people: 2, winners: 1 } },
      ],
      byBrand: [
        { brand: { id: world.brand }, figures: { entries: 14 } },
        { brand: { id: globalId('Brand', world.account.brandId) }, figures: { entries: 2 } },
      ],
    })
  })

  it('are of the contests that match, of the key’s own, and of no deleted one', async () => {
    const of = async (contests: Record<string, unknown>, key = world.account.key) =>
      (await ask<Totals>(totals, { contests }, key)).totals
    expect(await of({ brand: world.brand })).toMatchObject({
      figures: { contests: 2, entries: 14 },
      contacts: 3,
    })
    expect(await of({ service: 'NATIVE' })).toMatchObject({ figures: { entries: 2 }, contacts: 2 })
    expect(await of({ source: world.sources.revup })).toMatchObject({ figures: { entries: 10 }, contacts: 2 })
    expect(await of({ status: ['DRAFT'] })).toMatchObject({
      figures: { contests: 0 },
      contacts: 0,
      byStatus: [],
    })
    const key = await buildKey(gateway.database, world.account.id, {
      contestIds: [world.home.id, world.revup.id],
    })
    expect(await of({}, key)).toMatchObject({ figures: { contests: 2, entries: 12 }, contacts: 3 })
    const fault = await gateway.graphql(
      world.account.key,
      '{ account { totals(contests: { status: [] }) { contacts } } }',
    )
    expect(codesOf(fault)).toEqual(['VALIDATION_FAILED'])
  })

  it('need analytics:read', async () => {
    const key = await buildKey(gateway.database, world.account.id, {
      scopes: ['account:read', 'contests:read'],
    })
    for (const field of [
      'totals { contacts }',
      'activity { from }',
      `overlap(contests: [{ databaseId: 1 }]) { inAny }`,
    ]) {
      expect(refusalOf(await gateway.graphql(key, `{ account { ${field} } }`)), field).toEqual({
        ...{ code: 'INSUFFICIENT_SCOPE', detail: 'analytics:read' },
      })
    }
  })
})

describe('activity over all contests', () => {
  interface Day {
    readonly date: string
    readonly entries: number
    readonly views: number
  }
  interface Activity {
    readonly activity: {
      readonly days: readonly Day[]
      readonly totals: Record<string, number>
      readonly series: readonly { readonly service: string | null; readonly days: readonly Day[] }[]
    }
  }
  const busy = (days: readonly Day[]) => days.filter(({ entries, views }) => entries > 0 || views > 0)

  it('is summed up day by day in a zone, and taken apart by service or brand', async () => {
    // The clock stands at noon in UTC; views of an evening are of the next day further east.
    await buildViews(gateway.database, world.home, [{ viewedAt: '2026-06-13T23:30:00.000Z' }])
    const fields = (
      by: string,
      zone: string,
    ) => `activity(from: "2026-06-10", to: "2026-06-15", by: ${by}, timeZone: "${zone}") {
      from to timeZone totals { entries participants views } days { date entries views }
      series { service brand { id } totals { entries } days { date entries views } }
    }`
    const { activity } = await ask<Activity>(fields('SERVICE', 'asia/tokyo'))
    expect(activity).toMatchObject({
      timeZone: 'Asia/Tokyo',
      totals: { entries: 16, participants: 6, views: 1 },
    })
    expect(activity.days).toHaveLength(6)
    expect(busy(activity.days)).toEqual([
      { date: '2026-06-14', entries: 0, views: 1 },
      { date: '2026-06-15', entries: 16, views: 0 },
    ])
    expect(activity.series.map(({ service }) => service)).toEqual(['REVUP', 'SWEEPWIDGET', 'NATIVE'])
    expect(activity.series[2]?.days).toHaveLength(6)
    expect(busy(activity.series[2]?.days ?? [])).toEqual([
      { date: '2026-06-14', entries: 0, views: 1 },
      { date: '2026-06-15', entries: 2, views: 0 },
    ])
    const brands = await ask<Activity>(fields('BRAND', 'UTC'))
    expect(brands.activity.series).toMatchObject([
      { service: null, brand: { id: world.brand }, totals: { entries: 14 } },
      { service: null, totals: { entries: 2 } },
    ])
    expect(busy(brands.activity.days)[0]).toEqual({ date: '2026-06-13', entries: 0, views: 1 })
  })

  it('is that of thirty days, of the contests that match, and of the key’s own', async () => {
    const whole = await ask<Activity>(
      'activity { days { date entries views } totals { entries } series { service } }',
    )
    expect(whole.activity.days).toHaveLength(30)
    expect(whole.activity.days.at(-1)).toEqual({ date: '2026-06-15', entries: 16, views: 0 })
    expect(whole.activity.series).toEqual([])
    const filtered = 'activity(contests: $contests) { totals { entries } }'
    expect(await ask(filtered, { contests: { service: 'REVUP' } })).toEqual({
      activity: { totals: { entries: 10 } },
    })
    const key = await buildKey(gateway.database, world.account.id, { contestIds: [world.sweep.id] })
    expect(await ask(filtered, {}, key)).toEqual({ activity: { totals: { entries: 4 } } })
  })

  it('is refused for spans that are too long or end before they begin, and for unknown zones', async () => {
    const fault = async (args: string) =>
      faultPaths(await gateway.graphql(world.account.key, `{ account { activity(${args}) { from } } }`))
    expect(await fault('from: "2025-01-01", to: "2026-01-02"')).toEqual(['to'])
    expect(await fault('from: "2026-01-02", to: "2026-01-01"')).toEqual(['to'])
    expect(await fault('timeZone: "Mars/Olympus"')).toEqual(['timeZone'])
    expect(await fault('contests: { status: [] }')).toEqual(['contests.status'])
    expect(await fault(`contests: { search: "${'x'.repeat(256)}" }`)).toEqual(['contests.search'])
  })

  it('begins with the first day of the calendar where there are not 30', async () => {
    expect(await ask('activity(to: "0001-01-10") { from to days { date } }')).toMatchObject({
      activity: { from: '0001-01-01', to: '0001-01-10', days: { length: 10 } },
    })
  })
})

describe('winners over all contests', () => {
  const winners = `winners(contests: $filter, first: 2, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { databaseId contest { databaseId } participant { email } }
  }`
  interface Winners {
    readonly winners: {
      readonly totalCount: number
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
      readonly nodes: readonly {
        readonly databaseId: number
        readonly participant: { readonly email: string }
      }[]
    }
  }
  const who = ({ winners: { nodes } }: Winners) =>
    nodes.map(({ participant }) => participant.email.split('@')[0])

  beforeEach(async () => {
    for (const [contest, name] of [
      [world.home, 'ann'],
      [world.sweep, 'ben'],
      [world.revup, 'cem'],
    ] as const) {
      dataOf(await pick(contest.id, name))
      gateway.clock.advance(3_600)
    }
  })

  it('are paged by cursors and by numbers, latest first', async () => {
    const first = await ask<Winners>(winners)
    expect(first.winners).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } })
    const second = await ask<Winners>(winners, { after: first.winners.pageInfo.endCursor })
    expect([...who(first), ...who(second)]).toEqual(['cem', 'ben', 'ann'])
    const page = await ask<Winners>(
      'winners(first: 1, offset: 1) { nodes { databaseId participant { email } } }',
    )
    expect(who(page)).toEqual(['ben'])
  })

  it('are those of the standing, the time and the contests that are asked for', async () => {
    const of = async (args: string) =>
      who(await ask<Winners>(`winners(${args}) { nodes { databaseId participant { email } } }`))
    expect(await of('contests: { service: SWEEPWIDGET }')).toEqual(['ben'])
    expect(await of(`contests: { brand: "${world.brand}" }`)).toEqual(['cem', 'ben'])
    expect(await of(`contests: { source: "${world.sources.revup}" }`)).toEqual(['cem'])
    expect(await of('status: [WON]')).toEqual(['cem', 'ben', 'ann'])
    expect(await of('status: [CLAIMED]')).toEqual([])
    expect(await of('current: false')).toEqual([])
    const middle = new Date(Date.parse(gateway.clock.now()) - 2.5 * 3_600_000).toISOString()
    expect(await of(`selectedFrom: "${middle}"`)).toEqual(['cem', 'ben'])
    expect(await of(`selectedBefore: "${middle}"`)).toEqual(['ann'])
  })

  it('are for a restricted key those of its contests, of nobody else’s account, and of no deleted contest', async () => {
    const key = await buildKey(gateway.database, world.account.id, { contestIds: [world.sweep.id] })
    expect(who(await ask<Winners>(winners, {}, key))).toEqual(['ben'])
    const other = await overviewWorld(gateway)
    expect(await ask('winners { totalCount nodes { id } }', {}, other.account.key)).toEqual({
      winners: { totalCount: 0, nodes: [] },
    })
    dataOf(
      await gateway.graphql(
        world.account.key,
        'mutation ($input: ContestActionInput!) { deleteContest(input: $input) { deletedId } }',
        { input: { contest: { databaseId: world.home.id } } },
      ),
    )
    expect((await ask<Winners>(winners)).winners).toMatchObject({ totalCount: 2 })
  })

  it('need winners:read', async () => {
    const key = await buildKey(gateway.database, world.account.id, {
      scopes: ['account:read', 'analytics:read'],
    })
    expect(refusalOf(await gateway.graphql(key, '{ account { winners { totalCount } } }'))).toEqual({
      ...{ code: 'INSUFFICIENT_SCOPE', detail: 'winners:read' },
    })
  })
})

describe('what contests have in common', () => {
  const overlap = `overlap(contests: $named) {
    inAny inAll contests { contest { databaseId } contacts }
    pairs { one { databaseId } other { databaseId } contacts }
  }`
  const named = (...ids: number[]) => ({ named: ids.map((databaseId) => ({ databaseId })) })

  it('is a figure for each contest and each two of them', async () => {
    const { home, sweep, revup } = world
    const [one, two, three] = [home, sweep, revup].map(({ id }) => ({ databaseId: id }))
    const asked = {
      named: [{ databaseId: home.id }, { id: globalId('Contest', sweep.id) }, { publicId: revup.publicId }],
    }
    expect(await ask(overlap, asked)).toEqual({
      overlap: {
        inAny: 3,
        inAll: 1,
        contests: [
          { contest: one, contacts: 2 },
          { contest: two, contacts: 2 },
          { contest: three, contacts: 2 },
        ],
        pairs: [
          { one, other: two, contacts: 2 },
          { one, other: three, contacts: 1 },
          { one: two, other: three, contacts: 1 },
        ],
      },
    })
  })

  it('counts somebody once who was known as two', async () => {
    const { account, home, revup } = world
    const enter = (contestId: number, person: Record<string, unknown>) =>
      gateway.graphql(
        account.key,
        'mutation ($input: CreateParticipantInput!) { createParticipant(input: $input) { created } }',
        { input: { contest: { databaseId: contestId }, ...person } },
      )
    dataOf(await enter(home.id, { phone: '+15550100' }))
    dataOf(await enter(revup.id, { email: 'two@person.test' }))
    expect(await ask(overlap, named(home.id, revup.id))).toMatchObject({ overlap: { inAny: 5, inAll: 1 } })
    dataOf(await enter(world.sweep.id, { email: 'two@person.test', phone: '+15550100' }))
    expect(await ask(overlap, named(home.id, revup.id))).toMatchObject({ overlap: { inAny: 4, inAll: 2 } })
    const others = 'overlaps(first: 5) { contest { databaseId } contacts }'
    const answer = await gateway.graphql(
      account.key,
      `{ contest(by: { databaseId: ${revup.id} }) { ${others} } }`,
    )
    expect(dataOf(answer)).toEqual({
      contest: {
        overlaps: [
          { contest: { databaseId: home.id }, contacts: 2 },
          { contest: { databaseId: world.sweep.id }, contacts: 2 },
        ],
      },
    })
  })

  it('is told of contests that the key reaches, each once and not too many', async () => {
    const { account, home, sweep } = world
    const of = (ids: number[], key = account.key) =>
      gateway.graphql(key, `query ($named: [ContestLookup!]!) { account { ${overlap} } }`, named(...ids))
    const key = await buildKey(gateway.database, account.id, { contestIds: [home.id] })
    const other = await overviewWorld(gateway)
    expect(codesOf(await of([home.id, sweep.id], key))).toEqual(['NOT_FOUND'])
    expect(codesOf(await of([home.id, other.home.id]))).toEqual(['NOT_FOUND'])
    expect(faultPaths(await of([home.id, home.id]))).toEqual(['contests'])
    expect(faultPaths(await of([]))).toEqual(['contests'])
    expect(faultPaths(await of(Array.from({ length: 13 }, () => home.id)))).toEqual(['contests'])
    const overlaps = `{ contest(by: { databaseId: ${home.id} }) { overlaps { contacts } } }`
    expect(dataOf(await gateway.graphql(key, overlaps))).toEqual({ contest: { overlaps: [] } })
  })
})

describe('the list of contests', () => {
  it('is filtered by service, source and whether contests are gone at their service', async () => {
    const { account, home, sweep, revup, sources } = world
    const gone = await buildContest(gateway.database, account)
    await bringContest(gateway, account, gone, 'blitz_rocket', '2026-06-14T00:00:00Z')
    const of = async (filter: Record<string, unknown>, key = account.key) => {
      const answer = await gateway.graphql(
        key,
        'query ($filter: ContestFilter) { contests(filter: $filter) { totalCount nodes { databaseId } } }',
        { filter },
      )
      const { nodes, totalCount } = payload<{ nodes: { databaseId: number }[]; totalCount: number }>(
        answer,
        'contests',
      )
      expect(totalCount).toBe(nodes.length)
      return nodes.map(({ databaseId }) => databaseId).sort()
    }
    expect(await of({ service: 'NATIVE' })).toEqual([home.id])
    expect(await of({ service: 'SWEEPWIDGET' })).toEqual([sweep.id])
    expect(await of({ source: sources.revup })).toEqual([revup.id])
    expect(await of({ vanished: true })).toEqual([gone.id])
    expect(await of({ vanished: false })).toEqual([home.id, sweep.id, revup.id].sort())
    const other = await overviewWorld(gateway)
    expect(await of({ source: sources.revup }, other.account.key)).toEqual([])
  })
})
