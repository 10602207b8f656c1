import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  blocklist,
  type ContestRow,
  contests,
  events,
  type ParticipantRow,
} from '../../../src/database/tables/index.js'
import { setDisqualified } from '../../../src/domain/participant/exclusion.js'
import { buildParticipant, buildParticipants } from '../../support/build-participant.js'
import { buildAccount, buildKey, type TestAccount } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { buildEntries } from '../../support/ledger.js'
import { makeContest } from '../../support/make-contest.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'
import { writingAs } from '../../support/work.js'

interface Listed extends Record<string, unknown> {
  readonly user_id: string
  readonly total_entries: number
}

describe('the participants of a giveaway', () => {
  let sweep: SweepWidget
  let account: TestAccount
  let contest: ContestRow
  let path: string

  beforeAll(async () => {
    sweep = await startSweepWidget()
  })

  beforeEach(async () => {
    account = await buildAccount(sweep.gateway.database)
    contest = await makeContest(sweep.gateway.database, account)
    path = `/giveaways/${contest.id}/participants`
  })

  const send = (method: string, to: string, key = account.key) => sweep.send(method, to, { key })
  const get = async (to: string) => (await send('GET', to)).body.data
  const act = async (action: string, person: ParticipantRow) =>
    await send('POST', `${path}/${person.uuid}/${action}`)
  const ids = async (query = '') => ((await get(`${path}${query}`)) as Listed[]).map(({ user_id }) => user_id)

  async function eventsOf(person: ParticipantRow) {
    const { root } = sweep.gateway.database
    const found = await root.select().from(events).where(eq(events.contestId, contest.id)).orderBy(events.id)
    return found
      .filter(({ type, data }) => /^participant\./.test(type) && data['participantId'] === person.id)
      .map(({ type }) => type)
  }

  it('are listed with their totals, highest first, ties by id, as pages', async () => {
    const made = await buildParticipants(sweep.gateway.database, contest, [
      { email: 'a@example.com', displayName: 'zoe', amounts: [5] },
      {
        email: 'b@example.com',
        displayName: 'Adam',
        amounts: [5],
        countryCode: 'CA',
        birthday: '1990-05-15',
      },
      { email: 'c@example.com', displayName: null, amounts: [4, 5] },
      { email: 'd@example.com', displayName: 'adam', amounts: [5] },
    ])
    const at = (...indexes: number[]) => indexes.map((index) => made[index]?.uuid)
    expect(await ids()).toEqual(at(2, 0, 1, 3))
    expect(await ids('?sort=total_entries_asc')).toEqual(at(0, 1, 3, 2))
    expect(await ids('?sort=name_asc')).toEqual(at(2, 1, 3, 0))
    const { body } = await send('GET', `${path}?per_page=2&page=2`)
    expect(body).toMatchObject({
      data: [
        {
          user_id: made[1]?.uuid,
          name: 'Adam',
          email: 'b@example.com',
          country: 'CA',
          birthday: '1990-05-15',
          total_entries: 5,
        },
        { user_id: made[3]?.uuid, country: null, birthday: null },
      ],
      pagination: { page: 2, per_page: 2, total: 4, total_pages: 2, has_more: false },
    })
    expect((await send('GET', `${path}?sort=up`)).status).toBe(400)
  })

  it('are those who count: not excluded, with a verified row', async () => {
    const made = await buildParticipants(sweep.gateway.database, contest, [
      { email: 'a@example.com', amounts: [1] },
      { email: null, phone: '+15550100', phoneNormalized: '+15550100', amounts: [2] },
      { email: 'banned@example.com', amounts: [3] },
      { email: 'out@example.com', amounts: [4] },
      { email: 'rowless@example.com' },
      { email: 'unverified@example.com' },
    ])
    const [a, phoneOnly, banned, out, , unverified] = made as ParticipantRow[]
    if (!(a && phoneOnly && banned && out && unverified)) throw new Error('People are missing.')
    await buildEntries(sweep.gateway.database, contest, [{ participantId: unverified.id, verified: false }])
    expect((await act('ban', banned)).body.data).toEqual({ message: 'Participant banned.' })
    expect((await act('disqualify', out)).body.data).toEqual({ message: 'Participant disqualified.' })
    const { body } = await send('GET', path)
    expect(body).toMatchObject({
      data: [{ user_id: phoneOnly.uuid, email: '' }, { user_id: a.uuid }],
      pagination: { total: 2 },
    })
    await expectCountersRight(sweep.gateway.database, contest.id)
  })

  it('are shown with every row, the oldest first, verified or not', async () => {
    const person = await buildParticipant(sweep.gateway.database, contest, {
      email: 'jane@example.com',
      displayName: 'Jane Smith',
      countryCode: 'US',
      amounts: [1],
    })
    const [late, early] = await buildEntries(sweep.gateway.database, contest, [
      { participantId: person.id, origin: 'method', methodTypeId: 14, amount: 3, value: '@jane' },
      {
        participantId: person.id,
        amount: 2,
        verified: false,
        occurredAt: '2026-06-01T03:00:00.000Z',
      },
    ])
    const { status, body } = await send('GET', `${path}/${person.uuid}`)
    expect(status).toBe(200)
    expect(body.data).toMatchObject({
      user_id: person.uuid,
      name: 'Jane Smith',
      email: 'jane@example.com',
      country: 'US',
      birthday: null,
      total_entries: 4,
      entries: [
        { id: early?.id, entry_amount: 2, is_verified: false, timestamp: '2026-05-31 23:00:00' },
        { entry_method: 1, entry_method_name: 'User Details', entry_amount: 1, entry_value: null },
        {
          id: late?.id,
          entry_method: 14,
          entry_method_name: 'Follow on Twitter',
          entry_amount: 3,
          entry_value: '@jane',
          is_verified: true,
          timestamp: '2026-06-10 06:00:00',
        },
      ],
    })
  })

  it('are found by their exact address, without regard to case, in an array', async () => {
    const person = await buildParticipant(sweep.gateway.database, contest, {
      email: 'Jane+News@example.com',
      amounts: [3],
    })
    for (const q of ['jane%2Bnews@example.com', '%20JANE%2BNEWS@EXAMPLE.COM%20']) {
      expect(await get(`${path}/search?q=${q}`)).toMatchObject([
        { user_id: person.uuid, total_entries: 3, entries: [{ entry_amount: 3 }] },
      ])
    }
    for (const q of ['jane@example.com', 'jane', 'nobody@example.com', '%25']) {
      expect(await get(`${path}/search?q=${q}`)).toEqual([])
    }
    for (const query of ['', '?q=', '?q=%20']) {
      const { status, body } = await send('GET', `${path}/search${query}`)
      expect([status, (body.error as { details: object }).details]).toEqual([400, { q: expect.any(String) }])
    }
  })

  it('when excluded are still shown and found, with a total of 0 and their rows', async () => {
    const person = await buildParticipant(sweep.gateway.database, contest, {
      email: 'jane@example.com',
      amounts: [3, 4],
    })
    await act('ban', person)
    const shown = {
      user_id: person.uuid,
      total_entries: 0,
      entries: [{ entry_amount: 3 }, { entry_amount: 4 }],
    }
    expect(await get(`${path}/${person.uuid}`)).toMatchObject(shown)
    expect(await get(`${path}/search?q=jane@example.com`)).toMatchObject([shown])
    expect(await get('/participants/jane@example.com/giveaways')).toMatchObject([{ total_entries: 0 }])
    expect(await get('/participants/jane@example.com/entries')).toHaveLength(2)
  })

  it('are banned and unbanned, each time with one event however often asked', async () => {
    const person = await buildParticipant(sweep.gateway.database, contest, {
      email: 'Jane@example.com',
      amounts: [3],
    })
    const blocked = async () => {
      const { root } = sweep.gateway.database
      const found = await root.select().from(blocklist).where(eq(blocklist.contestId, contest.id))
      return found.map(({ value }) => value)
    }
    for (let time = 0; time < 2; time += 1) {
      expect((await act('ban', person)).status).toBe(200)
      expect(await blocked()).toEqual(['jane@example.com'])
    }
    expect(await ids()).toEqual([])
    for (let time = 0; time < 2; time += 1) {
      const { status, body } = await act('unban', person)
      expect([status, body.data]).toEqual([200, { message: 'Participant unbanned.' }])
      expect(await blocked()).toEqual([])
    }
    expect(await ids()).toEqual([person.uuid])
    expect(await eventsOf(person)).toEqual(['participant.banned', 'participant.unbanned'])
    await expectCountersRight(sweep.gateway.database, contest.id)
  })

  it('are disqualified for good, which unban does not undo', async () => {
    const person = await buildParticipant(sweep.gateway.database, contest, { amounts: [3] })
    for (let time = 0; time < 2; time += 1) expect((await act('disqualify', person)).status).toBe(200)
    expect((await act('unban', person)).status).toBe(200)
    expect(await ids()).toEqual([])
    expect(await eventsOf(person)).toEqual(['participant.disqualified'])
    await expectCountersRight(sweep.gateway.database, contest.id)
  })

  it('are looked up over all giveaways of the account', async () => {
    const { database } = sweep.gateway
    const [second, third, gone] = [
      await makeContest(database, account, { title: 'Second', timeZone: 'UTC' }),
      await makeContest(database, account, { title: 'Third' }),
      await makeContest(database, account, { title: 'Gone' }),
    ]
    const foreign = await makeContest(database, await buildAccount(database))
    const people = [
      [contest, [3, 2]],
      [second, [9]],
      [third, [5]],
      [gone, [7]],
      [foreign, [8]],
    ] as const
    for (const [of, amounts] of people) {
      await buildParticipant(database, of, { email: 'Jane+x@example.com', amounts })
    }
    const deletedAt = '2026-06-14T00:00:00.000Z'
    await database.root.update(contests).set({ deletedAt }).where(eq(contests.id, gone.id))
    expect(await get('/participants/jane+X@example.com/giveaways')).toEqual([
      { id: second.id, title: 'Second', total_entries: 9 },
      { id: third.id, title: 'Third', total_entries: 5 },
      { id: contest.id, title: 'Summer Giveaway', total_entries: 5 },
    ])
    const rows = (await get('/participants/jane%2Bx%40example.com/entries')) as Record<string, unknown>[]
    expect(rows.map(({ giveaway_id, entry_amount }) => [giveaway_id, entry_amount])).toEqual([
      [third.id, 5],
      [second.id, 9],
      [contest.id, 3],
      [contest.id, 2],
    ])
    expect(rows[1]).toEqual({
      giveaway_id: second.id,
      giveaway_title: 'Second',
      entry_method: 1,
      entry_method_name: 'User Details',
      entry_amount: 9,
      timestamp: '2026-06-02 10:00:00',
    })
    for (const unknown of ['jane x@example.com', 'nobody@example.com', 'x', '%25', 'a%2Fb']) {
      for (const end of ['entries', 'giveaways']) {
        expect(await get(`/participants/${encodeURI(unknown)}/${end}`)).toEqual([])
      }
    }
    const restricted = await buildKey(database, account.id, { contestIds: [third.id] })
    const { body } = await send('GET', '/participants/jane+x@example.com/giveaways', restricted)
    expect(body.data).toMatchObject([{ id: third.id }])
    const only = await send('GET', '/participants/jane+x@example.com/entries', restricted)
    expect(only.body.data).toHaveLength(1)
  })

  it('of another giveaway do not exist in this one', async () => {
    const { database } = sweep.gateway
    const elsewhere = await buildParticipant(database, await makeContest(database, account))
    const other = await buildAccount(database)
    const foreign = await makeContest(database, other)
    const foreigner = await buildParticipant(database, foreign)
    const actions = [
      ['GET', ''],
      ['POST', '/ban'],
      ['POST', '/unban'],
      ['POST', '/disqualify'],
    ] as const
    for (const [method, action] of actions) {
      for (const id of [
        elsewhere.uuid,
        foreigner.uuid,
        'g1',
        '%00',
        '00000000-0000-4000-8000-000000000000',
      ]) {
        expect([action, id, (await send(method, `${path}/${id}${action}`)).status]).toEqual([action, id, 404])
      }
      const there = `/giveaways/${foreign.id}/participants/${foreigner.uuid}${action}`
      expect((await send(method, there)).status).toBe(403)
    }
    for (const end of ['', '/search?q=a@example.com']) {
      expect((await send('GET', `/giveaways/${foreign.id}/participants${end}`)).status).toBe(403)
      expect((await send('GET', `/giveaways/999999999/participants${end}`)).status).toBe(404)
    }
  })

  it('need participants:read to be read and participants:write to be changed', async () => {
    const { database } = sweep.gateway
    const person = await buildParticipant(database, contest, { email: 'a@example.com', amounts: [1] })
    const reader = await buildKey(database, account.id, { scopes: ['participants:read'] })
    const writer = await buildKey(database, account.id, { scopes: ['participants:write'] })
    const reads = ['', `/${person.uuid}`, '/search?q=a@example.com'].map((end) => `${path}${end}`)
    for (const to of [...reads, '/participants/a@x.test/entries', '/participants/a@x.test/giveaways']) {
      expect((await send('GET', to, reader)).status).toBe(200)
      expect((await send('GET', to, writer)).status).toBe(403)
      expect((await send('GET', to, 'unknown')).status).toBe(401)
    }
    for (const action of ['ban', 'unban', 'disqualify']) {
      const to = `${path}/${person.uuid}/${action}`
      expect((await send('POST', to, reader)).status).toBe(403)
      expect((await send('POST', to, writer)).status).toBe(200)
      expect((await send('POST', to, 'unknown')).status).toBe(401)
    }
  })

  it('cost the same number of statements, however many they and their rows are', async () => {
    const { database } = sweep.gateway
    const email = 'jane@example.com'
    const jane = await buildParticipant(database, contest, { email, amounts: [1] })
    const entriesPath = `/giveaways/${contest.id}/entries`
    const reads = [path, `${path}/${jane.uuid}`, `${path}/search?q=${email}`, `${entriesPath}?per_page=100`]
    const lookups = [
      `${entriesPath}/export`,
      `/participants/${email}/entries`,
      `/participants/${email}/giveaways`,
    ]
    const costs = async () => {
      const found: number[] = []
      for (const to of [...reads, ...lookups]) {
        const log = await sweep.gateway.statements(async () => {
          expect((await send('GET', to)).status).toBe(200)
        })
        found.push(log.length)
      }
      return found
    }
    const few = await costs()
    expect(few).toEqual([1, 4, 4, 2, 3, 2, 2])
    await buildParticipants(
      database,
      contest,
      Array.from({ length: 120 }, () => ({ amounts: [1, 2] })),
    )
    await buildParticipant(database, await makeContest(database, account), { email, amounts: [1, 2, 3] })
    expect(await costs()).toEqual(few)
  })

  it('show a disqualification made elsewhere', async () => {
    const person = await buildParticipant(sweep.gateway.database, contest, { amounts: [3] })
    await writingAs(sweep.gateway.database, account.id, sweep.gateway.clock, (work) =>
      setDisqualified(work, { id: person.id }, true),
    )
    expect(await get(`${path}/${person.uuid}`)).toMatchObject({ total_entries: 0 })
  })
})
