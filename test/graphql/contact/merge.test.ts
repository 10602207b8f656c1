import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { events } from '../../../src/database/tables/index.js'
import { buildContest, buildMethod } from '../../support/build-contest.js'
import { buildAccount, buildKey, type TestAccount } from '../../support/builders.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { create, dataOf, type Person, refusalOf } from '../../support/people.js'

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

interface Shown {
  readonly id: string
  readonly databaseId: number
  readonly email: string | null
  readonly phone: string | null
  readonly uniqueId: string | null
  readonly mergedFrom: readonly number[]
  readonly updatedAt: string
  readonly participants: {
    readonly totalCount: number
    readonly nodes: readonly { readonly databaseId: number }[]
  }
}

const fields = `id databaseId email phone uniqueId firstName address { line1 city } gender ipAddress location createdAt
  updatedAt mergedFrom participants { totalCount nodes { databaseId contactDatabaseId contact { databaseId } } }`

async function contactsOf(key = account.key, filter: Record<string, unknown> = {}): Promise<Shown[]> {
  const query = `query ($filter: ContactFilter) { contacts(filter: $filter) { totalCount nodes { ${fields} } } }`
  const { nodes, totalCount } = dataOf(await gateway.graphql(key, query, { filter }))['contacts'] as {
    nodes: Shown[]
    totalCount: number
  }
  expect(totalCount).toBe(nodes.length)
  for (const { databaseId, participants } of nodes) {
    expect(participants.totalCount).toBe(participants.nodes.length)
    for (const node of participants.nodes) {
      expect(node).toMatchObject({ contactDatabaseId: databaseId, contact: { databaseId } })
    }
  }
  return nodes
}

async function only(): Promise<Shown> {
  const [contact, ...others] = await contactsOf()
  expect(others).toEqual([])
  if (contact === undefined) throw new Error('There is no contact.')
  return contact
}

async function enter(contest: number, input: Record<string, unknown>, key = account.key): Promise<Person> {
  return (await create(gateway, key, contest, input)).participant
}

async function update(person: Person, changes: Record<string, unknown>, key = account.key): Promise<void> {
  const mutation = `mutation ($input: UpdateParticipantInput!) {
    updateParticipant(input: $input) { participant { databaseId } }
  }`
  dataOf(await gateway.graphql(key, mutation, { input: { participant: { id: person.id }, changes } }))
}

const peopleIn = (contact: Shown | undefined) =>
  contact?.participants.nodes.map(({ databaseId }) => databaseId)

describe('a second identifier', () => {
  it('is gained by the contact of somebody known by telephone, which keeps its number', async () => {
    const person = await enter(first, { phone: '+15550100' })
    await update(person, { email: 'gained@example.com' })
    const contact = await only()
    expect(contact).toMatchObject({
      databaseId: person.contact?.databaseId,
      email: 'gained@example.com',
      phone: '+15550100',
      mergedFrom: [],
    })
    expect(await contactsOf(account.key, { email: 'gained@example.com' })).toEqual([contact])
    expect(await contactsOf(account.key, { search: 'GAINED' })).toEqual([contact])
  })

  it('is gained when a newcomer of another contest brings both, in one batch, too', async () => {
    const known = await enter(first, { uniqueId: 'own-1' })
    const both = await enter(second, { uniqueId: 'own-1', phone: '+15550100' })
    const all = await enter(second, { phone: '+1 555 0100', email: 'all@example.com' })
    expect((await only()).databaseId).toBe(known.contact?.databaseId)
    expect(peopleIn(await only())).toEqual([known, both, all].map(({ databaseId }) => databaseId))
  })

  it('makes one contact of two, the one with the address, with the people and facts of both', async () => {
    const byPhone = await enter(first, {
      phone: '+15550100',
      firstName: 'Phone',
      gender: 'x',
      address: { line1: 'Street' },
      source: { ipAddress: '10.0.0.1', location: 'Here' },
    })
    gateway.clock.advance(60)
    const byEmail = await enter(second, {
      email: 'mail@example.com',
      address: { city: 'Town' },
      source: { ipAddress: '10.0.0.2' },
    })
    expect(await contactsOf()).toHaveLength(2)
    gateway.clock.advance(60)
    const { contact: before } = byPhone
    await update(byPhone, { uniqueId: 'own-1', phone: '+15550100' })
    const joint = await enter(await contestOf(account), { email: 'mail@example.com', phone: '+15550100' })
    const contact = await only()
    expect(contact).toMatchObject({
      databaseId: byEmail.contact?.databaseId,
      email: 'mail@example.com',
      phone: '+15550100',
      uniqueId: 'own-1',
      firstName: 'Phone',
      gender: 'x',
      address: { line1: null, city: 'Town' },
      ipAddress: '10.0.0.1',
      location: 'Here',
      createdAt: byPhone['createdAt'],
      updatedAt: gateway.clock.now(),
      mergedFrom: [before?.databaseId],
    })
    expect(peopleIn(contact)).toEqual([byPhone, byEmail, joint].map(({ databaseId }) => databaseId))
    const query = `query ($id: ID!, $by: ContactLookup!, $other: ContactLookup!) {
      node(id: $id) { id } one: contact(by: $by) { id } two: contact(by: $other) { id }
    }`
    const by = { id: before?.id }
    const variables = { id: before?.id, by, other: { databaseId: before?.databaseId } }
    const { id } = contact
    expect(dataOf(await gateway.graphql(account.key, query, variables))).toEqual({
      node: { id },
      one: { id },
      two: { id },
    })
    const told = await gateway.database.root
      .select({ contestId: events.contestId, data: events.data })
      .from(events)
      .where(and(eq(events.accountId, account.id), eq(events.type, 'contact.merged')))
    const merged = { contactId: contact.databaseId, mergedContactId: before?.databaseId }
    expect(told).toEqual([{ contestId: null, data: merged }])
  })

  it('leads from every earlier merge to what stays in the end', async () => {
    const own = await enter(first, { uniqueId: 'own-1' })
    const phone = await enter(second, { phone: '+15550100' })
    await enter(await contestOf(account), { phone: '+15550100', uniqueId: 'own-1' })
    expect(await only()).toMatchObject({ databaseId: own.contact?.databaseId })
    const mail = await enter(first, { email: 'last@example.com' })
    await update(mail, { phone: '+15550100' })
    const numbers = [own, phone].map(({ contact }) => contact?.databaseId)
    expect(await only()).toMatchObject({ databaseId: mail.contact?.databaseId, mergedFrom: numbers })
    for (const databaseId of numbers) {
      const query = 'query ($by: ContactLookup!) { contact(by: $by) { email } }'
      const answer = await gateway.graphql(account.key, query, { by: { databaseId } })
      expect(dataOf(answer)['contact']).toEqual({ email: 'last@example.com' })
    }
  })

  it('never merges contacts with different addresses: a household shares its telephone', async () => {
    const ann = await enter(first, { email: 'ann@example.com', phone: '+15550100' })
    const bob = await enter(first, { email: 'bob@example.com', phone: '+15550100' })
    const unnamed = await enter(second, { phone: '+15550100' })
    const found = await contactsOf()
    expect(found.map(({ email }) => email)).toEqual(['ann@example.com', 'bob@example.com'])
    expect(found.map(peopleIn)).toEqual([[ann.databaseId, unnamed.databaseId], [bob.databaseId]])
    await update(unnamed, { email: 'cyd@example.com' })
    expect((await contactsOf()).map(peopleIn)).toEqual([
      [ann.databaseId],
      [bob.databaseId],
      [unnamed.databaseId],
    ])
  })

  it('moves somebody with another address to the contact of that address', async () => {
    const person = await enter(first, { email: 'old@example.com' })
    await update(person, { email: 'new@example.com' })
    expect((await contactsOf()).map((contact) => [contact.email, peopleIn(contact)])).toEqual([
      ['old@example.com', []],
      ['new@example.com', [person.databaseId]],
    ])
  })
})

describe('what is kept up', () => {
  it('is the last place that was told; what tells nothing new leaves the time of change', async () => {
    const source = { ipAddress: '10.0.0.1', location: 'Here' }
    const person = await enter(first, { email: 'seen@example.com', source })
    const made = gateway.clock.now()
    gateway.clock.advance(60)
    await enter(second, { email: 'seen@example.com' })
    await update(person, { displayName: 'Some Body' })
    const named = gateway.clock.now()
    expect(await only()).toMatchObject({ ...source, createdAt: made, updatedAt: named })
    gateway.clock.advance(60)
    await update(person, { displayName: 'Other Name' })
    expect(await only()).toMatchObject({ firstName: 'Some', updatedAt: named })
    await enter(await contestOf(account), { email: 'seen@example.com', source: { ipAddress: '10.0.0.9' } })
    expect(await only()).toMatchObject({
      ipAddress: '10.0.0.9',
      location: 'Here',
      updatedAt: gateway.clock.now(),
    })
  })
})

describe('lists after merges', () => {
  it('have each contact once on their pages, and merged ones on none', async () => {
    const made: Person[] = []
    for (let index = 0; index < 6; index += 1) made.push(await enter(first, { phone: `+1555010${index}` }))
    for (const index of [1, 4]) {
      await enter(second, { email: `page${index}@example.com` })
      await enter(await contestOf(account), { email: `page${index}@example.com`, phone: `+1555010${index}` })
    }
    const all = (await contactsOf()).map(({ databaseId }) => databaseId)
    expect(all).toHaveLength(6)
    for (const index of [1, 4]) expect(all).not.toContain(made[index]?.contact?.databaseId)
    const paged: number[] = []
    let after: string | null = null
    do {
      const query = `query ($after: String) {
        contacts(first: 2, after: $after) { nodes { databaseId } pageInfo { endCursor hasNextPage } }
      }`
      const page = dataOf(await gateway.graphql(account.key, query, { after }))['contacts'] as {
        nodes: { databaseId: number }[]
        pageInfo: { endCursor: string; hasNextPage: boolean }
      }
      paged.push(...page.nodes.map(({ databaseId }) => databaseId))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
    expect(paged).toEqual(all)
  })
})

describe('merges and restricted keys (#200)', () => {
  it('see what they saw of people, and no number of a contact that was out of reach', async () => {
    const hidden = await enter(second, { phone: '+15550100', gender: 'x' })
    const seen = await enter(first, { email: 'seen@example.com' })
    const restricted = await buildKey(gateway.database, account.id, { contestIds: [first] })
    await update(seen, { phone: '+15550100' }, restricted)
    expect(peopleIn(await only())).toEqual([hidden.databaseId, seen.databaseId])
    const [contact, ...others] = await contactsOf(restricted)
    expect(others).toEqual([])
    expect(contact).toMatchObject({ email: 'seen@example.com', gender: 'x', mergedFrom: [] })
    expect(peopleIn(contact)).toEqual([seen.databaseId])
    const query = 'query ($by: ContactLookup!) { contact(by: $by) { email } }'
    const by = { databaseId: hidden.contact?.databaseId }
    expect(refusalOf(await gateway.graphql(restricted, query, { by })).code).toBe('NOT_FOUND')
    const other = await buildKey(gateway.database, account.id, { contestIds: [second] })
    expect(dataOf(await gateway.graphql(other, query, { by }))['contact']).toEqual({
      email: 'seen@example.com',
    })
    expect((await contactsOf(other)).map(({ mergedFrom }) => mergedFrom)).toEqual([[by.databaseId]])
  })

  it('never reaches into another account', async () => {
    const stranger = await buildAccount(gateway.database)
    await enter(await contestOf(stranger), { phone: '+15550100' }, stranger.key)
    await enter(first, { phone: '+15550100', email: 'mine@example.com' })
    expect((await contactsOf(stranger.key)).map(({ email }) => email)).toEqual([null])
    expect((await contactsOf()).map(({ email }) => email)).toEqual(['mine@example.com'])
  })
})
