import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ContestRow } from '../../../src/database/tables/index.js'
import { buildParticipant } from '../../support/build-participant.js'
import { buildAccount, buildKey } from '../../support/builders.js'
import { makeContest } from '../../support/make-contest.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'

let sweep: SweepWidget
let contest: ContestRow
let path: string

beforeAll(async () => {
  sweep = await startSweepWidget()
})

beforeEach(async () => {
  contest = await makeContest(sweep.gateway.database, sweep.account)
  path = `/giveaways/${contest.id}`
})

type Data = Record<string, unknown>
interface Listed {
  readonly id: number
  readonly email?: string
  readonly value?: string
}

const given = { whitelist: 'emails', blacklist: 'values' } as const
const lists = ['whitelist', 'blacklist'] as const
type ListName = (typeof lists)[number]

const add = (list: ListName, texts: unknown) =>
  sweep.send('POST', `${path}/${list}`, { body: { [given[list]]: texts } })

const listed = async (list: ListName, search = '') =>
  (await sweep.send('GET', `${path}/${list}${search}`)).body.data as Listed[]

const shown = async (list: ListName) => (await listed(list)).map(({ email, value }) => email ?? value)

const details = (answer: { body: { error?: unknown } }) =>
  (answer.body.error as { details?: Data }).details ?? {}

const many = (count: number) => Array.from({ length: count }, (_, index) => `p${index}@example.com`)

describe.each(lists)('the %s', (list) => {
  it('tells how many rows are new, skipping repeats and invalid values (#144)', async () => {
    const first = await add(list, ['Ann@Example.com ', 'ann@example.com', 'bob@example.com', '', 'nonsense'])
    expect([first.status, first.body.data]).toEqual([201, { competition_id: contest.id, added: 2 }])
    expect((await add(list, ['bob@example.com'])).body.data).toEqual({
      competition_id: contest.id,
      added: 0,
    })
    expect((await add(list, [])).status).toBe(201)
    expect(await shown(list)).toEqual(['ann@example.com', 'bob@example.com'])
  })

  it('is given in pages of 25 with all five figures (#65, #66)', async () => {
    await add(list, many(60))
    const pages = async (search: string) => {
      const { body } = await sweep.send('GET', `${path}/${list}${search}`)
      return [(body.data as unknown[]).length, body['pagination']]
    }
    const figures = { page: 1, per_page: 25, total: 60, total_pages: 3, has_more: true }
    expect(await pages('')).toEqual([25, figures])
    expect(await pages('?page=3')).toEqual([10, { ...figures, page: 3, has_more: false }])
    expect(await pages('?page=0&per_page=1000')).toEqual([
      60,
      { ...figures, per_page: 100, total_pages: 1, has_more: false },
    ])
    expect(await pages('?page=9')).toEqual([0, { ...figures, page: 9, has_more: false }])
  })

  it('refuses more than 5,000 rows with 422 and adds nothing (#144)', async () => {
    await add(list, many(4_999))
    const answer = await add(list, ['x@example.com', 'y@example.com'])
    expect([answer.status, Object.keys(details(answer))]).toEqual([422, [given[list]]])
    expect((await sweep.send('GET', `${path}/${list}`)).body['pagination']).toMatchObject({ total: 4_999 })
    expect((await add(list, ['x@example.com'])).body.data).toMatchObject({ added: 1 })
  })

  it.each<[string, unknown, string[]]>([
    ['nothing', {}, ['list']],
    ['a text', { list: 'a@example.com' }, ['list']],
    ['null', { list: null }, ['list']],
    ['numbers', { list: [5] }, ['list.0']],
    ['too many', { list: Array.from({ length: 10_001 }, () => '') }, ['list']],
  ])('refuses %s with 422 at the field', async (_what, body, faults) => {
    const { list: texts } = body as { list?: unknown }
    const answer = await add(list, texts)
    const expected = faults.map((name) => name.replace('list', given[list]))
    expect([answer.status, Object.keys(details(answer))]).toEqual([422, expected])
  })

  it('refuses bodies that cannot be read, and none at all, with 400', async () => {
    expect((await sweep.send('POST', `${path}/${list}`, { raw: '{' })).status).toBe(400)
    expect((await sweep.send('POST', `${path}/${list}`)).status).toBe(400)
  })

  it('costs the same statements however long it is', async () => {
    const count = async () =>
      (await sweep.gateway.statements(() => sweep.send('GET', `${path}/${list}`))).length
    await add(list, many(1))
    const few = await count()
    await add(list, many(20))
    expect(await count()).toBe(few)
  })
})

describe('whitelist.remove', () => {
  const remove = (search = '', body?: unknown) =>
    sweep.send('DELETE', `${path}/whitelist${search}`, body === undefined ? {} : { body })

  beforeEach(() => add('whitelist', ['a@example.com', 'b@example.com', 'c@example.com']))

  it('takes e-mails in the body; unknown ones are no fault (#145)', async () => {
    expect((await remove('', { emails: ['A@example.com', 'unknown@example.com'] })).status).toBe(204)
    expect((await remove('', { emails: ['a@example.com'] })).status).toBe(204)
    expect((await remove('', { emails: [] })).status).toBe(204)
    expect(await shown('whitelist')).toEqual(['b@example.com', 'c@example.com'])
  })

  it('takes one id in the body or in the query; an unknown one is 404 (#145)', async () => {
    const [first, second] = await listed('whitelist')
    expect((await remove('', { id: first?.id })).status).toBe(204)
    expect((await remove('', { id: first?.id })).status).toBe(404)
    expect((await remove(`?id=${second?.id}`)).status).toBe(204)
    expect((await remove(`?id=${second?.id}`)).status).toBe(404)
    expect(await shown('whitelist')).toEqual(['c@example.com'])
  })

  it('wants exactly one of the two: 422 otherwise (#145)', async () => {
    const [first] = await listed('whitelist')
    for (const [search, body] of [
      ['', undefined],
      ['', {}],
      ['', { emails: ['a@example.com'], id: first?.id }],
      [`?id=${first?.id}`, { emails: ['a@example.com'] }],
      [`?id=${first?.id}`, { id: first?.id }],
    ] as const) {
      const answer = await remove(search, body)
      expect([answer.status, Object.keys(details(answer))]).toEqual([422, ['emails', 'id']])
    }
    expect(await listed('whitelist')).toHaveLength(3)
  })

  it('refuses what is not of the documented form: 422 in the body, 400 in the query', async () => {
    for (const body of [
      { emails: 'a@example.com' },
      { emails: [1] },
      { emails: null },
      { id: 'x' },
      { id: 1.5 },
      { id: 1e300 },
      { id: null },
    ]) {
      expect([body, (await remove('', body)).status]).toEqual([body, 422])
    }
    expect((await remove('?id=x')).status).toBe(400)
    expect((await sweep.send('DELETE', `${path}/whitelist`, { raw: '{' })).status).toBe(400)
  })

  it('does not reach into another giveaway', async () => {
    const [first] = await listed('whitelist')
    const other = await makeContest(sweep.gateway.database, sweep.account)
    const url = `/giveaways/${other.id}/whitelist?id=${first?.id}`
    expect((await sweep.send('DELETE', url)).status).toBe(404)
    expect(await listed('whitelist')).toHaveLength(3)
  })
})

describe('the blacklist', () => {
  it('takes e-mail and IP addresses, each in one spelling', async () => {
    expect(
      (await add('blacklist', ['10.0.0.1', '::ffff:10.0.0.1', '2001:DB8::0:1'])).body.data,
    ).toMatchObject({
      added: 2,
    })
    expect(await listed('blacklist')).toEqual([
      { id: expect.any(Number), value: '10.0.0.1' },
      { id: expect.any(Number), value: '2001:db8::1' },
    ])
  })

  it('loses one row by its number, once, and the row of a ban without lifting it (#116)', async () => {
    const person = await buildParticipant(sweep.gateway.database, contest, { email: 'bad@example.com' })
    await sweep.gateway.graphql(
      sweep.account.key,
      `mutation { banParticipant(input: { participant: { databaseId: ${person.id} } }) { changed } }`,
    )
    const [row] = await listed('blacklist')
    expect(row?.value).toBe('bad@example.com')
    const url = `${path}/blacklist/${row?.id}`
    const other = await makeContest(sweep.gateway.database, sweep.account)
    expect((await sweep.send('DELETE', `/giveaways/${other.id}/blacklist/${row?.id}`)).status).toBe(404)
    expect(await sweep.send('DELETE', url)).toMatchObject({ status: 204, body: {} })
    expect((await sweep.send('DELETE', url)).status).toBe(404)
    for (const id of ['0', 'x', '9'.repeat(30)]) {
      expect((await sweep.send('DELETE', `${path}/blacklist/${id}`)).status).toBe(404)
    }
    const query = `{ participant(by: { databaseId: ${person.id} }) { excluded } }`
    const answer = await sweep.gateway.graphql(sweep.account.key, query)
    expect(answer.data).toEqual({ participant: { excluded: true } })
  })
})

describe('every endpoint of the two lists', () => {
  const calls = (base: string): [string, string, Data | undefined][] => [
    ['GET', `${base}/whitelist`, undefined],
    ['POST', `${base}/whitelist`, { emails: ['a@example.com'] }],
    ['DELETE', `${base}/whitelist`, { emails: ['a@example.com'] }],
    ['GET', `${base}/blacklist`, undefined],
    ['POST', `${base}/blacklist`, { values: ['a@example.com'] }],
    ['DELETE', `${base}/blacklist/1`, undefined],
  ]

  it('wants a key with its scope, and no more: 401, 403', async () => {
    const { database } = sweep.gateway
    const weak = await buildKey(database, sweep.account.id, { scopes: ['participants:read'] })
    const reader = await buildKey(database, sweep.account.id, { scopes: ['contests:read'] })
    const writer = await buildKey(database, sweep.account.id, { scopes: ['contests:write'] })
    const refused = [401, 403]
    for (const [method, url, body] of calls(path)) {
      expect((await sweep.send(method, url, { key: undefined, body })).status).toBe(401)
      expect((await sweep.send(method, url, { key: weak, body })).status).toBe(403)
      const [read, write] = await Promise.all(
        [reader, writer].map(async (key) => (await sweep.send(method, url, { key, body })).status),
      )
      expect(refused.includes(read ?? 0)).toBe(method !== 'GET')
      expect(refused.includes(write ?? 0)).toBe(method === 'GET')
    }
  })

  it('answers 403 for another account’s giveaway, 404 for one that is absent or deleted (#59)', async () => {
    const stranger = await buildAccount(sweep.gateway.database)
    for (const [method, url, body] of calls(path)) {
      expect((await sweep.send(method, url, { key: stranger.key, body })).status).toBe(403)
    }
    await sweep.gateway.graphql(
      sweep.account.key,
      `mutation { deleteContest(input: { contest: { databaseId: ${contest.id} } }) { deletedId } }`,
    )
    for (const base of [path, '/giveaways/1', '/giveaways/x']) {
      for (const [method, url, body] of calls(base)) {
        expect((await sweep.send(method, url, { body })).status).toBe(404)
      }
    }
  })
})
