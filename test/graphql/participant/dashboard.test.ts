import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildContest } from '../../support/build-contest.js'
import { buildParticipants } from '../../support/build-participant.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { type Gateway, startGateway } from '../../support/gateway.js'
import { dataOf } from '../../support/people.js'

let gateway: Gateway
let few: TestAccount
let many: TestAccount

const perContest = 10
const newest = 3

/** An account with contests of ten people each, written without the rules: only reading is at stake. */
async function accountWith(contests: number): Promise<TestAccount> {
  const account = await buildAccount(gateway.database)
  for (let made = 0; made < contests; made += 1) await buildContest(gateway.database, account)
  const { root } = gateway.database
  await root.execute(sql`
    insert into participants (account_id, contest_id, uuid, public_id, referral_code, search_text, sort_name,
      total, actions, total_changed_at, created_at, updated_at)
    select c.account_id, c.id, gen_random_uuid(), 'entry_' || gen_random_uuid(), 'REF-' || n, '', '', n, ${newest + 1},
      c.created_at, c.created_at, c.created_at
    from contests c, generate_series(1, ${perContest}::int) n where c.account_id = ${account.id}`)
  await root.execute(sql`
    update participants p set referred_by = (
      select min(a.id) from participants a where a.contest_id = p.contest_id and a.id <> p.id
    ) where account_id = ${account.id}`)
  await root.execute(sql`
    insert into entries (contest_id, participant_id, amount, origin, verified, occurred_at)
    select p.contest_id, p.id, n, 'bonus', true, p.created_at
    from participants p, generate_series(1, ${newest + 1}::int) n where p.account_id = ${account.id}`)
  return account
}

beforeAll(async () => {
  gateway = await startGateway()
  few = await accountWith(20)
  many = await accountWith(200)
})

const person = `databaseId total referredBy { databaseId displayName }
  entries(first: ${newest}) { nodes { amount occurredAt } }`

/** The nested query of a dashboard: contests, their people, each with the newest entries and the referrer. */
const queries = {
  leaderboard: `query ($contests: Int!) { contests(first: $contests) { nodes {
    title totals { entries } leaderboard(first: 10) { rank participant { ${person} } } } } }`,
  participants: `query ($contests: Int!) { contests(first: $contests) { nodes {
    title totals { entries } participants(first: 10, orderBy: { field: TOTAL, direction: DESC }) {
      totalCount nodes { ${person} } } } } }`,
}

describe('the nested dashboard query', () => {
  it.each(Object.entries(queries))(
    'by %s costs at most 6 statements, as many for 200 contests as for 20',
    async (_name, query) => {
      const counts = []
      for (const [account, contests] of [
        [few, 20],
        [many, 200],
      ] as const) {
        let shown: unknown
        const statements = await gateway.statements(async () => {
          shown = dataOf(await gateway.graphql(account.key, query, { contests }))
        })
        expect((shown as { contests: { nodes: unknown[] } }).contests.nodes).toHaveLength(contests)
        expect(JSON.stringify(shown)).toContain('"referredBy":{"databaseId":')
        expect(JSON.stringify(shown).match(/"amount":/g)).toHaveLength(contests * perContest * newest)
        counts.push(statements.length)
      }
      expect(counts[0]).toBe(counts[1])
      expect(counts[1]).toBeLessThanOrEqual(6)
    },
  )
})

describe('createParticipant', () => {
  it('runs the same statements whatever the contest holds', async () => {
    const account = await buildAccount(gateway.database)
    const contest = await buildContest(gateway.database, account)
    const mutation = `mutation ($input: CreateParticipantInput!) {
      createParticipant(input: $input) { participant { id } }
    }`
    const counts = []
    for (let round = 0; round < 3; round += 1) {
      const input = { contest: { databaseId: contest.id }, email: `round${round}@example.com` }
      const statements = await gateway.statements(async () => {
        dataOf(await gateway.graphql(account.key, mutation, { input }))
      })
      counts.push(statements.length)
      await buildParticipants(
        gateway.database,
        contest,
        Array.from({ length: 30 }, () => ({ amounts: [1] })),
      )
    }
    expect(new Set(counts).size).toBe(1)
    expect(counts[0]).toBeLessThanOrEqual(16)
  })
})
