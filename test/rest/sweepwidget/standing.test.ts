import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ContestRow, contests } from '../../../src/database/tables/index.js'
import { buildParticipant, buildParticipants } from '../../support/build-participant.js'
import { buildAccount, buildKey } from '../../support/builders.js'
import { makeContest } from '../../support/make-contest.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'

describe('who leads and who refers in a giveaway', () => {
  let sweep: SweepWidget
  let contest: ContestRow

  beforeAll(async () => {
    sweep = await startSweepWidget()
  })

  beforeEach(async () => {
    contest = await makeContest(sweep.gateway.database, sweep.account, {
      settings: { leaderboardEnabled: true, leaderboardSize: 10 },
    })
  })

  const get = (path: string, key?: string) =>
    sweep.send('GET', `/giveaways/${contest.id}${path}`, key === undefined ? {} : { key })
  const people = (amounts: readonly number[], more: object = {}) =>
    buildParticipants(
      sweep.gateway.database,
      contest,
      amounts.map((amount) => ({ amounts: [amount], ...more })),
    )

  const paths = ['/leaderboard', '/referrals', '/referrals/top']

  describe.each(paths)('GET /giveaways/{id}%s', (path) => {
    it('is readable with participants:read alone', async () => {
      const scoped = (scopes: string[]) => buildKey(sweep.gateway.database, sweep.account.id, { scopes })
      expect((await get(path, await scoped(['participants:read']))).status).toBe(200)
      expect((await get(path, await scoped(['contests:read', 'analytics:read']))).status).toBe(403)
    })

    it('refuses missing keys, and giveaways of others, deleted and unknown ones', async () => {
      expect((await sweep.send('GET', `/giveaways/${contest.id}${path}`, { key: undefined })).status).toBe(
        401,
      )
      const stranger = await buildAccount(sweep.gateway.database)
      expect((await get(path, stranger.key)).status).toBe(403)
      const restricted = await buildKey(sweep.gateway.database, sweep.account.id, {
        contestIds: [sweep.contest.id],
      })
      expect((await get(path, restricted)).status).toBe(404)
      expect((await sweep.send('GET', `/giveaways/1${path}`)).status).toBe(404)
      expect((await sweep.send('GET', `/giveaways/none${path}`)).status).toBe(404)
      await sweep.gateway.database.root
        .update(contests)
        .set({ deletedAt: '2026-06-03T00:00:00.000Z' })
        .where(eq(contests.id, contest.id))
      expect((await get(path)).status).toBe(404)
    })

    it('costs as many statements for many people as for few', async () => {
      const count = async () => (await sweep.gateway.statements(() => get(path))).length
      const advocate = await buildParticipant(sweep.gateway.database, contest, { amounts: [1] })
      await people([1], { referredBy: advocate.id })
      const few = await count()
      await people(Array(60).fill(2), { referredBy: advocate.id })
      expect(await count()).toBe(few)
      expect(few).toBe(2)
    })
  })

  it('shows the leaderboard without e-mail addresses, ranks without gaps (#92, #139)', async () => {
    const [low, high, tie] = await people([3, 7, 7])
    await people([9], { bannedAt: '2026-06-03T00:00:00.000Z' })
    const nameless = await buildParticipant(sweep.gateway.database, contest, {
      amounts: [1],
      displayName: null,
    })
    const named = await buildParticipant(sweep.gateway.database, contest, {
      amounts: [8],
      displayName: 'Ann',
    })
    const { status, body } = await get('/leaderboard')
    expect(status).toBe(200)
    expect(body.data).toEqual([
      { rank: 1, user_id: named.uuid, name: 'Ann', total_entries: 8 },
      { rank: 2, user_id: high?.uuid, name: '', total_entries: 7 },
      { rank: 3, user_id: tie?.uuid, name: '', total_entries: 7 },
      { rank: 4, user_id: low?.uuid, name: '', total_entries: 3 },
      { rank: 5, user_id: nameless.uuid, name: '', total_entries: 1 },
    ])
  })

  it('is empty while nobody counts', async () => {
    expect((await get('/leaderboard')).body.data).toEqual([])
    expect((await get('/referrals/top')).body.data).toEqual([])
  })

  it('has as many places as leaderboard_display_amount says, more than a page of GraphQL too', async () => {
    await people(Array(260).fill(1))
    expect((await get('/leaderboard')).body.data).toHaveLength(10)
    const resize = (leaderboardSize: number) =>
      sweep.gateway.database.root.update(contests).set({ leaderboardSize }).where(eq(contests.id, contest.id))
    await resize(255)
    expect((await get('/leaderboard')).body.data).toHaveLength(255)
    await resize(2_147_483_647)
    expect((await get('/leaderboard')).body.data).toHaveLength(260)
  })

  it('answers 400 with a sentence while the leaderboard is off (#139)', async () => {
    contest = sweep.contest
    const { status, body } = await get('/leaderboard')
    expect(status).toBe(400)
    expect(body).toMatchObject({
      success: false,
      error: { code: 400, message: 'The leaderboard is switched off.' },
    })
  })

  it('tells of referrals, their people and the average with two decimals (#146)', async () => {
    const zeros = { total_referrals: 0, unique_referrers: 0, avg_referrals_per_referrer: 0 }
    expect((await get('/referrals')).body.data).toEqual({ competition_id: contest.id, ...zeros })
    const [first, second, third] = await people([1, 1, 1])
    for (const [advocate, count] of [
      [first, 1],
      [second, 3],
      [third, 4],
    ] as const) {
      await people(Array(count).fill(1), { referredBy: advocate?.id })
    }
    await people([1], { referredBy: first?.id, disqualifiedAt: '2026-06-03T00:00:00.000Z' })
    expect((await get('/referrals')).body.data).toEqual({
      competition_id: contest.id,
      total_referrals: 8,
      unique_referrers: 3,
      avg_referrals_per_referrer: 2.67,
    })
  })

  it('lists the fifty who referred the most, with e-mail addresses, ties by id (#146)', async () => {
    const advocates = await people(Array(52).fill(1), {})
    const phone = await buildParticipant(sweep.gateway.database, contest, {
      amounts: [1],
      email: null,
      displayName: 'By Telephone',
    })
    await buildParticipants(
      sweep.gateway.database,
      contest,
      advocates.map(({ id }) => ({ amounts: [1], referredBy: id })),
    )
    await people([1, 1], { referredBy: phone.id })
    const { body } = await get('/referrals/top')
    expect(body.data).toEqual([
      { user_id: phone.uuid, name: 'By Telephone', email: '', referral_count: 2 },
      ...advocates
        .slice(0, 49)
        .map(({ uuid, email }) => ({ user_id: uuid, name: '', email, referral_count: 1 })),
    ])
  })
})
