import { and, asc, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ContestRow, prizes, redemptionCodes } from '../../../src/database/tables/index.js'
import { buildPrize } from '../../support/build-prize.js'
import { buildAccount, buildKey } from '../../support/builders.js'
import { makeContest } from '../../support/make-contest.js'
import { type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'

const card = {
  prize_name: '$100 Amazon Gift Card',
  prize_winners_allowed: 3,
  prize_value: '100',
  prize_currency: 'USD',
}

let sweep: SweepWidget
let contest: ContestRow
let path: string

beforeAll(async () => {
  sweep = await startSweepWidget()
})

beforeEach(async () => {
  contest = await makeContest(sweep.gateway.database, sweep.account)
  path = `/giveaways/${contest.id}/prizes`
})

type Data = Record<string, unknown>

async function created(body: Data = {}): Promise<Data> {
  const answer = await sweep.send('POST', path, { body: { ...card, ...body } })
  expect(answer.status).toBe(201)
  return answer.body.data as Data
}

const listed = async () => (await sweep.send('GET', path)).body.data as Data[]

const details = (answer: { body: { error?: unknown } }) =>
  (answer.body.error as { details?: Data }).details ?? {}

async function stored(sequence: unknown) {
  const { database } = sweep.gateway
  const [prize] = await database.root
    .select()
    .from(prizes)
    .where(and(eq(prizes.contestId, contest.id), eq(prizes.seq, Number(sequence))))
  if (prize === undefined) throw new Error('The prize is not stored.')
  const codes = await database.root
    .select()
    .from(redemptionCodes)
    .where(eq(redemptionCodes.prizeId, prize.id))
    .orderBy(asc(redemptionCodes.id))
  return { prize, codes: codes.map(({ code }) => code) }
}

describe('prizes.create', () => {
  it('answers with the prize’s two ids, the number within the giveaway counting from 1 (#132)', async () => {
    const first = await created()
    expect(first).toEqual({
      ...card,
      id: expect.any(Number),
      prize_id: 1,
      prize_order: 1,
      redemption_switch: false,
    })
    expect(first['id']).toBeGreaterThan(50_000)
    expect(await created()).toMatchObject({ prize_id: 2, prize_order: 2 })
  })

  it('takes a value as number or text, and none (#133)', async () => {
    expect(await created({ prize_value: 49.5 })).toMatchObject({ prize_value: '49.5' })
    expect(await created({ prize_value: '$500 Gift Card' })).toMatchObject({ prize_value: '$500 Gift Card' })
    const { prize_value: _value, prize_currency: _currency, ...least } = card
    const { body } = await sweep.send('POST', path, { body: least })
    expect(body.data).toMatchObject({ prize_value: null, prize_currency: 'USD' })
  })

  it('takes codes line by line and the texts of the e-mail (#134)', async () => {
    const { prize_id } = await created({
      redemption_switch: true,
      redemption_codes: ' A-1 \r\nB-2\n\n  \nA-1\rC-3\n',
      redemption_instructions: 'At the till',
      redemption_subject: 'You won',
      redemption_reply_to_email: 'shop@example.com',
      redemption_reply_to_name: 'The shop',
    })
    const { prize, codes } = await stored(prize_id)
    expect(codes).toEqual(['A-1', 'B-2', 'C-3'])
    expect(prize).toMatchObject({
      redemptionEnabled: true,
      redemptionInstructions: 'At the till',
      redemptionSubject: 'You won',
      redemptionReplyToEmail: 'shop@example.com',
      redemptionReplyToName: 'The shop',
    })
  })

  it.each<[string, Data, string]>([
    ['no name', { prize_name: undefined }, 'prize_name'],
    ['a blank name', { prize_name: ' ' }, 'prize_name'],
    ['a long name', { prize_name: 'x'.repeat(256) }, 'prize_name'],
    ['no number of winners', { prize_winners_allowed: undefined }, 'prize_winners_allowed'],
    ['no winner', { prize_winners_allowed: 0 }, 'prize_winners_allowed'],
    ['a text for a number', { prize_winners_allowed: '3' }, 'prize_winners_allowed'],
    ['more winners than can be counted', { prize_winners_allowed: 1e300 }, 'prize_winners_allowed'],
    ['a long value', { prize_value: 'x'.repeat(256) }, 'prize_value'],
    ['a value that is neither', { prize_value: true }, 'prize_value'],
    ['a blank currency', { prize_currency: '' }, 'prize_currency'],
    ['a number for a switch', { redemption_switch: 1 }, 'redemption_switch'],
    ['a list of codes', { redemption_codes: ['A'] }, 'redemption_codes'],
    ['a long code', { redemption_codes: `A\n${'x'.repeat(256)}` }, 'redemption_codes'],
    ['no address', { redemption_reply_to_email: 'shop' }, 'redemption_reply_to_email'],
  ])('refuses %s with 422 at the field', async (_what, body, field) => {
    const answer = await sweep.send('POST', path, { body: { ...card, ...body } })
    expect([answer.status, Object.keys(details(answer))]).toEqual([422, [field]])
    expect(await listed()).toEqual([])
  })

  it('refuses a body that cannot be read with 400', async () => {
    expect((await sweep.send('POST', path, { raw: '{"prize_name":' })).status).toBe(400)
    expect((await sweep.send('POST', path)).status).toBe(400)
  })

  it('with an Idempotency-Key makes one prize however often it is sent', async () => {
    const headers = { 'idempotency-key': 'once' }
    const body = { ...card, redemption_codes: 'A' }
    const [first, again] = [
      await sweep.send('POST', path, { body, headers }),
      await sweep.send('POST', path, { body, headers }),
    ]
    expect(again.body.data).toEqual(first.body.data)
    expect(await listed()).toHaveLength(1)
  })
})

describe('prizes.list', () => {
  it('gives prizes in their order without archived ones, codes or pages', async () => {
    await created({ prize_name: 'Grand', prize_value: 500, prize_winners_allowed: 1 })
    await created({ redemption_switch: true, redemption_codes: 'SECRET-1\nSECRET-2' })
    await created({ prize_name: 'Gone' })
    await sweep.send('DELETE', `${path}/3`)
    const { body } = await sweep.send('GET', `${path}?page=2&per_page=1`)
    expect(body.data).toEqual([
      {
        prize_id: 1,
        prize_name: 'Grand',
        prize_value: '500',
        prize_currency: 'USD',
        prize_winners_allowed: 1,
        prize_winners_redeemed: 0,
        prize_order: 1,
        redemption_switch: false,
        has_redemption_codes: false,
      },
      {
        ...card,
        prize_id: 2,
        prize_winners_redeemed: 0,
        prize_order: 2,
        redemption_switch: true,
        has_redemption_codes: true,
      },
    ])
    expect(body).not.toHaveProperty('pagination')
    expect(JSON.stringify(body)).not.toContain('SECRET')
  })

  it('costs the same statements for one prize and for many', async () => {
    const count = async () => (await sweep.gateway.statements(() => sweep.send('GET', path))).length
    await created()
    const few = await count()
    for (let position = 2; position <= 9; position += 1) {
      await buildPrize(sweep.gateway.database, contest, position, { codes: ['A'] })
    }
    expect(await count()).toBe(few)
  })
})

describe('prizes.update', () => {
  it('changes what is given and keeps the rest (#77)', async () => {
    await created({ redemption_switch: true, redemption_codes: 'A\nB' })
    const change = async (body?: Data) => {
      const answer = await sweep.send('PUT', `${path}/1`, body === undefined ? {} : { body })
      expect(answer.status).toBe(200)
      expect(answer.body.data).toEqual({ prize_id: 1, message: 'Prize updated successfully.' })
    }
    const before = await listed()
    await change()
    await change({})
    expect(await listed()).toEqual(before)
    await change({ prize_name: '$200 Amazon Gift Card', prize_value: 200 })
    const changed = { ...before[0], prize_name: '$200 Amazon Gift Card', prize_value: '200' }
    expect(await listed()).toEqual([changed])
    await change({ prize_winners_allowed: 5, prize_currency: 'EUR', redemption_switch: false })
    expect((await stored(1)).codes).toEqual(['A', 'B'])
    await change({ redemption_codes: 'C\nB', redemption_subject: 'Hello' })
    expect((await stored(1)).codes).toEqual(['C', 'B'])
    await change({ redemption_codes: '' })
    expect(await listed()).toEqual([
      {
        ...changed,
        prize_winners_allowed: 5,
        prize_currency: 'EUR',
        redemption_switch: false,
        has_redemption_codes: false,
      },
    ])
  })

  it.each([
    'prize_name',
    'prize_value',
    'prize_currency',
    'prize_winners_allowed',
    'redemption_switch',
    'redemption_codes',
    'redemption_instructions',
    'redemption_subject',
    'redemption_reply_to_email',
    'redemption_reply_to_name',
  ])('refuses null for %s with 422', async (field) => {
    await created()
    const answer = await sweep.send('PUT', `${path}/1`, { body: { [field]: null } })
    expect([answer.status, Object.keys(details(answer))]).toEqual([422, [field]])
  })

  it('refuses fewer winners than the prize has with 422 (#135)', async () => {
    await buildPrize(sweep.gateway.database, contest, 1, { quantity: 3, redeemed: 2 })
    const send = (allowed: number) =>
      sweep.send('PUT', `${path}/1`, { body: { prize_winners_allowed: allowed } })
    const answer = await send(1)
    expect([answer.status, details(answer)]).toEqual([
      422,
      { prize_winners_allowed: 'Prize_winners_allowed must be at least 2: so many winners have it.' },
    ])
    expect((await send(2)).status).toBe(200)
    expect(await listed()).toMatchObject([{ prize_winners_allowed: 2, prize_winners_redeemed: 2 }])
  })
})

describe('prizes.delete', () => {
  it('archives the prize, once, without giving its number to another', async () => {
    await created()
    await created()
    expect(await sweep.send('DELETE', `${path}/1`)).toMatchObject({ status: 204, body: {} })
    expect((await sweep.send('DELETE', `${path}/1`)).status).toBe(404)
    expect((await sweep.send('PUT', `${path}/1`, { body: { prize_name: 'x' } })).status).toBe(404)
    expect(await created()).toMatchObject({ prize_id: 3, prize_order: 2 })
    expect((await listed()).map((prize) => [prize['prize_id'], prize['prize_order']])).toEqual([
      [2, 1],
      [3, 2],
    ])
  })
})

describe('every prize endpoint', () => {
  const calls = (base: string): [string, string, Data | undefined][] => [
    ['GET', base, undefined],
    ['POST', base, card],
    ['PUT', `${base}/1`, { prize_name: 'x' }],
    ['DELETE', `${base}/1`, undefined],
  ]

  it('wants a key with its scope: 401, 403', async () => {
    await created()
    const { database } = sweep.gateway
    const weak = await buildKey(database, sweep.account.id, { scopes: ['participants:read'] })
    const reader = await buildKey(database, sweep.account.id, { scopes: ['contests:read'] })
    for (const [method, url, body] of calls(path)) {
      expect((await sweep.send(method, url, { key: undefined, body })).status).toBe(401)
      expect((await sweep.send(method, url, { key: weak, body })).status).toBe(403)
      expect((await sweep.send(method, url, { key: reader, body })).status).toBe(method === 'GET' ? 200 : 403)
    }
    const writer = await buildKey(database, sweep.account.id, { scopes: ['contests:write'] })
    expect((await sweep.send('POST', path, { key: writer, body: card })).status).toBe(201)
    expect((await sweep.send('PUT', `${path}/1`, { key: writer, body: { prize_name: 'x' } })).status).toBe(
      200,
    )
    expect((await sweep.send('DELETE', `${path}/1`, { key: writer })).status).toBe(204)
  })

  it('answers 403 for another account’s giveaway, 404 for one that is absent or deleted (#59)', async () => {
    await created()
    const stranger = await buildAccount(sweep.gateway.database)
    for (const [method, url, body] of calls(path)) {
      expect((await sweep.send(method, url, { key: stranger.key, body })).status).toBe(403)
    }
    for (const base of ['/giveaways/1/prizes', '/giveaways/x/prizes']) {
      for (const [method, url, body] of calls(base)) {
        expect((await sweep.send(method, url, { body })).status).toBe(404)
      }
    }
    await sweep.gateway.graphql(
      sweep.account.key,
      `mutation { deleteContest(input: { contest: { databaseId: ${contest.id} } }) { deletedId } }`,
    )
    for (const [method, url, body] of calls(path)) {
      expect((await sweep.send(method, url, { body })).status).toBe(404)
    }
  })

  it('answers 404 for a prize of another giveaway and for numbers that none can have', async () => {
    const other = await makeContest(sweep.gateway.database, sweep.account)
    await buildPrize(sweep.gateway.database, other, 7)
    for (const id of ['7', '0', '99999999999', '9'.repeat(30), 'x', '-1']) {
      const url = `${path}/${id}`
      expect((await sweep.send('PUT', url, { body: { prize_name: 'x' } })).status).toBe(404)
      expect((await sweep.send('DELETE', url)).status).toBe(404)
    }
  })
})
