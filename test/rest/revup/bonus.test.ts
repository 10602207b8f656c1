import { asc, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ContestRow, entries, events, participants } from '../../../src/database/tables/index.js'
import { payload } from '../../support/answers.js'
import { buildParticipant, buildParticipants } from '../../support/build-participant.js'
import { buildAccount, buildKey } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { needsPostgres, onPostgres } from '../../support/database.js'
import { makeContest } from '../../support/make-contest.js'
import { type Revup, startRevup } from '../../support/revup.js'

interface Bonus {
  readonly participant_id: number
  readonly manual_key: string
  readonly total_entries: number
  readonly participant: Record<string, unknown>
}

let nextKey = 0

describe('bonus entries for a known person', () => {
  let revup: Revup
  let contest: ContestRow
  let path: string

  beforeAll(async () => {
    revup = await startRevup()
  })

  beforeEach(async () => {
    contest = await makeContest(revup.gateway.database, revup.account)
    path = `/promotions/${contest.id}/participants/entries`
  })

  async function give(body: unknown, request: { key?: string; idempotency?: string; path?: string } = {}) {
    nextKey += 1
    const headers = { 'idempotency-key': request.idempotency ?? `bonus-${nextKey}` }
    const key = request.key ?? revup.account.key
    return await revup.send('POST', request.path ?? path, { body, key, headers })
  }

  const ledger = () =>
    revup.gateway.database.root
      .select()
      .from(entries)
      .where(eq(entries.contestId, contest.id))
      .orderBy(asc(entries.id))

  const codeOf = (body: { readonly error?: unknown }) => (body.error as { code?: string } | undefined)?.code

  it('are one labelled row of the ledger, and the answer is the person with every field (#189, #191)', async () => {
    const ada = await buildParticipant(revup.gateway.database, contest, {
      email: 'Ada@example.com',
      amounts: [12],
    })
    const { status, body } = await give({ email: ' ADA@example.com', entries: 25, title: 'VIP launch bonus' })
    expect(status).toBe(200)
    const made = body.data as Bonus
    expect(made).toEqual({
      participant_id: ada.id,
      promotion_id: contest.id,
      manual_key: expect.stringMatching(/^manual_points_api_[0-9a-f]{32}$/),
      entries_added: 25,
      total_entries: 37,
      participant: expect.objectContaining({ email: 'Ada@example.com', total_entries: 37 }),
    })
    const read = await revup.send('GET', `/promotions/${contest.id}/participants/${ada.id}`)
    expect(read.body.data).toEqual(made.participant)
    expect((await ledger()).at(-1)).toMatchObject({
      participantId: ada.id,
      amount: 25,
      origin: 'bonus',
      reason: 'VIP launch bonus',
      verified: true,
      manualKey: made.manual_key,
    })
    const told = await revup.gateway.database.root
      .select()
      .from(events)
      .where(eq(events.contestId, contest.id))
    expect(told.filter(({ data }) => data['amount'] === 25).map(({ type }) => type)).toEqual([
      'entry.created',
    ])
    await expectCountersRight(revup.gateway.database, contest.id)
  })

  it('find the person by e-mail or, only where none is sent, by telephone (#190)', async () => {
    const [ada, grace] = await buildParticipants(revup.gateway.database, contest, [
      { email: 'ada@example.com', phone: '+1 555 0100', phoneNormalized: '+15550100' },
      { email: null, phone: '555 0101', phoneNormalized: '5550101' },
    ])
    const found = async (body: Record<string, unknown>) => {
      const answer = await give({ entries: 1, ...body })
      return answer.status === 200
        ? (answer.body.data as Bonus).participant_id
        : [answer.status, codeOf(answer.body)]
    }
    expect(await found({ phone: '+1 (555) 0100' })).toBe(ada?.id)
    expect(await found({ phone: '5550101' })).toBe(grace?.id)
    expect(await found({ email: 'ada@example.com', phone: '5550101' })).toBe(ada?.id)
    expect(await found({ email: 'nobody@example.com', phone: '5550101' })).toEqual([404, 'not_found'])
    expect(await found({ phone: '5550199' })).toEqual([404, 'not_found'])
  })

  it('mean the one who came first where several have the telephone number (#45)', async () => {
    const phone = { phone: '5550102', phoneNormalized: '5550102' }
    const [, first] = await buildParticipants(revup.gateway.database, contest, [
      { ...phone, createdAt: '2026-06-03T00:00:00.000Z' },
      { ...phone, createdAt: '2026-06-02T00:00:00.000Z' },
    ])
    const { body } = await give({ phone: '5550102', entries: 1 })
    expect((body.data as Bonus).participant_id).toBe(first?.id)
  })

  it('know people of their promotion only', async () => {
    const other = await makeContest(revup.gateway.database, revup.account)
    await buildParticipant(revup.gateway.database, other, { email: 'elsewhere@example.com' })
    const { status, body } = await give({ email: 'elsewhere@example.com', entries: 1 })
    expect([status, codeOf(body)]).toEqual([404, 'not_found'])
  })

  it('are taken for excluded people, whom nothing counts (#20, #202)', async () => {
    const out = { email: 'out@example.com', amounts: [3] }
    const person = await buildParticipant(revup.gateway.database, contest, out)
    payload(
      await revup.gateway.graphql(
        revup.account.key,
        `mutation ($input: ExcludeParticipantInput!) { banParticipant(input: $input) { participant { id } } }`,
        { input: { participant: { databaseId: person.id } } },
      ),
      'banParticipant',
    )
    const { body } = await give({ email: 'out@example.com', entries: 4 })
    expect((body.data as Bonus).participant).toMatchObject({ invalid: true, total_entries: 7 })
    await expectCountersRight(revup.gateway.database, contest.id)
  })

  it.each([
    [{ entries: 1 }],
    [{ email: 'ada@example.com' }],
    [{ email: 'ada@example.com', entries: 0 }],
    [{ email: 'ada@example.com', entries: -5 }],
    [{ email: 'ada@example.com', entries: 1.5 }],
    [{ email: 'ada@example.com', entries: '5' }],
    [{ email: 'ada@example.com', entries: 2_147_483_648 }],
    [{ email: null, entries: 1 }],
    [{ email: 'no address', entries: 1 }],
    [{ phone: 'call me', entries: 1 }],
    [{ email: 'ada@example.com', entries: 1, title: 'x'.repeat(256) }],
    [{ email: 'ada@example.com', entries: 1, title: 7 }],
    [[]],
    ['text'],
  ])('are refused for a faulty body, and nothing is added: %j', async (body) => {
    await buildParticipant(revup.gateway.database, contest, { email: 'ada@example.com', amounts: [1] })
    const answer = await give(body)
    expect([answer.status, codeOf(answer.body)]).toEqual([422, 'validation_failed'])
    expect(await ledger()).toHaveLength(1)
  })

  it('name faulty fields as the client does', async () => {
    const { body } = await give({ email: 'ada@example.com', entries: 1, title: 'x'.repeat(256) })
    expect((body.error as { message: string }).message).toMatch(/^title must have at most 255/)
    const missing = await give({ email: 'ada@example.com' })
    expect((missing.body.error as { message: string }).message).toBe('entries is required.')
  })

  it('need an Idempotency-Key of 1 to 255 characters (#160, #182)', async () => {
    await buildParticipant(revup.gateway.database, contest, { email: 'ada@example.com', amounts: [1] })
    const body = { email: 'ada@example.com', entries: 1 }
    const without = await revup.send('POST', path, { body })
    expect([without.status, codeOf(without.body)]).toEqual([422, 'validation_failed'])
    for (const idempotency of ['', 'k'.repeat(256)]) {
      expect((await give(body, { idempotency })).status).toBe(422)
    }
    expect(await ledger()).toHaveLength(1)
    expect((await give(body, { idempotency: 'k'.repeat(255) })).status).toBe(200)
  })

  it('are added once by a key: a replay answers the first result under a new request id (#181)', async () => {
    await buildParticipant(revup.gateway.database, contest, { email: 'ada@example.com', amounts: [1] })
    const body = { email: 'ada@example.com', entries: 5 }
    const first = await give(body, { idempotency: 'once' })
    await give({ email: 'ada@example.com', entries: 10 })
    const again = await give({ entries: 5, email: 'ada@example.com' }, { idempotency: 'once' })
    expect(again.status).toBe(200)
    expect(again.body.data).toEqual(first.body.data)
    expect(again.body['request_id']).not.toBe(first.body['request_id'])
    expect((await ledger()).map(({ amount }) => amount)).toEqual([1, 5, 10])
    const other = await give({ email: 'ada@example.com', entries: 6 }, { idempotency: 'once' })
    expect([other.status, codeOf(other.body)]).toEqual([422, 'validation_failed'])
    expect(await ledger()).toHaveLength(3)
  })

  it('take a key anew in another promotion and account, and after a refusal (#21, #182)', async () => {
    const { database } = revup.gateway
    const body = { email: 'ada@example.com', entries: 5 }
    expect((await give(body, { idempotency: 'shared' })).status).toBe(404)
    const account = await buildAccount(database)
    const places = [
      [revup.account.key, contest],
      [revup.account.key, await makeContest(database, revup.account)],
      [account.key, await makeContest(database, account)],
    ] as const
    for (const [key, where] of places) {
      await buildParticipant(database, where, { email: 'ada@example.com' })
      const to = `/promotions/${where.id}/participants/entries`
      const { status, body: answer } = await give(body, { idempotency: 'shared', key, path: to })
      expect([status, (answer.data as Bonus).total_entries]).toEqual([200, 5])
    }
  })

  it('are not added twice when the answer to a committed request is lost', async () => {
    const ada = await buildParticipant(revup.gateway.database, contest, { email: 'ada@example.com' })
    const body = { email: 'ada@example.com', entries: 5 }
    // The gateway commits and dies before it answers: all that is left is what the database holds.
    await give(body, { idempotency: 'lost' })
    const restarted = await startRevup()
    const { status, body: answer } = await restarted.client.send('POST', path, {
      body,
      key: revup.account.key,
      headers: { 'idempotency-key': 'lost' },
    })
    expect([status, (answer.data as Bonus).total_entries]).toEqual([200, 5])
    const [person] = await revup.gateway.database.root
      .select()
      .from(participants)
      .where(eq(participants.id, ada.id))
    expect(person?.total).toBe(5)
    await expectCountersRight(revup.gateway.database, contest.id)
  })

  it('need the scope, and the promotion within reach, in the same words whatever is wrong with it', async () => {
    const { gateway, account } = revup
    await buildParticipant(gateway.database, contest, { email: 'ada@example.com' })
    const body = { email: 'ada@example.com', entries: 5 }
    const reading = await buildKey(gateway.database, account.id, { scopes: ['participants:read'] })
    const refused = await give(body, { key: reading })
    expect([refused.status, codeOf(refused.body)]).toEqual([403, 'insufficient_scope'])
    expect((await revup.client.send('POST', path, { body })).status).toBe(401)
    const writing = await buildKey(gateway.database, account.id, { scopes: ['participants:write'] })
    expect((await give(body, { key: writing })).status).toBe(200)
    const foreign = await makeContest(gateway.database, await buildAccount(gateway.database))
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [revup.contest.id] })
    const answers = []
    for (const id of [999_999_999, foreign.id, contest.id]) {
      let answer: unknown
      const statements = await gateway.statements(async () => {
        const to = `/promotions/${id}/participants/entries`
        const told = await give(body, { key: restricted, path: to })
        answer = { status: told.status, error: told.body.error, headers: Object.keys(told.headers).sort() }
      })
      answers.push(JSON.stringify({ answer, statements: statements.length }))
    }
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('promotion_restricted')
  })

  it('are posted, not read (#194)', async () => {
    const { status, headers, body } = await revup.send('GET', path)
    expect([status, codeOf(body), headers['allow']]).toEqual([405, 'method_not_allowed', 'POST, OPTIONS'])
  })

  it.skipIf(!onPostgres)(
    `are added once by 30 requests with one key at once (${needsPostgres})`,
    async () => {
      await buildParticipant(revup.gateway.database, contest, { email: 'ada@example.com', amounts: [1] })
      const answers = await Promise.all(
        Array.from({ length: 30 }, () =>
          give({ email: 'ada@example.com', entries: 5 }, { idempotency: 'crowd' }),
        ),
      )
      expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200))
      expect(new Set(answers.map(({ body }) => JSON.stringify(body.data))).size).toBe(1)
      expect((await ledger()).map(({ amount }) => amount)).toEqual([1, 5])
      await expectCountersRight(revup.gateway.database, contest.id)
    },
  )
})

describe('somebody named by what they gave', () => {
  it('is found in GraphQL by the first identifier that is given', async () => {
    const { gateway, account, contest } = await startRevup()
    const [ada, grace] = await buildParticipants(gateway.database, contest, [
      { email: 'ada@example.com', uniqueId: 'crm-1' },
      { email: null, uniqueId: 'crm-2' },
    ])
    const query = `query ($by: ParticipantLookup!) { participant(by: $by) { databaseId } }`
    const by = (identity: Record<string, unknown>) => ({
      by: { identity: { contest: { databaseId: contest.id }, ...identity } },
    })
    const find = (identity: Record<string, unknown>) => gateway.graphql(account.key, query, by(identity))
    for (const [identity, id] of [
      [{ email: 'ADA@example.com', uniqueId: 'crm-2' }, ada?.id],
      [{ uniqueId: 'crm-2' }, grace?.id],
    ] as const) {
      expect(payload(await find(identity), 'participant')).toEqual({ databaseId: id })
    }
    for (const [identity, code] of [
      [{ email: 'nobody@example.com', uniqueId: 'crm-2' }, 'NOT_FOUND'],
      [{}, 'VALIDATION_FAILED'],
      [{ email: 'no address' }, 'VALIDATION_FAILED'],
      [{ uniqueId: 'a\0' }, 'VALIDATION_FAILED'],
    ] as const) {
      expect((await find(identity)).errors.map(({ extensions }) => extensions.code)).toEqual([code])
    }
  })
})
