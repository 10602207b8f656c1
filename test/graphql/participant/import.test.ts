import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ContestRow, participants } from '../../../src/database/tables/index.js'
import { codesOf, faultPaths, gained, payload } from '../../support/answers.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildAccount, buildKey, type TestAccount } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { makeContest } from '../../support/make-contest.js'

interface Done {
  readonly created: number
  readonly updated: number
  readonly skipped: number
  readonly failed: number
  readonly results: readonly {
    readonly index: number
    readonly action: string
    readonly identityKey: string | null
    readonly trigger: { readonly state: string; readonly eventId: number | null } | null
    readonly participant: { readonly databaseId: number; readonly custom: object } | null
    readonly fault: {
      readonly code: string
      readonly detail: string | null
      readonly fields: object[]
    } | null
  }[]
}

const mutation = `mutation ($input: ImportParticipantsInput!) { importParticipants(input: $input) {
  created updated skipped failed
  results { index action identityKey trigger { state eventId } participant { databaseId displayName total custom }
    fault { code message detail fields { path message } } } } }`

describe('importParticipants', () => {
  let gateway: Gateway
  let account: TestAccount
  let contest: ContestRow

  beforeAll(async () => {
    gateway = await startGateway()
    account = await buildAccount(gateway.database)
  })

  beforeEach(async () => {
    contest = await makeContest(gateway.database, account)
  })

  const send = (rows: readonly object[], options: object = {}, key = account.key) =>
    gateway.graphql(key, mutation, {
      input: { contest: { databaseId: contest.id }, rows, ...options },
    })
  const bring = async (rows: readonly object[], options: object = {}) =>
    payload<Done>(await send(rows, options), 'importParticipants')

  it('tells of each row what was done and why not', async () => {
    const [known] = await buildParticipants(gateway.database, contest, [
      { email: 'known@example.com', uniqueId: 'crm-1' },
      { email: 'other@example.com', uniqueId: 'crm-2' },
    ])
    const done = await bring(
      [
        { email: 'new@example.com', displayName: 'Jane Doe' },
        { email: 'known@example.com', displayName: 'Known Person' },
        { email: 'known@example.com', uniqueId: 'crm-2' },
        { email: 'no address', birthday: '15.06.1990' },
        {},
      ],
      { updateExisting: true, triggerWorkflows: true, contactPermissionConfirmed: true },
    )
    expect(done).toMatchObject({ created: 1, updated: 1, skipped: 0, failed: 3 })
    expect(done.results).toMatchObject([
      {
        action: 'CREATED',
        identityKey: 'email:new@example.com',
        trigger: { state: 'SKIPPED', eventId: null },
        fault: null,
      },
      { action: 'UPDATED', trigger: { state: 'NOT_TRIGGERED' }, participant: { databaseId: known?.id } },
      { action: 'FAILED', participant: null, fault: { code: 'CONFLICT', detail: 'UNIQUE_ID_TAKEN' } },
      {
        action: 'FAILED',
        identityKey: null,
        trigger: null,
        fault: { code: 'VALIDATION_FAILED', fields: [{ path: 'email' }, { path: 'birthday' }] },
      },
      { action: 'FAILED', fault: { code: 'VALIDATION_FAILED', detail: 'IDENTIFIER_REQUIRED' } },
    ])
    expect(done.results.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4])
    await expectCountersRight(gateway.database, contest.id)
  })

  it('keeps free keys, names fields by key or number, and ignores numbers of no field (#39, #177)', async () => {
    const { customField } = payload<{ customField: { databaseId: number } }>(
      await gateway.graphql(
        account.key,
        `mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { customField { databaseId } } }`,
        { input: { contest: { databaseId: contest.id }, key: 'size', label: 'Size', kind: 'TEXT' } },
      ),
      'createCustomField',
    )
    const custom = { [`ff_${customField.databaseId}`]: 'M', ff_1: 'nothing', plan: ['a', 'b'] }
    const { results } = await bring([{ email: 'a@example.com', custom }])
    expect(results[0]?.participant?.custom).toEqual({ size: 'M', plan: ['a', 'b'] })
    const change = { email: 'a@example.com', custom: { size: null, ff_1: 'nothing' } }
    const changed = await bring([change], { updateExisting: true })
    expect(changed.results[0]?.participant?.custom).toEqual({ plan: ['a', 'b'] })
    // What is kept has the same bound as what is sent.
    const long = (key: string, length: number) => ({
      email: 'a@example.com',
      custom: { [key]: 'x'.repeat(length) },
    })
    const grown = await bring([long('one', 16_000), long('two', 500)], { updateExisting: true })
    expect(grown.results.map(({ action, fault }) => fault?.code ?? action)).toEqual([
      'UPDATED',
      'VALIDATION_FAILED',
    ])
  })

  it('fails a row alone that would take a total beyond the highest', async () => {
    const [rich] = await buildParticipants(gateway.database, contest, [{ email: 'rich@example.com' }])
    await gateway.database.root
      .update(participants)
      .set({ total: Number.MAX_SAFE_INTEGER - 1 })
      .where(eq(participants.id, rich?.id ?? 0))
    const rows = [1, 1].map((initialEntries) => ({ email: 'rich@example.com', initialEntries }))
    const { results } = await bring([...rows, { email: 'poor@example.com' }], { updateExisting: true })
    expect(results.map(({ action, fault }) => fault?.detail ?? action)).toEqual([
      'UPDATED',
      'TOTAL_TOO_HIGH',
      'CREATED',
    ])
  })

  it('means the oldest with a telephone number, and the next one after that has given it up (#45)', async () => {
    const phone = { phone: '5550100', phoneNormalized: '5550100' }
    const [second, first] = await buildParticipants(gateway.database, contest, [
      { ...phone, email: 'second@example.com', createdAt: '2026-06-04T00:00:00.000Z' },
      { ...phone, email: 'first@example.com', createdAt: '2026-06-03T00:00:00.000Z' },
    ])
    const done = await bring(
      [{ phone: '555 0100' }, { email: 'first@example.com', phone: '5550199' }, { phone: '555-0100' }],
      { updateExisting: true },
    )
    expect(done.results.map(({ participant }) => participant?.databaseId)).toEqual([
      first?.id,
      first?.id,
      second?.id,
    ])
  })

  it('refuses the whole for more than 50 rows or workflows without the permission (#183, #187)', async () => {
    const many = Array.from({ length: 51 }, (_, index) => ({ email: `p${index}@example.com` }))
    const tooMany = await send(many)
    expect([codesOf(tooMany), faultPaths(tooMany)]).toEqual([['VALIDATION_FAILED'], ['rows']])
    const unconfirmed = await send([{ email: 'a@example.com' }], { triggerWorkflows: true })
    expect(faultPaths(unconfirmed)).toEqual(['contactPermissionConfirmed'])
    const { root } = gateway.database
    expect(await root.select().from(participants).where(eq(participants.contestId, contest.id))).toEqual([])
  })

  it('is for keys that may write participants, in contests that they reach', async () => {
    const rows = [{ email: 'a@example.com' }]
    const reading = await buildKey(gateway.database, account.id, { scopes: ['participants:read'] })
    const refused = await send(rows, {}, reading)
    expect([gained(refused), codesOf(refused)]).toEqual([null, ['INSUFFICIENT_SCOPE']])
    const other = await makeContest(gateway.database, account)
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [other.id] })
    const foreign = (await buildAccount(gateway.database)).key
    for (const key of [restricted, foreign]) {
      const answer = await send(rows, {}, key)
      expect([gained(answer), codesOf(answer)]).toEqual([null, ['NOT_FOUND']])
    }
  })
})
