import { beforeAll, describe, expect, it } from 'vitest'
import { readContract } from '../../../src/contract/contract.js'
import { payload } from '../../support/answers.js'
import { buildParticipants } from '../../support/build-participant.js'
import type { RestRequest } from '../../support/contract.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'

type Data = Record<string, unknown>

/** A request of each operation that succeeds as often as it is sent. */
interface Call {
  readonly path: string
  readonly body?: unknown
}

describe('the number of SQL statements of each operation', () => {
  let sweep: SweepWidget
  let counter = 0

  beforeAll(async () => {
    sweep = await startSweepWidget()
    await sweep.send('PUT', sweep.path, {
      body: { settings: { if_leaderboard: true, if_unlock_rewards: true } },
    })
    // An empty list needs fewer statements than one row: each has a row to begin with.
    await madePrize(1_000)
    await madeReward()
    await madeMethod()
    await madeWebhook()
    await photo()
    await listed('whitelist')
    await listed('blacklist')
    const { user_id: uuid } = await enter()
    await data('POST', `${sweep.path}/winners/manual`, { body: { user_id: uuid } })
  })

  function fresh(): string {
    counter += 1
    return `person-${counter}@example.com`
  }

  async function data(method: string, path: string, request: RestRequest = {}): Promise<Data> {
    const { status, body } = await sweep.send(method, path, request)
    expect(status, JSON.stringify(body)).toBeLessThan(300)
    return (Array.isArray(body.data) ? body.data[0] : body.data) as Data
  }

  function enter(amount = 3): Promise<Data> {
    return data('POST', `${sweep.path}/entries`, {
      body: { user_email: fresh(), user_name: 'Ada Lovelace', entry_amount: amount },
    })
  }

  async function personOf(entry: Data): Promise<string> {
    return String(entry['user_id'])
  }

  async function madeGiveaway(isDraft: boolean): Promise<Data> {
    return await data('POST', '/giveaways', {
      body: {
        title: 'Another',
        start_time: '2026-06-01 00:00:00',
        end_time: '2026-12-31 00:00:00',
        is_draft: isDraft,
      },
    })
  }

  function madeMethod(): Promise<Data> {
    return data('POST', `${sweep.path}/entry-methods`, { body: { entry_method: 14, entry_amount: 3 } })
  }

  function madePrize(winners = 1): Promise<Data> {
    const codes = Array.from({ length: winners }, (_, index) => `CODE-${index}`).join('\n')
    return data('POST', `${sweep.path}/prizes`, {
      body: {
        prize_name: 'Tent',
        prize_winners_allowed: winners,
        redemption_switch: true,
        redemption_codes: codes,
      },
    })
  }

  function madeReward(): Promise<Data> {
    return data('POST', `${sweep.path}/rewards`, {
      body: { type: 2, title: 'Coupon', entries_required: 2, coupon_code: 'SAVE' },
    })
  }

  function madeWebhook(): Promise<Data> {
    return data('POST', '/webhooks', {
      body: { url: 'https://hooks.invalid/a', events: ['entry.created'] },
    })
  }

  /** The id of a ledger row of a photo upload. */
  async function photo(): Promise<number> {
    const { user_id: uuid } = await enter()
    const method = await data('POST', `${sweep.path}/entry-methods`, {
      body: { entry_method: 104, entry_amount: 3 },
    })
    const answer = await sweep.gateway.graphql(
      sweep.account.key,
      `mutation ($input: AddEntryInput!) { addEntry(input: $input) { entry { databaseId } } }`,
      {
        input: {
          participant: { uuid },
          entryMethod: { databaseId: method['id'] },
          value: 'https://photos.example.com/1.jpg',
        },
      },
    )
    return payload<{ entry: { databaseId: number } }>(answer, 'addEntry').entry.databaseId
  }

  async function listed(list: 'whitelist' | 'blacklist'): Promise<{ id: number; email: string }> {
    const email = fresh()
    const body = list === 'whitelist' ? { emails: [email] } : { values: [email] }
    await data('POST', `${sweep.path}/${list}`, { body })
    const rows: Data[] = []
    for (let page = 1; ; page += 1) {
      const { body: answer } = await sweep.send('GET', `${sweep.path}/${list}?per_page=100&page=${page}`)
      rows.push(...(answer.data as Data[]))
      if (!(answer['pagination'] as { has_more: boolean }).has_more) break
    }
    const row = rows.find((one) => one['email'] === email || one['value'] === email)
    return { id: Number(row?.['id']), email }
  }

  const body = (given: unknown, path: string): Call => ({ path, body: given })

  /** Makes what an operation needs, and gives the request. */
  function calls(): Readonly<Record<string, () => Promise<Call> | Call>> {
    const { path } = sweep
    const onPerson = (action: string, given?: unknown) => async () => {
      const uuid = await personOf(await enter())
      return {
        path: `${path}/participants/${uuid}${action}`,
        ...(given === undefined ? {} : { body: given }),
      }
    }
    const get = (rest: string) => () => ({ path: path + rest })
    const row = (email: string) => ({ user_email: email, user_name: 'Grace Hopper', entry_amount: 2 })
    return {
      'account.get': () => ({ path: '/account' }),
      'account.brands': () => ({ path: '/account/brands' }),
      'account.usage': () => ({ path: '/account/usage' }),
      'giveaways.list': () => ({ path: '/giveaways?per_page=100' }),
      'giveaways.create': () =>
        body(
          { title: 'New', start_time: '2026-06-01 00:00:00', end_time: '2026-07-01 00:00:00' },
          '/giveaways',
        ),
      'giveaways.get': get(''),
      'giveaways.update': () => body({ title: `Changed ${drawnWinners}` }, path),
      'giveaways.delete': async () => ({ path: `/giveaways/${(await madeGiveaway(false))['id']}` }),
      'giveaways.duplicate': get('/duplicate'),
      'giveaways.publish': async () => ({ path: `/giveaways/${(await madeGiveaway(true))['id']}/publish` }),
      'giveaways.stats': get('/stats'),
      'giveaways.embed-code': get('/embed-code'),
      'entries.list': get('/entries?per_page=100&date_from=2026-06-01&search=example'),
      'entries.create': () => body(row(fresh()), `${path}/entries`),
      'entries.get': async () => ({ path: `${path}/entries/${(await enter())['id']}` }),
      'entries.delete': async () => ({ path: `${path}/entries/${(await enter())['id']}` }),
      'entries.bulk': () =>
        body({ entries: Array.from({ length: rowsOfBulk }, () => row(fresh())) }, `${path}/entries/bulk`),
      'entries.export': get('/entries/export'),
      'participants.list': get('/participants?per_page=100'),
      'participants.get': onPerson(''),
      'participants.search': async () => ({
        path: `${path}/participants/search?q=${encodeURIComponent(String((await enter())['user_email']))}`,
      }),
      'participants.cross-entries': async () => ({
        path: `/participants/${encodeURIComponent(String((await enter())['user_email']))}/entries`,
      }),
      'participants.cross-giveaways': async () => ({
        path: `/participants/${encodeURIComponent(String((await enter())['user_email']))}/giveaways`,
      }),
      'participants.add-entries': onPerson('/add-entries', { amount: 5 }),
      'participants.ban': onPerson('/ban'),
      'participants.unban': async () => {
        const uuid = await personOf(await enter())
        await data('POST', `${path}/participants/${uuid}/ban`)
        return { path: `${path}/participants/${uuid}/unban` }
      },
      'participants.disqualify': onPerson('/disqualify'),
      'entry-methods.list': get('/entry-methods'),
      'entry-methods.create': () => body({ entry_method: 15, entry_amount: 2 }, `${path}/entry-methods`),
      'entry-method-types.list': () => ({ path: '/entry-method-types' }),
      'entry-methods.update': async () =>
        body({ entry_title: 'Follow' }, `${path}/entry-methods/${(await madeMethod())['id']}`),
      'entry-methods.delete': async () => ({ path: `${path}/entry-methods/${(await madeMethod())['id']}` }),
      'entry-methods.reorder': async () =>
        body({ order: [(await madeMethod())['id']] }, `${path}/entry-methods/reorder`),
      'winners.list': get('/winners?per_page=100'),
      'winners.random': async () => {
        await enter()
        await enter()
        return body({ count: drawnWinners }, `${path}/winners/random`)
      },
      'winners.manual': async () =>
        body({ user_id: await personOf(await enter()) }, `${path}/winners/manual`),
      'winners.delete': async () => {
        const entry = await enter()
        await data('POST', `${path}/winners/manual`, { body: { user_id: entry['user_id'] } })
        return { path: `${path}/winners/${entry['id']}` }
      },
      'prizes.list': get('/prizes'),
      'prizes.create': () =>
        body({ prize_name: 'Pack', prize_winners_allowed: 2, redemption_codes: 'X\nY' }, `${path}/prizes`),
      'prizes.update': async () =>
        body({ redemption_codes: 'C\nD' }, `${path}/prizes/${(await madePrize())['prize_id']}`),
      'prizes.delete': async () => ({ path: `${path}/prizes/${(await madePrize())['prize_id']}` }),
      'analytics.overview': get('/analytics/overview'),
      'analytics.daily': get('/analytics/daily'),
      'analytics.entry-methods': get('/analytics/entry-methods'),
      'analytics.geography': get('/analytics/geography'),
      'analytics.referrals': get('/analytics/referrals'),
      'analytics.fraud': get('/analytics/fraud'),
      'leaderboard.get': get('/leaderboard'),
      'rewards.list': get('/rewards'),
      'rewards.create': () => body({ type: 1, title: 'Chance', entries_required: 2 }, `${path}/rewards`),
      'rewards.update': async () =>
        body({ entries_required: 1 }, `${path}/rewards/${(await madeReward())['id']}`),
      'rewards.delete': async () => ({ path: `${path}/rewards/${(await madeReward())['id']}` }),
      'whitelist.list': get('/whitelist?per_page=100'),
      'whitelist.add': () => body({ emails: [fresh(), fresh()] }, `${path}/whitelist`),
      'whitelist.remove': async () =>
        body({ emails: [(await listed('whitelist')).email] }, `${path}/whitelist`),
      'blacklist.list': get('/blacklist?per_page=100'),
      'blacklist.add': () => body({ values: [fresh(), fresh()] }, `${path}/blacklist`),
      'blacklist.remove': async () => ({ path: `${path}/blacklist/${(await listed('blacklist')).id}` }),
      'referrals.overview': get('/referrals'),
      'referrals.top': get('/referrals/top'),
      'rules.get': get('/rules'),
      'rules.update': () => body({ age_limit: 18 + drawnWinners }, `${path}/rules`),
      'design.get': get('/design'),
      'design.update': () => body({ title: { font_size: drawnWinners } }, `${path}/design`),
      'emails.get': get('/emails'),
      'emails.update': () =>
        body({ confirmation_email: { subject: `Welcome ${drawnWinners}` } }, `${path}/emails`),
      'gallery.approve': async () => ({ path: `${path}/gallery/${await photo()}/approve` }),
      'gallery.reject': async () => ({ path: `${path}/gallery/${await photo()}/reject` }),
      'webhooks.list': () => ({ path: '/webhooks' }),
      'webhooks.create': () =>
        body({ url: 'https://hooks.invalid/b', events: ['winner.picked'] }, '/webhooks'),
      'webhooks.update': async () => body({ active: false }, `/webhooks/${(await madeWebhook())['id']}`),
      'webhooks.delete': async () => ({ path: `/webhooks/${(await madeWebhook())['id']}` }),
      // This name has no address: the answer reports the fault of the transport.
      'webhooks.test': async () => ({ path: `/webhooks/${(await madeWebhook())['id']}/test` }),
    }
  }

  let rowsOfBulk = 2
  let drawnWinners = 1

  async function costs(): Promise<Record<string, number>> {
    const prepared = calls()
    const counted: Record<string, number> = {}
    for (const { id, method } of readContract('sweepwidget').operations) {
      const prepare = prepared[id]
      if (prepare === undefined) throw new Error(`No request is known for ${id}.`)
      const { path, body: given } = await prepare()
      const log = await sweep.gateway.statements(async () => {
        const { status, body: answer } = await sweep.send(method, path, { body: given })
        expect(status, `${id} ${JSON.stringify(answer)}`).toBeLessThan(300)
      })
      counted[id] = log.length
    }
    return counted
  }

  it('is small, and does not grow with the rows', async () => {
    const few = await costs()
    expect(few).toMatchInlineSnapshot(`
      {
        "account.brands": 2,
        "account.get": 3,
        "account.usage": 2,
        "analytics.daily": 2,
        "analytics.entry-methods": 3,
        "analytics.fraud": 2,
        "analytics.geography": 3,
        "analytics.overview": 2,
        "analytics.referrals": 2,
        "blacklist.add": 4,
        "blacklist.list": 3,
        "blacklist.remove": 3,
        "design.get": 1,
        "design.update": 3,
        "emails.get": 1,
        "emails.update": 3,
        "entries.bulk": 6,
        "entries.create": 6,
        "entries.delete": 9,
        "entries.export": 3,
        "entries.get": 4,
        "entries.list": 3,
        "entry-method-types.list": 0,
        "entry-methods.create": 5,
        "entry-methods.delete": 5,
        "entry-methods.list": 2,
        "entry-methods.reorder": 5,
        "entry-methods.update": 4,
        "gallery.approve": 4,
        "gallery.reject": 4,
        "giveaways.create": 7,
        "giveaways.delete": 4,
        "giveaways.duplicate": 7,
        "giveaways.embed-code": 1,
        "giveaways.get": 3,
        "giveaways.list": 3,
        "giveaways.publish": 6,
        "giveaways.stats": 3,
        "giveaways.update": 3,
        "leaderboard.get": 2,
        "participants.add-entries": 5,
        "participants.ban": 8,
        "participants.cross-entries": 2,
        "participants.cross-giveaways": 2,
        "participants.disqualify": 7,
        "participants.get": 4,
        "participants.list": 1,
        "participants.search": 4,
        "participants.unban": 8,
        "prizes.create": 8,
        "prizes.delete": 5,
        "prizes.list": 3,
        "prizes.update": 7,
        "referrals.overview": 2,
        "referrals.top": 2,
        "rewards.create": 5,
        "rewards.delete": 5,
        "rewards.list": 2,
        "rewards.update": 5,
        "rules.get": 1,
        "rules.update": 3,
        "webhooks.create": 4,
        "webhooks.delete": 4,
        "webhooks.list": 2,
        "webhooks.test": 1,
        "webhooks.update": 3,
        "whitelist.add": 4,
        "whitelist.list": 3,
        "whitelist.remove": 3,
        "winners.delete": 6,
        "winners.list": 6,
        "winners.manual": 12,
        "winners.random": 26,
      }
    `)
    await buildParticipants(
      sweep.gateway.database,
      sweep.contest,
      Array.from({ length: 120 }, (_, index) => ({
        amounts: [1, 2, 3],
        countryCode: index % 2 === 0 ? 'US' : 'DE',
        ipAddress: `203.0.113.${index % 40}`,
      })),
    )
    rowsOfBulk = 100
    drawnWinners = 50
    expect(await costs()).toEqual(few)
  }, 120_000)
})
