import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { allowlist, blocklist, type ContestRow } from '../../../src/database/tables/index.js'
import { codesOf, payload } from '../../support/answers.js'
import { buildContest } from '../../support/build-contest.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { needsPostgres, onPostgres } from '../../support/database.js'
import { buildDeliveries, buildWebhook } from '../../support/deliveries.js'
import { type Gateway, type GraphQLAnswer, startGateway } from '../../support/gateway.js'

describe('what an erasure leaves behind', () => {
  let gateway: Gateway
  let account: TestAccount

  beforeAll(async () => {
    gateway = await startGateway()
    account = await buildAccount(gateway.database)
  })

  const mutate = (field: string, input: string): Promise<GraphQLAnswer> =>
    gateway.graphql(account.key, `mutation { ${field}(input: { ${input} }) { __typename } }`)
  const done = async (field: string, input: string) => {
    expect((await mutate(field, input)).errors).toEqual([])
  }
  const where = ({ id }: ContestRow) => `contest: { databaseId: ${id} }`
  const enter = async (contest: ContestRow, email: string, ip = '198.51.100.7'): Promise<number> => {
    const query = `mutation { createParticipant(input: {
      ${where(contest)}, email: "${email}", source: { ipAddress: "${ip}" } }) { participant { databaseId } } }`
    const answer = await gateway.graphql(account.key, query)
    return payload<{ participant: { databaseId: number } }>(answer, 'createParticipant').participant
      .databaseId
  }
  const apply = (contest: ContestRow, email: string, ip = '203.0.113.9') =>
    mutate('enterContest', `${where(contest)}, email: "${email}", source: { ipAddress: "${ip}" }`)
  const erase = (email: string) => mutate('eraseContact', `contact: { email: "${email}" }`)
  const detailOf = ({ errors }: GraphQLAnswer) => errors[0]?.extensions['detail']

  test('is a ban that holds as before, under no address, until it is lifted', async () => {
    const contest = await buildContest(gateway.database, account)
    const id = await enter(contest, 'cheat@people.example')
    await done('banParticipant', `participant: { databaseId: ${id} }`)
    await done('addToBlocklist', `${where(contest)}, values: ["198.51.100.7"]`)
    expect((await erase('cheat@people.example')).errors).toEqual([])
    const rows = await gateway.database.root
      .select()
      .from(blocklist)
      .where(eq(blocklist.contestId, contest.id))
    expect(rows.map(({ value }) => value)).toEqual([
      expect.stringMatching(/^erased:[0-9a-f]{64}$/),
      expect.stringMatching(/^erased:[0-9a-f]{64}$/),
    ])
    expect(detailOf(await apply(contest, 'Cheat@people.example'))).toBe('EMAIL_BLOCKED')
    expect(detailOf(await apply(contest, 'somebody@people.example', '198.51.100.7'))).toBe('IP_BLOCKED')
    expect(
      detailOf(await mutate('createParticipant', `${where(contest)}, email: "cheat@people.example"`)),
    ).toBe('EMAIL_BLOCKED')
    expect((await apply(contest, 'honest@people.example')).errors).toEqual([])
    await done('removeFromBlocklist', `${where(contest)}, rows: { values: ["cheat@people.example"] }`)
    expect((await apply(contest, 'cheat@people.example')).errors).toEqual([])
  })

  test('is an allowlist that admits nobody else', async () => {
    const contest = await buildContest(gateway.database, account)
    await enter(contest, 'guest@people.example')
    await done('addToAllowlist', `${where(contest)}, emails: ["guest@people.example"]`)
    expect((await erase('guest@people.example')).errors).toEqual([])
    const [row] = await gateway.database.root
      .select()
      .from(allowlist)
      .where(eq(allowlist.contestId, contest.id))
    expect(row?.email).toBe(`erased-${row?.id}@erased.invalid`)
    expect(detailOf(await apply(contest, 'guest@people.example'))).toBe('NOT_ALLOWLISTED')
  })

  test('is no message that could be sent again', async () => {
    const contest = await buildContest(gateway.database, account)
    const id = await enter(contest, 'told@people.example')
    const webhook = await buildWebhook(gateway.database, account.id)
    const [failed] = await buildDeliveries(gateway.database, webhook, [
      {
        participantId: id,
        contestId: contest.id,
        data: { user_email: 'told@people.example' },
        state: 'failed',
      },
    ])
    expect((await erase('told@people.example')).errors).toEqual([])
    const answer = await mutate('redeliverWebhook', `delivery: { databaseId: ${failed?.id} }`)
    expect([codesOf(answer), detailOf(answer)]).toEqual([['STATE_FORBIDS'], 'ERASED'])
  })

  test.skipIf(!onPostgres)(
    `is one outcome when others write the same person at once (${needsPostgres})`,
    async () => {
      const contest = await buildContest(gateway.database, account)
      const elsewhere = await buildContest(gateway.database, account)
      for (let round = 1; round <= 8; round += 1) {
        const email = `busy-${round}@people.example`
        const id = await enter(contest, email)
        const who = `participant: { databaseId: ${id} }`
        const answers = await Promise.all([
          erase(email),
          mutate('updateParticipant', `${who}, changes: { phone: "+1 555 01${round}0", firstName: "Busy" }`),
          mutate('addBonusEntries', `${who}, amount: 2, label: "for Busy"`),
          mutate('createParticipant', `${where(elsewhere)}, email: "${email}"`),
          erase(email),
        ])
        for (const answer of answers) {
          for (const code of codesOf(answer)) expect(['STATE_FORBIDS', 'NOT_FOUND']).toContain(code)
        }
        const query = `{ participant(by: { databaseId: ${id} }) { email phone firstName erasedAt } }`
        expect(payload(await gateway.graphql(account.key, query), 'participant')).toEqual({
          email: null,
          phone: null,
          firstName: null,
          erasedAt: expect.any(String),
        })
      }
    },
  )
})
