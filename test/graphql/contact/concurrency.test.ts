import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { contacts } from '../../../src/database/tables/index.js'
import { buildContest, buildMethod } from '../../support/build-contest.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { needsPostgres, onPostgres } from '../../support/database.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { create, dataOf, type Person, personOf } from '../../support/people.js'

describe.skipIf(!onPostgres)(`contacts written at once (${needsPostgres})`, () => {
  let gateway: Gateway
  let account: TestAccount

  beforeAll(async () => {
    gateway = await startGateway()
  })

  beforeEach(async () => {
    account = await buildAccount(gateway.database)
  })

  async function newContest(): Promise<number> {
    const contest = await buildContest(gateway.database, account)
    await buildMethod(gateway.database, contest, { typeId: 1, amount: 2 })
    return contest.id
  }

  async function enter(input: Record<string, unknown>): Promise<Person> {
    return (await create(gateway, account.key, await newContest(), input)).participant
  }

  async function update(person: Person, changes: Record<string, unknown>): Promise<void> {
    const mutation = `mutation ($input: UpdateParticipantInput!) {
      updateParticipant(input: $input) { participant { databaseId } }
    }`
    dataOf(
      await gateway.graphql(account.key, mutation, { input: { participant: { id: person.id }, changes } }),
    )
  }

  const left = () =>
    gateway.database.root
      .select()
      .from(contacts)
      .where(and(eq(contacts.accountId, account.id), isNull(contacts.mergedInto)))

  async function expectOneContactOf(people: readonly Person[]): Promise<void> {
    const rows = await left()
    expect(rows).toHaveLength(1)
    for (const { id } of people) {
      const { contact } = await personOf(gateway, account.key, { id })
      expect(contact?.databaseId).toBe(rows[0]?.id)
    }
  }

  it('people of different contests who gain one address end in one contact', async () => {
    const people: Person[] = []
    for (let index = 0; index < 8; index += 1) people.push(await enter({ phone: `+1555010${index}` }))
    await Promise.all(people.map((person) => update(person, { email: 'same@example.com' })))
    await expectOneContactOf(people)
    expect((await left())[0]).toMatchObject({ emailNormalized: 'same@example.com' })
  })

  it('chains that are closed from both ends at once end in one contact', async () => {
    const people: Person[] = []
    for (let index = 0; index < 6; index += 1) {
      people.push(await enter({ phone: `+1555010${index}` }), await enter({ uniqueId: `own-${index}` }))
    }
    const links = Array.from({ length: 6 }, (_, index) => ({
      phone: `+1555010${index}`,
      uniqueId: `own-${index}`,
    }))
    const linked = await Promise.all(links.map(enter))
    expect(await left()).toHaveLength(6)
    const joined = await Promise.all(
      [...links, ...links.reverse()].map(({ phone }) => enter({ phone, email: 'same@example.com' })),
    )
    await expectOneContactOf([...people, ...linked, ...joined])
  })

  it('merges go beside changes of the people who are merged', async () => {
    const people: Person[] = []
    for (let index = 0; index < 4; index += 1) {
      people.push(await enter({ phone: '+15550100', displayName: `Person ${index}` }))
    }
    const known = await enter({ email: 'known@example.com' })
    await Promise.all([
      ...people.map((person, index) => update(person, { displayName: `Later ${index}` })),
      update(known, { phone: '+15550100' }),
      ...people.map((person, index) => update(person, { gender: `g${index}` })),
    ])
    await expectOneContactOf([...people, known])
  })
})
