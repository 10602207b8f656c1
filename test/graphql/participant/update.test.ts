import { desc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { blocklist, customFields, events, participants } from '../../../src/database/tables/index.js'
import { buildContest, buildMethod } from '../../support/build-contest.js'
import { buildAccount, buildKey, type TestAccount } from '../../support/builders.js'
import { type Gateway, type GraphQLAnswer, startGateway } from '../../support/gateway.js'
import { create, dataOf, type Person, personOf, refusalOf } from '../../support/people.js'

let gateway: Gateway
let account: TestAccount
let contest: number

beforeAll(async () => {
  gateway = await startGateway()
  account = await buildAccount(gateway.database)
  const built = await buildContest(gateway.database, account)
  await buildMethod(gateway.database, built, { typeId: 1, amount: 1 })
  contest = built.id
})

const mutation = `mutation ($input: UpdateParticipantInput!) {
  updateParticipant(input: $input) { participant { id } }
}`

function tryToUpdate(
  participant: Record<string, unknown>,
  changes: Record<string, unknown>,
  key = account.key,
): Promise<GraphQLAnswer> {
  return gateway.graphql(key, mutation, { input: { participant, changes } })
}

async function update(person: Person, changes: Record<string, unknown>): Promise<Person> {
  dataOf(await tryToUpdate({ id: person.id }, changes))
  return await personOf(gateway, account.key, { id: person.id })
}

let made = 0

/** A person with every field set. */
async function somebody(): Promise<Person> {
  made += 1
  const { participant } = await create(gateway, account.key, contest, {
    email: `full${made}@example.com`,
    phone: `+1555${String(made).padStart(6, '0')}`,
    uniqueId: `own-${made}`,
    displayName: 'Ann Mary Lee',
    address: {
      line1: '1 Road',
      line2: 'B',
      city: 'Town',
      state: 'ST',
      postalCode: '123',
      country: 'Freedonia',
    },
    countryCode: 'US',
    gender: 'female',
    birthday: '1990-02-03',
    custom: { a: 1, b: 'two' },
  })
  return participant
}

describe('each field of updateParticipant', () => {
  it.each([
    ['email', 'New@Example.com', { email: 'New@Example.com' }, { email: null }],
    ['phone', '+44 20 7946', { phone: '+44 20 7946' }, { phone: null }],
    ['uniqueId', 'other-id', { uniqueId: 'other-id' }, { uniqueId: null }],
    [
      'displayName',
      ' Bo  van Li ',
      { displayName: 'Bo  van Li', firstName: 'Bo', middleName: null, lastName: 'van Li' },
      { displayName: null, firstName: null, middleName: null, lastName: null },
    ],
    [
      'firstName',
      'Bo',
      { firstName: 'Bo', displayName: 'Bo Mary Lee' },
      { firstName: null, displayName: 'Mary Lee' },
    ],
    [
      'middleName',
      'X.',
      { middleName: 'X.', displayName: 'Ann X. Mary Lee' },
      { middleName: null, displayName: 'Ann Mary Lee' },
    ],
    ['lastName', 'Li', { lastName: 'Li', displayName: 'Ann Li' }, { lastName: null, displayName: 'Ann' }],
    ['countryCode', 'fr', { countryCode: 'FR' }, { countryCode: null }],
    ['gender', 'x', { gender: 'x' }, { gender: null }],
    ['birthday', '2000-02-29', { birthday: '2000-02-29' }, { birthday: null }],
    [
      'address',
      { city: 'Lyon', country: 'fr' },
      {
        address: { line1: '1 Road', line2: 'B', city: 'Lyon', state: 'ST', postalCode: '123', country: 'fr' },
        countryCode: 'FR',
      },
      { address: { line1: null, line2: null, city: null, state: null, postalCode: null, country: null } },
    ],
  ])('%s: absent keeps, a value sets, null clears', async (field, value, whenSet, whenNull) => {
    const before = await somebody()
    const { updatedAt: _before, ...stays } = before
    expect(await update(before, {})).toEqual(before)
    gateway.clock.advance(1)
    const set = await update(before, { [field]: value })
    expect(set).toMatchObject({ ...whenSet, updatedAt: gateway.clock.now() })
    const cleared = await update(await somebody(), { [field]: null })
    expect(cleared).toMatchObject(whenNull)
    const untouched = Object.keys(stays).filter((name) => !(name in whenSet) && name !== 'contact')
    for (const name of untouched) expect([name, set[name]]).toEqual([name, before[name]])
  })

  it('custom: merged per key, null removes a key, null as a whole is refused (#39)', async () => {
    const before = await somebody()
    expect((await update(before, { custom: { b: null, c: [true] } })).custom).toEqual({ a: 1, c: [true] })
    const answer = await tryToUpdate({ id: before.id }, { custom: null })
    expect(answer.errors[0]?.extensions['fields']).toEqual([expect.objectContaining({ path: 'custom' })])
    const full = await tryToUpdate({ id: before.id }, { custom: { x: 'x'.repeat(16_370) } })
    expect(refusalOf(full).code).toBe('VALIDATION_FAILED')
  })

  it('custom: ff_ and number mean the contest’s field', async () => {
    const [field] = await gateway.database.root
      .insert(customFields)
      .values({
        contestId: contest,
        key: 'shirt',
        label: 'Shirt',
        kind: 'text',
        options: [],
        required: false,
        position: 1,
        createdAt: gateway.clock.now(),
      })
      .returning()
    const person = await somebody()
    expect((await update(person, { custom: { [`ff_${field?.id}`]: 'M' } })).custom['shirt']).toBe('M')
    expect((await update(person, { custom: { [`ff_${field?.id}`]: null } })).custom).not.toHaveProperty(
      'shirt',
    )
  })
})

describe('updateParticipant', () => {
  it('resets the confirmation with another address; another spelling leaves that which came first (#11, #44)', async () => {
    const person = await somebody()
    const at = gateway.clock.now()
    await gateway.database.root
      .update(participants)
      .set({ emailConfirmedAt: at })
      .where(eq(participants.id, person.databaseId))
    const respelled = await update(person, { email: String(person['email']).toUpperCase() })
    expect(respelled).toMatchObject({ email: person['email'], emailConfirmedAt: at, contact: person.contact })
    const moved = await update(person, { email: `moved-${person['email']}` })
    expect(moved['emailConfirmedAt']).toBeNull()
    expect(moved.contact).not.toEqual(person.contact)
  })

  it('writes nothing and tells of nothing where everything is as it was (#22)', async () => {
    const person = await somebody()
    const told = async () =>
      (await gateway.database.root.select().from(events).where(eq(events.type, 'participant.updated'))).length
    const before = await told()
    gateway.clock.advance(60)
    const same = { email: person['email'], displayName: 'Ann Mary Lee', countryCode: 'US', custom: { a: 1 } }
    expect(await update(person, same)).toEqual(person)
    expect(await told()).toBe(before)
    // Of several fields those are told of that are another now.
    await update(person, { ...same, gender: 'other' })
    const [last] = await gateway.database.root.select().from(events).orderBy(desc(events.id)).limit(1)
    expect(last?.data).toMatchObject({ participantId: person.databaseId, fields: ['gender'] })
  })

  it('refuses another address that is blocked in the contest (#20)', async () => {
    const person = await somebody()
    const blocked = `blocked${made}@example.com`
    await gateway.database.root
      .insert(blocklist)
      .values({ contestId: contest, kind: 'email', value: blocked, createdAt: gateway.clock.now() })
    expect(refusalOf(await tryToUpdate({ id: person.id }, { email: blocked.toUpperCase() }))).toEqual({
      code: 'ENTRY_REFUSED',
      detail: 'EMAIL_BLOCKED',
    })
    expect(await personOf(gateway, account.key, { id: person.id })).toEqual(person)
    // Who has it already stays as they are.
    await gateway.database.root.insert(blocklist).values({
      contestId: contest,
      kind: 'email',
      value: String(person['email']),
      createdAt: gateway.clock.now(),
    })
    expect(await update(person, { gender: 'other' })).toMatchObject({ gender: 'other' })
  })

  it('makes a name of three parts that is no longer than a name may be (#13, #45)', async () => {
    const person = await somebody()
    const long = '\u{1F381}'.repeat(127)
    const { displayName } = await update(person, { firstName: long, middleName: long, lastName: long })
    expect(displayName).toBe(long)
    expect((await tryToUpdate({ id: person.id }, { displayName })).errors).toEqual([])
  })

  it('keeps search and order by name in step', async () => {
    const person = await somebody()
    await update(person, { email: `findable${made}@example.org`, displayName: 'Zoë Quux' })
    const [row] = await gateway.database.root
      .select()
      .from(participants)
      .where(eq(participants.id, person.databaseId))
    expect(row).toMatchObject({
      searchText: `findable${made}@example.org\u001fzoë quux`,
      sortName: 'zoë quux',
      emailNormalized: `findable${made}@example.org`,
    })
  })

  it('refuses taken identifiers: CONFLICT, and changes nothing (#47)', async () => {
    const taken = await somebody()
    const { participant: phoneOnly } = await create(gateway, account.key, contest, { phone: '+999000111' })
    const person = await somebody()
    for (const [changes, detail] of [
      [{ email: String(taken['email']).toUpperCase(), displayName: 'Changed' }, 'EMAIL_TAKEN'],
      [{ uniqueId: taken['uniqueId'] }, 'UNIQUE_ID_TAKEN'],
      [{ email: null, phone: phoneOnly['phone'] }, 'PHONE_TAKEN'],
    ] as const) {
      const answer = await tryToUpdate({ id: person.id }, changes)
      expect(refusalOf(answer)).toEqual({ code: 'CONFLICT', detail })
    }
    expect(await personOf(gateway, account.key, { id: person.id })).toEqual(person)
    expect((await update(person, { phone: phoneOnly['phone'] }))['phone']).toBe(phoneOnly['phone'])
  })

  it('keeps one identifier at least (#47)', async () => {
    const person = await somebody()
    await update(person, { phone: null, uniqueId: null })
    const answer = await tryToUpdate({ id: person.id }, { email: null })
    expect(refusalOf(answer)).toEqual({ code: 'VALIDATION_FAILED', detail: 'IDENTIFIER_REQUIRED' })
  })

  it('names every fault', async () => {
    const person = await somebody()
    const answer = await tryToUpdate({ id: person.id }, { email: 'x', phone: '1', birthday: '2026-07-01' })
    const fields = answer.errors[0]?.extensions['fields'] as { path: string }[]
    expect(fields.map(({ path }) => path)).toEqual(['email', 'phone', 'birthday'])
  })

  it('records one event with the names of the fields only', async () => {
    const person = await somebody()
    await update(person, { displayName: 'Hidden Name' })
    const recorded = await gateway.database.root
      .select()
      .from(events)
      .where(eq(events.type, 'participant.updated'))
    const own = recorded.filter(({ data }) => data['participantId'] === person.databaseId)
    expect(own.map(({ data }) => data['fields'])).toEqual([['displayName']])
  })

  it('finds nobody by foreign, restricted, unknown and malformed ids', async () => {
    const person = await somebody()
    const stranger = await buildAccount(gateway.database)
    const elsewhere = await buildContest(gateway.database, account)
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [elsewhere.id] })
    const changes = { displayName: 'Taken over' }
    for (const [by, key] of [
      [{ id: person.id }, stranger.key],
      [{ databaseId: person.databaseId }, stranger.key],
      [{ publicId: person.publicId }, restricted],
      [{ uuid: person.uuid }, restricted],
      [{ databaseId: 1 }, account.key],
      [{ publicId: 'entry_\u0000' }, account.key],
      [{ uuid: 'not a uuid' }, account.key],
      [{ id: 'Q29udGVzdDox' }, account.key],
    ] as const) {
      expect(refusalOf(await tryToUpdate(by, changes, key)).code).toBe('NOT_FOUND')
    }
    expect((await personOf(gateway, account.key, { uuid: person.uuid }))['displayName']).toBe('Ann Mary Lee')
  })
})
