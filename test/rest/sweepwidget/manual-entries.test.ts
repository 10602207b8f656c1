import { asc, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  blocklist,
  type ContestRow,
  contacts,
  contests,
  entries,
  events,
  participants,
} from '../../../src/database/tables/index.js'
import { ban, setDisqualified, unban } from '../../../src/domain/participant/exclusion.js'
import type { WriteWork } from '../../../src/domain/work.js'
import { buildParticipant, buildParticipants } from '../../support/build-participant.js'
import { buildAccount, buildKey } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { makeContest } from '../../support/make-contest.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'
import { writingAs } from '../../support/work.js'

interface Made {
  readonly id: number
  readonly user_id: string
  readonly is_new_user: boolean
}

describe('entries given by hand', () => {
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

  const give = (body: unknown, request: { key?: string; headers?: Record<string, string> } = {}) =>
    sweep.send('POST', `${path}/entries`, { body, ...request })
  const bulk = (entries: unknown, key = sweep.account.key) =>
    sweep.send('POST', `${path}/entries/bulk`, { body: { entries }, key })
  const add = (user: string, amount: unknown, key = sweep.account.key) =>
    sweep.send('POST', `${path}/participants/${user}/add-entries`, { body: { amount }, key })
  const as = (work: (write: WriteWork) => Promise<unknown>) =>
    writingAs(sweep.gateway.database, sweep.account.id, sweep.gateway.clock, work)
  const row = (user_email: string, entry_amount = 1, user_name = 'Somebody') => ({
    user_email,
    user_name,
    entry_amount,
  })
  const details = (body: Record<string, unknown>) =>
    Object.keys((body.error as { details?: object }).details ?? {})

  async function people() {
    const { root } = sweep.gateway.database
    const found = await root.select().from(participants).where(eq(participants.contestId, contest.id))
    return new Map(found.map((person) => [person.emailNormalized, person]))
  }

  const ledger = () =>
    sweep.gateway.database.root
      .select()
      .from(entries)
      .where(eq(entries.contestId, contest.id))
      .orderBy(asc(entries.id))

  async function eventTypes() {
    const { root } = sweep.gateway.database
    const found = await root.select().from(events).where(eq(events.contestId, contest.id)).orderBy(events.id)
    return found.map(({ type }) => type).filter((type) => /^(participant|entry)\./.test(type))
  }

  it('enter somebody unknown with the row as the base row', async () => {
    const { status, body } = await give(row(' New@Example.com ', 5, 'New Person'))
    expect(status).toBe(201)
    const made = body.data as Made
    expect(made).toEqual({
      id: expect.any(Number),
      user_id: expect.any(String),
      user_name: 'New Person',
      user_email: 'New@Example.com',
      entry_method: 1,
      entry_method_name: 'User Details',
      entry_amount: 5,
      is_verified: true,
      is_new_user: true,
      timestamp: '2026-06-15 08:00:00',
    })
    const person = (await people()).get('new@example.com')
    expect(person).toMatchObject({
      uuid: made.user_id,
      total: 5,
      actions: 1,
      bonusActions: 0,
      firstName: 'New',
      lastName: 'Person',
      referralCode: expect.stringMatching(/^REF-/),
      contactId: expect.any(Number),
    })
    expect(await ledger()).toMatchObject([
      { id: made.id, origin: 'base', methodTypeId: 1, value: null, verified: true, amount: 5 },
    ])
    expect(await eventTypes()).toEqual(['participant.created', 'entry.created'])
    const [contact] = await sweep.gateway.database.root
      .select()
      .from(contacts)
      .where(eq(contacts.id, person?.contactId ?? 0))
    expect(contact).toMatchObject({ accountId: sweep.account.id, emailNormalized: 'new@example.com' })
    await expectCountersRight(sweep.gateway.database, contest.id)
  })

  it('give somebody known one more row and keep name and profile', async () => {
    const known = await buildParticipant(sweep.gateway.database, contest, {
      email: 'Known@example.com',
      displayName: 'Known Name',
      amounts: [2],
    })
    const { status, body } = await give(row('KNOWN@example.com', 3, 'Other Name'))
    expect([status, body.data]).toMatchObject([
      201,
      { user_id: known.uuid, user_name: 'Known Name', user_email: 'Known@example.com', is_new_user: false },
    ])
    expect((await people()).get('known@example.com')).toMatchObject({
      displayName: 'Known Name',
      total: 5,
      actions: 2,
      bonusActions: 1,
    })
    expect((await ledger()).at(-1)).toMatchObject({
      origin: 'manual',
      methodTypeId: 1,
      value: null,
      amount: 3,
    })
    await expectCountersRight(sweep.gateway.database, contest.id)
  })

  it('are taken in every state of the giveaway but deleted', async () => {
    const { database } = sweep.gateway
    const draft = await makeContest(database, sweep.account, { isDraft: true })
    const over = await makeContest(database, sweep.account, { endsAt: '2026-06-02T04:00:00.000Z' })
    for (const { id } of [draft, over]) {
      const to = `/giveaways/${id}/entries`
      expect((await sweep.send('POST', to, { body: row('a@example.com') })).status).toBe(201)
    }
    const deletedAt = '2026-06-14T00:00:00.000Z'
    await database.root.update(contests).set({ deletedAt }).where(eq(contests.id, contest.id))
    expect((await give(row('a@example.com'))).status).toBe(404)
    expect((await bulk([row('a@example.com')])).status).toBe(404)
  })

  it('are refused with the field at fault', async () => {
    const wrong: [object, string[]][] = [
      [{}, ['user_email', 'user_name', 'entry_amount']],
      [row('no address'), ['user_email']],
      [{ ...row('a@example.com'), entry_amount: 0 }, ['entry_amount']],
      [{ ...row('a@example.com'), entry_amount: 1.5 }, ['entry_amount']],
      [{ ...row('a@example.com'), entry_amount: '1' }, ['entry_amount']],
      [{ ...row('a@example.com'), entry_amount: null }, ['entry_amount']],
      [{ ...row('a@example.com'), entry_amount: 2_147_483_648 }, ['entry_amount']],
      [{ ...row('a@example.com'), user_name: null }, ['user_name']],
      [row('a@example.com', 1, 'x'.repeat(256)), ['user_name']],
      [row('a@example.com', 1, 'a\u0000b'), ['user_name']],
    ]
    for (const [body, fields] of wrong) {
      const answer = await give(body)
      expect([body, answer.status, details(answer.body)]).toEqual([body, 422, fields])
    }
    expect((await sweep.send('POST', `${path}/entries`, { raw: '{' })).status).toBe(400)
    expect(await ledger()).toEqual([])
    expect((await give({ ...row('a@example.com', 1, ' '), unknown: 1 })).status).toBe(201)
  })

  it('are refused to banned and disqualified people and blocked addresses, new or known', async () => {
    const { database } = sweep.gateway
    const [banned, out, blocked] = await buildParticipants(database, contest, [
      { email: 'banned@example.com', amounts: [1] },
      { email: 'out@example.com', amounts: [1] },
      { email: 'blocked@example.com', amounts: [1] },
    ])
    await as(async (work) => {
      await ban(work, { id: banned?.id ?? 0 })
      await setDisqualified(work, { id: out?.id ?? 0 }, true)
    })
    await database.root.insert(blocklist).values(
      ['blocked@example.com', 'stranger@example.com'].map((value) => ({
        contestId: contest.id,
        kind: 'email' as const,
        value,
        createdAt: '2026-06-01T00:00:00.000Z',
      })),
    )
    const before = await ledger()
    const addresses = ['banned', 'out', 'blocked', 'stranger'].map((name) => `${name}@example.com`)
    for (const address of addresses) expect((await give(row(address))).status).toBe(422)
    for (const person of [banned, out, blocked]) expect((await add(person?.uuid ?? '', 1)).status).toBe(422)
    const { status, body } = await bulk([...addresses, 'fine@example.com'].map((address) => row(address)))
    expect([status, body.data]).toEqual([201, { created: 1, failed: 4, total: 5 }])
    expect(await ledger()).toHaveLength(before.length + 1)
    await expectCountersRight(database, contest.id)
    await as((work) => unban(work, { id: banned?.id ?? 0 }))
    expect((await give(row('banned@example.com'))).status).toBe(201)
  })

  it('are protected by an Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'import-1' }
    const first = await give(row('a@example.com', 5), { headers })
    expect((await give(row('a@example.com', 5), { headers })).body.data).toEqual(first.body.data)
    expect(await ledger()).toHaveLength(1)
    const other = await give(row('a@example.com', 6), { headers })
    expect([other.status, details(other.body)]).toEqual([422, ['idempotency_key']])
  })

  it('come in bulk, each row judged by itself, later rows seeing earlier ones', async () => {
    await buildParticipant(sweep.gateway.database, contest, { email: 'known@example.com', amounts: [2] })
    const { status, body } = await bulk([
      row('new@example.com', 4, 'First'),
      row('known@example.com', 3),
      row('NEW@example.com', 2, 'Second'),
      { user_email: 'one@example.com', user_name: 'One' },
      row('no address'),
      { ...row('text@example.com'), entry_amount: '5' },
      { ...row('much@example.com'), entry_amount: 3_000_000_000 },
      { user_email: 'nameless@example.com' },
      'nonsense',
      null,
    ])
    expect([status, body.data]).toEqual([201, { created: 4, failed: 6, total: 10 }])
    const found = await people()
    expect([...found.keys()].sort()).toEqual(['known@example.com', 'new@example.com', 'one@example.com'])
    expect(found.get('new@example.com')).toMatchObject({
      displayName: 'First',
      total: 6,
      actions: 2,
      bonusActions: 1,
    })
    expect(found.get('known@example.com')).toMatchObject({ total: 5 })
    expect(found.get('one@example.com')).toMatchObject({ total: 1, bonusActions: 0 })
    const types = await eventTypes()
    expect(types.filter((type) => type === 'participant.created')).toHaveLength(2)
    expect(types.filter((type) => type === 'entry.created')).toHaveLength(5)
    await expectCountersRight(sweep.gateway.database, contest.id)
  })

  it('in bulk answer 201 even when every row fails, and 422 to no list, none and more than 100 rows', async () => {
    const failed = await bulk([row('x'), 5])
    expect([failed.status, failed.body.data]).toEqual([201, { created: 0, failed: 2, total: 2 }])
    const hundred = Array.from({ length: 100 }, (_, index) => row(`p${index}@example.com`))
    for (const list of [[], [...hundred, row('one@example.com')], 'x', undefined]) {
      const { status, body } = await bulk(list)
      expect([status, details(body)]).toEqual([422, ['entries']])
    }
    expect(await ledger()).toEqual([])
    expect((await bulk(hundred)).body.data).toEqual({ created: 100, failed: 0, total: 100 })
    expect((await bulk(hundred)).body.data).toEqual({ created: 100, failed: 0, total: 100 })
    await expectCountersRight(sweep.gateway.database, contest.id)
  })

  it('in bulk of faulty rows only still need the giveaway', async () => {
    const foreign = await makeContest(sweep.gateway.database, await buildAccount(sweep.gateway.database))
    const body = { entries: [5] }
    expect((await sweep.send('POST', `/giveaways/${foreign.id}/entries/bulk`, { body })).status).toBe(403)
    expect((await sweep.send('POST', '/giveaways/999999999/entries/bulk', { body })).status).toBe(404)
  })

  it('are added to a known person, and the answer has the new total', async () => {
    const known = await buildParticipant(sweep.gateway.database, contest, { amounts: [12] })
    const { status, body } = await add(known.uuid, 10)
    expect([status, body.data]).toEqual([
      200,
      { message: 'Entries added successfully.', entries_added: 10, total_entries: 22 },
    ])
    expect((await ledger()).at(-1)).toMatchObject({ origin: 'manual', methodTypeId: 1, verified: true })
    for (const amount of [0, -1, 1.5, '1', null, undefined, 2_147_483_648]) {
      const wrong = await add(known.uuid, amount)
      expect([amount, wrong.status, details(wrong.body)]).toEqual([amount, 422, ['amount']])
    }
    await expectCountersRight(sweep.gateway.database, contest.id)
  })

  it('are added to people of the giveaway only', async () => {
    const { database } = sweep.gateway
    const elsewhere = await buildParticipant(database, await makeContest(database, sweep.account))
    const account = await buildAccount(database)
    const foreign = await makeContest(database, account)
    const foreigner = await buildParticipant(database, foreign)
    for (const id of [elsewhere.uuid, foreigner.uuid, 'g1b2c3d4', '0', ' ']) {
      expect((await add(encodeURIComponent(id), 1)).status).toBe(404)
    }
    const there = `/giveaways/${foreign.id}/participants/${foreigner.uuid}/add-entries`
    expect((await sweep.send('POST', there, { body: { amount: 1 } })).status).toBe(403)
  })

  it('are removed for good, with their effect on every sum', async () => {
    const { data } = (await give(row('a@example.com', 5))).body
    const { id, user_id } = data as Made
    await add(user_id, 7)
    expect((await sweep.send('DELETE', `${path}/entries/${id}`)).status).toBe(204)
    expect((await people()).get('a@example.com')).toMatchObject({ total: 7, actions: 1, bonusActions: 1 })
    expect((await sweep.send('DELETE', `${path}/entries/${id}`)).status).toBe(404)
    expect((await sweep.send('GET', `${path}/entries/${id}`)).status).toBe(404)
    expect(await eventTypes()).toContain('entry.deleted')
    await expectCountersRight(sweep.gateway.database, contest.id)
  })

  it('are removed through their own giveaway only', async () => {
    const { database } = sweep.gateway
    const { id } = (await give(row('a@example.com'))).body.data as Made
    const account = await buildAccount(database)
    const foreign = await makeContest(database, account)
    const mine = await makeContest(database, sweep.account)
    expect((await sweep.send('DELETE', `/giveaways/${mine.id}/entries/${id}`)).status).toBe(404)
    expect((await sweep.send('DELETE', `/giveaways/${foreign.id}/entries/${id}`)).status).toBe(403)
    const theirs = { key: account.key }
    expect((await sweep.send('DELETE', `/giveaways/${foreign.id}/entries/${id}`, theirs)).status).toBe(404)
    expect((await sweep.send('DELETE', `${path}/entries/${id}`, theirs)).status).toBe(403)
    expect((await sweep.send('DELETE', `${path}/entries/x`)).status).toBe(404)
    expect(await ledger()).toHaveLength(1)
  })

  it('need the scope participants:write and no other', async () => {
    const { database } = sweep.gateway
    const writer = await buildKey(database, sweep.account.id, { scopes: ['participants:write'] })
    const reader = await buildKey(database, sweep.account.id, {
      scopes: ['participants:read', 'contests:write'],
    })
    const answers = async (key: string) => [
      (await give(row('a@example.com'), { key })).status,
      (await bulk([row('b@example.com')], key)).status,
      (await add((await people()).get('a@example.com')?.uuid ?? '1', 1, key)).status,
      (await sweep.send('DELETE', `${path}/entries/${(await ledger())[0]?.id ?? 1}`, { key })).status,
    ]
    expect(await answers(reader)).toEqual([403, 403, 403, 403])
    expect(await answers('unknown')).toEqual([401, 401, 401, 401])
    expect(await answers(writer)).toEqual([201, 201, 200, 204])
  })

  it('cost the same number of statements for 2 rows and for 100', async () => {
    const { gateway } = sweep
    await buildParticipants(
      gateway.database,
      contest,
      Array.from({ length: 50 }, (_, index) => ({ email: `old${index}@example.com`, amounts: [1] })),
    )
    const cost = async (pairs: number, round: string) => {
      const rows = Array.from({ length: pairs }, (_, index) => [
        row(`old${index}@example.com`),
        row(`${round}${index}@example.com`),
      ]).flat()
      const log = await gateway.statements(() => bulk(rows))
      return log.length
    }
    expect(await cost(50, 'many')).toBe(await cost(1, 'few'))
  })
})
