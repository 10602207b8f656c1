import { and, asc, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  blocklist,
  type ContestRow,
  contacts,
  entries,
  events,
  participants,
} from '../../../src/database/tables/index.js'
import { ban, setDisqualified } from '../../../src/domain/participant/exclusion.js'
import { payload } from '../../support/answers.js'
import { buildParticipant, buildParticipants } from '../../support/build-participant.js'
import { buildAccount, buildKey } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { needsPostgres, onPostgres } from '../../support/database.js'
import { makeContest } from '../../support/make-contest.js'
import { type Revup, startRevup } from '../../support/revup.js'
import { writingAs } from '../../support/work.js'

type Json = Record<string, unknown>

interface Result {
  readonly index: number
  readonly success: boolean
  readonly action: string
  readonly participant_id?: number
  readonly identity_key?: string
  readonly participant?: Json
  readonly workflow?: Json
  readonly error?: { readonly code: string; readonly message: string }
}

interface Done {
  readonly created: number
  readonly updated: number
  readonly skipped: number
  readonly failed: number
  readonly idempotent_replays: number
  readonly results: readonly Result[]
}

describe('people brought in', () => {
  let revup: Revup
  let contest: ContestRow
  let path: string

  beforeAll(async () => {
    revup = await startRevup()
  })

  beforeEach(async () => {
    contest = await makeContest(revup.gateway.database, revup.account)
    path = `/promotions/${contest.id}/participants`
  })

  function send(body: unknown, request: { key?: string; idempotency?: string; path?: string } = {}) {
    const { key = revup.account.key, idempotency } = request
    const headers: Record<string, string> =
      idempotency === undefined ? {} : { 'idempotency-key': idempotency }
    return revup.send('POST', request.path ?? path, { body, key, headers })
  }

  async function bring(rows: readonly unknown[], options: Json = {}, request = {}): Promise<Done> {
    const { status, body } = await send({ participants: rows, ...options }, request)
    expect([status, body.error]).toEqual([200, undefined])
    return body.data as Done
  }

  const update = (rows: readonly unknown[]) => bring(rows, { update_existing: true })
  const actions = ({ results }: Done) => results.map(({ action, error }) => error?.code ?? action)
  const codeOf = (body: { readonly error?: unknown }) => (body.error as { code?: string } | undefined)?.code

  async function people() {
    const { root } = revup.gateway.database
    return await root
      .select()
      .from(participants)
      .where(eq(participants.contestId, contest.id))
      .orderBy(asc(participants.id))
  }

  async function ledger() {
    const { root } = revup.gateway.database
    return await root.select().from(entries).where(eq(entries.contestId, contest.id)).orderBy(asc(entries.id))
  }

  async function told() {
    const { root } = revup.gateway.database
    const found = await root.select().from(events).where(eq(events.contestId, contest.id)).orderBy(events.id)
    return found
      .filter(({ type }) => /^(participant|entry)\./.test(type))
      .map(({ type, data }) => (type === 'participant.updated' ? data['fields'] : type))
  }

  async function field(key: string, kind = 'TEXT', options?: readonly string[]): Promise<string> {
    const created = await revup.gateway.graphql(
      revup.account.key,
      `mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { customField { databaseId } } }`,
      {
        input: { contest: { databaseId: contest.id }, key, label: key, kind, ...(options && { options }) },
      },
    )
    const { customField } = payload<{ customField: { databaseId: number } }>(created, 'createCustomField')
    return `ff_${customField.databaseId}`
  }

  const counters = () => expectCountersRight(revup.gateway.database, contest.id)

  it('are new with all that is known of them, one initial entry, and a contact (#8, #178, #189, #199)', async () => {
    const size = await field('size')
    const tiers = await field('tiers', 'MULTI_SELECT', ['Gold', 'Silver'])
    const done = await bring([
      {
        email: ' Ada@Example.com ',
        phone: '+1 (555) 0100',
        unique_id: 'crm-1',
        first_name: 'Ada',
        middle_name: 'King',
        last_name: 'Lovelace',
        address: '12 Main St',
        address2: 'Flat 2',
        city: 'Portland',
        state: 'OR',
        postal_code: '97201',
        country: 'us',
        gender: 'female',
        birthday: '1990-12-10',
        [size]: 'VIP',
        [tiers]: ['Gold', 'Platinum'],
        ff_999999: 'nothing',
        id: 7,
        total_entries: 99,
      },
      { phone: '5550101', initial_entries: 0, [size]: null },
      { unique_id: 'crm-3', initial_entries: 4 },
    ])
    expect(done).toMatchObject({ created: 3, updated: 0, skipped: 0, failed: 0, idempotent_replays: 0 })
    expect(done.results.map(({ index, identity_key }) => [index, identity_key])).toEqual([
      [0, 'email:ada@example.com'],
      [1, 'phone:5550101'],
      [2, 'unique_id:crm-3'],
    ])
    const [ada] = done.results
    expect(ada).not.toHaveProperty('workflow')
    expect(ada?.participant).toMatchObject({
      promotion_id: contest.id,
      email: 'Ada@Example.com',
      first_name: 'Ada',
      middle_name: 'King',
      address: '12 Main St',
      address2: 'Flat 2',
      postal_code: '97201',
      country: 'us',
      birthday: '1990-12-10',
      status: 'processed',
      entry_source_type: 'api',
      total_entries: 1,
      [size]: 'VIP',
      [tiers]: ['Gold', 'Platinum'],
    })
    for (const { participant_id, participant } of done.results) {
      expect((await revup.send('GET', `${path}/${participant_id}`)).body.data).toEqual(participant)
    }
    const found = await people()
    expect(found.map(({ total, actions: rows }) => [total, rows])).toEqual([
      [1, 1],
      [0, 0],
      [4, 1],
    ])
    expect(found[0]).toMatchObject({
      displayName: 'Ada King Lovelace',
      countryCode: 'US',
      custom: { size: 'VIP' },
    })
    expect(Object.keys(found[0]?.custom ?? {})).toEqual(['size', 'tiers'])
    expect((await ledger()).map(({ origin, amount }) => [origin, amount])).toEqual([
      ['base', 1],
      ['base', 4],
    ])
    const [contact] = await revup.gateway.database.root
      .select()
      .from(contacts)
      .where(eq(contacts.id, found[0]?.contactId ?? 0))
    expect(contact).toMatchObject({ emailNormalized: 'ada@example.com', firstName: 'Ada' })
    expect(await told()).toEqual([...Array(3).fill('participant.created'), ...Array(2).fill('entry.created')])
    await counters()
  })

  it('get the amount of the User Details method where no initial entries are sent (#8)', async () => {
    payload(
      await revup.gateway.graphql(
        revup.account.key,
        `mutation ($contest: ContestLookup!) { createParticipant(input: { contest: $contest, email: "a@example.com" }) { created } }`,
        { contest: { databaseId: contest.id } },
      ),
      'createParticipant',
    )
    const [base] = await ledger()
    await bring([{ email: 'b@example.com' }])
    expect((await ledger())[1]).toMatchObject({
      amount: base?.amount,
      methodId: base?.methodId,
      methodTypeId: 1,
    })
  })

  it('are skipped where they are there: by e-mail, then telephone, then own id (#184, #185)', async () => {
    const [a, b, c] = await buildParticipants(revup.gateway.database, contest, [
      { email: 'a@example.com', amounts: [2] },
      { email: null, phone: '5550101', phoneNormalized: '5550101', uniqueId: 'crm-b' },
      { email: null, uniqueId: 'crm-c' },
    ])
    const done = await bring([
      { email: 'A@example.com', phone: '5550101', unique_id: 'crm-c', first_name: 'New', initial_entries: 9 },
      { email: 'unknown@example.com', phone: '555-0101', unique_id: 'crm-c' },
      { email: 'unknown@example.com', phone: '5550199', unique_id: 'crm-c' },
    ])
    expect(done).toMatchObject({ created: 0, skipped: 3 })
    expect(done.results.map(({ participant_id, identity_key }) => [participant_id, identity_key])).toEqual([
      [a?.id, 'email:a@example.com'],
      [b?.id, 'phone:5550101'],
      [c?.id, 'unique_id:crm-c'],
    ])
    expect(done.results.every(({ success, participant }) => success && participant !== undefined)).toBe(true)
    expect(await people()).toEqual([a, b, c])
    expect(await told()).toHaveLength(1)
  })

  it('are changed on request: given fields overwrite, absent ones stay, null clears (#186)', async () => {
    const size = await field('size')
    const other = await field('other')
    await bring([
      {
        email: 'ada@example.com',
        first_name: 'Ada',
        last_name: 'Byron',
        city: 'London',
        country: 'GB',
        gender: 'f',
        birthday: '1990-12-10',
        [size]: 'M',
        [other]: 'stays',
      },
    ])
    const row = {
      email: 'ADA@example.com',
      phone: '555 0100',
      unique_id: null,
      last_name: 'Lovelace',
      city: null,
      country: 'us',
      gender: null,
      [size]: null,
    }
    const done = await update([row])
    expect(done).toMatchObject({ created: 0, updated: 1, skipped: 0, failed: 0 })
    expect(done.results[0]?.participant).toMatchObject({
      email: 'ada@example.com',
      phone: '555 0100',
      first_name: 'Ada',
      last_name: 'Lovelace',
      city: null,
      country: 'us',
      gender: null,
      birthday: '1990-12-10',
      total_entries: 1,
      [size]: null,
      [other]: 'stays',
    })
    expect((await people())[0]).toMatchObject({
      displayName: 'Ada Lovelace',
      countryCode: 'US',
      phoneNormalized: '5550100',
      custom: { other: 'stays' },
      searchText: 'ada@example.com\u001fada lovelace',
    })
    expect((await told()).at(-1)).toEqual(['phone', 'lastName', 'address', 'gender', 'custom'])
    await counters()
    const before = { people: await people(), told: await told() }
    expect(await update([row])).toMatchObject({ updated: 1 })
    expect({ people: await people(), told: await told() }).toEqual(before)
  })

  it('get initial entries as a bonus when they are changed; 0 adds nothing (#179)', async () => {
    await bring([{ email: 'ada@example.com', initial_entries: 3 }])
    const done = await update([
      { email: 'ada@example.com', initial_entries: 5 },
      { email: 'ada@example.com', initial_entries: 0 },
      { email: 'ada@example.com', initial_entries: 2 },
    ])
    expect(done.updated).toBe(3)
    expect(done.results.map(({ participant }) => participant?.['total_entries'])).toEqual([10, 10, 10])
    expect((await ledger()).map(({ origin, amount }) => [origin, amount])).toEqual([
      ['base', 3],
      ['bonus', 5],
      ['bonus', 2],
    ])
    expect((await ledger())[1]?.manualKey).toMatch(/^manual_points_api_[0-9a-f]{32}$/)
    await counters()
  })

  it('are looked for again after another address is given, which is unconfirmed and has its own contact', async () => {
    const ada = await buildParticipant(revup.gateway.database, contest, {
      email: 'old@example.com',
      phone: '5550100',
      phoneNormalized: '5550100',
      emailConfirmedAt: '2026-06-03T00:00:00.000Z',
    })
    const done = await update([{ email: 'new@example.com', phone: '5550100' }, { email: 'old@example.com' }])
    expect(actions(done)).toEqual(['updated', 'created'])
    expect(done.results[0]).toMatchObject({ participant_id: ada.id, identity_key: 'phone:5550100' })
    const [changed, fresh] = await people()
    expect(changed).toMatchObject({ id: ada.id, email: 'new@example.com', emailConfirmedAt: null })
    expect(fresh?.contactId).not.toBe(changed?.contactId)
  })

  it('may hand identifiers on to each other within one request', async () => {
    const [a, b] = await buildParticipants(revup.gateway.database, contest, [
      { email: 'a@example.com', uniqueId: 'crm-1' },
      { email: 'b@example.com', uniqueId: 'crm-2' },
    ])
    const done = await update([
      { email: 'a@example.com', unique_id: 'crm-3' },
      { email: 'b@example.com', unique_id: 'crm-1' },
      { email: 'a@example.com', unique_id: 'crm-2' },
      { email: 'a@example.com', unique_id: 'crm-1', first_name: 'Nobody' },
    ])
    expect(actions(done)).toEqual(['updated', 'updated', 'updated', 'unique_id_taken'])
    expect(done.results[3]?.error?.message).toBe('This uniqueId belongs to another person of the contest.')
    expect((await people()).map(({ id, uniqueId, firstName }) => [id, uniqueId, firstName])).toEqual([
      [a?.id, 'crm-2', null],
      [b?.id, 'crm-1', null],
    ])
  })

  it('are seen by later rows: the second of the same person meets the first (#184)', async () => {
    const rows = [
      { email: 'ada@example.com', unique_id: 'crm-1', first_name: 'Ada' },
      { unique_id: 'crm-1', first_name: 'Augusta', initial_entries: 2 },
    ]
    expect(actions(await bring(rows))).toEqual(['created', 'skipped'])
    const again = await makeContest(revup.gateway.database, revup.account)
    const to = `/promotions/${again.id}/participants`
    const done = await bring(rows, { update_existing: true }, { path: to })
    expect(actions(done)).toEqual(['created', 'updated'])
    expect(done.results[1]).toMatchObject({
      identity_key: 'unique_id:crm-1',
      participant: { first_name: 'Augusta', total_entries: 3 },
    })
    expect(done.results[0]?.participant).toEqual(done.results[1]?.participant)
    await expectCountersRight(revup.gateway.database, again.id)
  })

  it('fail one by one, and the others are as they would be without them (#183)', async () => {
    const done = await bring([
      { email: 'good@example.com' },
      { email: 'no address' },
      'text',
      null,
      [],
      {},
      { first_name: 'Nobody', email: null },
      { email: 'a@example.com', initial_entries: -1 },
      { email: 'a@example.com', initial_entries: 2_147_483_648 },
      { email: 'a@example.com', birthday: '2026-02-30' },
      { email: 'a@example.com', birthday: '2999-01-01' },
      { email: 'a@example.com', first_name: 'x'.repeat(256) },
      { email: 'a@example.com', ff_1: 5 },
      { email: 'a@example.com', ff_1: 'a\0' },
      { phone: 'call me' },
      { email: 'also-good@example.com' },
    ])
    expect(done).toMatchObject({ created: 2, failed: 14 })
    expect(done.results.map(({ index }) => index)).toEqual([...Array(16).keys()])
    const failed = done.results.slice(1, 15)
    expect(failed.map(({ error }) => error?.code)).toEqual(Array(14).fill('validation_failed'))
    for (const result of failed) expect(Object.keys(result)).toEqual(['index', 'success', 'action', 'error'])
    expect(done.results[6]?.error?.message).toBe('Email or phone is required.')
    expect(done.results[7]?.error?.message).toBe('initial_entries must be at least 0.')
    expect(done.results[11]?.error?.message).toMatch(/^first_name must have at most 255/)
    expect(await people()).toHaveLength(2)
    expect(await bring([{}])).toMatchObject({ created: 0, failed: 1 })
    await counters()
  })

  it('are refused where they are banned or their address is blocked (#20)', async () => {
    const { gateway, account } = revup
    const [outlaw, out] = await buildParticipants(gateway.database, contest, [
      { email: 'banned@example.com', phone: '5550100', phoneNormalized: '5550100', amounts: [2] },
      { email: 'out@example.com', amounts: [2] },
      { email: 'fine@example.com', uniqueId: 'crm-1' },
    ])
    await writingAs(gateway.database, account.id, gateway.clock, async (work) => {
      await ban(work, { id: outlaw?.id ?? 0 })
      await setDisqualified(work, { id: out?.id ?? 0 }, true)
    })
    await gateway.database.root.insert(blocklist).values({
      contestId: contest.id,
      kind: 'email',
      value: 'blocked@example.com',
      createdAt: gateway.clock.now(),
    })
    const done = await update([
      { email: 'banned@example.com' },
      { phone: '5550100' },
      { email: 'blocked@example.com' },
      { email: 'blocked@example.com', unique_id: 'crm-1' },
      { email: 'out@example.com', initial_entries: 3 },
    ])
    expect(actions(done)).toEqual(['banned', 'banned', 'email_blocked', 'email_blocked', 'updated'])
    expect(done.results[4]?.participant).toMatchObject({ invalid: true, total_entries: 5 })
    expect(await people()).toHaveLength(3)
    await counters()
  })

  it('are taken in every state of the promotion but deleted (#19)', async () => {
    const { database } = revup.gateway
    const draft = await makeContest(database, revup.account, { isDraft: true })
    const over = await makeContest(database, revup.account, { endsAt: '2026-06-02T04:00:00.000Z' })
    for (const { id } of [draft, over]) {
      const to = `/promotions/${id}/participants`
      expect(await bring([{ email: 'a@example.com' }], {}, { path: to })).toMatchObject({ created: 1 })
    }
  })

  it.each([
    [{}],
    [{ participants: [] }],
    [{ participants: Array.from({ length: 51 }, (_, index) => ({ email: `p${index}@example.com` })) }],
    [{ participants: 'ada@example.com' }],
    [{ participants: [{ email: 'a@example.com' }], update_existing: 'yes' }],
    [{ participants: [{ email: 'a@example.com' }], trigger_workflows: true }],
    [
      {
        participants: [{ email: 'a@example.com' }],
        trigger_workflows: true,
        workflow_contact_permission_confirmed: false,
      },
    ],
    [[]],
  ])('are refused altogether for a request out of form (case %#)', async (body) => {
    const { status, body: answer } = await send(body)
    expect([status, codeOf(answer)]).toEqual([422, 'validation_failed'])
    expect(await people()).toHaveLength(0)
  })

  it('trigger no workflow where the promotion has none, and each row says so (#187, #188)', async () => {
    await buildParticipant(revup.gateway.database, contest, { email: 'there@example.com' })
    const confirmed = { trigger_workflows: true, workflow_contact_permission_confirmed: true }
    const done = await bring(
      [{ email: 'new@example.com' }, { email: 'there@example.com' }, { email: 'no address' }],
      confirmed,
    )
    const workflow = { trigger_requested: true, trigger_event_id: null, event_status: null }
    expect(done.results.map((result) => result.workflow)).toEqual([
      { ...workflow, trigger_status: 'skipped', message: expect.stringContaining('no active workflow') },
      { ...workflow, trigger_status: 'not_triggered', message: expect.any(String) },
      undefined,
    ])
    const alone = await bring([{ email: 'other@example.com' }], {
      workflow_contact_permission_confirmed: true,
    })
    expect(alone.results[0]).not.toHaveProperty('workflow')
    const refused = await send({ participants: [{ email: 'x@example.com' }], trigger_workflows: true })
    expect((refused.body.error as { message: string }).message).toMatch(
      /^workflow_contact_permission_confirmed must be true/,
    )
  })

  it('are brought in once by a key: a replay answers the stored results and counts its rows (#181)', async () => {
    const rows = [{ email: 'ada@example.com', initial_entries: 5 }, { email: 'no address' }, 'text']
    const body = { participants: rows, update_existing: true }
    const first = await send(body, { idempotency: 'batch' })
    const replayed = await send(body, { idempotency: 'batch' })
    expect(replayed.status).toBe(200)
    expect(replayed.body.data).toEqual({ ...(first.body.data as Done), idempotent_replays: 3 })
    expect(replayed.body['request_id']).not.toBe(first.body['request_id'])
    expect((await people()).map(({ total }) => total)).toEqual([5])
    expect(await told()).toEqual(['participant.created', 'entry.created'])
    const other = await send({ participants: rows }, { idempotency: 'batch' })
    expect([other.status, codeOf(other.body)]).toEqual([422, 'validation_failed'])
    // Without a key nothing is protected (#180).
    expect(await bring(rows, { update_existing: true })).toMatchObject({ updated: 1, idempotent_replays: 0 })
    expect((await people()).map(({ total }) => total)).toEqual([10])
  })

  it('are not doubled when the answer to a committed request is lost', async () => {
    const body = {
      participants: [{ email: 'ada@example.com', initial_entries: 5 }],
      update_existing: true,
    }
    // The gateway commits and dies before it answers: all that is left is what the database holds.
    const first = await send(body, { idempotency: 'lost' })
    const restarted = await startRevup()
    const again = await restarted.client.send('POST', path, {
      body,
      key: revup.account.key,
      headers: { 'idempotency-key': 'lost' },
    })
    expect(again.body.data).toEqual({ ...(first.body.data as Done), idempotent_replays: 1 })
    expect((await people()).map(({ total }) => total)).toEqual([5])
    await counters()
  })

  it('take a key anew in another promotion and account (#182)', async () => {
    const { database } = revup.gateway
    const account = await buildAccount(database)
    const places = [
      [revup.account.key, contest],
      [revup.account.key, await makeContest(database, revup.account)],
      [account.key, await makeContest(database, account)],
    ] as const
    for (const [key, { id }] of places) {
      const to = `/promotions/${id}/participants`
      const done = await bring([{ email: 'a@example.com' }], {}, { key, path: to, idempotency: 'shared' })
      expect(done).toMatchObject({ created: 1, idempotent_replays: 0 })
    }
  })

  it('need the scope, and the promotion within reach, in the same words whatever is wrong with it', async () => {
    const { gateway, account } = revup
    const body = { participants: [{ email: 'ada@example.com' }] }
    expect((await revup.client.send('POST', path, { body })).status).toBe(401)
    const reading = await buildKey(gateway.database, account.id, { scopes: ['participants:read'] })
    const refused = await send(body, { key: reading })
    expect([refused.status, codeOf(refused.body)]).toEqual([403, 'insufficient_scope'])
    const foreign = await makeContest(gateway.database, await buildAccount(gateway.database))
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [revup.contest.id] })
    const answers = []
    for (const id of [999_999_999, foreign.id, contest.id]) {
      let answer: unknown
      const statements = await gateway.statements(async () => {
        const told = await send(body, { key: restricted, path: `/promotions/${id}/participants` })
        answer = { status: told.status, error: told.body.error, headers: Object.keys(told.headers).sort() }
      })
      answers.push(JSON.stringify({ answer, statements: statements.length }))
    }
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('promotion_restricted')
  })

  it('take as many statements at 50 rows as at 2', async () => {
    const counts: number[] = []
    for (const half of [1, 25]) {
      const where = await makeContest(revup.gateway.database, revup.account)
      const to = `/promotions/${where.id}/participants`
      const names = Array.from({ length: half }, (_, index) => `p${index}`)
      const old = names.map((name) => ({ email: `${name}@example.com`, unique_id: name, country: 'US' }))
      await bring(old, {}, { path: to })
      const rows = names.flatMap((name) => [
        {
          email: `${name}@example.com`,
          unique_id: `${name}-new`,
          first_name: name,
          country: 'DE',
          initial_entries: 2,
        },
        { email: `${name}-new@example.com`, first_name: name },
      ])
      const statements = await revup.gateway.statements(() =>
        bring(rows, { update_existing: true }, { path: to, idempotency: `size-${half}` }),
      )
      counts.push(statements.length)
      await expectCountersRight(revup.gateway.database, where.id)
    }
    expect(counts[1]).toBe(counts[0])
  })

  it.skipIf(!onPostgres)(`are entered once by requests at once (${needsPostgres})`, async () => {
    const rows = Array.from({ length: 20 }, (_, index) => ({ email: `p${index}@example.com` }))
    const turned = [...rows].reverse()
    const done = await Promise.all([bring(rows), bring(turned), bring(rows), bring(turned)])
    expect(done.map(({ created, skipped }) => created + skipped)).toEqual([20, 20, 20, 20])
    expect(done.map(({ created }) => created).reduce((sum, count) => sum + count)).toBe(20)
    expect(await people()).toHaveLength(20)
    await counters()
  })

  it.skipIf(!onPostgres)(`are changed once by twins of one key at once (${needsPostgres})`, async () => {
    const rows = [{ email: 'ada@example.com', initial_entries: 5 }]
    await bring(rows)
    const done = await Promise.all(
      Array.from({ length: 10 }, () => bring(rows, { update_existing: true }, { idempotency: 'twins' })),
    )
    expect(done.map(({ idempotent_replays }) => idempotent_replays).sort()).toEqual([0, ...Array(9).fill(1)])
    expect((await people()).map(({ total }) => total)).toEqual([10])
    const bonuses = await revup.gateway.database.root
      .select()
      .from(entries)
      .where(and(eq(entries.contestId, contest.id), eq(entries.origin, 'bonus')))
    expect(bonuses).toHaveLength(1)
    await counters()
  })
})
