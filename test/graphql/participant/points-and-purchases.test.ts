import { beforeAll, describe, expect, it } from 'vitest'
import { buildContest, buildMethod } from '../../support/build-contest.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { needsPostgres, onPostgres } from '../../support/database.js'
import { type Gateway, type GraphQLAnswer, startGateway } from '../../support/gateway.js'
import { create, dataOf, type Person, personOf, refusalOf } from '../../support/people.js'

let gateway: Gateway
let account: TestAccount
let contest: number
let made = 0

beforeAll(async () => {
  gateway = await startGateway()
  account = await buildAccount(gateway.database)
  const built = await buildContest(gateway.database, account)
  await buildMethod(gateway.database, built, { typeId: 1, amount: 10 })
  contest = built.id
})

async function somebody(): Promise<Person> {
  made += 1
  const { participant } = await create(gateway, account.key, contest, { email: `buyer${made}@example.com` })
  return participant
}

const inputTypes = {
  recordPurchase: 'RecordPurchaseInput',
  spendPoints: 'SpendPointsInput',
  confirmParticipantEmail: 'ParticipantActionInput',
}

function run(name: keyof typeof inputTypes, input: Record<string, unknown>): Promise<GraphQLAnswer> {
  const type = inputTypes[name]
  const selection = name === 'recordPurchase' ? '{ recorded }' : '{ participant { id } }'
  return gateway.graphql(account.key, `mutation ($input: ${type}!) { ${name}(input: $input) ${selection} }`, {
    input,
  })
}

describe('recordPurchase', () => {
  it('adds up exactly, and a repeated reference adds nothing', async () => {
    const person = await somebody()
    const participant = { id: person.id }
    const recorded = []
    for (const input of [
      { amount: '0.10', reference: 'order-1' },
      { amount: '0.20', reference: 'order-2' },
      { amount: '99.99', reference: 'order-1' },
      { amount: '999999999.99' },
    ]) {
      const answer = await run('recordPurchase', { participant, ...input })
      recorded.push((dataOf(answer)['recordPurchase'] as { recorded: boolean }).recorded)
    }
    expect(recorded).toEqual([true, true, false, true])
    expect(await personOf(gateway, account.key, participant)).toMatchObject({
      purchaseValue: '1000000000.29',
      purchaseCount: 3,
      total: 10,
    })
  })

  it.each(['0', '0.00', '-1.00', '1000000000.00'])('refuses the amount %s', async (amount) => {
    const person = await somebody()
    const answer = await run('recordPurchase', { participant: { id: person.id }, amount })
    expect(refusalOf(answer).code).toBe('VALIDATION_FAILED')
  })

  it.skipIf(!onPostgres)(`counts one reference once under concurrency (${needsPostgres})`, async () => {
    const person = await somebody()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        run('recordPurchase', { participant: { id: person.id }, amount: '5.00', reference: 'same' }),
      ),
    )
    const recorded = answers.map(
      (answer) => (dataOf(answer)['recordPurchase'] as { recorded: boolean }).recorded,
    )
    expect(recorded.filter(Boolean)).toHaveLength(1)
    expect(await personOf(gateway, account.key, { id: person.id })).toMatchObject({ purchaseValue: '5.00' })
  })
})

describe('spendPoints', () => {
  it('raises what is used, keeps the total, and stops at what is left (#37)', async () => {
    const person = await somebody()
    const participant = { id: person.id }
    dataOf(await run('spendPoints', { participant, amount: 7, reason: 'A mug' }))
    const refused = await run('spendPoints', { participant, amount: 4, reason: 'Too much' })
    expect(refusalOf(refused).code).toBe('STATE_FORBIDS')
    dataOf(await run('spendPoints', { participant, amount: 3, reason: 'A pen' }))
    expect(await personOf(gateway, account.key, participant)).toMatchObject({ total: 10, used: 10 })
  })

  it.each([
    ['amount', { amount: 0, reason: 'x' }],
    ['amount', { amount: -1, reason: 'x' }],
    ['reason', { amount: 1, reason: '  ' }],
    ['reason', { amount: 1, reason: 'x'.repeat(1_001) }],
  ])('refuses a faulty %s', async (path, input) => {
    const person = await somebody()
    const answer = await run('spendPoints', { participant: { id: person.id }, ...input })
    expect(answer.errors[0]?.extensions['fields']).toEqual([expect.objectContaining({ path })])
  })

  it.skipIf(!onPostgres)(`never spends a point twice under concurrency (${needsPostgres})`, async () => {
    const person = await somebody()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        run('spendPoints', { participant: { id: person.id }, amount: 3, reason: 'race' }),
      ),
    )
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(3)
    expect(await personOf(gateway, account.key, { id: person.id })).toMatchObject({ used: 9 })
  })
})

describe('confirmParticipantEmail', () => {
  it('records the first instant and keeps it', async () => {
    const person = await somebody()
    const first = gateway.clock.now()
    dataOf(await run('confirmParticipantEmail', { participant: { id: person.id } }))
    gateway.clock.advance(5)
    dataOf(await run('confirmParticipantEmail', { participant: { id: person.id } }))
    expect((await personOf(gateway, account.key, { id: person.id }))['emailConfirmedAt']).toBe(first)
  })

  it('is refused for people without an address: STATE_FORBIDS', async () => {
    const { participant } = await create(gateway, account.key, contest, { phone: '+1234567' })
    const answer = await run('confirmParticipantEmail', { participant: { id: participant.id } })
    expect(refusalOf(answer).code).toBe('STATE_FORBIDS')
  })
})
