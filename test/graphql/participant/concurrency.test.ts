import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { contacts, participants } from '../../../src/database/tables/index.js'
import { buildContest, buildMethod } from '../../support/build-contest.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { expectCountersRight } from '../../support/counters.js'
import { needsPostgres, onPostgres } from '../../support/database.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { type Creation, create, dataOf, personOf, refusalOf, tryToCreate } from '../../support/people.js'

describe.skipIf(!onPostgres)(`people entered at once (${needsPostgres})`, () => {
  let gateway: Gateway
  let account: TestAccount

  beforeAll(async () => {
    gateway = await startGateway()
    account = await buildAccount(gateway.database)
  })

  async function newContest(): Promise<number> {
    const contest = await buildContest(gateway.database, account)
    await buildMethod(gateway.database, contest, { typeId: 1, amount: 2 })
    return contest.id
  }

  it.each([
    ['e-mail address', { email: 'twin@example.com' }],
    ['telephone number', { phone: '+15550123' }],
    ['own id', { uniqueId: 'twin' }],
  ])('twenty creations with one %s give one person and one created: true', async (_name, input) => {
    const contest = await newContest()
    const creations = await Promise.all(
      Array.from({ length: 20 }, () => create(gateway, account.key, contest, input)),
    )
    expect(creations.filter(({ created }) => created)).toHaveLength(1)
    expect(new Set(creations.map(({ participant }) => participant.publicId)).size).toBe(1)
    expect(creations[0]?.participant.total).toBe(2)
    await expectCountersRight(gateway.database, contest)
  })

  it('twenty friends of one advocate give exactly twenty awards', async () => {
    const contest = await newContest()
    const { participant: advocate } = await create(gateway, account.key, contest, {
      email: 'adv@example.com',
    })
    const friends = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        create(gateway, account.key, contest, {
          email: `friend${index}@example.com`,
          referralCode: advocate.referralCode,
        }),
      ),
    )
    expect(friends.every(({ referred, advocateAmount }) => referred && advocateAmount === 10)).toBe(true)
    const after = await personOf(gateway, account.key, { id: advocate.id })
    expect(after).toMatchObject({ total: 202, referralCount: 20, bonusActions: 20 })
    await expectCountersRight(gateway.database, contest)
  })

  it('one address in many contests at once gives one contact', async () => {
    const contestIds = await Promise.all(Array.from({ length: 8 }, newContest))
    const email = 'everywhere@example.com'
    const made = await Promise.all(contestIds.map((id) => create(gateway, account.key, id, { email })))
    expect(new Set(made.map(({ participant }) => participant.contact?.id)).size).toBe(1)
    const rows = await gateway.database.root
      .select()
      .from(contacts)
      .where(and(eq(contacts.accountId, account.id), eq(contacts.emailNormalized, email)))
    expect(rows).toHaveLength(1)
  })

  it('two people who want one address end with one of them having it', async () => {
    const contest = await newContest()
    const both = await Promise.all(
      ['x', 'y'].map((name) => create(gateway, account.key, contest, { email: `${name}@example.com` })),
    )
    const mutation = `mutation ($input: UpdateParticipantInput!) {
      updateParticipant(input: $input) { participant { email } }
    }`
    const answers = await Promise.all([
      ...both.map(({ participant }) =>
        gateway.graphql(account.key, mutation, {
          input: { participant: { id: participant.id }, changes: { email: 'wanted@example.com' } },
        }),
      ),
      tryToCreate(gateway, account.key, contest, { email: 'wanted@example.com' }),
    ])
    const refused = answers.map(refusalOf).filter(({ code }) => code !== undefined)
    for (const refusal of refused) expect(refusal).toEqual({ code: 'CONFLICT', detail: 'EMAIL_TAKEN' })
    const rows = await gateway.database.root
      .select()
      .from(participants)
      .where(eq(participants.contestId, contest))
    expect(rows.filter(({ emailNormalized }) => emailNormalized === 'wanted@example.com')).toHaveLength(1)
  })

  it('a mutation that fails half way leaves nothing', async () => {
    const contest = await newContest()
    const answer = await gateway.graphql(
      account.key,
      `mutation ($input: CreateParticipantInput!) {
        createParticipant(input: $input) { participant { referrals(first: 1000) { totalCount } } }
      }`,
      { input: { contest: { databaseId: contest }, email: 'half@example.com' } },
    )
    expect(refusalOf(answer).code).toBe('VALIDATION_FAILED')
    const rows = await gateway.database.root
      .select()
      .from(participants)
      .where(eq(participants.contestId, contest))
    expect(rows).toEqual([])
    const again = dataOf(await tryToCreate(gateway, account.key, contest, { email: 'half@example.com' }))
    expect((again['createParticipant'] as Creation).created).toBe(true)
    await expectCountersRight(gateway.database, contest)
  })
})
