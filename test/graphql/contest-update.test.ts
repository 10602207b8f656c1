import { desc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { contests, events } from '../../src/database/tables/index.js'
import type { NewContest } from '../../src/domain/contest/create.js'
import { codesOf, faultPaths, gained, payload } from '../support/answers.js'
import { buildAccount, type TestAccount } from '../support/builders.js'
import { needsPostgres, onPostgres } from '../support/database.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'

const fields = `title slug description rulesText startsAt endsAt timeZone language kind visibility unit currency
  winnerQuota imageUrl hostedUrl isDraft updatedAt
  settings { leaderboardEnabled leaderboardSize rewardsEnabled showPrizes showRulesExpanded requireCaptcha showCookieConsent }
  rules { securityLevel checkDuplicateIp blockVpns blockRiskyEmails requireEmailVerification ageLimit ageLimitKind
    maxEntriesPerPerson maxParticipants countries }
  referralAwards { advocate friend }`
const update = `mutation ($input: UpdateContestInput!) { updateContest(input: $input) { contest { ${fields} } } }`

type Shown = Record<string, unknown>

/** Every field of the changes: a value, and whether null clears it. Groups follow below. */
const single: readonly [name: string, value: unknown, nullable: boolean][] = [
  ['title', 'New title', false],
  ['description', 'New', true],
  ['rulesText', 'New', true],
  ['startsAt', '2026-06-02T00:00:00.000Z', true],
  ['endsAt', '2026-08-01T00:00:00.000Z', true],
  ['language', 'fr', false],
  ['kind', 'instant', false],
  ['visibility', 'PRIVATE', false],
  ['unit', 'POINTS', false],
  ['currency', 'EUR', false],
  ['winnerQuota', 3, false],
  ['imageUrl', 'https://new.test/a.png', true],
  ['hostedUrl', 'https://new.test/', true],
  ['isDraft', true, false],
]

const groups: Record<string, Record<string, unknown>> = {
  settings: {
    leaderboardEnabled: true,
    leaderboardSize: 25,
    rewardsEnabled: true,
    showPrizes: false,
    showRulesExpanded: true,
    requireCaptcha: true,
    showCookieConsent: true,
  },
  rules: {
    securityLevel: 3,
    checkDuplicateIp: true,
    blockVpns: true,
    blockRiskyEmails: true,
    requireEmailVerification: true,
    ageLimit: 21,
    ageLimitKind: 'MAXIMUM',
    maxEntriesPerPerson: 5,
    maxParticipants: 6,
    countries: ['DE'],
  },
  referralAwards: { advocate: 1, friend: 2 },
}

describe('updateContest', () => {
  let gateway: Gateway
  let account: TestAccount

  beforeAll(async () => {
    gateway = await startGateway()
    account = await buildAccount(gateway.database)
  })

  function change(databaseId: number, changes: Record<string, unknown>) {
    return gateway.graphql(account.key, update, { input: { contest: { databaseId }, changes } })
  }

  async function changed(id: number, changes: Record<string, unknown>): Promise<Shown> {
    return payload<{ contest: Shown }>(await change(id, changes), 'updateContest').contest
  }

  async function refused(id: number, changes: Record<string, unknown>, code = 'VALIDATION_FAILED') {
    const answer = await change(id, changes)
    expect([gained(answer), codesOf(answer)]).toEqual([null, [code]])
    return faultPaths(answer)
  }

  async function eventsOf(contestId: number): Promise<{ type: string; data: unknown }[]> {
    return await gateway.database.root
      .select({ type: events.type, data: events.data })
      .from(events)
      .where(eq(events.contestId, contestId))
      .orderBy(desc(events.id))
  }

  const full: Partial<NewContest> = {
    description: 'Old',
    rulesText: 'Old',
    imageUrl: 'https://old.test/a.png',
    hostedUrl: 'https://old.test/',
  }

  it('changes nothing when nothing is given, and records nothing (#77)', async () => {
    const { id } = await makeContest(gateway.database, account, full)
    const before = await eventsOf(id)
    const shown = await changed(id, {})
    expect(shown).toMatchObject({ title: 'Summer Giveaway', updatedAt: '2026-06-01T00:00:00.000Z' })
    expect(await changed(id, { title: 'Summer Giveaway', rules: {}, settings: {} })).toEqual(shown)
    expect(await eventsOf(id)).toEqual(before)
  })

  it.each(single)(
    'sets %s, keeps it when absent, and clears or refuses null',
    async (name, value, nullable) => {
      const { id } = await makeContest(gateway.database, account, full)
      const before = await changed(id, {})
      const updatedAt = '2026-06-15T12:00:00.000Z'
      expect(await changed(id, { [name]: value })).toEqual({ ...before, [name]: value, updatedAt })
      expect(await changed(id, {})).toMatchObject({ [name]: value })
      if (nullable) expect(await changed(id, { [name]: null })).toMatchObject({ [name]: null })
      else expect(await refused(id, { [name]: null })).toEqual([name])
    },
  )

  for (const [group, values] of Object.entries(groups)) {
    it.each(Object.entries(values))(`sets ${group}.%s alone and refuses null`, async (name, value) => {
      const { id } = await makeContest(gateway.database, account)
      const before = await changed(id, {})
      const after = await changed(id, { [group]: { [name]: value } })
      expect(after[group]).toEqual({ ...(before[group] as Shown), [name]: value })
      expect(await refused(id, { [group]: { [name]: null } })).toEqual([`${group}.${name}`])
      expect(await refused(id, { [group]: null })).toEqual([group])
    })
  }

  it('keeps the slug, and finds the contest by its new title', async () => {
    const { id, slug } = await makeContest(gateway.database, account, { title: 'Before' })
    expect(await changed(id, { title: 'Autumn raffle' })).toMatchObject({ slug })
    const query = `{ contests(filter: { search: "AUTUMN RAF" }) { nodes { slug } } }`
    expect((await gateway.graphql(account.key, query)).data).toEqual({ contests: { nodes: [{ slug }] } })
  })

  it('judges the dates of the result, not of the change (#84)', async () => {
    const { id } = await makeContest(gateway.database, account)
    expect(await refused(id, { startsAt: '2026-07-01T04:00:00.000Z' })).toEqual(['endsAt'])
    expect(await refused(id, { endsAt: '2026-06-01T04:00:00.000Z' })).toEqual(['endsAt'])
    expect(
      await changed(id, { startsAt: '2026-08-01T00:00:00Z', endsAt: '2026-08-01T00:00:00.001Z' }),
    ).toMatchObject({ startsAt: '2026-08-01T00:00:00.000Z' })
    expect(await changed(id, { endsAt: null })).toMatchObject({ endsAt: null })
  })

  it('keeps the wall-clock values of dates not given when the zone changes (#84)', async () => {
    const { id } = await makeContest(gateway.database, account)
    expect(await changed(id, { timeZone: 'asia/tokyo', endsAt: '2026-07-01T04:00:00.000Z' })).toMatchObject({
      timeZone: 'Asia/Tokyo',
      startsAt: '2026-05-31T15:00:00.000Z',
      endsAt: '2026-07-01T04:00:00.000Z',
    })
    expect(await refused(id, { timeZone: '+09:00' })).toEqual(['timeZone'])
  })

  it('reads wall-clock dates in the new zone, through gaps and overlaps of the clock (#10)', async () => {
    const { id } = await makeContest(gateway.database, account)
    const local = {
      timeZone: 'Europe/Berlin',
      startsAtLocal: '2026-03-29 02:30:00',
      endsAtLocal: '2026-10-25 02:30:00',
    }
    expect(await changed(id, local)).toMatchObject({
      startsAt: '2026-03-29T01:30:00.000Z',
      endsAt: '2026-10-25T00:30:00.000Z',
    })
    expect(await changed(id, { endsAtLocal: null })).toMatchObject({ endsAt: null })
    expect(await refused(id, { startsAtLocal: '2026-06-01' })).toEqual(['startsAtLocal'])
    const both = { startsAtLocal: '2026-06-01 00:00:00', startsAt: '2026-06-01T00:00:00Z' }
    expect(await refused(id, both)).toEqual(['startsAtLocal'])
  })

  it('records each change once, with the names of the fields', async () => {
    const { id } = await makeContest(gateway.database, account)
    await changed(id, { title: 'Renamed', isDraft: true })
    expect((await eventsOf(id)).slice(0, 2)).toEqual([
      { type: 'contest.unpublished', data: {} },
      { type: 'contest.updated', data: { fields: ['title'] } },
    ])
  })

  it('publishes by isDraft with the rules of publishing (#74, #76)', async () => {
    const { id } = await makeContest(gateway.database, account, { isDraft: true })
    expect(
      await refused(id, { isDraft: false, endsAt: '2026-06-15T12:00:00.000Z' }, 'STATE_FORBIDS'),
    ).toEqual(['endsAt'])
    expect(await changed(id, { isDraft: false, endsAt: '2026-06-15T12:00:00.001Z' })).toMatchObject({
      isDraft: false,
    })
    expect((await eventsOf(id)).slice(0, 2).map(({ type }) => type)).toEqual([
      'contest.started',
      'contest.published',
    ])
  })

  it('does not exist for another account, a key restricted away, or once deleted', async () => {
    const contest = await makeContest(gateway.database, account)
    const stranger = await buildAccount(gateway.database)
    const input = { contest: { databaseId: contest.id }, changes: { title: 'Taken' } }
    expect(codesOf(await gateway.graphql(stranger.key, update, { input }))).toEqual(['NOT_FOUND'])
    await gateway.database.root
      .update(contests)
      .set({ deletedAt: '2026-06-02T00:00:00.000Z' })
      .where(eq(contests.id, contest.id))
    expect(await refused(contest.id, { title: 'Gone' }, 'NOT_FOUND')).toEqual([])
  })

  it.skipIf(!onPostgres)(`loses no field when two change it at once (${needsPostgres})`, async () => {
    const { id } = await makeContest(gateway.database, account)
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([
        changed(id, { description: `d${round}`, endsAt: `2026-07-0${round + 2}T00:00:00.000Z` }),
        changed(id, { rulesText: `r${round}`, settings: { leaderboardSize: round + 1 } }),
        changed(id, { rules: { ageLimit: round + 1 } }),
      ])
      expect(await changed(id, {})).toMatchObject({
        description: `d${round}`,
        rulesText: `r${round}`,
        endsAt: `2026-07-0${round + 2}T00:00:00.000Z`,
        settings: { leaderboardSize: round + 1 },
        rules: { ageLimit: round + 1 },
      })
    }
  })

  it.skipIf(!onPostgres)(
    `never ends before its start when both move at once (${needsPostgres})`,
    async () => {
      for (let round = 0; round < 5; round += 1) {
        const { id } = await makeContest(gateway.database, account)
        const answers = await Promise.all([
          change(id, { startsAt: '2026-06-20T00:00:00Z' }),
          change(id, { endsAt: '2026-06-19T00:00:00Z' }),
        ])
        expect(answers.map(codesOf).sort()).toEqual([[], ['VALIDATION_FAILED']])
      }
    },
  )
})
