import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type ContestRow,
  contacts,
  contests,
  events,
  idempotencyRecords,
  participants,
} from '../../../src/database/tables/index.js'
import { codesOf, payload } from '../../support/answers.js'
import { buildContest, buildMethod } from '../../support/build-contest.js'
import { buildAccount, buildKey, type TestAccount } from '../../support/builders.js'
import { type Gateway, type GraphQLAnswer, startGateway } from '../../support/gateway.js'

const eraseContact = `mutation ($contact: ContactLookup!) {
  eraseContact(input: { contact: $contact }) { participantsErased changed contact { erasedAt } } }`

const eraseParticipant = `mutation ($participant: ParticipantLookup!) {
  eraseParticipant(input: { participant: $participant }) {
    changed participant { databaseId email erasedAt contact { databaseId } } contact { databaseId } } }`

interface Made {
  readonly databaseId: number
  readonly uuid: string
  readonly contactDatabaseId: number
}

describe('erasing people', () => {
  let gateway: Gateway
  let account: TestAccount
  let contest: ContestRow
  let email: string
  let made = 0

  beforeAll(async () => {
    gateway = await startGateway()
    account = await buildAccount(gateway.database)
  })
  beforeEach(async () => {
    contest = await buildContest(gateway.database, account)
    made += 1
    email = `erased-${made}@people.example`
  })

  const tryToEnter = (where: ContestRow, headers: Record<string, string> = {}): Promise<GraphQLAnswer> => {
    const query = `mutation ($input: CreateParticipantInput!) {
      createParticipant(input: $input) { participant { databaseId uuid contactDatabaseId } } }`
    const input = { contest: { databaseId: where.id }, email, displayName: 'Olga Test' }
    return gateway.graphql(account.key, query, { input }, headers)
  }
  const enter = async (where = contest, headers: Record<string, string> = {}): Promise<Made> =>
    payload<{ participant: Made }>(await tryToEnter(where, headers), 'createParticipant').participant
  const contactOut = (contact: Record<string, unknown>, key = account.key): Promise<GraphQLAnswer> =>
    gateway.graphql(key, eraseContact, { contact })
  const personOut = (participant: Record<string, unknown>, key = account.key): Promise<GraphQLAnswer> =>
    gateway.graphql(key, eraseParticipant, { participant })
  const told = async (type: string) =>
    (
      await gateway.database.root
        .select()
        .from(events)
        .where(and(eq(events.accountId, account.id), eq(events.type, type)))
        .orderBy(events.id)
    ).map(({ data }) => data)

  test('is told once, by numbers alone, and again it changes nothing', async () => {
    const { databaseId, contactDatabaseId } = await enter()
    const first = payload<{ changed: boolean }>(
      await contactOut({ databaseId: contactDatabaseId }),
      'eraseContact',
    )
    const again = await contactOut({ databaseId: contactDatabaseId })
    expect(first).toMatchObject({ changed: true, participantsErased: 1 })
    expect(payload(again, 'eraseContact')).toEqual({
      changed: false,
      participantsErased: 0,
      contact: { erasedAt: expect.any(String) },
    })
    expect(payload(await personOut({ databaseId }), 'eraseParticipant')).toMatchObject({ changed: false })
    expect((await told('participant.erased')).at(-1)).toEqual({
      participantId: databaseId,
      contactId: contactDatabaseId,
    })
    const tellings = (await told('contact.erased')).filter(({ contactId }) => contactId === contactDatabaseId)
    expect(tellings).toEqual([{ contactId: contactDatabaseId }])
  })

  test('by an address that nobody has, or of another account, is NOT_FOUND', async () => {
    const { databaseId, contactDatabaseId } = await enter()
    const other = await buildAccount(gateway.database)
    for (const contact of [{ databaseId: contactDatabaseId }, { email }]) {
      expect(codesOf(await contactOut(contact, other.key))).toEqual(['NOT_FOUND'])
    }
    expect(codesOf(await personOut({ databaseId }, other.key))).toEqual(['NOT_FOUND'])
    for (const contact of [
      { databaseId: 1 },
      { email: 'nobody@people.example' },
      { phone: '+1 555 0100' },
      { uniqueId: 'x' },
    ]) {
      expect(codesOf(await contactOut(contact))).toEqual(['NOT_FOUND'])
    }
    expect(codesOf(await contactOut({ email: 'nobody\u0000@people.example' }))).toEqual(['NOT_FOUND'])
  })

  test('needs a scope of its own', async () => {
    const { databaseId, contactDatabaseId } = await enter()
    const scopes = [
      'participants:read',
      'participants:write',
      'contacts:read',
      'contacts:write',
      'privacy:read',
    ]
    const writer = await buildKey(gateway.database, account.id, { scopes })
    expect(codesOf(await contactOut({ databaseId: contactDatabaseId }, writer))).toEqual([
      'INSUFFICIENT_SCOPE',
    ])
    expect(codesOf(await personOut({ databaseId }, writer))).toEqual(['INSUFFICIENT_SCOPE'])
  })

  test('with a key for some contests reaches participants there, and leaves the contact', async () => {
    const here = await enter()
    const elsewhere = await buildContest(gateway.database, account)
    const there = await enter(elsewhere)
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [contest.id] })
    expect(codesOf(await contactOut({ email }, restricted))).toEqual(['INSUFFICIENT_SCOPE'])
    expect(codesOf(await personOut({ databaseId: there.databaseId }, restricted))).toEqual(['NOT_FOUND'])
    const erased = await personOut({ databaseId: here.databaseId }, restricted)
    expect(payload(erased, 'eraseParticipant')).toMatchObject({
      changed: true,
      contact: null,
      participant: { email: null, contact: null },
    })
    const [contact] = await gateway.database.root
      .select()
      .from(contacts)
      .where(eq(contacts.id, here.contactDatabaseId))
    expect(contact).toMatchObject({ email, erasedAt: null })
  })

  test('of one of two participants leaves the other and the contact; of the last one takes the contact', async () => {
    const one = await enter()
    const two = await enter(await buildContest(gateway.database, account))
    expect(payload(await personOut({ uuid: one.uuid }), 'eraseParticipant')).toMatchObject({ contact: null })
    const [left] = await gateway.database.root
      .select()
      .from(participants)
      .where(eq(participants.id, two.databaseId))
    expect(left).toMatchObject({ email, erasedAt: null })
    expect(payload(await personOut({ uuid: two.uuid }), 'eraseParticipant')).toMatchObject({
      contact: { databaseId: two.contactDatabaseId },
    })
    expect(codesOf(await contactOut({ email }))).toEqual(['NOT_FOUND'])
  })

  test('reaches people of deleted contests', async () => {
    const { databaseId, contactDatabaseId } = await enter()
    await gateway.database.root
      .update(contests)
      .set({ deletedAt: '2026-06-15T12:00:00.000Z' })
      .where(eq(contests.id, contest.id))
    const erased = await contactOut({ databaseId: contactDatabaseId })
    expect(payload(erased, 'eraseContact')).toMatchObject({ participantsErased: 1 })
    const [person] = await gateway.database.root
      .select()
      .from(participants)
      .where(eq(participants.id, databaseId))
    expect(person).toMatchObject({ email: null, displayName: null, searchText: '\u001f' })
  })

  test('lets nothing be written about them again', async () => {
    const { databaseId } = await enter()
    const person = `participant: { databaseId: ${databaseId} }`
    const picked = await gateway.graphql(
      account.key,
      `mutation { pickWinner(input: { contest: { databaseId: ${contest.id} }, ${person} }) { winner { databaseId entry { databaseId } } } }`,
    )
    const { winner } = payload<{ winner: { databaseId: number; entry: { databaseId: number } } }>(
      picked,
      'pickWinner',
    )
    const win = `winner: { databaseId: ${winner.databaseId} }`
    const row = `entry: { databaseId: ${winner.entry.databaseId} }`
    const expire = `mutation { setWinnerStatus(input: { ${win}, status: EXPIRED }) { __typename } }`
    expect((await gateway.graphql(account.key, expire)).errors).toEqual([])
    payload(await personOut({ databaseId }), 'eraseParticipant')
    const method = await buildMethod(gateway.database, contest)
    for (const field of [
      `updateParticipant(input: { ${person}, changes: { email: "back@people.example" } })`,
      `recordPurchase(input: { ${person}, amount: "1.00" })`,
      `spendPoints(input: { ${person}, amount: 1, reason: "mug" })`,
      `addEntry(input: { ${person}, entryMethod: { databaseId: ${method.id} } })`,
      `addBonusEntries(input: { ${person}, amount: 1 })`,
      `adjustEntries(input: { ${person}, amount: 1, reason: "why" })`,
      `resendVerification(input: { ${person} })`,
      `setWinnerStatus(input: { ${win}, status: WON })`,
      `setEntryVerified(input: { ${row}, verified: false })`,
      `deleteEntry(input: { ${row} })`,
      `pickWinner(input: { contest: { databaseId: ${contest.id} }, ${person} })`,
    ]) {
      const answer = await gateway.graphql(account.key, `mutation { ${field} { __typename } }`)
      expect([field, answer.errors[0]?.extensions]).toMatchObject([
        field,
        { code: 'STATE_FORBIDS', detail: 'ERASED' },
      ])
    }
    const confirm = await gateway.graphql(
      account.key,
      `mutation { confirmParticipantEmail(input: { ${person} }) { __typename } }`,
    )
    expect(codesOf(confirm)).toEqual(['STATE_FORBIDS'])
  })

  test('lets them come again as somebody new', async () => {
    const before = await enter()
    payload(await contactOut({ email }), 'eraseContact')
    const after = await enter()
    expect(after.databaseId).not.toBe(before.databaseId)
    expect(after.contactDatabaseId).not.toBe(before.contactDatabaseId)
  })

  test.each([
    ['a word', () => `olga-${made}`],
    ['their address', () => `import-${email}`],
  ])('makes requests with stored answers about them unrepeatable, whose key is %s', async (_what, key) => {
    const headers = { 'idempotency-key': key() }
    const { databaseId } = await enter(contest, headers)
    payload(await contactOut({ email }), 'eraseContact')
    expect(codesOf(await tryToEnter(contest, headers))).toEqual(['IDEMPOTENCY_KEY_REUSED'])
    const here = await gateway.database.root
      .select()
      .from(participants)
      .where(eq(participants.contestId, contest.id))
    expect(here.map(({ id }) => id)).toEqual([databaseId])
    const kept = await gateway.database.root.select().from(idempotencyRecords)
    expect(kept.filter((record) => JSON.stringify(record).includes(email))).toEqual([])
  })
})
