import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ContestRow } from '../../../src/database/tables/index.js'
import { payload } from '../../support/answers.js'
import { buildParticipant } from '../../support/build-participant.js'
import { buildRewards } from '../../support/build-reward.js'
import { buildAccount, buildKey } from '../../support/builders.js'
import { makeContest } from '../../support/make-contest.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'

type Shown = Record<string, unknown> & { readonly id: number }

describe('the rewards of a giveaway', () => {
  let sweep: SweepWidget
  let contest: ContestRow
  let path: string

  beforeAll(async () => {
    sweep = await startSweepWidget()
  })

  beforeEach(async () => {
    contest = await makeContest(sweep.gateway.database, sweep.account, { settings: { rewardsEnabled: true } })
    path = `/giveaways/${contest.id}/rewards`
  })

  const coupon = { type: 2, title: 'Free Shipping Code', entries_required: 10, coupon_code: 'FREESHIP' }

  async function made(body: Record<string, unknown> = coupon): Promise<number> {
    const { status, body: answer } = await sweep.send('POST', path, { body })
    expect(status).toBe(201)
    return (answer.data as Shown).id
  }

  async function listed(): Promise<Shown[]> {
    return (await sweep.send('GET', path)).body.data as Shown[]
  }

  /** What no REST answer shows: the e-mail of a reward. */
  async function mailOf(databaseId: number): Promise<unknown> {
    const query = `{ contest(by: { databaseId: ${contest.id} }) { rewards { databaseId mail {
      subject body replyToEmail replyToName } } } }`
    const answer = await sweep.gateway.graphql(sweep.account.key, query)
    const { rewards } = payload<{ rewards: { databaseId: number; mail: unknown }[] }>(answer, 'contest')
    return rewards.find((reward) => reward.databaseId === databaseId)?.mail
  }

  it('are made and listed in their order, with defaults that follow the type (#140)', async () => {
    const { body } = await sweep.send('POST', path, { body: coupon })
    const { id } = body.data as Shown
    expect(body.data).toEqual({
      id,
      competition_id: contest.id,
      type: 2,
      title: 'Free Shipping Code',
      entries_required: 10,
      order: 1,
    })
    const second = await made({
      type: 1,
      title: 'Bonus',
      entries_required: 15,
      prize_random_or_guaranteed: 2,
      coupon_directions: 'At checkout.',
      hide_progress: true,
      send_email: 0,
    })
    expect(await listed()).toEqual([
      {
        id,
        type: 2,
        title: 'Free Shipping Code',
        entries_required: 10,
        prize_random_or_guaranteed: 1,
        coupon_if_coupon_code: 1,
        coupon_code: 'FREESHIP',
        coupon_directions: null,
        hide_progress: false,
        send_email: 1,
        order: 1,
      },
      {
        id: second,
        type: 1,
        title: 'Bonus',
        entries_required: 15,
        prize_random_or_guaranteed: 2,
        coupon_if_coupon_code: 0,
        coupon_code: null,
        coupon_directions: 'At checkout.',
        hide_progress: true,
        send_email: 0,
        order: 2,
      },
    ])
  })

  it('take what is said of the code and of the e-mail', async () => {
    const id = await made({
      ...coupon,
      coupon_if_coupon_code: 0,
      email_body: '<p>Yours</p>',
      email_subject: 'A gift',
      email_reply_to_email: 'shop@example.test',
      email_reply_to_name: 'Shop',
    })
    expect(await listed()).toMatchObject([{ coupon_if_coupon_code: 0 }])
    const mail = {
      subject: 'A gift',
      body: '<p>Yours</p>',
      replyToEmail: 'shop@example.test',
      replyToName: 'Shop',
    }
    expect(await mailOf(id)).toEqual(mail)
    await sweep.send('PUT', `${path}/${id}`, {
      body: { email_reply_to_email: 'new@example.test', email_reply_to_name: 'New' },
    })
    expect(await mailOf(id)).toEqual({ ...mail, replyToEmail: 'new@example.test', replyToName: 'New' })
  })

  it('are refused without what is required and with values out of bounds: 422 with the field', async () => {
    for (const [changed, field] of [
      [{ type: undefined }, 'type'],
      [{ title: undefined }, 'title'],
      [{ entries_required: undefined }, 'entries_required'],
      [{ type: 3 }, 'type'],
      [{ type: '2' }, 'type'],
      [{ title: '' }, 'title'],
      [{ title: 'x'.repeat(256) }, 'title'],
      [{ title: null }, 'title'],
      [{ entries_required: 0 }, 'entries_required'],
      [{ entries_required: 2_147_483_648 }, 'entries_required'],
      [{ entries_required: 1.5 }, 'entries_required'],
      [{ coupon_code: null }, 'coupon_code'],
      [{ coupon_code: 'x'.repeat(256) }, 'coupon_code'],
      [{ hide_progress: 1 }, 'hide_progress'],
      [{ send_email: true }, 'send_email'],
      [{ send_email: 2 }, 'send_email'],
      [{ coupon_if_coupon_code: 2 }, 'coupon_if_coupon_code'],
      [{ prize_random_or_guaranteed: 0 }, 'prize_random_or_guaranteed'],
      [{ email_subject: 'x'.repeat(256) }, 'email_subject'],
      [{ email_reply_to_email: 'nobody' }, 'email_reply_to_email'],
    ] as const) {
      const { status, body } = await sweep.send('POST', path, { body: { ...coupon, ...changed } })
      expect([status, Object.keys((body.error as { details: object }).details)]).toEqual([422, [field]])
    }
    expect(await listed()).toEqual([])
  })

  it('change partially; nothing given changes nothing (#77)', async () => {
    const id = await made({ ...coupon, coupon_directions: 'At checkout.', hide_progress: true })
    const [before] = await listed()
    for (const [body, changed] of [
      [{}, {}],
      [{ type: 1 }, { type: 1 }],
      [{ title: 'New' }, { title: 'New' }],
      [{ entries_required: 20 }, { entries_required: 20 }],
      [{ coupon_code: 'FREESHIP20' }, { coupon_code: 'FREESHIP20' }],
      [{ coupon_directions: '' }, { coupon_directions: '' }],
      [{ hide_progress: false }, { hide_progress: false }],
      [{ prize_random_or_guaranteed: 2 }, { prize_random_or_guaranteed: 2 }],
      [{ coupon_if_coupon_code: 0 }, { coupon_if_coupon_code: 0 }],
      [{ send_email: 0 }, { send_email: 0 }],
      [{ unknown: 1 }, {}],
    ] as const) {
      const { status, body: answer } = await sweep.send('PUT', `${path}/${id}`, { body })
      expect([status, answer.data]).toEqual([200, { id, message: 'Reward updated successfully.' }])
      expect(await listed()).toEqual([{ ...before, ...changed }])
      const { id: _id, order: _order, ...all } = before ?? { id: 0 }
      await sweep.send('PUT', `${path}/${id}`, { body: all })
      expect(await listed()).toEqual([before])
    }
    expect((await sweep.send('PUT', `${path}/${id}`)).status).toBe(200)
    for (const body of [{ title: null }, { entries_required: 0 }, { coupon_code: null }, { type: null }]) {
      const refused = await sweep.send('PUT', `${path}/${id}`, { body })
      expect([refused.status, Object.keys((refused.body.error as { details: object }).details)]).toEqual([
        422,
        Object.keys(body),
      ])
    }
    expect(await listed()).toEqual([before])
  })

  it('are deleted for good; who has unlocked one keeps it (#142)', async () => {
    const person = await buildParticipant(sweep.gateway.database, contest, { amounts: [10] })
    const id = await made()
    await made({ ...coupon, title: 'Second' })
    const answer = await sweep.send('DELETE', `${path}/${id}`)
    expect([answer.status, answer.body]).toEqual([204, {}])
    expect(await listed()).toMatchObject([{ title: 'Second', order: 1 }])
    expect((await sweep.send('DELETE', `${path}/${id}`)).status).toBe(404)
    expect((await sweep.send('PUT', `${path}/${id}`, { body: { title: 'x' } })).status).toBe(404)
    const query = `{ participant(by: { databaseId: ${person.id} }) { rewards { nodes { title } } } }`
    const kept = await sweep.gateway.graphql(sweep.account.key, query)
    expect(payload(kept, 'participant')).toEqual({
      rewards: { nodes: [{ title: 'Free Shipping Code' }, { title: 'Second' }] },
    })
  })

  it('are 403 in another account’s giveaway, 404 where the giveaway or the reward is not there (#59)', async () => {
    const id = await made()
    const { database } = sweep.gateway
    const stranger = await buildAccount(database)
    const foreign = await makeContest(database, stranger)
    const other = await makeContest(database, sweep.account)
    const of = (contestId: number) => `/giveaways/${contestId}/rewards`
    const asked = async (at: string, rewardId: number | string, key = sweep.account.key) => [
      (await sweep.send('GET', at, { key })).status,
      (await sweep.send('POST', at, { key, body: coupon })).status,
      (await sweep.send('PUT', `${at}/${rewardId}`, { key, body: { title: 'x' } })).status,
      (await sweep.send('DELETE', `${at}/${rewardId}`, { key })).status,
    ]
    expect(await asked(of(foreign.id), id)).toEqual([403, 403, 403, 403])
    expect(await asked(of(999_999_999), id)).toEqual([404, 404, 404, 404])
    expect((await asked(of(other.id), id)).slice(2)).toEqual([404, 404])
    expect((await asked(of(other.id), 999_999_999)).slice(2)).toEqual([404, 404])
    expect((await asked(of(foreign.id), id, stranger.key)).slice(2)).toEqual([404, 404])
    expect((await asked(path, 'x')).slice(2)).toEqual([404, 404])
    const restricted = await buildKey(database, sweep.account.id, { contestIds: [other.id] })
    expect(await asked(path, id, restricted)).toEqual([404, 404, 404, 404])
    expect((await listed()).map((reward) => reward.title)).toEqual([
      'Free Shipping Code',
      'Free Shipping Code',
    ])
  })

  it('ask for a key with the scope of the operation, and for a readable body', async () => {
    const id = await made()
    const reads = await buildKey(sweep.gateway.database, sweep.account.id, { scopes: ['contests:read'] })
    const writes = await buildKey(sweep.gateway.database, sweep.account.id, { scopes: ['contests:write'] })
    const asked = async (key: string | undefined) => [
      (await sweep.client.send('GET', path, { key })).status,
      (await sweep.client.send('POST', path, { key, body: coupon })).status,
      (await sweep.client.send('PUT', `${path}/${id}`, { key, body: { title: 'x' } })).status,
    ]
    expect(await asked(undefined)).toEqual([401, 401, 401])
    expect((await sweep.client.send('DELETE', `${path}/${id}`)).status).toBe(401)
    expect(await asked(reads)).toEqual([200, 403, 403])
    expect((await sweep.send('DELETE', `${path}/${id}`, { key: reads })).status).toBe(403)
    expect(await asked(writes)).toEqual([403, 201, 200])
    expect((await sweep.send('DELETE', `${path}/${id}`, { key: writes })).status).toBe(204)
    expect((await sweep.send('POST', path, { raw: '{' })).status).toBe(400)
    expect((await sweep.send('PUT', `${path}/${id}`, { raw: '{' })).status).toBe(400)
  })

  it('are at most 250 in a giveaway: 400 beyond', async () => {
    await buildRewards(
      sweep.gateway.database,
      contest,
      Array.from({ length: 250 }, () => ({})),
    )
    const { status, body } = await sweep.send('POST', path, { body: coupon })
    expect([status, body.error]).toEqual([400, { code: 400, message: 'A contest has at most 250 rewards.' }])
    expect(await listed()).toHaveLength(250)
  })

  it('are listed in a number of statements that does not grow', async () => {
    await made()
    const one = await sweep.gateway.statements(() => listed())
    await made()
    await made()
    const many = await sweep.gateway.statements(() => listed())
    expect(many).toEqual(one)
  })
})
