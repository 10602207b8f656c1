import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { blocklist, type ContestRow } from '../../src/database/tables/index.js'
import { setDisqualified } from '../../src/domain/participant/exclusion.js'
import { codesOf, faultPaths, payload } from '../support/answers.js'
import { buildParticipant } from '../support/build-participant.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { expectCountersRight } from '../support/counters.js'
import { type Gateway, startGateway } from '../support/gateway.js'
import { makeContest } from '../support/make-contest.js'
import { refusalOf } from '../support/people.js'
import { writingAs } from '../support/work.js'

const entry =
  'entry { amount origin value verified reason manualKey entryMethodType { typeId } attributedType { typeId } }'
const record = `mutation ($input: RecordManualEntryInput!) { recordManualEntry(input: $input) {
  created contest { databaseId } ${entry} participant { email displayName total bonusActions source { type } } } }`
const recordMany = `mutation ($input: RecordManualEntriesInput!) { recordManualEntries(input: $input) {
  recorded failed results { index created entry { amount origin } participant { total }
    fault { code detail message fields { path message } } } } }`
const add = `mutation ($input: AddManualEntryInput!) { addManualEntry(input: $input) {
  totalBefore totalAfter ${entry} participant { total } } }`
const byEmail = `query ($email: String!, $limit: Int) {
  participantsByEmail(email: $email, limit: $limit) { countedTotal contest { databaseId } }
  entriesByEmail(email: $email, limit: $limit) { amount contest { databaseId } } }`

interface Result {
  readonly index: number
  readonly created: boolean
  readonly entry: { readonly amount: number; readonly origin: string } | null
  readonly participant: { readonly total: number } | null
  readonly fault: {
    readonly code: string
    readonly detail: string | null
    readonly fields: readonly { readonly path: string }[]
  } | null
}

describe('entries given by hand over GraphQL', () => {
  let gateway: Gateway
  let account: TestAccount
  let contest: ContestRow

  beforeAll(async () => {
    gateway = await startGateway()
  })

  beforeEach(async () => {
    account = await buildAccount(gateway.database)
    contest = await makeContest(gateway.database, account)
  })

  const send = (query: string, input: Record<string, unknown>, key = account.key) =>
    gateway.graphql(key, query, { input })
  const here = () => ({ databaseId: contest.id })

  it('enter somebody unknown by a base row and give somebody known a manual one', async () => {
    const input = { contest: here(), email: 'A@example.com', displayName: 'A', amount: 4 }
    expect(payload(await send(record, input), 'recordManualEntry')).toEqual({
      created: true,
      contest: here(),
      entry: {
        amount: 4,
        origin: 'BASE',
        value: null,
        verified: true,
        reason: null,
        manualKey: null,
        entryMethodType: { typeId: 1 },
        attributedType: { typeId: 1 },
      },
      participant: {
        email: 'A@example.com',
        displayName: 'A',
        total: 4,
        bonusActions: 0,
        source: { type: 'manual' },
      },
    })
    const again = await send(record, { contest: here(), email: ' a@EXAMPLE.com', displayName: 'B' })
    expect(payload(again, 'recordManualEntry')).toMatchObject({
      created: false,
      entry: { amount: 1, origin: 'MANUAL', entryMethodType: { typeId: 1 } },
      participant: { displayName: 'A', total: 5, bonusActions: 1 },
    })
    await expectCountersRight(gateway.database, contest.id)
  })

  it('name every field at fault', async () => {
    const input = { contest: here(), email: 'x', displayName: 'y'.repeat(256), amount: 0 }
    expect(faultPaths(await send(record, input)).sort()).toEqual(['amount', 'displayName', 'email'])
  })

  it('tell for each of several rows what became of it', async () => {
    await buildParticipant(gateway.database, contest, { email: 'known@example.com', amounts: [1] })
    await gateway.database.root.insert(blocklist).values({
      contestId: contest.id,
      kind: 'email',
      value: 'blocked@example.com',
      createdAt: '2026-06-01T00:00:00.000Z',
    })
    const rows = [
      { email: 'known@example.com', amount: 2 },
      { email: 'blocked@example.com' },
      { email: 'new@example.com', amount: 3 },
      { email: 'wrong', amount: 0 },
      { email: 'new@example.com', amount: 4 },
    ]
    const { results, ...numbers } = payload<{ results: Result[] }>(
      await send(recordMany, { contest: here(), rows }),
      'recordManualEntries',
    )
    expect(numbers).toEqual({ recorded: 3, failed: 2 })
    expect(results).toMatchObject([
      {
        index: 0,
        created: false,
        entry: { amount: 2, origin: 'MANUAL' },
        participant: { total: 3 },
        fault: null,
      },
      { index: 1, entry: null, participant: null, fault: { code: 'ENTRY_REFUSED', detail: 'EMAIL_BLOCKED' } },
      { index: 2, created: true, entry: { amount: 3, origin: 'BASE' }, participant: { total: 7 } },
      { index: 3, fault: { code: 'VALIDATION_FAILED', fields: [{ path: 'email' }, { path: 'amount' }] } },
      { index: 4, created: false, entry: { amount: 4, origin: 'MANUAL' }, participant: { total: 7 } },
    ])
    await expectCountersRight(gateway.database, contest.id)
  })

  it('take up to 100 rows, none being nothing', async () => {
    const rows = Array.from({ length: 101 }, (_, index) => ({ email: `p${index}@example.com` }))
    expect(faultPaths(await send(recordMany, { contest: here(), rows }))).toEqual(['rows'])
    const none = await send(recordMany, { contest: here(), rows: [] })
    expect(payload(none, 'recordManualEntries')).toEqual({ recorded: 0, failed: 0, results: [] })
  })

  it('are added to a person of the contest named, and refused to somebody disqualified', async () => {
    const person = await buildParticipant(gateway.database, contest, { amounts: [2] })
    const participant = { uuid: person.uuid }
    expect(payload(await send(add, { participant, amount: 3 }), 'addManualEntry')).toMatchObject({
      totalBefore: 2,
      totalAfter: 5,
      entry: { origin: 'MANUAL' },
    })
    const elsewhere = { databaseId: (await makeContest(gateway.database, account)).id }
    expect(codesOf(await send(add, { participant, contest: elsewhere, amount: 3 }))).toEqual(['NOT_FOUND'])
    await writingAs(gateway.database, account.id, gateway.clock, (work) =>
      setDisqualified(work, { id: person.id }, true),
    )
    const refused = await send(add, { participant, contest: here(), amount: 3 })
    expect(refusalOf(refused)).toEqual({ code: 'ENTRY_REFUSED', detail: 'DISQUALIFIED' })
  })

  it('need participants:write, and a contest of the account', async () => {
    const reader = await buildKey(gateway.database, account.id, { scopes: ['participants:read'] })
    const other = await buildAccount(gateway.database)
    const person = await buildParticipant(gateway.database, contest)
    for (const [query, input] of [
      [record, { contest: here(), email: 'a@example.com' }],
      [recordMany, { contest: here(), rows: [] }],
      [add, { participant: { uuid: person.uuid }, amount: 1 }],
    ] as const) {
      expect(codesOf(await send(query, input, reader))).toEqual(['INSUFFICIENT_SCOPE'])
      expect(codesOf(await send(query, input, other.key))).toEqual(['NOT_FOUND'])
    }
  })

  it('are found by address over all contests, of too many those of the newest and the latest', async () => {
    const second = await makeContest(gateway.database, account)
    await buildParticipant(gateway.database, contest, { email: 'a@example.com', amounts: [9] })
    await buildParticipant(gateway.database, second, {
      email: 'A@example.com',
      amounts: [1, 2],
      createdAt: '2026-06-03T00:00:00.000Z',
    })
    const ask = async (variables: Record<string, unknown>) => {
      const { data, errors } = await gateway.graphql(account.key, byEmail, variables)
      expect(errors).toEqual([])
      return data as {
        participantsByEmail: { countedTotal: number }[]
        entriesByEmail: { amount: number; contest: { databaseId: number } }[]
      }
    }
    const all = await ask({ email: ' A@example.com' })
    expect(all.participantsByEmail.map(({ countedTotal }) => countedTotal)).toEqual([9, 3])
    expect(all.entriesByEmail.map(({ amount }) => amount)).toEqual([1, 2, 9])
    const few = await ask({ email: 'a@example.com', limit: 1 })
    expect(few.participantsByEmail.map(({ countedTotal }) => countedTotal)).toEqual([3])
    expect(few.entriesByEmail.map(({ amount }) => amount)).toEqual([2])
    const nobody = { participantsByEmail: [], entriesByEmail: [] }
    for (const email of ['b@example.com', '', 'a\u0000b']) expect(await ask({ email })).toEqual(nobody)
    const wrong = await gateway.graphql(account.key, byEmail, { email: 'a', limit: 10_001 })
    expect(faultPaths(wrong)).toEqual(['limit'])
  })
})
