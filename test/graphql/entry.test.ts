import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type ContestRow,
  contests,
  entries,
  events,
  type ParticipantRow,
  participants,
} from '../../src/database/tables/index.js'
import { codesOf, faultPaths, payload } from '../support/answers.js'
import { buildContest, buildMethod } from '../support/build-contest.js'
import { buildParticipant } from '../support/build-participant.js'
import { buildAccount, buildKey, type TestAccount } from '../support/builders.js'
import { expectCountersRight } from '../support/counters.js'
import { type Gateway, startGateway } from '../support/gateway.js'

const entryFields = `databaseId amount origin reason value verified counted manualKey occurredAt
  entryMethod { databaseId } entryMethodType { typeId name }`
const person = 'participant { databaseId total actions bonusActions }'
const adjust = `mutation ($input: AdjustEntriesInput!) {
  adjustEntries(input: $input) { entry { ${entryFields} } ${person} totalBefore totalAfter adjustment } }`
const bonus = `mutation ($input: AddBonusEntriesInput!) {
  addBonusEntries(input: $input) { entry { ${entryFields} } ${person} totalBefore totalAfter } }`
const add = `mutation ($input: AddEntryInput!) {
  addEntry(input: $input) { entry { ${entryFields} } ${person} totalBefore totalAfter } }`
const remove = `mutation ($input: DeleteEntryInput!) { deleteEntry(input: $input) { deletedId ${person} } }`
const verify = `mutation ($input: SetEntryVerifiedInput!) {
  setEntryVerified(input: $input) { entry { ${entryFields} } ${person} } }`

interface Changed {
  readonly entry: Record<string, unknown> & { readonly databaseId: number }
  readonly participant: { readonly total: number }
  readonly totalBefore: number
  readonly totalAfter: number
  readonly adjustment: number
}

describe('entries over GraphQL', () => {
  let gateway: Gateway
  let account: TestAccount
  let contest: ContestRow
  let someone: ParticipantRow

  beforeAll(async () => {
    gateway = await startGateway()
  })

  beforeEach(async () => {
    gateway.clock.set('2026-06-15T12:00:00.000Z')
    account = await buildAccount(gateway.database)
    contest = await buildContest(gateway.database, account)
    someone = await buildParticipant(gateway.database, contest, { amounts: [10] })
  })

  const send = (query: string, input: Record<string, unknown>, key = account.key) =>
    gateway.graphql(key, query, { input })
  const participant = () => ({ databaseId: someone.id })
  const rowsOf = (id: number) =>
    gateway.database.root.select().from(entries).where(eq(entries.participantId, id)).orderBy(entries.id)
  const eventsOf = async () =>
    (
      await gateway.database.root
        .select()
        .from(events)
        .where(eq(events.contestId, contest.id))
        .orderBy(events.id)
    ).map(({ type }) => type)

  describe('an adjustment', () => {
    it('adds or removes with its reason and tells the totals', async () => {
      const input = { participant: participant(), amount: -3, reason: 'A "fair" share' }
      const adjusted = payload<Changed>(await send(adjust, input), 'adjustEntries')
      expect(adjusted).toMatchObject({
        entry: {
          amount: -3,
          origin: 'ADJUST',
          reason: 'A "fair" share',
          verified: true,
          counted: true,
          entryMethodType: null,
          manualKey: null,
          occurredAt: '2026-06-15T12:00:00.000Z',
        },
        participant: { total: 7, actions: 2, bonusActions: 1 },
        totalBefore: 10,
        totalAfter: 7,
        adjustment: -3,
      })
      await expectCountersRight(gateway.database, contest.id)
    })

    it('removes no more than there is, and leaves no row when nothing is left (#51)', async () => {
      const all = { participant: participant(), amount: -2_147_483_647, reason: 'x' }
      const first = payload<Changed>(await send(adjust, all), 'adjustEntries')
      expect(first).toMatchObject({ entry: { amount: -10 }, totalAfter: 0, adjustment: -10 })
      const second = payload<Changed>(await send(adjust, all), 'adjustEntries')
      expect(second).toMatchObject({ entry: null, totalBefore: 0, totalAfter: 0, adjustment: 0 })
      expect(await rowsOf(someone.id)).toHaveLength(2)
      await expectCountersRight(gateway.database, contest.id)
    })

    it('takes amounts of 32 bits but 0, and reasons that say something', async () => {
      const input = { participant: participant(), amount: 0, reason: ' ' }
      const answer = await send(adjust, input)
      expect(codesOf(answer)).toEqual(['VALIDATION_FAILED'])
      expect(faultPaths(answer)).toEqual(['amount', 'reason'])
      const tooLong = await send(adjust, { ...input, amount: -2_147_483_648, reason: 'x'.repeat(1_001) })
      expect(faultPaths(tooLong)).toEqual(['amount', 'reason'])
      const most = { ...input, amount: 2_147_483_647, reason: 'x'.repeat(1_000) }
      expect(payload<Changed>(await send(adjust, most), 'adjustEntries').totalAfter).toBe(2_147_483_657)
    })

    it('is refused where the total would pass 2^53 - 1', async () => {
      await gateway.database.root
        .update(participants)
        .set({ total: Number.MAX_SAFE_INTEGER })
        .where(eq(participants.id, someone.id))
      const input = { participant: participant(), amount: 1, reason: 'x' }
      expect(codesOf(await send(adjust, input))).toEqual(['STATE_FORBIDS'])
      expect(await rowsOf(someone.id)).toHaveLength(1)
    })

    it('leaves nothing when its selection fails after the row was made', async () => {
      const key = await buildKey(gateway.database, account.id, {
        scopes: ['participants:read', 'participants:write'],
      })
      const halfway = `mutation ($input: AdjustEntriesInput!) {
        adjustEntries(input: $input) { totalAfter participant { contest { dailyActivity { date } } } } }`
      const answer = await send(halfway, { participant: participant(), amount: 5, reason: 'x' }, key)
      expect(answer.data).toEqual({ adjustEntries: null })
      expect(codesOf(answer)).toEqual(['INSUFFICIENT_SCOPE'])
      expect(await rowsOf(someone.id)).toHaveLength(1)
      expect(await eventsOf()).toEqual(['entry.created'])
      await expectCountersRight(gateway.database, contest.id)
    })

    it('costs the same statements whatever the person has', async () => {
      const input = { participant: participant(), amount: 1, reason: 'x' }
      const query = adjust.replaceAll(entryFields, 'amount').replace(person, '')
      expect(await gateway.statements(() => send(query, input))).toHaveLength(4)
    })
  })

  it('give a bonus with its label and a key of its own (#191)', async () => {
    const input = { participant: participant(), amount: 4, label: 'Thanks' }
    const first = payload<Changed>(await send(bonus, input), 'addBonusEntries')
    expect(first).toMatchObject({
      entry: { amount: 4, origin: 'BONUS', reason: 'Thanks', entryMethodType: null },
      totalBefore: 10,
      totalAfter: 14,
    })
    const second = payload<Changed>(await send(bonus, { ...input, label: ' ' }), 'addBonusEntries')
    expect(second.entry['reason']).toBeNull()
    expect(second.entry['manualKey']).toMatch(/^manual_points_api_[0-9a-f]{32}$/)
    expect(second.entry['manualKey']).not.toBe(first.entry['manualKey'])
    const bad = await send(bonus, { ...input, amount: 0, label: 'x'.repeat(256) })
    expect(faultPaths(bad)).toEqual(['amount', 'label'])
  })

  describe('of a method', () => {
    it('take the method’s amount and kind unless told otherwise', async () => {
      const method = await buildMethod(gateway.database, contest, { typeId: 14, amount: 6 })
      const input = { participant: participant(), entryMethod: { databaseId: method.id } }
      expect(payload<Changed>(await send(add, input), 'addEntry')).toMatchObject({
        entry: {
          amount: 6,
          origin: 'METHOD',
          verified: true,
          entryMethod: { databaseId: method.id },
          entryMethodType: { typeId: 14 },
          occurredAt: '2026-06-15T12:00:00.000Z',
        },
        totalAfter: 16,
      })
      const more = {
        ...input,
        amount: 2,
        value: 'https://example.com/p',
        verified: false,
        occurredAt: '2026-06-03T10:00:00Z',
      }
      expect(payload<Changed>(await send(add, more), 'addEntry')).toMatchObject({
        entry: { amount: 2, value: more.value, verified: false, counted: false },
        totalAfter: 16,
      })
      await expectCountersRight(gateway.database, contest.id)
    })

    it('are base rows for User Details', async () => {
      const method = await buildMethod(gateway.database, contest, { typeId: 1, amount: 1 })
      const input = { participant: participant(), entryMethod: { databaseId: method.id } }
      expect(payload<Changed>(await send(add, input), 'addEntry')).toMatchObject({
        entry: { origin: 'BASE' },
        participant: { actions: 2, bonusActions: 0 },
      })
    })

    it('are refused for a method of another contest and for values out of bounds', async () => {
      const other = await buildContest(gateway.database, account)
      const method = await buildMethod(gateway.database, other)
      const input = { participant: participant(), entryMethod: { databaseId: method.id } }
      expect(codesOf(await send(add, input))).toEqual(['NOT_FOUND'])
      const bad = { ...input, amount: 0, value: 'x'.repeat(2_049), occurredAt: '1969-12-31T23:59:59Z' }
      expect(faultPaths(await send(add, bad))).toEqual(['amount', 'value', 'occurredAt'])
      const early = { ...input, occurredAt: '2026-06-16T12:00:00.001Z' }
      expect(faultPaths(await send(add, early))).toEqual(['occurredAt'])
      expect(await rowsOf(someone.id)).toHaveLength(1)
    })
  })

  it('work on excluded people, uncounted (#20)', async () => {
    const banned = await buildParticipant(gateway.database, contest, {
      bannedAt: '2026-06-03T00:00:00.000Z',
    })
    const method = await buildMethod(gateway.database, contest)
    const who = { participant: { databaseId: banned.id } }
    await send(adjust, { ...who, amount: 5, reason: 'x' })
    await send(bonus, { ...who, amount: 5 })
    const last = await send(add, { ...who, entryMethod: { databaseId: method.id } })
    expect(payload<Changed>(last, 'addEntry')).toMatchObject({ entry: { counted: false }, totalAfter: 15 })
    const totals = await gateway.graphql(
      account.key,
      'query ($id: SafeInt!) { contest(by: { databaseId: $id }) { totals { people participants entries actions } } }',
      { id: contest.id },
    )
    expect(totals.data).toEqual({
      contest: { totals: { people: 2, participants: 1, entries: 10, actions: 1 } },
    })
    await expectCountersRight(gateway.database, contest.id)
  })

  describe('deleted', () => {
    it('leave with their effect, and are told of', async () => {
      const [base] = await rowsOf(someone.id)
      const answer = await send(remove, { entry: { databaseId: base?.id } })
      expect(payload(answer, 'deleteEntry')).toMatchObject({ participant: { total: 0, actions: 0 } })
      expect(await rowsOf(someone.id)).toEqual([])
      expect(await eventsOf()).toEqual(['entry.created', 'entry.deleted'])
      expect(codesOf(await send(remove, { entry: { databaseId: base?.id } }))).toEqual(['NOT_FOUND'])
      await expectCountersRight(gateway.database, contest.id)
    })

    it('are balanced where the sum would fall below zero (#7)', async () => {
      const [base] = await rowsOf(someone.id)
      await send(adjust, { participant: participant(), amount: -8, reason: 'x' })
      const answer = await send(remove, { entry: { databaseId: base?.id } })
      expect(payload(answer, 'deleteEntry')).toMatchObject({ participant: { total: 0, actions: 2 } })
      const left = await rowsOf(someone.id)
      expect(left.map(({ amount, origin }) => [amount, origin])).toEqual([
        [-8, 'adjust'],
        [8, 'floor'],
      ])
      expect((await eventsOf()).slice(-2)).toEqual(['entry.deleted', 'entry.created'])
      await expectCountersRight(gateway.database, contest.id)
    })

    it('must be of the contest that is named', async () => {
      const [base] = await rowsOf(someone.id)
      const other = await buildContest(gateway.database, account)
      const entry = { databaseId: base?.id }
      expect(codesOf(await send(remove, { entry, contest: { databaseId: other.id } }))).toEqual(['NOT_FOUND'])
      payload(await send(remove, { entry, contest: { databaseId: contest.id } }), 'deleteEntry')
    })
  })

  describe('verified and unverified', () => {
    it('enter and leave the total; the same state again changes nothing', async () => {
      const [base] = await rowsOf(someone.id)
      const set = async (verified: boolean) =>
        payload<Changed>(
          await send(verify, { entry: { databaseId: base?.id }, verified }),
          'setEntryVerified',
        )
      expect(await set(true)).toMatchObject({ entry: { verified: true }, participant: { total: 10 } })
      expect(await eventsOf()).toEqual(['entry.created'])
      expect(await set(false)).toMatchObject({ entry: { verified: false }, participant: { total: 0 } })
      await expectCountersRight(gateway.database, contest.id)
      expect(await set(false)).toMatchObject({ participant: { total: 0 } })
      expect(await set(true)).toMatchObject({ entry: { verified: true }, participant: { total: 10 } })
      expect(await eventsOf()).toEqual(['entry.created', 'entry.unverified', 'entry.verified'])
      await expectCountersRight(gateway.database, contest.id)
    })

    it('are balanced where the sum would fall below zero (#7)', async () => {
      const [base] = await rowsOf(someone.id)
      await send(adjust, { participant: participant(), amount: -10, reason: 'x' })
      const answer = await send(verify, { entry: { databaseId: base?.id }, verified: false })
      expect(payload(answer, 'setEntryVerified')).toMatchObject({ participant: { total: 0 } })
      expect((await rowsOf(someone.id)).at(-1)).toMatchObject({ amount: 10, origin: 'floor' })
      await expectCountersRight(gateway.database, contest.id)
    })
  })

  it('and people of other accounts, deleted contests and contests out of reach do not exist', async () => {
    const [base] = await rowsOf(someone.id)
    const method = await buildMethod(gateway.database, contest)
    const stranger = await buildAccount(gateway.database)
    const mine = await buildContest(gateway.database, stranger)
    const restricted = await buildKey(gateway.database, account.id, {
      scopes: ['*'],
      contestIds: [(await buildContest(gateway.database, account)).id],
    })
    const entry = { databaseId: base?.id }
    const attempts: [string, Record<string, unknown>][] = [
      [adjust, { participant: participant(), amount: 1, reason: 'x' }],
      [bonus, { participant: participant(), amount: 1 }],
      [add, { participant: participant(), entryMethod: { databaseId: method.id } }],
      [remove, { entry }],
      [remove, { entry, contest: { databaseId: mine.id } }],
      [verify, { entry, verified: false }],
    ]
    const read = 'query ($id: SafeInt!) { entry(by: { databaseId: $id }) { databaseId } }'
    const expectHidden = async (key: string) => {
      for (const [query, input] of attempts) {
        expect(codesOf(await send(query, input, key))).toEqual(['NOT_FOUND'])
      }
      expect(codesOf(await gateway.graphql(key, read, { id: base?.id }))).toEqual(['NOT_FOUND'])
    }
    await expectHidden(stranger.key)
    await expectHidden(restricted)
    expect((await gateway.graphql(account.key, read, { id: base?.id })).data).toEqual({
      entry: { databaseId: base?.id },
    })
    await gateway.database.root
      .update(contests)
      .set({ deletedAt: '2026-06-15T11:00:00.000Z' })
      .where(eq(contests.id, contest.id))
    await expectHidden(account.key)
    expect(await rowsOf(someone.id)).toHaveLength(1)
  })

  it('need the scope that writes', async () => {
    const key = await buildKey(gateway.database, account.id, { scopes: ['participants:read'] })
    const answer = await send(adjust, { participant: participant(), amount: 1, reason: 'x' }, key)
    expect(codesOf(answer)).toEqual(['INSUFFICIENT_SCOPE'])
  })
})
