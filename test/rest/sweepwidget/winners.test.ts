import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ContestRow, type ParticipantRow, winners } from '../../../src/database/tables/index.js'
import { deleteContest } from '../../../src/domain/contest/lifecycle.js'
import { ban } from '../../../src/domain/participant/exclusion.js'
import { buildParticipant, buildParticipants } from '../../support/build-participant.js'
import { buildPrize } from '../../support/build-prize.js'
import { buildAccount, buildKey } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { redeemed, storedWinners } from '../../support/draws.js'
import { makeContest } from '../../support/make-contest.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'
import { writingAs } from '../../support/work.js'

interface Listed {
  readonly entry_id: number
  readonly user_id: string
}

interface Selected {
  readonly winners_selected: number
  readonly winners_requested: number
  readonly eligible_pool_size: number
  readonly winners: readonly { readonly user_id: string }[]
}

const faultsOf = ({ body }: { readonly body: { readonly error?: unknown } }) =>
  Object.keys((body.error as { details?: object } | undefined)?.details ?? {})

describe('the winners of a giveaway', () => {
  let sweep: SweepWidget
  let contest: ContestRow
  let path: string
  let jane: ParticipantRow
  let mike: ParticipantRow

  beforeAll(async () => {
    sweep = await startSweepWidget()
  })

  // A giveaway in New York, four hours behind UTC in June.
  beforeEach(async () => {
    const { database } = sweep.gateway
    contest = await makeContest(database, sweep.account)
    path = `/giveaways/${contest.id}/winners`
    jane = await buildParticipant(database, contest, {
      email: 'Jane@Example.com',
      displayName: 'Jane Smith',
      countryCode: 'US',
      amounts: [3, 4],
    })
    mike = await buildParticipant(database, contest, { email: null, uniqueId: 'mike', amounts: [1] })
  })

  const data = async <T>(method: string, where: string, body?: unknown): Promise<T> => {
    const { status, body: answer } = await sweep.send(method, where, { body })
    expect(status).toBeLessThan(300)
    return answer.data as T
  }
  const listed = () => data<readonly Listed[]>('GET', path)
  const random = (body: unknown) => data<Selected>('POST', `${path}/random`, body)
  const tryManual = (body: unknown) => sweep.send('POST', `${path}/manual`, { body })

  it('are listed with row 0, which nothing is called, where nobody knows with which they won', async () => {
    const { database } = sweep.gateway
    await random({ count: 2 })
    await database.root.update(winners).set({ entryId: null }).where(eq(winners.participantId, mike.id))
    expect(new Map((await listed()).map((row) => [row.user_id, row.entry_id])).get(mike.uuid)).toBe(0)
    expect((await sweep.send('DELETE', `${path}/0`)).status).toBe(404)
  })

  it('are drawn at random, and listed with row, time, prize and person', async () => {
    await buildPrize(sweep.gateway.database, contest, 1, { name: 'Grand Prize', value: '$500 Gift Card' })
    const drawn = await random({ count: 5 })
    expect(drawn).toMatchObject({ winners_selected: 2, winners_requested: 5, eligible_pool_size: 2 })
    const people = [
      { user_id: jane.uuid, name: 'Jane Smith', email: 'Jane@Example.com', country: 'US' },
      { user_id: mike.uuid, name: '', email: '', country: null },
    ]
    expect(drawn.winners).toHaveLength(2)
    expect(drawn.winners).toEqual(expect.arrayContaining(people))
    const { body } = await sweep.send('GET', path)
    const stored = await storedWinners(sweep.gateway.database, contest.id)
    expect(body.data).toEqual(
      drawn.winners.map((person, index) => ({
        entry_id: stored[index]?.entryId,
        ...person,
        timestamp: '2026-06-15 08:00:00',
        display_winner: 1,
        prize_info: index === 0 ? { prize_name: 'Grand Prize', prize_value: '$500 Gift Card' } : null,
      })),
    )
    expect(body['pagination']).toEqual({ page: 1, per_page: 20, total: 2, total_pages: 1, has_more: false })
    await expectCountersRight(sweep.gateway.database, contest.id)
  })

  it('show a prize without a value as such', async () => {
    await buildPrize(sweep.gateway.database, contest, 1, { name: 'Mug', value: null })
    await random({ count: 1 })
    expect(await listed()).toMatchObject([{ prize_info: { prize_name: 'Mug', prize_value: null } }])
  })

  it('are listed page by page in the order in which they won', async () => {
    await buildParticipants(
      sweep.gateway.database,
      contest,
      Array.from({ length: 23 }, () => ({ amounts: [1] })),
    )
    const first = await random({ count: 20 })
    const second = await random({ count: 5 })
    const order = [...first.winners, ...second.winners].map(({ user_id }) => user_id)
    const shown: string[] = []
    for (const page of [1, 2]) {
      const { body } = await sweep.send('GET', `${path}?page=${page}`)
      shown.push(...(body.data as Listed[]).map(({ user_id }) => user_id))
      expect(body['pagination']).toMatchObject({ page, total: 25, total_pages: 2, has_more: page === 1 })
    }
    expect(shown).toEqual(order)
    const clamped = await sweep.send('GET', `${path}?per_page=1000&page=0`)
    expect(clamped.body['pagination']).toMatchObject({ page: 1, per_page: 100 })
    const beyond = await sweep.send('GET', `${path}?page=9`)
    expect(beyond.body).toMatchObject({ data: [], pagination: { total: 25, has_more: false } })
  })

  it('are drawn among those with enough entries only', async () => {
    const drawn = await random({ count: 5, min_entries: 7 })
    expect(drawn).toMatchObject({ winners_selected: 1, eligible_pool_size: 1 })
    expect(drawn.winners[0]?.user_id).toBe(jane.uuid)
  })

  it('are skipped in later draws unless told otherwise', async () => {
    await random({ count: 5 })
    expect(await random({ count: 5 })).toEqual({
      winners_selected: 0,
      winners_requested: 5,
      eligible_pool_size: 0,
      winners: [],
    })
    // Jane has a second row that has not won; Mike has none.
    const again = await random({ count: 5, exclude_previous_winners: false })
    expect(again).toMatchObject({ winners_selected: 1, eligible_pool_size: 1 })
    const rows = (await listed()).map(({ entry_id }) => entry_id)
    expect(new Set(rows).size).toBe(3)
  })

  it('are not drawn where the request is faulty', async () => {
    for (const [body, field] of [
      [{}, 'count'],
      [{ count: 0 }, 'count'],
      [{ count: 101 }, 'count'],
      [{ count: '3' }, 'count'],
      [{ count: null }, 'count'],
      [{ count: 1, min_entries: -1 }, 'min_entries'],
      [{ count: 1, min_entries: null }, 'min_entries'],
      [{ count: 1, exclude_previous_winners: 1 }, 'exclude_previous_winners'],
    ] as const) {
      const answer = await sweep.send('POST', `${path}/random`, { body })
      expect([answer.status, faultsOf(answer)]).toEqual([422, [field]])
    }
    const unreadable = await sweep.send('POST', `${path}/random`, { raw: '{' })
    expect(unreadable.status).toBe(400)
    expect(await listed()).toEqual([])
  })

  it('are drawn once when the request is repeated with its Idempotency-Key', async () => {
    const send = (count: number, key = sweep.account.key) =>
      sweep.send('POST', `${path}/random`, { key, body: { count }, headers: { 'idempotency-key': 'draw 1' } })
    const first = await send(1)
    const second = await send(1)
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body.data).toEqual(first.body.data)
    expect(await listed()).toHaveLength(1)
    expect((await send(2)).status).toBe(422)
    // A key for other giveaways learns nothing of this one by it.
    const { database } = sweep.gateway
    const other = await makeContest(database, sweep.account)
    const confined = await buildKey(database, sweep.account.id, { contestIds: [other.id] })
    for (const count of [1, 2]) expect((await send(count, confined)).status).toBe(404)
    const within = await buildKey(database, sweep.account.id, { contestIds: [contest.id] })
    expect((await send(2, within)).status).toBe(422)
    expect(await listed()).toHaveLength(1)
  })

  it('are named by hand by id or by e-mail address, the id first', async () => {
    const byEmail = await tryManual({ email: 'jane@example.com' })
    expect(byEmail.status).toBe(201)
    expect(byEmail.body.data).toEqual({
      user_id: jane.uuid,
      name: 'Jane Smith',
      email: 'Jane@Example.com',
      country: 'US',
    })
    const byId = await tryManual({ user_id: mike.uuid, email: 'jane@example.com' })
    expect(byId.body.data).toMatchObject({ user_id: mike.uuid, email: '' })
    expect((await listed()).map(({ user_id }) => user_id)).toEqual([jane.uuid, mike.uuid])
  })

  it('are not named by hand where the request names nobody', async () => {
    for (const body of [{}, { user_id: null }, { email: null }, { user_id: 5 }]) {
      expect((await tryManual(body)).status).toBe(422)
    }
    const elsewhere = await makeContest(sweep.gateway.database, sweep.account)
    const there = await buildParticipant(sweep.gateway.database, elsewhere, { amounts: [1] })
    const stranger = await buildAccount(sweep.gateway.database)
    const foreign = await makeContest(sweep.gateway.database, stranger)
    const foreigner = await buildParticipant(sweep.gateway.database, foreign, { amounts: [1] })
    for (const body of [
      { user_id: 'nobody' },
      { user_id: there.uuid },
      { user_id: foreigner.uuid },
      { email: 'nobody@example.com' },
      { email: 'no address' },
      { email: there.email },
    ]) {
      expect((await tryManual(body)).status).toBe(404)
    }
  })

  it('are not named by hand when they are winners already, without entries or excluded', async () => {
    const { database, clock } = sweep.gateway
    expect((await tryManual({ user_id: jane.uuid })).status).toBe(201)
    const bare = await buildParticipant(database, contest, { email: 'bare@example.com' })
    await writingAs(database, sweep.account.id, clock, (work) => ban(work, { id: mike.id }))
    for (const [body, field] of [
      [{ user_id: jane.uuid }, 'user_id'],
      [{ email: 'jane@example.com' }, 'email'],
      [{ email: bare.email }, 'email'],
      [{ user_id: mike.uuid }, 'user_id'],
    ] as const) {
      const answer = await tryManual(body)
      expect([answer.status, faultsOf(answer)]).toEqual([422, [field]])
    }
    expect(await listed()).toHaveLength(1)
  })

  it('lose that status by the number of the winning row, which frees the prize', async () => {
    await buildPrize(sweep.gateway.database, contest, 1)
    await tryManual({ user_id: jane.uuid })
    const [winner] = await listed()
    const one = `${path}/${winner?.entry_id}`
    const answer = await sweep.send('DELETE', one)
    expect(answer.status).toBe(204)
    expect(await listed()).toEqual([])
    expect(await redeemed(sweep.gateway.database, contest.id)).toEqual([0])
    expect((await sweep.send('DELETE', one)).status).toBe(404)
    expect((await tryManual({ user_id: jane.uuid })).status).toBe(201)
  })

  it('lose it only where the row has won in this very giveaway', async () => {
    await tryManual({ user_id: jane.uuid })
    const [winner] = await listed()
    const other = await makeContest(sweep.gateway.database, sweep.account)
    const stored = await storedWinners(sweep.gateway.database, contest.id)
    for (const wrong of [
      `/giveaways/${other.id}/winners/${winner?.entry_id}`,
      `${path}/${stored[0]?.id}`,
      `${path}/1`,
      `${path}/9007199254740991`,
      `${path}/abc`,
    ]) {
      expect((await sweep.send('DELETE', wrong)).status).toBe(404)
    }
    expect(await listed()).toHaveLength(1)
  })

  it('are no longer listed once they are banned', async () => {
    const { database, clock } = sweep.gateway
    await random({ count: 2 })
    await writingAs(database, sweep.account.id, clock, (work) => ban(work, { id: jane.id }))
    expect((await listed()).map(({ user_id }) => user_id)).toEqual([mike.uuid])
  })

  const operations = () =>
    [
      ['GET', path, undefined],
      ['POST', `${path}/random`, { count: 1 }],
      ['POST', `${path}/manual`, { user_id: jane.uuid }],
      ['DELETE', `${path}/1`, undefined],
    ] as const

  it('are read with winners:read alone and changed with winners:write alone', async () => {
    const { database } = sweep.gateway
    await buildPrize(database, contest, 1)
    const reader = await buildKey(database, sweep.account.id, { scopes: ['winners:read'] })
    const writer = await buildKey(database, sweep.account.id, { scopes: ['winners:write'] })
    expect(
      (await sweep.send('POST', `${path}/manual`, { key: writer, body: { user_id: mike.uuid } })).status,
    ).toBe(201)
    expect((await sweep.send('POST', `${path}/random`, { key: writer, body: { count: 1 } })).status).toBe(201)
    const list = await sweep.send('GET', path, { key: reader })
    expect([list.status, (list.body.data as Listed[]).length]).toEqual([200, 2])
    const [first] = list.body.data as Listed[]
    expect((await sweep.send('DELETE', `${path}/${first?.entry_id}`, { key: writer })).status).toBe(204)
    for (const [method, where, body] of operations()) {
      const key = method === 'GET' ? writer : reader
      expect((await sweep.send(method, where, { key, body })).status).toBe(403)
      expect((await sweep.send(method, where, { key: 'unknown', body })).status).toBe(401)
    }
  })

  it('are 403 for another account, 404 for a key confined to other giveaways and for a deleted giveaway', async () => {
    const { database, clock } = sweep.gateway
    const stranger = await buildAccount(database)
    const other = await makeContest(database, sweep.account)
    const confined = await buildKey(database, sweep.account.id, { contestIds: [other.id] })
    const statuses = async (key: string) =>
      await Promise.all(
        operations().map(
          async ([method, where, body]) => (await sweep.send(method, where, { key, body })).status,
        ),
      )
    expect(await statuses(stranger.key)).toEqual([403, 403, 403, 403])
    expect(await statuses(confined)).toEqual([404, 404, 404, 404])
    await writingAs(database, sweep.account.id, clock, (work) => deleteContest(work, { id: contest.id }))
    expect(await statuses(sweep.account.key)).toEqual([404, 404, 404, 404])
    expect(await storedWinners(database, contest.id)).toEqual([])
  })

  it('cost a number of statements that does not grow with the rows', async () => {
    const cost = async (method: string, where: string, body?: unknown) =>
      (
        await sweep.gateway.statements(async () => {
          expect((await sweep.send(method, where, { body })).status).toBeLessThan(300)
        })
      ).length
    const round = async (count: number) => {
      await buildPrize(sweep.gateway.database, contest, count, { quantity: 100 })
      await buildParticipants(
        sweep.gateway.database,
        contest,
        Array.from({ length: count + 1 }, () => ({ amounts: [1, 2, 3] })),
      )
      const drawing = await cost('POST', `${path}/random`, { count })
      const listing = await cost('GET', `${path}?per_page=100`)
      const [first] = await listed()
      const removing = await cost('DELETE', `${path}/${first?.entry_id}`)
      const person = await buildParticipant(sweep.gateway.database, contest, { amounts: [1] })
      return {
        drawing,
        listing,
        removing,
        picking: await cost('POST', `${path}/manual`, { user_id: person.uuid }),
      }
    }
    const few = await round(1)
    expect(few).toMatchInlineSnapshot(`
      {
        "drawing": 25,
        "listing": 6,
        "picking": 11,
        "removing": 6,
      }
    `)
    expect(await round(90)).toEqual(few)
  })
})
