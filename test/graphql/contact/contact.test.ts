import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { contacts, contests } from '../../../src/database/tables/index.js'
import { buildContest, buildMethod } from '../../support/build-contest.js'
import { buildAccount, buildKey, type TestAccount } from '../../support/builders.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { create, dataOf, refusalOf } from '../../support/people.js'

let gateway: Gateway
let account: TestAccount
let first: number
let second: number

beforeAll(async () => {
  gateway = await startGateway()
})

async function contestOf(owner: TestAccount): Promise<number> {
  const contest = await buildContest(gateway.database, owner)
  await buildMethod(gateway.database, contest, { typeId: 1, amount: 1 })
  return contest.id
}

beforeEach(async () => {
  account = await buildAccount(gateway.database)
  first = await contestOf(account)
  second = await contestOf(account)
})

interface ShownContact extends Record<string, unknown> {
  readonly id: string
  readonly databaseId: number
  readonly participants: { readonly nodes: { readonly contest: { readonly databaseId: number } }[] }
}

const fields = `id databaseId email phone uniqueId firstName middleName lastName
  address { line1 city country } countryCode gender birthday ipAddress location createdAt updatedAt
  participants { totalCount nodes { contest { databaseId } } }`

async function contactsOf(
  key = account.key,
  variables: Record<string, unknown> = {},
): Promise<ShownContact[]> {
  const query = `query ($filter: ContactFilter, $first: Int) {
    contacts(filter: $filter, first: $first) { totalCount nodes { ${fields} } }
  }`
  const data = dataOf(await gateway.graphql(key, query, variables))
  const { nodes, totalCount } = data['contacts'] as { nodes: ShownContact[]; totalCount: number }
  if (variables['first'] === undefined) expect(totalCount).toBe(nodes.length)
  return nodes
}

const contestsIn = (contact: ShownContact | undefined) =>
  contact?.participants.nodes.map(({ contest }) => contest.databaseId)

describe('a contact', () => {
  it('is one per account and address, over all contests (#199)', async () => {
    await create(gateway, account.key, first, { email: 'One@Example.com', displayName: 'Ann Lee' })
    await create(gateway, account.key, second, { email: 'one@example.COM', displayName: 'Other Name' })
    const found = await contactsOf()
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ email: 'One@Example.com', firstName: 'Ann', lastName: 'Lee' })
    expect(contestsIn(found[0])).toEqual([first, second])
    const stranger = await buildAccount(gateway.database)
    await create(gateway, stranger.key, await contestOf(stranger), { email: 'one@example.com' })
    expect(await contactsOf()).toHaveLength(1)
    expect(await contactsOf(stranger.key)).toHaveLength(1)
  })

  it('is one per telephone without address, and per own id without either', async () => {
    await create(gateway, account.key, first, { phone: '+1 555 0100', uniqueId: 'u1' })
    await create(gateway, account.key, second, { phone: '+15550100' })
    await create(gateway, account.key, first, { uniqueId: 'u2' })
    await create(gateway, account.key, second, { uniqueId: 'u2' })
    const found = await contactsOf()
    expect(found.map(contestsIn)).toEqual([
      [first, second],
      [first, second],
    ])
    expect(found[0]).toMatchObject({ phone: '+15550100', uniqueId: 'u1' })
  })

  it('is filled where it is empty, and keeps up where somebody was seen last', async () => {
    await create(gateway, account.key, first, {
      email: 'fill@example.com',
      source: { ipAddress: '10.0.0.1', location: 'Here' },
      address: { city: 'Town' },
    })
    gateway.clock.advance(60)
    await create(gateway, account.key, second, {
      email: 'fill@example.com',
      displayName: 'Late Name',
      phone: '+1999999',
      source: { ipAddress: '10.0.0.2' },
      address: { line1: 'Street', country: 'de' },
      gender: 'x',
      birthday: '1990-01-01',
    })
    const [contact] = await contactsOf()
    expect(contact).toMatchObject({
      firstName: 'Late',
      lastName: 'Name',
      phone: '+1999999',
      address: { line1: null, city: 'Town', country: null },
      countryCode: 'DE',
      gender: 'x',
      birthday: '1990-01-01',
      ipAddress: '10.0.0.2',
      location: 'Here',
      updatedAt: gateway.clock.now(),
    })
    expect(await contactsOf(account.key, { filter: { search: 'late NAME' } })).toHaveLength(1)
  })

  it('is found by search and by address', async () => {
    await create(gateway, account.key, first, { email: 'per%cent@example.com', displayName: 'Ann' })
    await create(gateway, account.key, first, { email: 'plain@example.com', displayName: 'Bob' })
    for (const [filter, expected] of [
      [{ search: '%' }, ['per%cent@example.com']],
      [{ search: 'BOB' }, ['plain@example.com']],
      [{ search: ' ' }, ['per%cent@example.com', 'plain@example.com']],
      [{ email: 'PLAIN@example.com' }, ['plain@example.com']],
    ] as const) {
      expect((await contactsOf(account.key, { filter })).map(({ email }) => email)).toEqual(expected)
    }
    const fault = await gateway.graphql(
      account.key,
      '{ contacts(filter: { search: "\\u0000" }) { totalCount } }',
    )
    expect(refusalOf(fault).code).toBe('VALIDATION_FAILED')
  })
})

describe('contacts and restricted keys (#200)', () => {
  it('shows those with a person in a contest of the key, with these people only', async () => {
    await create(gateway, account.key, first, { email: 'both@example.com' })
    await create(gateway, account.key, second, { email: 'both@example.com' })
    await create(gateway, account.key, second, { email: 'hidden@example.com' })
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [first] })
    const found = await contactsOf(restricted)
    expect(found.map(({ email }) => email)).toEqual(['both@example.com'])
    expect(contestsIn(found[0])).toEqual([first])
    const [hidden] = await contactsOf(account.key, { filter: { email: 'hidden@example.com' } })
    const query = 'query ($by: ContactLookup!) { contact(by: $by) { email } }'
    for (const by of [{ id: hidden?.id }, { databaseId: hidden?.databaseId }]) {
      const answer = await gateway.graphql(restricted, query, { by })
      expect(refusalOf(answer).code).toBe('NOT_FOUND')
      expect(dataOf(await gateway.graphql(account.key, query, { by }))['contact']).toEqual({
        email: 'hidden@example.com',
      })
    }
  })

  it('leaves out people of deleted contests, not the account’s contact', async () => {
    await create(gateway, account.key, first, { email: 'gone@example.com' })
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [first, second] })
    const deletedAt = gateway.clock.now()
    await gateway.database.root.update(contests).set({ deletedAt }).where(eq(contests.id, first))
    expect(await contactsOf(restricted)).toEqual([])
    expect((await contactsOf()).map(contestsIn)).toEqual([[]])
  })

  it('knows no foreign contact and needs contacts:read', async () => {
    await create(gateway, account.key, first, { email: 'mine@example.com' })
    const [mine] = await contactsOf()
    const stranger = await buildAccount(gateway.database)
    const query = 'query ($by: ContactLookup!) { contact(by: $by) { email } }'
    const foreign = await gateway.graphql(stranger.key, query, { by: { id: mine?.id } })
    expect(refusalOf(foreign).code).toBe('NOT_FOUND')
    const reader = await buildKey(gateway.database, account.id, { scopes: ['participants:read'] })
    const refused = await gateway.graphql(reader, query, { by: { id: mine?.id } })
    expect(refusalOf(refused)).toEqual({ code: 'INSUFFICIENT_SCOPE', detail: 'contacts:read' })
    const rows = await gateway.database.root
      .select()
      .from(contacts)
      .where(eq(contacts.accountId, stranger.id))
    expect(rows).toEqual([])
  })
})
