import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ContestRow } from '../../../src/database/tables/index.js'
import { buildMethod } from '../../support/build-contest.js'
import { buildAccount, buildKey } from '../../support/builders.js'
import type { RestAnswer } from '../../support/contract.js'
import { makeContest } from '../../support/make-contest.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'

type Shown = Record<string, unknown> & { readonly id: number }

function detailsOf({ status, body }: RestAnswer): [number, string[]] {
  const { details = {} } = body.error as { details?: object }
  return [status, Object.keys(details).sort()]
}

describe('the entry methods of a giveaway', () => {
  let sweep: SweepWidget
  let contest: ContestRow
  let path: string

  beforeAll(async () => {
    sweep = await startSweepWidget()
  })
  beforeEach(async () => {
    contest = await makeContest(sweep.gateway.database, sweep.account)
    path = `/giveaways/${contest.id}/entry-methods`
  })

  const list = async () => (await sweep.send('GET', path)).body.data as Shown[]
  const add = (body: unknown) => sweep.send('POST', path, { body })
  const added = async (body: object = {}) =>
    (await add({ entry_method: 14, entry_amount: 3, ...body })).body.data as Shown
  const put = (id: unknown, body: unknown) => sweep.send('PUT', `${path}/${String(id)}`, { body })

  it('begin with User Details, which has neither level nor display (#118, #119)', async () => {
    expect(await list()).toEqual([
      {
        id: expect.any(Number),
        entry_id: 1,
        entry_method: 1,
        entry_method_name: 'User Details',
        entry_title: null,
        entry_link: null,
        entry_amount: 1,
        required: true,
        entry_order: 1,
        entry_level: null,
        icon_color: null,
        additional_instructions: null,
        daily: false,
        widget_display: null,
      },
    ])
  })

  it('are added at the end, with their own number in the giveaway, of the type named (#94)', async () => {
    const answer = await add({ entry_method: 14, entry_amount: 3 })
    expect([answer.status, answer.body.data]).toEqual([
      201,
      {
        id: expect.any(Number),
        entry_id: 2,
        entry_method: 14,
        entry_method_name: 'Follow on Twitter',
        entry_title: null,
        entry_link: null,
        entry_amount: 3,
        required: false,
        entry_order: 2,
        entry_level: 1,
        icon_color: null,
        additional_instructions: null,
        daily: false,
        widget_display: true,
      },
    ])
    const whole = {
      entry_method: 14,
      entry_amount: 2_147_483_647,
      entry_title: 'Follow @mycompany',
      entry_link: 'https://twitter.com/mycompany',
      required: true,
      daily: true,
      additional_instructions: 'Stay.',
      icon_color: '#1DA1F2',
      widget_display: false,
    }
    expect(await added(whole)).toMatchObject({ ...whole, entry_id: 3, entry_order: 3 })
    const { widget_display, ...rest } = whole
    expect((await list()).at(-1)).toMatchObject({ ...rest, widget_display: '0' })
    expect(widget_display).toBe(false)
    expect((await list())[1]).toMatchObject({ widget_display: '1', entry_level: 1 })
  })

  it('refuse unknown types, a second User Details and values out of bounds (#85, #120)', async () => {
    const good = { entry_method: 14, entry_amount: 3 }
    const refused: [object, string[]][] = [
      [{}, ['entry_amount', 'entry_method']],
      [{ ...good, entry_method: 1 }, ['entry_method']],
      [{ ...good, entry_method: 99_999 }, ['entry_method']],
      [{ ...good, entry_method: -14 }, ['entry_method']],
      [{ ...good, entry_method: 3_000_000_000 }, ['entry_method']],
      [{ ...good, entry_method: '14' }, ['entry_method']],
      [{ ...good, entry_amount: 0 }, ['entry_amount']],
      [{ ...good, entry_amount: 2_147_483_648 }, ['entry_amount']],
      [{ ...good, entry_amount: 1.5 }, ['entry_amount']],
      [{ ...good, required: 1, daily: 'no', widget_display: '1' }, ['daily', 'required', 'widget_display']],
      [{ ...good, entry_link: 'javascript:alert(1)' }, ['entry_link']],
      [{ ...good, icon_color: 'red' }, ['icon_color']],
      [{ ...good, entry_title: 'x'.repeat(256) }, ['entry_title']],
      [{ ...good, additional_instructions: 'x'.repeat(5_001) }, ['additional_instructions']],
    ]
    for (const [body, fields] of refused) {
      expect([body, ...detailsOf(await add(body))]).toEqual([body, 422, fields])
    }
    expect((await sweep.send('POST', path)).status).toBe(400)
    expect(await list()).toHaveLength(1)
  })

  const changes: readonly [name: string, value: unknown, nullable: boolean][] = [
    ['entry_amount', 5, false],
    ['entry_title', 'Follow us on X', true],
    ['entry_link', 'https://x.com/mycompany', true],
    ['required', true, false],
    ['daily', true, false],
    ['additional_instructions', 'Stay.', true],
    ['icon_color', '#000', true],
    ['widget_display', false, false],
  ]

  it.each(changes)(
    'have %s set, kept when absent, and null clears or is refused (#77)',
    async (name, value, nullable) => {
      const { id } = await added({ entry_title: 'Old' })
      const before = (await list()).at(-1)
      const answer = await put(id, { [name]: value })
      expect([answer.status, answer.body.data]).toEqual([
        200,
        { id, message: 'Entry method updated successfully.' },
      ])
      const after = { ...before, [name]: name === 'widget_display' ? '0' : value }
      expect((await list()).at(-1)).toEqual(after)
      // The type cannot be changed; nor can the place.
      expect((await put(id, { entry_method: 15, entry_order: 1 })).status).toBe(200)
      expect((await sweep.send('PUT', `${path}/${id}`)).status).toBe(200)
      expect((await list()).at(-1)).toEqual(after)
      const cleared = await put(id, { [name]: null })
      if (nullable) expect([cleared.status, (await list()).at(-1)?.[name]]).toEqual([200, null])
      else expect(detailsOf(cleared)).toEqual([422, [name]])
    },
  )

  it('take a new amount for User Details too', async () => {
    const [details] = await list()
    expect((await put(details?.id, { entry_amount: 10 })).status).toBe(200)
    expect((await list())[0]).toMatchObject({ entry_amount: 10, widget_display: null })
  })

  it('are removed for good, and those behind move up; User Details stays (#120)', async () => {
    const [details] = await list()
    const first = await added()
    const second = await added()
    const gone = await sweep.send('DELETE', `${path}/${first.id}`)
    expect([gone.status, gone.body]).toEqual([204, {}])
    expect((await list()).map(({ id, entry_order }) => [id, entry_order])).toEqual([
      [details?.id, 1],
      [second.id, 2],
    ])
    expect((await sweep.send('DELETE', `${path}/${first.id}`)).status).toBe(404)
    const kept = await sweep.send('DELETE', `${path}/${String(details?.id)}`)
    expect([kept.status, kept.body.error]).toEqual([400, { code: 400, message: expect.any(String) }])
    // Numbers are never used again.
    expect(await added()).toMatchObject({ entry_id: 4, entry_order: 3 })
  })

  it('are put into order; those left out follow as they were (#121)', async () => {
    const [details] = await list()
    const ids = [details?.id ?? 0, (await added()).id, (await added()).id, (await added()).id]
    const [a, b, c, d] = ids
    const reorder = (order: unknown) => put('reorder', { order })
    const answer = await reorder([d, b])
    expect([answer.status, answer.body.data]).toEqual([
      200,
      { message: 'Entry methods reordered successfully.' },
    ])
    expect((await list()).map(({ id }) => id)).toEqual([d, b, a, c])
    expect((await list()).map(({ entry_order }) => entry_order)).toEqual([1, 2, 3, 4])
    expect((await reorder([])).status).toBe(200)
    const other = await makeContest(sweep.gateway.database, sweep.account)
    const foreign = await buildMethod(sweep.gateway.database, other)
    for (const order of [[a, a], [1], [foreign.id], ['x'], [1.5], [-1], [9e15], [1e300], 'x', null]) {
      const refused = await reorder(order)
      expect([order, refused.status]).toEqual([order, 422])
      expect(detailsOf(refused)[1][0]).toMatch(/^order/)
    }
    expect(detailsOf(await put('reorder', {}))).toEqual([422, ['order']])
    expect((await list()).map(({ id }) => id)).toEqual([d, b, a, c])
  })

  it('belong to their giveaway: elsewhere they are not there (#59)', async () => {
    const { database } = sweep.gateway
    const other = await buildAccount(database)
    const theirs = await makeContest(database, other)
    const theirMethod = await buildMethod(database, theirs)
    const mine = await makeContest(database, sweep.account)
    const method = await buildMethod(database, mine)
    const at = (contestId: number, methodId: number) => `/giveaways/${contestId}/entry-methods/${methodId}`
    for (const [target, status] of [
      [at(contest.id, method.id), 404],
      [at(contest.id, theirMethod.id), 404],
      [at(contest.id, 1), 404],
      [at(theirs.id, theirMethod.id), 403],
      [at(theirs.id, method.id), 403],
      [at(theirs.id, 1), 403],
      [at(1, method.id), 404],
    ] as const) {
      const answers = [
        await sweep.send('PUT', target, { body: { entry_amount: 9 } }),
        await sweep.send('DELETE', target),
      ]
      expect([target, answers.map((answer) => answer.status)]).toEqual([target, [status, status]])
    }
    expect((await sweep.send('PUT', at(mine.id, method.id), { body: { entry_amount: 9 } })).status).toBe(200)
  })

  it('need the scope to write to be changed, and no other', async () => {
    const writer = await buildKey(sweep.gateway.database, sweep.account.id, { scopes: ['contests:write'] })
    const reader = await buildKey(sweep.gateway.database, sweep.account.id, { scopes: ['contests:read'] })
    const body = { entry_method: 15, entry_amount: 1 }
    expect((await sweep.send('POST', path, { key: reader, body })).status).toBe(403)
    const made = await sweep.send('POST', path, { key: writer, body })
    const { id } = made.body.data as Shown
    expect([made.status, id]).toEqual([201, expect.any(Number)])
    for (const [method, target, sent, status] of [
      ['PUT', `${path}/${id}`, { daily: true }, 200],
      ['PUT', `${path}/reorder`, { order: [id] }, 200],
      ['DELETE', `${path}/${id}`, undefined, 204],
      ['GET', path, undefined, 403],
    ] as const) {
      expect([method, (await sweep.send(method, target, { key: writer, body: sent })).status]).toEqual([
        method,
        status,
      ])
    }
    expect((await sweep.send('GET', path, { key: reader })).status).toBe(200)
  })

  it('cost as many statements for twenty as for two', async () => {
    const cost = async () => (await sweep.gateway.statements(() => list())).length
    await added()
    const few = await cost()
    for (let more = 0; more < 20; more += 1) await buildMethod(sweep.gateway.database, contest)
    expect([await cost(), few]).toEqual([few, 2])
  })
})

describe('the catalogue of entry method types (#117)', () => {
  it('has its types in ten categories, with the fixed numbers where they belong', async () => {
    const sweep = await startSweepWidget()
    const { body } = await sweep.send('GET', '/entry-method-types')
    const { total_types, categories } = body.data as {
      total_types: number
      categories: Record<string, { id: number; name: string; type: string }[]>
    }
    const all = Object.values(categories).flat()
    expect([all.length, new Set(all.map(({ id }) => id)).size]).toEqual([total_types, total_types])
    expect(Object.keys(categories)).toEqual([
      ...['twitter_x', 'instagram', 'facebook', 'youtube', 'tiktok', 'discord', 'telegram'],
      ...['content', 'commerce', 'special'],
    ])
    const category = (id: number) =>
      Object.entries(categories).find(([, types]) => types.some((type) => type.id === id))?.[0]
    expect([1, 5, 14, 15, 16, 30, 31].map(category)).toEqual([
      ...['special', 'special', 'twitter_x', 'twitter_x', expect.any(String)],
      ...['instagram', 'instagram'],
    ])
    expect(categories['twitter_x']).toContainEqual({ id: 14, name: 'Follow on Twitter', type: 'twitter' })
  })

  it('is read with the scope to read giveaways', async () => {
    const sweep = await startSweepWidget()
    for (const [scope, status] of [
      ['contests:read', 200],
      ['participants:read', 403],
    ] as const) {
      const key = await buildKey(sweep.gateway.database, sweep.account.id, { scopes: [scope] })
      expect((await sweep.send('GET', '/entry-method-types', { key })).status).toBe(status)
    }
  })
})
